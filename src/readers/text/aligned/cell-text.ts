/**
 * The blocks of a cell from its lines. Paragraphs stand apart by empty lines; list items by their indentation (a PDF's bullets
 * are drawn, not text), and one from the next because its last line had room for the next one's first word.
 */
import type { Block, ListItem } from "../../../document/document.ts";
import { endsOpen } from "../../../language/open-ends.ts";
import { jsonLength, opensJson } from "../code.ts";
import type { Fragment } from "../fragment.ts";
import { code, list, listItem, paragraph } from "../page.ts";
import type { Page } from "../page.ts";
import type { BodyLine } from "./body-lines.ts";

interface Group {
  readonly indent: number;
  readonly lines: readonly Fragment[];
  readonly isCode: boolean;
}

/** Text further in than this is a list's. */
const ITEM_INDENT = 3;
/** A list within a list is further in than this; the same list may stand elsewhere on the next page. */
const NESTED = 3;

/** A value or name with what it means: "HTTP (default): …". */
const LABEL = /^[\p{L}\p{N}_.*/-]{1,40}(?: ?[(（][^()（）]{1,30}[)）])?[:：](?:\s|$)/u;
/** In the letters of a constant, which no sentence goes on with: "ROUND_ROBIN: …". */
const CONSTANT = /^[A-Z][A-Z\d]{0,20}(?:_[A-Z\d]{1,20}){0,4}(?: ?[(（][^()（）]{1,30}[)）])?[:：](?:\s|$)/;
const SENTENCE_END = /[.;。；]$/;

/** A cell of few words: one paragraph, however many lines it takes. */
export function shortCell(page: Page, lines: readonly BodyLine[], column: number): Block[] {
  const fragments = lines.flatMap((line) => line.cells[column] ?? []);
  return fragments.length > 0 ? [paragraph(page, fragments)] : [];
}

export function textCell(page: Page, lines: readonly BodyLine[], column: number): Block[] {
  const groups = group(
    lines.filter((line) => line.cells[column]),
    column,
  );
  const blocks: Block[] = [];
  for (let index = 0; index < groups.length;) {
    const first = groups[index] as Group;
    if (first.isCode) blocks.push(code(page, first.lines));
    else if (first.indent < ITEM_INDENT) blocks.push(paragraph(page, first.lines));
    else {
      let end = index + 1;
      while ((groups[end]?.indent ?? 0) >= ITEM_INDENT && !groups[end]?.isCode) end++;
      blocks.push(...nested(page, groups.slice(index, end)));
      index = end;
      continue;
    }
    index++;
  }
  return blocks;
}

function group(lines: readonly BodyLine[], column: number): Group[] {
  const groups: Group[] = [];
  const fragments = lines.map((line) => ({ ...(line.cells[column] as Fragment), blank: false }));
  for (let index = 0; index < fragments.length;) {
    const first = fragments[index] as Fragment;
    let end = index + 1;
    const isCode = opensJson(first.text);
    if (isCode) end = index + jsonLength(fragments, index, () => false);
    else
      while (
        end < fragments.length &&
        !areLabelled(first, fragments[end - 1] as Fragment, fragments[end] as Fragment) &&
        goesOn(lines[end - 1] as BodyLine, lines[end] as BodyLine, column)
      )
        end++;
    groups.push({ indent: first.indent, lines: fragments.slice(index, end), isCode });
    index = end;
  }
  return groups;
}

/** "create: adds tags." above "delete: removes tags.": where nothing was wrapped, the longest item leaves no room that would tell. */
function areLabelled(first: Fragment, above: Fragment, here: Fragment): boolean {
  if (CONSTANT.test(first.text) && CONSTANT.test(here.text)) return true;
  return LABEL.test(first.text) && LABEL.test(here.text) && SENTENCE_END.test(above.text);
}

/** Whether a line goes on with the paragraph or item of the line before it. */
function goesOn(before: BodyLine, line: BodyLine, column: number): boolean {
  const [above, here] = [before.cells[column], line.cells[column]];
  if (!above || !here || line.afterBlank || opensJson(here.text)) return false;
  if (line.layout === before.layout && Math.abs(here.indent - above.indent) > 1) return false;
  if (/[^\s]-$/.test(above.text) || endsOpen(above.text)) return true;
  const right = before.layout.starts[column + 1] ?? before.right;
  const start = (before.layout.starts[column] ?? 0) + above.indent;
  const room = right - start - above.text.length;
  const slack = Math.max(4, (right - (before.layout.starts[column] ?? 0)) * 0.12);
  return room - slack < (here.text.split(" ")[0] ?? "").length + 1;
}

/** Lists from groups by their indentation. */
function nested(page: Page, groups: readonly Group[]): Block[] {
  const lists: { indent: number; items: ListItem[] }[] = [];
  const close = (): void => {
    const ended = lists.pop();
    const outer = lists.at(-1);
    const last = outer?.items.at(-1);
    if (!ended || !outer || !last) return;
    const block = list(page, ended.items, false);
    outer.items[outer.items.length - 1] = {
      ...last,
      span: { ...last.span, end: Math.max(last.span.end, block.span.end) },
      blocks: [...last.blocks, block],
    };
  };
  for (const { indent, lines } of groups) {
    while (lists.length > 1 && indent < (lists.at(-1)?.indent ?? 0) - 1) close();
    const current = lists.at(-1);
    const item = listItem(page, [paragraph(page, lines)], lines);
    if (!current || indent > current.indent + NESTED) lists.push({ indent, items: [item] });
    else current.items.push(item);
  }
  while (lists.length > 1) close();
  const [outer] = lists;
  return outer ? [list(page, outer.items, false)] : [];
}
