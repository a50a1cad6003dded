/** A header over many columns is looked up once a column, not once for each pair of them. */
import { expect, test } from "vitest";
import { columnRoles } from "../../src/interpreter/cells/column-roles.ts";
import { fillGrid } from "../../src/interpreter/cells/grid.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { allTables } from "../../src/document/visit.ts";
import { readText } from "../editions/read.ts";

/** How often the vocabulary is asked for the role of a header of so many columns. */
function lookUps(columns: number, words: string): number {
  const { document } = readText(
    "page.html",
    `<table><tr><th>Name<th colspan=${columns}>${words}</tr><tr><td>id${"<td>x".repeat(columns)}</tr></table>`,
  );
  const [table] = allTables(document.blocks);
  const grid = table ? fillGrid(table.table) : [];
  expect(grid[0]).toHaveLength(columns + 1);
  const vocabulary = makeVocabulary();
  let asked = 0;
  const columnRole = (text: string): ReturnType<typeof vocabulary.columnRole> => {
    asked += 1;
    return vocabulary.columnRole(text);
  };
  columnRoles(grid.slice(0, 1), grid.slice(1), { ...vocabulary, columnRole });
  return asked;
}

test.each(["Quantity of things", "数量"])("of %s", (words) => {
  const [few, many] = [lookUps(20, words), lookUps(160, words)];
  expect(few).toBeGreaterThan(20);
  expect(many / few).toBeLessThan(12);
});
