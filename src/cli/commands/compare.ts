/** `compare`: its arguments and options. */
import type { Command } from "commander";
import {
  type JudgingOptions,
  withFixOptions,
  withHistoryOption,
  withWatchOptions,
  withJudgingOptions,
} from "../options/shared.ts";
import type { Finish } from "./finish.ts";

export function registerCompare(program: Command, finish: Finish): void {
  withWatchOptions(withHistoryOption(withFixOptions(withJudgingOptions(program.command("compare <pages...>")))))
    .description("compare editions of the same operations with each other")
    .option("--partners <pages...>", "pages that are only read as other editions of the named ones")
    .action(async (pages: string[], options: JudgingOptions & { partners?: string[] }) =>
      finish(await (await import("../actions/compare.ts")).compare(pages, options)),
    );
}
