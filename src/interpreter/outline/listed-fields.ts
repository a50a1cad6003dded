/**
 * Reads a list whose items each name a field and say what it is, as a table of parameters would: "`name` (string, required) - The
 * name", "**limit** – At most so many", "*name* (String): The name", "name：名称", a term with its definition below. Codes of responses
 * are listed in the same form.
 */
import type { Block, Cell, Inline, List, ListItem, Paragraph, Table } from "../../document/document.ts";
import { blocksText, inlineText } from "../../document/visit.ts";
import type { CaptionPlace, ColumnRole } from "../../language/language.ts";
import { parseTypeText } from "../../language/type-text.ts";
import { EAST_ASIAN, UNSPACED } from "../../language/scripts.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { readNameCell } from "../cells/name-cell.ts";
import { type FieldMarks, isType, openingMarks, readMarks } from "./field-marks.ts";
import { readSlot, readTyped, type Slot } from "./slots.ts";
import { takesStructure } from "../cells/named-type.ts";
import type { ReadTable, TableRow } from "../cells/table.ts";

export interface ListedFields {
  /** The list in the shape of a table, one row an item. */
  readonly table: Table;
  readonly read: ReadTable;
}

const NAME = /^[A-Za-z_$@][\w.$@[\]:-]*\??$/;
const VARIABLE = /^(?:<[A-Za-z_][\w-]*>|\{[A-Za-z_][\w-]*\})$/;
const STATUS = /^[1-5]\d\d\b/;
/** Between an item's name, with what stands beside it, and what is said of it. */
const SEPARATOR = new RegExp(String.raw`\s[-–—]+(?=\s|$)|：|:(?=\s|$|[${UNSPACED}])|\s?[–—]\s?`, "u");
/** "name :: string : what it is": a type is declared. */
const DECLARES = /^\s*::\s/;

/** What is declared, its items and parts without their names: "[group::string]" is "string[]". */
const declaredType = (text: string): string =>
  text
    .replace(DECLARES, "")
    .trim()
    .replace(/^\[\w{1,40}::(\w{1,40})\]$/, "$1[]")
    .replace(/^\[[^\]]{1,100}::.{0,100}\]$/, "array")
    .replace(/^\{.{1,100}\}$/, "object");

/** Beside these stands what is sent, and no description. */
const MEDIA_TYPE_HEADER = /^(?:accept|content-type)$/i;
/** What stands beside a name is short. */
const LONGEST_MARKS = 120;
const LONGEST_TERM = 60;
/** Lists of fields nest less deeply than this. */
const DEEPEST = 12;

/** The fields of a list; null where an item is none. */
export function readListedFields(list: List, vocabulary: Vocabulary): ListedFields | null {
  if (list.items.some((item) => isStructureOverTable(item, vocabulary))) return null;
  if (list.items.some((item) => namesPart(item, vocabulary)) || isLabelAlone(list)) return null;
  const terms = termsOf(list);
  const known = terms.flatMap((term) => term ?? []);
  const isNaming = (item: ListItem, at: number): boolean => terms[at] !== null || namesOf(item) !== null;
  const naming = list.items.filter(isNaming).length;
  const values = list.items.filter((item, at) => !isNaming(item, at) && isValueIn(list, item)).length;
  if (2 * naming <= list.items.length - values) return null;
  if (known.length > 0 && known.every(({ name }) => STATUS.test(name))) {
    const roles: ColumnRole[] = ["status", "description"];
    return asTable(list, "status-codes", roles, known.map(statusRow));
  }
  const rows = fieldRows(list, "", 0, vocabulary);
  return rows === null
    ? null
    : asTable(list, "parameters", ["name", "type", "required", "default", "description"], rows);
}

/** "tag parameter description" over a table: a caption with the mark of a list, and no field "tag". */
function isStructureOverTable({ blocks: [first, ...rest] }: ListItem, vocabulary: Vocabulary): boolean {
  if (first?.type !== "paragraph" || !rest.some(({ type }) => type === "table")) return false;
  const words = foldSpace(inlineText(first.content));
  return /\s/.test(words) && vocabulary.structureName(words) !== null;
}

