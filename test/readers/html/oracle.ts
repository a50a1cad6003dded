/** What Chromium makes of the pages in `../shared`, and how a reader's tables differ from it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tablesJson } from "../../../src/document/tables-json.ts";
import type { PageTables } from "../../../src/document/tables-json.ts";
import type { Reader } from "../../../src/readers/reader.ts";
import { decode } from "../../../src/source/decode.ts";
import { foldSpace } from "../../../src/source/text.ts";

const SHARED = join(import.meta.dirname, "../../../../shared");
const ORACLE = join(SHARED, "oracle/dom");

export const hasOracle = existsSync(ORACLE);

/** The pages with that ending, as paths below the corpus. */
export function oraclePages(ending: string): string[] {
  return readdirSync(ORACLE, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(`${ending}.json`))
    .map((file) => file.slice(0, -".json".length))
    .sort();
}

/** What differs on a page, one line each; the listing may know more ids than the oracle. */
export function differences(page: string, reader: Reader): string[] {
  const expected = JSON.parse(readFileSync(join(ORACLE, `${page}.json`), "utf8")) as PageTables;
  const source = decode(readFileSync(join(SHARED, "corpus", page)), page);
  if (!("text" in source)) return [`${page} ${source.message}`];
  const { tables } = tablesJson(reader(source), page);
  if (tables.length !== expected.tables.length) {
    return [`${page}: ${tables.length} tables, Chromium has ${expected.tables.length}`];
  }
  return expected.tables.flatMap((table, index) => {
    const read = tables[index];
    const differing: string[] = [];
    if ((read?.caption ?? null) !== (table.caption && foldSpace(table.caption))) differing.push("caption");
    if (read?.headerRows !== table.headerRows) differing.push("header rows");
    if (read?.nestedIn !== table.nestedIn) differing.push("nesting");
    if (!table.id.every((id) => read?.id.includes(id))) differing.push("ids");
    const cells = (rows: PageTables["tables"][number]["rows"] = []): string =>
      JSON.stringify(rows.map((row) => row.map(({ text, rowspan, colspan }) => [foldSpace(text), rowspan, colspan])));
    if (cells(read?.rows) !== cells(table.rows)) differing.push("cells");
    return differing.map((what) => `${page} table ${index}: ${what}`);
  });
}
