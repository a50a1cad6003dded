/** `diff`: its arguments and options. */
import type { Command } from "commander";
import type { DiffOptions } from "../actions/diff.ts";
import { withJudgingOptions } from "../options/shared.ts";
import type { Finish } from "./finish.ts";

export function registerDiff(program: Command, finish: Finish): void {
  withJudgingOptions(program.command("diff <old> <new>"))
    .description("what changed for clients from old pages to new: breaking, dangerous, safe")
    .option("--changelog", "print a changelog in Markdown")
    .action(async (before: string, after: string, options: DiffOptions) =>
      finish(await (await import("../actions/diff.ts")).diff(before, after, options)),
    );
}
