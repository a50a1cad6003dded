/**
 * Reads a body that is sketched in code, with a type or a word of each field where its value would stand: "{ id: string, the id",
 * "size: number, optional", "name": name of the file. It is no JSON and wants to be none; it says what a table would.
 */
import type { Code } from "../../document/document.ts";
import type { ColumnRole } from "../../language/language.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { upTo } from "../../source/text.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { isType } from "./field-marks.ts";
import { asTable, cellOf, type MadeTable, makeRow } from "./made-tables.ts";

const MOST_LINES = 400;
const DEEPEST = 12;
/** Marks stand among the first few words behind a name. */
const MOST_MARKS = 4;
const ROLES: readonly ColumnRole[] = ["name", "type", "required", "description"];
const NAME = /^[A-Za-z_$@][\w.$@-]*$/;
/** "name of the file, if any": what a field is, in words; no expression of a program is written so. */
const WORDS = /^[A-Za-z][\w'-]{0,40}(?: [\w'-]{1,40}){2}(?:[ ,.]|$)/;
/** "group1", in a list: what an item looks like. */
const ITEM = /^(?:"[^"]{0,200}"|'[^']{0,200}'|-?\d{1,20}(?:\.\d{1,20})?),?$/;
const REMARK = /^(?:\/\/|#|\.{3}|…)/;

/** An object or a list that is open while the lines are read. */
interface Open {
  /** Path of its members, without a name of their own. */
  readonly path: string;
  readonly closing: "}" | "]";
  members: number;
  /** Index of the row behind its first member. */
  readonly first: number;
}

interface Sketch {
  readonly rows: TableRow[];
  readonly open: Open[];
  /** How many fields have a type, or words that say what they are, and how many neither. */
  said: number;
  unsaid: number;
  isClosed: boolean;
  /** The field of the line before, which what is opened next belongs to: "parts: the parts of it" over "[". */
  announced: TableRow | null;
}

interface Line {
  readonly text: string;
  readonly span: Span;
  /** Its field may be left out. */
  readonly mayLack?: true;
}

/** The fields of a sketch; null where the code is anything else, JSON included. */
export function readSketch(block: Code, vocabulary: Vocabulary): MadeTable | null {
  const lines = linesOf(block);
  if (!/^[[{]/.test(lines[0]?.text ?? "") || lines.length < 2 || lines.length > MOST_LINES) return null;
  const sketch: Sketch = { rows: [], open: [], said: 0, unsaid: 0, isClosed: false, announced: null };
  for (const line of lines) if (!REMARK.test(line.text) && !readLine(line, sketch, vocabulary)) return null;
  // a word that is no type now and then is a slip; values are no types at all
  if (!sketch.isClosed || sketch.said === 0 || 4 * sketch.unsaid > sketch.said) return null;
  return asTable(block, "parameters", ROLES, sketch.rows);
}

function linesOf({ text, lineOffsets, span }: Code): Line[] {
  return text.split("\n").flatMap((line, at) => {
    const words = line.trim();
    const start = (lineOffsets[at] ?? span.start) + line.length - line.trimStart().length;
    return words === "" ? [] : [{ text: words, span: { ...span, start, end: start + words.length } }];
  });
}

/** False where the line is none of a sketch. */
function readLine(written: Line, sketch: Sketch, vocabulary: Vocabulary): boolean {
  if (sketch.isClosed) return false;
  const line = withoutMark(written);
  if (/^[[\]{}\s,]+$/.test(line.text)) return readBrackets(line.text, typedBy(line, sketch), sketch);
  sketch.announced = null;
  if (sketch.open.at(-1)?.closing === "]" && ITEM.test(line.text)) return true;
  const colon = line.text.indexOf(":");
  if (colon < 1 || sketch.open.length === 0) return false;
  const name = line.text
    .slice(0, colon)
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2");
  // "[string]" is a type too
  const rest = line.text
    .slice(colon + 1)
    .trim()
    .replace(/^\[\s{0,9}([\w ]{1,40}?)\s{0,9}\](?=,|$)/, "$1[]");
  const at = sketch.open.at(-1)!;
  at.members += 1;
  if (/^[[{]/.test(rest)) {
    if (!NAME.test(name)) return false;
    const row = rowOf(line, pathOf(at, name), name, rest.startsWith("[") ? "array" : "object", [], vocabulary);
    sketch.rows.push(row);
    return readBrackets(upTo(rest, "//").replace(/\.{3}|…/g, ""), row, sketch);
  }
  return readLeaf(line, name, rest, at, sketch, vocabulary);
}

/** `"name"?: string` is how languages of types say that it may be left out. */
function withoutMark(line: Line): Line {
  const [, name, rest] = /^("[^"]{1,100}"|'[^']{1,100}'|[\w$]{1,100})\?(\s?:.*)$/.exec(line.text) ?? [];
  return name === undefined || rest === undefined ? line : { ...line, text: `${name}${rest}`, mayLack: true };
}

/** What a line announced is a list or an object, as the bracket below it says. */
function typedBy({ text }: Line, { announced, rows }: Sketch): TableRow | null {
  if (announced === null || announced.cells.type !== undefined || !/^[[{]/.test(text)) return announced;
  const type = cellOf(text.startsWith("[") ? "array" : "object", announced.span);
  const typed = { ...announced, cells: { ...announced.cells, type }, all: [...announced.all, type] };
  rows[rows.lastIndexOf(announced)] = typed;
  return typed;
}

function readLeaf(line: Line, name: string, rest: string, at: Open, sketch: Sketch, vocabulary: Vocabulary): boolean {
  if (rest === "" || /^["'\d-]/.test(rest) || /[{[]$/.test(rest)) return false;
  const parts = rest
    .replace(/[,;]$/, "")
    .split(",")
    .map((part) => part.trim());
  const type = typeIn(parts, vocabulary);
  if (type === null && !WORDS.test(rest)) sketch.unsaid += 1;
  else sketch.said += 1;
  // "other values: string": no name of a field, so there may be fields of any
  const isAny = !NAME.test(name);
  if (isAny && !/^[\w -]{1,60}$/.test(name)) return false;
  const own = isAny ? `<${name}>` : name;
  const row = rowOf(line, pathOf(at, own), own, isAny ? null : type, parts, vocabulary);
  sketch.rows.push(row);
  sketch.announced = isAny ? null : row;
  return true;
}

/** The first mark that is a type; "boolean whether it is there" forgets the comma, and "number of pots" counts them. */
function typeIn(parts: readonly string[], vocabulary: Vocabulary): string | null {
  const mark = parts.slice(0, MOST_MARKS).find((part) => isType(part, vocabulary));
  if (mark !== undefined) return mark;
  const first = parts[0]?.split(" ")[0] ?? "";
  return isType(first, vocabulary) && parseTypeText(first, vocabulary)?.kind !== "number" ? first : null;
}

const pathOf = ({ path }: Open, name: string): string => (path === "" ? name : `${path}.${name}`);

/** Opens and closes what brackets do, the value of a row first where there is one; false where they do not fit. */
function readBrackets(brackets: string, owner: TableRow | null, sketch: Sketch): boolean {
  let row = owner;
  sketch.announced = null;
  for (const sign of brackets) {
    const at = sketch.open.at(-1);
    if (sign === "{" || sign === "[") {
      if (sketch.isClosed || sketch.open.length >= DEEPEST) return false;
      const path = row?.name ?? at?.path ?? (sign === "[" ? "[]" : "");
      sketch.open.push({ path, closing: sign === "{" ? "}" : "]", members: 0, first: sketch.rows.length });
      row = null;
    } else if (sign === "}" || sign === "]") {
      row = null;
      if (at?.closing !== sign) return false;
      sketch.open.pop();
      // "tags: [ tag: string ]": one word in a list says what its items are
      if (sign === "]" && at.members === 1 && at.first === sketch.rows.length - 1) sketch.rows.pop();
      sketch.isClosed = sketch.open.length === 0;
    } else if (!/[\s,]/.test(sign)) return false;
  }
  return true;
}

function rowOf(
  { span, mayLack }: Line,
  path: string,
  name: string,
  type: string | null,
  said: readonly string[],
  vocabulary: Vocabulary,
): TableRow {
  const told = said.slice(0, MOST_MARKS).flatMap((part) => vocabulary.requirementMark(part) ?? [])[0];
  const required = told ?? (mayLack ? "no" : null);
  const description = said.join(", ");
  const cells = {
    name: cellOf(name, span),
    type: type === null ? undefined : cellOf(type, span),
    description: description === "" ? undefined : cellOf(description, span),
  };
  return makeRow(span, path, cells, required);
}
