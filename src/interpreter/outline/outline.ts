/**
 * The outline: the page's blocks in reading order, each with what stands around it and says what it is about: the sections it
 * is in, the line that leads to it, the status code it belongs to. Tables' cells are not entered.
 */
import type { Block, Code, Document, List, ListItem, Paragraph, Table } from "../../document/document.ts";
import { blocksText, flatText, inlineText } from "../../document/visit.ts";
import { isHeaderName } from "../../language/header-names.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { closingLabel } from "../cells/closing-label.ts";
import { readAlignedFields } from "./aligned-fields.ts";
import { withCombinedTables } from "./combined-tables.ts";
import { explainedSide, explainsKeys } from "./explained-keys.ts";
import { groupMark } from "../cells/group-mark.ts";
import { readLabelledFields } from "./labelled-fields.ts";
import { readListedFields } from "./listed-fields.ts";
import { readStatuses } from "./listed-statuses.ts";
import type { MadeTable } from "./made-tables.ts";
import { readMarkedList } from "./marked-lists.ts";
import type { OutlineItem } from "./outline-item.ts";
import { namesVariable } from "./path-lists.ts";
import { linesAt, listOfLines } from "./field-lines.ts";
import { readSchemaBlock } from "./schema-blocks.ts";
import { withSheetTables } from "./sheet-tables.ts";
import { readSketch } from "./sketched-fields.ts";
import { withSketchedBodies } from "./sketched-messages.ts";
import { withInlineParts } from "./inline-parts.ts";
import { withLabelHeadings } from "./label-headings.ts";
import { withLabelsApart } from "./labels-apart.ts";
import { withStrongTitles } from "./strong-titles.ts";
import { makeStackedReader } from "./stacked-fields.ts";
import { typedFieldsIn, typedFieldsOf } from "./typed-fields.ts";
import { type HeadedBlock, headsItem, withRequestHeads } from "./request-heads.ts";
import { addValues } from "./values-below.ts";
import { withWholeBodies } from "./whole-bodies.ts";
import type { ReadTable, TableRow } from "../cells/table-rows.ts";
import { readTable } from "../cells/table.ts";
import { readTypedObject } from "../cells/typed-object.ts";
import { requestLines } from "../cells/uri.ts";
import { foldSpace } from "../../source/text.ts";
import { LONGEST_LEAD, OTHER_STATUS, type State, headingSectionOf } from "./reading-state.ts";
import { announcesFields, isBehindAnswer, isOfStatuses } from "./announced-fields.ts";
import { beginsAnother, callManner, repeatsCall } from "./repeated-calls.ts";
import { enterHeading, isOfLastSection, leaveSections, placeHead } from "./open-headings.ts";
import { readLead } from "./leads.ts";

/** What is written as one block and read as several, or the other way round, in this order. */
const PREPARED: readonly ((blocks: readonly HeadedBlock[], vocabulary: Vocabulary) => readonly HeadedBlock[])[] = [
  withSketchedBodies,
  withSheetTables,
  withCombinedTables,
  withWholeBodies,
  withLabelsApart,
  withInlineParts,
  withLabelHeadings,
  withStrongTitles,
];

/** The blocks of a document in reading order, lists and notes opened. */
export function outline(document: Document, vocabulary: Vocabulary): OutlineItem[] {
  const items: OutlineItem[] = [];
  const state: State = {
    isShown: false,
    stack: [],
    isText: document.format === "text",
    stretch: 0,
    leadSection: null,
    lead: null,
    before: null,
    around: [],
    label: null,
    outer: null,
    status: null,
    isInCell: false,
    answer: null,
    headingAnswer: null,
    isAnswerShown: false,
    callManners: new Set(),
  };
  walk(withRequestHeads(document.blocks), [], state, items, vocabulary);
  return items;
}

