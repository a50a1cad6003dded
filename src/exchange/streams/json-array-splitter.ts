/**
 * Cuts the elements of one list out of a large JSON document (`log.entries` of a HAR) and never holds more than one of
 * them. It knows the grammar down to tokens, so that a defect is noticed where it stands; numbers, literals and escapes
 * are left to JSON.parse.
 *
 * A defect inside an element makes that element a broken piece. The cutter then looks for the next place that opens like an
 * element, first in the bytes of the broken one: where a brace or a quote is missing, its neighbours were read into it.
 */
import { recordingLimits, tooLargeMessage } from "./recording-limits.ts";
import { findElement, findList, isSpace, learnFirstKey } from "./json-openings.ts";

export type JsonPiece =
  | { readonly kind: "element"; readonly offset: number; readonly bytes: Buffer }
  | {
      readonly kind: "broken";
      readonly offset: number;
      readonly end: number;
      readonly message: string;
      /** The document ends before it should. */
      readonly truncated?: true;
    };

interface ElementCutter {
  /** The pieces that `chunk` completes. Chunks are kept, not copied: they must not change afterwards. */
  push(chunk: Uint8Array): JsonPiece[];
  end(): JsonPiece[];
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** What may come next. The two `…_OR_CLOSE` hold right after an opening bracket. */
const VALUE = 0;
const VALUE_OR_CLOSE = 1;
const KEY = 2;
const KEY_OR_CLOSE = 3;
const AFTER_KEY = 4;
const AFTER_VALUE = 5;
const IN_STRING = 6;
const IN_ESCAPE = 7;
const IN_SCALAR = 8;
/** After a defect: looking for the next element. */
const LOST = 9;
const DONE = 10;

/** Where a run of ordinary string bytes stops: the quote, the backslash, and control characters, which are forbidden. */
const stopsString = new Uint8Array(256);
stopsString.fill(1, 0, 32);
stopsString[QUOTE] = 1;
stopsString[BACKSLASH] = 1;

const isScalar = new Uint8Array(256);
for (const byte of Buffer.from("+-.0123456789Eabcdefghijklmnopqrstuvwxyz")) isScalar[byte] = 1;

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const KEY_LIMIT = 64;
const DEEPEST = 1_000_000;

/**
 * @param path keys from the root to the list: ["log", "entries"]; none for a list alone
 * @param firstKeys keys that may come first in an element; those of whole elements are learned
 */
export function makeArraySplitter(path: readonly string[], firstKeys: readonly string[]): ElementCutter {
  const listName = path[path.length - 1] ?? "";
  const elementDepth = path.length + 1;
  const openings = new Set(firstKeys);
  let pieces: JsonPiece[] = [];

  let state = VALUE;
  /** For each open bracket, whether it is an object's. */
  let open: boolean[] = [];
  /** How many keys of `path` the open brackets follow; one more than there are once the list is behind. */
  let followed = 0;
  let found = false;
  let stringIsKey = false;
  /** The key being read, where it may be the next of `path`. */
  let key: string | null = null;
  let keyFollows = false;

  let work: Buffer = Buffer.alloc(0);
  /** Offset in the document of the first byte of `work`. */
  let base = 0;
  /** Offset of the element being read, or -1, and its bytes before `work`. */
  let elementAt = -1;
  let elementParts: Buffer[] = [];
  /** Whether the element has grown beyond what is kept of it: its bytes are let go, its end is still looked for. */
  let isTooLarge = false;
  let lastDefect = -1;
  /** The end of the last chunk that may be the beginning of an opening. */
  let keptBack: Buffer = Buffer.alloc(0);

  function beginElement(at: number): void {
    if (elementAt < 0 && open.length === elementDepth && followed === path.length) elementAt = base + at;
  }

  function endValue(at: number): void {
    state = AFTER_VALUE;
    if (elementAt < 0 || open.length !== elementDepth) return;
    if (isTooLarge || base + at - elementAt > recordingLimits.entry) {
      pieces.push({ kind: "broken", offset: elementAt, end: base + at, message: tooLargeMessage("this entry") });
      elementAt = -1;
      elementParts = [];
      isTooLarge = false;
      return;
    }
    const last = work.subarray(Math.max(0, elementAt - base), at);
    const bytes = elementParts.length === 0 ? last : Buffer.concat([...elementParts, last]);
    pieces.push({ kind: "element", offset: elementAt, bytes });
    learnFirstKey(bytes, openings);
    elementAt = -1;
    elementParts = [];
  }

  function openBracket(byte: number, at: number): boolean {
    // nothing that can be parsed nests so deep, and each level takes memory
    if (open.length >= DEEPEST) return false;
    beginElement(at);
    const isObject = byte === OPEN_OBJECT;
    const isLast = followed === path.length - 1;
    if (keyFollows && isLast !== isObject) {
      followed += 1;
      found ||= isLast;
    }
    if (path.length === 0 && !isObject) found = true;
    keyFollows = false;
    open.push(isObject);
    state = isObject ? KEY_OR_CLOSE : VALUE_OR_CLOSE;
    return true;
  }

  function closeBracket(byte: number, at: number): boolean {
    if (open[open.length - 1] !== (byte === CLOSE_OBJECT)) return false;
    open.pop();
    if (followed <= path.length && open.length <= followed && elementAt < 0) {
      followed = found ? path.length + 1 : Math.max(0, open.length - 1);
    }
    endValue(at + 1);
    return true;
  }

  /** Takes one byte outside strings and scalars; false where the grammar has no place for it. */
  function takeToken(byte: number, at: number): boolean {
    switch (state) {
      case VALUE_OR_CLOSE:
      case VALUE:
        if (byte === OPEN_OBJECT || byte === OPEN_LIST) return openBracket(byte, at);
        if (byte === CLOSE_LIST && state === VALUE_OR_CLOSE) return closeBracket(byte, at);
        if (base + at < 3 && byte === BYTE_ORDER_MARK[base + at]) return true;
        if (byte !== QUOTE && isScalar[byte] !== 1) return false;
        beginElement(at);
        keyFollows = false;
        stringIsKey = false;
        state = byte === QUOTE ? IN_STRING : IN_SCALAR;
        return true;
      case KEY_OR_CLOSE:
      case KEY:
        if (byte === CLOSE_OBJECT && state === KEY_OR_CLOSE) return closeBracket(byte, at);
        stringIsKey = true;
        key = followed < path.length && open.length === followed + 1 ? "" : null;
        state = IN_STRING;
        return byte === QUOTE;
      case AFTER_KEY:
        state = VALUE;
        return byte === COLON;
      default:
        if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) return closeBracket(byte, at);
        if (open.length === 0) return false;
        state = open[open.length - 1] === true ? KEY : VALUE;
        return byte === COMMA;
    }
  }