/** "**Headers**: …", "**Query parameters**:" over a list of them: parts of a message, and no fields. */
function namesPart({ blocks: [first] }: ListItem, vocabulary: Vocabulary): boolean {
  const node = first?.type === "paragraph" ? first.content.find((one) => inlineText([one]).trim() !== "") : undefined;
  if (first?.type !== "paragraph" || !node || node.type === "code-span" || node.type === "link") return false;
  const line = inlineText(first.content).trim();
  const label = (node.type === "strong" ? inlineText([node]) : (/^[^:：]{1,40}[:：]/.exec(line)?.[0] ?? "")).trim();
  const words = label.replace(/[:：]$/, "").trim();
  const isSigned =
    words !== label || /^\s*(?:\([^()]{1,30}\)\s*)?[:：]/.test(line.slice(line.indexOf(words) + words.length));
  // "body" and "query" are names, too
  if (words === "" || !isSigned || /^[a-z]+$/.test(words)) return false;
  return PARTS.has(vocabulary.captionPlace(words));
}

const PARTS: ReadonlySet<CaptionPlace | null> = new Set([
  "path",
  "query",
  "request-header",
  "request-body",
  "response-header",
  "response-body",
  "form",
] as const);

/** "- **Bash**" over a command. */
function isLabelAlone({ items: [item, ...others] }: List): boolean {
  const [first, ...below] = item?.blocks ?? [];
  if (others.length > 0 || below.length > 0 || first?.type !== "paragraph") return false;
  const [node, ...rest] = first.content.filter((one) => inlineText([one]).trim() !== "");
  return node?.type === "strong" && rest.length === 0 && /^[A-Z][a-z]+$/.test(inlineText([node]).trim());
}

export interface ListedStatuses {
  readonly fields: ListedFields;
  /** "- 200 The things that were found", with nothing below it: what comes behind the list is that answer. */
  readonly open: string | null;
}

/** A list each of whose items begins with a status, or the word for all others; null where one does not. */
export function readStatuses(list: List, vocabulary: Vocabulary): ListedStatuses | null {
  let open: string | null = null;
  const rows: TableRow[] = [];
  for (const item of list.items) {
    const [first, ...below] = item.blocks;
    const node = first?.type === "paragraph" ? first.content.find((one) => inlineText([one]).trim() !== "") : undefined;
    if (first?.type !== "paragraph" || !node) return null;
    const text = inlineText(first.content).trim();
    const [word = ""] = text.split(/[\s:：]/, 1);
    const status = STATUS.exec(text)?.[0] ?? (vocabulary.isOtherStatus(word) ? word : null);
    if (status === null) return null;
    open = below.length > 0 ? null : status === word && !STATUS.test(status) ? "default" : status;
    rows.push(statusRow(statusTerm(item, status, node, first, below)));
  }
  return rows.length === 0 ? null : { fields: asTable(list, "status-codes", ["status", "description"], rows), open };
}

interface Term {
  readonly item: ListItem;
  readonly name: string;
  readonly node: Inline;
  /** Beside the name: "(string, required)". */
  readonly marks: string;
  readonly description: readonly Block[];
  /** Only its marks tell that it names a field. */
  readonly isMarked?: true;
  /** Only that all others of its list are written so, too, tells that it names a field. */
  readonly isBare?: true;
  /** Only that all others of its list begin with a name in code tells that it names a field. */
  readonly isLoose?: true;
  /** Only that all others of its list begin with a name tells that it names a field. */
  readonly isSpaced?: true;
}

