/** `audit`: its arguments and options. */
import type { Command } from "commander";
import {
  type JudgingOptions,
  withFixOptions,
  withHistoryOption,
  withWatchOptions,
  withTrafficOptions,
} from "../options/shared.ts";
import type { Finish } from "./finish.ts";

export function registerAudit(program: Command, finish: Finish): void {
  withWatchOptions(withHistoryOption(withFixOptions(withTrafficOptions(program.command("audit [pages...]")))))
    .description("lint, compare and validate in one run (uses docproof.yaml if no pages are given)")
    .action(async (pages: string[], options: JudgingOptions) =>
      finish(await (await import("../actions/audit.ts")).audit(pages, options)),
    );
}
