/** What Chromium made of tables of our own, recorded in `test/oracles`: tags left open and misnested, spans, blocks in cells, feet first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tablesJson } from "../../../src/document/tables-json.ts";
import { foldSpace } from "../../../src/source/text.ts";
import { documentOf } from "./read.ts";

interface Recorded {
  readonly input: string;
  readonly tables: readonly {
    readonly caption: string | null;
    readonly headerRows: number;
    readonly nestedIn: number | null;
    readonly rows: readonly (readonly (readonly [text: string, rowspan: number, colspan: number])[])[];
  }[];
}

const FILE = join(import.meta.dirname, "../../oracles/chromium-tables.json");
const { cases } = JSON.parse(readFileSync(FILE, "utf8")) as { readonly cases: readonly Recorded[] };

it.each(cases.map(({ input, tables }, index) => [index, input, tables] as const))("page %i", (_, input, tables) => {
  const ours = tablesJson(documentOf(input), "page.html").tables.map(({ caption, headerRows, nestedIn, rows }) => ({
    caption: caption && foldSpace(caption),
    headerRows,
    nestedIn,
    rows: rows.map((row) => row.map(({ text, rowspan, colspan }) => [foldSpace(text), rowspan, colspan])),
  }));
  expect(ours).toEqual(tables);
});
