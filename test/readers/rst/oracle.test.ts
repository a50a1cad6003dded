/** What docutils makes of the pages of `../shared` and of its own table tests, table by table. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ListedTable, PageTables } from "../../../src/document/tables-json.ts";
import { tablesJson } from "../../../src/document/tables-json.ts";
import { foldSpace } from "../../../src/source/text.ts";
import { oneIn } from "../../corpus-sample.ts";
import { documentOf, problemsOf } from "./read.ts";

const SHARED = join(import.meta.dirname, "../../../../shared");
const PAGES = join(SHARED, "oracle/rst");
const CASES = join(SHARED, "oracle/docutils-cases.json");

interface DocutilsCase {
  readonly name: string;
  readonly input: string;
  readonly expectedTables: readonly ListedTable[];
  readonly expectedError: string | null;
}

/** Tables as both sides list them: ids in any order, without what only the oracle says. */
function listed(tables: readonly ListedTable[]): unknown[] {
  return tables.map(({ caption, id, headerRows, nestedIn, rows }) => ({
    caption: caption && foldSpace(caption),
    id: id.toSorted(),
    headerRows,
    nestedIn,
    rows: rows.map((row) => row.map(({ text, rowspan, colspan }) => [foldSpace(text), rowspan, colspan])),
  }));
}

function read(rst: string): unknown[] {
  return listed(tablesJson(documentOf(rst), "").tables);
}

describe.skipIf(!existsSync(PAGES))("RST pages of ../shared (skipped where that is missing)", () => {
  it("have the tables that docutils sees", () => {
    const all = readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".rst.json"));
    const pages = oneIn(6, all.toSorted());
    expect(pages.length).toBeGreaterThan(50);
    for (const file of pages) {
      const { page, tables } = JSON.parse(readFileSync(join(PAGES, file), "utf8")) as PageTables;
      expect({ page, tables: read(readFileSync(join(SHARED, "corpus", page), "utf8")) }).toEqual({
        page,
        tables: listed(tables),
      });
    }
  });
});

describe.skipIf(!existsSync(CASES))("docutils' own table tests in ../shared (skipped where that is missing)", () => {
  // A table from another file, which docutils may read and we must not.
  const REFUSED = new Set(["test_root_prefix.py:include-root[4]"]);
  const { cases } = existsSync(CASES)
    ? (JSON.parse(readFileSync(CASES, "utf8")) as { readonly cases: readonly DocutilsCase[] })
    : { cases: [] };

  it.each(cases.map((each) => [each.name, each] as const))("%s", (name, { input, expectedTables, expectedError }) => {
    if (REFUSED.has(name)) {
      expect(problemsOf(input)).toEqual([expect.stringMatching(/^refused: /)]);
      return;
    }
    expect(read(input)).toEqual(listed(expectedTables));
    if (expectedError !== null) expect(problemsOf(input)).not.toEqual([]);
  });
});
