/** Pages that list all their operations in one table with a column for each method, and describe answers under their paths. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const page = (
  rows: readonly string[],
  rest = "",
  header: readonly string[] = ["GET", "PUT", "DELETE", "Path", "Description"],
): ApiPage =>
  readText(
    "page.html",
    `<h1>API</h1><h2>Reference</h2><table><tr>${header.map((text) => `<th>${text}</th>`).join("")}</tr>${rows.join("")}</table>${rest}`,
  ).page;
const operations = (read: ApiPage): string[] =>
  read.operations.map((o) =>
    [`${o.method.value} ${o.path.value}`, ...o.otherPaths.map(({ value }) => value)].join(", "),
  );

describe("a table with a column for each method", () => {
  test("each mark is an operation, each row a path of its own", () => {
    const read = page([
      row("X", "", "", "/api/nodes", "A list of nodes."),
      row("X", "X", "X", "/api/nodes/<i>name</i>", "One node. More about it."),
    ]);
    expect(operations(read)).toEqual([
      "GET /api/nodes",
      "GET /api/nodes/{name}",
      "PUT /api/nodes/{name}",
      "DELETE /api/nodes/{name}",
    ]);
    expect(read.operations.map((o) => o.summary?.value)).toEqual([
      "A list of nodes.",
      "One node.",
      "One node.",
      "One node.",
    ]);
    expect(read.ledger.map(({ use }) => use.as)).toEqual(["operation"]);
  });

  test.each<[string, readonly string[]]>([
    ["X", ["GET /a"]],
    ["✓", ["GET /a"]],
    ["Yes", ["GET /a"]],
    ["支持", ["GET /a"]],
    ["", []],
    ["-", []],
    ["—", []],
    ["No", []],
    ["×", []],
    ["N/A", []],
  ])("%j marks %j", (mark, found) => {
    expect(operations(page([row(mark, "", "", "/a", "A.")]))).toEqual(found);
  });

  test("a slanted word is a variable only where it fills a segment; a second line is a second path", () => {
    const read = page([
      row("X", "", "", "/a/<em>b</em>/c/<var>d_e</var>", ""),
      row("X", "", "", "/a/x<i>y</i>", ""),
      row("X", "", "", "/defs<br/>/all <em>(deprecated)</em>", ""),
      row("X", "", "", "none", ""),
    ]);
    expect(operations(read)).toEqual(["GET /a/{b}/c/{d_e}", "GET /a/xy", "GET /defs, /all"]);
  });

  test("without a path column it lists no operations", () => {
    expect(
      operations(page([row("X", "", "", "/a", "A.")], "", ["GET", "PUT", "DELETE", "Role", "Description"])),
    ).toEqual([]);
  });
});

describe("fields under a path as a heading", () => {
  const fields = `<h2>/api/nodes/(name)</h2><p>This has the following fields:</p><table>${row("<code>uptime</code>", "Time since the start.")}${row("<code>a</code> <code>b</code>", "Sums.")}</table>`;
  const rows = [row("X", "X", "", "/api/nodes/<i>id</i>", "A node."), row("X", "", "", "/api/other", "")];

  test("are what its GET answers, as one object or as items of a list", () => {
    const read = page(rows, fields);
    const bodies = read.operations.map((o) => [
      `${o.method.value} ${o.path.value}`,
      o.responses.map(({ body }) => body?.type.kind),
    ]);
    expect(bodies).toEqual([
      ["GET /api/nodes/{id}", ["union"]],
      ["PUT /api/nodes/{id}", []],
      ["GET /api/other", []],
    ]);
    expect(read.structures.flatMap((s) => s.fields.map((f) => [f.name.value, f.type, f.description?.value]))).toEqual([
      ["uptime", null, "Time since the start."],
      ["a", null, "Sums."],
      ["b", null, "Sums."],
    ]);
  });

  test("under any other heading are nobody's", () => {
    expect(page(rows, fields.replace("/api/nodes/(name)", "Details")).operations.flatMap((o) => o.responses)).toEqual(
      [],
    );
  });

  test("without a header, and with anything but names in code type first, are no fields", () => {
    const read = page(rows, fields.replace("<code>uptime</code>", "Time"));
    expect(read.ledger.map(({ use }) => `${use.as}: ${use.detail}`)).toEqual([
      "operation: method and URI",
      "not-understood: no header row",
    ]);
  });
});

describe("a column of whole calls", () => {
  const read = (name: string, text: string): string[] => operations(readText(name, text).page);
  const markdown = (head: string, ...rows: string[]): string =>
    `# Boats\n\n| ${head} |\n|${head.replace(/[^|]+/g, " --- ")}|\n${rows.map((one) => `| ${one} |\n`).join("")}`;

  test.each<[string, string, string]>([
    ["English", "Endpoint | Description", "Gets a boat."],
    ["Chinese", "接口 | 说明", "查询一条船"],
    ["unknown words over sentences", "Call | What it does", "gets a boat"],
    ["a column that is not known", "API | Since | Description", "1.2 | Gets"],
  ])("lists operations: %s", (_what, head, said) => {
    const page = markdown(head, `\`GET /boats/{id}\` | ${said}`, `POST /boats | ${said}`);
    expect(read("page.md", page)).toEqual(["GET /boats/{id}", "POST /boats"]);
  });

  test("lists them in a table of RST, and in HTML", () => {
    const line = "=================  ==============\n";
    const rst = `Boats\n=====\n\n${line}Call               Does\n${line}\`\`GET /boats\`\`     gets all boats\n\`\`POST /boats\`\`    adds a boat\n${line}`;
    expect(read("page.rst", rst)).toEqual(["GET /boats", "POST /boats"]);
    const html = `<h1>Boats</h1><table><tr><th>Call</th><th>Purpose</th></tr>${row("<code>GET /boats</code>", "gets all boats")}${row("<b>POST</b> /boats", "adds a boat")}</table>`;
    expect(read("page.html", html)).toEqual(["GET /boats", "POST /boats"]);
  });

  test.each<[string, string, readonly string[]]>([
    ["permissions", "API | Action", ["GET /boats | boats:list", "POST /boats | boats:create"]],
    ["one row", "Call | What it does", ["GET /boats | gets all boats"]],
    ["one call twice", "Endpoint | Description", ["GET /boats | fast one", "GET /boats | slow one"]],
    ["limits of calls that only read", "Call | Limit", ["GET /boats | 10 per minute", "GET /oars | 20 per minute"]],
    [
      "calls that are linked to their pages",
      "Task | HTTP method",
      ["[List all boats](list.md) | GET /boats", "[Add a boat](add.md) | POST /boats"],
    ],
    ["rows without a call", "Endpoint | Description", ["GET /boats | all boats", "anything | all else"]],
  ])("%s list none", (_what, head, rows) => {
    expect(read("page.md", markdown(head, ...rows))).toEqual([]);
  });
});
