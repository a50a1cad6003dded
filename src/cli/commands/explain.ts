/** `explain`: its arguments and options. */
import { type Command, Option } from "commander";
import { type JudgingOptions, withJudgingOptions } from "../options/shared.ts";
import type { Finish } from "./finish.ts";

/** `explain` reads a report where other commands write one. */
type ExplainOptions = Omit<JudgingOptions, "report"> & { readonly report?: string };

export function registerExplain(program: Command, finish: Finish): void {
  withJudgingOptions(
    program.command("explain <what> [pages...]"),
    new Option("--report <file>", "JSON report of an earlier run to look the finding up in"),
  )
    .description(
      "explain a rule by id, a finding by number or fingerprint, how page:line was read, or how a page or folder is written",
    )
    .action(async (what: string, pages: string[], options: ExplainOptions) => {
      const { reportFor, readReport } = await import("../actions/audit.ts");
      const { report, ...others } = options;
      const makeReport = () =>
        report === undefined ? reportFor(pages, { ...others, report: [] }) : readReport(report);
      const alone = (page: string) => reportFor([page], { ...others, report: [] });
      finish(await (await import("../actions/rules.ts")).explain(what, makeReport, alone, others.config, others.lang));
    });
}
