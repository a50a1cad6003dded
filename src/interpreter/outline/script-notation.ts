/**
 * Objects as scripts write them: `{name: 'x', size: 1}`, keys without quotes and texts in single ones, and `{'name': 'x', 'on': True}`,
 * as Python prints them. They say what JSON would say, and are made JSON here, with the way back to where each character stood.
 */

export interface WrittenAsJson {
  readonly text: string;
  /** Where a character of the text stood before. */
  readonly originOf: (offset: number) => number;
  /** The first key without quotes, or in single ones where none is without, as written; of a list of texts the first text. */
  readonly key: { readonly start: number; readonly end: number; readonly isQuoted: boolean };
}

/** One piece at a time: blanks and comments, a text in either quotes, a word, or any other sign. */
const PIECE =
  /(?<blank>[\s\u3000]+|\/\/[^\n]*|\/\*[^]*?\*\/)|(?<double>"(?:[^"\\\n]|\\.)*")|(?<single>'(?:[^'\\\n]|\\.)*')|(?<word>[A-Za-z_$][\w$]*)|(?<number>-?\d[\w.+-]*)|(?<sign>[^])/y;
const LITERALS = new Set(["true", "false", "null", "None", "True", "False"]);
/** What a program that prints keys in single quotes prints for the values of JSON that are words. */
const PRINTED: Readonly<Record<string, string>> = { None: "null", True: "true", False: "false" };

/** null for what has only keys in double quotes, or neither keys nor texts in single ones, and for what calls or names anything: that is a program. */
export function scriptAsJson(source: string): WrittenAsJson | null {
  let text = "";
  /** Where in the source each character of the text came from. */
  const origins: number[] = [];
  let key: WrittenAsJson["key"] | null = null;
  /** The first text of a list, which has no keys. */
  let item: WrittenAsJson["key"] | null = null;
  let depth = 0;
  /** By depth, whether the keys of the object that is open there are in double quotes. */
  const manners: (boolean | undefined)[] = [];
  let before = "";
  const put = (written: string, from: number, length: number): void => {
    for (let i = 0; i < written.length; i += 1) origins.push(from + Math.min(i, Math.max(0, length - 1)));
    text += written;
  };
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(source); match; match = PIECE.exec(source)) {
    const at = match.index;
    const { blank, double, single, word, number, sign } = match.groups ?? {};
    const isKey =
      (before === "{" || before === "," || before === "，") &&
      COLON.test(source.slice(PIECE.lastIndex, PIECE.lastIndex + MOST_BLANKS));
    if (blank !== undefined) {
      put(blank, at, blank.length);
      continue;
    }
    if (isKey) {
      const isJson = double !== undefined;
      // an object that writes its keys in both manners is a slip, and no script
      if ((manners[depth] ??= isJson) !== isJson) return null;
    }
    if (double !== undefined) {
      put(double, at, double.length);
    } else if (single !== undefined) {
      const quoted = { start: at, end: at + single.length, isQuoted: true };
      if (isKey) key ??= quoted;
      else if (before === "[" && depth === 1) item ??= quoted;
      put(`"${unescaped(single)}"`, at, single.length);
    } else if (word !== undefined) {
      if (isKey) {
        if (key === null || key.isQuoted) key = { start: at, end: at + word.length, isQuoted: false };
        put(`"${word}"`, at, word.length);
      } else if (LITERALS.has(word)) put((key?.isQuoted ? PRINTED[word] : undefined) ?? word, at, word.length);
      else if (key?.isQuoted && /^[ub]$/i.test(word) && source[PIECE.lastIndex] === "'") continue;
      else return null;
    } else if (number !== undefined) put(number, at, number.length);
    else if (sign !== undefined) {
      if (!SIGNS.test(sign)) return null;
      if (/[{[]/.test(sign)) {
        depth += 1;
        manners[depth] = undefined;
      }
      if (/[}\]]/.test(sign)) depth -= 1;
      put(sign, at, 1);
    }
    before = sign ?? "word";
    if (depth === 0) break;
  }
  key ??= item;
  if (key === null || depth !== 0) return null;
  const rest = PIECE.lastIndex;
  put(source.slice(rest), rest, source.length - rest);
  return { text, originOf: (offset) => origins[offset] ?? source.length, key };
}

const COLON = /^\s*[:：]/;
const MOST_BLANKS = 40;
const SIGNS = /^[{}[\]:,，：]$/;

/** What stands between single quotes, as double ones hold it. */
const unescaped = (single: string): string =>
  single
    .slice(1, -1)
    .replaceAll(String.raw`\'`, "'")
    .replace(/(?<!\\)"/g, String.raw`\"`);
