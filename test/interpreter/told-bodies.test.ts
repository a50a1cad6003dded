/** Bodies given by the name of what the page describes once, and tables that add to another. */
import { describe, expect, test } from "vitest";
import { isUnplaced } from "../../src/api-model/unplaced.ts";
import { readText } from "../editions/read.ts";
import { promised, promisedBy } from "./promised.ts";

const KILN = [
  "GET /kilns/{id} path id:integer",
  "GET /kilns/{id} 2XX heat:integer",
  "GET /kilns/{id} 2XX shelf:string",
];
const KILNS = ["GET /kilns 2XX [].heat:integer", "GET /kilns 2XX [].shelf:string"];

describe("a thing that is described once", () => {
  const page = (head: string, many: string, one: string): string =>
    `# Kilns\n\n## ${head}\n\n| Attribute | Type | Description |\n|---|---|---|\n| heat | integer | a |\n| shelf | string | b |\n\n\`\`\`json\n{"heat": "hot", "shelf": "top", "door": 1}\n\`\`\`\n\n## List kilns\n\n\`GET /kilns\`\n\n${many}\n\n## Read a kiln\n\n\`GET /kilns/{id}\`\n\n${one}\n\n| Parameter | Type | Required | Description |\n|---|---|---|---|\n| id | integer | Yes | a |\n`;
  test.each([
    [
      "The kiln object",
      "Returns an array of [kiln objects](#the-kiln-object).",
      "Returns a [kiln object](#the-kiln-object).",
    ],
    ["The Kiln resource", "Returns a list of kiln objects.", "If successful, returns the requested kiln."],
    ["Kiln attributes", "The response is a list of kilns.", "The response body is a kiln object."],
    ["窑对象", "返回窑对象的数组。", "返回一个窑对象。"],
    ["窑的属性", "返回窑列表。", "返回窑对象。"],
  ])("%s", (head, many, one) => {
    const lines = promisedBy(page(head, many, one));
    expect(lines).toEqual([...KILNS, ...KILN]);
  });
  const answering = (head: string, section: string, answer: string): string[] =>
    promisedBy(
      `# Kilns\n\n## Read a kiln\n\n\`GET /kilns/{id}\`\n\n### ${section}\n\n${answer}\n\n## ${head}\n\n| Attribute | Type | Description |\n|---|---|---|\n| heat | integer | a |\n`,
    );
  test.each([
    ["The kiln object", "Response body", "The [kiln](#the-kiln-object)."],
    ["The kiln object", "Response body", "The requested [kiln](#the-kiln-object) object."],
    ["窑对象", "返回参数", "该[窑](#窑对象)对象。"],
  ])("%s, %s, %s: a phrase for one thing with its link", (head, section, answer) =>
    expect(answering(head, section, answer)).toEqual(["GET /kilns/{id} 2XX heat:integer"]),
  );
  test("more words than for one thing are no body", () =>
    expect(
      answering("The kiln object", "Response body", "The number of shelves of the [kiln](#the-kiln-object)."),
    ).toEqual([]));
  test("its example is one of the operation that returns it", () => {
    const { page: read } = readText(
      "page.md",
      page("The kiln object", "Returns an array of kiln objects.", "Returns a kiln object."),
    );
    expect(read.operations.map(({ examples }) => examples.map(({ role, body }) => [role, body?.value?.json]))).toEqual([
      [],
      [["response", { heat: "hot", shelf: "top", door: 1 }]],
    ]);
  });
  test.each([
    ["The kiln object", "Returns 204.", "Returns the number of kilns."],
    ["The kiln object", "Returns the kilns.", "Returns a potter."],
  ])("%s, %s %s: nothing else is bound to it", (head, many, one) =>
    expect(promisedBy(page(head, many, one))).toEqual(["GET /kilns/{id} path id:integer"]),
  );
});

test("a row for the body and the schema column of statuses link to it", () => {
  const schema = `# Schemas\n\n<h2 id="toc_kiln">Kiln</h2>\n<a id="schemakiln"></a>\n\n### Properties\n\n|Name|Type|Required|Description|\n|---|---|---|---|\n|heat|integer|true|a|\n|shelf|string|false|b|\n`;
  expect(
    promisedBy(
      `# Kilns\n\n\`PUT /kilns\`\n\n### Parameters\n\n|Name|In|Type|Required|Description|\n|---|---|---|---|---|\n|body|body|[Kiln](#schemakiln)|true|a|\n\n### Responses\n\n|Status|Meaning|Description|Schema|\n|---|---|---|---|\n|201|Created|Made|[Kiln](#schemakiln)|\n|404|Not Found|no|None|\n\n${schema}`,
    ),
  ).toEqual([
    "PUT /kilns request heat:integer",
    "PUT /kilns request shelf:string",
    "PUT /kilns 201 heat:integer",
    "PUT /kilns 201 shelf:string",
  ]);
});

