/**
 * Reads objects that are written with a type where each value would stand, as typed languages declare them and generators print them:
 * `{ name: string, size?: number }`, `[ { "id": integer } ]`, `{ tags: string[] // the labels }`. Where a value is no type, it is none.
 */
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";

/** A type as it is written; `text` is null where it names no type that is known. Whether null is one of its alternatives stands beside. */
export type TypedNode = (
  | { readonly kind: "object"; readonly members: readonly TypedMember[] }
  | { readonly kind: "array"; readonly items: TypedNode }
  | { readonly kind: "word"; readonly text: string | null }
) & { readonly isNullable?: true };

export interface TypedMember {
  readonly name: string;
  /** A question mark behind its name. */
  readonly isOptional: boolean;
  readonly type: TypedNode;
  readonly comment: string;
  /** Where its name stands in the text. */
  readonly at: number;
}

type Token =
  | { readonly kind: "sign" | "word" | "line"; readonly text: string; readonly at: number }
  | { readonly kind: "quoted" | "comment"; readonly text: string; readonly at: number; readonly isAlone: boolean };

const PIECE =
  /(?<line>\n)|(?<blank>[^\S\n]+)|(?<remark>\/\/[^\n]*|\/\*[^]*?\*\/)|(?<double>"[^"\n]*")|(?<single>'[^'\n]*')|(?<sign>[{}[\],;:?|])|(?<word>(?:\([^()\n]{0,60}\)|<[^<>\n]{0,60}>|[^\s{}[\],;:?|"'(<]|[(<])+)/y;
const LONGEST = 40_000;
const DEEPEST = 12;
const NAME = /^[A-Za-z_$@][\w.$@-]*$/;

interface Reading {
  readonly tokens: readonly Token[];
  at: number;
  readonly vocabulary: Vocabulary;
  /** Values that are types, those in quotes, and those that name something that is no known type. */
  known: number;
  quoted: number;
  named: number;
}

/**
 * The object, or list of objects, that a text declares; null where it is anything else.
 * @param mayQuote whether its types may stand in quotes, as the values of an example do
 */
export function readTypedObject(text: string, mayQuote: boolean, vocabulary: Vocabulary): TypedNode | null {
  if (!/^\s*(?:\/\/[^\n]{0,500}\n\s*){0,9}[{[]/.test(text)) return null;
  const reading = open(text, vocabulary);
  if (reading) skip(reading, ["line", "comment"]);
  const node = reading && typeAt(reading, 0);
  if (!reading || !node || !isDescribed(reading, mayQuote) || !hasMembers(node)) return null;
  skip(reading, ["line", "comment"]);
  return reading.at === reading.tokens.length ? node : null;
}

/** Members without an object around them, one a line: "limit?: integer // at most so many". */
export function readTypedMembers(text: string, vocabulary: Vocabulary): readonly TypedMember[] | null {
  if (!/^\s*["']?[A-Za-z_$@][\w.$@-]*["']?\s{0,20}(?:\?\s{0,20})?:/.test(text)) return null;
  const reading = open(text, vocabulary);
  const members = reading && membersAt(reading, 0);
  return reading && members && members.length > 0 && isDescribed(reading, false) && reading.at === reading.tokens.length
    ? members
    : null;
}

/** Where one value stands in quotes, all do. */
const isDescribed = ({ known, quoted, named }: Reading, mayQuote: boolean): boolean =>
  known > 0 && named <= known && (quoted === 0 || (mayQuote && quoted === known));

function hasMembers(node: TypedNode): boolean {
  if (node.kind === "array") return hasMembers(node.items);
  return node.kind === "object" && node.members.length > 0;
}

function open(text: string, vocabulary: Vocabulary): Reading | null {
  const tokens = text.length > LONGEST ? null : tokensOf(text);
  return tokens && { tokens, at: 0, vocabulary, known: 0, quoted: 0, named: 0 };
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  let isAlone = true;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const { line, blank, remark, double, single, sign, word } = PIECE.exec(text)?.groups ?? {};
    if (blank !== undefined) continue;
    if (line !== undefined) tokens.push({ kind: "line", text: line, at });
    else if (remark !== undefined) tokens.push({ kind: "comment", text: withoutSigns(remark), at, isAlone });
    else if (double !== undefined || single !== undefined)
      tokens.push({ kind: "quoted", text: (double ?? single ?? "").slice(1, -1), at, isAlone });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign, at });
    else if (word !== undefined) tokens.push({ kind: "word", text: word, at });
    else return null;
    isAlone = line !== undefined || (isAlone && remark !== undefined);
  }
  return tokens;
}

const withoutSigns = (remark: string): string =>
  remark
    .replace(/^\/[/*]+\s*/, "")
    .replace(/\*\/$/, "")
    .trim();

function skip(reading: Reading, kinds: readonly Token["kind"][]): void {
  for (let token = reading.tokens[reading.at]; token && kinds.includes(token.kind); token = reading.tokens[reading.at])
    reading.at += 1;
}

/** Takes the sign that comes next, behind the ends of lines; false where another one does. */
function takes(reading: Reading, sign: string): boolean {
  const from = reading.at;
  skip(reading, ["line"]);
  const token = reading.tokens[reading.at];
  const isIt = token?.kind === "sign" && token.text === sign;
  reading.at = isIt ? reading.at + 1 : from;
  return isIt;
}

function typeAt(reading: Reading, depth: number): TypedNode | null {
  let node = depth > DEEPEST ? null : plainTypeAt(reading, depth);
  while (node && isSign(reading, 0, "[") && isSign(reading, 1, "]")) {
    reading.at += 2;
    node = { kind: "array", items: node };
  }
  while (node && isSign(reading, 0, "|")) {
    reading.at += 1;
    // the next one may stand on a line of its own
    skip(reading, ["line"]);
    const other = alternativeAt(reading, depth + 1);
    node = other && sameOf(node, other);
  }
  return node;
}

/** A type, or a value that stands for one: `"none"`, `false`, `["a", "b"]`. */
function alternativeAt(reading: Reading, depth: number): TypedNode | null {
  const { at, known, quoted, named } = reading;
  const type = typeAt(reading, depth);
  if (type !== null) return type;
  Object.assign(reading, { at, known, quoted, named });
  let open = 0;
  for (let token = reading.tokens[reading.at]; token; token = reading.tokens[reading.at]) {
    if (open === 0 && (token.kind === "line" || (token.kind === "sign" && /[|,;}\]]/.test(token.text)))) break;
    if (token.kind === "sign") open += /[{[]/.test(token.text) ? 1 : /[}\]]/.test(token.text) ? -1 : 0;
    reading.at += 1;
  }
  return open === 0 && reading.at > at ? { kind: "word", text: null } : null;
}

