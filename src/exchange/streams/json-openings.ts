/** Finds where an element, or the list itself, opens in bytes whose structure is lost: `{ "startedDateTime"`, `"entries": [`. */

const QUOTE = 34;
const COLON = 58;
const OPEN_LIST = 91;
const OPEN_OBJECT = 123;

/** Longest opening that is looked for, white space included; a longer one is not an element's. */
const OPENING_LIMIT = 4096;
const KEY_LIMIT = 64;
const LEARNED_KEYS_LIMIT = 16;

/** An opening at `at`; `cut`: the bytes end before that can be said, look again from `at` with more; null: none. */
type Opening = { readonly at: number; readonly cut: boolean } | null;

/** The first brace from `from` on that one of the first keys follows. */
export function findElement(bytes: Buffer, from: number, firstKeys: ReadonlySet<string>): Opening {
  let brace = bytes.indexOf(OPEN_OBJECT, from);
  while (brace >= 0) {
    const start = skipSpace(bytes, brace + 1);
    if (start - brace <= OPENING_LIMIT) {
      if (start === bytes.length) return { at: brace, cut: true };
      const key = bytes[start] === QUOTE ? keyAt(bytes, start) : null;
      if (key === undefined) return { at: brace, cut: true };
      if (key !== null && firstKeys.has(key)) return { at: brace, cut: false };
    }
    brace = bytes.indexOf(OPEN_OBJECT, Math.max(brace + 1, start));
  }
  return null;
}

/** The key that opens at this quote; undefined when the bytes end inside it, null when it is too long to be of interest. */
function keyAt(bytes: Buffer, quote: number): string | null | undefined {
  const limit = quote + 1 + KEY_LIMIT;
  const end = bytes.subarray(quote + 1, limit).indexOf(QUOTE);
  if (end < 0) return bytes.length >= limit ? null : undefined;
  return bytes.toString("utf8", quote + 1, quote + 1 + end);
}

/** The opening bracket of the list of this name, from `from` on; `at` is the bracket, or the key's quote when cut. */
export function findList(bytes: Buffer, from: number, name: string): Opening {
  const wanted = Buffer.from(JSON.stringify(name));
  let quote = bytes.indexOf(wanted, from);
  while (quote >= 0) {
    const colon = skipSpace(bytes, quote + wanted.length);
    const bracket = bytes[colon] === COLON ? skipSpace(bytes, colon + 1) : colon;
    if (bracket - quote <= OPENING_LIMIT) {
      if (bracket === bytes.length) return { at: quote, cut: true };
      if (bytes[colon] === COLON && bytes[bracket] === OPEN_LIST) return { at: bracket, cut: false };
    }
    quote = bytes.indexOf(wanted, quote + 1);
  }
  const tail = Math.max(from, bytes.length - wanted.length + 1);
  return tail < bytes.length ? { at: tail, cut: true } : null;
}

/** Keeps the key that an element begins with, so that its like are found again after a defect. */
export function learnFirstKey(element: Buffer, firstKeys: Set<string>): void {
  if (firstKeys.size >= LEARNED_KEYS_LIMIT || element[0] !== OPEN_OBJECT) return;
  const start = skipSpace(element, 1);
  const key = element[start] === QUOTE ? keyAt(element, start) : null;
  if (typeof key === "string") firstKeys.add(key);
}

export function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

function skipSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at])) at += 1;
  return at;
}
