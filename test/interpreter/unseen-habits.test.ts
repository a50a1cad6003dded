/** Habits of pages of other products: run-together labels, methods behind paths, exchanges in one block, marks below a term. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const operations = (page: ApiPage): string[] => page.operations.map((o) => `${o.method.value} ${o.path.value}`);
const examples = (page: ApiPage): string[] =>
  page.operations.flatMap((o) =>
    o.examples.map(({ role, body }) => `${o.method.value} ${role} ${JSON.stringify(body?.value?.json ?? null)}`),
  );

describe("labels that have run together on a line", () => {
  test.each<[string, string, string[]]>([
    [
      "plain text",
      "发送\n\n接口地址：http://a.example.cn/v1/send\n请求方法：POST\n数据格式：JSON\n",
      ["POST /v1/send"],
    ],
    ["a paragraph of English", "Add\n\nRequest URL: /v1/boats Request method: PUT Format: JSON\n", ["PUT /v1/boats"]],
    ["a sentence with a colon", "Note\n\nThe method: any. It was told by GET or by POST: see above.\n", []],
  ])("%s", (_, text, expected) => {
    expect(operations(read("page.txt", text))).toEqual(expected);
  });
});

describe("a method in brackets behind the path", () => {
  test.each<[string, string[], string[]]>([
    ["a line in slanted type", ["## Show a boat", "*/v1/boats/{id} [GET]*", "Shows it."], ["GET /v1/boats/{id}"]],
    ["a heading without a blank", ["## 上传图片[POST]", "`/v1/pictures`", "上传。"], ["POST /v1/pictures"]],
    ["round brackets", ["## Drop", "/v1/boats/{id} (DELETE)", "Drops it."], ["DELETE /v1/boats/{id}"]],
    ["a path and a word of the page", ["## Notes", "/etc/boats.conf [OLD]", "Read at start."], []],
  ])("%s", (_, parts, expected) => {
    expect(operations(read("page.md", ...parts))).toEqual(expected);
  });
});

describe("a block that shows what is sent and what comes back", () => {
  const head = ["## GET /v1/boats/{id}", "### Request/Response:"];
  test.each<[string, string, string[]]>([
    [
      "between labels",
      'Request:\n\n  GET /v1/boats/7\n  Accept: application/json\n\nResponse:\n\n  HTTP/1.1 200 OK\n\n  {"a": 1}',
      ["GET request null", 'GET response {"a":1}'],
    ],
    [
      "a status line alone",
      'GET /v1/boats/7 HTTP/1.1\nHost: x\n\nHTTP/1.1 200 OK\n\n{"a": 1}',
      ["GET request null", 'GET response {"a":1}'],
    ],
    ["in Chinese", '请求：\nGET /v1/boats/7\n\n响应：\n{"a": 1}', ["GET request null", 'GET response {"a":1}']],
    ["a request alone", 'GET /v1/boats/7 HTTP/1.1\nHost: x\n\n{"response": 1}', ['GET request {"response":1}']],
  ])("%s", (_, code, expected) => {
    expect(examples(read("page.md", ...head, `\`\`\`\n${code}\n\`\`\``))).toEqual(expected);
  });
});

describe("marks in brackets below a term", () => {
  const page = (first: string, inner: string): string =>
    `== Boats\n\n\`GET /boats\`\n\n=== Response body\n\n\`crew\`::\n${first}\n+\n.Properties of \`crew\`\n====\n\`size\`::\n${inner}\n====\n`;
  test.each<[string, string, string, string[]]>([
    ["on a line of its own", "(object)\nWho sails.", "(integer)\nHow many.", ["crew:structure", "crew.size:integer"]],
    [
      "with a mark",
      "(Optional, array of objects) All.",
      "(Required, string) It.",
      ["crew:array", "crew[].size:string"],
    ],
    ["in Chinese", "（对象）\n船员。", "（整数）\n人数。", ["crew:structure", "crew.size:integer"]],
  ])("%s", (_, first, inner, expected) => {
    expect(promisedBy(page(first, inner), "page.adoc")).toEqual(expected.map((line) => `GET /boats 2XX ${line}`));
  });

  test("other words in brackets are no marks", () => {
    const found = read("page.adoc", page("(see below)\nWho sails.", "(of the year)\nHow many."));
    expect(found.operations.flatMap((o) => fieldPromises(found, o)).map(({ field }) => field.type)).toEqual([null]);
  });
});

