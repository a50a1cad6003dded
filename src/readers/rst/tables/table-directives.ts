/** `.. table::` and `.. list-table::`. */
import type { Block, Caption, List, ListItem, Row } from "../../../document/document.ts";
import { readNested } from "../body.ts";
import type { Directive, DirectiveParts } from "../directive.ts";
import { splitDirective } from "../directive.ts";
import { readTitle } from "../inline/inline.ts";
import { giveBackIds, spanOfLines, takeIds } from "../page.ts";
import { keepMalformed } from "./table-block.ts";
import type { TableOptions } from "./table-options.ts";
import { LIST_TABLE_OPTIONS, readTableOptions, TABLE_OPTIONS, wrongSize } from "./table-options.ts";

const BULLET = /^[-+*•‣⁃](?:\s|$)/;

/** `.. table:: Caption` over one table, drawn in any way. */
export function readTableDirective(directive: Directive): void {
  const { body, span } = directive;
  const parts = splitDirective(directive);
  const ids = takeIds(body.page);
  const options = readTableOptions(parts, TABLE_OPTIONS);
  if ("malformed" in options) {
    rejectTable(directive, ids, options.malformed);
    return;
  }
  const [table, ...others] = readNested(body, parts.content);
  if (table?.type !== "table" || others.length > 0) {
    rejectTable(directive, ids, "table directive whose content is not one table");
    return;
  }
  const columns = table.rows.reduce((most, { cells }) => {
    const last = cells.at(-1);
    return last === undefined ? most : Math.max(most, last.column + last.colspan);
  }, 0);
  if (options.widths !== null && options.widths !== columns) {
    rejectTable(directive, ids, `table with ${columns} columns, but ${options.widths} widths`);
    return;
  }
  const caption = readCaption(directive, parts) ?? table.caption;
  body.blocks.push({ ...table, caption, ids: [...ids, ...table.ids], span });
}

/** A list of rows, each of them a list of cells. */
export function readListTable(directive: Directive): void {
  const { body, span } = directive;
  const parts = splitDirective(directive);
  const ids = takeIds(body.page);
  const options = readTableOptions(parts, LIST_TABLE_OPTIONS);
  if ("malformed" in options) {
    rejectTable(directive, ids, options.malformed);
    return;
  }
  const lists = rowLists(directive, readNested(body, parts.content));
  const lengths = lists.map((row) => row.items.length);
  const isUniform = lists.length > 0 && lengths.every((length) => length === lengths[0]);
  const wrong = isUniform
    ? wrongSize(options, lengths, lengths[0] ?? 0)
    : "list table that is not a list of lists of one length";
  if (wrong !== null) {
    rejectTable(directive, ids, wrong);
    return;
  }
  const rows = lists.map((row, i) => listRow(row, i, options));
  const caption = readCaption(directive, parts);
  body.blocks.push({ type: "table", caption, headerRows: options.headerRows, rows, ids, span });
}

/** The rows of a list of lists; none when the blocks are anything else. */
function rowLists(directive: Directive, blocks: readonly Block[]): List[] {
  const rows = onlyBulletList(directive, blocks);
  const lists = rows?.items.map((row) => onlyBulletList(directive, row.blocks)) ?? [];
  return lists.every((list) => list !== null) ? lists : [];
}

function onlyBulletList({ body }: Directive, [list, ...others]: readonly Block[]): List | null {
  if (list?.type !== "list" || others.length > 0) return null;
  // Fields, options and definitions are lists too, but none of these begins with a bullet.
  const head = body.page.source.text.slice(list.span.start, list.span.start + 2);
  return BULLET.test(head) ? list : null;
}

function listRow({ items, span }: List, row: number, { headerRows, stubColumns }: TableOptions): Row {
  const cells = items.map(({ blocks, span }: ListItem, column) => {
    const header = row < headerRows || column < stubColumns;
    return { blocks, span, column, rowspan: 1, colspan: 1, header };
  });
  return { cells, span };
}

/** What follows `::`, which is printed above the table. */
export function readCaption({ body }: Directive, { argument }: DirectiveParts): Caption | null {
  if (argument.count === 0) return null;
  const content = readTitle(body.page, argument, 0, argument.count);
  return { content, span: spanOfLines(body.page, argument, 0, argument.count) };
}

/** Keeps a directive that is no table as it is written, with the names that point at it. */
export function rejectTable({ body, to }: Directive, ids: readonly string[], why: string, kind?: "refused"): void {
  giveBackIds(body.page, ids);
  keepMalformed(body, to, why, kind);
}
