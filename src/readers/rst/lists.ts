/** Bullet lists and enumerated lists. */
import type { ListItem } from "../../document/document.ts";
import type { Body, Construct } from "./body.ts";
import { readNested } from "./body.ts";
import type { Enumerator } from "./enumerator.ts";
import { continues, enumeratorAt } from "./enumerator.ts";
import type { Lines } from "./lines.ts";
import {
  bodyLines,
  dedentLines,
  endOf,
  hasText,
  indentedFrom,
  indentOf,
  isBlank,
  skipBlank,
  startOf,
  textAfter,
} from "./lines.ts";
import { spanOfLines, takeIds } from "./page.ts";

const BULLETS = new Set("-+*•‣⁃");

function bulletAt(lines: Lines, i: number): string | null {
  const { text } = lines.sheet;
  const start = startOf(lines, i);
  const bullet = text[start] ?? "";
  if (!hasText(lines, i) || !BULLETS.has(bullet)) return null;
  return endOf(lines, i) === start + 1 || text[start + 1] === " " ? bullet : null;
}

/** `- item`, with the text of an item as far in as its first line. */
export const bulletList: Construct = {
  starts: (lines, i) => bulletAt(lines, i) !== null,
  read(body) {
    const bullet = bulletAt(body.lines, body.at);
    readItems(body, false, (i) => {
      if (bulletAt(body.lines, i) !== bullet) return null;
      return textAfter(body.lines, i, startOf(body.lines, i) + 1);
    });
    return true;
  },
};

/** `1. item`; a number out of turn begins another list. */
export const enumeratedList: Construct = {
  starts: (lines, i) => enumeratorAt(lines, i) !== null,
  read(body) {
    const { lines } = body;
    let last: Enumerator | null = null;
    const first = enumeratorAt(lines, body.at);
    if (first === null || !isItem(lines, body.at, first)) return false;
    readItems(body, true, (i) => {
      const next: Enumerator | null = i === body.at && last === null ? first : enumeratorAt(lines, i, last?.sequence);
      if (next === null || (last !== null && !continues(last, next)) || !isItem(lines, i, next)) return null;
      last = next;
      return next.textStart;
    });
    return true;
  },
};

/** "A. Einstein" at the beginning of a paragraph is no item: after an item's line comes a blank, an indented one, or the next number. */
function isItem(lines: Lines, i: number, enumerator: Enumerator): boolean {
  if (i + 1 >= lines.count || isBlank(lines, i + 1) || indentOf(lines, i + 1) > 0) return true;
  const next = enumeratorAt(lines, i + 1, enumerator.sequence);
  return next !== null && next.textStart < endOf(lines, i + 1) && continues(enumerator, next);
}

/** Reads items as long as `textStart` tells for a line where its item's text begins. */
function readItems(body: Body, ordered: boolean, textStart: (i: number) => number | null): void {
  const { page, lines } = body;
  const from = body.at;
  const ids = takeIds(page);
  const items: ListItem[] = [];
  for (let at = from; hasText(lines, at); at = skipBlank(lines, body.at)) {
    const start = textStart(at);
    if (start === null) break;
    const itemIds = takeIds(page);
    const { content, to } = itemLines(lines, at, start);
    const blocks = readNested(body, content);
    items.push({ blocks, ids: itemIds, span: spanOfLines(page, lines, at, to) });
    body.at = to;
  }
  body.blocks.push({ type: "list", ordered, items, ids, span: spanOfLines(page, lines, from, body.at) });
}

function itemLines(lines: Lines, at: number, textStart: number): { readonly content: Lines; readonly to: number } {
  const indent = textStart - startOf(lines, at);
  if (textStart < endOf(lines, at)) {
    const { to } = indentedFrom(lines, at + 1, indent);
    return { content: dedentLines(lines, at, to, indent), to };
  }
  // A marker alone: the lines under it say how far the item is indented.
  const { to, margin } = indentedFrom(lines, at + 1, Math.min(indent, 1));
  return { content: bodyLines(lines, at, to, textStart, margin), to };
}
