/**
 * The outline: the page's blocks in reading order, each with what stands around it and says what it is about: the sections it
 * is in, the line that leads to it, the status code it belongs to. Tables' cells are not entered.
 */
import type {
  Block,
  Code,
  Document,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
  Table,
} from "../../document/document.ts";
import { blocksText, flatText, inlineText } from "../../document/visit.ts";
import type { SectionKind } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { closingLabel } from "../cells/closing-label.ts";
import { readAlignedFields } from "./aligned-fields.ts";
import { withCombinedTables } from "./combined-tables.ts";
import { explainsKeys } from "./explained-keys.ts";
import { groupMark } from "../cells/group-mark.ts";
import { readListedFields } from "./listed-fields.ts";
import { readStatuses } from "./listed-statuses.ts";
import type { MadeTable } from "./made-tables.ts";
import { readMarkedList } from "./marked-lists.ts";
import type { OutlineItem } from "./outline-item.ts";
import { namesVariable } from "./path-lists.ts";
import { fieldLine, fieldLines, listOfLines } from "./field-lines.ts";
import { readSchemaBlock } from "./schema-blocks.ts";
import { withSheetTables } from "./sheet-tables.ts";
import { readSketch } from "./sketched-fields.ts";
import { withInlineParts } from "./inline-parts.ts";
import { withLabelHeadings } from "./label-headings.ts";
import { withLabelsApart } from "./labels-apart.ts";
import { makeStackedReader } from "./stacked-fields.ts";
import { typedFieldsIn, typedFieldsOf } from "./typed-fields.ts";
import { headsItem, type HeadedBlock, withRequestHeads } from "./request-heads.ts";
import { withWholeBodies } from "./whole-bodies.ts";
import type { ReadTable } from "../cells/table-rows.ts";
import { readTable } from "../cells/table.ts";
import { readTypedObject } from "../cells/typed-object.ts";
import { requestLines, wholeTarget } from "../cells/uri.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";

