/** `diff`: old pages against new, judged for the clients of the API. */
import { catalogue } from "../../audit/catalogue.ts";
import { buildReport } from "../../audit/report.ts";
import { isUnplaced } from "../../api-model/unplaced.ts";
import type { ApiPage } from "../../api-model/api-page.ts";
import { diffPages, diffSets, type DiffWithin, type SetDiff } from "../../diff/diff.ts";
import { renderChangelog } from "../../reporters/changelog.ts";
import { counted } from "../../reporters/phrases.ts";
import { failsGate, type Gate } from "../../findings/fail-policy.ts";
import type { Earlier } from "../../findings/earlier.ts";
import type { Finding } from "../../findings/finding.ts";
import { typedCommand } from "../options/command-line.ts";
import { type PageReading, readingSettings } from "../config/bindings.ts";
import { loadConfig } from "../config/config.ts";
import { pageIgnores } from "../run/page-ignores.ts";
import { withCurrentIds } from "../run/rule-ids.ts";
import { filterFindings, readEarlier } from "../run/filter-findings.ts";
import { atRevision, expandInputs } from "../io/inputs.ts";
import type { Input } from "../io/input.ts";
import type { JudgingOptions } from "../options/shared.ts";
import { languagesOf, render, renderFile } from "../run/outputs.ts";
import { print, say, writeWhole } from "../io/output.ts";
import { type LoadedPage, loadPages } from "../pages/load-pages.ts";
import { asOfRevision, doneOr, notReadOf, type Unreadable } from "../pages/unreadable.ts";
import { unlessComparingTakesTooLong } from "../pages/time-limit.ts";
import { VERSION } from "../../audit/version.ts";
import { type ExitCode, reportUnreadable } from "../exit-code.ts";

export interface DiffOptions extends JudgingOptions {
  readonly changelog?: boolean;
}

/** Old pages are found again by no command but this one. */
const ABOUT = { frames: true, explain: () => null };

/** Pages without an edition that are named. */
const MOST_NAMED = 5;

interface ComparedSets extends Pick<SetDiff, "findings" | "removed" | "added"> {
  readonly isPaired: boolean;
  /** Pages whose comparison took too long. */
  readonly gaveUp: readonly Unreadable[];
}

/** Two single pages are versions of each other because the user says so; sets are paired by what the pages say. */
function compareSets(before: readonly LoadedPage[], after: readonly LoadedPage[], asOf: string | null): ComparedSets {
  const sides = [before, after].map((pages) => new Map(pages.map(({ source }) => [source.id, source])));
  const gaveUp: Unreadable[] = [];
  const within: DiffWithin = (pages, compare) => {
    const sources = pages.flatMap(({ source }, i) => sides[i]?.get(source) ?? []);
    return doneOr(unlessComparingTakesTooLong(sources, compare), gaveUp);
  };
  const [old, now] = [before[0]?.page, after[0]?.page];
  if (before.length === 1 && after.length === 1 && old && now) {
    const findings = within([old, now], () => diffPages(old, now, asOf)) ?? [];
    return { findings, removed: [], added: [], isPaired: isJudged(old, now) || findings.length > 0, gaveUp };
  }
  const sets = diffSets(
    before.map(({ page }) => page),
    after.map(({ page }) => page),
    asOf,
    within,
  );
  const isPaired = sets.findings.length > 0 || sets.pairs.some((pair) => isJudged(pair.before, pair.after));
  return { ...sets, isPaired, gaveUp };
}

/** That nothing changed on pages without an operation says nothing, unless they are for error codes: it may be that none was found. */
const isJudged = (old: ApiPage, now: ApiPage): boolean =>
  hasOperations(old) || hasOperations(now) || (old.errorCodes !== undefined && now.errorCodes !== undefined);

const hasOperations = ({ operations, webhooks }: ApiPage): boolean => operations.length + (webhooks?.length ?? 0) > 0;

/** @param tables how many belong to no operation and were not compared: nobody knows whether they promise the same */
function headlineOf(findings: readonly Finding[], isPaired: boolean, gaveUp: boolean, tables: number): string {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  if (!isPaired) return "Nothing was compared: no old page with an operation has a new edition.";
  if (findings.length === 0 && gaveUp) return "Nothing is known of pages whose comparison took too long.";
  if (findings.length === 0 && tables > 0)
    return `Nothing changed in what was compared; ${counted(tables, "table")} ${tables === 1 ? "belongs" : "belong"} to no operation.`;
  return findings.length === 0
    ? "Nothing changed in what the pages promise."
    : `${count("error")} breaking, ${count("warning")} dangerous and ${count("info")} safe changes.`;
}

/** Tables of no operation whose rows were not read: what they promise was not compared. */
function unplaced(pages: readonly ApiPage[]): number {
  return pages.reduce((sum, { ledger, looseTables = [] }) => {
    const compared = new Set(looseTables.map(({ table }) => table));
    return sum + ledger.filter((use, table) => isUnplaced(use) && !compared.has(table)).length;
  }, 0);
}

