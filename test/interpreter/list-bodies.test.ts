/** Bodies that are a list of what a table describes: told in words, by the names of the rows, or by the example alone. */
import { describe, expect, test } from "vitest";
import { promised, promisedBy } from "./promised.ts";
import { readText } from "../editions/read.ts";

const TABLE = "| Field | Type | Description |\n|---|---|---|\n| `code` | string | a |\n| `load` | int | b |\n";
const page = (words: string, table = TABLE): string =>
  `# Vans\n\n## List vans\n\n\`GET /vans\`\n\n${words}\n\n${table}`;
const LIST = ["GET /vans 2XX [].code:string", "GET /vans 2XX [].load:integer"];
const ONE = ["GET /vans 2XX code:string", "GET /vans 2XX load:integer"];

describe("words above the table", () => {
  test.each([
    "The response is a JSON array with these fields",
    "The response body is a list of van objects:",
    "Response is an array of elements, each with these fields:",
    "Returns a list of objects with the following attributes:",
    "On success, returns a JSON array whose elements have these fields:",
    "The result is an ordered list. Each element of the list has these fields:",
    "### Response\n\nArray of van objects",
    "### Response\n\nA JSON array; each entry contains:",
    "### Response\n\nJSON list, where each item has:",
    "### Response\n\nEach object in the returned list contains:",
    "### Response (array of vans)",
    "## 响应参数\n\n返回一个数组，每个元素包含以下字段：",
    "## 响应参数\n\n响应体为对象数组：",
    "## 响应参数\n\n返回 Van 对象列表，字段如下：",
    "## 返回结果\n\n返回结果是一个列表，其中每一项包含：",
    "## 响应参数\n\n数组中每个元素的字段：",
  ])("%s", (words) => expect(promisedBy(page(words))).toEqual(LIST));

  test.each([
    "The response is a JSON object with these fields",
    "The response contains the following list of fields:",
    "### Response\n\nThe list of fields:",
    "### Response",
    "## 响应参数\n\n返回参数列表：",
    "## 响应参数\n\n返回一个对象，字段如下：",
  ])("%s: one object", (words) => expect(promisedBy(page(words))).toEqual(ONE));

  test("a row that is the list itself stands in an object", () => {
    const table = "| Field | Type | Description |\n|---|---|---|\n| `vans` | array | the vans |\n";
    expect(promisedBy(page("Returns a list of vans:", table))).toEqual(["GET /vans 2XX vans:array"]);
  });

  test("in RST, HTML and a list item", () => {
    const rst = `Vans\n====\n\nGET /vans\n\nResponse\n--------\n\n- A JSON array, each item with:\n\n  ===== ======= ====\n  Field Type    What\n  ===== ======= ====\n  code  string  a\n  load  integer b\n  ===== ======= ====\n`;
    expect(promisedBy(rst, "page.rst")).toEqual(LIST);
    const html = `<h1>Vans</h1><p><code>GET /vans</code></p><h2>Response</h2><p>Returns an array of objects:</p><table><tr><th>Field</th><th>Type</th></tr><tr><td>code</td><td>string</td></tr><tr><td>load</td><td>integer</td></tr></table>`;
    expect(promisedBy(html, "page.html")).toEqual(LIST);
  });
});

describe("the example alone", () => {
  const example = (json: string): string => `## Example response\n\n\`\`\`json\n${json}\n\`\`\`\n`;
  test("shows a list where no word says object", () => {
    expect(promisedBy(page("Response attributes:", `${TABLE}\n${example('[{"code": "a", "load": 1}]')}`))).toEqual(
      LIST,
    );
    expect(promisedBy(page("响应参数：", `${TABLE}\n${example('[{"code": "a"}]')}`))).toEqual(LIST);
  });
  test("leaves an object that words say, and a list of something else", () => {
    const words = "The response is a JSON object with these fields:";
    expect(promisedBy(page(words, `${TABLE}\n${example('[{"code": "a"}]')}`))).toEqual(ONE);
    expect(promisedBy(page("Response attributes:", `${TABLE}\n${example('[{"wheels": 4}]')}`))).toEqual(ONE);
  });
});

