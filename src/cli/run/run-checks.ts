/** Reads the pages of a job, judges them, reports, and says by the exit code how it went. */
import { groupEditions } from "../../compare/groups.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Report } from "../../findings/report.ts";
import { type ExitCode, reportUnreadable } from "../exit-code.ts";
import { type PageReading, readingSettings } from "../config/bindings.ts";
import { type LoadedConfig, pairingsOf } from "../config/config.ts";
import { compileAsUsual } from "../io/compiling.ts";
import { limitHeapGrowth } from "../io/heap.ts";
import { print, say, writeWhole } from "../io/output.ts";
import { counted } from "../../reporters/phrases.ts";
import { correctable } from "../../fix/corrections.ts";
import type { JudgingOptions } from "../options/shared.ts";
import { unifiedDiff } from "../../fix/unified-diff.ts";
import { correctablePages, correctPage } from "./correct-pages.ts";
import { sayFixed, writeFixed } from "./fix-pages.ts";
import { type LoadedPage, loadPages } from "../pages/load-pages.ts";
import type { Unreadable } from "../pages/unreadable.ts";
import type { PageMemory } from "../pages/page-memory.ts";
import { ToolError } from "../io/tool-error.ts";
import type { Job } from "./job.ts";
import { withCurrentIds } from "./rule-ids.ts";
import { type OutputFolders, render, renderFile, shownAs, writeOutputs } from "./outputs.ts";
import { makeReport } from "./make-report.ts";

/** Judges, reports, and says by the exit code how it went. */
export async function judge(
  asked: Job,
  outputs: OutputFolders | null = null,
  memory: PageMemory | null = null,
): Promise<ExitCode> {
  const job = withCurrentRules(asked);
  const { loaded, options } = job;
  if (job.recordings.length > 0) limitHeapGrowth("recordings");
  const settings = readingSettings(loaded);
  const inputs = [...job.pages, ...(job.partners ?? [])];
  const { pages: all, unreadable } = await loadPages(inputs, settings, {
    linted: job.steps.lint,
    memory,
    oneByOne: isOneByOne(job),
  });
  if (job.recordings.length > 0) compileAsUsual();
  reportUnreadable(unreadable);
  const pages = job.partners ? withPartners(all, new Set(job.pages.map(({ id }) => id)), loaded) : all;
  if (pages.length === 0) throw new ToolError(`${job.command}: no page could be read`);
  if (options.fix || options.fixProbable || options.fixDryRun) {
    const exit = await fix(job, pages, unreadable, settings);
    if (exit !== null) return exit;
    return judge({ ...asked, options: { ...asked.options, fix: false, fixProbable: false } }, outputs);
  }
  const { report, exit } = await makeReport(job, pages, unreadable, settings);
  if (outputs) await writeOutputs(outputs, loaded, pages, report, shownAs(job));
  // A report that cannot be written keeps nobody from the others: what they tell may have taken a night.
  let unwritten: unknown = null;
  for (const { format, path } of options.report)
    await renderFile(report, format, options, exit, shownAs(job))
      .then((content) => writeWhole(path, content))
      .catch((error: unknown) => {
        unwritten ??= error;
      });
  await print(render(report, options.format, options, exit, shownAs(job)));
  if (unwritten !== null) throw unwritten;
  return exit;
}

/** Corrects the pages; what is left is reported of the pages as they are then. Of a dry run the diff is all, and the exit code comes back. */
async function fix(
  job: Job,
  pages: readonly LoadedPage[],
  unreadable: readonly Unreadable[],
  settings: PageReading,
): Promise<ExitCode | null> {
  const { options } = job;
  if (options.updateBaseline)
    throw new ToolError("--fix and --update-baseline exclude each other", "Correct the pages first.");
  if (pages.some(({ source }) => source.id === "stdin"))
    throw new ToolError("--fix: standard input cannot be corrected");
  const { findings, exit, around } = await makeReport({ ...job, recordings: [] }, pages, unreadable, settings);
  const fixed = correctablePages(pages, findings, around, options.fixProbable ?? false).map(correctPage);
  if (!options.fixDryRun) {
    const written = new Set(await writeFixed(fixed));
    sayFixed(
      fixed.filter(({ file, corrected }) => written.has(file) || corrected.made.length === 0),
      "written",
    );
    sayOnlyProbable(findings, options);
    return null;
  }
  sayFixed(fixed, "shown");
  sayOnlyProbable(findings, options);
  await print(fixed.map(({ file, text, corrected }) => unifiedDiff(file, text, corrected.edits)).join(""));
  return exit;
}

function sayOnlyProbable(findings: readonly Finding[], { fixProbable }: JudgingOptions): void {
  if (fixProbable) return;
  const more = correctable(findings, true).length - correctable(findings, false).length;
  if (more > 0)
    say(
      `docproof: ${counted(more, "correction")} more that ${more === 1 ? "is" : "are"} only probable: --fix-probable`,
    );
}

function withCurrentRules(job: Job): Job {
  const { rule, config } = withCurrentIds({ rule: job.options.rule, config: job.loaded.config });
  return { ...job, loaded: { ...job.loaded, config }, options: { ...job.options, rule } };
}

/** Whether pages are looked at one after the other: not where editions or responses are held against them. */
const isOneByOne = ({ steps, recordings, parts, calling }: Job): boolean =>
  !steps.compare && recordings.length === 0 && parts === undefined && calling === undefined;

/** The report of a job, for `explain`. */
export async function reportOf(asked: Job): Promise<Report> {
  const job = withCurrentRules(asked);
  const settings = readingSettings(job.loaded);
  const { pages, unreadable } = await loadPages(job.pages, settings, {
    linted: job.steps.lint,
    oneByOne: isOneByOne(job),
  });
  return (await makeReport(job, pages, unreadable, settings)).report;
}

/** The named pages and the partners that are grouped with one of them. */
function withPartners(all: readonly LoadedPage[], named: ReadonlySet<string>, loaded: LoadedConfig): LoadedPage[] {
  const groups = groupEditions(
    all.map(({ page }) => page),
    pairingsOf(loaded),
  );
  const wanted = new Set(
    groups
      .filter(({ pages }) => pages.some(({ source }) => named.has(source)))
      .flatMap(({ pages }) => pages.map(({ source }) => source)),
  );
  return all.filter(({ source }) => wanted.has(source.id));
}
