/** Pages that generators write of an API's description: types by link, statuses in lists, objects declared where their type is asked. */
import { describe, expect, test } from "vitest";
import type { ApiPage, Field, TypeExpression } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const MARK = { yes: "!", no: "?" };

/** What a page says of its bodies: "request: name string!", "200: [].id integer", each field with its way. */
function told(page: ApiPage): string[] {
  const inside = (type: TypeExpression | null | undefined, path: string): string[] => {
    if (type?.kind === "array") return inside(type.items, `${path}[]`);
    if (type?.kind === "union") return inside(type.options[0], path);
    const structure = type?.kind === "structure" ? page.structures.find(({ id }) => id === type.id) : undefined;
    return (structure?.fields ?? []).flatMap((field) => {
      const own = path === "" ? field.name.value : `${path}.${field.name.value}`;
      return [`${own} ${said(field)}`, ...inside(field.type?.value, own)];
    });
  };
  return page.operations.flatMap(({ requestBody, responses }) => [
    ...inside(requestBody?.type, "").map((field) => `request: ${field}`),
    ...responses.flatMap(({ status, body }) => {
      const fields = inside(body?.type, "");
      return fields.length === 0 ? [`${status.value}: -`] : fields.map((field) => `${status.value}: ${field}`);
    }),
  ]);
}

function said({ type, required }: Field): string {
  return `${type ? words(type.value) : "-"}${MARK[(required?.value ?? "") as "yes"] ?? ""}`;
}

function words(type: TypeExpression): string {
  if (type.kind === "structure") return "object";
  return type.kind === "array" && type.items?.kind === "structure" ? "array" : typeWords(type);
}

const markdown = (...parts: string[]): string[] => told(readText("page.md", parts.join("\n\n")).page);
const html = (body: string): string[] => told(readText("page.html", `<body>${body}</body>`).page);

describe("a type behind what is said of an answer", () => {
  const lamp = "| Name | Type |\n| - | - |\n| watts | integer |";

  test.each([
    ["in a list of its own", "- 200 The lamp.\n\n  [Lamp](#lamp)\n- 404 There is none."],
    ["below a heading", "#### 200\n\nThe lamp. [Lamp](#lamp)\n\n#### 404\n\nThere is none."],
  ])("%s", (_, answers) => {
    expect(markdown("# T", "### GET /lamps/{id}", "#### Responses", answers, "## Types", "### Lamp", lamp)).toEqual([
      "200: watts integer",
      "404: -",
    ]);
  });

  test("in Chinese", () => {
    const answers = "#### 200\n\n查询成功。[Lamp](#lamp)";
    expect(markdown("# T", "### GET /lamps/{id}", "#### 响应", answers, "## 类型", "### Lamp", lamp)).toEqual([
      "200: watts integer",
    ]);
  });

  test.each([
    ["without an end to what is said of it", "#### 200\n\nList of lamps [lamp_info](#lamp_info)", "200: watts integer"],
    ["in Chinese", "#### 200\n\n灯具列表 [lamp_info](#lamp_info)", "200: watts integer"],
    ["and of a list", "#### 200\n\nArray of [lamp_info](#lamp_info)", "200: [].watts integer"],
    ["but a word of the sentence is none", "#### 200\n\nThe number of [lamps](#lamp_info)", "200: -"],
  ])("%s", (_, answers, expected) => {
    const info = `### lamp_info\n\n${lamp}`;
    expect(markdown("# T", "### GET /lamps", "#### Responses", answers, "## Types", info)).toEqual([expected]);
  });

  test("a description that speaks of a list is no type of one, in HTML", () => {
    const model =
      '<h2>Models</h2><h3><a name="lamp_info"><code>lamp_info</code></a></h3><div>watts (optional)</div><div><a href="#integer">Integer</a> How bright</div>';
    const call = `<h2>GET /lamps</h2><h3>Responses</h3><h4>200</h4>List of lamps\n<a href="#lamp_info">lamp_info</a>`;
    expect(html(`<h1>T</h1>${call}${model}`)).toEqual(["200: watts integer?"]);
    expect(html(`<h1>T</h1>${call}${model.replace("watts (optional)", "watts")}`)).toEqual(["200: -"]);
  });

  test("a sentence that points to it says no type", () => {
    const answers = "#### 200\n\nIt is there, see the [Lamp](#lamp)";
    expect(markdown("# T", "### GET /lamps/{id}", "#### Responses", answers, "## Types", "### Lamp", lamp)).toEqual([
      "200: -",
    ]);
  });
});

