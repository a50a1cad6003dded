/** What stands beside names, types and columns: marks, defaults, values, deprecation; and what only looks like it. */
import { describe, expect, test } from "vitest";
import { factsOf, fieldOf, onlyOperation, readText, responseRoot } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const fields = (text: string, id = "page.md"): [string, string | null, Record<string, unknown>][] => {
  const operation = onlyOperation(readText(id, text).page);
  return operation.parameters.map((field) => [field.name.value, field.required?.value ?? null, factsOf(field)]);
};

describe("columns", () => {
  test("of defaults and values, with a list, lines or a range in a cell", () => {
    const html = `<h1>P</h1><p><code>GET /pots</code></p><h2>Query parameters</h2><table><tr><th>Name</th><th>Type</th><th>Description</th><th>Default</th><th>Valid Values</th><th>Example Values</th></tr>
<tr><td>glaze</td><td>string</td><td>a</td><td>red</td><td><ul><li>red</li><li>blue</li></ul></td><td></td></tr>
<tr><td>firing</td><td>string</td><td>a</td><td></td><td>slow<br>fast</td><td></td></tr>
<tr><td>size</td><td>integer</td><td>a</td><td>10</td><td>1 to 64</td><td></td></tr></table>`;
    expect(fields(html, "page.html")).toEqual([
      ["glaze", null, { default: "red", enum: ["red", "blue"] }],
      ["firing", null, { enum: ["slow", "fast"] }],
      ["size", null, { default: 10, minimum: 1, maximum: 64 }],
    ]);
    const zh =
      "# 罐\n\n`GET /pots`\n\n查询参数\n\n| 名称 | 类型 | 说明 | 默认值 | 取值范围 |\n|---|---|---|---|---|\n| size | Integer | a | 10 | 1~64 |\n";
    expect(fields(zh)).toEqual([["size", null, { default: 10, minimum: 1, maximum: 64 }]]);
  });

  test("that no header tells say what is required by their words", () => {
    const zh =
      "# 罐\n\n`GET /pots`\n\n查询参数\n\n| 名字 | 可选项 | 类型 | 说明 |\n|---|---|---|---|\n| size | 必需 | Integer | a |\n| glaze | 可选 | String | b |\n";
    expect(fields(zh).map(([name, required]) => [name, required])).toEqual([
      ["size", "yes"],
      ["glaze", "no"],
    ]);
    const values =
      "# P\n\n`GET /pots`\n\nQuery parameters\n\n| Name | Options | Type | Description |\n|---|---|---|---|\n| size | small, large | String | a |\n";
    expect(fields(values)).toEqual([["size", null, { enum: ["small", "large"] }]]);
  });

  test("of notes in brackets give a default, and what the page's other notes leave out", () => {
    const head = "Name | Type | Description | Notes\n--- | --- | --- | ---\n";
    const text = `# P\n\n# **a**\n\n\`GET /pots\`\n\n### Parameters\n\n${head}**size** | **int** | a | [optional] [default to 20]\n\n# **b**\n\n\`GET /pots/{id}\`\n\n### Parameters\n\n${head}**id** | **int** | a | \n`;
    const { operations } = readText("page.md", text).page;
    expect(
      operations.flatMap(({ parameters }) =>
        parameters.map((field) => [field.name.value, field.required?.value, factsOf(field)]),
      ),
    ).toEqual([
      ["size", "no", { default: 20 }],
      ["id", "yes", {}],
    ]);
  });
});

test("labelled lines in a cell state type and values", () => {
  const html = (type: string, values: string): string =>
    `<h1>P</h1><p><code>GET /pots</code></p><h3>Query parameters</h3><table><tr><td><code>size</code></td><td><p>a</p><p>${type}</p><p>${values}</p></td></tr></table>`;
  expect(fields(html("JSON data type: integer", "Default: <code>3</code>"), "page.html")).toEqual([
    ["size", null, { default: 3 }],
  ]);
  expect(fields(html("数据类型：string", "枚举值：a、b"), "page.html")).toEqual([["size", null, { enum: ["a", "b"] }]]);
});

test("bytes are no list of objects", () => {
  for (const type of ["byte[]", "[]byte", "字节数组"])
    expect(
      promisedBy(
        `# P\n\n\`POST /pots\`\n\n## Request body\n\n| Field | Type | Description |\n|---|---|---|\n| data | ${type} | a |\n`,
      ),
    ).toEqual(["POST /pots request data:unknown"]);
});

test.each([":shop", "{shop}", "<shop>", "$shop"])("%s in a row is the variable of the path", (name) => {
  expect(
    promisedBy(
      `# P\n\n\`GET /:shop/pots\`\n\n### Parameters\n\nName | Type | Description\n---|---|---\n\`${name}\` | integer | a\n\`:size\` | integer | b\n`,
    ),
  ).toEqual(["GET /{shop}/pots path shop:integer", "GET /{shop}/pots query size:integer"]);
});

