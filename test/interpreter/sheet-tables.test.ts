/** Tables that hold a whole operation: rows across them say what comes, and have headers of their own below. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const across = (text: string): string => `<tr><td colspan="4">${text}</td></tr>`;
const beside = (label: string, text: string): string => `<tr><td>${label}</td><td colspan="3">${text}</td></tr>`;
const page = (...rows: string[]): string => `<h1>Lamps</h1><table border="1">${rows.join("\n")}</table>`;

describe("a table in parts", () => {
  test("has the parameters and the answer below their labels", () => {
    const head = row("Name", "Type", "Required", "Description");
    const text = page(
      beside("URL", "/lamps"),
      beside("Method", "POST"),
      across("<b>Request parameters</b>"),
      head,
      row("hue", "string", "Yes", "The colour"),
      across("<b>Response parameters</b>"),
      head,
      row("id", "integer", "Yes", "The ID"),
    );
    expect(promisedBy(text, "page.html")).toEqual(["POST /lamps request hue:string", "POST /lamps 2XX id:integer"]);
  });

  test("ends where another row across it stands, as in Chinese", () => {
    const head = row("参数名", "类型", "必填", "说明");
    const text = page(
      beside("接口地址", "/lamps"),
      beside("请求方式", "POST"),
      across("请求参数"),
      head,
      row("hue", "string", "是", "颜色"),
      across("返回示例"),
      across('<pre>{ "id": 1 }</pre>'),
    );
    expect(promisedBy(text, "page.html")).toEqual(["POST /lamps request hue:string"]);
    const { operations, ledger } = readText("page.html", text).page;
    expect(operations[0]?.examples.map(({ role }) => role)).toEqual(["response"]);
    expect(ledger[0]?.use).toEqual({ as: "not-parameters", detail: "read in parts" });
    expect(ledger[1]?.use).toEqual({ as: "operation", detail: "method and URI" });
  });

  test("is written in AsciiDoc, too", () => {
    const text = [
      "= Lamps\n",
      "`POST /lamps`\n",
      "|===",
      "3+|Request parameters",
      "|Name |Type |Description",
      "|hue |string |The colour",
      "3+|Response parameters",
      "|Name |Type |Description",
      "|id |integer |The ID",
      "|===\n",
    ];
    expect(promisedBy(text.join("\n"), "page.adoc")).toEqual([
      "POST /lamps request hue:string",
      "POST /lamps 2XX id:integer",
    ]);
  });

  test("stays whole where the row across it is a remark, or has no headers below", () => {
    const rows = [row("Name", "Type", "Required", "Description"), row("hue", "string", "Yes", "The colour")];
    for (const remark of ["Since version 2", "Request parameters"]) {
      const { ledger } = readText(
        "page.html",
        page(...rows, across(remark), row("size", "integer", "No", "In cm")),
      ).page;
      expect(ledger).toHaveLength(1);
    }
  });
});

describe("a line that announces an answer", () => {
  const statusBehind = (line: string): readonly (string | null)[] =>
    readText(
      "page.md",
      `# Lamps\n\n\`POST /lamps\`\n\n${line}\n\n\`\`\`json\n{ "id": 1 }\n\`\`\`\n`,
    ).page.operations.flatMap(({ examples }) => examples.map(({ status }) => status));

  test.each<[string, string | null]>([
    ["Returns `201 Created` with the lamp:", "201"],
    ["Returns 201 with the lamp, or 422:", "422"],
    ["返回 201，失败时返回 422：", "422"],
    // which counts them
    ["Returns 200 lamps:", null],
    ["Returns 201 with the lamp.", null],
  ])("%s", (line, status) => {
    expect(statusBehind(line)).toEqual([status]);
  });
});

describe("titles among the rows of a table", () => {
  const table = (...rows: string[]): string => `| Name | Type | Description |\n|---|---|---|\n${rows.join("\n")}`;
  const fields = (...rows: string[]): string[] =>
    promisedBy(`# Lamps\n\n\`POST /rooms/{room}/lamps\`\n\n${table(...rows)}\n`);

  test("that say where they stand part it", () => {
    expect(
      fields(
        "| **Path parameters** | | |",
        "| room | string | The room |",
        "| **Query parameters** | | |",
        "| dry | boolean | Whether to try |",
        "| **Body** | | |",
        "| hue | string | The colour |",
      ),
    ).toEqual([
      "POST /rooms/{room}/lamps path room:string",
      "POST /rooms/{room}/lamps query dry:boolean",
      "POST /rooms/{room}/lamps request hue:string",
    ]);
  });

  test("in HTML and Chinese, beside the rows", () => {
    const head = "<td>名称</td><td>类型</td><td>说明</td>";
    const text = page(
      beside("接口地址", "/lamps"),
      beside("请求方式", "POST"),
      `<tr><td rowspan="2">请求参数</td>${head}</tr>`,
      row("hue", "string", "颜色"),
      `<tr><td rowspan="2">返回参数</td>${head}</tr>`,
      row("id", "int", "编号"),
    );
    expect(promisedBy(text, "page.html")).toEqual(["POST /lamps request hue:string", "POST /lamps 2XX id:integer"]);
  });

  test("that say whether they are required mark them", () => {
    const { structures } = readText(
      "page.md",
      `# Lamps\n\n\`POST /lamps\`\n\n${table("| hue | string | The colour |", "| **Optional parameters** | | |", "| size | integer | In cm |")}\n`,
    ).page;
    expect(structures.flatMap((s) => s.fields.map((f) => [f.name.value, f.required?.value ?? null]))).toEqual([
      ["hue", null],
      ["size", "no"],
    ]);
  });

  test("are none where all names are in strong type, or as the last row, or as a name", () => {
    expect(
      fields("| **hue** | string | The colour |", "| **main colour** | | |", "| **size** | integer | In cm |"),
    ).toHaveLength(3);
    expect(fields("| hue | string | The colour |", "| **Optional parameters** | | |")).toHaveLength(2);
    expect(fields("| hue | string | The colour |", "| **query** | | |", "| size | integer | In cm |")).toHaveLength(3);
  });
});

describe("a table in a cell", () => {
  const inner = (...rows: string[]): string =>
    `<table><tr><th>Field</th><th>Type</th><th>Description</th></tr>${rows.join("")}</table>`;
  const outer = (cell: string): string =>
    `<h1>Lamps</h1><p><code>POST /lamps</code></p><table><tr><th>Field</th><th>Type</th><th>Description</th></tr>${row("hue", "string", "The colour")}${row("room", "object", cell)}</table>`;

  test("has the fields of the row that it stands in", () => {
    const text = outer(inner(row("name", "string", "Its name"), row("floor", "integer", "Where")));
    expect(promisedBy(text, "page.html")).toEqual([
      "POST /lamps request hue:string",
      "POST /lamps request room:structure",
      "POST /lamps request room.name:string",
      "POST /lamps request room.floor:integer",
    ]);
    expect(readText("page.html", text).page.ledger.map(({ use }) => use.as)).toEqual(["parameters", "parameters"]);
  });

  test("of anything else is what it says", () => {
    const text = outer("<table><tr><th>Value</th><th>Meaning</th></tr><tr><td>a</td><td>Hall</td></tr></table>");
    expect(promisedBy(text, "page.html")).toEqual([
      "POST /lamps request hue:string",
      "POST /lamps request room:object",
    ]);
  });
});