describe("a word stands for all statuses that are not named", () => {
  const problem = "### Problem\n\n| Name | Type |\n| - | - |\n| code | integer |";

  test.each([
    ["default", "Responses", "Code | Description | Schema"],
    ["其他", "响应", "状态码 | 描述 | 类型"],
  ])("%s", (word, title, head) => {
    const rows = `| ${head} |\n| - | - | - |\n| 204 | - | |\n| ${word} | - | [Problem](#problem) |`;
    expect(markdown("# T", "### DELETE /lamps", `#### ${title}`, rows, "## Types", problem)).toEqual([
      "204: -",
      "default: code integer",
    ]);
  });

  test("in a list", () => {
    const code = "```ts\n{\n  code: integer\n}\n```";
    expect(
      markdown("# T", "### DELETE /lamps", "#### Responses", "- 204 Gone\n- default Something else", code),
    ).toEqual(["204: -", "default: code integer"]);
  });

  test("a default of another column is none", () => {
    const rows = "| Code | Description |\n| - | - |\n| 200 | default |";
    expect(markdown("# T", "### GET /lamps", "#### Responses", rows)).toEqual(["200: -"]);
  });
});

describe("an object is declared where its type is asked", () => {
  const declared = '{ **"email"**: string (email), "rooms": [ { "size": integer } ] }';

  test("in the row of a field", () => {
    const rows = `| Name | Type | Required |\n| - | - | - |\n| owner | ${declared} | Yes |\n| id | integer | No |`;
    expect(markdown("# T", "### POST /houses", "#### Request body", rows)).toEqual([
      "request: owner object!",
      "request: owner.email string",
      "request: owner.rooms array",
      "request: owner.rooms[].size integer",
      "request: id integer?",
    ]);
  });

  test("in the row of the body, and in those of answers", () => {
    const body = `| Name | Located in | Schema |\n| - | - | - |\n| body | body | ${declared} |`;
    const answers = `| Code | Description | Schema |\n| - | - | - |\n| 200 | OK | [ { "id": integer } ] |`;
    expect(markdown("# T", "### POST /houses", "#### Parameters", body, "#### Responses", answers)).toEqual([
      "request: email string",
      "request: rooms array",
      "request: rooms[].size integer",
      "200: [].id integer",
    ]);
  });

  test("in Chinese", () => {
    const rows = `| 参数 | 类型 | 是否必选 |\n| - | - | - |\n| owner | { "email": string, "age": integer } | 是 |`;
    expect(markdown("# T", "### POST /houses", "#### 请求消息体", rows)).toEqual([
      "request: owner object!",
      "request: owner.email string",
      "request: owner.age integer",
    ]);
  });

  test("an example in the cell is no type", () => {
    const rows = '| Name | Type | Required |\n| - | - | - |\n| owner | { "email": "a@b.c" } | Yes |';
    expect(markdown("# T", "### POST /houses", "#### Request body", rows)).toEqual(["request: owner unknown!"]);
  });
});

describe("code declares an object with its types", () => {
  const declared =
    "// one of them\n{\n  // its name\n  name: string\n  colour?: enum[red, green]\n  parts: {\n    size: integer\n  }[]\n}[]";

  test("with a question mark at what may be left out", () => {
    expect(markdown("# T", "### GET /lamps", "#### Responses", "- 200 All", `\`\`\`ts\n${declared}\n\`\`\``)).toEqual([
      "200: [].name string",
      "200: [].colour -?",
      "200: [].parts array",
      "200: [].parts[].size integer",
    ]);
  });

  test.each([
    ["values in quotes are an example's", '```json\n{\n  "name": "string",\n  "kind": "integer"\n}\n```'],
    ["lines of YAML are an example", "```yaml\nname: string\nkind: integer\n```"],
    ["null is a value", '```json\n{\n  "name": null\n}\n```'],
    ["a program is none", "```js\n{\n  name: lookUp(id),\n  size: integer\n}\n```"],
  ])("%s", (_, code) => {
    expect(markdown("# T", "### POST /lamps", "#### Request body", code)).toEqual([]);
  });

  test("a long one is read whole", () => {
    const members = Array.from({ length: 1000 }, (_, at) => `  m${at}: string // the ${at}th`).join("\n");
    expect(
      markdown("# T", "### GET /lamps", "#### Responses", "- 200 All", `\`\`\`ts\n{\n${members}\n}\n\`\`\``),
    ).toHaveLength(1000);
  });
});

