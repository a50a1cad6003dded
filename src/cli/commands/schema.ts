/** `schema`: its arguments and options. */
import type { Command } from "commander";
import type { Finish } from "./finish.ts";

export function registerSchema(program: Command, finish: Finish): void {
  program
    .command("schema <pages...>")
    .description("write JSON Schemas (2020-12) of the bodies that pages describe")
    .option("--output-dir <folder>", "one file per body instead of one object on stdout")
    .action(async (pages: string[], options: { outputDir?: string }) =>
      finish(await (await import("../actions/reading.ts")).schema(pages, options.outputDir)),
    );
}
