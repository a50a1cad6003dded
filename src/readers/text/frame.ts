/**
 * Takes the frame off the text of a copied web page: the site's navigation before its content, notices and forms behind it.
 * No words tell them, only shapes: navigation is a long run of short lines, a form has a counter such as "0/500".
 */
import { isRequestLine } from "./code.ts";
import type { Run } from "./run.ts";
import type { Signs } from "./signs.ts";

/** Navigation has more lines than any list that stands before the content. */
const MANY_LINES = 20;
const SHORT_LINE = 60;
const SENTENCE_END = /[.。;；!！]$/;
// "Updated on 2024-03-12 GMT+08:00", "更新时间：2024/03/12"
const DATED = /^\D{2,24}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\S{1,12}){0,2}$/;
const COUNTER = /^\d{1,5}\s?\/\s?\d{1,5}$/;
/** A form behind the content has no more runs than this on either side of its counter. */
const FORM = 8;

export function withoutFrame(runs: readonly Run[], signs: Signs): readonly Run[] {
  return runs.slice(contentStart(runs, signs), contentEnd(runs));
}

function contentStart(runs: readonly Run[], signs: Signs): number {
  const contentSeen = runs.findIndex(
    (run) => run.tabs > 0 || run.kind === "code" || isRequestLine(run.text) || signs.isCaption(run.text),
  );
  const limit = contentSeen < 0 ? runs.length : contentSeen;
  const dated = runs
    .slice(0, limit)
    .findIndex((run) => run.kind === "text" && run.text.length <= SHORT_LINE && DATED.test(run.text));
  if (dated > 0) return dated - 1;
  let start = 0;
  for (let from = 0; from < limit;) {
    const end = togetherEnd(runs, from, limit);
    if (isNavigation(runs.slice(from, end))) start = end;
    from = end;
  }
  // A page of nothing but short lines is no navigation.
  return start < runs.length ? start : 0;
}

/** Behind the last run that no empty line sets apart from the one at `from`. */
function togetherEnd(runs: readonly Run[], from: number, limit: number): number {
  let end = from + 1;
  while (end < limit && runs[end]?.gap === 1) end++;
  return end;
}

function isNavigation(runs: readonly Run[]): boolean {
  const lines = runs.flatMap((run) => (run.kind === "text" ? run.lines : []));
  if (lines.length < MANY_LINES) return false;
  const plain = lines.filter(({ text }) => text.length <= SHORT_LINE && !SENTENCE_END.test(text));
  return plain.length >= lines.length * 0.95;
}

function contentEnd(runs: readonly Run[]): number {
  const from = Math.max(1, runs.length - FORM);
  const counter = runs.findIndex((run, index) => index >= from && COUNTER.test(run.text));
  if (counter < 0) return runs.length;
  let end = counter;
  while (end > 1 && counter - end < FORM && isButton(runs, end - 1)) end--;
  // "We use cookies to improve our site. Find out more": sentences, and then the text of a link
  const notice = runs[end - 1];
  if (notice && end > 1 && !SENTENCE_END.test(notice.text) && /[.。!] ?\S/.test(notice.text)) end--;
  return end;
}

/** A button's text stands more than once, or the button stands among such. */
function isButton(runs: readonly Run[], index: number): boolean {
  const run = runs[index];
  if (!run || run.kind !== "text" || run.text.length > SHORT_LINE || SENTENCE_END.test(run.text)) return false;
  return runs[index + 1]?.text === run.text || runs[index - 1]?.text === run.text;
}
