/**
 * Reads what stands in a name cell beside the name: how deep the row is nested ("» id", "└ id", "+id", blanks that keep their
 * width, a style that sets it in), and whether and what the field is ("name?", "`id` string", "name (required)").
 */
import { markedParts } from "./marked-parts.ts";
import type { Cell } from "../../document/document.ts";
import { blocksText, flatText, inlineText } from "../../document/visit.ts";
import { trimmed } from "../../source/text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";

export interface NameCell {
  readonly name: string;
  /** 0: not nested. Only the order of depths says something. */
  readonly depth: number;
  readonly required: "yes" | "no" | null;
  readonly type: string | null;
  /** "name*": beside names without one, the star marks what is required. */
  readonly starred: boolean;
}

/** Blanks that a browser does not fold, and signs that draw a branch, before a name. */
const NESTING = /[\u00a0\u2002\u2003\u3000»›>└├│┗┣∟↳|─━+\-–—•·]/;
const NAME_START = /[\p{L}_$@[{]/u;
const SPACE = /\s/;

/** A branch without a name: the row of what the items of a list are. */
const BARE_BRANCH = /^\s*[└├│┗┣∟↳][\s─━\-–—]*$/;

/** How far the signs and blanks before a name reach; 0 where there are none, or no name follows. */
function nestingEnd(text: string): number {
  let end = 0;
  let at = 0;
  while (at < text.length) {
    if (NESTING.test(text.charAt(at))) end = at + 1;
    else if (!SPACE.test(text.charAt(at))) break;
    at += 1;
  }
  return end > 0 && NAME_START.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20)) ? at : 0;
}

export function readNameCell(cell: Cell, vocabulary: Vocabulary): NameCell {
  const { indent = 0 } = cell;
  const coded = codedName(cell, vocabulary);
  if (coded) return { ...coded, depth: indent };
  const shown = blocksText(cell.blocks).replace(/^[ \t\n]+/, "");
  const signs = shown.slice(0, nestingEnd(shown)).replace(/[ \t\n]/g, "").length;
  const flat = flatText(cell.blocks);
  if (BARE_BRANCH.test(flat))
    return { name: "", depth: indent + flat.trim().length, required: null, type: null, starred: false };
  const text = signs === 0 ? flat : flat.slice(nestingEnd(flat));
  return {
    depth: indent + signs,
    starred: /^[^*\s][^*]*\s?\*$/.test(text.trim()) && !ENDS_IN_BLANK.test(text.trim()),
    ...readMarks(vocabulary.withoutSince(text), vocabulary),
  };
}

/** "`room name or id` **required**": what stands in code is the name, however many words it has, where the rest is a mark. */
function codedName({ blocks }: Cell, vocabulary: Vocabulary): NameCell | null {
  const [block, ...others] = blocks;
  if (block?.type !== "paragraph" || others.length > 0) return null;
  const [node, ...rest] = block.content.filter((part) => inlineText([part]).trim() !== "");
  if (node?.type !== "code-span" || !/\w \w/.test(node.text.trim())) return null;
  const required = vocabulary.requirementMark(inlineText(rest).trim());
  return required === null ? null : { name: cleanName(node.text), depth: 0, required, type: null, starred: false };
}

/** "db=<database>", "epoch=[ns,u,ms]", "pretty=true": a parameter as it stands in a query, with what it is set to. */
const ASSIGNED =
  /^([A-Za-z_$][\w.$[\]-]{0,60})\s?=\s?(?:<[^<>]{1,80}>|\[[^[\]]{1,120}\]|\{[^{}]{1,80}\}|"[^"]{0,80}"|[\w.$-]{1,60})$/;

/** A name followed by words that all say whether it is required or what type it has; any other text is the name as it stands. */
function readMarks(text: string, vocabulary: Vocabulary): Omit<NameCell, "depth" | "starred"> {
  const plain = { name: cleanName(text), required: null, type: null };
  const assigned = ASSIGNED.exec(plain.name)?.[1];
  if (assigned !== undefined) return { name: assigned, required: null, type: null };
  const optional = /^([A-Za-z_][\w.[\]-]*)\?$/.exec(plain.name)?.[1];
  if (optional !== undefined) return { name: optional, required: "no", type: null };
  const { name, rest } = splitName(text.normalize("NFKC"));
  if (rest === "" || /[()]/.test(rest) || !/^[A-Za-z_$@][\w.$@[\]:-]*$/.test(name)) return plain;
  let required: "yes" | "no" | null = null;
  let type: string | null = null;
  for (const part of markedParts(rest, /[,;|]/)) {
    const mark = vocabulary.requirementMark(part);
    if (mark !== null) required = mark;
    else if (vocabulary.typeWord(part.replace(/\[\]$/, "")) !== null && type === null) type = part;
    else return plain;
  }
  return { name: cleanName(name), required, type };
}

/** "id: (string)" → "id" and "string": the first word, and what stands behind the signs after it without its parentheses. */
function splitName(text: string): { readonly name: string; readonly rest: string } {
  const end = text.slice(1).search(/[\s*:,]/) + 1;
  if (end === 0) return { name: text, rest: "" };
  const behind = text.slice(end).replace(/^[\s*:,]+/, "");
  const inner = behind.startsWith("(") ? behind.slice(1).trimStart() : behind;
  return { name: text.slice(0, end), rest: inner.endsWith(")") ? inner.slice(0, -1) : inner };
}

/** A name cell as an identifier: no marks around it, no blanks that a line break left around `_`, `.` and `-`. */
export function cleanName(text: string): string {
  const name = text
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/ ?([_.]) ?/g, "$1");
  // signs of code that raw HTML leaves as they are
  const shown = /^[\s*]*`([^`]{1,100})`[\s*:]*$/.exec(name)?.[1] ?? name;
  // ":id" is written as the path has it
  const plain = trimmed(shown, "* ", "* :").replace(/^:(?=[A-Za-z_]\w*$)/, "");
  return ENDS_IN_BLANK.test(name) ? `${plain}*` : plain;
}

/** "label-*": the star behind a sign that joins words stands for any word, and marks nothing. */
const ENDS_IN_BLANK = /\w[_.-]\*$/;

/**
 * The names with those of the rows above that they are nested under: "data", "data.id". A row without members, such as a number, stands
 * beside what is marked as nested below it.
 */
export function nestedNames(cells: readonly NameCell[], hasMembers: (index: number) => boolean): string[] {
  if (cells.every(({ depth }) => depth === 0)) return cells.map(({ name }) => name);
  const above: { depth: number; name: string }[] = [];
  return cells.map(({ name, depth }, index) => {
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const parent = above.at(-1);
    const full = parent && name !== "" ? `${parent.name}.${name}` : name;
    if (name !== "" && hasMembers(index)) above.push({ depth, name: full });
    return full;
  });
}