/** An item that begins with a name in code or strong type, or has its definition below it; null where it does not. */
function termOf(item: ListItem): Term | null {
  const [first, ...others] = item.blocks;
  if (first?.type !== "paragraph") return null;
  const [node, ...rest] = first.content.filter((n, i) => i > 0 || inlineText([n]).trim() !== "");
  const status = node ? STATUS.exec(inlineText([node]).trimStart())?.[0] : undefined;
  if (node?.type === "text" && status !== undefined) return statusTerm(item, status, node, first, others);
  if (node?.type === "text" && others[0]?.type === "paragraph")
    return plainTerm(item, inlineText(first.content), node, others);
  if (node?.type === "text" && !node.slanted)
    return (
      bareTerm(item, node, first, others) ??
      spacedTerm(item, node, first, others) ??
      exampleTerm(item, node, first, others) ??
      lineTerm(item, node, first, others) ??
      markedTerm(item, node, first, others)
    );
  if (!node || node.type === "break") return null;
  const name = foldSpace(inlineText([node]));
  const text = inlineText(rest);
  // "[Accept](…) – Which form": a list of nothing but links leads elsewhere
  if (node.type === "link" && !/^\s?(?:\([^()]{1,60}\)\s?)?[-–—:]\s/.test(text)) return null;
  if (text.trim() === "") return { item, name, node, marks: "", description: others };
  const isDeclared = DECLARES.test(text);
  const inBrackets = (isDeclared ? DECLARES : /^\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|（[^（）]*）)/).exec(text)?.[0];
  const separator = SEPARATOR.exec(text.slice(inBrackets?.length ?? 0));
  const at = (inBrackets?.length ?? 0) + (separator?.index ?? 0);
  if (isDeclared && separator === null) {
    const marks = declaredType(text);
    return /\s/.test(marks) ? null : { item, name, node, marks, description: others };
  }
  // the definition of a term stands below it
  if (separator === null && inBrackets === undefined && others.length > 0 && text.length <= LONGEST_TERM)
    return { item, name, node, marks: text, description: others };
  // "`name` (string) The name" needs no separator, "`name` and `other` do" is a sentence
  if ((separator === null && inBrackets === undefined) || at > LONGEST_MARKS)
    return status === undefined
      ? looseTerm(item, name, node, rest, first, others)
      : statusTerm(item, status, node, first, others);
  const from = separator === null ? at : at + separator[0].length;
  const said: Paragraph = { ...first, content: textFrom(rest, from) };
  const before = text.slice(0, at);
  const marks = isDeclared ? declaredType(before) : before.replace(/[（）]/g, (sign) => (sign === "（" ? "(" : ")"));
  return { item, name, node, marks, description: [said, ...others] };
}

/** "`limit` At most so many", as where the description is on the next line; "`name` and `other`" names no single one. */
function looseTerm(
  item: ListItem,
  name: string,
  node: Inline,
  rest: readonly Inline[],
  first: Paragraph,
  others: readonly Block[],
): Term | null {
  const said = inlineText(rest);
  const [behind, next] = rest;
  const isNamedWith = next?.type === "code-span" && inlineText(behind ? [behind] : []).length <= SHORTEST_SAID;
  if (node.type !== "code-span" || !/^\s+[\p{L}\p{N}]/u.test(said) || isNamedWith) return null;
  return { item, name, node, marks: "", description: [{ ...first, content: rest }, ...others], isLoose: true };
}

const SHORTEST_SAID = 8;

/** The terms of a list; those that no sign sets off from what is said of them only count where all begin with a name in code. */
function termsOf({ items }: List): readonly (Term | null)[] {
  const terms = items.map(termOf);
  const areNamed =
    terms.every((term) => term?.node.type === "code-span") &&
    (terms.length > 1 || terms.every((term) => term !== null && VARIABLE.test(term.name)));
  const isKept = ({ isLoose, isSpaced }: Term): boolean => !isLoose && (!isSpaced || !terms.includes(null));
  return areNamed ? terms : terms.map((term) => (term && isKept(term) ? term : null));
}

