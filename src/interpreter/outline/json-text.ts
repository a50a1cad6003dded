/**
 * Reads the JSON of an example as people print it on pages. What is no JSON is repaired in place, never silently: each repair
 * is a break with its place. Repairs replace character for character, so offsets keep their meaning.
 */
import { isJson } from "../../api-model/json.ts";
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Json } from "../../api-model/api-page.ts";
import { escapePointer } from "../../source/json-pointer.ts";
import { withoutEllipses } from "./ellipses.ts";
import { scriptAsJson, type WrittenAsJson } from "./script-notation.ts";
import { hasEastAsian } from "../../language/scripts.ts";
import { countWhile } from "../../source/ascending.ts";

export interface JsonText {
  /** null when no JSON could be made of it. */
  readonly value: { readonly json: Json } | null;
  /** Offset in the text of each value, by JSON pointer. */
  readonly places: Readonly<Record<string, number>>;
  readonly breaks: readonly JsonBreak[];
  /** Where the JSON value ends; text may follow. */
  readonly end: number;
}

export interface JsonBreak {
  readonly kind: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** It leaves out no member of an object: a comment of the value before it, dots between the items of a list. */
  readonly explains?: true;
}

/** Page-sized examples have tens of breaks at most; more means that the text is no JSON. */
const MOST_BREAKS = 40;
const DEEPEST = 200;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "“": '"',
  "”": '"',
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "＂": '"',
  "－": "-",
  "．": ".",
  ...Object.fromEntries([..."０１２３４５６７８９"].map((digit, value) => [digit, String(value)])),
  "\u00a0": " ",
  "\u3000": " ",
  ...Object.fromEntries([..."\u200b\u200c\u200d\u2060\ufeff"].map((invisible) => [invisible, " "])),
};
/** Blanks that pages print for their looks; a browser gives plain ones to whoever copies them. */
const BLANK = /[\u00a0\u3000]/;
/** A text that goes on below its line, as keys and certificates do; JSON's own marks would say that its quote was forgotten. */
const MOST_TEXT = 10_000;
const CONTINUED = new RegExp(`^[^"{}[\\]:,]{1,${MOST_TEXT}}"`);

/** Reads the JSON value that begins at `start` (a `{` or `[`). */
export function readJsonText(text: string, start: number): JsonText {
  const source = text.slice(start);
  if (tooDeep(source)) return failed(start, source.length, "nesting", "is nested too deeply to be an example");
  const strict = isJson(source);
  const script = strict ? null : scriptAsJson(source);
  return script === null ? readValue(source, start, strict) : readScript(script, start);
}

/** The one break is that it is no JSON: a comma at the end and a comment are as scripts have them. */
function readScript(script: WrittenAsJson, start: number): JsonText {
  const read = readValue(script.text, 0, false);
  const back = (offset: number): number => start + script.originOf(offset);
  const breaks = read.breaks
    .filter(({ kind }) => kind !== "trailing-comma" && kind !== "comment")
    .map((one) => ({ ...one, start: back(one.start), end: back(one.end - 1) + 1 }));
  const unquoted = {
    ...(script.key.isQuoted
      ? { kind: "single-quotes", message: "single quotes in place of double ones" }
      : { kind: "unquoted-key", message: "keys without quotes" }),
    start: start + script.key.start,
    end: start + script.key.end,
  };
  return {
    value: read.value,
    places: Object.fromEntries(Object.entries(read.places).map(([pointer, offset]) => [pointer, back(offset)])),
    breaks: [unquoted, ...breaks],
    end: back(read.end),
  };
}

