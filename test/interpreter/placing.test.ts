/** Where parameters live on pages that have neither captions nor a section of their own for the URI. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const table = (rows: readonly string[], header = "Attribute | Type | Required | Description"): string =>
  [`| ${header} |`, `|${" --- |".repeat(header.split("|").length)}`, ...rows.map((row) => `| ${row} |`)].join("\n");
const read = (...parts: string[]): ApiPage => readText("page.md", parts.join("\n\n")).page;
const code = (text: string): string => `\`\`\`\n${text}\n\`\`\``;
const operations = (page: ApiPage): string[] =>
  page.operations.map((o) =>
    [
      `${o.method.value} ${o.path.value}:`,
      ...o.parameters.map((p) => `${p.in} ${p.name.value}`),
      ...(o.requestBody ? ["body"] : []),
      ...o.responses.map((r) => `${r.status.value}${r.body ? " body" : ""}`),
    ].join(" "),
  );
const uses = (page: ApiPage): string[] => page.ledger.map(({ use }) => use.detail);

describe("an operation in a code block", () => {
  test("has the table that follows it", () => {
    const page = read(
      "# Keys API",
      "## List keys",
      code("GET /users/:id/keys"),
      table(["`id` | integer | yes | a", "`page` | integer | no | b"]),
      "## Add a key",
      code("POST /users/:id/keys"),
      table(["`id` | integer | yes | a", "`title` | string | yes | b"]),
    );
    expect(operations(page)).toEqual([
      "GET /users/{id}/keys: path id query page",
      "POST /users/{id}/keys: path id body",
    ]);
    expect(page.operations.map((o) => o.summary?.value)).toEqual(["List keys", "Add a key"]);
  });

  test("needs no variable in its path, but nothing else may stand there", () => {
    expect(operations(read("# T", "## A", code("GET /version"), "## B", code("GET /x HTTP/1.1\nHost: h")))).toEqual([
      "GET /version:",
    ]);
    expect(operations(read("# T", "For example:", code("GET /version")))).toEqual([]);
  });

  test("its answer is what a line announces as one", () => {
    const page = read(
      "# T",
      code("GET /keys/:id"),
      table(["`id` | integer | yes | a"]),
      "If successful, returns `200` and the following response attributes:",
      table(["`title` | string | b"], "Attribute | Type | Description"),
    );
    expect(operations(page)).toEqual(["GET /keys/{id}: path id 200 body"]);
  });

  test("a table under another heading is not its own", () => {
    const page = read(
      "# T",
      code("GET /keys/:id"),
      "## Colours",
      table(["red | string | r"], "Name | Type | Description"),
    );
    expect(uses(page)).toEqual(["unplaced"]);
  });
});

describe("headings", () => {
  test("that are a request line are operations", () => {
    const page = read("# T", "## Create a key % POST /keys", "### JSON Params", table(["title | string | yes | a"]));
    expect(operations(page)).toEqual(["POST /keys: body"]);
    expect(page.title?.value).toBe("T");
  });

  test("say where parameters live, and which structure fields are", () => {
    const page = read(
      "# T",
      "## HTTP Request",
      "`POST https://example.com/keys/<ID>`",
      "## URL Parameters",
      table(["ID | key"], "Parameter | Description"),
      "## Query Parameters",
      table(["dry_run | boolean | no | a"]),
      "## Body",
      table(["owner | object | yes | a"]),
      "### owner",
      table(["name | string | yes | b"]),
      "## Response",
      "### Headers",
      table(["ETag | c"], "Name | Description"),
    );
    expect(operations(page)).toEqual(["POST /keys/{ID}: path ID query dry_run body 2XX"]);
    expect(uses(page)).toEqual(["uri", "query", "request-body", "structure owner", "response-header"]);
  });
});

test("an operation may be listed and then described", () => {
  const page = read(
    "# T",
    table(["GET | /keys | all", "GET | /keys/:id | one"], "Method | Path | Description"),
    "## One key",
    code("GET /keys/:key"),
    "## All keys",
    code("GET /keys"),
    table(["page | integer | no | a"]),
  );
  expect(operations(page)).toEqual(["GET /keys/{key}:", "GET /keys: query page"]);
});

describe("operations told line by line", () => {
  test.each<[string, readonly string[]]>([
    ["items of lists", ["**请求URL：**", "- ` http://xx.com/api/login `", "**请求方式：**", "- POST "]],
    ["one line each", ["接口地址：/api/login", "请求方法：POST（application/json）"]],
    ["method first", ["Method: POST", "URL: https://example.com/api/login"]],
    ["headings", ["## URL", "`/api/login`", "## Method", "`POST`"]],
    ["rows", [table(["请求地址 | /api/login", "请求方式 | POST"], "项目 | 内容")]],
  ])("%s", (_, parts) => {
    const page = read(
      ...parts,
      "**参数：**",
      table(["username | 是 | string | 用户名"], "参数名 | 必选 | 类型 | 说明"),
    );
    expect(operations(page)).toEqual(["POST /api/login: body"]);
  });

  test("a method alone, or a host alone, is none", () => {
    expect(operations(read("请求方式：POST", "URL: https://example.com"))).toEqual([]);
  });
});

describe("leads and captions of other services", () => {
  const fields = (page: ApiPage): string[] =>
    page.structures.flatMap((s) => s.fields.map((f) => `${s.id}.${f.name.value}`));
  const answer = (lead: string): ApiPage =>
    read(
      "# T",
      "## URI",
      "GET /keys",
      "## Response",
      table(["owners | List | no | a", "links | Dict | no | b"]),
      lead,
      table(["self | String | no | c"]),
    );

  test.each(["- links", "**links** structure information", "- Parameters in the links field"])("%s", (lead) => {
    expect(fields(answer(lead))).toEqual(["response-body.owners", "response-body.links", "links.self"]);
  });

  test("a word that no field has leads to nothing", () => {
    expect(fields(answer("- others"))).not.toContain("others.self");
  });

  test("a variable in a caption says nothing of the URI", () => {
    const page = read(
      "# T",
      "## URI",
      "POST /specs",
      "## 请求消息",
      table(["paths | Object | yes | a"]),
      "**表 2**  /{uri}参数说明",
      table(["{method} | Object | yes | b"]),
    );
    expect(operations(page)).toEqual(["POST /specs: body"]);
  });

  test("the second of two name columns says where a row lives, where that is all it says", () => {
    const rows = ["X-Key-Id | header | String | a", "key | body | Object | b"];
    const page = (cells: readonly string[]): ApiPage =>
      read(
        "# T",
        "## URI",
        "GET /keys",
        "## Response",
        "- Parameters in the response body",
        table(cells, "Response Item | Parameter | Type | Description"),
      );
    const headers = (cells: readonly string[]): string[] =>
      page(cells).operations[0]?.responses.flatMap((r) => r.headers.map((h) => h.name.value)) ?? [];
    expect(headers(rows)).toEqual(["X-Key-Id"]);
    expect(headers([...rows, "owner | person | String | c"])).toEqual([]);
  });

  test("a successful and a failed response are answers", () => {
    const page = read(
      "# T",
      "## URI",
      "POST /keys",
      "## 示例",
      "- 请求",
      code('{"a": 1}'),
      "- 成功响应",
      code('{"b": 1}'),
      "- 失败响应",
      "HTTP状态码 400",
      code('{"c": 1}'),
    );
    expect(page.operations[0]?.examples.map(({ role, status }) => [role, status])).toEqual([
      ["request", null],
      ["response", null],
      ["response", "400"],
    ]);
  });
});

test("the placeholder of a host may hold blanks", () => {
  const page = read(
    "# T",
    "## URI",
    "GET /keys",
    "## Example Request",
    code("GET https://{Cloud endpoint}/keys?page=1"),
  );
  expect(page.operations[0]?.examples[0]?.request?.url).toBe("https://{Cloud endpoint}/keys?page=1");
});

test("captions that leave open which side they mean are read by their section", () => {
  const captioned = (response: string): ApiPage =>
    read(
      "# T",
      "## URI",
      "GET /keys",
      "## Request",
      "**Table 1** Header parameters",
      table(["X-Auth-Token | String | yes | a"]),
      "## Response",
      "**Status code: 200**",
      `**Table 2** ${response}`,
      table(["owners | List | no | a"]),
    );
  expect(operations(captioned("Body parameters"))).toEqual(["GET /keys: header X-Auth-Token 200 body"]);
  // what a caption says outright holds, in whatever section it stands
  expect(operations(captioned("Request body parameters"))).toEqual(["GET /keys: header X-Auth-Token body"]);
});

test("a second column of names nests rows under the names of the first", () => {
  const page = read(
    "# T",
    "## URI",
    "GET /keys",
    "## Response",
    table(
      ["owner | - | String | a", "limits | enabled | Boolean | b", " | most | Integer | c"],
      "Parameter | Sub-Parameter | Type | Description",
    ),
  );
  const fields = page.structures.flatMap((s) => s.fields.map((f) => `${s.id}.${f.name.value}`)).toSorted();
  expect(fields).toEqual(["limits.enabled", "limits.most", "response-body.limits", "response-body.owner"]);
});

test("the host is no parameter, although a table of the URI describes it", () => {
  const rows = ["endpoint | String | yes | a", "id | String | yes | b"];
  expect(operations(read("# T", "## URI", "POST /keys/{id}", table(rows)))).toEqual(["POST /keys/{id}: path id"]);
  expect(operations(read("# T", "## URI", "GET /keys/{id}?endpoint={x}", table(rows)))).toEqual([
    "GET /keys/{id}: query endpoint path id",
  ]);
});

describe("a sentence that tells the call", () => {
  const page = (heading: string, said: string): string[] =>
    operations(
      read(
        "# Kilns",
        `## ${heading}`,
        said,
        table(["`heat` | number | yes | a", "`door` | string | no | b"]),
        "## Other",
        "`GET /other`",
        "## More",
        "`GET /more`",
      ),
    ).slice(0, 1);

  test("does not say by its URL where the table below it belongs", () => {
    expect(page("Fire", "Send a `POST` request to the URL `/kilns/fire`.")).toEqual(["POST /kilns/fire: body"]);
    expect(page("点火", "向 `/kilns/fire` 接口发送 `POST` 请求，URL 如上。")).toEqual(["POST /kilns/fire: body"]);
  });
});

describe("a sentence above a table that speaks of the body", () => {
  const HEAD = "Name | In | Type | Description";
  const rows = ["kite_id | path | string | a", "name | body | string | b", "dry | query | boolean | c"];
  test("does not outdo the cells that say where each row is", () => {
    const lead = "The body of the PATCH request must be a JSON object with:";
    expect(
      operations(read("# Kites", "## Change a kite", "PATCH /v1/kites/{kite_id}", lead, table(rows, HEAD))),
    ).toEqual(["PATCH /v1/kites/{kite_id}: path kite_id query dry body"]);
    const spoken = table(rows, "名称 | 位置 | 类型 | 描述");
    expect(operations(read("# 风筝", "## 修改风筝", "PATCH /v1/kites/{kite_id}", "请求体参数如下：", spoken))).toEqual([
      "PATCH /v1/kites/{kite_id}: path kite_id query dry body",
    ]);
  });

  test("decides where no cell says otherwise", () => {
    const own = ["kite_id | body | string | a", "name | body | string | b"];
    expect(
      operations(read("# Kites", "## Change a kite", "PATCH /v1/kites", "The request body has:", table(own, HEAD))),
    ).toEqual(["PATCH /v1/kites: body"]);
  });
});

describe("parts of what states no call", () => {
  const page = (mark: string): string =>
    `${mark} Open the lock\n\nBy hand.\n\n#${mark} Request\n\nQuery parameters\n\n| Name | Type |\n|---|---|\n| force | boolean |\n\n${mark} Shut the lock\n\nPOST /locks/{id}/shut\n\n`;
  const own = (mark: string): string =>
    `#${mark} Request\n\nPath parameters\n\n| Name | Type |\n|---|---|\n| id | string |\n`;
  const places = (text: string): string[] =>
    readText("page.md", text).page.operations.flatMap(({ parameters }) =>
      parameters.map(({ in: place, name }) => `${place} ${name.value}`),
    );

  test.each(["#", "##", "###"])("are not those of a call that has its own (%s)", (mark) => {
    expect(places(page(mark) + own(mark))).toEqual(["path id"]);
    expect(
      places(
        page(mark)
          .replace("Open the lock", "打开船闸")
          .replace("By hand.", "手动。")
          .replace("Shut the lock", "关闭船闸") + own(mark),
      ),
    ).toEqual(["path id"]);
  });

  test("are those of the only call, where its own are others", () => {
    expect(places(page("##").replace("# Request", "# Input") + own("##"))).toEqual(["query force", "path id"]);
  });

  test("are those of the only call, where it has none of its own", () => {
    expect(places(page("##"))).toEqual(["query force"]);
  });
});

describe("rows that all say where they stand, under the example of an answer", () => {
  const rows = (place: string): string =>
    `Name | In | Type\n--- | --- | ---\nhull | ${place} | string\nsails | ${place} | array\n`;
  test.each([
    ["Response Example", "body", "response-body"],
    ["响应示例", "body", "response-body"],
    ["Response Example", "query", "request"],
    ["Notes", "body", "request"],
  ])("%s, %s: %s", (heading, place, use) => {
    expect(uses(read("# Boats", "## List", "`POST /boats`", `### ${heading}`, rows(place)))).toEqual([use]);
  });
});

describe("a form that is the thing and not how it is sent", () => {
  const header = "Parameter | Required | Value | Description";
  test("in a caption that says where the parameters stand", () => {
    const rows = ["formId | Yes | String | The form."];
    const page = read(
      "# Forms",
      "## Get a form",
      code("GET /forms/{formId}"),
      "**Get a form - URL parameters**",
      table(rows, header),
    );
    expect(operations(page)).toEqual(["GET /forms/{formId}: path formId"]);
  });

  test("in AsciiDoc", () => {
    const text = [
      "== Forms",
      "=== List forms",
      "----\nGET /forms\n----",
      '.List of form definitions - URL parameters\n[options="header"]\n|===\n|Parameter|Required|Value|Description\n|key|No|String|Its key.\n|===',
    ].join("\n\n");
    expect(operations(readText("page.adoc", text).page)).toEqual(["GET /forms: query key"]);
  });

  test.each(["Form parameters", "Form-encoded body parameters", "表单参数"])("%s are sent as one", (caption) => {
    const page = read(
      "# Lamps",
      "## Add",
      code("POST /lamps"),
      `**${caption}**`,
      table(["name | Yes | String | Its name."], header),
    );
    expect(operations(page)).toEqual(["POST /lamps: body"]);
    expect(page.structures[0]?.id).toBe("form");
  });
});

describe("a message that is called a packet", () => {
  test.each([
    ["请求包字段说明", "应答包字段说明"],
    ["请求包体参数说明", "响应包体参数说明"],
  ])("%s, %s", (request, response) => {
    const rows = ["name | String | 必填 | 名称"];
    const page = read(
      "# 灯",
      "## 请求 URL",
      code("POST /v1/lamps"),
      `## ${request}`,
      table(rows, "字段 | 类型 | 属性 | 说明"),
      `## ${response}`,
      table(["code | Integer | 错误码"], "字段 | 类型 | 说明"),
    );
    expect(operations(page)).toEqual(["POST /v1/lamps: body 2XX body"]);
  });
});