/** "200 OK if it is there", in plain type. */
function statusTerm(item: ListItem, name: string, node: Inline, first: Paragraph, others: readonly Block[]): Term {
  const text = inlineText(first.content);
  const from = text.indexOf(name) + name.length;
  const between = /^\s*[-–—:]?\s*/.exec(text.slice(from))?.[0].length ?? 0;
  const said: Paragraph = { ...first, content: textFrom(first.content, from + between) };
  return { item, name, node, marks: "", description: [said, ...others] };
}

/** A name in plain type, alone on its line or with brackets behind it, over what is said of it. */
function plainTerm(item: ListItem, line: string, node: Inline, description: readonly Block[]): Term | null {
  const [, name, marks] = /^\s*:?([A-Za-z_$@][\w.$@[\]:-]*)((?:\s*\([^()]*\))?)\s*$/.exec(line) ?? [];
  // "Normal" over "200" says of which kind a status is
  if (name === undefined || marks === undefined || STATUS.test(blocksText(description))) return null;
  return { item, name, node, marks: marks.trim(), description };
}

/** "page: `2` (number, optional) - Which page": a name in plain type with an example of its value, and marks in brackets. */
function exampleTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const line = inlineText(first.content);
  const [whole, name, marks] =
    /^\s*([A-Za-z_]\w*)(?::[^()\n]{1,80}|\s)(\([^()\n]{1,60}\))\s*(?:[-–—]\s|$)/.exec(line) ?? [];
  if (whole === undefined || name === undefined || marks === undefined) return typedTerm(item, node, first, others);
  const said: Paragraph = { ...first, content: textFrom(first.content, whole.length) };
  return { item, name, node, marks, description: [said, ...others], isMarked: true };
}

/** "url string **required** — Where to": a name in plain type with its marks before a sign. */
function typedTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const line = inlineText(first.content);
  const [named, name] = /^\s*([a-z_][\w.[\]-]*)\s+(?=\S)/.exec(line) ?? [];
  // "limit - How many" has no mark before its sign
  if (named === undefined || name === undefined || /^[-–—]+\s/.test(line.slice(named.length))) return null;
  const from = named.length + (DECLARES.exec(line.slice(named.length))?.[0].length ?? 0);
  const separator = SEPARATOR.exec(line.slice(from));
  const before = separator === null ? line.slice(from) : line.slice(from, from + separator.index);
  const marks = from > named.length ? declaredType(before) : before;
  if (marks.trim() === "" || marks.length > LONGEST_TERM) return null;
  const behind = separator === null ? line.length : from + separator.index + separator[0].length;
  const said: Paragraph = { ...first, content: textFrom(first.content, behind) };
  return { item, name, node, marks, description: [said, ...others], isMarked: true };
}

/**
 * "name (String): The name", "name：名称", in plain type: sentences begin so too, hence a type in brackets or a word that only a
 * name can be.
 */
function lineTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const line = inlineText(first.content);
  const [head, name, marks = ""] =
    /^\s*:?([A-Za-z_$@][\w.$@[\]-]*)(\s*[(（][^()（）]{1,60}[)）])?(?:\s?[:：](?!\/\/)|\s[-–—]+\s|\s?[–—])\s*/.exec(
      line,
    ) ?? [];
  if (head === undefined || name === undefined) return null;
  const isName = marks !== "" || /^[a-z_$@][\w.$@[\]-]*$/.test(name) || /[a-z][A-Z]|_/.test(name);
  if (!isName) return null;
  const said: Paragraph = { ...first, content: textFrom(first.content, head.length) };
  return {
    item,
    name,
    node,
    marks: marks.replace(/（/g, "(").replace(/）/g, ")").trim(),
    description: [said, ...others],
  };
}

/** "(optional) (int) limit", "(int) limit: At most so many": a name in plain type behind its marks. */
function markedTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const [head, written, name] =
    /^\s*((?:[([（][^()[\]（）]{1,30}(?:\[\])?[)\]）]\s*){1,3})([A-Za-z_$@][\w.$@-]*)(?:\s?[:：]\s?|\s[-–—]+\s|\s*$)/.exec(
      inlineText(first.content),
    ) ?? [];
  if (head === undefined || name === undefined || written === undefined) return null;
  const marks = written.replace(/[([（]([^()[\]（）]{1,30}(?:\[\])?)[)\]）]\s*/g, "$1, ").replace(/, $/, "");
  const said: Paragraph = { ...first, content: textFrom(first.content, head.length) };
  return { item, name, node, marks, description: [said, ...others], isMarked: true };
}

