/** How the constraints of one field differ between two pages. */
import type { Constraint, Evidence, Field, Json, Keyword, SpecifiedKeyword } from "../api-model/api-page.ts";
import type { ChangeAction, FactChange } from "./change.ts";
import { allowsNull } from "./types.ts";

type Comparable = Exclude<Keyword, "deprecated"> | SpecifiedKeyword;
type Stated = Constraint<Keyword | SpecifiedKeyword>;

/** What a larger number does to the values that are allowed. */
const LIMITS: Readonly<Partial<Record<Comparable, "upper" | "lower">>> = {
  maxLength: "upper",
  maxItems: "upper",
  maximum: "upper",
  exclusiveMaximum: "upper",
  maxProperties: "upper",
  minLength: "lower",
  minItems: "lower",
  minProperties: "lower",
  minimum: "lower",
  exclusiveMinimum: "lower",
};

const PLAIN: readonly Comparable[] = [
  "default",
  "format",
  "multipleOf",
  "readOnly",
  "condition",
  "pattern",
  "writeOnly",
  "uniqueItems",
  "additionalProperties",
  "discriminator",
];

/** All differences between the constraints of two rows, each with where the pages say it. */
export function constraintChanges(before: Field, after: Field): FactChange[] {
  const changes: (FactChange | null)[] = [
    ...valueChanges(before, after),
    ...alsoChanges(before, after),
    nullChange(before, after),
  ];
  for (const keyword of [...(Object.keys(LIMITS) as Comparable[]), ...PLAIN]) {
    changes.push(keywordChange(keyword, before, after));
  }
  return changes.filter((change) => change !== null);
}

/** The constraint that a row states, the first where prose states it twice. */
export function constraintOf(field: Field, keyword: Keyword | SpecifiedKeyword): Stated | null {
  const stated: readonly Stated[] = [...field.constraints, ...(field.specified?.constraints ?? [])];
  return stated.find((constraint) => constraint.keyword === keyword && !isAnyText(constraint)) ?? null;
}

function keywordChange(keyword: Comparable, before: Field, after: Field): FactChange | null {
  const old = constraintOf(before, keyword);
  const now = constraintOf(after, keyword);
  if (!old || !now) return old || now ? saidOnce(keyword, old, now, before, after) : null;
  if (keyword === "condition" ? wordsOf(old.value) === wordsOf(now.value) : isSame(old.value, now.value)) return null;
  // a limit that is no number allows neither more nor less
  if (LIMITS[keyword] && (typeof old.value !== "number" || typeof now.value !== "number")) return null;
  return { kind: keyword, action: action(keyword, old.value, now.value), ...sides(old, now) };
}

function action(keyword: Comparable, before: Json, after: Json): ChangeAction {
  if (typeof before !== "number" || typeof after !== "number") return "changed";
  const limit = LIMITS[keyword];
  if (limit) return after > before === (limit === "upper") ? "widened" : "narrowed";
  if (keyword !== "multipleOf" || before === 0 || after === 0) return "changed";
  if (isMultiple(before, after)) return "widened";
  return isMultiple(after, before) ? "narrowed" : "changed";
}

/** A pattern that every text matches says nothing. */
const isAnyText = ({ keyword, value }: Stated): boolean =>
  keyword === "pattern" && typeof value === "string" && /^\^?\.[*]\$?$/.test(value);

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** "1" and 1 are one value: a type cell that changed is its own change. */
function isSame(a: Json, b: Json): boolean {
  return valueText(a) === valueText(b);
}

function valueText(value: Json): string {
  return typeof value === "string" ? value.trim() : JSON.stringify(value);
}

