/** `extract`: its arguments and options. */
import type { Command } from "commander";
import { listingFormat, type ListingOptions } from "../options/listing.ts";
import type { Finish } from "./finish.ts";

export function registerExtract(program: Command, finish: Finish): void {
  program
    .command("extract <pages...>")
    .description("list what pages promise: operations, parameters, bodies, facts")
    .addOption(listingFormat())
    .action(async (pages: string[], options: ListingOptions) =>
      finish(await (await import("../actions/reading.ts")).extract(pages, options.format)),
    );
}