/** "limit 最多返回的条数", "limit, 条数": a name in plain type before a script in which no name is written. */
function spacedTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const [head, name] = SPACED.exec(inlineText(first.content)) ?? [];
  if (head === undefined || name === undefined) return null;
  const said: Paragraph = { ...first, content: textFrom(first.content, head.length) };
  return { item, name, node, marks: "", description: [said, ...others], isSpaced: true };
}

const SPACED = new RegExp(String.raw`^\s*([a-z_$@][\w.$@[\]-]*)(?:\s?[,，、]\s?|\s+)(?=[${EAST_ASIAN}])`, "u");

/** "limit", "limit (100 if left out)": a name in plain type and nothing else, or what brackets say of it; lists of words begin so too. */
function bareTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const [, name, said] =
    /^\s*([a-z_$@][\w.$@[\]-]*)(?:\s*[(（]([^()（）]{1,80})[)）])?\s*$/.exec(inlineText(first.content)) ?? [];
  if (name === undefined || others.length > 0) return null;
  const description =
    said === undefined ? [] : [{ ...first, content: [{ type: "text", text: said, span: node.span } as const] }];
  return { item, name, node, marks: said ?? "", description, isBare: true };
}

/** Inline content without its first `count` characters. */
function textFrom(content: readonly Inline[], count: number): Inline[] {
  let left = count;
  return content.flatMap((node): Inline[] => {
    const { length } = inlineText([node]);
    const skipped = Math.min(left, length);
    left -= skipped;
    if (skipped === 0) return [node];
    if (skipped === length || node.type !== "text") return [];
    return [{ ...node, text: node.text.slice(skipped) }];
  });
}

/** The rows of the items; one that names no field belongs to what the field before it says. */
function fieldRows(list: List, prefix: string, depth: number, vocabulary: Vocabulary): TableRow[] | null {
  const rows: TableRow[] = [];
  let fields = 0;
  /** Items that say what may be written in the field before them. */
  let values = 0;
  let isAssigned = false;
  const terms = termsOf(list);
  // "`<index>`" or "`{index}`", as the path has it; among other names it stands for any name
  const areVariables = terms.every((term) => term === null || VARIABLE.test(term.name));
  // a list of nothing but words for parts says something of one thing: "type: …", "default: …"
  const areParts = terms.every((term) => term === null || isPart(term.name, vocabulary));
  // "Code: 200" over "Content: …" tells of an answer
  if (terms.some((term) => term !== null && tellsStatus(term, vocabulary))) return null;
  const areNone = terms.every((term) => term !== null && saysNone(term, vocabulary));
  if (terms.some((term) => isWordAlone(term, vocabulary)) && !areNames(terms, vocabulary)) return null;
  for (const [at, item] of list.items.entries()) {
    const term = terms[at];
    const named = term && areVariables ? { ...term, name: term.name.slice(1, -1) } : term;
    const said = named && readNames(named, areParts, vocabulary);
    if (fields === 0) isAssigned = said?.assigned ?? false;
    // among plain names, "`state=<word>`" shows what may be written in the field before it
    if (named && said && (isAssigned || !said.assigned)) {
      fields += 1;
      // "Content-Type: Not defined"; of a field among others "None" is a poor description
      if (areNone || (MEDIA_TYPE_HEADER.test(said.name) && saysNone(named, vocabulary))) continue;
      rows.push(...rowsOfTerm(named, said, prefix, depth, vocabulary));
      continue;
    }
    const several = namesOf(item);
    if (several) {
      fields += 1;
      const { names, said } = several;
      const description = blocksCell([said], item.span);
      for (const node of names) {
        const own = inlineText([node]).trim();
        const name = prefix === "" ? own : `${prefix}.${own}`;
        rows.push(makeRow(item.span, name, { name: cellOf(own, node.span), description }, null));
      }
      continue;
    }
    const last = rows.pop();
    if (!last) return null;
    if (fields > 0 && isValueIn(list, item)) values += 1;
    rows.push(withMoreSaid(last, item));
  }
  return 2 * fields > list.items.length - values && (rows.length > 0 || depth === 0) ? rows : null;
}

