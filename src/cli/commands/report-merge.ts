/** `report merge`: its arguments and options. */
import type { Command } from "commander";
import type { MergeOptions } from "../actions/report-merge.ts";
import { withHistoryOption, withLeastOptions, withTrafficOptions } from "../options/shared.ts";
import type { Finish } from "./finish.ts";

export function registerReportMerge(program: Command, finish: Finish): void {
  const report = program.command("report").description("merge reports");
  withHistoryOption(withLeastOptions(withTrafficOptions(report.command("merge <parts...>"))))
    .description("join the files of validate --shard --part into one report")
    .option("--part <file>", "write the parts as one to a file, to be joined with others")
    .action(async (parts: string[], options: MergeOptions) =>
      finish(await (await import("../actions/report-merge.ts")).mergeReports(parts, options)),
    );
}
