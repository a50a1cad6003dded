/** The head of a message in a section whose table names the headers that it shows: the section describes that call. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const calls = (file: string, text: string): string[] =>
  readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

const HEAD =
  "POST /fire HTTP/1.1\nContent-Length: 269\nKiln: k7\nGlaze: red\nPotter: ann@example.org\n\n<the pot goes here>";
const table = (names: readonly string[]): string =>
  `| Header | Description |\n|---|---|\n${names.map((name) => `| \`${name}\` | What it says. |`).join("\n")}\n`;
const page = (names: readonly string[], head = HEAD): string =>
  `# Kilns\n\n## Firing\n\nA request has this form:\n\n\`\`\`\n${head}\n\`\`\`\n\n### HTTP headers\n\n${table(names)}\n## Other calls\n\n### GET /kilns\n\nLists them.\n\n### GET /pots\n\nLists those.\n`;
const REST = ["GET /kilns", "GET /pots"];

describe("is a call of the page", () => {
  test("where the table has three of the headers, in whatever case", () => {
    expect(calls("page.md", page(["kiln", "Glaze", "Potter", "Shelf"]))).toEqual(["POST /fire", ...REST]);
  });
  test("in HTML and Chinese", () => {
    const rows = ["Kiln", "Glaze", "Potter"].map((name) => `<tr><td>${name}</td><td>说明</td></tr>`).join("");
    const text = `<html lang="zh"><body><h1>窑</h1><h2>烧制</h2><p>典型的请求如下：</p><pre>${HEAD.replaceAll("<", "&lt;")}</pre><h3>请求头</h3><table><tr><th>请求头</th><th>说明</th></tr>${rows}</table><h2>其他</h2><h3>GET /kilns</h3><p>查询。</p><h3>GET /pots</h3><p>查询。</p></body></html>`;
    expect(calls("page.html", text)).toEqual(["POST /fire", ...REST]);
  });
});

test.each([
  ["two of them", page(["Kiln", "Glaze", "Shelf"])],
  ["headers of other messages", page(["Shelf", "Room", "Door"])],
  ["what any message has", page(["Host", "Accept", "Authorization"])],
])("only shows one where the table has %s", (_, text) => {
  expect(calls("page.md", text)).toEqual(REST);
});