/** A field and an item below it that says more of it. */
function withMoreSaid(row: TableRow, { blocks, span }: ListItem): TableRow {
  const description = blocksCell([...(row.cells.description?.blocks ?? []), ...blocks], span);
  return { ...row, cells: { ...row.cells, description } };
}

/** In code below a name that is not: "- **filters** – Which", "  - `state=new`", where the list below was not set in far enough. */
const isValueIn = ({ items }: List, item: ListItem): boolean => opensInCode(item) && !opensInCode(items[0]);

const opensInCode = (item: ListItem | undefined): boolean => {
  const [first] = item?.blocks ?? [];
  return first?.type === "paragraph" && first.content[0]?.type === "code-span";
};

/** "`from`, `to` are the limits": several names in code, and what is said of them all; null where an item begins otherwise. */
function namesOf({ blocks: [first, ...others] }: ListItem): { names: Inline[]; said: Paragraph } | null {
  if (first?.type !== "paragraph" || others.length > 0) return null;
  const end = first.content.findIndex(
    (node) => node.type !== "code-span" && !/^\s*[,，、/]\s*$/.test(inlineText([node])),
  );
  const names = first.content.slice(0, Math.max(end, 0)).filter(({ type }) => type === "code-span");
  if (names.length < 2 || !names.every((node) => NAME.test(inlineText([node]).trim()))) return null;
  return { names, said: { ...first, content: first.content.slice(end) } };
}

/** A name in plain type beside which no mark of a field stands. */
const isWordAlone = (term: Term | null, vocabulary: Vocabulary): boolean =>
  term?.isBare === true && !isMarkedField(term.marks, readMarks(term.marks, vocabulary), vocabulary);

/** Words alone are names of fields where every item of the list begins with a name, and none is a word for nothing. */
const areNames = (terms: readonly (Term | null)[], vocabulary: Vocabulary): boolean =>
  terms.length > 1 && terms.every((term) => term !== null && !(term.isBare && vocabulary.isNone(term.name)));

const saysNone = ({ marks, description }: Term, vocabulary: Vocabulary): boolean =>
  marks === "" && vocabulary.isNone(blocksText(description));

function rowsOfTerm(
  term: Term,
  { name: own, marks }: NonNullable<ReturnType<typeof readNames>>,
  prefix: string,
  depth: number,
  vocabulary: Vocabulary,
): TableRow[] {
  const [firstSaid] = term.description;
  const firstLine = firstSaid === undefined ? null : openingMarks(blocksText([firstSaid]), vocabulary);
  const opening =
    marks.type !== null
      ? null
      : firstLine?.type || firstLine?.required
        ? firstLine
        : openingMarks(blocksText(term.description), vocabulary);
  const place = placeBeside(term.marks, vocabulary);
  const typeWords =
    (marks.type === place ? null : marks.type) ?? closingType(firstSaid, vocabulary) ?? opening?.type ?? null;
  const type = typeWords === null ? null : parseTypeText(typeWords, vocabulary);
  // a field below another may repeat the whole way to it: "house.door" in the list of "house"
  const name = prefix === "" || own.startsWith(`${prefix}.`) ? own : `${prefix}.${own}`;
  const isParent = takesStructure(type) && depth < DEEPEST;
  const nested = isParent ? nestedRows(term, name, depth, typeWords !== null, vocabulary) : [];
  const cell = (text: string | null): Cell | undefined => (text === null ? undefined : cellOf(text, term.node.span));
  const description = term.description.filter((block) => nested.length === 0 || block.type !== "list");
  const cells = {
    name: cellOf(own, term.node.span),
    type: cell(typeWords),
    default: cell(marks.default),
    location: cell(place),
    description: description.length === 0 ? undefined : blocksCell(description, term.item.span),
  };
  return [makeRow(term.item.span, name, cells, marks.required ?? opening?.required ?? null), ...nested];
}

