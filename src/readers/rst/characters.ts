/** Classes of characters as reStructuredText's inline markup and line rules use them. All take UTF-16 units. */

const OPENS = /[\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}]/u;
const CLOSES = /[\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Po}\u201a\u201e]/u;
const WORD = /[\p{L}\p{N}]/u;
// Section and pilcrow sign were symbols when the rule was written down; they still glue to a word.
const NO_BOUNDARY = new Set([0xa7, 0xb6]);

const ASCII_BEFORE_START = asciiSet(" \t\n\v\f\r\x1c\x1d\x1e\x1f\"'(<[{-/:");
// A backslash stands for what it escapes: any escaped character may follow an end-string.
const ASCII_AFTER_END = asciiSet(" \t\n\v\f\r\x1c\x1d\x1e\x1f\"')>]}-/:\\.,;!?");

function asciiSet(characters: string): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => characters.includes(String.fromCharCode(code)));
}

/** White space in any script. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** A letter or digit in any script; the underscore is none. */
export function isWord(code: number): boolean {
  if (code < 0x80) return isAsciiWord(code);
  return WORD.test(String.fromCharCode(code));
}

export function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Printable ASCII that is neither letter, digit nor space: what adorns titles and quotes literal blocks. */
export function isPunctuation(code: number): boolean {
  return code > 32 && code < 127 && !isAsciiWord(code);
}

/** May a start-string stand right after this character? */
export function mayPrecedeStart(code: number): boolean {
  if (code < 0x80) return ASCII_BEFORE_START[code] === true;
  return isSpace(code) || (!NO_BOUNDARY.has(code) && OPENS.test(String.fromCharCode(code)));
}

/** May an end-string stand right before this character? */
export function mayFollowEnd(code: number): boolean {
  if (code < 0x80) return ASCII_AFTER_END[code] === true;
  return isSpace(code) || (!NO_BOUNDARY.has(code) && CLOSES.test(String.fromCharCode(code)));
}

const BRACKETS = [
  `""`,
  `''`,
  "()",
  "<>",
  "[]",
  "{}",
  "〈〉",
  "《》",
  "「」",
  "『』",
  "【】",
  "〔〕",
  "〖〗",
  "（）",
  "［］",
  "｛｝",
  "«»",
  "»«",
  "»»",
  "‘’",
  "’‘",
  "‘‚",
  "’’",
  "‚‘",
  "‚’",
  "“”",
  "”“",
  "“„",
  "””",
  "„“",
  "„”",
  "‹›",
  "›‹",
  "››",
];
const PAIRS = new Set(BRACKETS);

/** Do the two characters enclose what stands between them, as in `"*"`? A start-string so enclosed is text. */
export function isQuotePair(before: string, after: string): boolean {
  return PAIRS.has(before + after);
}
