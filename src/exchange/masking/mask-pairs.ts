/** Masks values that stand beside a secret name in a text: forms, queries, YAML, headers, and JSON that was kept as text. */
import { maskNamed, type MaskCounts } from "./mask-value.ts";
import { isNameKey, isValueKey, secretName, type SecretKind } from "./secrets.ts";

/** The name of a pair may be two words in a sentence: "api key: X". */
const WORD_BEFORE = /(?:^|[^\p{L}\w])(\p{L}{2,20}) $/u;
/** The name and the sign of `name=value`, `name: value`, `"name":"value"` and `\"name\":\"value\"`. */
const PAIR = /(?<![\p{L}\w.-])(\p{L}[\p{L}\w.-]{0,63})(\\{0,3}["'])?\s{0,4}([:=：])(\s{0,4})/gu;
const OPENING_QUOTE = /\\{0,3}["']/y;
/** How far behind a name its value may stand: `name: DB_PASSWORD`, then `value: …`. */
const PAIRED_WITHIN = 200;
const LONGEST_NAME = 64;
const END_OF_LINE = /[\r\n]|$/g;
const END_OF_WORD = /[\s,;&"'<>{}\\]|$/g;

export function maskPairs(text: string, counts: MaskCounts): string {
  const parts: string[] = [];
  let done = 0;
  let paired: { readonly kind: SecretKind | null; readonly until: number } = { kind: null, until: 0 };
  PAIR.lastIndex = 0;
  for (let pair = PAIR.exec(text); pair !== null; pair = PAIR.exec(text)) {
    const [, name = "", nameQuote, sign, space = ""] = pair;
    const isHeader = sign === ":" && space !== "" && nameQuote === undefined;
    const told = twoWords(text, pair.index, name);
    if (told === null && isNameKey(name)) {
      const near = text.slice(PAIR.lastIndex, PAIR.lastIndex + LONGEST_NAME + 10);
      const [start, end] = valueAt(near, 0, isHeader);
      paired = {
        kind: end - start > LONGEST_NAME ? null : secretName(near.slice(start, end)),
        until: PAIR.lastIndex + end + PAIRED_WITHIN,
      };
      continue;
    }
    const kind =
      secretName(name) ??
      twoWords(text, pair.index, name) ??
      (isValueKey(name) && pair.index < paired.until ? paired.kind : null);
    if (kind === null) continue;
    const [start, end] = linesBelow(text, pair.index, PAIR.lastIndex) ?? valueAt(text, PAIR.lastIndex, isHeader);
    parts.push(text.slice(done, start), maskNamed(text.slice(start, end), kind, counts));
    done = end;
    PAIR.lastIndex = end;
  }
  if (done === 0) return text;
  parts.push(text.slice(done));
  return parts.join("");
}

function twoWords(text: string, at: number, name: string): SecretKind | null {
  if (text[at - 1] !== " ") return null;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - 24), at))?.[1];
  return before === undefined ? null : secretName(before + name);
}

/** What YAML writes in lines below a name begins so: `key: |`, `key: >-`, or with the first item of a list. */
const BLOCK = /[|>][+-]?\d?[+-]?[ \t]{0,20}(?:#[^\r\n]{0,200})?(?=[\r\n])/y;
const ITEM = /-[ \t]/y;
const INDENTATION = /[ \t]*/y;
const NEXT_LINE = /\r?\n|$/g;
/** Strings over several lines of TOML. */
const TRIPLE_QUOTES = ['"""', "'''"];

/** The lines below a name, which stands at `name`, where its value, from `at` on, begins as one of several lines; else null. */
function linesBelow(text: string, name: number, at: number): readonly [start: number, end: number] | null {
  const triple = TRIPLE_QUOTES.find((quotes) => text.startsWith(quotes, at));
  if (triple !== undefined) {
    const end = text.indexOf(triple, at + triple.length);
    return [at + triple.length, end < 0 ? text.length : end];
  }
  const first = at + indentationAt(text, at);
  const isList = matchesAt(ITEM, text, first) !== null && /[\r\n]/.test(text.slice(name, first));
  const block = matchesAt(BLOCK, text, at);
  if (!isList && block === null) return null;
  const line = text.lastIndexOf("\n", name) + 1;
  const column = indentationAt(text, line);
  const begin = at + (block?.length ?? 0);
  let end = begin;
  for (;;) {
    NEXT_LINE.lastIndex = end;
    const next = NEXT_LINE.exec(text);
    if (next === null || next[0] === "") return [begin, text.length];
    const start = next.index + next[0].length;
    const own = indentationAt(text, start);
    const isBlank = /[\r\n]/.test(text[start + own] ?? "\n");
    const isItem = isList && own === column && matchesAt(ITEM, text, start + own) !== null;
    if (!isBlank && own <= column && !isItem) return [begin, next.index];
    end = start + own;
  }
}

function matchesAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const indentationAt = (text: string, at: number): number => matchesAt(INDENTATION, text, at)?.length ?? 0;

/** The value from `at` on: to its closing quote; behind "Name: " to the end of the line; else to a sign that ends values. */
function valueAt(text: string, at: number, isHeader: boolean): readonly [start: number, end: number] {
  OPENING_QUOTE.lastIndex = at;
  const opening = OPENING_QUOTE.exec(text)?.[0];
  if (opening !== undefined) {
    const start = at + opening.length;
    return [start, closingQuote(text, start, opening)];
  }
  const stop = isHeader ? END_OF_LINE : END_OF_WORD;
  stop.lastIndex = at;
  return [at, stop.exec(text)?.index ?? text.length];
}

/** Where the next quote of this sort stands that has as many backslashes before it; the end of the line without one. */
function closingQuote(text: string, from: number, opening: string): number {
  const quote = opening.slice(-1);
  let backslashes = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\n") return at;
    if (char === quote && backslashes === opening.length - 1) return at - backslashes;
    backslashes = char === "\\" ? backslashes + 1 : 0;
  }
  return text.length;
}
