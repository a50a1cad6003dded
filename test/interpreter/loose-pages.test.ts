/** Pages that people write by hand and nobody checks: labels that are headings, columns without a header, lists without signs. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { promised } from "./promised.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const operations = (page: ApiPage): string[] => page.operations.map((o) => `${o.method.value} ${o.path.value}`);
const parameters = (page: ApiPage): string[] =>
  page.operations.flatMap((o) => o.parameters.map((p) => `${p.in} ${p.name.value} ${p.required?.value ?? "-"}`));

describe("address and method as headings beside each other", () => {
  test.each<[string, string[]]>([
    [
      "in Chinese",
      [
        "#### uri：/boats/list",
        "#### 请求方式：post",
        "参数说明：\n- limit: 条数",
        "#### uri：/boats/add",
        "#### 请求方式：post",
        "参数说明：\n- mast: 桅杆",
      ],
    ],
    [
      "in English",
      [
        "## URL: /boats/list",
        "## Method: POST",
        "Parameters:\n\n- limit: how many",
        "## URL: /boats/add",
        "## Method: POST",
        "Parameters:\n\n- mast: its mast",
      ],
    ],
  ])("%s", (_, parts) => {
    expect(promised(read("page.md", ...parts))).toEqual([
      "POST /boats/list request limit:?",
      "POST /boats/add request mast:?",
    ]);
  });

  test("a heading of another word is a title of its own", () => {
    const page = read(
      "page.md",
      "## URL: /boats",
      "## Method: GET",
      "## 排序方式：升序",
      "| 参数 | 类型 |\n|---|---|\n| mast | string |",
    );
    expect(promised(page)).toEqual([]);
  });
});

describe("the address behind a label", () => {
  test.each<[string, string, string[], string[]]>([
    [
      "in rows, without its first slash",
      "page.md",
      ["| 请求地址 | boats/get |\n|---|---|\n| 请求方法 | GET |"],
      ["GET /boats/get"],
    ],
    [
      "in a table of RST",
      "page.rst",
      ["======  ==========\nURL     boats/get\nMethod  GET\n======  =========="],
      ["GET /boats/get"],
    ],
    [
      "behind a variable in Chinese",
      "page.md",
      ["**请求URL：** `{交易服务根地址}/pay/boats`", "**请求方式：** POST"],
      ["POST /pay/boats"],
    ],
    [
      "behind a remark",
      "page.md",
      ["**请求URL：**\n- 服务商->平台\n`/pay/boats`", "**请求方式：**\n- POST"],
      ["POST /pay/boats"],
    ],
    [
      "behind the name of an environment",
      "page.md",
      ["**URL:**", "- Sandbox: `https://test.host/boats`\n- Live: `https://host/boats`", "**Method:** POST"],
      ["POST /boats"],
    ],
    ["glued to its stars", "page.md", ["**Method:**PUT", "**URL:**/boats"], ["PUT /boats"]],
    ["in a sentence", "page.md", ["**URL:** see the list in /docs/urls", "**Method:** POST"], []],
    ["of a media type", "page.md", ["**Content-Type:** application/json", "**Method:** POST"], []],
  ])("%s", (_, file, parts, expected) => {
    expect(operations(read(file, ...parts))).toEqual(expected);
  });
});

describe("a column of places without a header", () => {
  test.each<[string, string[]]>([
    [
      "in Chinese",
      [
        "POST `/boats`",
        "**请求参数**",
        "| | 参数名 | 必选 | 类型 |\n|---|---|---|---|\n| header | token | 是 | String |\n| body | mast | 否 | String |",
      ],
    ],
    [
      "in English",
      [
        "POST `/boats`",
        "**Parameters**",
        "| | Name | Required | Type |\n|---|---|---|---|\n| header | token | yes | String |\n| body | mast | no | String |",
      ],
    ],
  ])("%s", (_, parts) => {
    const page = read("page.md", ...parts);
    expect(parameters(page)).toEqual(["header token yes"]);
    expect(promised(page)).toContain("POST /boats request mast:string");
  });

  test("beside no other names these are the names", () => {
    const page = read(
      "page.md",
      "POST `/messages`",
      "**Parameters**",
      "| | Type | Description |\n|---|---|---|\n| header | string | Its head. |\n| body | string | Its text. |",
    );
    expect(promised(page)).toEqual(["POST /messages request header:string", "POST /messages request body:string"]);
  });
});