function readValue(source: string, start: number, strict: boolean): JsonText {
  const breaks: JsonBreak[] = [];
  const repaired = strict ? source : repairCharacters(source, breaks);
  const errors: ParseError[] = [];
  const tree = parseTree(repaired, errors, { allowTrailingComma: true, disallowComments: false });
  if (!tree || (tree.type !== "object" && tree.type !== "array"))
    return failed(start, source.length, "not-json", "is not JSON");
  breaks.forEach((one, n) => {
    if (one.kind === "ellipsis" && isBetweenItems(tree, one.start)) breaks[n] = { ...one, explains: true };
  });
  // a comment that does not close is counted one character too far
  const end = Math.min(tree.offset + tree.length, source.length);
  const placeholders = new Map(
    breaks.flatMap(({ kind, start: from, end: to }): [number, string][] =>
      kind === "placeholder" || kind === "ellipsis" ? [[from, source.slice(from, to)]] : [],
    ),
  );
  if (placeholders.size > 0) restoreWords(tree, placeholders);
  if (!strict) {
    for (const match of repaired
      .slice(0, end)
      .matchAll(/"(?:[^"\\\n]|\\.)*"?|,(?=\s{0,200}[}\]])|\/\/[^\n]*|\/\*(?:[^]*?\*\/|[^]*$)/g)) {
      if (match[0] === ",")
        breaks.push({
          kind: "trailing-comma",
          message: "a comma before the closing bracket",
          start: match.index,
          end: match.index + 1,
        });
      else if (match[0].startsWith("/")) {
        const place = { start: match.index, end: match.index + match[0].length };
        const explains = explainsValue(repaired, place) ? { explains: true as const } : {};
        breaks.push({ kind: "comment", message: "a comment", ...place, ...explains });
      }
    }
    const passed = new Set(passedClosers(errors, repaired));
    // of these, the end of the text misses none
    const left = new Map(["}", "]"].map((sign) => [sign, [...passed].filter((at) => repaired[at] === sign).length]));
    for (const error of errors) {
      const kind = printParseErrorCode(error.error);
      // before a bracket that closes another, only the missing one is a mistake
      if (/^(?:Comma|Value)Expected$/.test(kind) && passed.has(error.offset)) continue;
      const sign = CLOSES[kind] ?? "";
      const times = left.get(sign) ?? 0;
      left.set(sign, times - 1);
      if (times > 0) continue;
      // what follows the value is the page's own text
      if (error.offset >= end && !kind.startsWith("Close")) continue;
      breaks.push({
        kind,
        message: messageOf(kind),
        start: error.offset,
        end: error.offset + Math.max(1, error.length),
      });
    }
  }
  breaks.sort((a, b) => a.start - b.start);
  if (breaks.length > MOST_BREAKS)
    return failed(start, source.length, "not-json", "has too many breaks to be read as JSON");
  const places: Record<string, number> = Object.create(null) as Record<string, number>;
  collectPlaces(tree, "", start, places);
  return {
    value: { json: getNodeValue(tree) as Json },
    places: { ...places },
    breaks: breaks.map((b) => ({ ...b, start: b.start + start, end: b.end + start })),
    end: start + end,
  };
}

/** Whether what stands there is in a list, and in no object inside it. */
function isBetweenItems(tree: Node, offset: number): boolean {
  let inner: Node | undefined = tree;
  let isList = false;
  while (inner !== undefined) {
    if (inner.type === "array" || inner.type === "object") isList = inner.type === "array";
    inner = childAround(inner, offset);
  }
  return isList;
}

/** The child in which an offset stands: lists are long, and dots may stand behind each item. */
function childAround({ children = [] }: Node, offset: number): Node | undefined {
  const child = children[countWhile(children, (one) => one.offset < offset) - 1];
  return child && offset < child.offset + child.length ? child : undefined;
}

/** Where a bracket stands that does not close the innermost one, in a text that lacks a bracket: the parser passes it over. */
function passedClosers(errors: readonly ParseError[], text: string): number[] {
  const kinds = errors.map(({ error }) => printParseErrorCode(error));
  if (!kinds.some((kind) => kind in CLOSES)) return [];
  return errors.flatMap(({ offset }, i) =>
    kinds[i] === "ValueExpected" && /[}\]]/.test(text[offset] ?? "") ? [offset] : [],
  );
}

