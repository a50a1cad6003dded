/**
 * Section titles: a line of text with a line of punctuation under it, or also over it. Which punctuation means which
 * level follows from the order in which a page first uses it. A line of punctuation alone between blank lines is a
 * transition, which says nothing.
 */
import { inlineText } from "../../document/visit.ts";
import type { Span } from "../../source/source.ts";
import type { Body, Construct } from "./body.ts";
import { codeBlock } from "./body.ts";
import { isPunctuation } from "./characters.ts";
import { readTitle } from "./inline/inline.ts";
import type { Lines } from "./lines.ts";
import { endOf, hasText, indentOf, lineText, startOf, textOf } from "./lines.ts";
import { report, spanOfLines, takeIds } from "./page.ts";
import { defineTarget } from "./references.ts";
import { displayWidth } from "./tables/columns.ts";
import { readOneColumnTable } from "./tables/simple-table.ts";

/** A shorter line may as well be a dash or an ellipsis in running text. */
const SURE_LENGTH = 4;

/** Is line `i` one punctuation character, repeated or not? */
export function isAdornment(lines: Lines, i: number): boolean {
  if (!hasText(lines, i) || indentOf(lines, i) > 0) return false;
  const { text } = lines.sheet;
  const start = startOf(lines, i);
  const code = text.charCodeAt(start);
  if (!isPunctuation(code)) return false;
  for (let at = start + 1; at < endOf(lines, i); at++) {
    if (text.charCodeAt(at) !== code) return false;
  }
  return true;
}

/** Reads line `body.at` as the title that line `body.at + 1` underlines; false when it had better be text. */
export function readUnderlinedTitle(body: Body): boolean {
  const { lines, at } = body;
  const underline = lineText(lines, at + 1);
  const isSure = underline.length >= SURE_LENGTH;
  if (!isSure && displayWidth(lineText(lines, at)) > underline.length) return false;
  pushHeading(body, at, underline.charAt(0), at, at + 2);
  return true;
}

/** A line of punctuation where no title stands before it: a transition, or the line over a title. */
export const adornment: Construct = {
  starts: isAdornment,
  read(body) {
    const { lines, at } = body;
    const over = lineText(lines, at);
    const isSure = over.length >= SURE_LENGTH;
    if (!body.titles && !isSure) return false;
    if (!hasText(lines, at + 1)) {
      if (isSure && !body.titles) return skipAdornment(body);
      if (isSure) body.at = at + 1;
      return isSure;
    }
    const isTitle = !isAdornment(lines, at + 1) && hasText(lines, at + 2) && lineText(lines, at + 2) === over;
    if (!isTitle) return isSure && (body.titles ? readBrokenTitle(body) : skipAdornment(body));
    const title = lines.sheet.text.slice(textOf(lines, at + 1), endOf(lines, at + 1));
    if (!isSure && displayWidth(title) > over.length) return false;
    pushHeading(body, at + 1, over.charAt(0).repeat(2), at, at + 3);
    return true;
  },
};

/** A line of punctuation inside another block, over no title. */
function skipAdornment(body: Body): boolean {
  const { page, lines, at } = body;
  report(page, "malformed", "line of punctuation inside another block", spanOfLines(page, lines, at, at + 1));
  body.at = at + 1;
  return true;
}

/** A line over a title, but no such line under it. */
function readBrokenTitle(body: Body): boolean {
  if (readOneColumnTable(body)) return true;
  const { page, lines, at } = body;
  const to = isAdornment(lines, at + 1) || !hasText(lines, at + 2) ? at + 2 : at + 3;
  report(page, "malformed", "section title whose lines above and below differ", spanOfLines(page, lines, at, to));
  body.blocks.push(codeBlock(page, lines, at, to, null));
  body.at = to;
  return true;
}

function pushHeading(body: Body, titleLine: number, style: string, from: number, to: number): void {
  const { page, lines } = body;
  const span = spanOfLines(page, lines, from, to);
  if (!body.titles) report(page, "malformed", "section title inside another block", span);
  const ids = [...takeIds(page)];
  const content = readTitle(page, lines, titleLine, titleLine + 1, ids);
  defineTarget(page.references, inlineText(content), { kind: "place" });
  body.blocks.push({ type: "heading", level: levelOf(body, style, span), content, ids, span });
  body.at = to;
}

function levelOf({ page, titles }: Body, style: string, span: Span): number {
  const styles = page.titleStyles;
  const known = styles.indexOf(style) + 1;
  if (!titles) return known || styles.length + 1;
  if (known > page.sectionLevel + 1 || (known === 0 && page.sectionLevel < styles.length)) {
    report(page, "malformed", "section title that skips a level", span);
  }
  if (known === 0) styles.push(style);
  page.sectionLevel = known || styles.length;
  return page.sectionLevel;
}