  /** Reads on in a string; returns where to go on. */
  function takeString(from: number): number {
    const bytes = work;
    let at = from;
    while (at < bytes.length && stopsString[bytes[at] ?? 0] === 0) at += 1;
    if (key !== null) key = key.length + at - from > KEY_LIMIT ? null : key + bytes.toString("latin1", from, at);
    if (at === bytes.length) return at;
    const byte = bytes[at];
    if (byte === BACKSLASH) {
      state = IN_ESCAPE;
      return at + 1;
    }
    if (byte !== QUOTE) return defect(at);
    if (!stringIsKey) endValue(at + 1);
    else {
      state = AFTER_KEY;
      keyFollows = key !== null && key === path[followed];
      key = null;
    }
    return at + 1;
  }

  /** Reports the defect at `at`; returns where to look for the next element. */
  function defect(at: number): number {
    const place = base + at;
    const message = `not valid JSON at byte ${place}`;
    let next = at;
    if (elementAt >= 0) {
      pieces.push({ kind: "broken", offset: elementAt, end: place, message });
      // A second defect at the same place: the bytes before it were searched, and searching them again could go on for ever.
      if (place !== lastDefect && !isTooLarge) {
        work = Buffer.concat([...elementParts, work.subarray(Math.max(0, elementAt - base))]);
        base = elementAt;
        next = 1;
      }
      elementAt = -1;
      elementParts = [];
      isTooLarge = false;
    } else {
      pieces.push({ kind: "broken", offset: place, end: place + 1, message });
    }
    lastDefect = place;
    key = null;
    keyFollows = false;
    state = followed > path.length ? DONE : LOST;
    return next;
  }

  /** Looks for the next element, or for the list when it was not found yet; returns where to go on. */
  function search(from: number): number {
    const opening = found ? findElement(work, from, openings) : findList(work, from, listName);
    if (opening === null) return work.length;
    if (opening.cut) {
      keptBack = work.subarray(opening.at);
      return work.length;
    }
    open = [...path.map(() => true), false];
    followed = path.length;
    state = found ? VALUE : VALUE_OR_CLOSE;
    const next = found ? opening.at : opening.at + 1;
    found = true;
    return next;
  }

  function scan(): void {
    let at = 0;
    while (at < work.length && state !== DONE) {
      if (state === IN_STRING) at = takeString(at);
      else if (state === IN_ESCAPE) {
        state = IN_STRING;
        at += 1;
      } else if (state === IN_SCALAR) {
        while (at < work.length && isScalar[work[at] ?? 0] === 1) at += 1;
        if (at < work.length) endValue(at);
      } else if (state === LOST) at = search(at);
      else if (isSpace(work[at])) at += 1;
      else at = takeToken(work[at] ?? 0, at) ? at + 1 : defect(at);
    }
  }

  function flush(): JsonPiece[] {
    const out = pieces;
    pieces = [];
    return out;
  }

  return {
    push(chunk) {
      const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      work = keptBack.length === 0 ? buffer : Buffer.concat([keptBack, buffer]);
      base -= keptBack.length;
      keptBack = Buffer.alloc(0);
      scan();
      if (elementAt >= 0 && !isTooLarge) elementParts.push(work.subarray(Math.max(0, elementAt - base)));
      base += work.length;
      if (elementAt >= 0 && base - elementAt > recordingLimits.entry) {
        isTooLarge = true;
        elementParts = [];
      }
      work = Buffer.alloc(0);
      return flush();
    },
    end() {
      if (elementAt >= 0) {
        const message = "the file ends inside this entry";
        pieces.push({ kind: "broken", offset: elementAt, end: base, message, truncated: true });
      } else if (state !== LOST && state !== DONE && (open.length > 0 || !found)) {
        const message = found
          ? "the file ends before its list of entries does"
          : `there is no list "${path.join(".")}"`;
        const truncated = open.length > 0 ? ({ truncated: true } as const) : {};
        pieces.push({ kind: "broken", offset: base, end: base, message, ...truncated });
      }
      return flush();
    },
  };
}
