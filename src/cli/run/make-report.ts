/** Judges pages and traffic of a job, filters what was found, and makes the report of it with the exit code. */
import type { Json, ApiPage } from "../../api-model/api-page.ts";
import { callsOf } from "../../compare/groups.ts";
import { auditPages } from "../../audit/audit.ts";
import { catalogue } from "../../audit/catalogue.ts";
import type { Surroundings } from "../../audit/judge-again.ts";
import { markStale } from "../../audit/stale-editions.ts";
import { buildReport } from "../../audit/report.ts";
import { compareHeadline } from "../../audit/wording/compare-headline.ts";
import { type Earlier, withMoved } from "../../findings/earlier.ts";
import { failsGate, type Gate, thresholdWords } from "../../findings/fail-policy.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Report, SettingsFile } from "../../findings/report.ts";
import type { PageReading } from "../config/bindings.ts";
import { type ExitCode, reportUnreadable } from "../exit-code.ts";
import { type LoadedConfig, pairingsOf } from "../config/config.ts";
import { type FilteredFindings, filterFindings } from "./filter-findings.ts";
import { say, sayOnce, writeWhole } from "../io/output.ts";
import { digits } from "../../reporters/phrases.ts";
import { isUntested, nothingJudged } from "./nothing-judged.ts";
import { startProgress } from "../io/progress.ts";
import type { LoadedPage } from "../pages/load-pages.ts";
import { makeJudges } from "./make-judges.ts";
import { notReadOf, type Unreadable } from "../pages/unreadable.ts";
import { readText, revisionOf } from "../io/read-text.ts";
import type { ValidationOutcome } from "../traffic/outcome.ts";
import { VERSION } from "../../audit/version.ts";
import type { Job } from "./job.ts";
import { pageIgnores } from "./page-ignores.ts";
import { offersEdits, withEditsThatHold } from "./offered-fixes.ts";
import { prefixHint, shortfalls } from "./shortfalls.ts";
import { earlierState } from "./earlier-state.ts";
import { recordedResponses } from "./recorded-responses.ts";
import { digestOf } from "../io/digest.ts";
import { fileOwners } from "./file-owners.ts";
import { pastRuns } from "./past-runs.ts";

/** `findings` are those that count, hidden ones included; `around` is what a page with another text is judged among. */
export async function makeReport(
  job: Job,
  pages: readonly LoadedPage[],
  unreadable: readonly Unreadable[],
  settings: PageReading,
): Promise<{ report: Report; exit: ExitCode; findings: readonly Finding[]; around: Surroundings }> {
  const { loaded, options } = job;
  const { config } = loaded;
  const progress = startProgress("checking pages", pages.length, digits);
  const gaveUp: Unreadable[] = [];
  const judges = makeJudges(pages, gaveUp);
  const audited = auditPages(pages, job.steps, judges, pairingsOf(loaded), (done) => progress.at(done));
  progress.end();
  reportUnreadable(gaveUp);
  const apiPages = pages.map(({ page }) => page);
  const past = options.since === undefined ? null : await earlierState(options.since, job, settings);
  if (past) reportUnreadable(past.unread);
  const seenBefore = past?.earlier.history ?? undefined;
  const validated: ValidationOutcome = job.parts
    ? (await import("../traffic/merge-shards.ts")).mergeShards(job.parts, apiPages, {
        earlier: seenBefore,
        asPart: job.part !== undefined,
      })
    : job.calling
      ? await job.calling(apiPages, seenBefore)
      : await recordedResponses(job, apiPages, seenBefore);
  if (job.part !== undefined && validated.part) await writeWhole(job.part, `${JSON.stringify(validated.part)}\n`);
  const missing = job.least === undefined || validated.seen === null ? [] : shortfalls(validated.seen, job.least);
  for (const line of missing) say(`docproof: ${line}`);
  const hint = validated.seen === null ? null : prefixHint(validated.seen);
  if (hint !== null) say(`docproof: ${hint}`);
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
  const baseline = options.baseline ?? baselineOf(loaded);
  const gate: Gate = {
    failOn: options.failOn ?? config["fail-on"] ?? "error",
    failOnNew: options.failOnNew ?? false,
    failOnBlame: options.failOnBlame ?? null,
    minCount: options.minCount ?? 0,
    minShare: options.minShare ?? 0,
  };
  const scope = { editions, families, operations: operationsOf(apiPages) };
  const gated: FilteredFindings = await filterFindings(
    [...(past?.state ? markStale(audited.findings, pages, past.state) : audited.findings), ...validated.findings],
    config,
    {
      minSeverity: options.minSeverity,
      rules: options.rule,
      baseline,
      updateBaseline: options.updateBaseline ?? false,
      asOf: options.asOf ?? null,
    },
    scope,
    pageIds,
    pageIgnores(pages),
  );
  const earlier = past && withMoved(past.earlier, gated.findings, scope);
  if (earlier !== null) sayGone(earlier, gated.findings, editions);
  const isComparison = job.steps.compare && !job.steps.lint && !hasExchanges;
  const owners = await fileOwners(process.cwd());
  const trend =
    options.history === undefined ? null : await pastRuns(options.history, job.command, options.asOf ?? null);
  const { compareWithin } = judges;
  const around = { pages: apiPages, steps: job.steps, ...settings, pairings: pairingsOf(loaded), compareWithin };
  const report = buildReport({
    version: VERSION,
    command: job.command,
    ...(isComparison ? { headline: compareHeadline(audited.groups, gated.findings, gaveUp.length > 0) } : {}),
    settings: {
      ...settingsOf(job, gated, earlier),
      ...(owners ? { owners: digestOf(owners.text) } : {}),
      ...(trend ? { history: trend.files.map(({ file, sha256 }) => [file, sha256]) } : {}),
    },
    settingsFiles: [
      ...(await settingsFiles(loaded, baseline)),
      ...(owners ? [{ role: "owners" as const, file: owners.file, sha256: digestOf(owners.text) }] : []),
      ...(trend?.files ?? []).map((file) => ({ role: "history" as const, ...file })),
    ],
    asOf: options.asOf ?? null,
    pages,
    groups: audited.groups,
    compared: job.steps.compare || !job.steps.lint,
    linted: job.steps.lint,
    findings: offersEdits(options) ? withEditsThatHold(gated.findings, pages, around) : gated.findings,
    rules: catalogue,
    recordings: validated.recordings,
    ledger: validated.ledger,
    history: validated.history,
    masked: validated.masked,
    accepted: gated.accepted,
    earlier,
    gate,
    sourceUrl: config["source-url"] ?? null,
    ...(trend ? { pastRuns: trend.runs } : {}),
    ...(owners ? { ownersOf: owners.ownersOf } : {}),
    partial: validated.partial,
    notRead: notReadOf([...unreadable, ...gaveUp, ...(past?.unread ?? [])]),
    max: options.max ?? null,
    showsValues: options.showValues ?? job.parts?.some(({ part }) => part.options.showValues === true) ?? false,
    isTraffic: !job.steps.lint && !job.steps.compare,
  });
  const nothing = nothingJudged({
    pages: apiPages,
    linted: job.steps.lint,
    isSilent: report.groups.length === 0 && gated.accepted.length === 0,
    pairings: isComparison && unreadable.length + gaveUp.length === 0 ? audited.groups : null,
  });
  if (nothing !== null) sayOnce(`docproof: ${nothing}`);
  const isIncomplete =
    nothing !== null ||
    unreadable.length + gaveUp.length > 0 ||
    validated.unreadable > 0 ||
    validated.partial !== null ||
    missing.length > 0;
  // of all findings, not of the report's causes: --max hides some
  const fails = (finding: Finding, asked: Gate): boolean =>
    failsGate(finding, earlier?.since.has(finding.fingerprint) ?? false, asked);
  const failing = gated.findings.filter((finding) => fails(finding, gate));
  sayBelow(
    gated.findings.filter((finding) => fails(finding, { ...gate, minCount: 0, minShare: 0 })).length - failing.length,
    gate,
  );
  const { findings } = gated;
  if (isIncomplete) return { report, exit: 2, findings, around };
  if (failing.length > 0) return { report, exit: 1, findings, around };
  return { report, exit: isUntested(job, validated) ? 2 : 0, findings, around };
}