function walk(
  written: readonly HeadedBlock[],
  ids: readonly string[],
  state: State,
  items: OutlineItem[],
  vocabulary: Vocabulary,
): void {
  const blocks = PREPARED.reduce((prepared, prepare) => prepare(prepared, vocabulary), written);
  let pending = ids;
  let readUpTo = 0;
  const stackedAt = makeStackedReader(blocks, vocabulary);
  for (const [at, { block, isHead }] of blocks.entries()) {
    if (at < readUpTo) continue;
    if (!isOfLastSection(block, state, vocabulary)) leaveSections(block, state);
    if (block.type === "list" && addValues(lineAbove(blocks, at), block, items, state, vocabulary)) continue;
    const stacked = stackedAt(at, () => announcesFields(state, vocabulary));
    if (stacked) {
      // what names the group stands at its first name
      addFields(items, stacked, [...pending, ...block.ids], state, false, vocabulary);
      state.label = null;
      state.before = null;
      pending = [];
      readUpTo = stacked.end;
      continue;
    }
    const found = fieldsAt(blocks, at, items, state, vocabulary);
    if (found) {
      const { fields, open, end, side } = found;
      if (side != null) state.leadSection = side;
      const goesOn = isLines(block) && isLines(blocks[at - 1]?.block) && goesOnWith(items, fields, state);
      addFields(items, fields, [...pending, ...block.ids], state, goesOn, vocabulary);
      if (fields.read.kind === "status-codes") walkAnswers(fields.table, SHOWN_IN_LIST, state, items, vocabulary);
      if (open !== null) [state.status, state.answer] = [open, null];
      state.label = null;
      state.before = null;
      pending = [];
      readUpTo = end;
      state.isShown = true;
      continue;
    }
    if (block.type === "list") {
      const { around, stretch, lead } = state;
      const inList = { first: items.length, isNumbered: block.ordered };
      for (const item of block.items) {
        const begin = items.length;
        leaveSections(item, state);
        const headed = block.ordered ? null : headsItem(item.blocks);
        const opened = headed ?? withRequestHeads(item.blocks);
        const { outer } = state;
        // what an item announces is no part of the call that the next begins with
        if (beginsWithCall(item)) [state.leadSection, state.status, state.answer] = [null, null, state.headingAnswer];
        state.outer = opensWith(item.blocks) ?? outer;
        state.around = [...around, ...openingLine(item)];
        walk(opened, [...block.ids, ...item.ids], state, items, vocabulary);
        const first = items[begin];
        if (first?.block.type === "paragraph") items[begin] = { ...first, inList };
        state.outer = outer;
      }
      state.around = around;
      if (state.stretch === stretch && lead !== state.lead) state.before = lead;
      state.isAnswerShown = true;
      continue;
    }
    if (block.type === "note") {
      walk(withRequestHeads(block.blocks), block.ids, state, items, vocabulary);
      continue;
    }
    const placed = isHead && block.type === "heading" ? placeHead(block, state) : block;
    if (placed.type === "heading") enterHeading(placed, isHead, state, vocabulary);
    if (block.type === "paragraph") readLead(block, blocks[at - 1]?.block.type === "paragraph", state, vocabulary);
    const manner = callManner(block);
    if (
      (manner !== null && repeatsCall(manner, state)) ||
      (block.type === "code" && beginsAnother(block.text, state, vocabulary))
    ) {
      state.leadSection = null;
      state.status = null;
      state.answer = null;
    }
    if (manner !== null && state.leadSection === null) state.callManners.add(manner);
    items.push(itemOf(placed, null, [...pending, ...block.ids], state));
    if (block.type === "table" || block.type === "code") {
      state.label = null;
      state.before = null;
    }
    if (block.type === "table") walkAnswers(block, SHOWN_IN_CELL, state, items, vocabulary);
    const closing = block.type === "table" ? closingLabel(block, vocabulary) : null;
    if (closing !== null) [state.label, state.lead] = [closing, closing];
    if (block.type === "code" || (state.isText && block.type === "table")) state.isShown = true;
    if (block.type === "table" || block.type === "code") state.isAnswerShown = true;
    // an RST target before a list item that only wraps a table names the table
    if (block.type !== "paragraph") pending = [];
  }
}

interface FoundFields {
  readonly fields: MadeTable;
  /** The status of which the blocks behind them are the answer. */
  readonly open: string | null;
  /** Index of the block behind them. */
  readonly end: number;
  /** Of whose keys they are, where the example above them tells it. */
  readonly side?: "request" | "response" | null;
}

