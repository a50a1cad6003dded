/** Builds the Report: everything computed, placed, sorted and numbered once, so that reporters only print. */
import { createHash } from "node:crypto";
import type { Cause } from "../findings/finding.ts";
import { familyOf } from "../findings/rule.ts";
import { type EditionSummary, type Report, REPORT_VERSION } from "../findings/report.ts";
import { editsInMarkup } from "../fix/in-markup.ts";
import { positionAt, spanInFile } from "../source/source.ts";
import type { AuditedPage, ReportParts } from "./report-input.ts";
import { groupCauses } from "./causes.ts";
import { passedOverOf } from "./passed-over.ts";
import { unknownColumnsOf } from "./unknown-columns.ts";
import { factsOf } from "./page-facts.ts";
import { coverageOf } from "./coverage.ts";
import { makeGroupOf } from "./group-of.ts";
import { headlineOf } from "./wording/headline.ts";
import { editionLabels } from "./wording/labels.ts";
import { matricesOf } from "./matrices.ts";
import { newFirst } from "./novelty.ts";
import { makeLocate } from "./wording/places.ts";
import { type CauseSetting, reportCause } from "./report-cause.ts";
import { countBySeverity, type PastRun, trendOf } from "./trend.ts";
import { trafficHeadline } from "./wording/traffic-headline.ts";

export function buildReport(parts: ReportParts): Report {
  const labels = editionLabels(parts.pages.map(({ source }) => source.id));
  const labelOf = (source: string): string => labels.get(source) ?? source;
  const located = new Map(parts.pages.map((page) => [page.source.id, { label: labelOf(page.source.id), page }]));
  const causes = newFirst(groupCauses(parts.findings, makeGroupOf(parts.groups), labelOf), parts.earlier);
  const shown = parts.max === null ? causes : causes.slice(0, parts.max);
  const places = shown.flatMap(({ findings }) => findings.flatMap((finding) => finding.places));
  const locate = makeLocate(located, parts.sourceUrl, places);
  const found = new Set(parts.findings.map(({ rule }) => rule));
  const setting: CauseSetting = {
    labelOf,
    locate,
    sources: new Set(located.keys()),
    inMarkup: (edits) =>
      [...new Set(edits.map(({ span }) => span.source))].flatMap((id) => {
        const page = located.get(id)?.page;
        return page ? editsInMarkup(page.source, page.page.format, edits) : [];
      }),
    inFile: (span) => {
      const source = located.get(span.source)?.page.source;
      return source ? spanInFile(source, span) : span;
    },
    earlier: parts.earlier,
    gate: parts.gate,
    isTraffic: parts.isTraffic ?? false,
  };
  const facts = parts.pages.map(({ page }) => factsOf(page));
  const editions = parts.pages.map((page) => summaryOf(page, labelOf(page.source.id), parts.ownersOf));
  const coverage = coverageOf(facts, parts);
  return {
    schemaVersion: REPORT_VERSION,
    tool: { name: "docproof", version: parts.version },
    command: parts.command,
    asOf: parts.asOf,
    digest: digestOf(parts, editions),
    ...settingsOf(parts),
    editions,
    recordings: parts.recordings,
    pairings: (parts.compared === false ? [] : parts.groups).map(({ group }) => ({
      name: group.name,
      editions: group.pages.map((page) => labelOf(page.source)),
      pairedBy: group.pairedBy,
    })),
    headline:
      parts.headline ??
      (parts.isTraffic === true
        ? trafficHeadline(causes, parts.recordings, parts.earlier)
        : headlineOf(parts.groups, parts.findings, {
            lint: parts.linted ?? true,
            compare: parts.compared ?? true,
            examples: coverage.examples.total - coverage.examples.broken,
            accepted: parts.accepted.length,
          })),
    startHere: startHere(causes, labels),
    totals: countBySeverity(causes),
    groups: shown.map((cause, i) => reportCause(cause, i + 1, setting)),
    matrices: matricesOf(parts.compared === false ? [] : parts.groups, causes, labelOf, locate),
    ledger: parts.ledger.map((entry) => ({ ...entry, edition: labelOf(entry.edition) })),
    ...(parts.history ? { history: parts.history } : {}),
    coverage,
    ...unknownColumnsOf(facts, locate),
    ...passedOverOf(facts, locate),
    notUnderstood: facts.flatMap(({ notUnderstood }) =>
      notUnderstood.map(({ place, reason }) => ({ place: locate(place), reason })),
    ),
    unformalised: facts.flatMap(({ unformalised }) =>
      unformalised.map(({ place, fieldPath, reason }) => ({ place: locate(place), fieldPath, reason })),
    ),
    accepted: parts.accepted,
    masked: parts.masked,
    // by name: a rule of the catalogue has functions too, and a Report is plain data
    rules: parts.rules
      .filter((rule) => found.has(rule.id))
      .map(({ id, severity, summary, docs: { description, rationale, example, remediation } }) => ({
        id,
        severity,
        summary,
        docs: { description, rationale, example, remediation },
      })),
    ...(parts.pastRuns ? { trend: trendOf([...parts.pastRuns, thisRun(parts, causes)]) } : {}),
    showsValues: parts.showsValues ?? false,
    partial: parts.partial,
    ...(parts.notRead?.length ? { notRead: parts.notRead } : {}),
    hidden: causes.length - shown.length,
  };
}