describe("a call that a page states and shows", () => {
  const console = (call: string): string => `[source,console]\n----\n${call}\n----`;
  test("above and below the section of the request, under titles that a site fills in", () => {
    const page = read(
      "page.adoc",
      "=== Flush",
      console("POST /my-boats/_flush"),
      "==== {api-request-title}",
      "`POST /<target>/_flush`",
      "==== {api-query-parms-title}",
      "`force`::\n(Optional, Boolean)\nForces it.",
      "==== {api-examples-title}",
      console("POST /their/boats/_flush"),
    );
    expect(operations(page)).toEqual(["POST /{target}/_flush"]);
  });

  test("as a heading, and with headers in a section of its own", () => {
    const parts = ["POST /v1/boats/\n~~~~~~~~~~~~~~~", "Sails.", "Query of all\n============"];
    const message = (path: string): string => `::\n\n    POST ${path}\n    Host: a.example.com\n\n    {"a": 1}\n`;
    expect(operations(read("page.rst", ...parts, message("/v1/boats")))).toEqual(["POST /v1/boats/"]);
    expect(operations(read("page.rst", ...parts, message("/v1/crews")))).toEqual(["POST /v1/boats/", "POST /v1/crews"]);
  });
});

describe("a first row of a table that no markup sets apart", () => {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join("")}</tr>`;
  const table = (head: string[], ...rows: string[][]): string =>
    `<h2>3.1 Boats</h2><p>POST /boats</p><h3>3.1.2 请求报文</h3><table>${[head, ...rows].map(row).join("")}</table>`;
  test.each<[string, string[], string[]]>([
    [
      "two columns that describe",
      ["序号", "字段", "中文名", "类型及长度", "是否必输", "备注"],
      ["1", "id", "号", "String(32)", "是", "-"],
    ],
    [
      "a column of the house's own in strong type",
      ["<b>Field</b>", "<b>Cargo class</b>", "<b>Type (length)</b>", "<b>Mandatory</b>"],
      ["id", "A", "String(32)", "Y"],
    ],
  ])("%s", (_, head, row) => {
    expect(promisedBy(table(head, row), "page.html")).toEqual(["POST /boats request id:string"]);
  });

  test("a row of data is none", () => {
    expect(promisedBy(table(["name", "string", "the name"], ["type", "string", "the type"]), "page.html")).toEqual([]);
  });
});

describe("a call that is shown in a chapter of endpoints", () => {
  const chapter = (title: string, example: string): string[] => [
    "# T",
    `## 2. ${title}`,
    "### Boats",
    "#### List boats",
    "`GET /boats`",
    `**${example}**:`,
    "    GET /v1.2/boats?all=1 HTTP/1.1",
    "#### Show a boat",
    "`GET /boats/(id)`",
    `**${example}**:`,
    "    GET /v1.2/boats/4fa6 HTTP/1.1",
  ];
  const paths = (page: ApiPage): string[] =>
    page.operations.flatMap(({ path, otherPaths }) => [path, ...otherPaths].map(({ value }) => value));

  test.each<[string, string]>([
    ["Endpoints", "Example request"],
    ["接口地址", "请求示例"],
  ])("%s: %s", (title, example) => {
    const page = read("page.md", ...chapter(title, example));
    expect(paths(page)).toEqual(["/boats", "/boats/{id}"]);
    expect(examples(page)).toEqual(["GET request null", "GET request null"]);
  });

  test("in RST", () => {
    const page = read(
      "page.rst",
      "Endpoints\n#########",
      "List boats\n==========",
      "``GET /boats``",
      "**Example request**:",
      "::\n\n    GET /v1.2/boats?all=1 HTTP/1.1",
    );
    expect(paths(page)).toEqual(["/boats"]);
  });

  test("without a request line beside it is the operation", () => {
    expect(paths(read("page.md", "# T", "## Endpoints", "### List boats", "    GET /v1.2/boats"))).toEqual([
      "/v1.2/boats",
    ]);
  });
});

test("JSON in a query is no body", () => {
  const line = (text: string): string[] => ["# T", "## `POST /boats`", "**Example request**:", `    ${text}`];
  const shown = (text: string): string[] => examples(read("page.md", ...line(text)));
  expect(shown('POST /boats?filters={"kind":{"sail":true}} HTTP/1.1')).toEqual(["POST request null"]);
  expect(shown('POST /boats {"kind": "sail"}')).toEqual(['POST request {"kind":"sail"}']);
});

describe("labels in numbered headings", () => {
  const page = (uri: string, method: string, told: string): ApiPage =>
    read("page.md", "# T", uri, "```\nhttps://a.example.cn/boats/list\n```", method, told);

  test.each<[string, string, string]>([
    ["### 1. 接口地址 ：", "### 2. 请求方式：", "https `post` a.example.cn/boats/list"],
    ["### 一、接口地址", "### 二、请求方式", "POST"],
    ["### 1.1 Request URL", "### 1.2 Request method", "HTTP POST"],
    ["### （1）请求地址", "### （2）请求方法", "HTTPS/POST"],
    ["### 1) 请求地址", "### 2) 请求方法", "http-post"],
    ["### 1. Request URL", "### 2. Request method", "HTTP-POST"],
  ])("%s", (uri, method, told) => {
    expect(operations(page(uri, method, told))).toEqual(["POST /boats/list"]);
  });

  test("of other words label nothing", () => {
    expect(operations(page("### 1. 服务地址说明", "### 2. 方法概述", "http is what is spoken"))).toEqual([]);
  });
});
