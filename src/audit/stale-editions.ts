/**
 * Translations that lag behind: an edition changed a promise since an earlier state of the pages, its partner did not, and now they
 * disagree. Which of two editions is right, nothing on them may tell; which of them moved, their history does.
 */
import type { ApiPage } from "../api-model/api-page.ts";
import type { Change } from "../changes/change.ts";
import { pageChanges } from "../changes/changes.ts";
import { alignedKey, fieldPathOf } from "../promises/promises.ts";
import { FACT_NAMES, type FactName, statedFacts } from "../compare/table.ts";
import { familyOf } from "../findings/rule.ts";
import type { Finding, StaleEdition } from "../findings/finding.ts";
import type { AuditedPage } from "./report-input.ts";

/** The pages of an earlier state, under the names that they have now, and what was found on them. */
export interface EarlierState {
  /** What people call it: "git:HEAD~1". */
  readonly name: string;
  readonly pages: readonly AuditedPage[];
  readonly findings: readonly Finding[];
}

/** The findings; those that a change of one edition alone brought about say so. */
export function markStale(
  findings: readonly Finding[],
  pages: readonly AuditedPage[],
  earlier: EarlierState,
): Finding[] {
  const known = new Set(earlier.findings.map(({ fingerprint }) => fingerprint));
  const changes = changesByEdition(pages, earlier);
  return findings.map((finding) => {
    if (familyOf(finding) !== "compare" || known.has(finding.fingerprint)) return finding;
    const lag = lagOf(finding, changes);
    return lag ? { ...finding, lagsBehind: lag, verdict: verdictOf(finding, lag, earlier.name) } : finding;
  });
}

/** By source: what each page that was there before promises differently. A page that is new has not changed. */
function changesByEdition(
  pages: readonly AuditedPage[],
  earlier: EarlierState,
): ReadonlyMap<string, readonly Change[]> {
  const before = new Map(earlier.pages.map((page) => [page.source.id, page]));
  const linked = { before: pagesBySource(earlier.pages), after: pagesBySource(pages) };
  return new Map(
    pages.flatMap((now) => {
      const { source, page } = now;
      const old = before.get(source.id);
      if (!old) return [];
      return [[source.id, isSame(old, now) ? [] : pageChanges(old.page, page, linked)] as const];
    }),
  );
}

/** The same bytes, those of the files that the page takes in included. */
function isSame(old: AuditedPage, now: AuditedPage): boolean {
  const digests = ({ sha256, included }: AuditedPage): string =>
    JSON.stringify([sha256, ...included.map((file) => file.sha256)]);
  return digests(old) === digests(now);
}

function pagesBySource(pages: readonly AuditedPage[]): ReadonlyMap<string, ApiPage> {
  return new Map(pages.map(({ page }) => [page.source, page]));
}

/** Exactly one side changed: the finding's edition, or the others that its evidence names. */
function lagOf(finding: Finding, changes: ReadonlyMap<string, readonly Change[]>): StaleEdition | null {
  const others = new Set(finding.places.flatMap(({ role, span }) => (role === "other-edition" ? [span.source] : [])));
  others.delete(finding.edition);
  const own = changeFor(finding, changes.get(finding.edition));
  const theirs = [...others].flatMap((source) => {
    const change = changeFor(finding, changes.get(source));
    return change ? [{ source, change }] : [];
  });
  // an edition that was not there before cannot have been left behind by what was changed since
  const unmoved = [...others].filter((source) => changes.has(source) && !theirs.some((one) => one.source === source));
  if (own && theirs.length === 0 && unmoved.length > 0) return makeLag(finding, own, finding.edition, unmoved);
  const [first] = theirs;
  if (!own && first && changes.has(finding.edition))
    return makeLag(finding, first.change, first.source, [finding.edition]);
  return null;
}

function makeLag(finding: Finding, change: Change, changed: string, editions: readonly string[]): StaleEdition | null {
  const [evidence] = change.evidence.after;
  if (!evidence) return null;
  return {
    editions,
    changed,
    before: wordsOf(finding, change, "before"),
    after: wordsOf(finding, change, "after"),
    place: { span: evidence.span, role: "subject", words: evidence.words },
  };
}

