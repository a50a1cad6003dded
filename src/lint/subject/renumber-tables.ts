/** New numbers for the tables of a page, and for every mention of them; none where a mention could mean two tables. */
import type { Block, Inline, Text } from "../../document/document.ts";
import { allBlocks, allTables, inlineText } from "../../document/visit.ts";
import type { Fix } from "../../findings/finding.ts";
import { normaliseWords } from "../../language/words.ts";
import type { LintSubject } from "./lint-rule.ts";
import { numberedTables } from "./table-numbers.ts";

type Edit = Fix["edits"][number];

/** From the first table's number on. Continuations, restarts and numbers such as 2-1 count in ways of their own. */
export function renumbered(subject: LintSubject): Edit[] {
  const tables = numberedTables(subject);
  const [first] = tables;
  const numbersOf = (content: readonly Inline[]): number | null =>
    subject.vocabulary.tableNumber(normaliseWords(inlineText(content)));
  const captions = allTables(subject.document.blocks).flatMap(({ table }) =>
    table.caption && numbersOf(table.caption.content) !== null ? [table.caption] : [],
  );
  if (!first || captions.length !== tables.length || tables.filter(({ number }) => number === first.number).length > 1)
    return [];
  const edits: Edit[] = [];
  const meant = new Map<number, number | null>();
  for (const [i, { number }] of tables.entries()) {
    const now = first.number + i;
    const edit = numberIn(captions[i]?.content ?? [], number, now, subject);
    if (!edit) return [];
    edits.push(edit);
    meant.set(number, meant.has(number) ? null : now);
  }
  const inCaptions = new Set(captions.map(({ span }) => span.start));
  for (const block of allBlocks(subject.document.blocks)) {
    if ((block.type !== "paragraph" && block.type !== "heading") || inCaptions.has(block.span.start)) continue;
    const mentions = mentionsIn(block, subject);
    if (mentions === null) return [];
    for (const { number, at } of mentions) {
      const now = meant.get(number);
      if (now === undefined || now === null) return [];
      edits.push({
        span: { source: subject.source.id, start: at, end: at + String(number).length },
        replacement: String(now),
      });
    }
  }
  return edits.filter(({ span, replacement }) => subject.source.text.slice(span.start, span.end) !== replacement);
}

function textsIn(content: readonly Inline[]): Text[] {
  return content.flatMap((node) =>
    node.type === "text" ? [node] : node.type === "strong" || node.type === "link" ? textsIn(node.children) : [],
  );
}

/** The number's digits in a caption: the first number of it, in one piece. */
function numberIn(content: readonly Inline[], number: number, now: number, { source }: LintSubject): Edit | null {
  for (const { span } of textsIn(content)) {
    const raw = source.text.slice(span.start, span.end);
    const digits = /\d+/.exec(raw);
    if (!digits) continue;
    if (Number(digits[0]) !== number) return null;
    const start = span.start + digits.index;
    return { span: { source: source.id, start, end: start + digits[0].length }, replacement: String(now) };
  }
  return null;
}

/** Where a block mentions tables by number; null where it also speaks of another page, or a mention is in pieces. */
function mentionsIn(
  block: Block & { type: "paragraph" | "heading" },
  { source, vocabulary }: LintSubject,
): { number: number; at: number }[] | null {
  if (vocabulary.tableNumber(normaliseWords(inlineText(block.content))) === null) return [];
  if (block.content.some((node) => node.type === "link" && !node.href.startsWith("#"))) return null;
  const mentions: { number: number; at: number }[] = [];
  for (const { span } of textsIn(block.content)) {
    const raw = source.text.slice(span.start, span.end);
    for (const { index, 0: digits } of raw.matchAll(/\d+/g)) {
      // the label may be in the text before: the number alone does not say what it numbers
      const label = raw.slice(Math.max(0, index - 10), index + digits.length);
      if (vocabulary.tableNumber(normaliseWords(label)) === Number(digits))
        mentions.push({ number: Number(digits), at: span.start + index });
    }
  }
  return mentions.length > 0 ? mentions : null;
}
