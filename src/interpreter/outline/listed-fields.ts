/**
 * Reads a list whose items each name a field and say what it is, as a table of parameters would: "`name` (string, required) - The
 * name", "**limit** – At most so many", "*name* (String): The name", "name：名称", a term with its definition below. Codes of responses
 * are listed in the same form.
 */
import type { Block, Cell, Inline, List, ListItem, Paragraph } from "../../document/document.ts";
import { blocksText, inlineText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { takesStructure } from "../cells/named-type.ts";
import { methodAlone, wholeTarget } from "../cells/uri.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { isType, openingMarks, readMarks } from "./field-marks.ts";
import { STATUS, type Term, termsOf, VARIABLE } from "./list-terms.ts";
import { statusRow } from "./listed-statuses.ts";
import { MESSAGE_PARTS } from "./message-parts.ts";
import { asTable, blocksCell, cellOf, type MadeTable, makeRow } from "./made-tables.ts";
import { isMarkedField, isPart, NAME, readNames, tellsStatus } from "./term-names.ts";

/** Beside these stands what is sent, and no description. */
const MEDIA_TYPE_HEADER = /^(?:accept|content-type)$/i;

/** Lists of fields nest less deeply than this. */
const DEEPEST = 12;

/** The fields of a list; null where an item is none. */
export function readListedFields(list: List, vocabulary: Vocabulary): MadeTable | null {
  if (list.items.some((item) => isStructureOverTable(item, vocabulary))) return null;
  if (list.items.some((item) => namesPart(item, vocabulary)) || isLabelAlone(list)) return null;
  if (statesRequest(list, vocabulary)) return null;
  if (list.items.every((item) => isConstant(item, vocabulary))) return null;
  const terms = termsOf(list, vocabulary);
  const known = terms.flatMap((term) => term ?? []);
  const isNaming = (item: ListItem, at: number): boolean => terms[at] !== null || namesOf(item) !== null;
  const naming = list.items.filter(isNaming).length;
  const values = list.items.filter((item, at) => !isNaming(item, at) && isValueIn(list, item)).length;
  if (2 * naming <= list.items.length - values) return null;
  if (known.length > 0 && known.every(({ name }) => STATUS.test(name))) {
    const roles: ColumnRole[] = ["status", "description"];
    return asTable(
      list,
      "status-codes",
      roles,
      known.map((term) => statusRow(term, vocabulary)),
    );
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
  const place = vocabulary.captionPlace(words);
  return place !== null && (place === "form" || MESSAGE_PARTS.has(place));
}

/** "**URL**: `/deploy`" beside "**Method**: `POST`": a request, and no fields of these names. */
function statesRequest({ items }: List, vocabulary: Vocabulary): boolean {
  const lines = items.map(({ blocks: [first] }) =>
    first?.type === "paragraph" ? foldSpace(inlineText(first.content)).trim() : "",
  );
  const says = (named: "uri" | "method", isValue: (value: string) => boolean): boolean =>
    lines.some((line) => {
      const [, label = "", value = ""] = /^([^:：]{1,40}?)\s?[:：]\s*(\S.*)$/.exec(line) ?? [];
      return vocabulary.operationLabel(label) === named && isValue(value);
    });
  return says("method", (value) => methodAlone(value) !== null) && says("uri", (value) => wholeTarget(value) !== null);
}

/** "`Red` (value: `'red'`)": a constant with its value, and no field of that default. */
function isConstant({ blocks: [first] }: ListItem, vocabulary: Vocabulary): boolean {
  const line = first?.type === "paragraph" ? inlineText(first.content).trim() : "";
  const label = /^[\w$.-]+\s?[(（]\s?([^:：()（）]{1,30})\s?[:：][^()（）]*[)）]$/.exec(line)?.[1];
  return label !== undefined && vocabulary.columnRole(label.trim()) === "values";
}

/** "- **Bash**" over a command. */
function isLabelAlone({ items: [item, ...others] }: List): boolean {
  const [first, ...below] = item?.blocks ?? [];
  if (others.length > 0 || below.length > 0 || first?.type !== "paragraph") return false;
  const [node, ...rest] = first.content.filter((one) => inlineText([one]).trim() !== "");
  return node?.type === "strong" && rest.length === 0 && /^[A-Z][a-z]+$/.test(inlineText([node]).trim());
}

/** The rows of the items; one that names no field belongs to what the field before it says. */
function fieldRows(list: List, prefix: string, depth: number, vocabulary: Vocabulary): TableRow[] | null {
  const rows: TableRow[] = [];
  let fields = 0;
  /** Items that say what may be written in the field before them. */
  let values = 0;
  let isAssigned = false;
  const terms = termsOf(list, vocabulary);
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
  const description = term.description.filter(
    (block) => (nested.length === 0 || block.type !== "list") && !(term.isBarred && isMark(block, vocabulary)),
  );
  const cells = {
    name: cellOf(own, term.node.span),
    type: cell(typeWords),
    default: cell(marks.default),
    location: cell(place),
    description: description.length === 0 ? undefined : blocksCell(description, term.item.span),
  };
  const closing = term.isBarred ? vocabulary.requirementMark(blocksText(term.description).trim()) : null;
  return [makeRow(term.item.span, name, cells, marks.required ?? opening?.required ?? closing), ...nested];
}

/** "required", "string": nothing more is said. */
function isMark(block: Block, vocabulary: Vocabulary): boolean {
  const text = block.type === "paragraph" ? foldSpace(inlineText(block.content)).trim() : "";
  return text !== "" && (vocabulary.requirementMark(text) !== null || isType(text, vocabulary));
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