/** "Address of the house (string)": a type in brackets behind what is said, or before a remark set off by a sign. */
function closingType(said: Block | undefined, vocabulary: Vocabulary): string | null {
  if (said?.type !== "paragraph") return null;
  const text = foldSpace(inlineText(said.content)).replace(/（/g, "(").replace(/）/g, ")");
  const type = /\(([^()]{2,30})\)(?=[.。]?$|\s[-–—]+\s)/.exec(text)?.[1];
  return type !== undefined && isType(type, vocabulary) ? type : null;
}

/** "**dryRun** (in query)": where a field stands, among the marks beside its name. */
function placeBeside(marks: string, vocabulary: Vocabulary): string | null {
  const parts = marks.split(/[,;()[\]]/).map((part) => part.trim());
  const isPlace = (part: string): boolean => vocabulary.location(part) !== null && vocabulary.typeWord(part) === null;
  return parts.find((part) => part !== "" && isPlace(part)) ?? null;
}

/** The fields of an object stand in a list below it; below a field without a type, the list may as well hold its values. */
function nestedRows(term: Term, name: string, depth: number, isTyped: boolean, vocabulary: Vocabulary): TableRow[] {
  return term.description.flatMap((block) => {
    if (block.type !== "list") return [];
    const rows = fieldRows(block, name, depth + 1, vocabulary);
    const areTyped = rows?.some(({ cells: { type } }) => type && isType(blocksText(type.blocks), vocabulary));
    return rows && (isTyped || areTyped) ? rows : [];
  });
}

/** "`query=<string>`", "**name** (string, required)", "`ttl` `(string: "15s")`". */
function readNames(
  term: Term,
  areParts: boolean,
  vocabulary: Vocabulary,
): { name: string; assigned: boolean; marks: FieldMarks } | null {
  const { node } = term;
  const slot = readSlot(term.name, vocabulary) ?? readTyped(term.name, vocabulary);
  if (slot && node.type === "code-span")
    return { name: slot.name, assigned: false, marks: withMarksOf(slot, term, vocabulary) };
  const [, assigned, value] = /^([A-Za-z_][\w.-]*(?:\[\])?)=(<.*|[^\s|]*\|\S*)?$/.exec(term.name) ?? [];
  const named = readNameCell(cellOf(assigned ?? term.name.replace(/^:(?=\w)/, ""), term.node.span), vocabulary);
  if (node.type !== "code-span" && isWordOfTemplate(term, named.name, vocabulary)) return null;
  if (!NAME.test(named.name) || beginsRemark(term, named.name, areParts, vocabulary)) return null;
  const marks = readMarks(term.marks, vocabulary);
  if (term.isMarked && !isMarkedField(term.marks, marks, vocabulary)) return null;
  // "`ids=<lamp_ids>`" says what is put there, not of which type it is
  const put = /^<([^<>]+)>$/.exec(value ?? "")?.[1] ?? "";
  const shown = isType(put, vocabulary) ? put : null;
  return {
    name: named.name,
    assigned: assigned !== undefined,
    marks: {
      type: marks.type ?? named.type ?? shown,
      required: marks.required ?? named.required,
      default: marks.default,
    },
  };
}

/** What stands behind the slot says more: "`id=[integer]` required". */
function withMarksOf(slot: Slot, term: Term, vocabulary: Vocabulary): FieldMarks {
  const beside = readMarks(term.marks, vocabulary);
  return { type: slot.type ?? beside.type, required: slot.required ?? beside.required, default: beside.default };
}

