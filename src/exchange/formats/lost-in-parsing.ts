/**
 * What `JSON.parse` drops: a key that an object has twice, of which the last value wins, and the digits of whole numbers that no
 * double can hold. Texts that can have neither are told apart by counting, which costs little; the others are read again.
 */
import { type JSONVisitor, visit } from "jsonc-parser";
import type { Json } from "../../api-model/api-page.ts";
import type { LostInParsing } from "../exchange.ts";

/** As many are told; a generator that repeats its keys repeats them in every object. */
const MOST_TOLD = 100;
/** More digits than every double holds, where a number may stand; a text in quotes may look so, and is then read in vain. */
const MANY_DIGITS = /(?:^|[:,[\s-])\d{16,}(?=[,\]}\s]|$)/;

/** False when nothing can be lost. */
export function mayLose(text: string, whole: Json): boolean {
  return MANY_DIGITS.test(text) || keysWritten(text) !== keysParsed(whole);
}

/**
 * null when nothing is lost.
 * @param whole what the text was parsed to
 */
export function lostInParsing(text: string, whole: Json): LostInParsing | null {
  if (!mayLose(text, whole)) return null;
  const repeated = new Map<string, readonly (string | number)[]>();
  const wholeNumbers = new Set<string>();
  const keys: Set<string>[] = [];
  const handlers: JSONVisitor = {
    onObjectBegin: () => {
      keys.push(new Set());
    },
    onObjectEnd: () => {
      keys.pop();
    },
    onObjectProperty: (key, _offset, _length, _line, _character, pathOf) => {
      const known = keys.at(-1);
      const isRepeated = known?.has(key) === true;
      known?.add(key);
      if (!isRepeated || repeated.size >= MOST_TOLD) return;
      const path = [...pathOf(), key];
      repeated.set(JSON.stringify(path), path);
    },
    onLiteralValue: (value: unknown, offset, length) => {
      if (typeof value !== "number" || Number.isSafeInteger(value)) return;
      const digits = text.slice(offset, offset + length);
      if (/^-?\d{16,400}$/.test(digits) && digits !== String(value)) wholeNumbers.add(digits);
    },
  };
  try {
    visit(text, handlers, { disallowComments: true });
  } catch (error) {
    // nested deeper than the stack, which JSON.parse is not bound by: nothing is known to be lost
    if (!(error instanceof RangeError)) throw error;
  }
  return repeated.size === 0 && wholeNumbers.size === 0
    ? null
    : { repeated: [...repeated.values()], wholeNumbers: [...wholeNumbers].slice(0, MOST_TOLD) };
}

/**
 * Colons behind a quote that no backslash escapes: never fewer than the keys. Where these are more than the keys, the text is read
 * again.
 */
function keysWritten(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    let before = at - 1;
    while (isSpace(text.charCodeAt(before))) before -= 1;
    if (text.charCodeAt(before) === 0x22 && !isEscaped(text, before)) count += 1;
  }
  return count;
}

/** Behind an odd number of backslashes: two of them are one that the text itself has. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text.charCodeAt(start - 1) === 0x5c) start -= 1;
  return (at - start) % 2 === 1;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function keysParsed(whole: Json): number {
  let count = 0;
  // without recursion: a text may nest deeper than the stack
  const open: Json[] = [whole];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) for (const item of value as readonly Json[]) open.push(item);
    else
      for (const item of Object.values(value)) {
        count += 1;
        open.push(item);
      }
  }
  return count;
}