function summaryOf(
  { source, page, sha256 }: AuditedPage,
  label: string,
  ownersOf: ReportParts["ownersOf"],
): EditionSummary {
  const owners = ownersOf?.(source.id) ?? [];
  const { operations, tables, examples, isOnlyCommon } = factsOf(page);
  const deprecation = page.deprecated;
  const at = deprecation?.evidence[0]?.span.start ?? 0;
  return {
    label,
    file: source.id,
    format: page.format,
    language: page.language,
    title: page.title?.value ?? null,
    pageId: page.pageId?.value ?? null,
    operations,
    deprecated: deprecation && { said: deprecation.value.said, line: positionAt(source, at).line },
    encoding: source.encoding,
    sha256,
    tables: tables.total,
    rows: tables.rows,
    examples: examples.total,
    ...(isOnlyCommon ? { isCommon: true as const } : {}),
    ...(owners.length > 0 ? { owners } : {}),
  };
}

/** This run, for the trend. */
function thisRun({ version, asOf, pages, recordings }: ReportParts, causes: readonly Cause[]): PastRun {
  return {
    asOf,
    file: null,
    version,
    pages: new Set(pages.map(({ source }) => source.id)),
    hasRecordings: recordings.length > 0,
    causes: causes.map(({ severity, findings }) => ({
      severity,
      fingerprints: findings.map(({ fingerprint }) => fingerprint),
      pages: findings.map(({ edition }) => edition),
      isOfTraffic: findings.some((finding) => familyOf(finding) === "validate"),
    })),
  };
}

function settingsOf({ settingsFiles = [], pages }: ReportParts): Pick<Report, "settings"> {
  const included = new Map(pages.flatMap((page) => page.included).map((file) => [file.file, file]));
  const settings = [
    ...settingsFiles,
    ...[...included.values()].map((file) => ({ role: "included" as const, ...file })),
  ];
  return settings.length > 0 ? { settings } : {};
}

/** Digest of what went in, so that two reports can be told to be of the same material. */
function digestOf(parts: ReportParts, editions: readonly EditionSummary[]): string {
  const inputs = [
    ...editions.map(({ file, sha256 }) => [file, sha256]),
    ...parts.pages.flatMap(({ included }) => included.map(({ file, sha256 }) => [file, sha256])),
    ...parts.recordings.map(({ file, sha256 }) => [file, sha256]),
  ];
  return createHash("sha256")
    .update(JSON.stringify([parts.version, parts.asOf, parts.settings ?? null, inputs]))
    .digest("hex");
}

/** Errors and warnings that ask for a change in an edition, for the editions that any of them names. */
function startHere(causes: readonly Cause[], labels: ReadonlyMap<string, string>): Report["startHere"] {
  // what the API does wrong asks no page for a change
  const ofPages = causes.filter(
    ({ severity, findings }) =>
      severity !== "info" &&
      // nor does what has changed
      findings.some((finding) => familyOf(finding) !== "diff") &&
      findings.some(({ blame }) => blame === null || blame === "page"),
  );
  const counted = ofPages.filter(({ verdict }) => verdict?.certainty !== "undecided");
  const of = ofPages.length;
  const counts = new Map<string, number>();
  for (const cause of counted) {
    const wrong = cause.verdict?.wrong ?? [];
    // a page that says nothing where the others are wrong has to change as well
    const own = cause.findings
      .filter(({ rule }) => wrong.length === 0 || familyOf({ rule }) === "lint")
      .map(({ edition }) => edition);
    for (const edition of new Set([...wrong, ...own])) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .flatMap(([edition, n]) => {
      // what is wrong with a recording is no page's
      const label = labels.get(edition);
      return label === undefined ? [] : [{ edition: label, causes: n, of }];
    });
}
