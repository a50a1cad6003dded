/** Builds the Report: everything computed, placed, sorted and numbered once, so that reporters only print. */
import { createHash } from "node:crypto";
import type { ApiPage, Json } from "../api-model/api-page.ts";
import type { ComparedGroup } from "../compare/compare.ts";
import { allTables } from "../document/visit.ts";
import type { Document } from "../document/document.ts";
import { type Earlier, sinceOf } from "../findings/earlier.ts";
import { failsGate, type Gate } from "../findings/fails.ts";
import type { Cause, Finding, Severity } from "../findings/finding.ts";
import type {
  AcceptedFinding,
  Coverage,
  EditionSummary,
  LedgerEntry,
  RecordingSummary,
  Report,
  ReportAtom,
  ReportCause,
  ReportLag,
  ReportPlace,
  ReportRule,
} from "../findings/report.ts";
import { positionAt, type Source } from "../source/source.ts";
import { causeLines } from "./cause-lines.ts";
import { groupCauses } from "./causes.ts";
import { makeGroupOf } from "./group-of.ts";
import { headlineOf } from "./headline.ts";
import { editionLabels } from "./labels.ts";
import { gravestFirst, indexCauses, matrixOf } from "./matrix.ts";
import { newFirst, noveltyOf } from "./novelty.ts";
import { type Locate, makeLocate } from "./places.ts";
import { trafficHeadline } from "./traffic-headline.ts";
import { trafficLines, trafficTitle } from "./traffic-lines.ts";

/** A page with everything that was made of it. */
export interface AuditedPage {
  readonly source: Source;
  readonly document: Document;
  readonly page: ApiPage;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
}

export interface ReportParts {
  readonly version: string;
  readonly command: string;
  /** What decides beside pages and recordings: configuration, options, baseline; goes into the digest. */
  readonly settings?: Json;
  readonly asOf: string | null;
  readonly pages: readonly AuditedPage[];
  readonly groups: readonly ComparedGroup[];
  /** Whether editions were held against each other or against answers; else groups only tell causes apart. */
  readonly compared?: boolean;
  readonly findings: readonly Finding[];
  readonly rules: readonly ReportRule[];
  readonly recordings: readonly RecordingSummary[];
  readonly ledger: readonly LedgerEntry[];
  readonly masked: Report["masked"];
  readonly accepted: readonly AcceptedFinding[];
  /** null when nothing is compared with. */
  readonly earlier: Earlier | null;
  readonly gate: Gate;
  readonly sourceUrl: string | null;
  readonly partial: Report["partial"];
  readonly max: number | null;
  readonly showsValues?: boolean;
  /** Of a run that only looked at answers: titles name operations, and the headline speaks of answers. */
  readonly isTraffic?: boolean;
  /** Instead of what lint and compare have to say in one sentence. */
  readonly headline?: string;
}

export function buildReport(parts: ReportParts): Report {
  const labels = editionLabels(parts.pages.map(({ source }) => source.id));
  const labelOf = (source: string): string => labels.get(source) ?? source;
  const located = new Map(
    parts.pages.map(({ source, document }) => [source.id, { label: labelOf(source.id), source, document }]),
  );
  const locate = makeLocate(located, parts.sourceUrl);
  const causes = newFirst(groupCauses(parts.findings, makeGroupOf(parts.groups), labelOf), parts.earlier);
  const shown = parts.max === null ? causes : causes.slice(0, parts.max);
  const found = new Set(parts.findings.map(({ rule }) => rule));
  const causeAt = indexCauses(causes);
  const editions = parts.pages.map((page) => summaryOf(page, labelOf(page.source.id)));
  return {
    tool: { name: "docproof", version: parts.version },
    command: parts.command,
    asOf: parts.asOf,
    digest: digestOf(parts, editions),
    editions,
    recordings: parts.recordings,
    groups: (parts.compared === false ? [] : parts.groups).map(({ group }) => ({
      name: group.name,
      editions: group.pages.map((page) => labelOf(page.source)),
      pairedBy: group.pairedBy,
    })),
    headline:
      parts.headline ??
      (parts.isTraffic === true
        ? trafficHeadline(causes, parts.recordings, parts.earlier)
        : headlineOf(parts.groups, parts.findings)),
    startHere: startHere(causes, labels),
    totals: totalsOf(causes),
    causes: shown.map((cause, i) => reportCause(cause, i + 1, labelOf, locate, parts, located)),
    matrices: gravestFirst(
      (parts.compared === false ? [] : parts.groups)
        .filter(({ group }) => group.pages.length > 1)
        .map((group) => matrixOf(group, causeAt, labelOf, locate)),
      ({ rows }) => rows,
    ),
    ledger: parts.ledger.map((entry) => ({ ...entry, edition: labelOf(entry.edition) })),
    coverage: coverageOf(parts),
    notUnderstood: parts.pages.flatMap(({ page }) =>
      page.ledger.flatMap(({ use, span, caption }) =>
        use.as === "not-understood"
          ? [
              {
                place: locate({
                  span: { ...span, end: span.start + 1 },
                  role: "subject",
                  words: caption ?? "table without a caption",
                }),
                reason: use.detail,
              },
            ]
          : [],
      ),
    ),
    unformalised: parts.pages.flatMap(({ page }) =>
      page.unformalised.map(({ fieldPath, reason, evidence }) => ({
        place: locate({ span: evidence.span, role: "evidence", words: evidence.words }),
        fieldPath,
        reason,
      })),
    ),
    accepted: parts.accepted,
    masked: parts.masked,
    // by name: a rule of the catalogue has functions too, and a Report is plain data
    rules: parts.rules
      .filter((rule) => found.has(rule.id))
      .map(({ id, severity, summary, docs: { finds, matters, example, todo } }) => ({
        id,
        severity,
        summary,
        docs: { finds, matters, example, todo },
      })),
    showsValues: parts.showsValues ?? false,
    partial: parts.partial,
    hidden: causes.length - shown.length,
  };
}

