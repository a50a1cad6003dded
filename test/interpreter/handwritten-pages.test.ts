/** Pages that people write by hand for a server of their own: how they set methods, addresses and tables, and what only looks so. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const operations = (page: ApiPage): string[] =>
  page.operations.map((o) =>
    [`${o.method.value} ${o.path.value}`, ...o.otherPaths.map(({ value }) => `or ${value}`)].join(" "),
  );
const parameters = ({ operations: all }: ApiPage): string[] =>
  all.flatMap((o) => o.parameters.map((p) => `${p.in} ${p.name.value} ${p.required?.value ?? "-"}`));
const fence = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

describe("a method over the heading of its operation, and the address below", () => {
  test.each<[string, string, string[]]>([
    [
      "Markdown",
      "GET\n\n### All boats\n\nhttp://host:80/api/boats\n\nPOST\n\n### 造船\n\nhttp://host:80/api/boats",
      [],
    ],
    ["HTML", "<p>GET</p><h3>All boats</h3><p>/api/boats</p><p>POST</p><h3>造船</h3><p>/api/boats</p>", []],
  ])("in %s", (kind, text) => {
    expect(operations(read(kind === "HTML" ? "page.html" : "page.md", text))).toEqual([
      "GET /api/boats",
      "POST /api/boats",
    ]);
  });

  it("needs the address right below the heading", () => {
    expect(operations(read("page.md", "GET", "### All boats", "They float.", "http://host/api/boats"))).toEqual([]);
  });
});

describe("labels that have run together behind other labels", () => {
  test.each([
    "What: all boats\nPath: /boats\nMethod: GET\nParameters: none",
    "功能:所有的船\n路径:/boats\n请求方式: GET\n参数: 无",
  ])("%s", (text) => {
    expect(operations(read("page.md", text))).toEqual(["GET /boats"]);
  });

  it("where one has nothing to say, there is no call", () => {
    expect(operations(read("page.md", "功能 路径: 见下 请求方式: 见下", "What: x Path: none Method: none"))).toEqual(
      [],
    );
  });
});

describe("plain text with labelled lines", () => {
  const text = (...lines: string[]): string[] => operations(read("page.txt", lines.join("\n")));
  it("begins an operation at the line above its labels", () => {
    expect(
      text(
        "1/造一艘船",
        "请求URL:/v1/boats/<id>&deck=1",
        "请求方法:POST",
        "请求参数:",
        "参数名     是否必须    参数描述",
        "mast       是          桅杆的数目",
        "",
        "2/List them",
        "Request URL: /v1/boats",
        "Method: GET",
      ),
    ).toEqual(["POST /v1/boats/{id}", "GET /v1/boats"]);
  });

  it("says with the method what is sent", () => {
    expect(text("1、船", "", "1.1、造船", "http://localhost:80/boats/add", "类型：PostJson", "入参：{}")).toEqual([
      "POST /boats/add",
    ]);
  });

  it("has calls on lines of their own", () => {
    expect(
      text("Boats:", "GET http://localhost:80/boats", "May answer:", '[{"mast": 1}]', "", "One:", "GET /boats/{id}"),
    ).toEqual(["GET /boats/{id}"]);
    expect(text("POST/boats", "GET /boats/<id>", "get /masts/<id>", "get /sails/<name>")).toEqual([
      "POST /boats",
      "GET /boats/{id}",
      "GET /masts/{id}",
      "GET /sails/{name}",
    ]);
  });

  it("names no call in addresses without a method", () => {
    expect(text("Boats:", "http://host/api/boats?page=1", "", "船：", "http://host/api/masts")).toEqual([]);
  });
});

describe("a block that lists calls of several methods", () => {
  const list = "POST   /boats\nPOST   /boats/{id}/sink\nGET    /boats\nGET    /boats/{id}\nDELETE /boats/{id}";
  const each = ["POST /boats", "POST /boats/{id}/sink", "GET /boats", "GET /boats/{id}", "DELETE /boats/{id}"];
  test.each([
    ["Endpoints", "# Boats\n\n## Endpoints"],
    ["接口", "# 船\n\n## 接口"],
  ])("under %s has no two ways to one operation", (_, head) => {
    expect(operations(read("page.md", head, fence(list), "## Flow", fence("1. a boat\n2. its mast")))).toEqual(each);
  });

  it("shows ways to one operation where it has one method", () => {
    const ways = fence("GET /v1/{owner}/boats\nGET /v1/boats");
    expect(operations(read("page.md", "# Boats", "## URI", ways))).toEqual(["GET /v1/{owner}/boats or /v1/boats"]);
  });

  it("is an example where the page says so", () => {
    expect(operations(read("page.md", "# Boats", "For example:", fence(list)))).not.toContain("DELETE /boats/{id}");
  });
});

describe("items that begin with a call", () => {
  it("of two methods, with remarks that are no sentences", () => {
    const page = read("page.md", "# 船", "## 船", '- `POST /boats/on`\n- `POST /boats/off`  `{ "all": 1 }`（可选）');
    expect(operations(page)).toEqual(["POST /boats/on", "POST /boats/off"]);
    const both = read("page.md", "# Boats", "- `GET/PUT /deck`\n- `GET/PUT /mast` (both)");
    expect(operations(both)).toEqual(["GET /deck", "PUT /deck", "GET /mast", "PUT /mast"]);
  });

  it("are mentions where they tell what changed", () => {
    const news = "- `GET /deck` now answers with 200 and a body.\n- `GET /mast` answers with 404 for no mast.";
    expect(operations(read("page.md", "# News", "What changed since May.", news))).toEqual([]);
  });
});

test("a row for /boats/all behind one for /boats/{id} is an operation of its own", () => {
  const page = read("page.md", "| 路径 | 方法 |\n|--|--|\n| /boats/{id} | GET |\n| /boats/all | GET/POST |");
  expect(operations(page)).toEqual(["GET /boats/{id}", "GET /boats/all", "POST /boats/all"]);
});

describe("a segment that may be left out", () => {
  test.each(["GET /load[/<boat>]", "GET /load[/{boat}]"])("%s", (line) => {
    expect(operations(read("page.md", "# Boats", `### \`${line}\``, "Loads it."))).toEqual([
      "GET /load/{boat} or /load",
    ]);
  });
});

describe("a path of one word", () => {
  const call = "## 登录\n\n- 请求路径：login\n- 请求方法：post";
  it("is below the address that the page states", () => {
    expect(operations(read("page.md", "# 船", "- 接口基准地址：`http://host/api/`", call))).toEqual(["POST /login"]);
    const english = "## Log in\n\n- Path: login\n- Method: POST";
    expect(operations(read("page.md", "# Boats", "- Base URL: http://host/api/", english))).toEqual(["POST /login"]);
  });
  it("may be anything else on other pages", () => {
    expect(operations(read("page.md", "# 船", call))).toEqual([]);
  });
});

describe("names explained beside a table that says where they are", () => {
  const page = (glossary: string, located: string): ApiPage =>
    read("page.md", "# Boats", "## DELETE /boats/{id}", glossary, located);
  test.each([
    [
      "### 参数说明\n\n| 参数 | 说明 |\n|--|--|\n| id | 船 |\n| admin | 用户 |",
      "### 参数\n\n| 名称 | 位置 | 必填 |\n|--|--|--|\n| id | path | 是 |",
    ],
    [
      "### Parameters\n\n| Name | Description |\n|--|--|\n| id | the boat |\n| admin | who |",
      "### Parameters\n\n| Name | In | Required |\n|--|--|--|\n| id | path | yes |",
    ],
  ])("are no parameters twice", (glossary, located) => {
    expect(parameters(page(glossary, located))).toEqual(["path id yes"]);
  });

  it("are parameters alone", () => {
    const only = read(
      "page.md",
      "# Boats",
      "## GET /boats",
      "### 参数说明\n\n| 参数 | 说明 |\n|--|--|\n| deck | 甲板 |",
    );
    expect(parameters(only)).toEqual(["query deck -"]);
  });
});

describe("the one row in the body", () => {
  const head = "# Boats\n\n## Add\n\n**接口地址**:`/boats`\n\n**请求方式**:`POST`\n\n";
  const columns = "| 参数名称 | 参数说明 | in | 是否必须 | 数据类型 |\n|--|--|--|--|--|\n";
  it("is the body, with what is nested below it as its fields", () => {
    const rows = "|key||header|true|string|\n|boatDto||body|true|BoatDto|\n|&emsp;mast|||false|integer|\n";
    expect(promisedBy(`${head}**请求参数**:\n\n${columns}${rows}`)).toEqual([
      "POST /boats header key:string",
      "POST /boats request mast:integer",
    ]);
  });
  const table = `${columns}|boat||body|true|object|\n`;
  it("is the body without a name", () => {
    expect(promisedBy(`${head}**请求参数**:\n\n${table}`)).toEqual([]);
  });
  it("is a field where the page's example has it", () => {
    const shown = `**请求示例**:\n\n\`\`\`json\n{"boat": {"mast": 1}}\n\`\`\`\n\n`;
    expect(promisedBy(`${head}${shown}**请求参数**:\n\n${table}`)).toEqual(["POST /boats request boat:object"]);
  });
});

describe("a table of fields behind the answer that is shown", () => {
  const answer = '**响应** `data`：`BoatResponse[]`\n\n```json\n[{ "mast": 1, "sail": "x" }]\n```\n\n';
  test.each([
    ["**Fields**:\n\n| Field | Type | Description |\n|--|--|--|\n", "| mast | int | a |\n| sail | string | b |"],
    ["**字段说明**：\n\n| 字段 | 类型 | 说明 |\n|--|--|--|\n", "| mast | int | a |\n| sail | string | b |"],
  ])("is the answer's", (columns, rows) => {
    expect(promisedBy(`## Boats\n\n\`GET /boats\`\n\n${answer}${columns}${rows}`)).toEqual([
      "GET /boats 2XX [].mast:integer",
      "GET /boats 2XX [].sail:string",
    ]);
  });
  it("is the query's where the answer has no such names", () => {
    const table = "**Fields**:\n\n| Field | Type | Description |\n|--|--|--|\n| page | int | a |";
    expect(promisedBy(`## Boats\n\n\`GET /boats\`\n\n${answer}${table}`)).toEqual(["GET /boats query page:integer"]);
  });
});

describe("a table whose rows have heads", () => {
  const page = (rows: string): ApiPage =>
    read(
      "page.adoc",
      "= Boats",
      "== Sink",
      "*DELETE /boats/{id}*",
      "*Parameters*",
      `[cols="h,2"]\n|===\n${rows}\n|===`,
    );
  it("needs no head of its own", () => {
    expect(parameters(page("| id\n| the boat"))).toEqual(["path id -"]);
  });
  it("tells no fields where its heads are words or tell of the call", () => {
    expect(parameters(page("| Sent by\n| the crew"))).toEqual([]);
    expect(parameters(page("| method\n| DELETE"))).toEqual([]);
  });
});

describe("a mark that a short description ends with", () => {
  const marks = (...rows: string[]): string[] =>
    parameters(
      read("page.md", "# 船", "## GET /boats", "### 请求参数", `| 参数 | 说明 |\n|--|--|\n${rows.join("\n")}`),
    );
  it("says whether the parameter is required", () => {
    expect(marks("| a | 编号，必填项 |", "| b | 名称，可选项 |", "| c | 编号 |")).toEqual([
      "query a yes",
      "query b no",
      "query c -",
    ]);
  });
  it("is a condition behind one", () => {
    expect(marks("| a | 当类型为船时，必填项 |")).toEqual(["query a -"]);
  });
});

test("two columns may describe the names", () => {
  const rows = "| mast | 桅杆 | 不能为空 |";
  const page = read("page.md", "# 船", "## GET /boats", `参数：\n\n| 参数名 | 参数说明 | 备注 |\n|--|--|--|\n${rows}`);
  expect(parameters(page)).toEqual(["query mast -"]);
});

test("tildes right below a line underline it", () => {
  const page = readText("page.rst", "Boats\n:::::\n\nMasts\n~~~~~\nText.\n\nSails\n~~~~~\nText.\n").document;
  expect(page.format).toBe("rst");
});

describe("labels in other words", () => {
  test.each<[string, string, string[], string[]]>([
    ["an address without a scheme", "page.md", ["接口地址：10.0.0.1/x/boats", "请求类型：Post"], ["POST /x/boats"]],
    ["access paths", "page.txt", ["传值方式：get", "访问路径：http://10.0.0.1/boats"], ["GET /boats"]],
    [
      "rows of a table",
      "page.md",
      ["| Resource | `/boats/<id>` |\n|--|--|\n| Kind | boat |\n| Methods | `PUT`, `GET` |"],
      ["PUT /boats/{id}", "GET /boats/{id}"],
    ],
    ["methods of a class", "page.md", ["Resource: a boat", "Methods: get, set"], []],
  ])("%s", (_, file, parts, expected) => {
    expect(operations(read(file, "# Boats", ...parts))).toEqual(expected);
  });
});
