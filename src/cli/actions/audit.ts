/** `audit`: the main job, and the report that `explain` looks things up in. */
import { readFile } from "node:fs/promises";
import { type Report, REPORT_VERSION } from "../../findings/report.ts";
import { typedCommand } from "../options/command-line.ts";
import { loadConfig } from "../config/config.ts";
import { expandInputs } from "../io/inputs.ts";
import type { JudgingOptions } from "../options/shared.ts";
import type { Job } from "../run/job.ts";
import { reportOf } from "../run/run-checks.ts";
import { judgeOrWatch } from "../run/judge-or-watch.ts";
import type { Task } from "../run/task.ts";
import { ToolError } from "../io/tool-error.ts";
import type { ExitCode } from "../exit-code.ts";

/** What an audit judges: the pages named, else what the configuration names; null when neither names any. */
async function auditJob(
  named: readonly string[],
  options: JudgingOptions,
): Promise<Pick<Task, "job" | "named"> | null> {
  const loaded = await loadConfig(options.config);
  const sources = named.length > 0 ? named : (loaded.config.sources ?? []).map(loaded.resolve);
  if (sources.length === 0) return null;
  const recordings = named.length > 0 ? [] : (loaded.config.recordings ?? []).map(loaded.resolve);
  const job: Job = {
    command: typedCommand(),
    explained: named,
    steps: { lint: true, compare: true },
    pages: await expandInputs(sources, "pages"),
    recordings: await expandInputs(recordings, "recordings"),
    least: { matched: 1, bodies: null, operations: 0 },
    loaded,
    options,
  };
  return { job, named: [...sources, ...recordings] };
}

/** With inputs, a stranger's pages: nothing is written but what is asked for. Without, what the configuration names. */
export function audit(named: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  return judgeOrWatch(async () => {
    const found = await auditJob(named, options);
    if (found === null)
      throw new ToolError(
        "audit: nothing to audit: no pages are named and there is no docproof.yaml that does",
        "Name a folder of pages, or run docproof init.",
      );
    const { schemas = null, reports = null } = found.job.loaded.config;
    return { ...found, outputs: named.length > 0 ? null : { schemas, reports } };
  }, options);
}

/** The report of an audit, for `explain`; null when there is nothing to audit. */
export async function reportFor(named: readonly string[], options: JudgingOptions): Promise<Report | null> {
  const found = await auditJob(named, options);
  return found === null ? null : reportOf(found.job);
}

/** A report that an earlier run wrote, of any judge. */
export async function readReport(file: string): Promise<Report> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(`${file}: the report could not be read (${error.code ?? error.message})`);
  });
  const report = parsed(text);
  if (report?.groups && report.schemaVersion === REPORT_VERSION) return report as Report;
  throw new ToolError(
    report?.tool?.name === "docproof"
      ? `${file}: a report of docproof ${report.tool.version}, which this version cannot read`
      : `${file}: not a JSON report of docproof`,
    "Give --report a file that --report json=FILE of this version wrote.",
  );
}

function parsed(text: string): Partial<Report> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