test("an object over its own members is not another structure of its name", () => {
  const rows = "| Name | Type |\n| - | - |\n| room | object |\n| room.size | integer |";
  const room = "### Room\n\n| Name | Type |\n| - | - |\n| id | integer |";
  expect(markdown("# T", "### POST /houses", "#### Request body", rows, "## Types", room)).toEqual([
    "request: room object",
    "request: room.size integer",
  ]);
});

describe("what only classes say", () => {
  const field = (name: string, type: string, inner = "", mark = ""): string =>
    `<dt><span class="json-property-name">${name}:</span> <span class="json-property-type">${type}</span>${mark}</dt>` +
    `<dd><p>What it is.</p>${inner}<section class="json-schema-example"><pre><code>"x"</code></pre></section></dd>`;
  const must = '<span class="json-property-required"></span>';
  const definition = `<h3 id="lamp">Lamp: object</h3><div><dl>${field("name", "string", "", must)}${field("parts", "object[]", "<section class='json-array-items'><span class='json-property-type'><a href='#part'>Part</a></span></section>")}</dl></div><h3 id="part">Part</h3><dl>${field("size", "integer")}</dl>`;
  const link = (name: string): string => `<p><a href="#${name.toLowerCase()}">${name}</a></p>`;

  test("a section is the request's body, and another has the answers", () => {
    const page = `<h1>T</h1><h3>POST /lamps</h3><section class="api-request-body"><p>The lamp.</p>${link("Lamp")}</section>
      <section class="api-responses"><dl><dt>201 Created</dt><dd><p>Made.</p><section class="json-array-items"><span>
      <a href="#part">Part</a></span><div></div></section></dd><dt>default</dt><dd><p>Wrong.</p>${link("Part")}</dd></dl></section>
      <h2>Schema definitions</h2>${definition}`;
    expect(html(page)).toEqual([
      "request: name string!",
      "request: parts array",
      "request: parts[].size integer",
      "201: [].size integer",
      "default: size integer",
    ]);
  });

  test("a section with a heading of its own is what that says", () => {
    const page = `<h1>T</h1><h3>POST /lamps</h3><section class="api-request-body"><h4>Notes</h4>${link("Lamp")}</section>
      <h2>Schema definitions</h2>${definition}`;
    expect(html(page)).toEqual([]);
  });
});

describe("tables that are one", () => {
  const head = "| Name | Type | Required |\n| - | - | - |\n";
  const words = (all: string, and: string, rest: string): string[] => [
    `${head}| lamps | [allOf] | true |`,
    `*${all}*`,
    `${head}| » *anonymous* | [Thing](#thing) | false |\n| »» id | integer | true |`,
    `*${and}*`,
    `${head}| » *anonymous* | object | false |\n| »» watts | integer | false |`,
    rest,
  ];
  const expected = ["200: lamps array!", "200: lamps[].id integer!", "200: lamps[].watts integer?"];

  test.each([
    ["English", "Response", "allOf", "and"],
    ["Chinese", "响应参数", "全部", "以及"],
  ])("%s", (_, title, all, and) => {
    expect(markdown("# T", "### GET /lamps", `#### ${title}`, "Status code: 200", ...words(all, and, ""))).toEqual(
      expected,
    );
  });

  test("what has no name leads to the fields that it inherits", () => {
    const thing = `### Thing\n\n${head}| id | integer | true |`;
    const lamp = ["### Lamp", "allOf", `${head}| *anonymous* | [Thing](#thing) | false |`, "and"];
    const own = `${head}| *anonymous* | object | false |\n| » watts | integer | false |`;
    const answers = "| Code | Schema |\n| - | - |\n| 200 | [Lamp](#lamp) |";
    expect(markdown("# T", "### GET /lamps/1", "#### Responses", answers, "## Types", thing, ...lamp, own)).toEqual([
      "200: id integer!",
      "200: watts integer?",
    ]);
  });

  test("of parts of which one is there, none is said to be", () => {
    const read = markdown("# T", "### GET /lamps", "#### Response", "Status code: 200", ...words("oneOf", "xor", ""));
    expect(read.filter((field) => /watts|id/.test(field))).toEqual([]);
  });
});

