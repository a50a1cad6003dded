/** Reads the pages of a job, judges them, reports, and says by the exit code how it went. */
import { distance } from "fastest-levenshtein";
import { auditPages } from "../../audit/audit.ts";
import { catalogue, findRule } from "../../audit/catalogue.ts";
import { type EarlierState, withLagging } from "../../audit/lagging.ts";
import { type AuditedPage, buildReport } from "../../audit/report.ts";
import { groupEditions } from "../../compare/groups.ts";
import { type Finding, severityRank } from "../../findings/finding.ts";
import type { Report } from "../../findings/report.ts";
import { makeVocabulary, type Vocabulary } from "../../language/vocabulary.ts";
import { type ExitCode, sayUnreadable } from "../commands/reading.ts";
import type { Config, LoadedConfig } from "../config.ts";
import { type Gated, gateFindings, knownFrom } from "../gate.ts";
import { atRevision } from "../inputs.ts";
import type { JudgingOptions } from "./options.ts";
import { print, say, writeWhole } from "../output.ts";
import { type LoadedPage, loadPages, type Unreadable } from "../pages.ts";
import { ToolError } from "../tool-error.ts";
import { joinParts, type Validated, validateRecordings } from "../validating.ts";
import { VERSION } from "../version.ts";
import type { Job } from "./job.ts";
import { type OutputFolders, render, writeOutputs } from "./outputs.ts";

/** Judges, reports, and says by the exit code how it went. */
export async function judge(job: Job, outputs: OutputFolders | null = null): Promise<ExitCode> {
  const { loaded, options } = job;
  checkRuleIds(options, loaded.config);
  const vocabulary = makeVocabulary(loaded.config.vocabulary);
  const { pages: all, unreadable } = await loadPages([...job.pages, ...(job.partners ?? [])], vocabulary);
  sayUnreadable(unreadable);
  const pages = job.partners ? withPartners(all, new Set(job.pages.map(({ id }) => id)), loaded) : all;
  if (pages.length === 0) throw new ToolError(`${job.command}: no page could be read`);
  const { report, exit } = await makeReport(job, pages, unreadable, vocabulary);
  if (outputs) await writeOutputs(outputs, loaded, pages, report);
  for (const { format, path } of options.report) await writeWhole(path, render(report, format, options, exit));
  await print(render(report, options.format, options, exit));
  return exit;
}

/** The report of a job, for `explain`. */
export async function reportOf(job: Job): Promise<Report> {
  const vocabulary = makeVocabulary(job.loaded.config.vocabulary);
  const { pages, unreadable } = await loadPages(job.pages, vocabulary);
  return (await makeReport(job, pages, unreadable, vocabulary)).report;
}

