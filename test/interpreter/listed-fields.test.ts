/** Parameters, fields and statuses that stand in lists. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { printField } from "../editions/print-field.ts";
import { readText } from "../editions/read.ts";

const read = (...parts: string[]): ApiPage =>
  readText("page.md", ["# T", "`PUT /things/:id`", ...parts].join("\n\n")).page;
const fields = (page: ApiPage): string[] => [
  ...page.operations.flatMap((o) => o.parameters.map((p) => `${p.in} ${printField(p)}`)),
  ...page.structures.flatMap((s) => s.fields.map((f) => `${s.id}: ${printField(f)}`)),
];

describe("an item names a field, with what it is in brackets", () => {
  test.each<[string, string]>([
    ['- `ttl` `(string: "15s")` - How long.', 'ttl string no default="15s"'],
    ["- `ttl` `(string: <required>)` – How long.", "ttl string yes"],
    ["- `ttl` (string, required) How long.", "ttl string yes"],
    ["- `ttl` (optional): How long.", "ttl - no"],
    ["- **ttl** – How long.", "ttl - -"],
    ["- **ttl** string required: How long.", "ttl string yes"],
    ["- `ttl=<string>`: How long.", "ttl string -"],
    ["- `lamps=<lamp_ids>`: Which lamps, separated by commas.", "lamps - -"],
    ["- `tags` `(array<string>: nil)` - Which.", "tags array of string no"],
    ["- `ttl` - **string**, optional. How long.", "ttl string no"],
    ["- `ttl`: optional. Boolean. Whether.", "ttl boolean no"],
    ["- `ttl` - **int**, required, defaults to `3`. How long.", "ttl integer yes default=3"],
    ["- `ttl` - string - How long.", "ttl string -"],
    ["- `ttl`: string representing seconds - How long.", "ttl string -"],
    ["- `ttl`: Array of String. Which.", "ttl array of string -"],
    ["- `ttl` - An array of objects, each with a name.", "ttl array of object -"],
    ["- `ttl` – A list of volume bindings for this thing. Each is a string.", "ttl - -"],
    ["- `ttl` - Time. When it ends.", "ttl - -"],
    ["- `ttl` - String of the bow.", "ttl - -"],
  ])("%s", (item, expected) => {
    expect(fields(read("### Parameters", item))).toEqual([`request: ${expected}`]);
  });

  test.each([
    ["Request body", "- `ttl` (string, required) - How long.\n- `mode`: None\n- `mark` – undefined"],
    ["请求体参数", "- `ttl` (string, required) - 多久。\n- mode：无\n- **mark** - 未定义"],
  ])("a field of which nothing is said is one (%s)", (head, list) => {
    expect(fields(read(`### ${head}`, list))).toEqual([
      "request-body: ttl string yes",
      "request-body: mode - -",
      "request-body: mark - -",
    ]);
  });

  test.each([
    ["Request headers", "- **Content-Type**: Not defined\n- **Accept**: JSON", ["header Accept - -"]],
    ["请求头", "- **Content-Type** - JSON\n- **Accept** - 未定义", ["header Content-Type - -"]],
    ["Request headers", "- **X-Mode**: None\n- **X-Mark**: N/A", []],
    ["请求头", "- `X-Mode` - 无\n- `X-Mark` - 不涉及", []],
  ])("%s: a list that says none has none: %s", (head, list, expected) => {
    expect(fields(read(`### ${head}`, list))).toEqual(expected);
  });

  test("fields of an object stand below it, values of a string are values", () => {
    const page = read(
      "### Parameters",
      '- `id` `(string: <required>)` - The thing.\n- `parts` `(array<Part>: nil)` - Its parts.\n  - `size` `(int: 0)` - How big.\n- `mode` `(string: "fast")` - Valid values are:\n  - `fast` - first\n  - `slow` - second',
    );
    expect(fields(page)).toEqual([
      "path id string yes",
      "request: parts array of parts no",
      'request: mode string no enum=["fast","slow"] default="fast"',
      "parts: size integer no default=0",
    ]);
  });

  test("among names, what is written as an assignment shows what a field takes", () => {
    const page = read(
      "**Query parameters**",
      "- **filter** – How to choose:\n- `state=<word>` - by state\n- **max** – How many",
    );
    expect(fields(page)).toEqual(["query filter - -", "query max - -"]);
  });

  test("a term in plain type stands over its definition", () => {
    const page = readText(
      "page.rst",
      "T\n=\n\n``GET /t/{id}``\n\nParameters\n----------\n\n*q* (required)\n  String. What.\n\nmax\n  How many.\n",
    ).page;
    expect(fields(page)).toEqual(["query q string yes", "query max - -"]);
  });

  test("a word that sections are called by is no term", () => {
    const page = read("## URI", "Parameters:", "- Example\n\n  https://a.example/things\n\n- Request\n\n  More.");
    expect(fields(page)).toEqual([]);
  });

  test("terms and definitions are such items", () => {
    const page = readText(
      "page.html",
      "<h1>T</h1><p><code>GET /t</code></p><h3>Parameters</h3><dl><dt><code>q</code> string <em>required</em></dt><dd>What.</dd></dl>",
    ).page;
    expect(fields(page)).toEqual(["query q string yes"]);
  });
});

test("the line before says where they live", () => {
  const page = read("**Query parameters**:", "- **dry** – Only try", "**Request headers**:", "- **X-Mode** – How");
  expect(fields(page)).toEqual(["query dry - -", "header X-Mode - -"]);
});

test("a description may say that a parameter is in the query", () => {
  const page = read(
    "### Parameters",
    '- `dc` `(string: "")` - Where. This is specified as a URL query parameter.\n- `a` (int) - What',
  );
  expect(fields(page)).toEqual(["query dc string no", "request: a integer -"]);
});

test("statuses are listed in the same form, or on one line", () => {
  const page = read(
    "**Status codes**:",
    "- **200** – done\n- **404** - not found",
    "Error response codes: unauthorized(401), 403",
  );
  expect(page.operations[0]?.responses.map((r) => `${r.status.value} ${r.description?.value ?? "-"}`)).toEqual([
    "200 done",
    "401 -",
    "403 -",
    "404 not found",
  ]);
});

test("what no line announces, and what is prose, is no list of fields", () => {
  expect(read("Note:", "- `a` - one").ledger).toEqual([]);
  expect(read("### Parameters", "- See `a` and `b`\n- `c` and `d` are equal").ledger).toEqual([]);
});

test("lists are numbered behind the tables of the page", () => {
  const page = read(
    "### Parameters",
    "- `a` (int) - one",
    "### Response",
    "| Name | Type |\n| --- | --- |\n| b | int |",
  );
  expect(page.ledger.map(({ use }) => use.detail)).toEqual(["response-body", "request"]);
});

test("statuses in plain type, or in code without a sign behind them", () => {
  const page = read("**Response codes**", "- 200 OK if it is there.\n- `404` `NO_THING` if it is not.\n- 409: busy");
  expect(page.operations[0]?.responses.map((r) => `${r.status.value} ${r.description?.value ?? "-"}`)).toEqual([
    "200 OK if it is there.",
    "404 NO_THING if it is not.",
    "409 busy",
  ]);
});

describe("a name in plain type", () => {
  const inQuery = (...items: string[]): string[] =>
    fields(read("### Request body", items.map((item) => `- ${item}`).join("\n"))).map((line) =>
      line.replace(/^.*: /, ""),
    );

  test("with its marks before a sign, or in brackets behind an example", () => {
    expect(
      inQuery(
        "url *string* **required** — Where to.",
        "tags *array of strings* — Which.",
        "size: `2` (number, optional) - How many.",
      ),
    ).toEqual(["url string yes", "tags array of string -", "size number no"]);
  });

  test("beside words that are no marks is no field", () => {
    expect(
      inQuery(
        "send a string to the port - it is kept",
        "response time - how long it took",
        "integer values only",
        "rooms parameters",
      ),
    ).toEqual([]);
  });
});

test("a type opens what is said of a name, with its default and limits behind it", () => {
  expect(
    fields(
      read("### Request body", "- **limit** — integer, default 10, max 100\n- **port** — string, as the map has it"),
    )[0],
  ).toContain("limit integer");
});

describe("a caption with the mark of a list", () => {
  const rows = "  | Name | Type | Description |\n  | --- | --- | --- |\n  | key | String | Key. |\n";

  test("names the structure in the table below it, and no field", () => {
    for (const caption of ["- tag parameter description", "- tag 参数数据结构说明"])
      expect(fields(read("### Request body", `${caption}\n\n${rows}`))).toEqual(["tag: key string -"]);
  });

  test("is a field where its words say what the field is", () => {
    expect(fields(read("### Request body", `- **tag** (object) - What is hung on it\n\n${rows}`))[0]).toContain(
      "tag object",
    );
  });
});

describe("what may be written in a field stands below it, at its own level", () => {
  const list = (...items: string[]): string[] => fields(read("**Query parameters**:", items.join("\n")));

  test.each<[string, string[]]>([
    [
      "-",
      [
        "-   **all** – Show all boats.",
        "-   **filters** - Which boats. Available filters:",
        "  -   `left=<int>`; -- those that left;",
        "  -   `state=`(`new`|`old`)",
        '  -   `label=key` or `label="key=value"` of a boat',
        "  -   `before`=(`<id>` or `<name>`)",
        "  -   `since`=(`<id>` or `<name>`)",
      ],
    ],
    [
      "中文",
      [
        "- **all** – 显示所有船。",
        "- **filters** – 过滤条件：",
        " - `label=key` 或 `label=value`",
        " - `before`=(`<id>` 或 `<name>`)",
        " - `since`=(`<id>` 或 `<name>`)",
        " - `ancestor`=(`<id>` 或 `<name>`)",
      ],
    ],
  ])("%s", (_, items) => {
    expect(list(...items).map((field) => field.split(" ").slice(0, 2).join(" "))).toEqual([
      "query all",
      "query filters",
    ]);
  });

  test("among notes that name no field", () => {
    expect(
      list("- **Note** that these are", "- `a`, `b` or `c`, whichever", "- `left=1` shows those that left"),
    ).toEqual([]);
  });
});

describe("a line that leads to a list goes on with what the line above it announces", () => {
  const under = (...lines: string[]): string[] => fields(read(...lines, "- `ttl` (integer) - How long."));

  test("in English and Chinese", () => {
    expect(under("Body parameters:", "Those of `POST`, and the following:")).toEqual(["request-body: ttl integer -"]);
    expect(under("请求体参数：", "除创建时的参数外，还有：")).toEqual(["request-body: ttl integer -"]);
    expect(under("Query parameters:", "Any of:")).toEqual(["query ttl integer -"]);
  });

  test("but not where it begins something else, or something stands between", () => {
    expect(under("Body parameters:", "A sentence.", "It may fail for:")).toEqual([]);
    expect(under("Some words:", "It may fail for:")).toEqual([]);
    expect(under("Body parameters:", "- whatever is sent", "It may fail for:")).toEqual([]);
  });
});

describe("clauses that lead to a list below a name are said of the field", () => {
  const under = (...lines: string[]): string[] => fields(read("Query parameters:", lines.join("\n")));

  test("so the list has its values", () => {
    expect(under("- `goal`", "    操作类型，只可取：", "    - `run`：提交", "    - `status`：查询")).toEqual([
      "query goal - -",
    ]);
    expect(
      under("- `goal` 操作类型，分为：", "    - `run`：提交", "    - `status`：查询", "- `disk` (string)：磁盘"),
    ).toEqual(["query goal - -", "query disk string -"]);
  });

  test("or its parts, where it is an object", () => {
    expect(under("- `filter` 对象，包含：", "    - `name` (string)：名称", "    - `size` (integer)：大小")).toEqual([
      "query filter object -",
      "query filter.name string -",
      "query filter.size integer -",
    ]);
  });
});

describe("headers in plain type", () => {
  test.each([
    ["### Headers\n\n- Authorization: Provide this to gain access.\n- X-Trace: Which of the calls it is."],
    ["### Request headers\n\n- Authorization – A token of the user.\n- X-Trace – Which of the calls it is."],
    ["Headers\n\n* Authorization : {{<required>}} Provide this to gain access.\n* X-Trace : Which of the calls it is."],
    ["### 请求头\n\n- Authorization：用户的令牌\n- X-Trace：调用的编号"],
  ])("are fields: %s", (text) => {
    expect(fields(read("### Request", text)).map((field) => field.split(" ").slice(0, 2).join(" "))).toEqual([
      "header Authorization",
      "header X-Trace",
    ]);
  });

  test.each([
    [
      "values that are sent",
      "### Headers\n\n- Content-Type: application/json;charset=utf-8\n- Authorization: Bearer TOKEN\n- X-Trace: 4234",
    ],
    ["words of running text", "### Request\n\n- Monday: We rest on that day.\n- Tuesday: We work on that day."],
  ])("are none: %s", (_what, text) => {
    expect(fields(read(text))).toEqual([]);
  });
});

describe("paragraphs that are a field each", () => {
  test.each([
    [
      "page.md",
      "## Form data parameters\n\nname : String. What it is.\n\ncomment : String. Why.\n\ntags[] : Array of String. Which.\n",
    ],
    ["page.md", "## 表单参数\n\nname：String。名称。\n\ndescription：String，必填。说明。\n\ntags：Array。标签。\n"],
    [
      "page.txt",
      "Form data parameters\n\nname: String. What it is.\n\ncomment: String. Why.\n\ntags[]: Array of String. Which.\n",
    ],
  ])("are one table, whatever else a name may mean (%s)", (file, text) => {
    const { page } = readText(
      file,
      file.endsWith("md") ? `# T\n\n\`POST /things\`\n\n${text}` : `Things\nAdd a thing\nPOST /things\n\n${text}`,
    );
    expect(page.structures).toHaveLength(1);
    expect(page.structures[0]?.fields).toHaveLength(3);
  });

  test("end with a remark", () => {
    const page = read(
      "## Query parameters",
      "limit : Integer. How many.",
      "page : Integer. Which.",
      "Note: The rest is for others.",
    );
    expect(fields(page)).toEqual(["query limit integer -", "query page integer -"]);
  });
});

test.each<[string, string]>([
  ["- `rows`: Integer, 1-100. Defaults to 10.", "rows integer - minimum=1 maximum=100 default=10"],
  ["- `rows`: integer, 1 - 50, how many", "rows integer - minimum=1 maximum=50"],
  ["- `rows`：整数，1-50。每页条数", "rows integer - minimum=1 maximum=50"],
  ["- `rows`: Rows, 1-50.", "rows - -"],
])("numbers right behind a type are what it may be: %s", (item, expected) => {
  const { page } = readText(
    "page.md",
    `# T\n\n\`GET /things\`\n\nQuery parameters:\n\n${item}\n- \`page\`: Integer.\n`,
  );
  expect(page.operations.flatMap(({ parameters }) => parameters.map(printField))[0]).toBe(expected);
});

describe("a list of labels that states a request is no list of fields", () => {
  const states = (words: string, uri: string, method: string): string =>
    [words, `- **${uri}**: \`/lamps\`\n- **${method}**: \`POST\`\n- **Content-Type**: \`application/json\``].join(
      "\n\n",
    );
  test.each([
    ["page.md", states("Adds a lamp from the URL of its picture.", "URL", "Method")],
    ["page.md", states("用于根据图片的 URL 添加一盏灯。", "URL", "方法")],
    ["page.adoc", "Adds a lamp from the URL of its picture.\n\n* *URL*: `/lamps`\n* *Method*: `POST`"],
  ])("%s", (name, list) => {
    const heading = name.endsWith(".adoc") ? "== Add a lamp" : "## Add a lamp";
    const { page } = readText(name, [heading, list].join("\n\n"));
    expect(page.operations.map((o) => `${o.method.value} ${o.path.value} ${o.parameters.length}`)).toEqual([
      "POST /lamps 0",
    ]);
  });

  test("fields that are called so have other values", () => {
    const list = "- **url** (string, required): Where the hook is sent.\n- **method** (string): How, such as POST.";
    expect(fields(read("### Request body", list))).toEqual([
      "request-body: url string yes",
      expect.stringMatching(/^request-body: method string/),
    ]);
  });
});

describe("statuses below words with the name of the protocol", () => {
  test.each(["返回的 HTTP 状态码：", "响应的状态码：", "返回状态码："])("%s", (lead) => {
    const page = read(lead, "- `200`：服务正常。\n- `503`：服务异常。");
    expect(page.operations[0]?.responses.map((r) => r.status.value)).toEqual(["200", "503"]);
  });
});