describe("an X in the column of what is required", () => {
  const rows = (other: string): string =>
    `| Name | Required | Type |\n| - | - | - |\n| id | X | integer |\n| note | ${other} | string |`;

  test.each([[" "], ["-"]])("marks it beside %j", (other) => {
    expect(markdown("# T", "### POST /lamps", "#### Request body", rows(other))[0]).toBe("request: id integer!");
  });

  test("says nothing of the kind beside ticks", () => {
    expect(markdown("# T", "### POST /lamps", "#### Request body", rows("✓"))[0]).not.toBe("request: id integer!");
  });
});

describe("a row that is called as its type is the body", () => {
  const page = (field: string): string[] =>
    markdown(
      "# T",
      "### POST /lamps",
      "#### Body parameter",
      "| Name | Description |\n| - | - |\n| Lamp | See [Lamp](#lamp) |",
      "## Models",
      "### Lamp",
      `| Field | Type |\n| - | - |\n| ${field} | integer |`,
    );

  test("over names in lower case", () => expect(page("watts")).toEqual(["request: watts integer"]));
  test("but not where fields have capitals", () =>
    expect(page("Watts")).toEqual(["request: Lamp object", "request: Lamp.Watts integer"]));
});

describe("a heading that only says the media type heads what the one above it announces", () => {
  const fields = "- **`id` (required)**\n\n  `integer` — Its number.\n\n- **`note`**\n\n  `string` — A remark.";
  const expected = [
    "request: id integer!",
    "request: note string",
    "201: id integer!",
    "201: note string",
    "default: -",
  ];

  test.each([
    ["Request Body", "Responses", "Status: 201 Made", "Status: default Something else"],
    ["请求体", "响应", "状态码：201", "状态码：其他"],
  ])("%s", (request, responses, made, other) => {
    const type = "###### Content-Type: application/json";
    const bodies = [
      `#### ${request}`,
      type,
      fields,
      `#### ${responses}`,
      `##### ${made}`,
      type,
      fields,
      `##### ${other}`,
    ];
    expect(markdown("# T", "### POST /lamps", ...bodies)).toEqual(expected);
  });

  test("below another heading a list says nothing of fields", () => {
    const notes = ["#### Notes", "###### Content-Type: application/json", fields];
    expect(markdown("# T", "### POST /lamps", ...notes)).toEqual([]);
  });
});

test.each([
  ["Success response - `201`", "Error response - `404`"],
  ["成功响应 - 201", "错误响应 - 404"],
])("%s", (success, error) => {
  const rows = "| Name | Type |\n| - | - |\n| id | integer |";
  expect(markdown("# T", "### POST /lamps", `#### ${success}`, rows, `#### ${error}`, rows)).toEqual([
    "201: id integer",
    "404: id integer",
  ]);
});

test("tables that lead to one table on two ways, again and again, have its fields once", () => {
  const steps = 40;
  const head = "| Name | Type |\n| - | - |";
  const twice = (at: number): string => `| *anonymous* | [S${at}](#s${at}) |`;
  const table = (at: number): string =>
    `### S${at}\n\n<a name="s${at}"></a>\n\n${head}\n${at === steps ? "| a | string |\n| b | integer |" : `${twice(at + 1)}\n${twice(at + 1)}`}`;
  const page = ["# T", "`POST /x`", "### Request body", `${head}\n${twice(0)}\n${twice(0)}`];
  expect(markdown(...page, ...Array.from({ length: steps + 1 }, (_, at) => table(at)))).toEqual([
    "request: a string",
    "request: b integer",
  ]);
});