const CLOSES: Readonly<Record<string, string>> = { CloseBraceExpected: "}", CloseBracketExpected: "]" };

/** A placeholder that was read as a string has its brackets back in its value, by which it is known to be one. */
function restoreWords(node: Node, placeholders: ReadonlyMap<number, string>): void {
  const words = node.type === "string" ? placeholders.get(node.offset) : undefined;
  if (words !== undefined) (node as { value?: unknown }).value = plainWords(words);
  for (const child of node.children ?? []) restoreWords(child, placeholders);
}

/** Quotes and signs inside the brackets are of the sentence that stands there. */
const plainWords = (words: string): string =>
  words.startsWith("<")
    ? `<${words
        .slice(1, -1)
        .replace(/[^\w .-]/g, " ")
        .slice(0, LONGEST_WORDS)}>`
    : words;
const LONGEST_WORDS = 80;

function failed(start: number, length: number, kind: string, message: string): JsonText {
  return { value: null, places: {}, breaks: [{ kind, message, start, end: start + length }], end: start + length };
}

/** Whether a text nests more brackets than any example: parsers that call themselves would overflow the stack. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

const OPENS_PLACEHOLDER = /[{<$]/;
const NAMED = String.raw`[A-Za-z_][\w .-]{0,60}`;
/** "<status of the event (`ok` or `failed`)>": what the value is, as a sentence. */
const TOLD = String.raw`[A-Za-z_][^<>{}\n]{0,160}`;
const PLACEHOLDER = new RegExp(
  String.raw`^(?:\{${NAMED}\}|\{\{ ?${NAMED}\}\}|<${TOLD}>|\$\{${NAMED}\})(?=\s{0,100}(?:[,}\]]|$)|[ \t]{0,100}\n)`,
);

/** As Python prints them, each as long as JSON's own. */
const PYTHON: Readonly<Record<string, string>> = { None: "null", True: "true", False: "false" };
const LITERAL = /^(?:None|True|False)(?=\s{0,100}[,}\]])/;
const LONGEST_LITERAL = 120;
/** What Node prints of what is nested deeper. */
const INSPECTED = /^\[(Object|Array)\](?=\s{0,100}[,}\]])/;

/** "{user_id}", "<your id>", "${token}" where a value belongs. */
function placeholderAt(text: string, at: number): string | null {
  if (!/[:[,]\s*$/.test(text.slice(Math.max(0, at - MOST_INDENT), at))) return null;
  return PLACEHOLDER.exec(text.slice(at, at + LONGEST_PLACEHOLDER))?.[0] ?? null;
}

const MOST_INDENT = 100;
const LONGEST_PLACEHOLDER = 200;

/**
 * Full-width and invisible characters outside strings, line breaks inside them, lines of dots, `#` comments, placeholders and Python's
 * literals become what JSON can hold, same length.
 */
function repairCharacters(text: string, breaks: JsonBreak[]): string {
  let inString = false;
  let continuedTo = 0;
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? "";
    const plain = FULL_WIDTH[character];
    if (character === '"' && text[i - 1] !== "\\") inString = !inString;
    else if (inString && /[\r\n]/.test(character)) {
      if (i >= continuedTo) {
        const rest = CONTINUED.exec(text.slice(i + 1, i + 2 + MOST_TEXT));
        inString = rest !== null;
        if (rest) {
          continuedTo = i + rest[0].length;
          breaks.push({ kind: "line-break", message: "a line break inside a string", start: i, end: i + 1 });
        }
      }
      out += inString ? " " : character;
      continue;
    }
    const placeholder = !inString && OPENS_PLACEHOLDER.test(character) ? placeholderAt(text, i) : null;
    if (placeholder !== null) {
      const end = i + placeholder.length;
      breaks.push({ kind: "placeholder", message: "a placeholder instead of a value", start: i, end });
      out += `"${placeholder.slice(1, -1).replace(/["\\]/g, " ")}"`;
      i = end - 1;
      continue;
    }
    const inspected = inString || character !== "[" ? null : INSPECTED.exec(text.slice(i, i + LONGEST_LITERAL));
    if (inspected) {
      const end = i + inspected[0].length;
      breaks.push({ kind: "placeholder", message: "a placeholder instead of a value", start: i, end });
      out += (inspected[1] === "Array" ? "[]" : "{}").padEnd(inspected[0].length);
      i = end - 1;
      continue;
    }
    const literal = inString || /\w/.test(text[i - 1] ?? "") ? null : LITERAL.exec(text.slice(i, i + LONGEST_LITERAL));
    if (literal) {
      const written = PYTHON[literal[0]] ?? "";
      const message = messageOf("InvalidSymbol");
      breaks.push({ kind: "python-literal", message, start: i, end: i + literal[0].length });
      out += written;
      i += literal[0].length - 1;
      continue;
    }
    const quote = plain === '"' && (!inString || /^\s*[,:，：}\]]/.test(text.slice(i + 1, i + 12)));
    if (plain !== undefined && (inString ? quote : !endsWords(text, i))) {
      if (quote) inString = !inString;
      if (!BLANK.test(character))
        breaks.push({ kind: "full-width", message: `the full-width character ${character}`, start: i, end: i + 1 });
      out += plain;
    } else out += character;
  }
  const uncommented = out.replace(
    /(^|\n)([ \t]{0,200})(#[^\n]*)(?=\n|$)/g,
    (_whole, newline: string, indent: string, comment: string, offset: number) => {
      const start = offset + newline.length + indent.length;
      breaks.push({ kind: "comment", message: "a comment", start, end: start + comment.length });
      return newline + " ".repeat(indent.length + comment.length);
    },
  );
  const complete = withoutEllipses(uncommented);
  const message = "an ellipsis instead of values";
  for (const dots of complete.ellipses) breaks.push({ kind: "ellipsis", message, ...dots });
  return complete.text;
}

