/** Types with which the descriptions of a table begin, where that is its habit; marks behind names and at the end of descriptions. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const fields = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.flatMap(({ parameters }) =>
    parameters.map(({ name, type, required }) => `${name.value} ${type?.value.kind ?? "-"} ${required?.value ?? "-"}`),
  );
const page = (header: string, rows: readonly string[]): string =>
  `# Kilns\n\n\`GET /kilns\`\n\nQuery parameters:\n\n| ${header} |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join("")}`;

describe("types in a column of descriptions", () => {
  test.each([
    ["Parameter | Description", ["heat | Integer. How hot", "shelf | String. Which"]],
    ["Name | Notes", ["heat | integer, how hot", "shelf | string, which"]],
    ["参数 | 说明", ["heat | 整数，温度", "shelf | 字符串。哪一层"]],
  ])("%s", (header, rows) => expect(fields(page(header, rows))).toEqual(["heat integer -", "shelf string -"]));

  test("of a rendered page", () =>
    expect(
      fields(
        "<h1>Kilns</h1><pre>GET /kilns</pre><h3>Query parameters</h3><table><tr><th>Name</th><th>Description</th></tr><tr><td>heat</td><td>Integer. How hot</td></tr><tr><td>shelf</td><td>String. Which</td></tr></table>",
        "page.html",
      ),
    ).toEqual(["heat integer -", "shelf string -"]));

  test("more than half of the rows make it a habit, half of them do not", () => {
    const rows = ["heat | Integer. How hot", "shelf | String. Which", "pot | The pot"];
    expect(fields(page("Name | Description", rows))).toEqual(["heat integer -", "shelf string -", "pot - -"]);
    expect(fields(page("Name | Description", [...rows, "lid | Its lid"]))).toEqual([
      "heat - -",
      "shelf - -",
      "pot - -",
      "lid - -",
    ]);
  });

  test("one row makes none", () =>
    expect(fields(page("Name | Description", ["heat | Integer. How hot"]))).toEqual(["heat - -"]));

  test("words that are called like types are none", () =>
    expect(fields(page("Name | Description", ["heat | Number of degrees", "shelf | List of the shelves"]))).toEqual([
      "heat - -",
      "shelf - -",
    ]));
});

describe("whether a field is required, behind what is said of it", () => {
  const list = (items: readonly string[]): string =>
    `# Kilns\n\n\`GET /kilns\`\n\nQuery parameters:\n\n${items.map((item) => `- ${item}\n`).join("")}`;
  test.each([
    ["`heat`: How hot. Required parameter.", "`shelf`: Which. This parameter is optional."],
    ["`heat`: How hot. This field is required.", "`shelf`: Which. It is optional"],
    ["`heat`：温度，必选参数。", "`shelf`：哪一层，可选参数。"],
    ["`heat`：温度。此参数为必填项。", "`shelf`：哪一层。可选字段。"],
    ["`heat`-required: How hot", "`shelf`-optional: Which"],
    ["`heat` -required How hot", "`shelf` -optional Which"],
    ["`heat`-必填：温度", "`shelf`-可选：哪一层"],
  ])("%s %s", (...items) => expect(fields(list(items))).toEqual(["heat - yes", "shelf - no"]));

  test("in a cell", () =>
    expect(fields(page("Name | Description", ["heat | How hot. Required parameter.", "shelf | Which"]))).toEqual([
      "heat - yes",
      "shelf - -",
    ]));

  test.each([
    [
      "`heat`: How hot. This parameter is required if there is a pot.",
      "`shelf`: Which. Its optional parameters are many.",
    ],
    ["`heat`：如果有陶罐，必选参数。", "`shelf`：哪一层，含可选参数的说明。"],
  ])("%s %s: a condition is none", (...items) => expect(fields(list(items))).toEqual(["heat - -", "shelf - -"]));
});
