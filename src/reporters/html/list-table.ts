/** The plain tables of the report: headed, scrolling sideways on a narrow screen, folded where they are long. */
import { type Interpolated, markup, type Markup } from "../markup.ts";
import { say } from "../../translation/speaking.ts";

/** A title, or a title over numbers. */
export type Column = string | { readonly numbers: string };

/** The first cell of a row names it. */
export type Row = readonly Interpolated[];

/** Longer tables are folded on the screen. */
const OPEN_ROWS = 30;

export function listTable(label: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  const heads = columns.map((column) =>
    typeof column === "string"
      ? markup`<th scope="col">${say(column)}`
      : markup`<th scope="col" class="num">${say(column.numbers)}`,
  );
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${say(label)}">
<table class="list"><thead><tr>${heads}</thead>
<tbody>${rows.map((row) => tableRow(columns, row))}</tbody></table></div>
`;
}

function tableRow(columns: readonly Column[], row: Row): Markup {
  const cells = row.map((cell, position) => {
    if (position === 0) return markup`<th scope="row">${cell}`;
    const numbers = typeof columns[position] === "object";
    return markup`<td${numbers && markup` class="num"`}>${cell}`;
  });
  return markup`<tr>${cells}\n`;
}

/** The table under a line that opens and closes it. */
export function foldedTable(summary: string, label: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  return fold(say(summary), rows.length <= OPEN_ROWS, listTable(label, columns, rows));
}

export function fold(summary: Interpolated, open: boolean, content: Markup): Markup {
  return markup`<details class="fold"${open && markup` open`}><summary>${summary}</summary>${content}</details>
`;
}
