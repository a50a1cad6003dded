/** Rows that a page's style sets in: how far says what they are nested under. */
import { describe, expect, test } from "vitest";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

type Row = readonly [name: string, type: string, words?: string];

function fields(head: string, rows: readonly Row[], file = "page.html"): string[] {
  const cells = rows.map(([name, type, words = "x"]) => `<tr>${name}<td>${type}</td><td>${words}</td></tr>`).join("\n");
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${cells}</tbody></table>`;
  const html = `<h2>Lamps</h2><p><code>GET /lamps</code></p><h3>Response</h3>${table}`;
  const md = `## Lamps\n\n\`GET /lamps\`\n\n### Response\n\n${table}\n`;
  const { page } = readText(file, file.endsWith(".md") ? md : `<html><body>${html}</body></html>`);
  return page.structures.flatMap((s) =>
    s.fields.map((f) => `${s.id}: ${f.name.value} ${f.type ? typeWords(f.type.value) : "-"}`),
  );
}

const HEAD = "<th>Name</th><th>Type</th><th>Description</th>";
const TREE = [
  "response-body: code integer",
  "response-body: data data",
  "data: pool pool",
  "data: name string",
  "pool: size integer",
  "pool: kind string",
];

describe("a style sets names in", () => {
  test.each<[string, (depth: number, name: string) => string]>([
    ["by padding", (d, n) => `<td><span style="padding-left: ${d * 20}px">${n}</span></td>`],
    [
      "by padding, with one sign for all depths",
      (d, n) =>
        `<td><span style="padding-left: ${d * 20}px"><span style="color: #888">${d > 0 ? "├─" : ""}</span> ${n}</span></td>`,
    ],
    [
      "by the margin of a paragraph, in ems",
      (d, n) => `<td><p style="color:red;margin-left:${d * 1.5}em">${n}</p></td>`,
    ],
    ["of the cell itself", (d, n) => `<td style="padding-left:${d}rem"><code>${n}</code></td>`],
    ["by an empty element of a class", (d, n) => `<td><span class="tree-row indent-level-${d}"></span>${n}</td>`],
  ])("%s", (_, name) => {
    const rows: Row[] = [
      [name(0, "code"), "integer"],
      [name(0, "data"), "object"],
      [name(1, "pool"), "object"],
      [name(2, "size"), "integer"],
      [name(2, "kind"), "string"],
      [name(1, "name"), "string"],
    ];
    expect(fields(HEAD, rows)).toEqual(TREE);
  });

  test("in a table of a Markdown page with Chinese headers; a branch without a name is none", () => {
    const name = (d: number, n: string): string =>
      `<td key=0><span style="padding-left: ${d * 20}px"><span style="color: #8c8a8a">${d > 0 ? "├─" : ""}</span> ${n}</span></td>`;
    const rows: Row[] = [
      [name(0, "code"), "integer", "返回码"],
      [name(0, "data"), "object", "数据"],
      [name(1, "ids"), "string []", "编号列表"],
      [name(2, ""), "string", ""],
      [name(1, "list"), "object []", "列表"],
      [name(2, "size"), "integer", "大小"],
    ];
    expect(fields("<th>名称</th><th>类型</th><th>备注</th>", rows, "page.md")).toEqual([
      "response-body: code integer",
      "response-body: data data",
      "data: ids array of string",
      "data: list array of list",
      "list: size integer",
    ]);
  });
});

test("names that are all set in as far are of one object", () => {
  const rows: Row[] = ["code", "data"].map((n) => [`<td style="padding-left: 16px">${n}</td>`, "string"]);
  expect(fields(HEAD, rows)).toEqual(["response-body: code string", "response-body: data string"]);
});

test("what is set in behind a name says nothing of the name", () => {
  const rows: Row[] = [
    ["<td>code</td>", "string"],
    ['<td>data<span style="padding-left: 20px">new</span></td>', "string"],
  ];
  expect(fields(HEAD, rows)[0]).toBe("response-body: code string");
  expect(fields(HEAD, rows)[1]).not.toContain("code");
});
