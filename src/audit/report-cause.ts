/** One cause as a report tells it: its words, its places with labels, what is new, what lags behind. */
import { type Earlier, sinceOf } from "../findings/earlier.ts";
import { failsGate, type Gate } from "../findings/fail-policy.ts";
import type { Cause, Finding, Fix } from "../findings/finding.ts";
import { familyOf } from "../findings/rule.ts";
import type { Span } from "../source/source.ts";
import type { ReportAtom, ReportCause, ReportLag, ReportPlace } from "../findings/report.ts";
import { causeLines } from "./wording/cause-lines.ts";
import { joiningOf } from "./catalogue.ts";
import { diffTitle } from "./wording/diff-title.ts";
import { noveltyOf } from "./novelty.ts";
import type { Locate } from "./wording/places.ts";
import { trafficLines, trafficTitle } from "./wording/traffic-lines.ts";

/** What the causes of one report have in common. */
export interface CauseSetting {
  readonly labelOf: (source: string) => string;
  readonly locate: Locate;
  /** The pages of the report. */
  readonly sources: ReadonlySet<string>;
  /** Edits as the markup of their pages takes them. */
  readonly inMarkup: (edits: Fix["edits"]) => Fix["edits"];
  /** Where an edit is to be made: a page may take in other files. */
  readonly inFile: (span: Span) => Span;
  /** null when nothing is compared with. */
  readonly earlier: Earlier | null;
  readonly gate: Gate;
  readonly isTraffic: boolean;
}

/** A cause with its places, words and novelty. Numbers begin at 1. */
export function reportCause(cause: Cause, number: number, setting: CauseSetting): ReportCause {
  const { labelOf, locate, sources, inMarkup, inFile, earlier, gate, isTraffic } = setting;
  const atoms = cause.findings.map((finding) => reportAtom(finding, labelOf, locate, earlier));
  const isKnown = (fingerprint: string): boolean => earlier?.since.has(fingerprint) ?? false;
  const novelty = noveltyOf(cause, earlier);
  const times = atoms.flatMap(({ since, fingerprint }) =>
    since === null || (novelty === "new" && isKnown(fingerprint)) ? [] : [since],
  );
  const lags = uniqueLags(cause.findings, labelOf, locate);
  // who reads a pull request sees the lines that it changes
  const places = uniquePlaces([...lags.map(({ place }) => place), ...atoms.flatMap((atom) => atom.places)]);
  const main = cause.findings[0];
  const sided = cause.findings.flatMap(({ fieldPath }) => (fieldPath === null ? [] : [withSide(fieldPath)]));
  return {
    number,
    rule: cause.rule,
    severity: cause.severity,
    title:
      familyOf(cause) === "diff"
        ? diffTitle(cause.title, cause)
        : trafficTitle(cause.title, cause, times.toSorted()[0] ?? null, isTraffic),
    lines: [
      ...causeLines(cause, atoms, labelOf, (source) => sources.has(source)),
      ...lags.map(lagLine),
      ...trafficLines(cause, atoms, gate),
    ],
    operation: main?.operation ?? null,
    side: sided.length > 0 && sided.every(({ side }) => side === "request") ? "request" : null,
    fieldPaths: [...new Set(sided.map(({ path }) => path))],
    places,
    verdict: cause.verdict && {
      ...cause.verdict,
      because: withLabels(cause.verdict.because, sources, labelOf),
      wrong: cause.verdict.wrong.map(labelOf),
    },
    blame: main?.blame ?? null,
    count: exchangesOf(cause),
    fix: cause.fix && {
      text: withLabels(cause.fix.text, sources, labelOf),
      edits: inMarkup(cause.fix.edits).map((edit) => ({ ...edit, span: inFile(edit.span) })),
    },
    ...(lags.length > 0 ? { lagsBehind: lags } : {}),
    fingerprint: cause.fingerprint,
    novelty,
    fails: cause.findings.some((finding) => failsGate(finding, isKnown(finding.fingerprint), gate)),
    // what stands around is with the cause's places: once is enough
    findings: atoms.map((atom) => ({ ...atom, places: atom.places.map((place) => ({ ...place, context: [] })) })),
  };
}

/** Editions see the same exchanges of an operation; operations see different ones, and an exchange has one status. */
function exchangesOf({ findings }: Cause): number | null {
  const counts = new Map<string | null, Map<string, number>>();
  for (const { operation, edition, fact, count } of findings) {
    if (count === null) continue;
    const editions = counts.get(operation) ?? new Map<string, number>();
    const known = editions.get(edition) ?? 0;
    editions.set(edition, fact === "status" ? known + count : Math.max(known, count));
    counts.set(operation, editions);
  }
  const ofOperations = [...counts.values()].map((editions) => Math.max(...editions.values()));
  return ofOperations.length === 0 ? null : ofOperations.reduce((sum, count) => sum + count, 0);
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

/** A reason names editions by their files; a report names them by their labels. */
function withLabels(text: string, sources: ReadonlySet<string>, labelOf: (source: string) => string): string {
  const named = [...sources].filter((source) => text.includes(source));
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

/** "request duration" is the field `duration` of the request; other places keep their word: "query limit". */
function withSide(fieldPath: string): { readonly path: string; readonly side: "request" | null } {
  if (fieldPath !== "request" && !fieldPath.startsWith("request ")) return { path: fieldPath, side: null };
  return { path: fieldPath.slice("request ".length), side: "request" };
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
    side: fieldPath === null ? null : withSide(fieldPath).side,
    fieldPath: fieldPath === null ? null : withSide(fieldPath).path,
    fact,
    edition: labelOf(edition),
    places: finding.places.map((place) =>
      joiningOf({ rule }).hidesContext ? { ...locate(place), context: [] } : locate(place),
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
