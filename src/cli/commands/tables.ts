/** `tables`: its arguments and options. */
import type { Command } from "commander";
import { listingFormat, type ListingOptions } from "../options/listing.ts";
import type { Finish } from "./finish.ts";

export function registerTables(program: Command, finish: Finish): void {
  program
    .command("tables <pages...>")
    .description("list the tables of pages, cell for cell")
    .addOption(listingFormat())
    .action(async (pages: string[], options: ListingOptions) =>
      finish(await (await import("../actions/reading.ts")).tables(pages, options.format)),
    );
}
