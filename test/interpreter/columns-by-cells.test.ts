/** Columns whose header says less than their cells do: codes beside names, places under a header that is not known, labels in a last row. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const table = (...rows: string[]): string =>
  [rows[0], rows[0]?.replace(/[^|]+/g, "---"), ...rows.slice(1)].map((row) => `|${row}|`).join("\n");

describe("codes beside names", () => {
  test.each<[string, string, string[]]>([
    [
      "in Chinese",
      `## 查询\n\n\`POST /boats\`\n\n**请求参数**\n\n${table("编码|名称|类型|是否必填", "boatNo|船号|String|是", "page|页码|Integer|否")}`,
      ["POST /boats request boatNo:string", "POST /boats request page:integer"],
    ],
    [
      "in English",
      `## Find\n\n\`POST /boats\`\n\n### Request body\n\n${table("Name|Code|Type", "Number of the boat|boatNo|string", "Its page|page|integer")}`,
      ["POST /boats request boatNo:string", "POST /boats request page:integer"],
    ],
    [
      "names that are identifiers themselves",
      `## Find\n\n\`POST /boats\`\n\n### Request body\n\n${table("Name|Code|Type", "boat_no|bn|string", "page|pg|integer")}`,
      ["POST /boats request boat_no:string", "POST /boats request page:integer"],
    ],
  ])("%s", (_, text, expected) => {
    expect(promisedBy(text)).toEqual(expected);
  });

  test.each([
    ["代码|名称", "CNY|人民币"],
    ["Code|Name", "EUR|Euro of Europe"],
  ])("without a type are the values of something: %s", (head, row) => {
    expect(promisedBy(`## GET /money\n\nWhat there is.\n\n${table(head, row, row.replace(/^../, "XX"))}`)).toEqual([]);
  });
});

describe("places under a header that is not known", () => {
  test.each<[string, string, string[]]>([
    [
      "in Chinese",
      `## 查询\n\n\`POST /boats/{id}\`\n\n**参数**\n\n${table("参数|类型|方式", "id|string|path", "dry|boolean|query", "sail|string|json")}`,
      ["POST /boats/{id} path id:string", "POST /boats/{id} query dry:boolean", "POST /boats/{id} request sail:string"],
    ],
    [
      "in English",
      `## Find\n\n\`PUT /boats/{id}\`\n\n### Parameters\n\n${table("Name|Type|Sent as", "id|string|path", "dry|boolean|query")}`,
      ["PUT /boats/{id} path id:string", "PUT /boats/{id} query dry:boolean"],
    ],
    [
      "one cell says something else",
      `## Find\n\n\`PUT /boats\`\n\n### Query parameters\n\n${table("Name|Type|Shape", "lane|string|path", "dry|boolean|round")}`,
      ["PUT /boats query lane:string", "PUT /boats query dry:boolean"],
    ],
  ])("%s", (_, text, expected) => {
    expect(promisedBy(text)).toEqual(expected);
  });
});

test.each([
  ["请求样例：", true],
  ["Example response:", true],
  ["label:", false],
])("a last line without a bar that is a label is no row: %s", (line, isLabel) => {
  const text = `## Find\n\n\`POST /boats\`\n\n### Request body\n\n${table("Name|Type", "sail|string", "oars|integer")}\n${line}\n\n    {"sail": "a", "oars": 2}`;
  const names = readText("page.md", text).page.structures.flatMap(({ fields }) => fields.map(({ name }) => name.value));
  expect(names).toEqual(isLabel ? ["sail", "oars"] : ["sail", "oars", "label"]);
});
