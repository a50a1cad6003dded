/**
 * What `JSON.parse` drops: a key that an object has twice, of which the last value wins, and the digits of whole numbers that no
 * double can hold. Texts that can have neither are told apart by counting, which costs little; the others are read again.
 */
import { type JSONVisitor, visit } from "jsonc-parser";
import type { Json } from "../../api-model/api-page.ts";
import type { LostInParsing } from "../exchange.ts";

/** As many are told; a generator that repeats its keys repeats them in every object. */
const MOST_TOLD = 100;
const MANY_DIGITS = /\d{16}/;

/**
 * null when nothing is lost.
 * @param whole what the text was parsed to
 * @param below path of the part that is looked at; [] for all of it
 */
export function lostInParsing(text: string, whole: Json, below: readonly string[]): LostInParsing | null {
  if (!MANY_DIGITS.test(text) && keysWritten(text) === keysParsed(whole)) return null;
  const repeated = new Map<string, readonly (string | number)[]>();
  const wholeNumbers = new Set<string>();
  const keys: Set<string>[] = [];
  const isBelow = (path: readonly (string | number)[]): boolean => below.every((step, n) => path[n] === step);
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
      if (isBelow(path)) repeated.set(JSON.stringify(path), path.slice(below.length));
    },
    onLiteralValue: (value: unknown, offset, length, _line, _character, pathOf) => {
      if (typeof value !== "number" || Number.isSafeInteger(value)) return;
      const digits = text.slice(offset, offset + length);
      if (/^-?\d{16,400}$/.test(digits) && digits !== String(value) && isBelow(pathOf())) wholeNumbers.add(digits);
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

/** Colons behind a quote that ends a text. Where these are not as many as the keys, the text is read again. */
function keysWritten(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    let before = at - 1;
    while (isSpace(text.charCodeAt(before))) before -= 1;
    if (text.charCodeAt(before) === 0x22 && text.charCodeAt(before - 1) !== 0x5c) count += 1;
  }
  return count;
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
