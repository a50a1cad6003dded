/** "address | Type | Description": the header of the names is the name of the field whose members the rows are. */
import { describe, expect, test } from "vitest";
import { promisedBy } from "./promised.ts";
import { readText } from "../editions/read.ts";

const table = (head: string, name: string, type: string): string =>
  `|${head}|Type|Description|\n|---|---|---|\n|${name} |${type} |It. |\n`;

describe("a table whose header names a field", () => {
  const page = (third: string): string =>
    [
      "# Teas",
      "`GET /teas`",
      "## Response",
      table("Name", "data", "object"),
      table("data", "owner", "object"),
      third,
    ].join("\n\n");

  test("holds its members, in a chain of tables", () => {
    expect(promisedBy(page(table("owner", "age", "integer")))).toEqual([
      "GET /teas 2XX data:structure",
      "GET /teas 2XX data.owner:structure",
      "GET /teas 2XX data.owner.age:integer",
    ]);
  });

  test("in Chinese, and in HTML", () => {
    const rows = (head: string, name: string, type: string): string =>
      `<table><tr><th>${head}</th><th>类型</th><th>描述</th></tr><tr><td>${name}</td><td>${type}</td><td>无</td></tr></table>`;
    const text = `<html><body><h1>茶</h1><p><code>GET /teas</code></p><h2>响应参数</h2>${rows("参数名", "list", "array")}${rows("list", "age", "integer")}</body></html>`;
    expect(promisedBy(text, "page.html")).toContain("GET /teas 2XX list[].age:integer");
  });

  test.each(["leaf", "Shard", "Tea kind"])("%s is no field of the page", (head) => {
    const { page: read } = readText("page.md", page(table(head, "age", "integer")));
    expect(read.structures.flatMap(({ fields }) => fields.map(({ name }) => name.value))).toEqual(["data", "owner"]);
  });
});

describe("methods that are an item each", () => {
  const calls = (text: string): string[] =>
    readText("page.md", text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

  test.each([
    "# 茶\n\n#### 请求 URL：\n- `http|https://host/teas/all`\n\n#### 请求方式：\n- GET\n- POST\n",
    "# Teas\n\n**Request URL:** \n\n- `https://host/teas/all`\n\n**Methods:**\n\n* GET\n* POST\n\n**Parameters:** none\n",
  ])("%#", (text) => {
    expect(calls(text)).toEqual(["GET /teas/all", "POST /teas/all"]);
  });

  test("a sentence behind the method is none", () => {
    expect(calls("# Teas\n\n**URL:**\n\n- `/teas/all`\n\n**Method:**\n\n- GET\n- POST comes later\n")).toEqual([
      "GET /teas/all",
    ]);
  });
});

test.each([
  ["GET /teas/(int:id|string:slug)/", "GET /teas/{id|slug}/"],
  ["GET /teas?state=open|closed&size=2", "GET /teas"],
  ["POST http|https://host/teas", "POST /teas"],
  ["GET https|http://host/teas", "GET /teas"],
  ["GET /teas/(id or name)", "GET /teas/{id_or_name}"],
])("%s", (line, call) => {
  const { operations } = readText("page.md", `# Teas\n\n\`\`\`\n${line}\n\`\`\`\n\n## 响应参数\n`).page;
  expect(operations.map(({ method, path }) => `${method.value} ${path.value}`)).toEqual([call]);
});