function summaryOf({ source, document, page, sha256 }: AuditedPage, label: string): EditionSummary {
  const deprecation = page.deprecated;
  const at = deprecation?.evidence[0]?.span.start ?? 0;
  return {
    label,
    file: source.id,
    format: page.format,
    language: page.language,
    title: page.title?.value ?? null,
    pageId: page.pageId?.value ?? null,
    operations: page.operations.map((o) => `${o.method.value} ${o.path.value}`),
    deprecated: deprecation && { said: deprecation.value.said, line: positionAt(source, at).line },
    encoding: source.encoding,
    sha256,
    tables: allTables(document.blocks).length,
    rows: page.ledger.reduce((sum, { use, rows }) => sum + (use.as === "parameters" ? rows : 0), 0),
    examples: page.operations.reduce((sum, o) => sum + o.examples.filter((e) => e.body !== null).length, 0),
  };
}

/** Digest of what went in, so that two reports can be told to be of the same material. */
function digestOf(parts: ReportParts, editions: readonly EditionSummary[]): string {
  const inputs = [
    ...editions.map(({ file, sha256 }) => [file, sha256]),
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
    ({ severity, findings }) => severity !== "info" && findings.some(({ blame }) => blame === null || blame === "page"),
  );
  const counted = ofPages.filter(({ verdict }) => verdict?.certainty !== "undecided");
  const of = ofPages.length;
  const counts = new Map<string, number>();
  for (const cause of counted) {
    const wrong = cause.verdict?.wrong ?? [];
    // a page that says nothing where the others are wrong has to change as well
    const own = cause.findings
      .filter(({ rule }) => wrong.length === 0 || rule.startsWith("lint/"))
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

function totalsOf(causes: readonly Cause[]): Record<Severity, number> {
  const totals: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of causes) totals[severity] += 1;
  return totals;
}

function reportCause(
  cause: Cause,
  number: number,
  labelOf: (source: string) => string,
  locate: Locate,
  { earlier, gate, isTraffic = false }: ReportParts,
  located: ReadonlyMap<string, { readonly label: string }>,
): ReportCause {
  const atoms = cause.findings.map((finding) => reportAtom(finding, labelOf, locate, earlier));
  const isKnown = (fingerprint: string): boolean => earlier?.since.has(fingerprint) ?? false;
  const novelty = noveltyOf(cause, earlier);
  const times = atoms.flatMap(({ since, fingerprint }) =>
    since === null || (novelty === "new" && isKnown(fingerprint)) ? [] : [since],
  );
  const lags = uniqueLags(cause.findings, labelOf, locate);
  // who reads a pull request sees the lines that it changes
  const places = uniquePlaces([...lags.map(({ place }) => place), ...atoms.flatMap((atom) => atom.places)]);
  const sources = [...located.keys()];
  const main = cause.findings[0];
  return {
    number,
    rule: cause.rule,
    severity: cause.severity,
    title: trafficTitle(cause.title, cause, times.toSorted()[0] ?? null, isTraffic),
    lines: [
      ...causeLines(cause, atoms, labelOf, (source) => located.has(source)),
      ...lags.map(lagLine),
      ...trafficLines(cause, atoms, gate),
    ],
    operation: main?.operation ?? null,
    fieldPaths: [...new Set(cause.findings.flatMap(({ fieldPath }) => (fieldPath === null ? [] : [fieldPath])))],
    places,
    verdict: cause.verdict && {
      ...cause.verdict,
      because: withLabels(cause.verdict.because, sources, labelOf),
      wrong: cause.verdict.wrong.map(labelOf),
    },
    blame: main?.blame ?? null,
    count: exchangesOf(cause),
    fix: cause.fix && { ...cause.fix, text: withLabels(cause.fix.text, sources, labelOf) },
    ...(lags.length > 0 ? { lagsBehind: lags } : {}),
    fingerprint: cause.fingerprint,
    novelty,
    fails: cause.findings.some((finding) => failsGate(finding, isKnown(finding.fingerprint), gate)),
    // what stands around is with the cause's places: once is enough
    atoms: atoms.map((atom) => ({ ...atom, places: atom.places.map((place) => ({ ...place, context: [] })) })),
  };
}

/** Editions see the same exchanges of an operation, operations see different ones. */
function exchangesOf({ findings }: Cause): number | null {
  const counts = new Map<string | null, number>();
  for (const { operation, count } of findings)
    if (count !== null) counts.set(operation, Math.max(counts.get(operation) ?? 0, count));
  return counts.size === 0 ? null : [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Both sides of a difference tell of one change. */
function uniqueLags(findings: readonly Finding[], labelOf: (source: string) => string, locate: Locate): ReportLag[] {
  const seen = new Map<string, ReportLag>();
  for (const { lagsBehind } of findings) {
    if (!lagsBehind) continue;
    const { changed, before, after } = lagsBehind;
    const place = locate(lagsBehind.place);
    const key = `${changed} ${place.line} ${before ?? ""} ${after ?? ""}`;
    const editions = [...new Set([...(seen.get(key)?.editions ?? []), ...lagsBehind.editions.map(labelOf)])];
    seen.set(key, { editions, changed: labelOf(changed), before, after, place });
  }
  return [...seen.values()];
}

function lagLine({ editions, changed, before, after, place }: ReportLag): string {
  return `${editions.join(", ")} ${editions.length === 1 ? "lags" : "lag"} behind a change of ${changed}: ${before ?? "nothing"} → ${after ?? "nothing"}  ${place.edition}:${place.line}`;
}

/** Rules whose places must not be shown with what stands around them: it is the secret. */
const HIDES_CONTEXT: ReadonlySet<string> = new Set(["lint/real-secret"]);

/** A reason names editions by their files; a report names them by their labels. */
function withLabels(text: string, sources: readonly string[], labelOf: (source: string) => string): string {
  const named = sources.filter((source) => text.includes(source));
  let labelled = "";
  let rest = text;
  for (;;) {
    const [first] = named
      .map((source) => ({ source, at: rest.indexOf(source) }))
      .filter(({ at }) => at >= 0)
      // where one file's path stands inside another's, the longer is meant
      .toSorted((a, b) => a.at - b.at || b.source.length - a.source.length);
    if (!first) return labelled + rest;
    labelled += rest.slice(0, first.at) + labelOf(first.source);
    rest = rest.slice(first.at + first.source.length);
  }
}

function reportAtom(
  finding: Finding,
  labelOf: (source: string) => string,
  locate: Locate,
  earlier: Earlier | null,
): ReportAtom {
  const { rule, severity, message, operation, fieldPath, fact, edition, data, count, blame, fingerprint } = finding;
  return {
    rule,
    severity,
    message,
    operation,
    fieldPath,
    fact,
    edition: labelOf(edition),
    places: finding.places.map((place) =>
      HIDES_CONTEXT.has(rule) ? { ...locate(place), context: [] } : locate(place),
    ),
    data,
    count,
    blame,
    since: sinceOf(finding, earlier),
    fingerprint,
  };
}

/** Each place once, under the role in which it came first: subjects before evidence. */
function uniquePlaces(places: readonly ReportPlace[]): ReportPlace[] {
  const order = ["subject", "example", "recording", "other-edition", "evidence"];
  const seen = new Map<string, ReportPlace>();
  for (const place of places.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))) {
    const key = `${place.file}:${place.line}:${place.column}`;
    if (!seen.has(key)) seen.set(key, place);
  }
  return [...seen.values()];
}

function coverageOf({ pages, ledger, recordings }: ReportParts): Coverage {
  const tables = pages.flatMap(({ page }) => page.ledger);
  const examples = pages.flatMap(({ page }) =>
    page.operations.flatMap((o) => o.examples.filter((e) => e.body !== null)),
  );
  const operations = pages.reduce((sum, { page }) => sum + page.operations.length, 0);
  const observed = new Set(ledger.filter(({ of }) => of > 0).map(({ edition, operation }) => `${edition} ${operation}`))
    .size;
  return {
    operations: { total: operations, observed: recordings.length > 0 ? observed : 0 },
    promises: {
      total: ledger.length,
      seen: ledger.filter((e) => e.verdict === "seen").length,
      contradicted: ledger.filter((e) => e.verdict === "contradicted").length,
    },
    tables: {
      total: tables.length,
      notUnderstood: tables.filter(({ use }) => use.as === "not-understood").length,
      rows: tables.reduce((sum, { use, rows }) => sum + (use.as === "parameters" ? rows : 0), 0),
    },
    examples: {
      total: examples.length,
      broken: examples.filter((e) => e.body?.value === null || (e.body?.breaks.length ?? 0) > 0).length,
    },
  };
}