const operationsOf = (pages: readonly ApiPage[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(pages.map((page) => [page.source, new Set(callsOf(page))]));

function sayBelow(count: number, gate: Gate): void {
  if (count === 0) return;
  const [are, do_] = count === 1 ? ["finding is", "does"] : ["findings are", "do"];
  say(`docproof: ${count} ${are} below the threshold of ${thresholdWords(gate)} and ${do_} not make the run fail`);
}

/** The configuration and the baseline as they are read, with their digests. */
async function settingsFiles({ files }: LoadedConfig, baseline: string | null): Promise<SettingsFile[]> {
  const found = await Promise.all(
    [
      ...files.map((file) => ({ role: "configuration" as const, file })),
      { role: "baseline" as const, file: baseline },
    ].map(async ({ role, file: named }) => {
      const text = named === null ? null : await readText(named).catch(() => null);
      return named === null || text === null ? [] : [{ role, file: named, sha256: digestOf(text) }];
    }),
  );
  return found.flat();
}

/** Everything beside the inputs that a report depends on: equal digests must mean equal reports. */
function settingsOf(
  { loaded, options, steps }: Job,
  gated: FilteredFindings,
  earlier: Earlier | null,
): Readonly<Record<string, Json>> {
  // where files are written says nothing about what they say
  const { schemas: _schemas, reports: _reports, ...config } = loaded.config;
  return {
    steps: { ...steps },
    config: structuredClone(config) as Json, // read from YAML and checked against a schema: plain data
    rules: { ...options.rule },
    minSeverity: options.minSeverity,
    max: options.max ?? null,
    accepted: gated.accepted.map(({ fingerprint, until }) => [fingerprint, until]),
    known: earlier === null ? null : [...earlier.since.keys()].toSorted(),
  };
}

/** Of pages that this run did not look at nobody can say that anything is gone. */
function sayGone(earlier: Earlier, findings: readonly Finding[], editions: ReadonlySet<string>): void {
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));
  const elsewhere = new Set(
    (earlier.known ?? []).flatMap(({ fingerprint, edition }) => (editions.has(edition) ? [] : [fingerprint])),
  );
  const gone = [...earlier.since.keys()].filter(
    (fingerprint) => !now.has(fingerprint) && !elsewhere.has(fingerprint),
  ).length;
  const fresh = [...now].filter((fingerprint) => !earlier.since.has(fingerprint)).length;
  const isNew = fresh === 1 ? "finding is new" : "findings are new";
  say(`docproof: against the earlier state ${fresh} ${isNew}, ${now.size - fresh} known, ${gone} gone`);
}

/** The baseline that a configuration names, of the same revision as the configuration itself. */
function baselineOf({ config, file, resolve }: LoadedConfig): string | null {
  if (config.baseline === undefined) return null;
  const revision = file === null ? null : revisionOf(file)?.revision;
  return revision ? `git:${revision}:${resolve(config.baseline)}` : resolve(config.baseline);
}
