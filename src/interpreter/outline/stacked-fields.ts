/**
 * Reads fields that are told one below the other without a list: each a line with its name, alone or with its marks ("`uid`", "limit
 * (optional)"), over what is said of it, in words or as a list of properties ("Type: String", "Required: No").
 */
import type { Block, Inline, List, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { ColumnRole, SectionKind } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { requestLines } from "../cells/uri.ts";
import { isType, openingMarks } from "./field-marks.ts";
import { isAllStrong } from "./leads.ts";
import { asTable, blocksCell, cellOf, type MadeTable, makeRow } from "./made-tables.ts";
import type { HeadedBlock } from "./request-heads.ts";
import { readSlot } from "./slots.ts";

export interface StackedFields extends MadeTable {
  /** Index of the block behind them. */
  readonly end: number;
}

interface Term {
  readonly name: string;
  readonly required: "yes" | "no" | null;
  readonly type: string | null;
  readonly block: Paragraph;
  /** What is said of it below or behind its line, where both are one paragraph. */
  readonly below: Paragraph | null;
  /** Its marks stand in what is said of it, so that it is one only where fields are announced. */
  readonly needsAnnouncement?: true;
  /** What follows its paragraph is not about it. */
  readonly isWhole?: true;
}

const NAME = /^[A-Za-z_$@][\w.$@[\]:-]*$/;
const ROLES: readonly ColumnRole[] = ["name", "type", "required", "default", "example", "description"];

/**
 * Finds the fields from a block on; null where it begins none. Without an announcement each of them must say whether it is required.
 * Each block is asked once whether it is a name, and a walk that a name without a mark has ended is not begun anew behind each name
 * before it.
 */
export function makeStackedReader(
  blocks: readonly HeadedBlock[],
  vocabulary: Vocabulary,
): (at: number, isAnnounced: () => boolean) => StackedFields | null {
  const terms = new Map<number, Term | null>();
  const termAt = (at: number): Term | null => {
    const known = terms.get(at);
    if (known !== undefined) return known;
    const term = termOf(blocks[at], vocabulary) ?? definedTerm(blocks[at]?.block, blocks[at + 1]?.block, vocabulary);
    terms.set(at, term);
    return term;
  };
  let endedBy = 0;
  return (at, isAnnounced) => {
    if (!termAt(at)) return null;
    const announced = isAnnounced();
    if (!announced && at < endedBy) return null;
    const read = readRows(blocks, at, termAt, announced, vocabulary);
    if (!("endedBy" in read)) return stackOf(blocks, at, read, announced);
    ({ endedBy } = read);
    return null;
  };
}

interface StackedRows {
  readonly rows: readonly TableRow[];
  readonly end: number;
  /** How many list their properties. */
  readonly described: number;
}

/** The rows of the names from a block on, or the index of the name that says of all before it that they are none. */
function readRows(
  blocks: readonly HeadedBlock[],
  at: number,
  termAt: (at: number) => Term | null,
  isAnnounced: boolean,
  vocabulary: Vocabulary,
): StackedRows | { readonly endedBy: number } {
  const rows: TableRow[] = [];
  let end = at;
  let described = 0;
  for (let term = termAt(end); term; term = termAt(end)) {
    if (!isAnnounced && (term.needsAnnouncement || (term.required === null && term.type === null)))
      return { endedBy: end + 1 };
    const said: Block[] = term.below ? [term.below] : [];
    let next = end + 1;
    const isOver = term.isWhole === true;
    for (
      let block = blocks[next];
      block && !isOver && !termAt(next) && isSaid(block, vocabulary);
      block = blocks[next]
    ) {
      said.push(block.block);
      next += 1;
    }
    const properties = propertiesIn(said, vocabulary);
    if (said.length === 0 && term.required === null && term.type === null) break;
    if (properties) described += 1;
    rows.push(rowOf(term, said, properties, vocabulary));
    end = next;
  }
  return { rows, end, described };
}

function stackOf(
  blocks: readonly HeadedBlock[],
  at: number,
  { rows, end, described }: StackedRows,
  isAnnounced: boolean,
): StackedFields | null {
  const [first, last] = [blocks[at]?.block, blocks[end - 1]?.block];
  const marked = rows.filter(({ said, cells }) => said.required !== null || cells.type).length;
  // one name over one paragraph may be anything
  if (!first || !last || rows.length === 0 || (rows.length === 1 && described + marked === 0)) return null;
  // "size (optional)" over a link to its type says alone what it is
  const isCertain = rows.every(({ said, cells }) => said.required !== null && cells.type);
  if (!isAnnounced && rows.length < 2 && !isCertain) return null;
  const span = { ...first.span, end: last.span.end };
  return { ...asTable({ span, ids: [] }, "parameters", ROLES, rows), end };
}

/** A line that is a name in code or strong type, or has marks behind it, and nothing else. */
function termOf(headed: HeadedBlock | undefined, vocabulary: Vocabulary): Term | null {
  const block = headed?.block;
  if (block?.type !== "paragraph") return null;
  const breakAt = block.content.findIndex(({ type }) => type === "break");
  const line = breakAt < 0 ? block.content : block.content.slice(0, breakAt);
  const [node, ...rest] = line.filter((part) => inlineText([part]).trim() !== "");
  if (!node) return null;
  const slot = node.type === "code-span" ? readSlot(node.text, vocabulary) : null;
  if (slot) return { ...slot, block, below: rest.length === 0 ? null : { ...block, content: rest }, isWhole: true };
  const isSetOff = node.type === "code-span" || node.type === "strong";
  const text = foldSpace(inlineText(isSetOff ? [node] : line));
  const [, name = text, bracketed = null] = /^(\S+) (\([^()]{1,40}\))$/.exec(text) ?? [];
  if (!NAME.test(name) || /[:：]$/.test(name)) return null;
  const marks = bracketed === null && isSetOff ? rest.map((part) => inlineText([part])) : [bracketed ?? ""];
  const running = breakAt < 0 && isSetOff ? runningTerm(name, block, vocabulary) : null;
  if (running) return running;
  // "required only if the kind is `car`" leaves open whether it is
  const isOpen = isSetOff && isConditional(foldSpace(inlineText(rest)).trim(), vocabulary);
  const said = isOpen
    ? { required: null, type: null }
    : (marksOf(marks, vocabulary) ?? (breakAt >= 0 && node.type === "code-span" ? ownType(rest) : null));
  // a name over words of the same paragraph is a title of anything, unless its line has a mark
  if (!said || (breakAt >= 0 && said.required === null && said.type === null)) return null;
  const isCaption = vocabulary.section(name) !== null || vocabulary.captionPlace(name) !== null;
  if (node.type === "strong" && isCaption && said.type === null) return null;
  if (!isSetOff && said.required === null) return null;
  return { name, ...said, block, below: breakAt < 0 ? null : withoutLine(block, breakAt) };
}

/** A name alone over a paragraph that begins with its type or mark: "limit", then "Integer. How many", as a browser copies a definition. */
function definedTerm(block: Block | undefined, below: Block | undefined, vocabulary: Vocabulary): Term | null {
  if (block?.type !== "paragraph" || below?.type !== "paragraph") return null;
  const name = inlineText(block.content).trim();
  if (
    !NAME.test(name) ||
    /[:：]$/.test(name) ||
    vocabulary.section(name) !== null ||
    vocabulary.captionPlace(name) !== null
  )
    return null;
  const { type, required } = openingMarks(foldSpace(inlineText(below.content)), vocabulary);
  return type === null && required === null
    ? null
    : { name, type, required, block, below: null, needsAnnouncement: true };
}

/**
 * A name, its marks, and what is said of it, all on one line: "`id` (required) The id of the thing", "`id` integer, required – The id
 * of the thing", "**id** integer – The id of the thing".
 */
function runningTerm(name: string, block: Paragraph, vocabulary: Vocabulary): Term | null {
  const named = block.content.findIndex((part) => inlineText([part]).trim() !== "");
  const isCode = block.content[named]?.type === "code-span";
  const behind = block.content.slice(named + 1);
  const plain = behind.findIndex(({ type }) => type !== "text");
  // marks in sloping type are a text of their own
  const run = plain < 0 ? behind : behind.slice(0, plain);
  const text = inlineText(run);
  const found = (isCode ? IN_BRACKETS.exec(text) : null) ?? BEFORE_SIGN.exec(text);
  const said = found?.[1] === undefined ? null : marksOf([found[1]], vocabulary);
  if (!found || !said || (said.type === null && (!isCode || said.required === null))) return null;
  const span = run.at(-1)?.span ?? block.span;
  const content: Inline[] = [{ type: "text", text: text.slice(found[0].length), span }, ...behind.slice(run.length)];
  return { name, ...said, block, below: { ...block, content }, needsAnnouncement: true };
}

const IN_BRACKETS = /^\s{0,3}[(（]([^()（）]{1,40})(?:\)\s*[:：–—-]?\s+|）\s*[:：–—-]?\s*)(?=\S)/;
const BEFORE_SIGN = /^\s{1,3}([^\s()（）–—:：][^()（）–—:：]{1,60}?)(?:\s?[–—]+|\s--?(?=\s)|[:：])\s{0,3}(?=\S)/;

/** The marks behind a name: whether it is required, and its type; null where anything else stands there. */
function marksOf(parts: readonly string[], vocabulary: Vocabulary): Pick<Term, "required" | "type"> | null {
  let required: Term["required"] = null;
  let type: Term["type"] = null;
  for (const part of parts.flatMap((text) =>
    foldSpace(text)
      .replace(/^\(|\)$/g, "")
      .split(/[,;，；]/),
  )) {
    const text = part.trim();
    const mark = text === "" ? null : vocabulary.requirementMark(text);
    if (mark !== null) required = mark;
    else if (text !== "" && type === null && isType(text, vocabulary)) type = text;
    else if (text !== "" && !saysMore(text, vocabulary)) return null;
  }
  return { required, type };
}

/** "default: 100", "max: 100": a word and its value. */
const saysMore = (text: string, vocabulary: Vocabulary): boolean =>
  vocabulary.isDefaultMark(text) || /^[a-z]{2,12}: ?\S{1,20}$/i.test(text);

function isConditional(text: string, vocabulary: Vocabulary): boolean {
  const blank = text.indexOf(" ");
  const rest = text.slice(blank + 1).replace(/^only /, "");
  return (
    blank > 0 &&
    vocabulary.requirementMark(text.slice(0, blank)) !== null &&
    vocabulary.languages.some(({ facts }) => facts.condition.exec(rest)?.index === 0)
  );
}

/** "`parent` **many-to-one**": one word in strong type behind a name in code is its type, though none that is known. */
function ownType(rest: readonly Inline[]): Pick<Term, "required" | "type"> | null {
  const [mark, ...others] = rest;
  const word = mark?.type === "strong" && others.length === 0 ? inlineText([mark]).trim() : "";
  return /^[A-Za-z][\w-]{1,40}$/.test(word) ? { required: null, type: word } : null;
}

function withoutLine(block: Paragraph, breakAt: number): Paragraph | null {
  const content = block.content.slice(breakAt + 1);
  const [first] = content;
  return first ? { ...block, content, span: { ...block.span, start: first.span.start } } : null;
}

/** What may be said of a field: words and lists that are no name, up to anything else. */
function isSaid({ block }: HeadedBlock, vocabulary: Vocabulary): boolean {
  if (block.type !== "paragraph") return block.type === "list";
  const text = foldSpace(inlineText(block.content));
  // a call begins what is about another operation
  if (requestLines(text) !== null) return false;
  // a line that announces something of its own ends the fields
  const section = vocabulary.section(text);
  if (/[:：]$/.test(text)) return vocabulary.captionPlace(text) === null && section === null;
  if (!isAllStrong(block) || (section !== null && OF_FIELDS.has(section))) return true;
  return vocabulary.captionPlace(text) === null && section === null;
}

/** "**Description**", "**Example**" may speak of the field above. */
const OF_FIELDS: ReadonlySet<SectionKind> = new Set(["function", "constraints", "example"] as const);

type Properties = Partial<Record<ColumnRole, readonly Block[]>>;

/** "Type" over "String", "Required" over "No": each item a word for a column, over what would stand in it. */
function propertiesIn(said: readonly Block[], vocabulary: Vocabulary): Properties | null {
  const [list, ...others] = said;
  if (list?.type !== "list" || others.length > 0) return null;
  const found: Properties = {};
  for (const { blocks } of (list satisfies List).items) {
    const [label, ...value] = blocks;
    const role = label?.type === "paragraph" ? vocabulary.columnRole(inlineText(label.content)) : null;
    if (role !== null && value.length > 0 && found[role] === undefined) found[role] = value;
  }
  return found.type || found.description ? found : null;
}

function rowOf(
  { name, required, type, block }: Term,
  said: readonly Block[],
  properties: Properties | null,
  vocabulary: Vocabulary,
): TableRow {
  const { span } = block;
  const nameCell = cellOf(name, span);
  if (properties) {
    const cell = (role: ColumnRole): TableRow["all"][number] | undefined => {
      const blocks = properties[role];
      return blocks && blocksCell(blocks, blocks[0]?.span ?? span);
    };
    const told = Object.fromEntries(ROLES.slice(1).map((role) => [role, cell(role)]));
    return makeRow(span, name, { name: nameCell, ...told }, required);
  }
  const linked = linkedType(said, vocabulary);
  const typed = type === null ? linked && blocksCell([linked], linked.span) : cellOf(type, span);
  const description = said.length === 0 ? undefined : blocksCell(said, said[0]?.span ?? span);
  return makeRow(span, name, { name: nameCell, type: typed, description }, required);
}

/** A link at the beginning of what is said leads to the type: "[array[Part]](#Part) the parts". */
function linkedType([first]: readonly Block[], vocabulary: Vocabulary): Paragraph | undefined {
  const [node] = first?.type === "paragraph" ? first.content.filter((part) => inlineText([part]).trim() !== "") : [];
  if (first?.type !== "paragraph" || node?.type !== "link") return undefined;
  const content: Inline[] = [node];
  const words = inlineText(content).trim();
  const isTyped = isType(words, vocabulary) || (node.href.startsWith("#") && !words.includes(" "));
  return isTyped ? { ...first, content } : undefined;
}
