/** How well words of one line fit a column: by what they say, and by where they stand. The lower the cost, the better. */
import type { ColumnRole } from "../../../language/language.ts";
import { fitName, fitRequired, fitStatus, fitType } from "../placement-cost.ts";
import type { Signs } from "../signs.ts";
import type { Layout } from "./layout.ts";
import { textOf } from "./words.ts";
import type { Word } from "./words.ts";

/** What one character away from its column costs text: before it, and behind it where a list may be indented. */
const BEFORE = 0.12;
const BEHIND = 0.08;
const BEHIND_FREE = 0.04;
/** What each character costs that reaches into the next column. */
const BEYOND = 0.3;
/** What a wide gap within a cell costs. */
const GAP = 3;
const GAP_FREE = 0.6;
/** Of two texts that fit as well, the one with fewer words is more likely the cell. */
const WORD = 0.1;

/** The other columns hold any text. */
export function isFixed(role: ColumnRole): boolean {
  return role === "name" || role === "required" || role === "type" || role === "status";
}

/** What it costs that nothing of the line stands in the column; `isRow`: the line begins a row. */
export function emptyCost(role: ColumnRole, isRow: boolean): number {
  if (!isRow) return 0;
  if (role === "name") return 6;
  return role === "required" || role === "type" ? 4 : 1.5;
}

/** What it costs that a column's text begins with this word, by its place. */
export function beginCost(words: readonly Word[], begin: number, column: number, layout: Layout): number {
  const word = words[begin];
  if (!word) return 0;
  const away = word.start - (layout.starts[column] ?? 0);
  const behind = isFixed(layout.roles[column] ?? "other") ? BEHIND : BEHIND_FREE;
  const place = layout.trust * (away < 0 ? -away * BEFORE : away * behind);
  // A narrow gap is where the column begins, or no gap between cells at all.
  return begin === 0 || word.apart ? place : place + Math.min(1.2, 0.4 + Math.abs(away) * 0.15);
}

/** What it costs that words `begin` up to `end` are the column's text on this line. */
export function partCost(
  words: readonly Word[],
  begin: number,
  end: number,
  column: number,
  layout: Layout,
  isRow: boolean,
  signs: Signs,
): number {
  const role = layout.roles[column] ?? "other";
  const right = layout.starts[column + 1] ?? Infinity;
  const beyond = layout.trust * BEYOND * Math.max(0, (words[end - 1]?.end ?? 0) - right);
  const gaps = isFixed(role)
    ? innerGaps(words, begin, end, GAP, GAP / 3)
    : innerGaps(words, begin, end, GAP_FREE, GAP_FREE);
  if (!isFixed(role))
    return (
      beyond + gaps + sentenceStart(words[begin], isRow) + layout.trust * outside(words[end - 1], layout.starts[column])
    );
  const torn =
    role === "type" && isRow ? tornCost(words, begin, end, signs) + overrunCost(words, begin, end, signs) : 0;
  return beyond + gaps + torn + (end - begin) * WORD + contentCost(role, textOf(words, begin, end), isRow, signs);
}

/** A wide gap before a small letter is less likely one between cells: "Array  of objects". */
function innerGaps(words: readonly Word[], begin: number, end: number, each: number, small: number): number {
  let cost = 0;
  for (let index = begin + 1; index < end; index++) {
    const word = words[index];
    if (word?.apart) cost += SMALL_WORD.test(word.text) ? small : each;
  }
  return cost;
}

const SMALL_WORD = /^\p{Ll}+$/u;

/** Text that ends before the column begins is not the column's. */
function outside(last: Word | undefined, start: number | undefined): number {
  return last && start !== undefined && last.end <= start ? 3 : 0;
}

/** A description begins with a capital, in a script that has them. */
function sentenceStart(word: Word | undefined, isRow: boolean): number {
  return isRow && SMALL_WORD.test(word?.text ?? "") ? 0.6 : 0;
}

function contentCost(role: ColumnRole, text: string, isRow: boolean, signs: Signs): number {
  switch (role) {
    case "name":
      return fitName(text, signs) * 0.7;
    case "required":
      return isRow ? fitRequired(text, signs) : 1.5;
    case "type":
      return isRow ? fitTypeStart(text, signs) : fitTypeRest(text, signs);
    default:
      return isRow ? fitStatus(text) : 1.5;
  }
}

/** What it costs to cut "spec" off "object", or "Array" off "of". */
function tornCost(words: readonly Word[], begin: number, end: number, signs: Signs): number {
  const next = words[end];
  if (next && SMALL_WORD.test(next.text) && fitTypeStart(textOf(words, begin, end + 1), signs) <= CUT_OFF) return 0.8;
  return 0;
}

/** What it costs that the description's first word is the type's last: "Array of Nic objects List". */
function overrunCost(words: readonly Word[], begin: number, end: number, signs: Signs): number {
  const last = words[end - 1];
  if (end - begin < 2 || !last || !/^(?:\p{Lu}|-$|\/$)/u.test(last.text)) return 0;
  const shorter = signs.type(textOf(words, begin, end - 1));
  const isWhole =
    shorter?.kind === "map" ||
    (shorter?.kind === "array" && shorter.items !== null) ||
    (shorter?.kind === "object" && shorter.name !== null);
  return isWhole ? 1 : 0;
}

const SHORT = 40;

/** A type cell's first line may be cut off: "Array of", "Map<String,", "ListenerOption". */
function fitTypeStart(text: string, signs: Signs): number {
  const whole = fitType(text, signs);
  if (whole === 0 || text.length > SHORT) return whole;
  let least = whole;
  for (const rest of RESTS) {
    if (rest !== CLOSING && !/\p{L}$/u.test(text)) continue;
    const type = signs.type(text + rest);
    // "Specifies objects" would be the objects of a structure.
    const isCutOff = type !== null && (type.kind !== "object" || rest === LABEL || /^[A-Za-z]\S+$/.test(text));
    if (isCutOff && (rest !== CLOSING || text.includes("<")))
      least = Math.min(least, CUT_OFF + fitType(text + rest, signs));
  }
  return least;
}

const LABEL = " 1";
const CLOSING = "String>";
/** What may stand on the further lines of a type: "Array of" objects, "String or" String, "Map<String," String>, "Table" 1. */
const RESTS = [" objects", " String", CLOSING, LABEL];
const CUT_OFF = 0.5;

/** "objects", "String>", "CreateRuleCondition": the further lines of a type are short and no sentences. */
function fitTypeRest(text: string, signs: Signs): number {
  if (text.length > SHORT || /[.。,，:：]$/.test(text)) return 5;
  return Math.min(fitType(text, signs), text.includes(" ") ? 3 : 0.5) + 0.3;
}
