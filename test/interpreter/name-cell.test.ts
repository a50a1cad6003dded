/** What a name cell says beside the name. */
import { describe, expect, test } from "vitest";
import type { ApiPage, Field } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

function fields(header: string, rows: readonly string[], method = "POST"): string[] {
  const page = read(header, rows, method);
  const print = (f: Field): string =>
    [f.name.value, f.type ? typeWords(f.type.value) : "-", f.required?.value ?? "-"].join(" ");
  return [
    ...page.operations.flatMap((o) => o.parameters.map((p) => `${p.in} ${print(p)}`)),
    ...page.structures.flatMap((s) => s.fields.map((f) => `${s.id}: ${print(f)}`)),
  ];
}

function read(header: string, rows: readonly string[], method: string): ApiPage {
  const line = `|${" --- |".repeat(header.split("|").length)}`;
  const table = [`| ${header} |`, line, ...rows.map((row) => `| ${row} |`)].join("\n");
  return readText("page.md", `# T\n\n\`${method} /things\`\n\n${table}\n`).page;
}

describe("nesting", () => {
  test.each<[string, string, string]>([
    ["»", "» ", "»» "],
    ["└", "└ ", "└└ "],
    ["├─", "├─ ", "├─ ├─ "],
    ["+", "+", "++"],
    ["-", "- ", "-- "],
    ["&nbsp;", "&nbsp;&nbsp;", "&nbsp;&nbsp;&nbsp;&nbsp;"],
    ["blanks before a sign", "&emsp;└ ", "&emsp;&emsp;└ "],
  ])("by %s", (_, one, two) => {
    const rows = ["a | object | x", `${one}b | array | y`, `${two}c | string | z`, `${one}d | int | y`, "e | int | x"];
    expect(fields("Name | Type | Description", rows)).toEqual([
      "request: a a -",
      "request: e integer -",
      "a: b array of b -",
      "a: d integer -",
      "b: c string -",
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ["a number", "int", ["request: total integer -", "request: b array -", "request: e integer -"]],
    ["真假", "布尔", ["request: total boolean -", "request: b array -", "request: e integer -"]],
    // a string may hold JSON
    ["a string", "string", ["request: total string -", "request: e integer -", "total: b array -"]],
  ])("under %s", (_, type, expected) => {
    const rows = [`total | ${type} | x`, "» b | array | y", "e | int | x"];
    expect(fields("Name | Type | Description", rows).toSorted()).toEqual(expected.toSorted());
  });

  test.each(["a[b]", "a.b", "a[].b", "a.[].b", "a.N.b", "a[0].b"])("by a name such as %s", (name) => {
    expect(fields("Name | Type | Description", [`${name} | string | x`]).at(-1)).toBe("a: b string -");
  });

  test("below a row that is the whole body, its rows are the fields", () => {
    expect(
      fields("Name | In | Type | Required | Description", [
        "dry | query | boolean | false | x",
        "body | body | Thing | true | x",
        "» id | body | integer | true | x",
      ]),
    ).toEqual(["query dry boolean no", "request: id integer yes"]);
  });
});

describe("marks", () => {
  test.each<[string, string, string]>([
    ["Name | Type | Description", "id? | string | x", "id string no"],
    ["Name | Description", "`id` string | x", "id string -"],
    ["Name | Description", "`id`<br>*optional* | x", "id - no"],
    ["Name | Description", "id (integer, required) | x", "id integer yes"],
    ["Name | Type | Description", "id | string (required) | x", "id string yes"],
    ["Name | Type | Description", "id | string | **Required**. The id", "id string yes"],
    ["Name | Type | Description", "id | string | (optional) The id", "id string no"],
    ["Name | Type | Description", "id | string | Optional parts are left out", "id string -"],
    ["参数名 | 类型 | 是否必传 | 备注", "id | string | √ | x", "id string yes"],
    ["参数名 | 类型 | 是否必传 | 备注", "id | string | × | x", "id string no"],
    ["Name | Type | Required? | Notes", "id | string | ✅ | x", "id string yes"],
    ["Name | Description", "created at | x", "created at - -"],
  ])("%s: %s", (header, row, expected) => {
    expect(fields(header, [row])).toEqual([`request: ${expected}`]);
  });
});

test("a location column says where each row lives, in the answer too", () => {
  const rows = [
    "X-Id | Header | String | 是 | x",
    "q | Query参数 | String | 否 | x",
    "name | 请求体 | String | 是 | x",
  ];
  expect(fields("参数名 | 位置 | 类型 | 必填 | 说明", rows)).toEqual([
    "header X-Id string yes",
    "query q string no",
    "request: name string yes",
  ]);
});

describe("what a parameter is set to is no part of its name", () => {
  test.each<[string, string]>([
    ["db=<database>", "db"],
    ["epoch=[ns,u,ms,s]", "epoch"],
    ["pretty=true", "pretty"],
    ["page={页码}", "page"],
    ["名称=<值>", "名称=<值>"],
    ["a==b", "a==b"],
    ["x=<a>&y=<b>", "x=<a>&y=<b>"],
  ])("%s", (cell, name) => {
    const escaped = cell.replaceAll("<", "&lt;");
    const rows = [`${escaped} | string | x`, "limit | int | x"];
    expect(fields("Query parameter | Type | Description", rows, "GET")[0]).toContain(` ${name} string`);
  });
});

test("signs of code in raw HTML are none of the name", () => {
  const cells = ["`name`", "`size`", "**`zone`**", "a`b"];
  const rows = cells.map((name) => `<tr><td>${name}</td><td>String</td></tr>`).join("");
  const page = `# T\n\nPOST /things/{name}\n\n<table><tr><th>参数</th><th>类型</th></tr>${rows}</table>\n`;
  const { operations, structures } = readText("page.md", page).page;
  const names = [...operations.flatMap((o) => o.parameters), ...structures.flatMap((s) => s.fields)];
  expect(names.map(({ name }) => name.value).toSorted()).toEqual(["a`b", "name", "size", "zone"]);
});
