/** A raised star that marks what is required: behind names, behind the word itself and in the header of its column. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const fields = (text: string, id: string): string[] => {
  const { page } = readText(id, text);
  return page.structures.flatMap(({ fields: of }) =>
    of.map(({ name, required }) => `${name.value} ${required?.value ?? "-"}`),
  );
};
const adoc = (legend: string, header: string, ...rows: string[]): string =>
  `= Kilns\n\n== Add\n\n\`POST /kilns\`\n\n${legend}\n\n.Request body\n|===\n|${header}\n\n${rows.map((row) => `|${row}\n`).join("\n")}|===\n`;

describe("a raised star", () => {
  test.each([
    [
      "behind a name, with a legend",
      "Fields marked ^*^ are required.",
      "Name |Type",
      ["name^*^ |String", "heat |Integer"],
    ],
    ["behind a name", "Text.", "Name |Type |Description", ["name^*^ |String |Which", "heat |Integer |How hot"]],
    ["behind a name in code", "带 ^*^ 的必填。", "参数 |类型 |说明", ["`name`^*^ |string |名称", "`heat` |int |温度"]],
    ["behind the word", "Text.", "Name |Type |Required", ["name |String |Required^*^", "heat |Integer |Optional"]],
    [
      "in the header, too",
      "Text.",
      "Name |Type |Required^*^",
      ["name |String |Required^*^", "heat |Integer |Optional"],
    ],
    ["behind it in Chinese", "说明。", "参数 |类型 |必填^*^", ["name |string |必填^*^", "heat |int |可选"]],
    ["between words", "Text.", "Name |Type |Description", ["name ^*^ |String |Which", "heat |Integer |How hot"]],
  ])("%s", (_, legend, header, rows) =>
    expect(fields(adoc(legend, header, ...rows), "page.adoc")).toEqual([
      "name yes",
      header.includes("Required") || header.includes("必填") ? "heat no" : "heat -",
    ]),
  );

  test("in Markdown and HTML", () => {
    const markdown =
      "# Kilns\n\n`POST /kilns`\n\nRequest body:\n\n| Name | Type | Required<sup>*</sup> |\n|---|---|---|\n| name | string | Required<sup>*</sup> |\n| heat | int | Optional |\n";
    expect(fields(markdown, "page.md")).toEqual(["name yes", "heat no"]);
    const html =
      "<h1>窑</h1><pre>POST /kilns</pre><h2>请求参数</h2><table><tr><th>参数</th><th>类型</th></tr><tr><td>name<sup>*</sup></td><td>string</td></tr><tr><td>heat</td><td>int</td></tr></table>";
    expect(fields(html, "page.html")).toEqual(["name yes", "heat -"]);
  });

  test("marks nothing where all names have one, and no power is a mark", () => {
    expect(fields(adoc("Text.", "Name |Type", "name^*^ |String", "heat^*^ |Integer"), "page.adoc")).toEqual([
      "name -",
      "heat -",
    ]);
    expect(fields(adoc("Text.", "Name |Type", "name |String", "heat^2^ |Integer"), "page.adoc")).toEqual([
      "name -",
      "heat2 -",
    ]);
  });
});

test("single carets and tildes are no marks", () => {
  const text = adoc("Text.", "Name |Type |Description", "name |String |^[a-z]+$ or ~/x", "heat |Integer |2^3, ~4");
  expect(fields(text, "page.adoc")).toEqual(["name -", "heat -"]);
});
