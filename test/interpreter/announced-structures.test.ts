/** Which table describes an object, where a caption is an everyday word, has a remark, or a description names the line before it. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";

const table = (header: string, ...rows: string[]): string =>
  [header, header.replace(/[^|]+/g, " --- "), ...rows].map((line) => `| ${line} |`).join("\n");
const english = (...rows: string[]): string => table("Parameter | Type | Description", ...rows);
const chinese = (...rows: string[]): string => table("参数 | 参数类型 | 描述", ...rows);
const read = (...parts: string[]): ApiPage => readText("page.md", parts.join("\n\n")).page;
const fieldsOf = (page: ApiPage, place: string): string[] =>
  page.operations.flatMap((operation) =>
    fieldPromises(page, operation).flatMap((promise) => (promise.place === place ? [promise.path] : [])),
  );

describe("a caption of one everyday word", () => {
  test("is a structure where a type cell has it as the name of an object", () => {
    const page = read(
      "# T",
      "GET /v1/jobs",
      "## Response",
      "**Table 1** Response body",
      english("result | Result object | -", "fields | Array of Field objects | -"),
      "**Table 2** Result",
      english("count | Integer | -"),
      "**Table 3** Field",
      english("title | String | -"),
    );
    expect(fieldsOf(page, "response")).toEqual(["result", "result.count", "fields", "fields[].title"]);
    const zh = read(
      "# T",
      "GET /v1/jobs",
      "## 响应参数",
      "**表 1**  响应Body参数",
      chinese("outcome | Response object | -"),
      "**表 2**  Response",
      chinese("count | Integer | -"),
    );
    expect(fieldsOf(zh, "response")).toEqual(["outcome", "outcome.count"]);
  });

  test("says where its rows live where a type column has no object of that name", () => {
    const page = read("# T", "GET /v1/jobs", "**Table 1** Query", english("limit | Integer | -", "kind | Query | -"));
    expect(fieldsOf(page, "query")).toEqual(["limit", "kind"]);
  });
});

test("a remark in brackets behind a caption tells of the case, not of a structure", () => {
  const page = read(
    "# T",
    "POST /v1/rooms",
    "## 请求消息",
    "**表 1**  参数说明（新建房间）",
    chinese("label | String | -"),
    "**表 2**  参数说明（复制房间，SQL Server暂不支持）",
    chinese("copy_of | String | -"),
  );
  expect(fieldsOf(page, "request")).toEqual(expect.arrayContaining(["label", "copy_of"]));
  const named = read(
    "# T",
    "POST /v1/rooms",
    "## Request",
    "**Table 1** Parameters (new rooms)",
    english("door | Object | -"),
    "**Table 2** door (front only)",
    english("width | Integer | -"),
  );
  expect(fieldsOf(named, "request")).toEqual(["door", "door.width"]);
});

describe("a line before a table that a description names", () => {
  const page = (pointer: string, lead: string): ApiPage =>
    read(
      "# T",
      "GET /v1/rooms",
      "## Response",
      english(`room | Object | The room, see •${pointer}.`, "fault | Object | What went wrong, see •fault details."),
      `- ${lead}`,
      english("width | Integer | -"),
      "- fault details",
      english("code | String | -"),
    );
  test("ties the field to that table", () => {
    expect(fieldsOf(page("rooms parameters", "rooms parameters"), "response")).toContain("room.width");
    const zh = read(
      "# T",
      "GET /v1/rooms",
      "## 响应消息",
      chinese("links | list<map<String, String>> | 链接，请参见•links参数说明。"),
      "- links参数说明",
      chinese("href | String | -"),
    );
    expect(fieldsOf(zh, "response")).toContain("links[].href");
  });
});

describe("a table behind the end of the section that its heading opens", () => {
  const page = (tail: string): ApiPage =>
    readText(
      "page.html",
      `<html><body><h1>Make a room</h1><div class="section"><h4>URI</h4><p>POST /v1/rooms</p></div>
      <div class="section"><h4>Response Body</h4><p>Table 2 describes the parameters.</p></div>${tail}</body></html>`,
    ).page;
  const rows =
    "<tr><th>Parameter</th><th>Type</th><th>Description</th></tr><tr><td>id</td><td>String</td><td>-</td></tr>";
  test("is still read below it", () => {
    expect(fieldsOf(page(`<table><caption>Table 2 Parameters</caption>${rows}</table>`), "response")).toEqual(["id"]);
    expect(
      fieldsOf(page(`<p>See Table 2.</p><table><caption>Table 2 Parameters</caption>${rows}</table>`), "response"),
    ).toEqual(["id"]);
  });

  test("other text ends it", () => {
    const { page: read } = readText(
      "page.html",
      `<html><body><div class="section"><h2>Requests</h2><p>POST /v1/rooms</p></div><p>Thanks to all who helped.</p><table>${rows}</table></body></html>`,
    );
    expect(read.ledger.map(({ use }) => use.detail)).not.toContain("response-body");
  });
});

describe("a type that only a table of the request bears the name of", () => {
  const labels = (last: string): ApiPage =>
    read(
      "# T",
      "POST /v1/pots/query",
      "## Request",
      "**Table 1** Request body parameters",
      english("labels | Array of objects | See [Table 2](#labels)."),
      '<a name="labels"></a>',
      "**Table 2** Data structure description of the labels field",
      english("key | String | -", "values | Array of strings | -"),
      "## Response",
      "**Table 3** Response body parameters",
      english("pots | Array of pot objects | -"),
      "**Table 4** Data structure description of the pot field",
      english("labels | Array of Labels objects | -"),
      `**Table 5** Data structure description of the ${last} field`,
      english("key | String | -", "value | String | -"),
    );

  test("has the free table of the response that is nearly called so", () => {
    expect(fieldsOf(labels("pot_label"), "response")).toEqual([
      "pots",
      "pots[].labels",
      "pots[].labels[].key",
      "pots[].labels[].value",
    ]);
  });

  test("has that of the request where the response has none", () => {
    expect(fieldsOf(labels("owner"), "response")).toContain("pots[].labels[].values");
  });
});

describe("a line that speaks of each thing in a list", () => {
  const table = (...rows: string[]): string =>
    ["| Field | Type | Description |", "|---|---|---|", ...rows.map((row) => `| ${row} |`)].join("\n");
  const typeOf = (line: string): string | undefined => {
    const text = `# Pots\n\n\`GET /pots\`\n\n### Response\n\n${table("pots | array | All")}\n\n${line}\n\n${table("id | string | Its id")}\n`;
    const { page } = readText("page.md", text);
    const type = page.structures.flatMap(({ fields }) => fields).find(({ name }) => name.value === "pots")?.type?.value;
    return JSON.stringify(type);
  };
  test.each([
    "Each entry in the `pots` array has the following fields:",
    "Each element of pots:",
    "The items in the pots list contain:",
    "pots 数组中每个元素包含以下字段：",
    "`pots` 列表里的每一项：",
    "其中，`pots` 中每一项是一个 JSON 对象，如下：",
    "pots 里每个元素均为对象，包含以下字段：",
  ])("%s describes them", (line) => {
    expect(typeOf(line)).toMatch(/"id":"pots/);
  });
  test.each(["Each entry has a name of its own.", "每个元素都有编号。", "其中每一项是一个对象，如下："])(
    "%s does not",
    (line) => {
      expect(typeOf(line)).not.toMatch(/"id":"(?:name|own|编号)/);
    },
  );
});

describe("what a field is, between its name and the word for its table", () => {
  test.each([
    ["lists 订单列表说明", "参数 | 参数类型 | 描述", "## 响应参数"],
    ["lists 订单明细", "参数 | 参数类型 | 描述", "## 响应参数"],
    ["lists order list description", "Parameter | Type | Description", "## Response parameters"],
    ["lists placed order details descriptions", "Parameter | Type | Description", "## Response parameters"],
  ])("%s", (title, head, section) => {
    const page = read(
      "# T",
      "GET /v1/orders",
      section,
      table(head, "total | Integer | -", "kinds | Array | -", "lists | Array | -"),
      `**${title}**`,
      table(head, "sn | String | -"),
    );
    expect(fieldsOf(page, "response")).toEqual(["total", "kinds", "lists", "lists[].sn"]);
  });

  test.each(["API 接口说明", "HTTP 状态码说明", "the order list description", "returned order list description"])(
    "%s names no field",
    (title) => {
      const page = read(
        "# T",
        "GET /v1/orders",
        "## Response parameters",
        english("api | Array | -", "http | Array | -", "the | Array | -", "returned | Array | -"),
        `**${title}**`,
        english("sn | String | -"),
      );
      const named = page.structures.flatMap(({ name }) => (name ? [name.value] : []));
      expect(named).not.toContain(title.split(" ")[0]?.toLowerCase());
    },
  );
});

test.each(["xml 字段说明", "Parameters in the xml field"])("%s names a field, although one of a format", (title) => {
  const page = read(
    "# T",
    "GET /v1/orders",
    "## Response parameters",
    english("total | Integer | -", "csv | Array | -", "xml | Array | -"),
    `**${title}**`,
    english("sn | String | -"),
  );
  expect(fieldsOf(page, "response")).toEqual(["total", "csv", "xml", "xml[].sn"]);
});

describe("keys for parameters", () => {
  test.each([
    ["Path Keys", "Query keys", "Body keys", "Response keys"],
    ["Path 字段", "Query 字段", "Body 字段", "响应字段"],
    ["路径字段", "Query 参数", "Body 属性", "返回字段"],
  ])("%s, %s, %s, %s", (path, query, body, answer) => {
    const page = read(
      "# T",
      "PUT /v1/orders/{id}",
      `### ${path}`,
      english("id | String | -"),
      `### ${query}`,
      english("force | Boolean | -"),
      `### ${body}`,
      english("name | String | -"),
      `### ${answer}`,
      english("sn | String | -"),
    );
    expect(["path", "query", "request", "response"].map((place) => fieldsOf(page, place).join())).toEqual([
      "id",
      "force",
      "name",
      "sn",
    ]);
  });
});