describe("names of rows", () => {
  const named = (...names: string[]): string[] =>
    promisedBy(
      page(
        "### Response",
        `| Field | Type | Description |\n|---|---|---|\n${names.map((n) => `| \`${n}\` | string | a |\n`).join("")}`,
      ),
    );
  test.each([
    ["[].code", "[].maker.name"],
    ["[*].code", "[*].maker.name"],
    ["$[].code", "$[].maker.name"],
  ])("%s begins in the list that the body is", (...names) =>
    expect(named(...names)).toEqual([
      "GET /vans 2XX [].code:string",
      "GET /vans 2XX [].maker:structure",
      "GET /vans 2XX [].maker.name:string",
    ]),
  );
  test("$, dots, slashes and # are steps", () => {
    expect(named("$.code", "$.tags[].key")).toEqual([
      "GET /vans 2XX code:string",
      "GET /vans 2XX tags:array",
      "GET /vans 2XX tags[].key:string",
    ]);
    expect(named("tags.#.key")).toEqual(["GET /vans 2XX tags:array", "GET /vans 2XX tags[].key:string"]);
  });
  test("a name that only looks so stays", () => {
    expect(named("a/b", "code")).toEqual(["GET /vans 2XX a/b:string", "GET /vans 2XX code:string"]);
  });

  test("N stands for an index in a body, and is a name beside others", () => {
    const body = (names: string[]): string[] =>
      promisedBy(
        `# 车\n\n\`POST /vans\`\n\n## 请求体\n\n| 参数名 | 类型 | 描述 |\n|---|---|---|\n${names.map((n) => `| ${n} | string | a |\n`).join("")}`,
      );
    expect(body(["Ids.N", "Tags.N.Key"])).toEqual([
      "POST /vans request Ids:array",
      "POST /vans request Tags:array",
      "POST /vans request Tags[].Key:string",
    ]);
    expect(body(["Box.N", "Box.S"])).toEqual([
      "POST /vans request Box:structure",
      "POST /vans request Box.N:string",
      "POST /vans request Box.S:string",
    ]);
  });
});

describe("rows that an example shows inside the object of the row before", () => {
  const flat = (
    json: string,
    rows = "| limits | dict | a |\n| vans | integer | b |\n| tyres | integer | c |\n",
  ): string[] =>
    promised(
      readText(
        "page.md",
        `# L\n\n\`GET /limits\`\n\n## Response\n\n| Name | Type | Description |\n|---|---|---|\n${rows}\n## Response example\n\n\`\`\`\n${json}\n\`\`\`\n`,
      ).page,
    );
  test("are its members", () => {
    expect(flat('{"limits": {"vans": 1, "tyres": 2}}')).toEqual([
      "GET /limits 2XX limits:structure",
      "GET /limits 2XX limits.vans:integer",
      "GET /limits 2XX limits.tyres:integer",
    ]);
  });
  test("of two objects each has its own, with names that both have", () => {
    const rows =
      "| id | string | a |\n| owner | object | a |\n| id | string | b |\n| seats | list | c |\n| row | integer | d |\n";
    expect(flat('{"id": "x", "owner": {"id": "y"}, "seats": [{"row": 1}]}', rows)).toEqual([
      "GET /limits 2XX id:string",
      "GET /limits 2XX owner:structure",
      "GET /limits 2XX owner.id:string",
      "GET /limits 2XX seats:array",
      "GET /limits 2XX seats[].row:integer",
    ]);
  });
  test("stay where the example shows them beside it, or shows other members", () => {
    const beside = ["GET /limits 2XX limits:object", "GET /limits 2XX vans:integer", "GET /limits 2XX tyres:integer"];
    expect(flat('{"limits": {"x": 1}, "vans": 1, "tyres": 2}')).toEqual(beside);
    expect(flat('{"limits": {"x": 1, "y": 2, "vans": 3}}')).toEqual(beside);
  });
});
