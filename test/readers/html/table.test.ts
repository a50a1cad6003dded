import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/document/document.ts";
import { allTables, flatText, inlineText } from "../../../src/document/visit.ts";
import { documentOf, treeOf } from "./read.ts";

/** Each row as its cells, `text@column`, with `rowspan x colspan` where it is not 1x1; `!` marks header cells. */
function gridOf(html: string): string[] {
  return tablesOf(html).flatMap((table) =>
    table.rows.map((row) =>
      row.cells
        .map((cell) => {
          const spans = cell.rowspan * cell.colspan > 1 ? ` ${cell.rowspan}x${cell.colspan}` : "";
          return `${cell.header ? "!" : ""}${flatText(cell.blocks)}@${cell.column}${spans}`;
        })
        .join(" | "),
    ),
  );
}

function tablesOf(html: string): Table[] {
  return allTables(documentOf(html).blocks).map(({ table }) => table);
}

describe("the grid", () => {
  it("has the cells that begin in each row, with their columns", () => {
    expect(gridOf(`<table><tr><td>a<td>b<tr><td>c<td>d</table>`)).toEqual(["a@0 | b@1", "c@0 | d@1"]);
  });

  it("leaves places out that cells from above or from the left cover", () => {
    expect(
      gridOf(
        `<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>`,
      ),
    ).toEqual(["a@0 2x1 | b@1 1x2", "c@1 | d@2", "e@0"]);
  });

  it("lets rowspan 0 reach to the end of the row group", () => {
    expect(
      gridOf(`<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</tbody><tbody><tr><td>e<td>f</tbody></table>`),
    ).toEqual(["a@0 3x1 | b@1", "c@1", "d@1", "e@0 | f@1"]);
  });

  it("lets no cell reach into another row group", () => {
    expect(gridOf(`<table><thead><tr><th rowspan=3>a<th>b</thead><tbody><tr><td>c<td>d</table>`)).toEqual([
      "!a@0 3x1 | !b@1",
      "c@0 | d@1",
    ]);
  });

  it("reads spans as the standard does", () => {
    expect(
      gridOf(
        `<table><tr><td colspan=0>a<td colspan=-2>b<td colspan=x>c<td colspan=" 2;">d<td colspan=+3>e<td rowspan=99999 colspan=99999>f</table>`,
      ),
    ).toEqual(["a@0 | b@1 | c@2 | d@3 1x2 | e@5 1x3 | f@8 65534x1000"]);
  });

  it("lets overlapping cells share a place", () => {
    expect(gridOf(`<table><tr><td>a<td rowspan=3>b<tr><td colspan=2>c<td>d<tr><td>e<td>f</table>`)).toEqual([
      "a@0 | b@1 3x1",
      "c@0 1x2 | d@2",
      "e@0 | f@2",
    ]);
  });

  it("keeps rows without cells and tables without rows", () => {
    expect(
      tablesOf(`<table><tr></tr><tr><td>a</table><table></table>`).map(({ rows }) =>
        rows.map(({ cells }) => cells.length),
      ),
    ).toEqual([[0, 1], []]);
  });

  it("has row groups in the order in which they are drawn", () => {
    expect(
      gridOf(`<table><tfoot><tr><td>foot</tfoot><tbody><tr><td>body</tbody><thead><tr><td>head</thead></table>`),
    ).toEqual(["!head@0", "body@0", "foot@0"]);
  });
});

describe("header rows", () => {
  it.each([
    ["<thead><tr><td>a</td></tr><tr><td>b</td></tr></thead><tr><td>c</td></tr>", 2],
    ["<tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr>", 1],
    ["<tr><th>a</th></tr><tr><th>b</th></tr>", 2],
    ["<tr><td>a</td></tr>", 0],
    ["<thead></thead><tr><th>a</th></tr><tr><td>b</td></tr>", 1],
    ["<tr></tr><tr><th>a</th></tr>", 0],
    ["", 0],
  ])("%s", (rows, headerRows) => {
    expect(tablesOf(`<table>${rows}</table>`)[0]?.headerRows).toBe(headerRows);
  });
});