describe("tables of an answer", () => {
  const table = (...names: string[]): string =>
    `| Field | Type | Description |\n|---|---|---|\n${names.map((name) => `| ${name} | string | a |\n`).join("")}`;
  const answers = (...parts: string[]): string[] => promisedBy(["# P", "`GET /pots`", ...parts].join("\n\n"));
  const BOTH = ["GET /pots 2XX glaze:string", "GET /pots 2XX size:string"];

  test.each([
    ["The response is a JSON object with these fields:", "In addition to the above when `full` is set:"],
    ["The response contains:", "Additional fields:"],
    ["返回字段如下：", "除上述字段外，还返回："],
  ])("%s … %s", (first, second) => expect(answers(first, table("glaze"), second, table("size"))).toEqual(BOTH));

  test("behind a list of cases, or below a sentence on the response", () => {
    expect(
      answers(
        "The response is:",
        "- empty, if there is none\n- else a JSON object with these fields",
        table("glaze", "size"),
      ),
    ).toEqual(BOTH);
    expect(
      answers("The response is an object with several pairs. They vary.", "Possible fields:", table("glaze", "size")),
    ).toEqual(BOTH);
    expect(answers("响应是一个对象，内容不定。", "可能的字段：", table("glaze", "size"))).toEqual(BOTH);
  });
  test("parameters below such a sentence stay parameters", () => {
    expect(answers("The response is an object. It varies.", "Parameters:", table("glaze"))).toEqual([
      "GET /pots query glaze:string",
    ]);
  });
  test("what adds to them under a condition is not always there", () => {
    const text = [
      "# P",
      "`GET /pots`",
      "The response is an object:",
      table("glaze"),
      "In addition to the above when `full` is set:",
      table("size"),
    ];
    const { page } = readText("page.md", text.join("\n\n"));
    const fields = page.structures.flatMap((structure) => structure.fields);
    expect(fields.map(({ name, constraints }) => [name.value, constraints.map(({ keyword }) => keyword)])).toEqual([
      ["glaze", []],
      ["size", ["condition"]],
    ]);
  });
});

test("request parameters beside a request body are in the query, unless the body is shown to hold them", () => {
  const page = (sample: string): string =>
    `# P\n\n\`PUT /pots\`\n\n**Request parameters**\n\n| Name | Required | Type |\n|---|---|---|\n| dry | false | boolean |\n\n**Request body**\n\n| Name | Required | Type |\n|---|---|---|\n| size | true | integer |\n\n${sample}`;
  expect(promised(readText("page.md", page("")).page)).toEqual([
    "PUT /pots query dry:boolean",
    "PUT /pots request size:integer",
  ]);
  expect(
    promised(readText("page.md", page('Example request\n\n```\n{"dry": true, "size": 1}\n```')).page),
  ).not.toContain("PUT /pots query dry:boolean");
});

test("the line of the list item around tables says where their rows live", () => {
  const table = (name: string): string =>
    `   ===== ====== ====\n   Name  Type   What\n   ===== ====== ====\n   ${name} String a\n   ===== ====== ====\n`;
  const inner = (name: string): string => table(name).replace(/^/gm, "  ");
  expect(
    promisedBy(
      `P\n=\n\nGET /pots\n\n- Parameters in the request header\n\n  - With a pass\n\n${inner("Pass1")}\n  - With a key\n\n${inner("Key_1")}\n- Query parameters\n\n${table("width")}`,
      "page.rst",
    ),
  ).toEqual(["GET /pots header Pass1:string", "GET /pots header Key_1:string", "GET /pots query width:string"]);
});

test("what a request takes, and answers below a status or heading, are told in the same ways", () => {
  const head = "# Kilns\n\n## Kiln\n\n| Attribute | Type | Description |\n|---|---|---|\n| heat | integer | a |\n\n";
  const text = `${head}## List\n\n\`GET /kilns\`\n\n### Response\n\n\`200 OK\` with a list of [kilns](#kiln).\n\n## Read\n\n\`GET /kilns/{id}\`\n\n### Return type\n\n[**Kiln**](#kiln)\n\n## Make\n\n\`POST /kilns\`\n\nThe request body is a [kiln object](#kiln). Responds with the created kiln.\n`;
  expect(promisedBy(text)).toEqual([
    "GET /kilns 2XX [].heat:integer",
    "GET /kilns/{id} 2XX heat:integer",
    "POST /kilns request heat:integer",
    "POST /kilns 2XX heat:integer",
  ]);
  const { ledger } = readText("page.md", text).page;
  expect(ledger.map(({ use }) => use.detail)).toEqual(["structure Kiln"]);
  expect(ledger.filter(isUnplaced)).toEqual([]);
  const zh =
    "# 窑\n\n## 窑对象\n\n| 字段 | 类型 | 说明 |\n|---|---|---|\n| heat | integer | a |\n\n## 创建窑\n\n`POST /kilns`\n\n请求体为窑对象。\n\n### 响应\n\n[窑对象](#窑对象)\n";
  expect(promisedBy(zh)).toEqual(["POST /kilns request heat:integer", "POST /kilns 2XX heat:integer"]);
});

