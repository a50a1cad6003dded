import { describe, expect, it } from "vitest";
import { gridsOf, outlineOf, tabbedRows, tablesOf } from "./read.ts";

const HEADER = ["Parameter", "Type", "Description"];

describe("a table of tabs", () => {
  it("has a row wherever the gap is wide", () => {
    const text = `Title\nURI\n\nTable 1 Pots\n\n${tabbedRows(HEADER, ["pot_id", "String", "The pot.\n\nMaximum: 5"], ["size", "Integer", "Its size:\n\nsmall\nlarge"])}\n\nResponse\nNone\n`;
    expect(gridsOf(text)).toEqual([
      [
        "Table 1 Pots",
        "Parameter | Type | Description",
        "pot_id | String | The pot. Maximum: 5",
        "size | Integer | Its size: small large",
      ].join("\n"),
    ]);
    expect(outlineOf(text)).toEqual([
      "heading 1: Title",
      "heading 2: URI",
      "table, head 1",
      "heading 2: Response",
      "paragraph: None",
    ]);
  });

  it("has no more empty cells beside each other than a table has columns", () => {
    const header = (tabs: number): string =>
      `Title\n\n${tabbedRows(HEADER, ["pot_id", "String", "The pot."]).replace("\t\n\nDescription", `${"\t".repeat(tabs)}\n\nDescription`)}\n`;
    const columns = (tabs: number): number[] =>
      tablesOf(header(tabs)).map(({ rows }) => Math.max(...(rows[0]?.cells ?? []).map(({ column }) => column)));
    expect([1, 12, 13, 400].map(columns)).toEqual([[2], [13], [1], [1]]);
  });

  it("makes a list of lines that no empty line separates", () => {
    const text = `Title\nURI\n\n${tabbedRows(HEADER, ["size", "String", "Its size:\n\nsmall\nlarge"])}\n`;
    expect(tablesOf(text)[0]?.rows[1]?.cells[2]?.blocks.map((block) => block.type)).toEqual(["paragraph", "list"]);
  });

  it("takes a line that ends with a colon for the lead of the lines below it", () => {
    const types = (...lines: string[]): (string | undefined)[] =>
      tablesOf(
        `Title\nURI\n\n${tabbedRows(HEADER, ["size", "String", lines.join("\n")])}\n`,
      )[0]?.rows[1]?.cells[2]?.blocks.map((block) =>
        block.type === "list" ? `list of ${block.items.length}` : block.type,
      ) ?? [];
    expect(types("One of the following:", "small: fits a window", "large: fits a garden")).toEqual([
      "paragraph",
      "list of 2",
    ]);
    expect(types("取值如下：", "small")).toEqual(["paragraph", "list of 1"]);
    expect(types("small", "large")).toEqual(["list of 2"]);
  });

  it("may have bare cells on one line", () => {
    expect(
      gridsOf(
        "Title\nTable 1 Pots\nParameter\tType\tDescription\npot_id\tString\tThe pot.\nsize\tInteger\tIts size.\n",
      ),
    ).toEqual([
      [
        "Table 1 Pots",
        "Parameter | Type | Description",
        "pot_id | String | The pot.",
        "size | Integer | Its size.",
      ].join("\n"),
    ]);
  });

  it("may have empty cells", () => {
    const text = `Title\nURI\n\n${tabbedRows(HEADER)}\n\n\n\n\npot_id\n\n\t\t\n\nThe pot.\n\n\n\n\nsize\n\n\t\n\nInteger\n\n\t\n\n\n\n\nlid\n\n\t\n\nBoolean\n\n\t\n\nIts lid.\n`;
    expect(gridsOf(text)[0]?.split("\n").slice(2)).toEqual([
      "pot_id |  | The pot.",
      "size | Integer | ",
      "lid | Boolean | Its lid.",
    ]);
  });

  it("may have a header that the vocabulary does not know", () => {
    const text = `Title\nURI\n\n${tabbedRows(HEADER, ["pot_id", "String", "The pot."])}\n\nTable 2 Ranks\n\n${tabbedRows(["Rank", "Latin"], ["family", "familia"], ["order", "ordo"])}\n`;
    expect(gridsOf(text)[1]).toBe(["Table 2 Ranks", "Rank | Latin", "family | familia", "order | ordo"].join("\n"));
  });

  it("is not seen in code", () => {
    const text = `Title\nURI\n\n${tabbedRows(HEADER, ["pot_id", "String", "The pot."])}\n\nExample Response\n{\n\t"pot": {\n\t\n\t\t"id": "a\tb"\n\t}\n}\n`;
    expect(gridsOf(text)).toHaveLength(1);
    expect(outlineOf(text).slice(-2)).toEqual(["heading 2: Example Response", "code"]);
  });

  it("keeps code of a cell in the cell", () => {
    const text = `Title\nURI\n\n${tabbedRows(HEADER, ["pot", "Object", 'The pot:\n\n"pot": {\n   "lid" : true\n}\nNote:\n\nSee there.'], ["lid", "Boolean", "Its lid."])}\n`;
    expect(tablesOf(text)[0]?.rows).toHaveLength(3);
    expect(tablesOf(text)[0]?.rows[1]?.cells[2]?.blocks.map((block) => block.type)).toEqual([
      "paragraph",
      "code",
      "paragraph",
      "paragraph",
    ]);
  });
});