/** Of "string | null" what is not null; of two types, none that is said. */
function sameOf(one: TypedNode, other: TypedNode): TypedNode {
  if (isNull(one)) return { ...other, isNullable: true };
  if (isNull(other)) return { ...one, isNullable: true };
  const isSame = one.kind === "word" && other.kind === "word" && one.text === other.text;
  const mayBeNull = one.isNullable === true || other.isNullable === true ? { isNullable: true as const } : {};
  return isSame ? { ...one, ...mayBeNull } : { kind: "word", text: null, ...mayBeNull };
}

const isNull = (node: TypedNode): boolean => node.kind === "word" && node.text === "null";

const isSign = ({ tokens, at }: Reading, ahead: number, sign: string): boolean => {
  const token = tokens[at + ahead];
  return token?.kind === "sign" && token.text === sign;
};

function plainTypeAt(reading: Reading, depth: number): TypedNode | null {
  if (takes(reading, "{")) {
    const members = membersAt(reading, depth);
    return members && takes(reading, "}") ? { kind: "object", members } : null;
  }
  if (takes(reading, "[")) {
    skip(reading, ["line", "comment"]);
    const items = typeAt(reading, depth + 1);
    takes(reading, ",");
    skip(reading, ["line", "comment"]);
    return items && takes(reading, "]") ? { kind: "array", items } : null;
  }
  return wordsAt(reading);
}

/** Words up to the next sign: "string (email)", "enum[red, green]", `"integer"`. */
function wordsAt(reading: Reading): TypedNode | null {
  const first = reading.tokens[reading.at];
  if (first?.kind === "quoted") {
    reading.at += 1;
    reading.quoted += 1;
    return typeOfWords(first.text, reading);
  }
  const words: string[] = [];
  for (let token = reading.tokens[reading.at]; token?.kind === "word"; token = reading.tokens[reading.at]) {
    words.push(token.text);
    reading.at += 1;
  }
  if (words.length === 0) return null;
  // "enum[red, green]": one of these values, of whichever type they are
  if (isSign(reading, 0, "[") && !isSign(reading, 1, "]")) {
    if (words.length > 1 || !/^enum$/i.test(words[0] ?? "")) return null;
    while (reading.at < reading.tokens.length && !isSign(reading, 0, "]")) reading.at += 1;
    reading.at += 1;
    reading.known += 1;
    return { kind: "word", text: null };
  }
  return typeOfWords(words.join(" "), reading);
}