/** Of a name in plain type every word beside it must be a mark: "url string required", and no "list of names". */
function isMarkedField(written: string, { type, required }: FieldMarks, vocabulary: Vocabulary): boolean {
  if (type === null ? required === null : !isType(type, vocabulary)) return false;
  const rest = foldSpace(written.replace(/[(),;]/g, " "))
    .replace(type === null ? "" : foldSpace(type), " ")
    .split(" ");
  return rest.every((word) => word === "" || vocabulary.requirementMark(word) !== null);
}

/** "**Required:**" over the names that are, "**Code:** 200": words of the list's own. */
function isWordOfTemplate({ marks, description }: Term, name: string, vocabulary: Vocabulary): boolean {
  const word = name.replace(/[:：]$/, "");
  if (word !== name && vocabulary.requirementMark(word) !== null) return true;
  return tellsStatus({ marks, description, name }, vocabulary);
}

function tellsStatus(
  { marks, description, name, node }: Pick<Term, "marks" | "description" | "name"> & { readonly node?: Inline },
  vocabulary: Vocabulary,
): boolean {
  return (
    node?.type !== "code-span" &&
    [marks, blocksText(description)].some((text) => STATUS.test(text.trimStart())) &&
    vocabulary.columnRole(name.replace(/[:：]$/, "")) === "status"
  );
}

/** "**Example**: …", and in plain type any word that a section is called by; among names, "url" and "description" are names too. */
function beginsRemark({ node }: Term, name: string, areParts: boolean, vocabulary: Vocabulary): boolean {
  if (node.type === "text") return isPart(name, vocabulary) && (areParts || name !== name.toLowerCase());
  if (node.type === "code-span") return false;
  const isLabel = /[:：]$/.test(inlineText([node]).trim()) && name !== name.toLowerCase();
  return vocabulary.section(name) === "example" || (isLabel && vocabulary.section(name) !== null);
}

const isPart = (name: string, vocabulary: Vocabulary): boolean =>
  vocabulary.section(name) !== null || vocabulary.captionPlace(name) !== null;

function statusRow({ item, name, node, marks, description }: Term): TableRow {
  const rest =
    blocksText(description) === "" && marks !== "" ? [cellOf(marks, item.span)] : [blocksCell(description, item.span)];
  const status = cellOf(name, node.span);
  // below what is said of it stands the type of what comes
  const below = description.slice(1).filter((block) => block.type === "paragraph");
  const last = below.findLast(({ content }) => content.some((part) => part.type === "link")) ?? below.at(-1);
  const type = last && blocksCell([last], last.span);
  return { ...makeRow(item.span, "", { status, description: rest[0], type }, null), all: [status, ...rest] };
}

export function makeRow(
  span: Span,
  name: string,
  cells: Partial<Record<ColumnRole, Cell | undefined>>,
  required: FieldMarks["required"],
): TableRow {
  const known = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)) as TableRow["cells"];
  return {
    span,
    name,
    said: { required, type: null },
    asksOptional: false,
    circled: false,
    cells: known,
    all: Object.values(known),
    methods: [],
  };
}

export function cellOf(text: string, span: Span): Cell {
  const paragraph: Paragraph = { type: "paragraph", content: [{ type: "text", text, span }], span, ids: [] };
  return blocksCell([paragraph], span);
}

export const blocksCell = (blocks: readonly Block[], span: Span): Cell => ({
  span,
  blocks,
  column: 0,
  rowspan: 1,
  colspan: 1,
  header: false,
});

/** Rows that stand in no table of the page, as the table that they would be. */
export function asTable(
  { span, ids }: Pick<Block, "span" | "ids">,
  kind: "parameters" | "status-codes",
  roles: readonly ColumnRole[],
  rows: readonly TableRow[],
): ListedFields {
  const table: Table = {
    type: "table",
    span,
    ids,
    caption: null,
    headerRows: 0,
    rows: rows.map((row) => ({ span: row.span, cells: row.all })),
  };
  return { table, read: { kind, roles, rows } };
}
