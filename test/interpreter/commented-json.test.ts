/** JSON whose comments are all that describes its fields. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const code = (...lines: string[]): string => `\`\`\`json\n${lines.join("\n")}\n\`\`\``;
const page = (...parts: string[]): string => parts.join("\n\n");

describe("fields told by comments", () => {
  test.each<[string, string, string, string[]]>([
    [
      "behind each field",
      "page.md",
      page(
        "## Add a boat",
        "`POST /boats`",
        "### Request body",
        code(
          "{",
          '  "mast": "oak", // the wood, see http://a.example/wood',
          '  "crew": [{ // who sails',
          '    "age": 30, // in years',
          '    "seen": "http://b.example/x"',
          "  }]",
          "}",
        ),
      ),
      [
        "POST /boats request mast:string",
        "POST /boats request crew:array",
        "POST /boats request crew[].age:number",
        "POST /boats request crew[].seen:string",
      ],
    ],
    [
      "above them, in Chinese",
      "page.md",
      page(
        "## 查询船只",
        "`GET /boats/one`",
        "### 返回结果",
        code(
          "{",
          "  // 状态码",
          '  "code": 0,',
          "  /* 数据 */",
          '  "data": {',
          '    "name": "string" // 名称',
          "  }",
          "}",
        ),
      ),
      ["GET /boats/one 2XX code:number", "GET /boats/one 2XX data:structure", "GET /boats/one 2XX data.name:string"],
    ],
    [
      "HTML, with words for the types",
      "page.html",
      '<h2>Boats</h2><p>GET /boats/one</p><h3>Response</h3><pre>{\n"id": int, // the id\n"old": true # whether it is old\n}</pre>',
      ["GET /boats/one 2XX id:integer", "GET /boats/one 2XX old:boolean"],
    ],
  ])("%s", (_, file, text, expected) => {
    expect(promisedBy(text, file)).toEqual(expected);
  });

  test("marks in a comment are marks", () => {
    const text = page(
      "## A",
      "`POST /boats`",
      "### 请求参数",
      code("{", '"a": "x", // 名称（必填）', '"b": "y" // 备注，可选。', "}"),
    );
    const [body] = readText("page.md", text).page.structures;
    expect(body?.fields.map(({ required }) => required?.value ?? null)).toEqual(["yes", null]);
  });
});

describe("no fields", () => {
  const commented = code("{", '  "mast": "oak", // the wood', '  "crew": 2 // how many', "}");
  test("where a table has them, in a section of its own", () => {
    const text = page(
      "## Add a boat",
      "`POST /boats`",
      "### Request body",
      "| Name | Type |\n|---|---|\n| mast | string |",
      "### Request example",
      commented,
    );
    expect(promisedBy(text, "page.md")).toEqual(["POST /boats request mast:string"]);
  });

  test.each([
    ["one comment", code("{", '  "mast": "oak", // the wood', '  "crew": 2', "}")],
    [
      "comments on few of the fields",
      code("{", '"a": 1, // one', '"b": 2, // two', '"c": 3,', '"d": 4,', '"e": 5', "}"),
    ],
    ["signs within strings", code("{", '  "mast": "http://a.example",', '  "crew": "#2"', "}")],
    ["a program", code("boat = {", '  "mast": 1, // the wood', '  "crew": 2 // how many', "}")],
  ])("%s", (_, block) => {
    expect(promisedBy(page("## Add", "`POST /boats`", "### Request body", block), "page.md")).toEqual([]);
  });

  test("behind a line of its own, below the answer of another call", () => {
    const steps = page(
      "## Steps",
      "Send `POST /boats`.",
      "Response:",
      code('{"id": 1}'),
      "Then pass the following:",
      commented,
    );
    expect(promisedBy(steps, "page.md")).toEqual([]);
  });

  test("outside of what is sent and what comes", () => {
    expect(readText("page.md", page("## Settings", commented)).page.structures).toEqual([]);
  });
});
