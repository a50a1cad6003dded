/** `openapi`: its arguments and options. */
import { type Command, Option } from "commander";
import type { OpenApiOptions } from "../actions/reading.ts";
import type { Finish } from "./finish.ts";

export function registerOpenApi(program: Command, finish: Finish): void {
  program
    .command("openapi <pages...>")
    .description("write an OpenAPI 3.1 document of pages")
    .option("--yaml", "YAML instead of JSON")
    .option("--output-dir <folder>", "one document per page instead of one for all")
    .option("--prefer-examples", "where a page's own examples contradict a table, export what they show")
    .option("--title <title>", "title of the API")
    .addOption(
      new Option("--server <url>", "where the API is served; may be given several times").argParser(
        (url: string, known: readonly string[] | undefined) => [...(known ?? []), url],
      ),
    )
    .option("--license <spdx>", "licence of the description, as an SPDX expression")
    .action(async (pages: string[], options: OpenApiOptions) =>
      finish(await (await import("../actions/reading.ts")).openapi(pages, options)),
    );
}
