/** Forms of Markdown that people write by hand: badges, templates with slots, bare names, two columns of names, labels without signs. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const operations = (page: ApiPage): string[] => page.operations.map((o) => `${o.method.value} ${o.path.value}`);
const parameters = (page: ApiPage): string[] =>
  page.operations.flatMap((o) =>
    o.parameters.map(
      (field) => `${field.in} ${field.name.value} ${field.type?.value.kind ?? "?"} ${field.required?.value ?? "-"}`,
    ),
  );
const examples = (page: ApiPage): string[] =>
  page.operations.flatMap((o) => o.examples.map(({ role, status }) => `${o.method.value} ${role} ${status ?? "-"}`));

describe("a component within a line", () => {
  test.each<[string, string[], string[]]>([
    [
      "shows a method",
      ['### <Badge kind="info" text="PATCH" /> `/v1/boats/{id}`', "Changes it."],
      ["PATCH /v1/boats/{id}"],
    ],
    [
      "in Chinese",
      ['### <Tag type="danger" label="DELETE" /> `/v1/boats/{id}`', "删除一条船。"],
      ["DELETE /v1/boats/{id}"],
    ],
    ["with content", ["### <Badge>PUT</Badge> `/v1/boats`", "Adds one."], ["PUT /v1/boats"]],
    ["shows something else", ['### <Badge text="beta" /> Boats', "All about `/v1/boats`."], []],
  ])("%s", (_, parts, expected) => {
    expect(operations(read("page.md", ...parts))).toEqual(expected);
  });

  test("says whether the name before it is required", () => {
    const page = read(
      "page.mdx",
      "## GET /v1/boats",
      "### Query parameters",
      "**port** <Required />",
      "Where they lie.",
      "**limit** <Optional />",
      "How many.",
      "**flag** <Required /> only if _port_ is foreign",
      "Of which country.",
      '**mast** <Icon name="tall" />',
      "How high.",
    );
    expect(parameters(page)).toEqual(["query port ? yes", "query limit ? no", "query flag ? -", "query mast ? -"]);
  });
});

describe("the title of a block of code", () => {
  const shown = (info: string): string[] =>
    examples(read("page.md", "## POST /v1/boats", "Adds a boat.", `\`\`\`json ${info}\n{"id": 1}\n\`\`\``));
  test.each<[string, string[]]>([
    ['title="Response 201"', ["POST response 201"]],
    ["title='Request body'", ["POST request -"]],
    ["Response", ["POST response -"]],
    ["404 Not Found", ["POST response 404"]],
    ['title="返回示例"', ["POST response -"]],
    ['title="answers/response.json"', []],
    ["{1,3} showLineNumbers", []],
  ])("%s", (info, expected) => {
    expect(shown(info)).toEqual(expected);
  });
});

describe("a template with slots", () => {
  test.each<[string, string[], string[]]>([
    [
      "below labels of a list",
      [
        "**Sink a boat**\n----",
        "* **URL**\n\n  /boats/`id`",
        "* **Method:**\n\n  `DELETE`",
        "* **URL Params**\n\n  **Required:**\n\n  `id=[integer]`\n\n  **Optional:**\n\n  `why=[string]`",
      ],
      ["path id integer yes", "query why string no"],
    ],
    [
      "behind its label",
      [
        "# Show a boat",
        "**URL** : `/api/boats/:id/`",
        "**URL Parameters** : `id=[integer]` where `id` is the boat's number.",
        "**Method** : `GET`",
      ],
      ["path id integer -"],
    ],
    [
      "in Chinese",
      [
        "# 查询船只",
        "**请求地址**：`/api/boats`",
        "**请求方法**：`GET`",
        "**查询参数**",
        "- `port=[string] required`",
        "- `limit=[integer]`",
      ],
      ["query port string yes", "query limit integer -"],
    ],
    ["a list of settings", ["# GET /boats", "Set before the start:", "- `port=[8080]`", "- `debug=[off]`"], []],
  ])("%s", (_, parts, expected) => {
    expect(parameters(read("page.md", ...parts))).toEqual(expected);
  });

  test("a label without a sign, its value on the next line, and a method that waits for no other section", () => {
    const page = read(
      "page.md",
      "### Add\n\n* **URL**\n/boats/:id\n\n* **Method:**\n\n  `PUT`",
      "### Words\n\nThe method.\n\n**Method:** `POST`",
      "### All\n\n* **URL:** /boats/all\n\n* **Method:** `GET`",
    );
    expect(operations(page)).toEqual(["PUT /boats/{id}", "GET /boats/all"]);
  });

  test("the code of an answer is a status, and no field", () => {
    const page = read(
      "page.md",
      "# Show",
      "**URL** : `/boats`",
      "**Method** : `GET`",
      "**Data example**",
      '```json\n{"port": "a"}\n```',
      "## Success Response",
      "**Code** : `200 OK`",
      "**Content example**",
      '```json\n{"id": 1}\n```',
      "## Error Response",
      "**Code** : `404 NOT FOUND`",
      "**Content** :",
      '```json\n{"error": "none"}\n```',
    );
    expect(examples(page)).toEqual(["GET request -", "GET response 200", "GET response 404"]);
    const listed = read(
      "page.md",
      "# Find\n\n- **URL**: `/boats`\n- **Method**: `GET`",
      "#### Success Response\n\nThe response has these fields.\n\n- **path**: `/boats?port=a`\n- **Code**: 200 OK\n- **Content**: below",
    );
    expect(listed.structures).toEqual([]);
  });
});

describe("lists of fields", () => {
  test.each<[string, string[], string[]]>([
    [
      "names alone",
      [
        "**GET** https://a.example/boats/",
        "**Request parameters**",
        "* start (0 if left out)\n* limit\n* port (string)",
      ],
      ["query start ? -", "query limit ? -", "query port string -"],
    ],
    [
      "marks in code behind a sign",
      [
        "- `GET /boats`",
        "- Query parameters\n\n  - `port` - `required` `string`, where they lie and for how long they have been there.\n  - `limit` - `optional` `int`, how many.",
      ],
      ["query port string yes", "query limit integer no"],
    ],
    [
      "names in code with no sign",
      [
        "## 请求路径",
        "`GET /boats`",
        "## 查询参数",
        "* `port`\n    所在港口\n* `kind`\n    - `sail`：帆船\n    - `steam`：汽船",
      ],
      ["query port ? -", "query kind ? -"],
    ],
    [
      "no blank behind a wide colon",
      ["## 请求路径", "`GET /boats`", "## 查询参数", "- `port`：必填，所在港口\n- `limit`：可选，条数"],
      ["query port ? yes", "query limit ? no"],
    ],
    ["words that are no names", ["## GET /boats", "### Parameters", "* none"], []],
    [
      "sentences that begin with code",
      [
        "## GET /boats",
        "### Parameters",
        "* `port` and `limit` go together\n* `kind` or `sort` too\n* all else is free",
      ],
      [],
    ],
  ])("%s", (_, parts, expected) => {
    expect(parameters(read("page.md", ...parts))).toEqual(expected);
  });

  test("several names with one remark", () => {
    const page = [
      "## POST /boats",
      "### Request body",
      "- `id` (integer, required): Its number.\n- `mast`, `keel` are measures in metres.\n- Other keys are passed over.",
    ].join("\n\n");
    expect(promisedBy(page)).toEqual([
      "POST /boats request id:integer",
      "POST /boats request mast:?",
      "POST /boats request keel:?",
    ]);
  });
});

describe("two columns of names", () => {
  const named = (...rows: string[]): string[] =>
    promisedBy(["# 下单", "- URL：`/order`", "- 请求方式：`POST`", "## 请求参数", rows.join("\n")].join("\n\n"));
  test("the identifiers name the fields", () => {
    expect(
      named(
        "| 字段名 | 变量名 | 必填 | 类型 |",
        "|---|---|---|---|",
        "| 商户号 | pid | 是 | Int |",
        "| 金额 | money | 否 | String |",
      ),
    ).toEqual(["POST /order request pid:integer", "POST /order request money:string"]);
    expect(
      promisedBy(
        "# Order\n\nPOST /order\n\n## Request body\n\n| Name | Parameter | Type |\n|---|---|---|\n| Number of the shop | pid | Int |\n| How much | money | String |",
      ),
    ).toEqual(["POST /order request pid:integer", "POST /order request money:string"]);
  });
  test("the first where both are identifiers", () => {
    expect(
      named("| 字段 | 变量 | 类型 |", "|---|---|---|", "| pid | shopNumber | Int |", "| money | total | Int |"),
    ).toEqual(["POST /order request pid:integer", "POST /order request money:integer"]);
  });
});

describe("calls with a sentence each", () => {
  const page = (...leads: string[]): ApiPage =>
    read(
      "page.md",
      "# Boats",
      "## Endpoints",
      ...leads.map((lead, n) => `${lead}\n\n\`\`\`\nGET /boats/${["all", "new", "old"][n]}\n\`\`\``),
    );
  test("are operations of their own", () => {
    const all = ["GET /boats/all", "GET /boats/new", "GET /boats/old"];
    expect(operations(page("All boats of every port", "Those that came this year", "Those that came before"))).toEqual(
      all,
    );
    expect(operations(page("列出所有港口的船", "列出今年新到的船", "列出去年到的船只"))).toEqual(all);
  });
  test("are ways to one where a word stands between", () => {
    expect(operations(page("All boats of every port", "Or:", "Or:"))).toEqual(["GET /boats/all"]);
  });
});

test("what is set off in a path, or is a word of another script, is a variable", () => {
  expect(operations(read("page.md", "- 请求方式：`GET`\n- 接口地址：/tables/&lt;表名&gt;/&lt;主键&gt;"))).toEqual([
    "GET /tables/{表名}/{主键}",
  ]);
});

test("two calls behind one label are two operations", () => {
  expect(operations(read("page.md", "# Leave", "**Endpoint:** `GET /leave` | `POST /leave`"))).toEqual([
    "GET /leave",
    "POST /leave",
  ]);
});

test("what a line before a request announces is none of what follows", () => {
  const page = [
    "# 用户",
    "错误返回值：",
    '```json\n{"code": 1}\n```',
    "登录",
    "请求链接：`/login`",
    "请求方式：`POST`",
    "|参数名称|类型|参数描述|\n|---|---|---|\n|name|string|名字|",
  ].join("\n\n");
  expect(promisedBy(page)).toEqual(["POST /login request name:string"]);
});

describe("calls with the method set off", () => {
  const all = ["POST /boats", "GET /boats/{id}", "PUT /boats/{id}"];
  test.each<[string, string, string[]]>([
    [
      "a list",
      "- **POST** `/boats` — adds one to those that are there\n- **GET** `/boats/:id` — the one with this number, or nothing\n- **PUT** `/boats/:id` — changes the one with this number",
      all,
    ],
    [
      "in Chinese",
      "- **POST** `/boats`：新增一条船，名称不能重复\n- **GET** `/boats/:id`：查询指定编号的船，不存在时返回空\n- **PUT** `/boats/:id`：修改指定编号的船",
      all,
    ],
    [
      "lines that have run together",
      "**POST** `/boats` — Add one\n**GET** `/boats/:id` — Show it\n**PUT** `/boats/:id` — Change it",
      all,
    ],
    ["with a word between", "**POST** `/boats` or **GET** `/boats/:id`", all.slice(0, 2)],
    ["in a sentence", "See how **POST** `/boats` and **GET** `/boats/:id` work together in the guide.", []],
  ])("%s", (_, text, expected) => {
    expect(operations(read("page.md", "# Harbour", "## All of it", text))).toEqual(expected);
  });
});

describe("a method as the heading of a group of addresses", () => {
  const page = (first: string, second: string, label: string, ...more: string[]): ApiPage =>
    read(
      "page.md",
      "# Boats",
      `## ${first}`,
      "### One",
      `${label}/boat`,
      ...more,
      `## ${second}`,
      "### New",
      `${label}/add`,
    );
  test("gives it to each", () => {
    expect(operations(page("Get", "Post", "接口地址："))).toEqual(["GET /boat", "POST /add"]);
    expect(operations(page("GET", "DELETE", "URL: "))).toEqual(["GET /boat", "DELETE /add"]);
  });
  test("says nothing where labels tell methods, or only one heading is such a word", () => {
    expect(operations(page("Get", "Post", "URL: ", "Method: PUT"))).toEqual(["PUT /boat"]);
    expect(operations(page("Post", "Mast", "URL: "))).toEqual([]);
  });
});

describe("a field in code with its type", () => {
  test("is read with its mark", () => {
    const page = read(
      "page.md",
      "# Boats\n\n**get** `/boats`",
      "### Query Parameters",
      '- `limit: optional number`\n\n  How many.\n\n- `port: "a" or "b"`\n\n  Where.\n\n- `"x-kind": string`',
    );
    expect(parameters(page)).toEqual(["query limit number no", "query port string -", "query x-kind string -"]);
    const chinese = read(
      "page.md",
      "# 船只\n\n`GET /boats`",
      "### 查询参数",
      "- `limit: 可选 integer`\n\n  条数\n\n- `port: string`\n\n  港口",
    );
    expect(parameters(chinese)).toEqual(["query limit integer no", "query port string -"]);
  });
  test("is none where a value stands behind the colon", () => {
    const page = read("page.md", "# GET /boats", "### Request headers", "- `Accept: text/plain`\n- `X-Kind: sail`");
    expect(parameters(page).filter((line) => /plain|sail/.test(line))).toEqual([]);
  });
});

test("a sign right before a word without blanks ends a name", () => {
  const page = read(
    "page.md",
    "## 接口",
    "接口地址：`/boats`",
    "请求方式：`GET`",
    "参数说明：",
    "- `port`:所在港口\n- `limit`:条数,默认20",
  );
  expect(parameters(page)).toEqual(["query port ? -", "query limit ? -"]);
});

test("a tab that is called by a status shows a response", () => {
  const page = read(
    "page.md",
    "## Add\n\n`POST /boats`",
    "#### Request Body",
    "| Name | Type |\n|---|---|\n| mast | String |",
    '{% tabs %}\n{% tab title="201: Created " %}\n\n```javascript\n{"id": 1}\n```\n\n{% endtab %}\n{% endtabs %}',
  );
  expect(examples(page)).toEqual(["POST response 201"]);
});

test("a schema or model in a heading is of that side", () => {
  const table = "| Field | Type |\n|---|---|\n| id | integer |";
  expect(
    promisedBy(["# POST /boats", "#### Request Schema", table, "#### Response Model", table].join("\n\n")),
  ).toEqual(["POST /boats request id:integer", "POST /boats 2XX id:integer"]);
});

describe("a label that is the last of several lines", () => {
  test("announces what follows", () => {
    const page = read(
      "page.md",
      "## `GET /boats`",
      "**Rights:** any  \n**Request Parameters:**",
      "- `limit` (optional): How many\n- `port`: Where",
    );
    expect(parameters(page)).toEqual(["query limit ? no", "query port ? -"]);
    const chinese = read(
      "page.md",
      "## `GET /boats`",
      "**权限：** 任何人  \n**请求参数：**",
      "- `limit`：可选，条数\n- `port`：港口",
    );
    expect(parameters(chinese)).toEqual(["query limit ? no", "query port ? -"]);
  });
  test("announces nothing where the last line is a sentence", () => {
    const page = read(
      "page.md",
      "## `GET /boats`",
      "**Parameters:**  \nThere are none at all.",
      "- `sail` is a word\n- `mast` is one too",
    );
    expect(parameters(page)).toEqual([]);
  });
});

test("labels that have run together in a paragraph are lines, and the last announces", () => {
  const page = read(
    "page.md",
    "## `GET /boats`",
    "**Purpose:** Lists them\n**Rights:** any\n**Query Parameters:**",
    "- `limit` (integer, default: 20): How many",
    "**Purpose:** none\n**Response:** 201 Created",
    '```json\n{"id": 1}\n```',
  );
  expect(parameters(page)).toEqual(["query limit integer no"]);
  expect(examples(page)).toEqual(["GET response 201"]);
});

describe("rows of a table", () => {
  test("with several names in code are a row for each", () => {
    const text =
      "## GET /boats\n\n### Response fields\n\n| Field | Description |\n|---|---|\n| `mast`, `keel` | Measures |\n| `id` | Its number |";
    expect(promisedBy(text)).toEqual(["GET /boats 2XX mast:?", "GET /boats 2XX keel:?", "GET /boats 2XX id:?"]);
    const chinese =
      "## GET /boats\n\n### 响应参数\n\n| 参数 | 说明 |\n|---|---|\n| `mast`、`keel` | 尺寸 |\n| `id` | 编号 |";
    expect(promisedBy(chinese)).toEqual(["GET /boats 2XX mast:?", "GET /boats 2XX keel:?", "GET /boats 2XX id:?"]);
  });
  test("that have a word for required as their default are required", () => {
    const text = (need: string): string =>
      `## GET /boats\n\n### Query parameters\n\n| Field | Type | Default |\n|---|---|---|\n| port | string | ${need} |\n| limit | integer | 5 |`;
    expect(parameters(read("page.md", text("required")))).toEqual(["query port string yes", "query limit integer -"]);
    expect(parameters(read("page.md", text("必填")))).toEqual(["query port string yes", "query limit integer -"]);
    expect(parameters(read("page.md", text("optional")))).toEqual(["query port string -", "query limit integer -"]);
  });
});

describe("a heading or line that tells the method of a path heading", () => {
  test.each<[string, string[], string[]]>([
    [
      "a heading",
      [
        "## /v1/boats/create",
        "#### 功能：新增船只",
        "#### 请求类型： post",
        "### 请求参数",
        "| 名称 | 类型 |\n|---|---|\n| mast | string |",
      ],
      ["POST /v1/boats/create"],
    ],
    [
      "a line",
      ["## /v1/boats", "Verb: DELETE", "### Query parameters", "| Name | Type |\n|---|---|\n| id | integer |"],
      ["DELETE /v1/boats"],
    ],
    [
      "none",
      ["## /v1/boats", "Type: sail", "### Query parameters", "| Name | Type |\n|---|---|\n| id | integer |"],
      ["GET /v1/boats"],
    ],
  ])("%s", (_, parts, expected) => {
    expect(operations(read("page.md", ...parts))).toEqual(expected);
  });
});

test("a status that is a label is that of the answer below it, and no word of a request", () => {
  const page = read(
    "page.md",
    "## POST /boats",
    "**Error Responses:**",
    '400 Bad Request:\n\n```json\n{"mast": ["missing"]}\n```',
    '**409 Conflict**\n\n```json\n{"mast": ["twice"]}\n```',
  );
  expect(examples(page)).toEqual(["POST response 400", "POST response 409"]);
});

test("a place beside a name is no type", () => {
  expect(parameters(read("page.md", "## GET /boats/{id}", "**Parameters:**", "- `id` (path) - Its number"))).toEqual([
    "path id ? -",
  ]);
});

test("an open host makes a template of a call", () => {
  const table = "| Name | Type |\n|---|---|\n| id | String |";
  const call = (host: string): string[] =>
    operations(
      read(
        "page.md",
        "# Boats",
        "Looks for them.",
        "## 请求格式",
        `\`\`\`\nPOST https://${host}/v2/boats?action=search\n\`\`\``,
        "## 请求参数",
        table,
      ),
    );
  expect(call("{gateway}")).toEqual(["POST /v2/boats"]);
  expect(call("<gateway>")).toEqual(["POST /v2/boats"]);
});

test("JSON some way behind the parameters of a GET is what it answers", () => {
  const page = read(
    "page.md",
    "## GET /boats",
    "**Request Parameters:**",
    "- Nenhum.",
    "**Exemplo:**",
    '```json\n[{"id": 1}]\n```',
  );
  expect(examples(page)).toEqual(["GET response -"]);
});