describe("a list of names without signs", () => {
  test("before a script in which no name is written", () => {
    const page = read(
      "page.md",
      "GET `/boats`",
      "请求参数\n- id 从列表里拿到的编号\n- page_size, 每页条数",
      "返回说明：\n- mast 桅杆\n- category 分类. 0 帆船，1 划艇",
    );
    expect(promised(page)).toEqual([
      "GET /boats query id:?",
      "GET /boats query page_size:?",
      "GET /boats 2XX mast:?",
      "GET /boats 2XX category:?",
    ]);
  });

  test("in Korean", () => {
    expect(parameters(read("page.md", "GET `/boats`", "요청 파라미터:\n- limit 최대 개수\n- mast 돛대"))).toEqual([
      "query limit -",
      "query mast -",
    ]);
  });

  test("is none where a line begins otherwise, or that nothing announces", () => {
    expect(promised(read("page.md", "GET `/boats`", "请求参数\n- id 编号\n- 其他参数见下文"))).toEqual([]);
    expect(promised(read("page.md", "GET `/boats`", "特性：\n\n- redis 缓存\n- json 格式"))).toEqual([]);
    expect(promised(read("page.md", "GET `/boats`", "Parameters:\n\n- id of the boat\n- mast or sail"))).toEqual([]);
  });
});

describe("names in code right behind the label of their group", () => {
  test.each<[string, string[]]>([
    [
      "in Chinese",
      [
        "**接口地址：** `/boats`",
        "**请求方式：** GET",
        "**必选参数：**\n`phone`: 号码",
        "`word`: 密码",
        "**可选参数 :** `code`: 国家码",
      ],
    ],
    [
      "in English",
      [
        "**URL:** `/boats`",
        "**Method:** GET",
        "**Required parameters:**\n`phone`: whom to call",
        "`word`: the password",
        "**Optional parameters**: `code`: the country",
      ],
    ],
  ])("%s", (_, parts) => {
    expect(parameters(read("page.md", ...parts))).toEqual(["query phone yes", "query word yes", "query code no"]);
  });

  test("a sentence behind another label names none", () => {
    expect(
      parameters(
        read(
          "page.md",
          "**URL:** `/boats`",
          "**Method:** GET",
          "**Note:** `phone`: not yet",
          "**Parameters:** `phone` and `word` as above",
        ),
      ),
    ).toEqual([]);
  });
});

describe("request lines with words in a column of their own", () => {
  test.each([
    ["in English", "GET    /boats        All boats\nPOST   /boats        Adds one\nDELETE /boats/:id    Removes one"],
    ["in Chinese, with tabs", "GET\t/boats\t全部船只\nPOST\t/boats\t新增\nDELETE\t/boats/:id\t删除"],
  ])("%s", (_, code) => {
    expect(operations(read("page.md", "# Routes", `\`\`\`\n${code}\n\`\`\``))).toEqual([
      "GET /boats",
      "POST /boats",
      "DELETE /boats/{id}",
    ]);
  });

  test("a log is no list of them", () => {
    expect(
      operations(read("page.md", "# Logs", "```\nGET /boats  200 in 5 ms\nGET /boats/1  404 in 2 ms\n```")),
    ).toEqual([]);
  });
});