/** A limit is told as a whole: 1 to 64, not its upper end alone. */
function wordsOf(finding: Finding, change: Change, side: "before" | "after"): string | null {
  const field = change.field[side];
  if (finding.fieldPath !== null && isFactName(finding.fact))
    return field ? (statedFacts(field)[finding.fact]?.words ?? null) : null;
  const value = change[side];
  if (value === null || value === false) return null;
  // the operation as a whole: it is deprecated or not
  if (value === true) return finding.fact;
  return typeof value === "string" ? value : JSON.stringify(value);
}

const isFactName = (fact: string | null): fact is FactName => FACT_NAMES.some((name) => name === fact);

/** The change of that edition that is about what the finding is about. */
function changeFor(finding: Finding, changes: readonly Change[] = []): Change | null {
  return changes.find((change) => isSameOperation(finding, change) && isSamePromise(finding, change)) ?? null;
}

/** A changed method or path is itself the difference: the operation is another one now. */
function isSameOperation({ operation, fact }: Finding, change: Change): boolean {
  if (fact === "method" || fact === "path" || fact === "operation") return true;
  const shape = (name: string | null): string | undefined => name?.replace(/\{[^{}]*\}/g, "{}");
  return shape(operation) === shape(change.operation);
}

/** Kinds of changes by the fact that they bring about a finding of; a field itself comes and goes. */
const KINDS: Readonly<Record<string, readonly Change["kind"][]>> = {
  type: ["type"],
  required: ["required"],
  const: ["const", "enum"],
  enum: ["enum", "const"],
  default: ["default"],
  length: ["minLength", "maxLength"],
  range: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  items: ["minItems", "maxItems"],
  "multiple-of": ["multipleOf"],
  format: ["format"],
  nullable: ["nullable"],
  "read-only": ["readOnly"],
  deprecated: ["deprecation"],
  structure: ["structure"],
  name: ["name", "place", "existence"],
  replacement: ["replacement", "deprecation"],
  method: ["method"],
  path: ["path"],
};

function isSamePromise(finding: Finding, change: Change): boolean {
  const { fieldPath, fact, data } = finding;
  if (fieldPath === null) {
    if (change.path !== null) return false;
    if (fact?.startsWith("status ")) return change.status === data["status"];
    if (fact?.endsWith(" example")) return change.area === "example" && change.direction === data["role"];
    if (fact === "operation") return change.area === "operation" && change.kind === "existence";
    return change.area === "operation" && (KINDS[fact ?? ""] ?? []).includes(change.kind);
  }
  if (change.path === null || change.place === null) return false;
  const path = fieldPathOf({ place: change.place, status: change.status, path: change.path });
  if (fact === "name") return KINDS["name"]?.includes(change.kind) === true && isNamed(path, finding);
  const kinds: readonly Change["kind"][] = fact === null ? ["existence"] : (KINDS[fact] ?? []);
  return kinds.includes(change.kind) && alignedKey(path) === alignedKey(fieldPath);
}

/** The row under either of its names. */
function isNamed(path: string, { fieldPath, data }: Finding): boolean {
  const last = (text: string): string | undefined => text.split(/[ .]/).at(-1);
  const { there } = data;
  return path === fieldPath || path === there || (typeof there === "string" && last(path) === last(there));
}

/** What examples prove outweighs which page was written last. */
function verdictOf(finding: Finding, lag: StaleEdition, since: string): Finding["verdict"] {
  if (finding.verdict?.certainty === "sure") return finding.verdict;
  const one = lag.editions.length === 1;
  return {
    certainty: "probable",
    wrong: lag.editions,
    because: `${lag.editions.join(", ")} ${one ? "lags" : "lag"} behind: ${lag.changed} changed since ${since}, from ${lag.before ?? "nothing"} to ${lag.after ?? "nothing"}, and ${one ? "this page" : "these pages"} did not follow.`,
  };
}
