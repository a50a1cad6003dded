/** Tables of statuses that are told by the phrases that HTTP has for their numbers, whatever their columns are called. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const statuses = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.flatMap(({ responses }) => responses.map(({ status }) => status.value));
const table = (head: string, ...rows: string[]): string =>
  `| ${head} |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join("\n")}\n`;
const page = (rows: string, heading = "Error codes"): string =>
  `# Kilns\n\n## List kilns\n\n\`GET /kilns\`\n\n### ${heading}\n\n${rows}`;

describe("statuses", () => {
  test.each([
    ["错误编码", "错误代码 | 描述 | 语义"],
    ["Error codes", "Error code | Name | What it means"],
    ["Outcome", "No. | Short | Long"],
  ])("%s: %s", (heading, head) =>
    expect(
      statuses(page(table(head, "400 | Bad Request | a", "404 | Not Found | b", "200 | OK | c"), heading)),
    ).toEqual(["200", "400", "404"]),
  );

  test("in HTML", () => {
    const html =
      "<h1>窑</h1><h2>查询窑</h2><pre>GET /kilns</pre><h3>错误编码</h3><table><tr><th>错误代码</th><th>描述</th></tr><tr><td>403</td><td>Forbidden</td></tr><tr><td>500</td><td>Internal Server Error</td></tr></table>";
    expect(statuses(html, "page.html")).toEqual(["403", "500"]);
  });

  test("by the phrase that a newer edition of HTTP has, and by the one that it had", () => {
    const told = (...rows: string[]): string[] => statuses(page(table("Error code | A | B", ...rows)));
    expect(told("413 | Content Too Large | a", "422 | Unprocessable Content. | b")).toEqual(["413", "422"]);
    expect(told("413 | Request Entity Too Large | a", "408 | Request Timeout | b")).toEqual(["408", "413"]);
  });

  test("half of the rows may have words of their own", () => {
    expect(
      statuses(
        page(
          table(
            "Error code | A | B",
            "400 | Bad Request | a",
            "404 | Not Found | b",
            "409 | Taken | c",
            "200 | Fine | d",
          ),
        ),
      ),
    ).toEqual(["200", "400", "404", "409"]);
    expect(
      statuses(
        page(
          table(
            "Error code | A | B",
            "400 | Bad | a",
            "404 | Not Found | b",
            "409 | Taken | c",
            "200 | OK | d",
            "500 | Broken | e",
          ),
        ),
      ),
    ).toEqual([]);
  });
});

describe("no statuses", () => {
  test.each([
    ["codes of a house", ["100 | Bad Request | a", "102 | Not Found | b"]],
    ["a row without a number", ["400 | Bad Request | a", "404 | Not Found | b", "KILN_COLD | c | d"]],
    ["a single phrase, which may be chance", ["404 | Not Found | a", "500 | Broken | b"]],
    ["numbers with phrases of others", ["404 | OK | a", "200 | Not Found | b"]],
  ])("%s", (_, rows) => expect(statuses(page(table("Error code | A | B", ...rows)))).toEqual([]));
});