test("marks of an unfinished merge are no rows", () => {
  const text =
    "# P\n\nGET /pots\n\nQuery parameters\n\n| Parameter | Type |\n|---|---|\n<<<<<<< HEAD\n| size | String |\n=======\n| width | String |\n>>>>>>> 0123abc\n";
  expect(promisedBy(text)).toEqual(["GET /pots query size:string", "GET /pots query width:string"]);
});

describe("deprecation", () => {
  const deprecated = (text: string): boolean[] =>
    readText("page.md", text).page.operations.map((operation) => operation.deprecated !== null);
  test.each([
    ["## List pots", "## Count pots", "This endpoint is deprecated."],
    ["## 罐列表", "## 罐计数", "该接口已废弃。"],
    ["## List pots", "## Count pots (deprecated)", "Counts."],
  ])("%s, %s: %s is of one operation", (first, second, notice) =>
    expect(
      deprecated(`# P\n\n${first}\n\n\`GET /pots\`\n\nLists.\n\n${second}\n\n\`GET /pots/count\`\n\n${notice}\n`),
    ).toEqual([false, true]),
  );
  test("above all operations it is of the page", () => {
    expect(deprecated("# P\n\nThis API is deprecated.\n\n## A\n\n`GET /pots`\n\n## B\n\n`GET /cups`\n")).toEqual([
      true,
      true,
    ]);
  });
});

describe("headings of sections", () => {
  test.each([
    "Response (v1.2 and later)",
    "Response – v2",
    "3. Response",
    "Step 2: Response",
    "响应参数（v1.19及以上）",
    "二、响应参数",
    "3.2 返回参数",
  ])("%s is one of the answer", (heading) =>
    expect(
      promisedBy(
        `# P\n\n## Read\n\n\`GET /pots\`\n\n### ${heading}\n\n| Name | Type |\n|---|---|\n| size | string |\n`,
      ),
    ).toEqual(["GET /pots 2XX size:string"]),
  );
  test("Response (example) is no table of fields, and a title with these words is none", () => {
    expect(
      promisedBy(
        "# P\n\n## Read\n\n`GET /pots`\n\n### Responses to alarms\n\n| Name | Type |\n|---|---|\n| size | string |\n",
      ),
    ).toEqual([]);
  });
});

test("fields in slanted or plain type", () => {
  const page = (list: string): string => `# P\n\n\`GET /pots/{shop}\`\n\n## Request parameters\n\n${list}\n`;
  expect(promisedBy(page("* *shop* (String): a\n* *size* (Long) : b"))).toEqual([
    "GET /pots/{shop} path shop:string",
    "GET /pots/{shop} query size:integer",
  ]);
  expect(promisedBy(page("- shop：a\n- size（Integer）：b"))).toEqual([
    "GET /pots/{shop} path shop:?",
    "GET /pots/{shop} query size:integer",
  ]);
  expect(promisedBy(page("- **shop**（String）：a\n- `size`（Integer）：b"))).toEqual([
    "GET /pots/{shop} path shop:string",
    "GET /pots/{shop} query size:integer",
  ]);
  expect(promisedBy(page("- Warning: read this\n- Hint: and that"))).toEqual([]);
});

test("an example below the heading of a side is of that side", () => {
  const { page } = readText(
    "page.md",
    '# P\n\n`GET /pots`\n\n## Output\n\n* *size* (Long): a\n\n### Example\n\n```json\n{"size": "1"}\n```\n',
  );
  expect(onlyOperation(page).examples.map(({ role }) => role)).toEqual(["response"]);
  expect(fieldOf(responseRoot(page), "size").type?.value).toEqual({ kind: "integer" });
});

test("columns that a ruler of dashes marks off in plain text", () => {
  const text = `Pots

Lists the pots.

    GET /shops/:id/pots

  Attribute   Type                Required   Description
  ----------- ------------------- ---------- --------------------
  id          integer or string   Yes        The shop.
  sort        string              No         The order, which
                                             may be absent.

Add a pot

    POST /shops/:id/pots

  参数        类型                是否必选   描述
  ----------- ------------------- ---------- --------------------
  size        integer             Yes        a
`;
  expect(promisedBy(text, "page.txt")).toEqual([
    "GET /shops/{id}/pots path id:union",
    "GET /shops/{id}/pots query sort:string",
    "POST /shops/{id}/pots request size:integer",
  ]);
});

test("a column says what may be null, and a range may be written with dots", () => {
  const en =
    "# P\n\n`GET /pots`\n\nQuery parameters\n\n| Key | Kind | Nullable | Allowed | Meaning |\n|---|---|---|---|---|\n| size | int | yes | 1..9 | a |\n| glaze | string | no | | b |\n";
  expect(fields(en)).toEqual([
    ["size", null, { minimum: 1, maximum: 9, nullable: true }],
    ["glaze", null, {}],
  ]);
  const zh =
    "# 罐\n\n`GET /pots`\n\n查询参数\n\n| 字段 | 类型 | 是否可空 | 含义 |\n|---|---|---|---|\n| size | int | 是 | 0：小，1：大 |\n| glaze | string | 否 | b |\n";
  expect(fields(zh)).toEqual([
    ["size", null, { enum: [0, 1], nullable: true }],
    ["glaze", null, {}],
  ]);
});