describe("captions", () => {
  const captionOf = (html: string): string | null => {
    const caption = tablesOf(html)[0]?.caption;
    return caption ? inlineText(caption.content) : null;
  };

  it.each([
    ["<table><caption><b>Table 1 </b>Path parameters</caption><tr><td>a</table>", "Table 1 Path parameters"],
    ["<table><caption><p>Table 1</p><p>Path</p></caption><tr><td>a</table>", "Table 1\nPath"],
    ["<p><strong>表 1</strong>  路径参数</p><a name=t></a><table><tr><td>a</table>", "表 1 路径参数"],
    ["<p><b>Table 2 Fields</b></p><div><table><tr><td>a</table></div>", "Table 2 Fields"],
    ["<p><b>Table 2</b> x</p><table><caption>own</caption><tr><td>a</table>", "own"],
    ["<p><b>Table 2</b> x</p><table><caption> </caption><tr><td>a</table>", "Table 2 x"],
    ["<p>Table 1 lists the fields.</p><table><tr><td>a</table>", null],
    ["<p><b>Fields</b></p><table><tr><td>a</table>", null],
    ["<p><b>Table 1</b> x</p><p>between</p><table><tr><td>a</table>", null],
  ])("%s", (html, caption) => {
    expect(captionOf(html)).toBe(caption);
  });

  it("take the ids that stand before them to their table, and are no paragraphs any more", () => {
    expect(
      treeOf(`<a name="before"></a><p id="c"><b>Table 1</b> x</p><a name="t"></a><table id="own"><tr><td>a</table>`),
    ).toMatchInlineSnapshot(`
      "table, head 0 #before #c #t #own
        caption: **Table 1** x
        row
          cell 0
            paragraph: a
      "
    `);
  });

  it("may be the last paragraph of a list that the table has left", () => {
    expect(treeOf(`<ul><li><p>Parameters</p><p><b>Table 1</b> x</p></li></ul><table><tr><td>a</table>`))
      .toMatchInlineSnapshot(`
      "list
        item
          paragraph: Parameters
      table, head 0
        caption: **Table 1** x
        row
          cell 0
            paragraph: a
      "
    `);
  });
});

describe("malformed tables", () => {
  it("put what stands between their rows before them", () => {
    expect(treeOf(`<table><tr>stray<td>a</td></tr><p>more</p><tr><td>b</td></tr></table>`)).toMatchInlineSnapshot(`
      "paragraph: stray
      paragraph: more
      table, head 0
        row
          cell 0
            paragraph: a
        row
          cell 0
            paragraph: b
      "
    `);
  });

  it("close cells and rows that were left open", () => {
    expect(gridOf(`<table><tr><td>a<td><b>b<tr><th>c<td>d<tbody><tr><td>e`)).toEqual([
      "a@0 | b@1",
      "!c@0 | d@1",
      "e@0",
    ]);
  });

  it("may stand in cells", () => {
    expect(treeOf(`<table><tr><td>outer<table><caption>inner</caption><tr><td>x</table>behind<td>next</table>`))
      .toMatchInlineSnapshot(`
      "table, head 0
        row
          cell 0
            paragraph: outer
            table, head 0
              caption: inner
              row
                cell 0
                  paragraph: x
            paragraph: behind
          cell 1
            paragraph: next
      "
    `);
  });

  it("hold lists, notes and code", () => {
    expect(
      treeOf(
        `<table><tr><td>Type:<ul><li>one</li></ul><div class="note"><p>n</p></div><pre>{\n}</pre></td></tr></table>`,
      ),
    ).toMatchInlineSnapshot(`
      "table, head 0
        row
          cell 0
            paragraph: Type:
            list
              item
                paragraph: one
            note note
              paragraph: n
            code
              | {
              | }
      "
    `);
  });
});