/** The fields or statuses that a block tells without a table; null where it tells none. */
function fieldsAt(
  blocks: readonly HeadedBlock[],
  at: number,
  items: readonly OutlineItem[],
  state: State,
  vocabulary: Vocabulary,
): FoundFields | null {
  const { block } = blocks[at]!;
  const found = (fields: MadeTable | null, end = at + 1): FoundFields | null => fields && { fields, open: null, end };
  if (block.type === "code") return found(readSketched(block, state, vocabulary));
  if (block.type !== "list" && block.type !== "paragraph") return null;
  const told = isOfStatuses(state, vocabulary) ? (block.type === "list" ? block : listOfLines(block)) : null;
  const answers = told && readStatuses(told, vocabulary);
  if (answers) return { ...answers, end: at + 1 };
  const isAnnounced = announcesFields(state, vocabulary);
  if (block.type === "list") {
    const isOfFields =
      block.areFields === true ||
      isAnnounced ||
      namesVariable(block, items, state.stretch) ||
      (isBehindAnswer(state) && explainsKeys(block, items, state.stretch));
    const side = isOfFields ? null : explainedSide(block, items, state.stretch, vocabulary);
    const explained = side === null ? null : found(readListedFields(block, vocabulary));
    if (explained) return { ...explained, side };
    return found(isOfFields ? readListedFields(block, vocabulary) : readMarkedList(block, vocabulary));
  }
  const aligned = isAnnounced ? readAlignedFields(block, vocabulary) : null;
  if (aligned) return found(aligned);
  const labelled = isAnnounced ? readLabelledFields(blocks, at, vocabulary) : null;
  if (labelled) return found(labelled.fields, labelled.end);
  const isOfLines = (list: List): boolean => isAnnounced || namesVariable(list, items, state.stretch);
  const lines = linesAt(blocks, at, isOfLines, vocabulary);
  return lines && found(readListedFields(lines.list, vocabulary), lines.end);
}

/** What the cells of a table of statuses show or list beside each of them is that answer's. */
function walkAnswers(
  table: Table,
  kinds: ReadonlySet<Block["type"]>,
  state: State,
  items: OutlineItem[],
  vocabulary: Vocabulary,
): void {
  const read = readTable(table, vocabulary);
  const types = new Set(read.kind === "status-codes" ? read.rows.flatMap((row) => row.cells.type ?? []) : []);
  for (const { cells } of table.rows) {
    const words = flatText(cells[0]?.blocks ?? []).trim();
    const isOther = types.size > 0 && vocabulary.isOtherStatus(words);
    const status = STATUS_CELL.exec(words)?.[0] ?? (isOther ? OTHER_STATUS : undefined);
    const type = cells.find((cell) => types.has(cell));
    const node = type ? readTypedObject(blocksText(type.blocks), true, vocabulary) : null;
    const shown = cells
      .slice(1)
      .filter((cell) => node === null || cell !== type)
      .flatMap(({ blocks }) => blocks.filter((block) => kinds.has(block.type)));
    if (status === undefined || (shown.length === 0 && node === null)) continue;
    const before = { ...state };
    state.status = status;
    state.leadSection = "response";
    state.label = null;
    state.isInCell = true;
    if (type && node) addFields(items, typedFieldsOf(node, { span: type.span, ids: [] }), [], state, false, vocabulary);
    walk(
      shown.map((block) => ({ block, isHead: false })),
      [],
      state,
      items,
      vocabulary,
    );
    Object.assign(state, before);
  }
}

const SHOWN_IN_CELL: ReadonlySet<Block["type"]> = new Set(["list", "code"] as const);

const SHOWN_IN_LIST: ReadonlySet<Block["type"]> = new Set(["list", "code", "table"] as const);

const STATUS_CELL = /^[1-5]\d\d$/;

/** The line of an item that holds a list of its own below it. */
function opensWith(blocks: readonly Block[]): string | null {
  const [first, second] = blocks;
  return first?.type === "paragraph" && second?.type === "list" ? foldSpace(inlineText(first.content)) : null;
}

/** "POST /things" over what belongs to it. */
const beginsWithCall = ({ blocks: [first] }: ListItem): boolean =>
  first?.type === "paragraph" && requestLines(inlineText(first.content)) !== null;

function itemOf(
  block: OutlineItem["block"],
  listed: ReadTable | null,
  ids: readonly string[],
  state: State,
): OutlineItem {
  const headingSection = headingSectionOf(state);
  return {
    block,
    section: state.leadSection ?? headingSection,
    headingSection,
    headings: state.stack.map((entry) => entry.text),
    level: state.stack.at(-1)?.level ?? 0,
    stretch: state.stretch,
    lead: block.type === "paragraph" ? null : state.lead,
    before: block.type === "paragraph" ? null : state.before,
    around: state.around,
    inList: null,
    label: block.type === "paragraph" ? null : state.label,
    outer: state.outer,
    status: state.status,
    isBelowStatus: state.stack.some(({ status }) => status !== null),
    answer: state.answer,
    listed,
    ids,
  };
}