test("a link of the sentence that says what is returned leads to the page that describes it", () => {
  const body = (sentence: string): unknown => {
    const { page } = readText("kilns.md", `# Kilns\n\n## List kilns\n\n\`GET /kilns\`\n\n${sentence}\n`);
    return page.operations[0]?.responses.map(({ body: one }) => one?.elsewhere ?? null);
  };
  expect(body("Returns an array of [kilns](../things/kiln.md).")).toEqual(["../things/kiln.md"]);
  expect(body('**Returns:** [Kiln]({{< relref "things/kiln" >}})\\\n**Scope:** read')).toEqual(["things/kiln"]);
  expect(body("返回[窑](kiln.md)对象的数组。")).toEqual(["kiln.md"]);
  // another site, and a link about something else
  expect(body("Returns a list of [kilns](https://example.com/kilns).")).toEqual([]);
  expect(body("Returns at once. See [paging](paging.md).")).toEqual([]);
});

test("a list that stands in an object of the example is no list of its own", () => {
  const body = (sentence: string, example: string): unknown => {
    const text = `# Kilns\n\n## List kilns\n\n\`GET /kilns\`\n\n${sentence}\n\n### Response\n\n\`\`\`json\n${example}\n\`\`\`\n`;
    const { page } = readText("kilns.md", text);
    return page.operations[0]?.responses.map(({ body: one }) => [one?.type?.kind, one?.elsewhere ?? null]);
  };
  const [english, chinese] = ["Returns a collection of [kilns](../kiln.md).", "返回[窑](../kiln.md)对象的数组。"];
  for (const sentence of [english, chinese]) {
    expect(body(sentence, '{ "value": [{ "heat": 1 }] }')).toEqual([["object", null]]);
    expect(body(sentence, '[{ "heat": 1 }]')).toEqual([["array", "../kiln.md"]]);
  }
  expect(body("Returns the [kiln](../kiln.md).", '{ "heat": 1 }')).toEqual([["unknown", "../kiln.md"]]);
});

describe("what is sent is described on another page", () => {
  const sent = (text: string, file = "kilns.md"): unknown =>
    readText(file, text).page.operations[0]?.requestBody?.elsewhere ?? null;
  const page = (before: string, below: string): string =>
    `# Kilns\n\n## Heat\n\n${before}\n\n\`POST /kilns/heat\`\n\n${below}\n\n### Example\n\n\`\`\`\n{"heat": 5}\n\`\`\`\n`;
  test.each<[string, string, string]>([
    ["Heats it. For the supported properties, see [Heating](../heating.md#all).", "", "../heating.md#all"],
    ["加热。支持的属性请参见[加热](heating.md)。", "", "heating.md"],
    ["Heats it.", "### Request body\n\n[HeatKey](heat-key.md) of what is to be heated.", "heat-key.md"],
    ["加热。", "### 请求体\n\n[HeatKey](heat-key.md) 表示加热方式。", "heat-key.md"],
    ["Heats it.", "**Request body**\n\n[HeatKey]({%slug keys/heat-key%}) of what is to be heated.", "/keys/heat-key"],
    ["Heats it.", "**Request body**\n\n[HeatKey]({% link keys/heat.md %}#all) of it.", "/keys/heat.md#all"],
  ])("%s %s", (before, below, target) => {
    expect(sent(page(before, below))).toBe(target);
  });
  test.each<[string, string]>([
    ["Heats it. See [safety](safety.md) first.", ""],
    ["Heats it. For its properties, see [the shop](https://shop.example/kilns).", ""],
    ["Heats it.", "### Request body\n\n[Never](never.md) send it twice."],
  ])("silent: %s %s", (before, below) => {
    expect(sent(page(before, below))).toBeNull();
  });
  test("in HTML", () => {
    const html = `<h2>Heat</h2><p>For the supported properties, see <a href="heating.html">Heating</a>.</p><p><code>POST /kilns/heat</code></p><h3>Example</h3><pre>{"heat": 5}</pre>`;
    expect(sent(html, "kilns.html")).toBe("heating.html");
  });
});