/** A sentence without quotes: a name that one page sets in bold is a plain word on another. */
function wordsOf(value: Json): string {
  return valueText(value)
    .replace(/["'`“”‘’]/g, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** A constant is the shortest list of values: one that became a list has more of them, and the reverse. */
function valueChanges(before: Field, after: Field): (FactChange | null)[] {
  const [oldConst, nowConst] = [constraintOf(before, "const"), constraintOf(after, "const")];
  const [oldEnum, nowEnum] = [constraintOf(before, "enum"), constraintOf(after, "enum")];
  if ((oldConst && nowEnum && !nowConst) || (oldEnum && nowConst && !oldConst)) {
    const old = oldEnum ?? oldConst;
    const now = nowEnum ?? nowConst;
    return old && now ? listChange("enum", old, now) : [];
  }
  return [keywordChange("const", before, after), ...enumChanges(before, after)];
}

function enumChanges(before: Field, after: Field): (FactChange | null)[] {
  const old = constraintOf(before, "enum");
  const now = constraintOf(after, "enum");
  if (old && now) return listChange("enum", old, now);
  return old || now ? [saidOnce("enum", old, now, before, after)] : [];
}

/** Values beside a range; where only one page has a range, that is the change. */
function alsoChanges(before: Field, after: Field): FactChange[] {
  if (!hasRange(before) || !hasRange(after)) return [];
  const none: Constraint = { keyword: "also", value: [], evidence: [] };
  return listChange("also", constraintOf(before, "also") ?? none, constraintOf(after, "also") ?? none);
}

function hasRange(field: Field): boolean {
  return field.constraints.some(({ keyword }) => keyword.endsWith("imum"));
}

/** Values that went and values that came are two changes: one of them may be harmless. */
function listChange(keyword: "enum" | "also", old: Stated, now: Stated): FactChange[] {
  const gone = missingFrom(now, old);
  const come = missingFrom(old, now);
  return [
    ...(gone.length > 0 ? [{ kind: keyword, action: "narrowed" as const, ...sides(old, now), including: gone }] : []),
    ...(come.length > 0 ? [{ kind: keyword, action: "widened" as const, ...sides(old, now), including: come }] : []),
  ];
}

function missingFrom(constraint: Stated, other: Stated): string[] {
  const known = new Set(asList(constraint.value).map(valueText));
  return [...new Set(asList(other.value).map(valueText))].filter((value) => !known.has(value));
}

function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

/** Null is allowed where the page says so, and not where it does not: silence is an answer here. */
function nullChange(before: Field, after: Field): FactChange | null {
  const old = nullEvidence(before);
  const now = nullEvidence(after);
  if ((old === null) === (now === null)) return null;
  return {
    kind: "nullable",
    action: now ? "widened" : "narrowed",
    before: old !== null,
    after: now !== null,
    evidence: { before: old ?? [], after: now ?? [] },
  };
}

function nullEvidence(field: Field): readonly Evidence[] | null {
  const said = constraintOf(field, "nullable");
  if (said) return said.evidence;
  return allowsNull(field.type?.value ?? null) ? (field.type?.evidence ?? []) : null;
}

/** One page states it. Where the other's description still mentions the value, the promise was weakened, not dropped. */
function saidOnce(
  keyword: Comparable,
  old: Stated | null,
  now: Stated | null,
  before: Field,
  after: Field,
): FactChange {
  const said = old ?? now;
  const silent = old ? after : before;
  // a condition is words of the description itself: it is there or not
  const mentioned = said !== null && keyword !== "condition" && mentions(silent, said.value);
  const written = keyword === "format" && !mentioned ? writtenFormat(silent) : null;
  if (written !== null && !mentions(old ? before : after, written.value))
    return { kind: keyword, action: "changed", ...(old ? sides(old, written) : sides(written, now)) };
  const verb = old ? (mentioned ? "weakened" : "unstated") : mentioned ? "strengthened" : "stated";
  return { kind: keyword, action: verb, ...sides(old, now) };
}

/** "yyyy-MM-dd HH:mm" is a format too, if none that has a name. */
function writtenFormat({ description }: Field): Stated | null {
  const value = WRITTEN_FORMAT.exec(description?.value ?? "")?.[0];
  return value === undefined ? null : { keyword: "format", value, evidence: description?.evidence ?? [] };
}

const WRITTEN_FORMAT =
  /(?<![A-Za-z])y{2,4}[-/.年]?m{1,2}[-/.月]?d{1,2}日?(?![A-Za-z])(?:(?:'?T'?|\s)h{1,2}[-:'.,/\w]{0,30}[\w'])?/i;

/** Whether a row's description has each of the values as a word. */
export function mentions(field: Field, value: Json): boolean {
  const text = field.description?.value.normalize("NFKC");
  if (text === undefined) return false;
  return asList(value).every((one) => typeof one !== "boolean" && one !== null && holdsWord(text, valueText(one)));
}

/** Whether the word stands in the text by itself: 5 is not in "15", not in "0.5" and not in "5.1". */
function holdsWord(text: string, word: string): boolean {
  if (word === "") return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const joined = /[\w.-]/.test(text[at - 1] ?? "") || /^(?:[\w-]|\.\w)/.test(text.slice(end, end + 2));
    if (!joined) return true;
  }
  return false;
}

function sides(old: Stated | null, now: Stated | null): Pick<FactChange, "before" | "after" | "evidence"> {
  return {
    before: old?.value ?? null,
    after: now?.value ?? null,
    evidence: { before: old?.evidence ?? [], after: now?.evidence ?? [] },
  };
}
