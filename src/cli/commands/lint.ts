/** `lint`: its arguments and options. */
import type { Command } from "commander";
import {
  type JudgingOptions,
  withFixOptions,
  withHistoryOption,
  withWatchOptions,
  withJudgingOptions,
} from "../options/shared.ts";
import type { Finish } from "./finish.ts";

export function registerLint(program: Command, finish: Finish): void {
  withWatchOptions(withHistoryOption(withFixOptions(withJudgingOptions(program.command("lint <pages...>")))))
    .description("check each page against itself")
    .action(async (pages: string[], options: JudgingOptions) =>
      finish(await (await import("../actions/lint.ts")).lint(pages, options)),
    );
}
