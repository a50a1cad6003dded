/**
 * Whether an edition that states no fact of a kind is silent about it. Its words for the field are searched before: what no
 * sentence form could read may be stated all the same, or state something else.
 */
import type { Evidence, Field, Json } from "../api-model/api-page.ts";
import { isObject } from "../api-model/json.ts";
import { type HintedFact, mayState } from "../language/fact-hints.ts";
import { hasEastAsian } from "../language/scripts.ts";
import type { FactName } from "./table.ts";

/** `stated`: the words hold the value. `other`: they hold another value in its place. `undecided`: they may hold one. */
export type Silence =
  | { readonly kind: "silent" | "stated" | "undecided" }
  | { readonly kind: "other"; readonly value: Json; readonly evidence: Evidence };

/** What another edition states, and the field that it states it of. */
export interface StatedElsewhere {
  readonly value: Json;
  readonly field: Field;
}

const SILENT = { kind: "silent" } as const;
const STATED = { kind: "stated" } as const;
const UNDECIDED = { kind: "undecided" } as const;

/** How an edition that states no `fact` of a field stands to what another edition states. */
export function silenceOf(field: Field, fact: FactName, elsewhere: StatedElsewhere): Silence {
  const { unread } = field;
  // a mark may stand in a column that was not read as nothing at all
  if (unread && (MARKS.has(fact) || unread.some(({ words }) => words.trim() !== ""))) return UNDECIDED;
  const text = wordsFor(field);
  if (text === "") return SILENT;
  switch (fact) {
    case "length":
    case "range":
    case "items":
    case "multiple-of":
      return ofNumbers(text, field, elsewhere);
    case "enum":
    case "const":
      return ofValues(text, field, fact, elsewhere.value);
    case "default":
      return ofDefault(text, elsewhere.value);
    case "format":
      return ofFormat(text, wordsFor(elsewhere.field), elsewhere.value);
    case "nullable":
      return /\bnull\b/i.test(text) ? STATED : hinted("nullable", text);
    case "deprecated":
    case "read-only":
      return hinted(fact, text);
    case "type":
    case "required":
      return SILENT;
  }
}

const MARKS: ReadonlySet<FactName> = new Set(["required", "nullable", "read-only", "deprecated"] as const);

function hinted(fact: HintedFact, text: string): Silence {
  return mayState(fact, text) ? UNDECIDED : SILENT;
}

/** The words of a row beside its name and type, with digits and marks of one width. */
function wordsFor({ description, required }: Field): string {
  return [description?.value ?? "", ...(required?.evidence.map(({ words }) => words) ?? [])]
    .join(" ")
    .normalize("NFKC")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .trim();
}

/** The numbers of a text; digits within a name ("ipv4", "v1.9.2") are none, a unit behind them changes nothing. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(?<![A-Za-z0-9_.])-?\d+(?:\.\d+)?(?![\d.]*\.\d)/g)].map(([number]) => Number(number));
}

/** The bounds that a fact states, as they stand in words. */
function boundsOf(value: Json): number[] {
  const all = isObject(value) ? Object.values(value) : [value];
  return all.flatMap((bound) => (typeof bound === "number" ? [bound] : []));
}

/** Two texts that say the same but for their bounds: as many numbers, and those that differ are the bounds. */
function ofNumbers(text: string, field: Field, { value, field: other }: StatedElsewhere): Silence {
  const here = numbersIn(text);
  if (here.length === 0) return SILENT;
  const bounds = boundsOf(value);
  // signs are lost where a range is written with a dash
  const known = new Set(here.map(Math.abs));
  if (bounds.length > 0 && bounds.every((bound) => known.has(Math.abs(bound)))) return STATED;
  const there = numbersIn(wordsFor(other));
  const [only, others] = [without(here, there), without(there, here)];
  const areBounds = others.every((number) => bounds.includes(number));
  const evidence = field.description?.evidence[0];
  if (
    only.length === 1 &&
    others.length === 1 &&
    areBounds &&
    here.length === there.length &&
    evidence &&
    isObject(value)
  ) {
    const [from, to] = [others[0], only[0]];
    const replaced = Object.entries(value).map(([part, bound]) => [part, bound === from ? to : bound] as const);
    if (isInOrder(Object.fromEntries(replaced.map(([part, bound]) => [part, bound ?? null]))))
      return {
        kind: "other",
        value: Object.fromEntries(replaced.map(([part, bound]) => [part, bound ?? null])),
        evidence,
      };
  }
  // "0 to intmax" has one of the bounds, and the other in a word
  const isPart = bounds.some((bound) => known.has(Math.abs(bound)));
  return only.length === 0 && others.length > 0 && !isPart ? SILENT : UNDECIDED;
}