function typeOfWords(written: string, reading: Reading): TypedNode | null {
  const text = foldSpace(written).trim();
  const [plain = ""] = text.split(/[(<]/, 1);
  const type = parseTypeText(text, reading.vocabulary) ?? parseTypeText(plain, reading.vocabulary);
  if (type === null || type.kind === "unstated") return null;
  // beside another type it says that there may be none; alone it is a value
  if (type.kind === "null") return { kind: "word", text: "null" };
  if (type.kind !== "name") {
    // an example has it for a value
    if (text !== "null") reading.known += 1;
    return { kind: "word", text: parseTypeText(text, reading.vocabulary) === null ? plain.trim() : text };
  }
  // a structure is named with a capital; other words are values of a program
  if (!/^[A-Z]\w*$/.test(text)) return null;
  reading.named += 1;
  return { kind: "word", text };
}

function membersAt(reading: Reading, depth: number): readonly TypedMember[] | null {
  const members: TypedMember[] = [];
  let above = remarksAt(reading);
  for (;;) {
    const token = reading.tokens[reading.at];
    if (!token || (token.kind === "sign" && token.text === "}")) return members;
    if ((token.kind !== "word" && token.kind !== "quoted") || !NAME.test(token.text)) return null;
    reading.at += 1;
    const isOptional = takesBeside(reading, "?");
    if (!takesBeside(reading, ":")) return null;
    const opening = isSign(reading, 0, "{") || isSign(reading, 0, "[") ? openingRemark(reading) : "";
    const type = typeAt(reading, depth + 1);
    if (!type) return null;
    const isClosed = takesBeside(reading, ",") || takesBeside(reading, ";");
    const beside = remarkBeside(reading);
    const isLast = isSign(reading, 0, "}") || reading.at === reading.tokens.length;
    if (!isClosed && !isLast && reading.tokens[reading.at]?.kind !== "line" && beside === "") return null;
    const comment = [above, opening, beside].filter((one) => one !== "").join(" ");
    members.push({ name: token.text, isOptional, type, comment, at: token.at });
    above = remarksAt(reading);
    if (!isClosed && takes(reading, ",")) above = remarksAt(reading);
  }
}

function takesBeside(reading: Reading, sign: string): boolean {
  const isIt = isSign(reading, 0, sign);
  if (isIt) reading.at += 1;
  return isIt;
}

/** The remarks on lines of their own, before what comes next. */
function remarksAt(reading: Reading): string {
  const from = reading.at;
  skip(reading, ["line", "comment"]);
  return reading.tokens
    .slice(from, reading.at)
    .flatMap((token) => (token.kind === "comment" && token.isAlone ? [token.text] : []))
    .join(" ");
}

/** The remark behind a member on its line. */
function remarkBeside(reading: Reading): string {
  const token = reading.tokens[reading.at];
  if (token?.kind !== "comment" || token.isAlone) return "";
  reading.at += 1;
  return token.text;
}

/** The remark behind the bracket that a member opens: it is said of the member. */
function openingRemark({ tokens, at }: Reading): string {
  const token = tokens[at + 1];
  return token?.kind === "comment" && !token.isAlone ? token.text : "";
}

/** How a type is written in a cell of its own: "object", "string[]". */
export function typeWordsOf(node: TypedNode): string | null {
  if (node.kind === "object") return "object";
  if (node.kind === "word") return node.text;
  const items = typeWordsOf(node.items);
  return items === null || node.items.kind === "array" || node.items.kind === "object" ? "array" : `${items}[]`;
}

/** The members that a type has, its own or those of what its list holds. */
export function membersOf(node: TypedNode): readonly TypedMember[] {
  if (node.kind === "array") return membersOf(node.items);
  return node.kind === "object" ? node.members : [];
}

/** The members of a type and theirs, each with its way from the type. */
export function allMembers(
  node: TypedNode,
  prefix = "",
): readonly { readonly path: string; readonly member: TypedMember }[] {
  return membersOf(node).flatMap((member) => {
    const path = prefix === "" ? member.name : `${prefix}.${member.name}`;
    return [{ path, member }, ...allMembers(member.type, path)];
  });
}
