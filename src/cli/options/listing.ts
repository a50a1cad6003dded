/** The formats of the commands that list what pages say. */
import { Option } from "commander";

export interface ListingOptions {
  readonly format: "json" | "terminal";
}

export function listingFormat(): Option {
  return new Option("--format <format>", "json: one object per line and page")
    .choices(["terminal", "json"])
    .default("terminal");
}
