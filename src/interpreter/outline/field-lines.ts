/**
 * Fields or statuses that stand line below line in one paragraph, without a list: "`offset`: where to begin", "`limit`: at most so
 * many", "200 - it is there".
 */
import type { Inline, List, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { isType, openingMarks, readMarks } from "./field-marks.ts";
import type { HeadedBlock } from "./request-heads.ts";

/** Behind the name that a line begins with. */
const SIGN = /^\s?(?:[:：]\s*\S|[-–—]+\s+\S)/;
/** Marks in brackets behind it. */
const BRACKETS = /^\s?(?:,\s?)?[(（]([^()（）]{1,60})(?:\)(?:\s|$|[:：,])|）)/;
/** A name in plain type that a line begins with, and the sign or brackets behind it. */
const PLAIN =
  /^\s*[A-Za-z_$@][\w.$@[\]-]*\??(?:\s?[:：]\s*\S|\s[-–—]+\s+\S|\s?[(（]([^()（）]{1,60})(?:\)(?:\s|$|[:：])|）))/;

function beginsWithPlainName(line: readonly Inline[], vocabulary: Vocabulary): boolean {
  const [whole, brackets] = PLAIN.exec(inlineText(line)) ?? [];
  return whole !== undefined && (brackets === undefined || areMarks(brackets, vocabulary));
}

/** A line that begins with a status, or is in columns. */
const LISTED = /^\s*(?:[1-5]\d\d(?:\s|$|[:：])|[A-Za-z_$@][\w.$@[\]-]*\??\s{2,}\S)/;

/** Whether what a line begins with names a field or a status. */
export function beginsLine(content: readonly Inline[], vocabulary: Vocabulary): boolean {
  const [line = []] = linesBetweenBreaks(content);
  return beginsWithName(line, vocabulary) || beginsWithPlainName(line, vocabulary) || LISTED.test(inlineText(line));
}

/** The lines as a list, an item each; null where one of them begins with no name. */
function fieldLines(block: Paragraph, vocabulary: Vocabulary): List | null {
  const broken = linesBetweenBreaks(block.content);
  if (broken.length > 1 && broken.every((line) => beginsWithPlainName(line, vocabulary))) return asList(broken, block);
  const lines = linesOf(block.content, vocabulary);
  return lines.length === 0 || !lines.every((line) => beginsWithName(line, vocabulary)) ? null : asList(lines, block);
}

/** The same of one line that begins with a name in plain type: "note: …" and "type: …" begin remarks, unless marks follow. */
function fieldLine(block: Paragraph, vocabulary: Vocabulary): List | null {
  const lines = linesBetweenBreaks(block.content);
  const [line = []] = lines;
  const text = inlineText(line);
  const name = /^\s*([a-z_$@][\w.$@[\]-]*)/.exec(text)?.[1];
  if (lines.length !== 1 || name === undefined || !beginsWithPlainName(line, vocabulary)) return null;
  const role = vocabulary.columnRole(name);
  const isName = role === null || role === "name" || role === "status";
  return (isName && vocabulary.operationLabel(name) === null) || hasMarks(text.trim().slice(name.length), vocabulary)
    ? asList(lines, block)
    : null;
}

/** Among lines that name fields: "comment: String. What is said", whatever else "comment" may mean. */
function typedLine(block: Paragraph, vocabulary: Vocabulary): List | null {
  const lines = linesBetweenBreaks(block.content);
  const [line = []] = lines;
  if (lines.length !== 1 || !beginsWithPlainName(line, vocabulary)) return null;
  const [, behind = ""] = /^[^:：]{1,80}[:：]\s*(.*)$/su.exec(inlineText(line)) ?? [];
  return openingMarks(behind, vocabulary).type === null ? null : asList(lines, block);
}

/** " (optional)", ": string, optional" */
function hasMarks(behind: string, vocabulary: Vocabulary): boolean {
  if (/^\s?[(（]/.test(behind)) return true;
  const { type, required } = openingMarks(behind.replace(/^[\s:：–—-]+/, ""), vocabulary);
  return type !== null && required !== null;
}

/**
 * The lines of a paragraph, or of paragraphs that are a line each, where they are fields as a whole. `end` is the index of the block
 * behind them.
 */
export function linesAt(
  blocks: readonly HeadedBlock[],
  at: number,
  isOfFields: (list: List) => boolean,
  vocabulary: Vocabulary,
): { readonly list: List; readonly end: number } | null {
  const { block } = blocks[at]!;
  if (block.type !== "paragraph") return null;
  const lines = fieldLines(block, vocabulary);
  if (lines && isTypeLine(block, vocabulary)) return null;
  if (lines) return isOfFields(lines) ? { list: lines, end: at + 1 } : null;
  const first = fieldLine(block, vocabulary);
  if (!first || !isOfFields(first)) return null;
  const single = [first];
  for (let next = blocks[at + 1]?.block; next?.type === "paragraph"; next = blocks[at + single.length]?.block) {
    const line = fieldLine(next, vocabulary) ?? typedLine(next, vocabulary);
    if (!line) break;
    single.push(line);
  }
  const span = { ...first.span, end: (single.at(-1) ?? first).span.end };
  return { list: { ...first, span, items: single.flatMap((line) => line.items) }, end: at + single.length };
}

/** "`Object` - the lamp, or `null`", "`Array`: the lamps": a line alone that says of which type a value is names no field. */
export function isTypeLine({ content }: Paragraph, vocabulary: Vocabulary): boolean {
  const [name, sign] = content;
  if (name?.type !== "code-span" || !/^[A-Z]/.test(name.text) || !isType(name.text, vocabulary)) return false;
  return sign?.type === "text" && BEHIND_TYPE.test(sign.text) && linesOf(content, vocabulary).length === 1;
}

const BEHIND_TYPE = /^\s?(?:[:：,，]|[-–—]+\s)/;

/** The lines of a paragraph that breaks divide, as the items of a list; null where it has but one, and that is no "204: it is gone". */
export function listOfLines(block: Paragraph): List | null {
  const lines = linesBetweenBreaks(block.content);
  return lines.length > 1 || lines.some((line) => SIGNED_STATUS.test(inlineText(line))) ? asList(lines, block) : null;
}

const SIGNED_STATUS = /^\s*[1-5]\d\d\s?(?:\([^()]{1,60}\)\s?)?(?:[:：]|[-–—]\s)/;

export function linesBetweenBreaks(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of content) {
    if (node.type === "break") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => inlineText(line).trim() !== "");
}

function asList(lines: readonly Inline[][], block: Paragraph): List {
  return {
    type: "list",
    ordered: false,
    span: block.span,
    ids: block.ids,
    items: lines.map((content) => {
      const span = { ...block.span, start: content[0]!.span.start, end: content.at(-1)!.span.end };
      return { span, ids: [], blocks: [{ type: "paragraph" as const, content, span, ids: [] }] };
    }),
  };
}

/** A name in code, and a sign with something behind it, or a type or mark in brackets. */
export function beginsWithName([name, sign]: readonly Inline[], vocabulary: Vocabulary): boolean {
  if (name?.type !== "code-span" || sign?.type !== "text") return false;
  return SIGN.test(sign.text) || areMarks(BRACKETS.exec(sign.text)?.[1], vocabulary);
}

function areMarks(text: string | undefined, vocabulary: Vocabulary): boolean {
  const { type, required } = readMarks(text ?? "", vocabulary);
  return required !== null || (type !== null && isType(type, vocabulary));
}

/** Each name in code with a sign behind it begins a line: where the writer ended the one before, a browser shows a blank. */
function linesOf(content: readonly Inline[], vocabulary: Vocabulary): Inline[][] {
  const nodes = content.filter(({ type }) => type !== "break");
  const lines: Inline[][] = [];
  for (const [at, node] of nodes.entries()) {
    if (lines.length === 0 || beginsWithName(nodes.slice(at, at + 2), vocabulary)) lines.push([node]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}