function pairingsOf({ config, resolve }: LoadedConfig): string[][] {
  return (config.pair ?? []).map((pairing) => pairing.map(resolve));
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

async function makeReport(
  job: Job,
  pages: readonly AuditedPage[],
  unreadable: readonly Unreadable[],
  vocabulary: Vocabulary,
): Promise<{ report: Report; exit: ExitCode }> {
  const { loaded, options } = job;
  const { config } = loaded;
  const audited = auditPages(pages, job.steps, vocabulary, pairingsOf(loaded));
  const apiPages = pages.map(({ page }) => page);
  const validated: Validated = job.parts
    ? joinParts(job.parts, apiPages)
    : job.calling
      ? await job.calling(apiPages)
      : await validateRecordings(job.recordings, apiPages, config, job.recording);
  if (job.part !== undefined && validated.part) await writeWhole(job.part, `${JSON.stringify(validated.part)}\n`);
  const matched = validated.recordings.reduce((sum, recording) => sum + recording.matched, 0);
  const tooFew = job.leastMatched !== undefined && matched < job.leastMatched;
  if (tooFew)
    say(`docproof: ${matched} exchanges matched a documented operation, at least ${job.leastMatched ?? 1} must`);
  const editions = new Set(pages.map(({ source }) => source.id));
  const hasExchanges = job.recordings.length > 0 || job.parts !== undefined || job.calling !== undefined;
  const families = new Set([
    ...(job.steps.lint ? ["lint", "read"] : []),
    ...(job.steps.compare ? ["compare"] : []),
    ...(hasExchanges && validated.unreadable === 0 && validated.partial === null ? ["validate"] : []),
  ]);
  const pageIds = new Map(
    pages.flatMap(({ page }) => (page.pageId ? [[page.source, page.pageId.value] as const] : [])),
  );
  const baseline = options.baseline ?? (config.baseline === undefined ? null : loaded.resolve(config.baseline));
  const failOn = options.failOn ?? config["fail-on"] ?? "error";
  const earlier = options.since?.startsWith("git:") ? await stateAt(options.since, job, vocabulary) : null;
  const gated: Gated = await gateFindings(
    [...(earlier ? withLagging(audited.findings, pages, earlier) : audited.findings), ...validated.findings],
    config,
    {
      minSeverity: options.minSeverity,
      rules: options.rule,
      baseline,
      updateBaseline: options.updateBaseline ?? false,
      asOf: options.asOf ?? null,
    },
    { editions, families },
    pageIds,
  );
  const known = earlier
    ? new Set(earlier.findings.map(({ fingerprint }) => fingerprint))
    : options.since === undefined
      ? null
      : await knownFrom(options.since);
  if (known !== null) sayGone(known, gated.findings);
  const report = buildReport({
    version: VERSION,
    command: job.command,
    asOf: options.asOf ?? null,
    pages,
    groups: audited.groups,
    findings: gated.findings,
    rules: catalogue,
    recordings: validated.recordings,
    ledger: validated.ledger,
    masked: validated.masked,
    accepted: gated.accepted,
    known,
    sourceUrl: config["source-url"] ?? null,
    partial: validated.partial,
    max: options.max ?? null,
  });
  // with nothing to compare with, everything is new
  const counted =
    options.failOnNew && known !== null
      ? gated.findings.filter(({ fingerprint }) => !known.has(fingerprint))
      : gated.findings;
  const failing = failOn !== "never" && counted.some(({ severity }) => severityRank[severity] >= severityRank[failOn]);
  return {
    report,
    exit:
      unreadable.length > 0 || validated.unreadable > 0 || validated.partial !== null || tooFew ? 2 : failing ? 1 : 0,
  };
}

/** The same pages as they were at a git revision, and what would have been found on them. */
async function stateAt(since: string, job: Job, vocabulary: Vocabulary): Promise<EarlierState> {
  const inputs = await atRevision([...job.pages, ...(job.partners ?? [])], since.slice("git:".length));
  const { pages } = await loadPages(inputs, vocabulary);
  const { findings } = auditPages(pages, job.steps, vocabulary, pairingsOf(job.loaded));
  return { name: since, pages, findings };
}

function sayGone(known: ReadonlySet<string>, findings: readonly Finding[]): void {
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));
  const gone = [...known].filter((fingerprint) => !now.has(fingerprint)).length;
  const fresh = findings.filter(({ fingerprint }) => !known.has(fingerprint)).length;
  say(`docproof: against the earlier state ${fresh} findings are new, ${findings.length - fresh} known, ${gone} gone`);
}

/** A misspelt rule id would silently change nothing. */
function checkRuleIds(options: JudgingOptions, config: Config): void {
  const ids = [
    ...Object.keys(options.rule),
    ...Object.keys(config.rules ?? {}),
    ...(config.ignore ?? []).flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
  ];
  for (const id of ids) {
    if (findRule(id)) continue;
    const nearest = catalogue.toSorted((a, b) => distance(a.id, id) - distance(b.id, id))[0]?.id;
    throw new ToolError(
      `unknown rule ${id}`,
      nearest === undefined ? null : `Did you mean ${nearest}? docproof rules lists them all.`,
    );
  }
}
