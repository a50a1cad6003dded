/** Lists of a copied page: bullets and numbers, nested by indentation, an item's further paragraphs indented like its text. */
import type { Block, List, ListItem } from "../../document/document.ts";
import type { Fragment } from "./fragment.ts";
import { list, listItem, paragraph } from "./page.ts";
import type { Page } from "./page.ts";

interface OpenItem {
  readonly indent: number;
  readonly ordered: boolean;
  readonly lines: Fragment[];
  readonly blocks: Block[];
}

interface OpenList {
  readonly indent: number;
  readonly ordered: boolean;
  readonly items: ListItem[];
  item: OpenItem;
}

const MARK = /^([•◦▪■●○‣∙·]|(?:\d{1,3}|[a-zA-Z])[.)、])\s+/;
/** Deeper lists stay at this depth. */
const MAX_DEPTH = 20;

/**
 * Blocks from the lines of list items; `null` lines stand for the empty lines between paragraphs.
 * @param marks how items begin, the mark itself in a group
 */
export function readItems(page: Page, lines: readonly (Fragment | null)[], marks = MARK): Block[] {
  const blocks: Block[] = [];
  const open: OpenList[] = [];
  let text: Fragment[] = [];

  const endText = (): void => {
    if (text.length === 0) return;
    const target = open.at(-1)?.item;
    for (const line of text) target?.lines.push(line);
    (target?.blocks ?? blocks).push(paragraph(page, text));
    text = [];
  };
  const endItem = (list: OpenList): void => {
    list.items.push(listItem(page, list.item.blocks, list.item.lines));
  };
  const endList = (): void => {
    endText();
    const ended = open.pop();
    if (!ended) return;
    endItem(ended);
    const parent = open.at(-1)?.item;
    for (const line of ended.item.lines) parent?.lines.push(line);
    (parent?.blocks ?? blocks).push(list(page, ended.items, ended.ordered));
  };

  for (const line of lines) {
    if (line === null) {
      endText();
      continue;
    }
    const mark = marks.exec(line.text);
    if (!mark?.[1]) {
      if (text.length === 0) while (open.length > 1 && line.indent <= (open.at(-1)?.indent ?? 0)) endList();
      text.push(line);
      continue;
    }
    endText();
    while (open.length > 0 && line.indent < (open.at(-1)?.indent ?? 0)) endList();
    const current = open.at(-1);
    const ordered = /^[\da-zA-Z]/.test(mark[1]);
    const content = { start: line.start + mark[0].length, text: line.text.slice(mark[0].length), indent: 0 };
    const item: OpenItem = { indent: line.indent, ordered, lines: [line], blocks: [] };
    if (current && (line.indent === current.indent || open.length >= MAX_DEPTH)) {
      endItem(current);
      current.item = item;
    } else open.push({ indent: line.indent, ordered, items: [], item });
    text = [content];
  }
  while (open.length > 0) endList();
  endText();
  return blocks;
}

/** Puts blocks into a list's last item, as deep as it goes: code or a table under "• Example request". */
export function addToLastItem(page: Page, outer: List, added: readonly Block[]): List {
  const last = outer.items.at(-1);
  if (!last) return outer;
  const inner = last.blocks.at(-1);
  const blocks =
    inner?.type === "list"
      ? [...last.blocks.slice(0, -1), addToLastItem(page, inner, added)]
      : [...last.blocks, ...added];
  const span = { ...last.span, end: Math.max(last.span.end, ...added.map((block) => block.span.end)) };
  return list(page, [...outer.items.slice(0, -1), { ...last, span, blocks }], outer.ordered);
}
