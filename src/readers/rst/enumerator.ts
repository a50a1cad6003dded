/** The markers of enumerated lists: `1.`, `a)`, `(iv)`, `#.` */
import { isWord } from "./characters.ts";
import type { Lines } from "./lines.ts";
import { endOf, startOf, textAfter } from "./lines.ts";

type Sequence = "arabic" | "lower-letter" | "upper-letter" | "lower-roman" | "upper-roman" | "auto";

export interface Enumerator {
  /** What stands around the number: `()`, `)` or `.`. */
  readonly format: string;
  readonly sequence: Sequence;
  readonly ordinal: number;
  /** Where the text after the marker begins; the end of the line when there is none. */
  readonly textStart: number;
}

const MARKER = /(?:\(([0-9]+|[a-zA-Z]+|#)\)|([0-9]+|[a-zA-Z]+|#)([.)]))(?= |$)/y;
const ROMAN = /^m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
/** Longer numbers are no enumerators anyone writes, and would not be exact. */
const LONGEST = 15;

const MATCHES: readonly [Sequence, RegExp][] = [
  ["arabic", /^[0-9]+$/],
  ["lower-letter", /^[a-z]$/],
  ["upper-letter", /^[A-Z]$/],
  ["lower-roman", /^[ivxlcdm]+$/],
  ["upper-roman", /^[IVXLCDM]+$/],
];

/** The enumerator at the beginning of line `i`. In a list the sequence of the item before is tried first. */
export function enumeratorAt(lines: Lines, i: number, expected?: Sequence): Enumerator | null {
  const start = startOf(lines, i);
  const end = endOf(lines, i);
  const { text } = lines.sheet;
  const first = text.charCodeAt(start);
  if (first !== 40 && first !== 35 && !isWord(first)) return null;
  const head = text.slice(start, Math.min(end, start + LONGEST + 3));
  MARKER.lastIndex = 0;
  const match = MARKER.exec(head);
  const number = match?.[1] ?? match?.[2];
  if (!match || number === undefined || number.length > LONGEST) return null;
  const sequence = sequenceOf(number, expected);
  const ordinal = sequence && ordinalOf(number, sequence);
  if (sequence === null || ordinal === null) return null;
  return { format: match[3] ?? "()", sequence, ordinal, textStart: textAfter(lines, i, start + match[0].length) };
}

function sequenceOf(number: string, expected: Sequence | undefined): Sequence | null {
  if (number === "#") return "auto";
  if (MATCHES.some(([sequence, pattern]) => sequence === expected && pattern.test(number))) return expected ?? null;
  if (number === "i") return "lower-roman";
  if (number === "I") return "upper-roman";
  return MATCHES.find(([, pattern]) => pattern.test(number))?.[0] ?? null;
}

function ordinalOf(number: string, sequence: Sequence): number | null {
  switch (sequence) {
    case "auto":
      return 1;
    case "arabic":
      return Number(number);
    case "lower-letter":
    case "upper-letter":
      return number.toLowerCase().charCodeAt(0) - 96;
    default:
      return romanValue(number.toLowerCase());
  }
}

function romanValue(number: string): number | null {
  if (!ROMAN.test(number)) return null;
  let value = 0;
  let last = 0;
  for (const digit of [...number].reverse()) {
    const worth = ROMAN_DIGITS[digit] ?? 0;
    value += worth < last ? -worth : worth;
    last = Math.max(last, worth);
  }
  return value;
}

/** Is `next` the enumerator that goes on a list after `last`? */
export function continues(last: Enumerator, next: Enumerator): boolean {
  if (next.format !== last.format) return false;
  return next.sequence === "auto" || (next.sequence === last.sequence && next.ordinal === last.ordinal + 1);
}