/** The numbers of a list that the other has not, each as often as it has them more. */
function without(list: readonly number[], other: readonly number[]): number[] {
  const left = [...other];
  return list.filter((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A least value above the most one is no range: the numbers mean something else. */
function isInOrder(value: Readonly<Record<string, Json>>): boolean {
  const [low, high] = [/^(?:min|exclusiveMin)/, /^(?:max|exclusiveMax)/].map((part) =>
    Object.entries(value).find(([name]) => part.test(name)),
  );
  return typeof low?.[1] !== "number" || typeof high?.[1] !== "number" || low[1] <= high[1];
}

function listOf(value: Json): string[] {
  const inner = isObject(value)
    ? (value["enum"] ?? value["const"] ?? value["default"] ?? value["format"] ?? null)
    : value;
  return (Array.isArray(inner) ? (inner as readonly Json[]) : [inner]).map((one) =>
    typeof one === "string" ? one : JSON.stringify(one),
  );
}

/** Whether a word or number stands in the text by itself; letters of another script may touch it, and a unit a number. */
function holds(text: string, word: string): boolean {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(word);
  const before = /[A-Za-z0-9_-]/;
  const after = isNumber ? /^(?:\d|\.\d)/ : /^(?:[A-Za-z0-9_]|[-.][A-Za-z0-9])/;
  for (let at = text.indexOf(word); word !== "" && at >= 0; at = text.indexOf(word, at + 1))
    if (!before.test(text[at - 1] ?? "") && !after.test(text.slice(at + word.length, at + word.length + 2)))
      return true;
  return false;
}

/** In a text of another script every word in Latin letters is a name or a value. */
function ofValues(text: string, field: Field, fact: "enum" | "const", value: Json): Silence {
  const values = listOf(value).map((one) => one.normalize("NFKC"));
  const folded = text.toLowerCase();
  const held = values.filter((one) => holds(folded, one.toLowerCase()));
  if (held.length === values.length) return STATED;
  const evidence = field.description?.evidence[0];
  if (fact === "enum" && held.length > 0 && 2 * held.length >= values.length && hasEastAsian(text) && evidence) {
    const words = new Set(
      text.match(/(?<![A-Za-z0-9_.-])[A-Za-z0-9][A-Za-z0-9_.-]*[A-Za-z0-9](?![A-Za-z0-9_-])/g) ?? [],
    );
    const others = [...words].filter((word) => !values.includes(word));
    if (others.length === values.length - held.length && words.size === values.length)
      return { kind: "other", value: { enum: [...held, ...others].toSorted() }, evidence };
  }
  return held.length > 0 || saysValues(text) || values.some((one) => endsWord(text, one)) ? UNDECIDED : SILENT;
}

/** "IPv4" may tell the value 4. */
function endsWord(text: string, value: string): boolean {
  return /^\d+$/.test(value) && (text.match(/[A-Za-z]\d+/g) ?? []).some((end) => end.slice(1) === value);
}

/** Marks of a list of values: quotes, dashes at the beginning of lines, a colon with several words behind it. */
function saysValues(text: string): boolean {
  return /["“”'`]|[:=]\s*\S|(?:^|\s)[-•*·]\s|\/|\||、/.test(text);
}

function ofDefault(text: string, value: Json): Silence {
  if (listOf(value).some((one) => holds(text.toLowerCase(), one.normalize("NFKC").toLowerCase()))) return STATED;
  return hinted("default", text);
}

/** What the form of a value is shown by: digits of an example, a picture of a date, the beginning of an address. */
const FORM = /\d{2,}|yyyy|hh:mm|%[a-z]|https?:/i;

/** A format is told by a word ("UUID", "yyyy-MM-dd") that both editions write alike, or by an example of it. */
function ofFormat(text: string, other: string, value: Json): Silence {
  const words = (of: string): Set<string> =>
    new Set((of.match(/[A-Za-z][A-Za-z0-9]*(?:[-:./][A-Za-z0-9]+)*/g) ?? []).map((word) => word.toLowerCase()));
  const here = words(text);
  const names = listOf(value).flatMap((name) => name.toLowerCase().split("-"));
  if (names.some((name) => here.has(name))) return STATED;
  if (hasEastAsian(text) !== hasEastAsian(other) && [...words(other)].some((word) => here.has(word))) return UNDECIDED;
  return FORM.test(text) || /\b[A-Z][A-Z0-9]+\b/.test(text) ? UNDECIDED : SILENT;
}
