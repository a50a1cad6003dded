import { describe, expect, it } from "vitest";
import { gridsOf, outlineOf, runs, treeOf } from "./read.ts";

const FIELDS = ["Parameter", "Mandatory", "Type", "Description"];

describe("a table of runs", () => {
  it("has a row for each name whose mark and type follow it", () => {
    const text = runs(
      "Growing a Plant",
      "Table 1 Request parameters",
      ...FIELDS,
      "plant_id",
      "Yes",
      "String",
      "Specifies the plant.",
      "water",
      "No",
      "Integer",
      "Specifies the water in litres.",
      "Minimum: 1",
      "Maximum: 9",
      "X-Seed-Token",
      "Yes",
      "Array of Seed objects",
      "Specifies the seeds.",
    );
    expect(gridsOf(text)).toEqual([
      [
        "Table 1 Request parameters",
        "Parameter | Mandatory | Type | Description",
        "plant_id | Yes | String | Specifies the plant.",
        "water | No | Integer | Specifies the water in litres. Minimum: 1 Maximum: 9",
        "X-Seed-Token | Yes | Array of Seed objects | Specifies the seeds.",
      ].join("\n"),
    ]);
  });

  it("keeps identifiers and values in a description that holds them", () => {
    const text = runs(
      "Title",
      ...FIELDS,
      "kind",
      "No",
      "String",
      "The value can be:",
      "rose",
      "tulip",
      "size",
      "No",
      "Integer",
      "Size.",
    );
    expect(gridsOf(text)).toEqual([
      [
        "(no caption)",
        "Parameter | Mandatory | Type | Description",
        "kind | No | String | The value can be: rose tulip",
        "size | No | Integer | Size.",
      ].join("\n"),
    ]);
  });

  it("lets cells be empty", () => {
    const text = runs(
      "Title",
      ...FIELDS,
      "a_b",
      "Yes",
      "String",
      "c_d",
      "No",
      "Integer",
      "About c_d.",
      "e_f",
      "Boolean",
      "About e_f.",
    );
    expect(gridsOf(text)[0]?.split("\n").slice(2)).toEqual([
      "a_b | Yes | String | ",
      "c_d | No | Integer | About c_d.",
      "e_f |  | Boolean | About e_f.",
    ]);
  });

  it("takes fields named like header cells for fields", () => {
    const text = runs(
      "Title",
      "Parameter",
      "Type",
      "Description",
      "name",
      "String",
      "Name.",
      "type",
      "String",
      "Type.",
      "value",
      "String",
      "Value.",
    );
    expect(gridsOf(text)[0]?.split("\n").slice(1)).toEqual([
      "Parameter | Type | Description",
      "name | String | Name.",
      "type | String | Type.",
      "value | String | Value.",
    ]);
    const chinese = runs(
      "标题",
      "参数",
      "参数类型",
      "描述",
      "Location",
      "String",
      "位置。",
      "Code",
      "Integer",
      "编码。",
    );
    expect(gridsOf(chinese)[0]?.split("\n").slice(1)).toEqual([
      "参数 | 参数类型 | 描述",
      "Location | String | 位置。",
      "Code | Integer | 编码。",
    ]);
  });

  it("takes labels that stand in cell after cell for what they are", () => {
    const labelled = (name: string): string[] => [
      name,
      "No",
      "String",
      "Definition",
      "A name.",
      "Constraints",
      "None",
      "Range",
      "N/A",
    ];
    const text = runs(
      "Title",
      ...FIELDS,
      ...labelled("first_name"),
      ...labelled("last_name"),
      ...labelled("nick_name"),
      "Response",
      "None",
    );
    expect(gridsOf(text)[0]?.split("\n").slice(2)).toEqual(
      ["first_name", "last_name", "nick_name"].map(
        (name) => `${name} | No | String | Definition A name. Constraints None Range N/A`,
      ),
    );
    expect(outlineOf(text).slice(-2)).toEqual(["heading 2: Response", "paragraph: None"]);
  });

  it.each([
    ["without a type", ["Parameter", "Mandatory", "Description"], ["pot_id", "Yes", "The pot."]],
    ["with the mark behind", ["名称", "参数类型", "是否必选", "说明"], ["pot_id", "String", "否", "花盆。"]],
    [
      "with a condition for a mark",
      ["参数", "是否必选", "参数类型", "描述"],
      ["pot_id", "type = 2时必选", "String", "花盆。"],
    ],
    ["with a type that a table describes", ["Parameter", "Type", "Description"], ["pot_id", "Table 3", "The pot."]],
    ["with a dash for a type", ["Parameter", "Type", "Description"], ["pot_id", "-", "The pot."]],
    ["of a request's method and address", ["请求方法", "URI"], ["GET", "/v1/pots"]],
    [
      "with a column of unknown words",
      ["Parameter", "Type", "Description", "Botanical Rank"],
      ["pot_id", "String", "The pot.", "species"],
    ],
  ])("is read %s", (_, header, row) => {
    const rows = [
      row,
      row.map((cell, index) => (index === 0 ? `${cell}_2` : cell)),
      row.map((cell, index) => (index === 0 ? `${cell}_3` : cell)),
    ];
    expect(gridsOf(runs("Title", "Table 1 Some caption", ...header, ...rows.flat()))).toEqual([
      ["Table 1 Some caption", header.join(" | "), ...rows.map((cells) => cells.join(" | "))].join("\n"),
    ]);
  });

  it("of status codes follows a heading of the same words", () => {
    const text = runs(
      "Title",
      "Status Code",
      "Status code",
      "Description",
      "200",
      "Done.",
      "404",
      "Not found.",
      "No such plant.",
      "Error Codes",
      "See there.",
    );
    expect(gridsOf(text)).toEqual([
      ["(no caption)", "Status code | Description", "200 | Done.", "404 | Not found. No such plant."].join("\n"),
    ]);
    expect(outlineOf(text).map((line) => line.replace(/,.*/, ""))).toEqual([
      "heading 1: Title",
      "heading 2: Status Code",
      "table",
      "heading 2: Error Codes",
      "paragraph: See there.",
    ]);
  });

  it("keeps lists and code of a cell apart from its paragraphs", () => {
    const text = `Title\n\nParameter\n\nType\n\nDescription\n\nsoil\n\nString\n\nThe soil:\n\n  • clay\n      • red clay\n  • sand\n\n"soil": {\n  "sand": 1\n}\n\npot\n\nString\n\nThe pot.\n`;
    expect(treeOf(text)).toBe(
      [
        "heading 1: Title",
        "table, head 1",
        "  row",
        "    head 0",
        "      paragraph: Parameter",
        "    head 1",
        "      paragraph: Type",
        "    head 2",
        "      paragraph: Description",
        "  row",
        "    cell 0",
        "      paragraph: soil",
        "    cell 1",
        "      paragraph: String",
        "    cell 2",
        "      paragraph: The soil:",
        "      list",
        "        item",
        "          paragraph: clay",
        "          list",
        "            item",
        "              paragraph: red clay",
        "        item",
        "          paragraph: sand",
        "      code",
        '        | "soil": {',
        '        |   "sand": 1',
        "        | }",
        "  row",
        "    cell 0",
        "      paragraph: pot",
        "    cell 1",
        "      paragraph: String",
        "    cell 2",
        "      paragraph: The pot.",
        "",
      ].join("\n"),
    );
  });

  it.each([
    ["a heading", "Response Parameters"],
    ["a status", "Status code: 200"],
    ["a request", "GET https://host/v1/plants"],
    ["a lead", "  • Example response"],
    ["the page's last line", "Parent topic: Garden"],
  ])("ends before %s", (_, line) => {
    const text = runs("Title", ...FIELDS, "pot_id", "Yes", "String", "The pot.", line);
    expect(gridsOf(text)[0]?.split("\n")).toEqual([
      "(no caption)",
      "Parameter | Mandatory | Type | Description",
      "pot_id | Yes | String | The pot.",
    ]);
  });
});

