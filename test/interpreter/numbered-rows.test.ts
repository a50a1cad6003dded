/** Rows that are nested by the numbers in the first column. */
import { describe, expect, test } from "vitest";
import { promisedBy } from "./promised.ts";

const page = (head: string, rows: readonly string[]): string =>
  `# Kilns\n\n\`GET /kilns\`\n\n### Response\n\n| ${head} |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join("")}`;

describe("numbers of rows", () => {
  test.each([
    ["No. | Name | Type | Description", ["1 | total | int | a", "2 | lid | object | b", "2.1 | heat | int | c"]],
    ["序号 | 输出参数 | 类型 | 备注", ["1 | total | int | a", "2 | lid | Object | b", "2.1 | heat | int | c"]],
    [
      "# | Output parameter | Type | Description",
      ["1. | total | int | a", "2. | lid | object | b", "2.1. | heat | int | c"],
    ],
  ])("%s", (head, rows) =>
    expect(promisedBy(page(head, rows))).toEqual([
      "GET /kilns 2XX total:integer",
      "GET /kilns 2XX lid:structure",
      "GET /kilns 2XX lid.heat:integer",
    ]),
  );

  test("of a rendered page, with a row for the items of a list", () => {
    const cells = (row: string): string =>
      `<tr>${row
        .split(" | ")
        .map((text) => `<td>${text}</td>`)
        .join("")}</tr>`;
    const rows = ["1 | lids | List | b", "1.1 |  | Object | 信息", "1.1.1 | heat | int | c"].map(cells).join("");
    expect(
      promisedBy(
        `<h1>窑</h1><pre>GET /kilns</pre><h3>返回参数</h3><table><tr><th>序号</th><th>参数</th><th>类型</th><th>备注</th></tr>${rows}</table>`,
        "page.html",
      ),
    ).toEqual(["GET /kilns 2XX lids:array", "GET /kilns 2XX lids[].heat:integer"]);
  });

  test.each([
    ["versions", ["1 | total | int | a", "1.1 | lid | object | b", "1.0 | heat | int | c"]],
    ["amounts", ["1 | total | int | a", "2.5 | lid | object | b", "3 | heat | int | c"]],
    ["numbers of which one is missing", ["1 | total | int | a", "- | lid | object | b", "1.1 | heat | int | c"]],
  ])("%s nest nothing", (_, rows) =>
    expect(promisedBy(page("Since | Name | Type | Description", rows))).toEqual([
      "GET /kilns 2XX total:integer",
      "GET /kilns 2XX lid:object",
      "GET /kilns 2XX heat:integer",
    ]),
  );
});
