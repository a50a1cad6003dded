/** A label right below a pipe table is its last row as Markdown is read, and announces what follows. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const page = (label: string): string =>
  [
    "# 船",
    "**Path：** /boats",
    "**Method：** POST",
    "### 请求参数\n**Headers**",
    `| 参数名称 | 参数值 | 是否必须 |\n|---|---|---|\n| Content-Type | application/json | 是 |\n${label}`,
    "| 名称 | 类型 | 是否必须 |\n|---|---|---|\n| mast | string | 必须 |",
  ].join("\n\n");
const read = (text: string, file = "page.md"): string[] => {
  const { operations, structures } = readText(file, text).page;
  return [
    ...operations.flatMap((o) => o.parameters.map((p) => `${p.in} ${p.name.value}`)),
    ...structures.flatMap((s) => s.fields.map(({ name }) => `body ${name.value}`)),
  ];
};

test("a strong word for a place announces the table behind it", () => {
  expect(read(page("**Body**"))).toEqual(["header Content-Type", "body mast"]);
  expect(read(page("**Query**"))).toEqual(["header Content-Type", "query mast"]);
});

test("in English, below a table with names in strong type", () => {
  const table = "| Name | Type | Required |\n|---|---|---|\n| **hull** | string | Yes |";
  const text = `# Boats\n\n\`POST /boats\`\n\n### Query parameters\n\n${table}\n**Request body**\n\n${table.replace("hull", "mast")}\n`;
  expect(read(text)).toEqual(["query hull", "body mast"]);
});

describe("what is written as a row stays one, whatever its name", () => {
  test.each([
    ["| **result** |  |  |", "Name | Type | Description", "Response body"],
    ["**data** | |", "Name | Type | Description", "Response body"],
    ["| **参数** |  |  |", "名称 | 类型 | 描述", "响应参数"],
  ])("%s", (row, head, section) => {
    const text = `# Boats\n\n\`GET /boats\`\n\n### ${section}\n\n| ${head} |\n|---|---|---|\n| **hull** | string | a |\n${row}\n`;
    expect(read(text)).toEqual(["body hull", `body ${/\*\*(.*)\*\*/.exec(row)?.[1]}`]);
  });

  test.each(["Response body", "响应参数"])("in HTML (%s)", (section) => {
    const text = `<h1>Boats</h1><p><code>GET /boats</code></p><h3>${section}</h3><table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>hull</td><td>string</td><td>a</td></tr><tr><td><b>result</b></td><td></td><td></td></tr></table>`;
    expect(read(text, "page.html")).toEqual(["body hull", "body result"]);
  });
});

test("a row with no more than a name stays a row", () => {
  expect(read(page("X-Mast"))).toContain("header X-Mast");
  expect(read(page("**X-Mast**"))).toContain("header X-Mast");
});
