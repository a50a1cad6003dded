/** Words and signs that houses write in their own way: headings without a blank, headers with a choice, names that are links. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const operations = (page: ApiPage): string[] => page.operations.map((o) => `${o.method.value} ${o.path.value}`);

describe("a heading without a blank behind its signs", () => {
  test.each<[string, string, string[]]>([
    [
      "English, with text right below it",
      "##Add a boat\nAdds it.\n\n`POST /boats`\n\n###Request body\n\n| Name | Type |\n|---|---|\n| mast | string |\n",
      ["POST /boats request mast:string"],
    ],
    [
      "Chinese, with what it is about in brackets",
      "##新增船只\n\n`POST /boats`\n\n###请求参数<业务参数>\n|参数名|类型|\n|---|---|\n|mast|String|\n###返回参数\n|参数名|类型|\n|---|---|\n|id|int|\n",
      ["POST /boats request mast:string", "POST /boats 2XX id:integer"],
    ],
  ])("%s", (_, text, expected) => {
    const head = text.includes("业务") ? text.replace("###返回", '```\n{"mast": "a"}\n```\n\n###返回') : text;
    expect(promisedBy(head, "page.md")).toEqual(expected);
  });

  test("is told, with what mends it", () => {
    const { page } = readText("page.md", "##Boats\n\ntext\n");
    expect(page.problems.map(({ message, mends }) => [message, mends?.map(({ replacement }) => replacement)])).toEqual([
      ["a heading without a blank behind its signs, which shows as text", [" "]],
    ]);
  });

  test.each([["#5 of them"], ["#boats are nice"], ["##!/bin/sh"], ["#######船"], ["#" + "很".repeat(40)]])(
    "%s is text",
    (text) => {
      expect(read("page.md", text).problems).toEqual([]);
    },
  );
});

describe("a header that shows what its cells choose from", () => {
  test.each([
    ["必填(是/否/可选)", "required"],
    ["Required (Y/N)", "required"],
    ["是否必须（Y、N）", "required"],
    ["必須(○/×)", "required"],
    ["Type (kg)", null],
    ["Boats (large/small)", null],
  ])("%s", (header, role) => {
    expect(makeVocabulary().columnRole(header)).toBe(role);
  });
});

describe("sections told by other words", () => {
  test.each([
    ["请求参数json格式", "request-example"],
    ["返回JSON数据示例", "response-example"],
    ["Response schema", "response"],
    ["响应格式（原生）", "response"],
    ["请求格式", "request"],
    ["响应格式化", null],
    ["응답 스키마", "response"],
    ["请求参数（业务）", "request"],
    ["Request (boat)", null],
  ])("%s", (heading, kind) => {
    expect(makeVocabulary().headingSection(heading)).toBe(kind);
  });

  test.each([
    ["默认值为 20", "20"],
    ["默认是10", "10"],
    ["default: 5", "5"],
    ["为什么", null],
  ])("%s", (text, value) => {
    expect(makeVocabulary().defaultBehind(text)).toBe(value);
  });
});

describe("names of a list that are links", () => {
  const item = (name: string, said: string): string =>
    `<li><p><span><a href="https://a.example/${name}">${name}</a></span>${said}</p></li>`;
  const page = (label: string, ...items: string[]): string =>
    `<h1>Boats</h1><p>GET /boats</p><dl><dt>${label}</dt><dd><ul>${items.join("")}</ul></dd></dl>`;

  test.each<[string, string, string]>([
    ["English", page("Request Headers:", item("Accept", " – which form"), item("X-Mast", " – the mast")), "X-Mast"],
    ["Chinese", page("请求头：", item("X-Mast", " – 桅杆")), "X-Mast"],
  ])("%s", (_, text, name) => {
    expect(read("page.html", text).operations[0]?.parameters.map((p) => p.name.value)).toContain(name);
  });

  test("statuses too", () => {
    const text = page("Status Codes:", item("200 OK", " – there"), item("404 Not Found", " – not there"));
    expect(read("page.html", text).operations[0]?.responses.map(({ status }) => status?.value)).toEqual(["200", "404"]);
  });

  test("links alone lead elsewhere", () => {
    expect(
      read("page.html", page("Parameters:", item("mast", ""), item("crew", ""))).operations[0]?.parameters,
    ).toEqual([]);
  });
});

describe("a call that another one needs", () => {
  const steps = (first: string, second: string): string =>
    `== Drop a boat\n\n\`DELETE /boats\`\n\n=== Request body\n\n\`ids\`::\n(array of string) Which.\n\n=== Examples\n\n${first}\n\n----\nPOST /boats\n{"name": "a"}\n----\n\n${second}\n\n----\n{"id": "1", "name": "a"}\n----\n\nThe next one drops it:\n\n----\nDELETE /boats\n{"ids": ["1"]}\n----\n`;
  test.each([
    ["If you add a boat as follows:", "It comes back with an id:"],
    ["先新增一条船：", "得到它的编号："],
  ])("%s", (first, second) => {
    const examples = read("page.adoc", steps(first, second)).operations.flatMap((o) => o.examples);
    expect(examples.map(({ request }) => request?.method)).toEqual(["DELETE"]);
  });
});

test("AsciiDoc's text with a role is text", () => {
  const table =
    '[cols="1,2,2"]\n|===\n| Method | URI | Description\n\n| POST\n| [.path]_/boats/{boat_id}/sail_\n| Sails.\n\n| GET\n| [.path]_/boats_\n| Lists.\n|===\n';
  expect(operations(read("page.adoc", `= Boats\n\n${table}`))).toEqual(["POST /boats/{boat_id}/sail", "GET /boats"]);
});

describe("the call that a long block tells in its first lines", () => {
  const block = (...lines: string[]): string => `## One\n\n\`\`\`\n${lines.join("\n")}\n\`\`\``;
  test.each<[string, string, string[]]>([
    [
      "Chinese",
      block("请求方式：POST", "请求地址：http://127.0.0.1/boats", "请求头：A: b", "", "Body：", "{", '"mast": 1', "}"),
      ["POST /boats"],
    ],
    [
      "English",
      block("Method: PUT", "URL: /boats/{id}", "", "{", '  "mast": 1,', '  "crew": 2', "}"),
      ["PUT /boats/{id}"],
    ],
    ["a log is none", block("Started", "Method: PUT", "URL: /boats/1", "a", "b", "c", "d"), []],
  ])("%s", (_, text, expected) => {
    expect(operations(read("page.md", text))).toEqual(expected);
  });
});

describe("a section beside the group that the operations stand in", () => {
  const page = (heading: string): string =>
    `# All\n\n## Boats\n\n### GET /boats\n\nLists.\n\n### POST /boats\n\nAdds.\n\n${heading}\n\n\`\`\`json\n{"error": "gone"}\n\`\`\`\n`;
  const shown = (text: string): number => read("page.md", text).operations.flatMap((o) => o.examples).length;
  test.each([["## Error responses"], ["## 错误响应"]])("%s is of none of them", (heading) => {
    expect(shown(page(heading))).toBe(0);
  });
  test("on the level of the last one it is its own", () => {
    expect(shown(page("### Error responses"))).toBe(1);
  });
});

describe("a call behind the answer of the one before it", () => {
  const page = (first: string, answer: string, second: string, rows: string): string =>
    `## Calls\n\n- ${first}\n\n\`\`\`\nGET /boats\n\`\`\`\n\n${answer}\n\n{id}\n\n- ${second}\n\n\`\`\`\nGET /crews\n\`\`\`\n\n${rows}\n|---|---|\n|mast|string|\n`;
  test.each([
    ["English", page("boats", "Response:", "crews", "|Name|Type|")],
    ["Chinese", page("查询船只", "返回结果：", "查询船员", "|参数名|类型|")],
  ])("%s", (_, text) => {
    expect(promisedBy(text, "page.md")).toEqual(["GET /crews query mast:string"]);
  });
});

test("an address of another scheme is no field", () => {
  const page = read("page.md", "## Open\n\nParameters:\n\n- boats://open/all\n- boats://open/one\n");
  expect(page.structures).toEqual([]);
});