/** "请求样例：" between two objects of one block: what stands behind words outside of strings is their own sign. */
const endsWords = (text: string, at: number): boolean =>
  hasEastAsian(
    text
      .slice(Math.max(0, at - MOST_INDENT), at)
      .trimEnd()
      .slice(-1),
  );

/** Behind a value on its line, or right above a member: "// as created". One that ends an object may stand for the rest of it. */
function explainsValue(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(Math.max(0, start - 300), start);
  const line = before.slice(before.lastIndexOf("\n") + 1).trimEnd();
  if (/["\w\]},[{]$/.test(line)) return !/\.{3}|…/.test(text.slice(start, end)) && !/[[{]$/.test(line);
  return /^\s{0,200}"/.test(text.slice(end, end + 202)) && !/\.{3}|…/.test(text.slice(start, end));
}

function messageOf(kind: string): string {
  const messages: Readonly<Record<string, string>> = {
    CommaExpected: "a comma is missing",
    ColonExpected: "a colon is missing",
    ValueExpected: "a value is missing",
    PropertyNameExpected: "a property name is missing",
    CloseBraceExpected: "a closing brace is missing",
    CloseBracketExpected: "a closing bracket is missing",
    InvalidSymbol: "a word that is no JSON value",
    UnexpectedEndOfString: "a string that does not end on its line",
    InvalidCharacter: "a control character inside a string",
    InvalidEscapeCharacter: "an escape that JSON does not have",
    InvalidNumberFormat: "a number that JSON does not have",
    EndOfFileExpected: "text after the JSON value",
  };
  return messages[kind] ?? kind;
}

function collectPlaces(node: Node, pointer: string, base: number, places: Record<string, number>): void {
  places[pointer] = base + node.offset;
  if (node.type === "array")
    node.children?.forEach((child, i) => collectPlaces(child, `${pointer}/${i}`, base, places));
  else if (node.type === "object") {
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key) continue;
      const at = `${pointer}/${escapePointer(String(key.value))}`;
      if (value) collectPlaces(value, at, base, places);
      // a key is where a reader looks for a field
      places[at] = base + property.offset;
    }
  }
}