/** "2 old pages have no new edition: a.md, b.md" */
function without(pages: readonly ApiPage[], own: string, other: string): string {
  const named = pages.slice(0, MOST_NAMED).map(({ source }) => source);
  return `${counted(pages.length, `${own} page`)} ${pages.length === 1 ? "has" : "have"} no ${other} edition: ${named.join(", ")}`;
}

/**
 * Which changes were known before: those of an earlier report, or of both sides as they were at a git revision. What could not be read
 * or compared there was not known, so that its changes are told as new.
 */
async function earlierChanges(
  since: string,
  inputs: { readonly before: readonly Input[]; readonly after: readonly Input[] },
  settings: PageReading,
  asOf: string | null,
): Promise<{ readonly earlier: Earlier; readonly unread: readonly Unreadable[] }> {
  if (!since.startsWith("git:")) return { earlier: await readEarlier(since), unread: [] };
  const revision = since.slice("git:".length);
  const [old, now] = [
    await loadPages(await atRevision(inputs.before, revision), settings),
    await loadPages(await atRevision(inputs.after, revision), settings),
  ];
  const { findings, gaveUp } = compareSets(old.pages, now.pages, asOf);
  return {
    earlier: { asOf: null, since: new Map(findings.map(({ fingerprint }) => [fingerprint, null])) },
    unread: asOfRevision([...old.unreadable, ...now.unreadable, ...gaveUp], revision),
  };
}

export async function diff(before: string, after: string, options: DiffOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const { rule, config } = withCurrentIds({ rule: options.rule, config: loaded.config });
  const settings = readingSettings(loaded);
  const asOf = options.asOf ?? null;
  const inputs = { before: await expandInputs([before], "pages"), after: await expandInputs([after], "pages") };
  const old = await loadPages(inputs.before, settings);
  const now = await loadPages(inputs.after, settings);
  const { findings, removed, added, isPaired, gaveUp } = compareSets(old.pages, now.pages, asOf);
  const unread = [...old.unreadable, ...now.unreadable, ...gaveUp];
  reportUnreadable(unread);
  if (removed.length > 0) say(`docproof: ${without(removed, "old", "new")}`);
  if (added.length > 0) say(`docproof: ${without(added, "new", "old")}`);
  const pages = [...old.pages, ...now.pages];
  const sources = new Map(pages.map(({ source }) => [source.id, source]));
  const pageIds = new Map(
    pages.flatMap(({ page }) => (page.pageId ? [[page.source, page.pageId.value] as const] : [])),
  );
  const past = options.since === undefined ? null : await earlierChanges(options.since, inputs, settings, asOf);
  const earlier = past?.earlier ?? null;
  if (past) reportUnreadable(past.unread);
  const gated = await filterFindings(
    findings,
    config,
    {
      minSeverity: options.minSeverity,
      rules: rule,
      baseline: options.baseline ?? null,
      updateBaseline: options.updateBaseline ?? false,
      asOf,
    },
    { editions: new Set(sources.keys()), families: new Set(["diff"]) },
    pageIds,
    pageIgnores(now.pages),
  );
  const gate: Gate = {
    failOn: options.failOn ?? config["fail-on"] ?? "error",
    failOnNew: options.failOnNew ?? false,
    failOnBlame: null,
    minCount: 0,
    minShare: 0,
  };
  const isKnown = ({ fingerprint }: Finding): boolean => earlier?.since.has(fingerprint) ?? false;
  const failing = gated.findings.some((finding) => failsGate(finding, isKnown(finding), gate));
  if (!isPaired) say("docproof: nothing was compared: no old page with an operation has a new edition");
  const exit: ExitCode = unread.length > 0 || !isPaired ? 2 : failing ? 1 : 0;
  const report = buildReport({
    version: VERSION,
    command: typedCommand(),
    asOf,
    pages,
    groups: [],
    findings: gated.findings,
    rules: catalogue,
    recordings: [],
    ledger: [],
    masked: [],
    accepted: gated.accepted,
    earlier,
    gate,
    sourceUrl: config["source-url"] ?? null,
    partial: null,
    notRead: notReadOf([...unread, ...(past?.unread ?? [])]),
    max: options.max ?? null,
    headline: headlineOf(gated.findings, isPaired, gaveUp.length > 0, unplaced(pages.map(({ page }) => page))),
  });
  const shown = { ...ABOUT, language: languagesOf(options, loaded) };
  for (const { format, path } of options.report)
    await writeWhole(path, await renderFile(report, format, options, exit, shown));
  await print(
    options.changelog
      ? renderChangelog(gated.findings, {
          title: `Changes from ${before} to ${after}`,
          sources,
          language: shown.language.files,
          ...(gated.findings.length === 0 ? { nothing: report.headline } : {}),
          ...(report.notRead ? { notRead: report.notRead } : {}),
        })
      : render(report, options.format, options, exit, shown),
  );
  return exit;
}
