/** Marks of fields and of requests: types with a default each, rows of one line, methods in brackets, lists of one header. */
import { describe, expect, test } from "vitest";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const operations = (text: string): string[] =>
  readText("page.md", text).page.operations.map((o) => `${o.method.value} ${o.path.value}`);

describe("types in brackets with a default each", () => {
  const page = (marks: string): string => `## POST /boats\n\n### Parameters\n\n- \`size\` \`(${marks})\` - The size.\n`;
  test.each<[string, string, string]>([
    ["two types", 'integer: 0 or string: ""', "union"],
    ["a word before the type", 'array: [] or comma-delimited string: ""', "union"],
    ["in Chinese", 'integer: 0 或 string: ""', "union"],
    ["one type", "integer: 0", "integer"],
    ["a default with the word", 'string: "now or never"', "string"],
  ])("%s", (_, marks, kind) => {
    expect(promisedBy(page(marks))).toEqual([`POST /boats request size:${kind}`]);
  });
});

describe("a field on one line, without a list", () => {
  const rows = (heading: string, line: string): string[] => {
    const { page } = readText("page.md", `# Boat\n\n\`GET /boats/{id}\`\n\n## ${heading}\n\n${line}\n`);
    return page.operations.flatMap((operation) =>
      fieldPromises(page, operation).map(
        ({ place, path, field }) => `${place} ${path} ${field.required?.value ?? "-"}`,
      ),
    );
  };

  test("below a heading of parameters", () => {
    expect(rows("Parameters", "`id` (required) The id of the boat.")).toEqual(["path id yes"]);
    expect(rows("请求参数", "`id`（必填）船的编号。")).toEqual(["path id yes"]);
  });

  test("silent below another heading, and where the brackets say something else", () => {
    expect(rows("Notes", "`id` (required) was once a number.")).toEqual([]);
    expect(rows("Parameters", "`id` (see above) is the id of the boat.")).toEqual([]);
  });
});

describe("a method in brackets behind its label", () => {
  test.each<[string, string, string[]]>([
    ["black brackets", "**请求方式**：【POST】/v3/boats/{id}/close", ["POST /v3/boats/{id}/close"]],
    ["square brackets", "Request method: [PUT] /v3/boats", ["PUT /v3/boats"]],
    ["without", "**Method:** GET /v3/boats", ["GET /v3/boats"]],
    ["no method", "**请求方式**：【普通商户】/v3/boats", []],
  ])("%s", (_, line, expected) => {
    expect(operations(`# 船\n\n${line}\n`)).toEqual(expected);
  });
});

describe("a parameter that is JSON", () => {
  test("is any JSON in a query, and an object in a body", () => {
    const page = "## GET /boats\n\n### Query parameters\n\n| Name | Type |\n| --- | --- |\n| filter | json |\n";
    expect(promisedBy(page)).toEqual(["GET /boats query filter:unknown"]);
    expect(
      promisedBy("Boats\n=====\n\n.. http:get:: /boats\n\n   :query json filter: What to show.\n", "page.rst"),
    ).toEqual(["GET /boats query filter:unknown"]);
  });
});

describe("what stands beside the table of a section", () => {
  const table = (...rows: string[]): string =>
    `<table><tr><th>Attribute</th><th>Type</th><th>Description</th></tr>${rows.join("")}</table>`;
  const name = "<tr><td>name</td><td>string</td><td>The name</td></tr>";
  const call = (method: string): string =>
    `<p><em>Request</em></p><table><tr><th>Method</th><th>URI</th><th>Description</th></tr><tr><td>${method}</td><td>/boats</td><td>Does it</td></tr></table>`;

  test("a table under the heading of a call that sends a body is the body", () => {
    const html = `<h1>Boats</h1><h2>Create a boat</h2>${table(name)}${call("POST")}<h2>List</h2>${call("GET")}`;
    expect(promisedBy(html, "page.html")).toEqual(["POST /boats request name:string"]);
  });

  test("but not that of a call that sends none, nor one with words of its own", () => {
    const html = `<h1>Boats</h1><h2>List</h2>${table(name)}${call("GET")}<h2>Create</h2><p>A boat has:</p>${table(name)}${call("POST")}`;
    expect(promisedBy(html, "page.html")).toEqual([]);
  });

  test("a list of one header is no body", () => {
    const html =
      "<h1>Boats</h1><h2>POST /boats</h2><p>Payload:</p><ul><li><code>name</code> (string): the name</li><li><code>size</code> (integer): the size</li></ul><dl><dt><b>Content-Type</b></dt><dd><p>application/json</p></dd></dl>";
    expect(promisedBy(html, "page.html").filter((line) => line.includes(" request "))).toEqual([
      "POST /boats request name:string",
      "POST /boats request size:integer",
    ]);
  });
});
