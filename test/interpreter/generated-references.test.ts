/** Habits of pages that a generator made of a specification: bodies without a name, answers headed by a status, circles for "yes". */
import { describe, expect, test } from "vitest";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const requirements = (text: string): string[] => {
  const { page } = readText("page.md", text);
  return page.operations.flatMap((operation) =>
    fieldPromises(page, operation).map(({ place, path, field }) => `${place} ${path} ${field.required?.value ?? "-"}`),
  );
};

describe("a row for a body that has no name", () => {
  const table = (first: string, ...rows: string[]): string =>
    [
      "## List",
      "`GET /boats`",
      "### Responses",
      "Status Code **200**",
      ["|Name|Type|Required|", "|---|---|---|", first, ...rows].join("\n"),
    ].join("\n\n");

  test.each<[string, string, string[]]>([
    [
      "a list of objects",
      table(
        "|*anonymous*|[Boat]|false|",
        "|» hull|string|true|",
        "|» sails|[object]|false|",
        "|»» size|integer|false|",
      ),
      ["GET /boats 200 [].hull:string", "GET /boats 200 [].sails:array", "GET /boats 200 [].sails[].size:integer"],
    ],
    [
      "an object, in Chinese",
      table("|匿名|object|false|", "|» 无|string|true|").replace("» 无", "» hull"),
      ["GET /boats 200 hull:string"],
    ],
    [
      "a field of that name",
      table("|anonymous|boolean|false|", "|hull|string|true|"),
      ["GET /boats 200 anonymous:boolean", "GET /boats 200 hull:string"],
    ],
    [
      "a field that the others are in",
      table("|data|object|false|", "|» hull|string|true|"),
      ["GET /boats 200 data:structure", "GET /boats 200 data.hull:string"],
    ],
  ])("%s", (_, text, expected) => {
    expect(promisedBy(text)).toEqual(expected);
  });
});

describe("a heading of a status with headings below it", () => {
  const fields =
    "<p>Properties</p><ul><li><b>size</b>: <i>(integer)</i></li><li><b>hull</b>: <i>(string)</i></li></ul>";

  test("what is below is the answer's, up to the next operation", () => {
    const html = `<h1>Boats</h1><h4>get /boats</h4><h2>HTTP status code 200</h2><h3>Body</h3>${fields}<h4>post /boats</h4><h3>Body</h3>${fields}`;
    expect(promisedBy(html, "page.html")).toEqual([
      "GET /boats 200 size:integer",
      "GET /boats 200 hull:string",
      "POST /boats request size:integer",
      "POST /boats request hull:string",
    ]);
  });

  test("Markdown with levels in order", () => {
    const rows = "| 名称 | 类型 |\n| --- | --- |\n| size | integer |";
    const text = `# 船\n\n## GET /boats\n\n### 状态码 200\n\n#### Body\n\n${rows}\n`;
    expect(promisedBy(text)).toEqual(["GET /boats 200 size:integer"]);
  });
});

describe("letters for a circle and a cross", () => {
  const table = (header: string, ...rows: [string, string][]): string =>
    [
      "## POST /boats",
      "### Request body",
      [
        `| Name | Type | ${header} |`,
        "| --- | --- | --- |",
        ...rows.map(([name, mark]) => `| ${name} | String | ${mark} |`),
      ].join("\n"),
    ].join("\n\n");

  test.each<[string, string, string[]]>([
    ["both, in Korean", table("필수", ["hull", "O"], ["size", "X"]), ["request hull yes", "request size no"]],
    [
      "both, below an English header",
      table("Required", ["hull", "o"], ["size", "x"]),
      ["request hull yes", "request size no"],
    ],
    [
      "the circle alone, in Japanese",
      table("必須", ["hull", "O"], ["size", "-"]),
      ["request hull yes", "request size -"],
    ],
    [
      "mandatory and optional",
      table("Required", ["hull", "M"], ["size", "O"]),
      ["request hull yes", "request size no"],
    ],
    [
      "mandatory and optional, in Chinese",
      table("是否必填", ["hull", "M"], ["size", "O"]),
      ["request hull yes", "request size no"],
    ],
  ])("%s", (_, text, expected) => {
    expect(requirements(text)).toEqual(expected);
  });

  test("headers under a heading of one word", () => {
    const text =
      "## POST /boats\n\n### 요청\n\n#### 헤더\n\n| 이름 | 설명 | 필수 |\n| --- | --- | --- |\n| X-Boat | 배 | O |\n";
    expect(requirements(text)).toEqual(["header X-Boat yes"]);
  });
});

describe("what a theme of a generator prints", () => {
  test("the mark before the brackets, and a list of named things in them", () => {
    const inner = "<ul><li><strong>cloth</strong>: <em>required (string)</em></li></ul>";
    const list = `<ul><li><strong>sails</strong>: <em>required (array of Sail)</em><p>Hoisted.</p><p><strong>Items</strong>: Sail</p><div>${inner}</div></li><li><strong>mast</strong>: <em>(number)</em></li></ul>`;
    const html = `<h1>Boats</h1><h4>POST /boats</h4><h3>Body</h3>${list}`;
    expect(promisedBy(html, "page.html")).toEqual([
      "POST /boats request sails:array",
      "POST /boats request sails[].cloth:string",
      "POST /boats request mast:number",
    ]);
    const { page } = readText("page.html", html);
    expect(page.operations.flatMap((o) => fieldPromises(page, o).map(({ field }) => field.required?.value))).toEqual([
      "yes",
      "yes",
      undefined,
    ]);
  });

  test("words before brackets that are no mark", () => {
    expect(
      requirements("## POST /boats\n\n### Body\n\n- `mast`: height (in feet) of it\n- `hull`: 必填（字符串）\n"),
    ).toEqual(["request mast -", "request hull yes"]);
  });

  test("parts on the level of the heading of a group", () => {
    const call = (line: string, name: string): string =>
      `<h4>${line}</h4><h3>Query Parameters</h3><ul><li><b>${name}</b>: <i>(string)</i></li></ul><h2>HTTP status code 200</h2><h3>Body</h3><ul><li><b>at</b>: <i>(string)</i></li></ul>`;
    const html = `<h1>Harbour</h1><h3>Boats</h3>${call("get /boats", "near")}${call("get /boats/{id}", "full")}`;
    expect(promisedBy(html, "page.html")).toEqual([
      "GET /boats query near:string",
      "GET /boats 200 at:string",
      "GET /boats/{id} query full:string",
      "GET /boats/{id} 200 at:string",
    ]);
  });

  test.each([
    ["in a table", "| Name | Type |\n| --- | --- |\n| sails | [ Sail ] |"],
    ["in Chinese", "| 名称 | 类型 |\n| --- | --- |\n| sails | [Sail] |"],
  ])("a structure in brackets is a list of it, %s", (_, table) => {
    const text = `## POST /boats\n\n### Request body\n\n${table}\n\n### Sail\n\n| Name | Type |\n| --- | --- |\n| cloth | string |\n`;
    expect(promisedBy(text)).toEqual(["POST /boats request sails:array", "POST /boats request sails[].cloth:string"]);
  });
});