/** The fields that code shows in place of values. */
const readSketched = (block: Code, state: State, vocabulary: Vocabulary): MadeTable | null =>
  readSketch(block, vocabulary) ??
  readSchemaBlock(block, [state.label, state.lead, state.stack.at(-1)?.text ?? null], vocabulary) ??
  typedFieldsIn(block, () => announcesFields(state, vocabulary), vocabulary);

/** The rows of a list below "Required fields:", of which those that say nothing themselves are required. */
function withGroupMark<T extends MadeTable>(fields: T, { lead }: State, vocabulary: Vocabulary): T {
  const { read } = fields;
  const mark = read.kind === "parameters" ? groupMark(lead, vocabulary) : null;
  if (mark === null || read.kind !== "parameters") return fields;
  const rows = read.rows.map((row) =>
    row.said.required === null && !row.name.includes(".") ? { ...row, said: { ...row.said, required: mark } } : row,
  );
  return { ...fields, read: { ...read, rows } };
}

/** "Optional fields:" below "Required fields:" go on with the same fields; null where the list before was another group. */
function joined(
  items: readonly OutlineItem[],
  { table, read }: MadeTable,
  state: State,
  vocabulary: Vocabulary,
): number {
  const at = items.length - 2;
  const last = items[at];
  const mark = groupMark(state.lead, vocabulary);
  const before = last?.listed && last.stretch === state.stretch ? groupMark(last.lead, vocabulary) : null;
  const isGroup = mark !== null && before !== null && mark !== before && items[at + 1]?.block.type === "paragraph";
  return isGroup && read.kind === "parameters" && last?.listed?.kind === "parameters" && last.block.type === table.type
    ? at
    : -1;
}

const isLines = (block: Block | undefined): boolean => block?.type === "list" || block?.type === "paragraph";

function lineAbove(blocks: readonly HeadedBlock[], at: number): Paragraph | null {
  const above = blocks[at - 1]?.block;
  return above?.type === "paragraph" ? above : null;
}

/** "`expires`: integer" right behind a list of other fields, with no word between: they are of one message. */
function goesOnWith(items: readonly OutlineItem[], { read }: MadeTable, { stretch }: State): boolean {
  const last = items.at(-1);
  if (read.kind !== "parameters" || last?.listed?.kind !== "parameters" || last.stretch !== stretch) return false;
  const known = new Set(last.listed.rows.map(({ name }) => name));
  // "Content-Type" in a list of its own is no field beside others
  return !read.rows.some(({ name }) => known.has(name)) && ![read, last.listed].some(areHeaders);
}

const areHeaders = ({ rows }: { readonly rows: readonly TableRow[] }): boolean =>
  rows.every(({ name }) => isHeaderName(name));

/** `goesOn`: they are of the same message as the fields right above them. */
function addFields(
  items: OutlineItem[],
  listed: MadeTable,
  ids: readonly string[],
  state: State,
  goesOn: boolean,
  vocabulary: Vocabulary,
): void {
  const fields = withGroupMark(listed, state, vocabulary);
  const at = goesOn ? items.length - 1 : joined(items, fields, state, vocabulary);
  const last = items[at];
  if (last?.block.type !== "table" || last.listed?.kind !== "parameters" || fields.read.kind !== "parameters") {
    items.push(itemOf(fields.table, fields.read, ids, state));
    return;
  }
  items[at] = {
    ...last,
    block: {
      ...last.block,
      rows: [...last.block.rows, ...fields.table.rows],
      span: { ...last.block.span, end: fields.table.span.end },
    },
    listed: { ...last.listed, rows: [...last.listed.rows, ...fields.read.rows] },
  };
}

/** The line with which an item begins that holds more than its line. */
function openingLine({ blocks: [first, ...others] }: ListItem): string[] {
  const text = first?.type === "paragraph" && others.length > 0 ? foldSpace(inlineText(first.content)) : "";
  return text === "" || text.length > LONGEST_LEAD ? [] : [text];
}