/** "200: OK", "404 Not Found", "HTTP 200". */
const STATUS_HEADING = /^(?:HTTP(?:\/\d(?:\.\d)?)? )?([1-5]\d\d)(?:\s*[:–—-]\s*|\s+|$)(?:[A-Z][A-Za-z' -]{0,40})?$/;
/** A line longer than this explains; it does not announce what follows. */
const LONGEST_LEAD = 80;

/** What is written as one block and read as several, or the other way round, in this order. */
const PREPARED: readonly ((blocks: readonly HeadedBlock[], vocabulary: Vocabulary) => readonly HeadedBlock[])[] = [
  withSheetTables,
  withCombinedTables,
  withWholeBodies,
  withLabelsApart,
  withInlineParts,
  withLabelHeadings,
];

interface OpenHeading {
  readonly level: number;
  readonly text: string;
  readonly section: SectionKind | null;
  /** Offset at which its section ends, where the page says so. */
  readonly end: number;
  /** Heads an operation without being a heading of the page. */
  readonly isHead: boolean;
  /** The status of an answer that it names: "200: OK". */
  readonly status: string | null;
}

interface State {
  /** Whether a block of code, fields, or a table of plain text, have come since the lead that the section is by. */
  isShown: boolean;
  stack: OpenHeading[];
  readonly isText: boolean;
  stretch: number;
  leadSection: SectionKind | null;
  lead: string | null;
  before: string | null;
  around: readonly string[];
  label: string | null;
  /** The line of the list item around the list that is open. */
  outer: string | null;
  status: string | null;
  /** Whether what is read stands in a cell, beside the status whose answer it is. */
  isInCell: boolean;
  answer: "normal" | "error" | null;
  /** What the heading says of it, and whether what a lead said of it has come. */
  headingAnswer: "normal" | "error" | null;
  isAnswerShown: boolean;
  /** How the lines of this stretch are set that are a call and nothing else, and stand in no part of another. */
  callManners: Set<string>;
}

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
    const stacked = stackedAt(at, () => announcesFields(state, vocabulary));
    if (stacked) {
      // what names the group stands at its first name
      addFields(items, stacked, [...pending, ...block.ids], state, vocabulary);
      state.label = null;
      state.before = null;
      pending = [];
      readUpTo = stacked.end;
      continue;
    }
    const lines = linesAt(blocks, at, items, state, vocabulary);
    const sketch = block.type === "code" ? readSketched(block, state, vocabulary) : null;
    const isOfFields =
      block.type === "list" &&
      (block.areFields === true ||
        announcesFields(state, vocabulary) ||
        namesVariable(block, items, state.stretch) ||
        (isBehindAnswer(state) && explainsKeys(block, items, state.stretch)));
    const told = block.type === "paragraph" ? listOfLines(block) : block.type === "list" ? block : null;
    const answers = told && isOfStatuses(state, vocabulary) ? readStatuses(told, vocabulary) : null;
    const aligned =
      block.type === "paragraph" && announcesFields(state, vocabulary) ? readAlignedFields(block, vocabulary) : null;
    const listed = lines?.list ?? (isOfFields ? block : null);
    const fields =
      sketch ??
      answers?.fields ??
      aligned ??
      (listed
        ? readListedFields(listed, vocabulary)
        : block.type === "list"
          ? readMarkedList(block, vocabulary)
          : null);
    if (fields) {
      addFields(items, fields, [...pending, ...block.ids], state, vocabulary);
      if (fields.read.kind === "status-codes") walkAnswers(fields.table, SHOWN_IN_LIST, state, items, vocabulary);
      if (answers && answers.open !== null) [state.status, state.answer] = [answers.open, null];
      state.label = null;
      state.before = null;
      pending = [];
      if (lines && !sketch && !answers && !aligned) readUpTo = lines.end;
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
    if (type && node) addFields(items, typedFieldsOf(node, { span: type.span, ids: [] }), [], state, vocabulary);
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
/** The model's word for every status that is not named. */
const OTHER_STATUS = "default";

const SHOWING: ReadonlySet<SectionKind | null> = new Set(["request-example", "response-example"] as const);

const headingSectionOf = ({ stack }: State): SectionKind | null =>
  stack.findLast((entry) => entry.section !== null)?.section ?? null;

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

const isOfAnswers = (state: State): boolean => (state.leadSection ?? headingSectionOf(state)) === "response";

/** Below "Errors" and "Status codes", too, each item that begins with a status tells an answer. */
function isOfStatuses(state: State, vocabulary: Vocabulary): boolean {
  const { leadSection, label, lead, stack } = state;
  const section = leadSection ?? headingSectionOf(state);
  if (section !== null && OF_STATUSES.has(section)) return true;
  return [label, lead, stack.at(-1)?.text].some(
    (text) => text && text.length <= LONGEST_LEAD && vocabulary.answer(text) !== null,
  );
}

const OF_STATUSES: ReadonlySet<SectionKind> = new Set([
  "response",
  "normal-response",
  "error-response",
  "errors",
  "status",
] as const);

const isBehindAnswer = (state: State): boolean =>
  isOfAnswers(state) || (state.leadSection ?? headingSectionOf(state)) === "response-example";

/** The fields that code shows in place of values. */
const readSketched = (block: Code, state: State, vocabulary: Vocabulary): MadeTable | null =>
  readSketch(block, vocabulary) ??
  readSchemaBlock(block, [state.label, state.lead, state.stack.at(-1)?.text ?? null], vocabulary) ??
  typedFieldsIn(block, () => announcesFields(state, vocabulary), vocabulary);

/**
 * The lines of a paragraph that are fields, or of paragraphs that are a line each: below what announces them, or where they name what
 * the call above leaves open. `end` is the index of the block behind them.
 */
function linesAt(
  blocks: readonly HeadedBlock[],
  at: number,
  items: readonly OutlineItem[],
  state: State,
  vocabulary: Vocabulary,
): { readonly list: List; readonly end: number } | null {
  const { block } = blocks[at]!;
  if (block.type !== "paragraph") return null;
  const isOfFields = (list: List): boolean =>
    announcesFields(state, vocabulary) || namesVariable(list, items, state.stretch);
  const lines = fieldLines(block, vocabulary);
  if (lines) return isOfFields(lines) ? { list: lines, end: at + 1 } : null;
  const first = fieldLine(block, vocabulary);
  if (!first || !isOfFields(first)) return null;
  const single = [first];
  for (let next = blocks[at + 1]?.block; next?.type === "paragraph"; next = blocks[at + single.length]?.block) {
    const line = fieldLine(next, vocabulary);
    if (!line) break;
    single.push(line);
  }
  const span = { ...first.span, end: (single.at(-1) ?? first).span.end };
  return { list: { ...first, span, items: single.flatMap((line) => line.items) }, end: at + single.length };
}

/** A list holds fields only where a label, a line or the heading before it says so: most lists are running text. */
function announcesFields({ label, lead, stack, isInCell }: State, vocabulary: Vocabulary): boolean {
  // "Content-Type: application/json" below "Request body" heads what that announces
  const head = stack.findLast(({ text }) => !MEDIA_TYPE_HEADING.test(text));
  if (isInCell || head?.status) return true;
  return [label, lead, head?.text ?? null].some(
    (text) =>
      text !== null &&
      text.length <= LONGEST_LEAD &&
      (vocabulary.captionPlace(text.replace(/[.。]$/, "")) !== null ||
        vocabulary.announcesAnswer(text) ||
        vocabulary.announcesSchema(text) ||
        groupMark(text, vocabulary) !== null),
  );
}

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

function addFields(
  items: OutlineItem[],
  listed: MadeTable,
  ids: readonly string[],
  state: State,
  vocabulary: Vocabulary,
): void {
  const fields = withGroupMark(listed, state, vocabulary);
  const at = joined(items, fields, state, vocabulary);
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

/**
 * A table, or the line that speaks of its number, that the markup puts behind the end of a section such as "Request" is still read
 * below that heading.
 */
function isOfLastSection(block: HeadedBlock["block"], { stack }: State, vocabulary: Vocabulary): boolean {
  const ended = stack.filter(({ end }) => block.span.start >= end);
  if (ended.length !== 1 || ended[0] !== stack.at(-1) || ended[0]?.section === null) return false;
  if (block.type === "table") return true;
  return block.type === "paragraph" && vocabulary.tableNumber(inlineText(block.content)) !== null;
}

/** A section that has ended lends its heading to nothing behind it; the headings around it stay. */
function leaveSections({ span }: { readonly span: Span }, state: State): void {
  const open = state.stack.filter(({ end }) => span.start < end);
  if (open.length === state.stack.length) return;
  state.stack = open;
  startStretch(state);
  state.status = null;
  state.answer = null;
  state.headingAnswer = null;
}

/**
 * The head of an operation stands beside the last one, or else right below what is open and tells no part of an operation: where a
 * section ends is not always said. Plain text has titles and sections, and no levels between.
 */
function placeHead(block: Heading, { stack, isText }: State): Heading {
  const beside = stack.findLast(({ isHead }) => isHead)?.level;
  const above = isText ? 1 : (stack.findLast(({ section }) => section === null)?.level ?? 0);
  return { ...block, level: beside ?? above + 0.5 };
}

function startStretch(state: State): void {
  state.stretch += 1;
  state.leadSection = null;
  state.lead = null;
  state.before = null;
  state.label = null;
  state.callManners = new Set();
}

function enterHeading(block: Heading, isHead: boolean, state: State, vocabulary: Vocabulary): void {
  const text = foldSpace(inlineText(block.content));
  while ((state.stack.at(-1)?.level ?? 0) >= block.level) state.stack.pop();
  // whatever its level, an operation is no part of the answer of the one before it; and "Endpoints" over it is a chapter
  if (isHead || requestLines(text) !== null)
    state.stack = state.stack.map((open) => ({
      ...open,
      status: null,
      section: open.section === "uri" ? null : open.section,
    }));
  const section = isHead ? null : vocabulary.headingSection(text);
  // "default", "Status: default Something went wrong"
  const labelled = /^\S{1,12}\s?[:：]\s?(\S+)/.exec(text)?.[1] ?? "";
  const isOther =
    state.stack.at(-1)?.section === "response" &&
    (vocabulary.isOtherStatus(text) || (labelled !== "" && vocabulary.isOtherStatus(labelled)));
  const status = vocabulary.statusMarker(text) ?? STATUS_HEADING.exec(text)?.[1] ?? (isOther ? OTHER_STATUS : null);
  const end = block.end ?? Infinity;
  state.stack.push({ level: block.level, text, section, end, isHead, status });
  startStretch(state);
  // "Body" below "200" is what comes with it
  state.status = state.stack.findLast((entry) => entry.status !== null)?.status ?? null;
  state.answer = section === "normal-response" ? "normal" : section === "error-response" ? "error" : null;
  state.headingAnswer = state.answer;
  state.isAnswerShown = false;
}

/** `isNext`: right below another paragraph. */
function readLead(written: Paragraph, isNext: boolean, state: State, vocabulary: Vocabulary): void {
  const block = lastLine(written);
  const text = foldSpace(inlineText(block.content));
  if (text === "" || isAside(block, text, vocabulary)) return;
  if (statesUri(text, vocabulary)) {
    // what the lines before a request announce is none of what follows it
    state.leadSection = null;
    state.status = null;
    state.answer = state.headingAnswer;
  }
  if (state.isShown && isCall(text, vocabulary)) {
    // "Example response:" announces the block that follows it: a request line behind that block begins something new
    state.leadSection = null;
    state.status = null;
    state.answer = null;
    if (state.isText || isCode(block)) endResponse(state);
  }
  const alone = STATUS_HEADING.exec(text.replace(/\s?[:：]$/, ""))?.[1];
  // the label of a tab
  const isTab = alone === text && headingSectionOf(state) === "response";
  const named = isTab || isLabel(block, text) ? alone : undefined;
  const status = announcedStatus(text, vocabulary) ?? vocabulary.statusMarker(text) ?? named ?? null;
  if (status !== null) {
    state.status = status;
    state.answer = null;
  }
  state.before = state.lead;
  state.lead = text;
  if (isLabel(block, text)) state.label = isNext && goesOn(text, state.before, vocabulary) ? state.before : text;
  if (text.length > LONGEST_LEAD) return;
  const section = vocabulary.section(text);
  if (section !== null) {
    // "Example 1:" below "Example request" counts the examples of that section
    const isCount = section === "example" && SHOWING.has(headingSectionOf(state));
    state.leadSection = isCount ? null : section;
    state.isShown = false;
  }
  const answer = vocabulary.answer(text);
  if (answer !== null && status === null) {
    state.answer = answer;
    state.isAnswerShown = false;
  } else if (section === "response" && state.isAnswerShown) {
    // "HTTP errors:" has had its table: "Response:" begins something else
    state.answer = state.headingAnswer;
  }
}

/** "GET /things", "Request: GET /things" */
function isCall(text: string, vocabulary: Vocabulary): boolean {
  const [, label = "", rest = ""] = /^([^:：]{1,30})[:：]\s*(\S.*)$/.exec(text) ?? [];
  return requestLines(text) !== null || (vocabulary.isCallLabel(label) && requestLines(rest) !== null);
}

/** "Returns 201 with the thing, or 422:" announces an answer with the status that stands last. */
function announcedStatus(text: string, vocabulary: Vocabulary): string | null {
  if (!/[:：]$/.test(text) || vocabulary.exampleRole(text) !== "response") return null;
  return [...text.matchAll(STATUS_IN_WORDS)].at(-1)?.[0] ?? null;
}

/** "200 things" counts them. */
const STATUS_IN_WORDS = /(?<![\w.,-])[2-5]\d\d(?![\d%.-]|\w|\s[a-z]+s\b)/g;

/** "Body parameters:", and below it "All those of PUT, and:": what follows both is what the first announces. */
const goesOn = (text: string, before: string | null, vocabulary: Vocabulary): boolean =>
  before !== null &&
  /[:：]$/.test(text) &&
  /[:：]$/.test(before) &&
  vocabulary.section(text) === null &&
  vocabulary.captionPlace(text) === null &&
  vocabulary.captionPlace(before) !== null;

/** "Response:", what comes, then a line of its own, and a block that begins with a call: the next operation, and no answer. */
function beginsAnother(code: string, { leadSection, lead }: State, vocabulary: Vocabulary): boolean {
  if (leadSection === null || !ANSWERS.has(leadSection) || lead === null || vocabulary.section(lead) !== null)
    return false;
  return vocabulary.exampleRole(lead) === null && requestLines(code.trimStart().split("\n", 1)[0] ?? "") !== null;
}

/** How a block is set that is a call and nothing else: "**POST** `/things`", the same in a block of code; null for another. */
function callManner(block: OutlineItem["block"]): string | null {
  if (block.type !== "paragraph" && block.type !== "code") return null;
  if (requestLines(block.type === "code" ? block.text : inlineText(block.content)) === null) return null;
  return block.type === "code" ? "code" : block.content.map(({ type }) => type).join(" ");
}

/** Below the response of "**GET** `/things`" and set as that line is: the next operation, and no example of one. */
const repeatsCall = (manner: string, { callManners, leadSection }: State): boolean =>
  leadSection !== null &&
  callManners.has(manner) &&
  (manner === "code" ? ANSWERS.has(leadSection) : !leadSection.includes("example"));

const ANSWERS: ReadonlySet<SectionKind> = new Set([
  "response",
  "response-example",
  "normal-response",
  "error-response",
] as const);

/** Of labelled lines that are one paragraph, "**Rights**: any **Parameters**:", the last announces what follows. */
function lastLine(block: Paragraph): Paragraph {
  const { content } = block;
  const broken = content.findLastIndex(({ type }) => type === "break");
  const last = content.slice(broken + 1);
  if (broken >= 0 && /[:：]$/.test(inlineText(last).trim())) return { ...block, content: last };
  const label = content.findLastIndex((node, at) => at > 0 && isLabelAt(content, at));
  return label > 0 && isLabelAt(content, 0) ? { ...block, content: content.slice(label) } : block;
}

/** "**Label:**", "**Label**:" */
function isLabelAt(content: readonly Inline[], at: number): boolean {
  const node = content[at];
  if (node?.type !== "strong") return false;
  return /[:：]$/.test(inlineText([node]).trim()) || /^\s?[:：]/.test(inlineText(content.slice(at + 1, at + 2)));
}

/** "application/json", "required": a line that says something of what is announced above it. */
const isAside = (block: Paragraph, text: string, vocabulary: Vocabulary): boolean =>
  MEDIA_TYPE.test(text) || (!isLabel(block, text) && vocabulary.requirementMark(text) !== null);

const MEDIA_TYPE_HEADING = /^(?:content-type\s?[:：]?\s?)?(?:application|text|multipart)\/[\w.+*-]{1,80}$/i;
const MEDIA_TYPE = /^(?:application|text|multipart)\/[\w.+*-]{1,80}$/;

/** "Request URL: /things" */
function statesUri(text: string, vocabulary: Vocabulary): boolean {
  const [, label, value] = /^([^:：]{1,30})[:：]\s?(\S{1,500})$/.exec(text) ?? [];
  if (label === undefined || value === undefined || !/^(?:\/|https?:)/i.test(value)) return false;
  return vocabulary.operationLabel(label) === "uri" && wholeTarget(value) !== null;
}

/** A line of nothing but code. */
const isCode = ({ content }: Paragraph): boolean =>
  content.every((node) => node.type === "code-span" || (node.type === "text" && node.text.trim() === ""));

/** What an operation begins with stands under "Responses" only because the operation has no heading of its own. */
function endResponse(state: State): void {
  const last = state.stack.at(-1);
  if (last?.section === "response" || last?.section === "response-example")
    state.stack = [...state.stack.slice(0, -1), { ...last, section: null }];
}

/** The line with which an item begins that holds more than its line. */
function openingLine({ blocks: [first, ...others] }: ListItem): string[] {
  const text = first?.type === "paragraph" && others.length > 0 ? foldSpace(inlineText(first.content)) : "";
  return text === "" || text.length > LONGEST_LEAD ? [] : [text];
}

/** A short line that ends with a colon, or is all in strong type. */
function isLabel(block: Paragraph, text: string): boolean {
  const isStrong = block.content.every(
    (node) => node.type === "strong" || node.type === "break" || (node.type === "text" && node.text.trim() === ""),
  );
  return text.length <= LONGEST_LEAD && (isStrong || /[:：]$/.test(text));
}