describe("what is returned", () => {
  const table = (names: string): string => `| ${names} |\n|---|---|---|\n| code | int | 0 |\n| mast | string | x |`;
  test.each<[string, string[]]>([
    [
      "below a label that is also one of statuses",
      [
        "GET `/boats/{id}`",
        "路径参数",
        "| 参数 | 类型 | 描述 |\n|---|---|---|\n| id | int | 编号 |",
        "返回值",
        table("参数 | 类型 | 描述"),
      ],
    ],
    ["in English", ["GET `/boats/{id}`", "Return values:", table("Name | Type | Description")]],
  ])("%s", (_, parts) => {
    expect(promised(read("page.md", ...parts))).toEqual(
      expect.arrayContaining(["GET /boats/{id} 2XX code:integer", "GET /boats/{id} 2XX mast:string"]),
    );
  });

  test("statuses stay statuses", () => {
    const page = read(
      "page.md",
      "GET `/boats/{id}`",
      "返回值",
      "| 返回值 | 描述 |\n|---|---|\n| 200 | 成功 |\n| 404 | 没有 |",
    );
    expect(page.operations[0]?.responses.map(({ status }) => status?.value ?? status)).toEqual(["200", "404"]);
  });

  test("an example below words that only show it", () => {
    const page = read("page.md", "**URL:** `/boats`", "**Method:** POST", "返回参考：", '```json\n{"id": 1}\n```');
    expect(page.operations[0]?.examples.map(({ role }) => role)).toEqual(["response"]);
  });
});

test("bodies below headings of two languages", () => {
  const page = read(
    "page.md",
    "## 등록",
    "```\nPOST /boats\n```",
    "### 요청 Body",
    "| 필드 | 타입 | 필수 |\n|---|---|---|\n| mast | string | 필수 |",
    "### 응답 Body",
    "| 필드 | 타입 |\n|---|---|\n| id | number |",
  );
  expect(promised(page)).toEqual(["POST /boats request mast:string", "POST /boats 2XX id:number"]);
});

test("rows of a pipe table with tabs in them are Markdown", () => {
  const page = read(
    "page.md",
    "接口URL：/boats",
    "请求方式：GET",
    "|参数|类型|说明|\n|:--|:--|:--|\n|a\t|\tint|\t甲|\n|b\t|\tint|\t乙|\n|c\t|\tint|\t丙|\n|d\t|\tint|\t丁|\n|e\t|\tint|\t戊|\n|f\t|\tint|\t己|\n|g\t|\tint|\t庚|",
  );
  expect(parameters(page)).toHaveLength(7);
});

describe("the place of parameters in the words above their table", () => {
  const row = "| 参数 | 类型 | 必选 |\n|---|---|---|\n| bid | String | 是 |";
  test.each<[string, string, string[]]>([
    ["a heading of their kind", "#### 参数类型：param", ["path bid yes"]],
    ["of another kind", "#### 参数类型:query", ["path bid yes", "query bid yes"]],
    ["variables of the path", "#### Path 变量", ["path bid yes"]],
    ["the style of the address", "#### Rest 参数", ["path bid yes"]],
  ])("%s", (_, heading, expected) => {
    const page = read("page.md", "## 查询", "#### 请求URL：\n\n`/boats/:bid`", "#### 请求方式：\n\nGET", heading, row);
    expect(expected).toEqual(expect.arrayContaining(parameters(page)));
    expect(parameters(page)).toHaveLength(1);
  });
});

describe("method and address behind one label", () => {
  test.each<[string, string]>([
    [
      "in English",
      "*   **Method & Path:** `GET /boats/` (or `/boats`)\n*   **Query Parameters:**\n    *   `status` (string): Which.\n    *   `page` (integer): Number.",
    ],
    [
      "in Chinese",
      "- **请求方法和路径：** `GET /boats/`\n- **查询参数：**\n  - `status` (string)：状态\n  - `page` (integer)：页码",
    ],
  ])("%s", (_, list) => {
    const page = read("page.md", "## Boats", list);
    expect(operations(page)).toEqual(["GET /boats/"]);
    expect(parameters(page)).toEqual(["query status -", "query page -"]);
  });
});

test("values in a list below a name are no fields, whatever stands in brackets beside them", () => {
  const page = read(
    "page.md",
    "## GET /boats",
    "**Query parameters:**",
    "- `limit` - how many\n- `view`\n  - `lite` (alapértelmezett): names\n  - `full`: all of it",
  );
  expect(parameters(page)).toEqual(["query limit -", "query view -"]);
});