it("takes no row for a header because its words could be ones", () => {
  const header = ["Parameter", "Location", "Type", "Description"];
  const text = runs("Title", ...header, "size", "in", "String", "The size.", "name", "in", "String", "The name.");
  expect(gridsOf(text)[0]?.split("\n").at(-1)).toBe("name | in | String | The name.");
});

it("knows a header with two names", () => {
  const text = runs(
    "Title",
    "Response Item",
    "Parameter",
    "Type",
    "Description",
    "token",
    "body",
    "Object",
    "A token.",
  );
  expect(gridsOf(text)[0]?.split("\n").slice(1)).toEqual([
    "Response Item | Parameter | Type | Description",
    "token | body | Object | A token.",
  ]);
});

it("ends before a line that names one of its fields, where that line leads to another table", () => {
  const before = (line: string): string | undefined =>
    gridsOf(
      runs("Title", ...FIELDS, "pots", "Yes", "List", "The pots.", line, ...FIELDS, "id", "Yes", "String", "a"),
    )[0]
      ?.split("\n")
      .at(-1);
  expect(before("pots structure information")).toBe("pots | Yes | List | The pots.");
  expect(before("plants structure information")).toContain("plants structure information");
});

it("ends before an item that stands further out than the notes of its last cell, and leads to another table", () => {
  const last = (lead: string): readonly string[] =>
    gridsOf(
      runs(
        "Title",
        ...FIELDS,
        "pot",
        "Yes",
        "Object",
        `      • A note.\n      • Another note.\n${lead}`,
        ...FIELDS,
        "id",
      ),
    )
      .slice(0, 1)
      .flatMap((grid) => grid.split("\n").slice(-1));
  expect(last("  • pot parameters")).toEqual(["pot | Yes | Object | A note. Another note."]);
  expect(last("  • pot参数说明")).toEqual(["pot | Yes | Object | A note. Another note."]);
  // as far in as the others it is a note as they are
  expect(last("      • pot parameters")).toEqual(["pot | Yes | Object | A note. Another note. pot parameters"]);
});

describe("the text around tables of runs", () => {
  it("puts code and tables under the list item that introduces them", () => {
    const text = runs(
      "Title",
      "Example",
      "  • Example request",
      'POST https://host/v1/pots\n\n{\n  "pot": 1\n}',
      "  • Example response",
      "None",
    );
    expect(treeOf(text)).toBe(
      [
        "heading 1: Title",
        "heading 2: Example",
        "list",
        "  item",
        "    paragraph: Example request",
        "    code",
        "      | POST https://host/v1/pots",
        "      |",
        "      | {",
        '      |   "pot": 1',
        "      | }",
        "list",
        "  item",
        "    paragraph: Example response",
        "paragraph: None",
        "",
      ].join("\n"),
    );
  });

  it("leaves the request line of the URI section a paragraph", () => {
    expect(outlineOf(runs("Title", "URI", "POST /v1/{garden}/pots", "Example Request", "POST /v1/1/pots"))).toEqual([
      "heading 1: Title",
      "heading 2: URI",
      "paragraph: POST /v1/{garden}/pots",
      "heading 2: Example Request",
      "code",
    ]);
  });

  it("numbers lists, and takes a number at the margin for text", () => {
    expect(outlineOf("Title\n\n  1. one\n  2. two\n\n1. Text\n")).toEqual([
      "heading 1: Title",
      "ordered list",
      "paragraph: 1. Text",
    ]);
  });
});
