/** Pages of servers that one person or a few write: forms that no generator has, and what only looks like them. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const read = (text: string, file = "page.md"): ApiPage => readText(file, text).page;
const operations = (page: ApiPage): string[] => page.operations.map((o) => `${o.method.value} ${o.path.value}`);
const parameters = ({ operations: all }: ApiPage): string[] =>
  all.flatMap((o) => o.parameters.map((p) => `${p.in} ${p.name.value} ${p.required?.value ?? "-"}`));

describe("operations with headings of their own in a chapter of endpoints", () => {
  test.each([
    ["Endpoints", "#### `POST /boats`\nMakes one, with what `GET /crews` gives."],
    ["请求路径", "#### POST /boats\n造船，字段同 `GET /crews`。"],
  ])("below %s mention others", (chapter, text) => {
    const page = read(`# Boats\n\n## ${chapter}\n\n#### \`GET /boats\`\nAll of them.\n\n${text}\n`);
    expect(operations(page)).toEqual(["GET /boats", "POST /boats"]);
  });

  it("in RST", () => {
    const page = read(
      "Boats\n=====\n\nEndpoints\n---------\n\n``GET /boats``\n~~~~~~~~~~~~~~\n\nAs ``GET /crews`` does.\n\n``PUT /boats``\n~~~~~~~~~~~~~~\n\nAs ``GET /masts`` does.\n",
      "page.rst",
    );
    expect(operations(page)).toEqual(["GET /boats", "PUT /boats"]);
  });

  it("stand there themselves where none has a heading", () => {
    const page = read("# Boats\n\n## Endpoint\n\nThe boats are at `GET /boats` of the harbour.\n");
    expect(operations(page)).toEqual(["GET /boats"]);
  });
});

describe("items of a list, each a call over lists of what it takes and gives", () => {
  it("are operations", () => {
    const text = `# Boats
- POST **/boats**
  - Makes one
  - Form data
    - (optional) (int) length
    - (string) name: what it is called
  - Response
    - (int) id
- POST **/crews**
  - Form data
    - (bool) ready
  - Response
    - (int[]) ids: all of them
`;
    expect(operations(read(text))).toEqual(["POST /boats", "POST /crews"]);
    expect(promisedBy(text)).toEqual([
      "POST /boats request length:integer",
      "POST /boats request name:string",
      "POST /boats 2XX id:integer",
      "POST /crews request ready:boolean",
      "POST /crews 2XX ids:array",
    ]);
  });

  it("in Chinese, with full-width brackets", () => {
    const text = `# 船
- POST /boats
  - 请求参数
    - （必填）（string）name：名称
    - （int）length：长度
- DELETE /boats/{id}
  - 请求参数
    - （int）id：编号
`;
    expect(operations(read(text))).toEqual(["POST /boats", "DELETE /boats/{id}"]);
    expect(promisedBy(text)).toContain("POST /boats request name:string");
  });

  it("words in brackets that are no marks make no field", () => {
    const text = "# Boats\n- POST /boats\n  - Form data\n    - (when new) name\n    - (see below) length\n";
    expect(promisedBy(text)).toEqual([]);
  });
});

describe("a path that stands alone below a heading, and its method under a label below", () => {
  test.each([
    ["### 登船:\n\n/boats/board\n\n#### 请求类型\n\nPOST\n\n### 下船:\n\n/boats/leave\n\n#### 请求类型\n\nPUT"],
    ["### Board\n\n/boats/board\n\n#### Method\n\nPOST\n\n### Leave\n\n/boats/leave\n\n#### Method:\n\nPUT"],
    ["### Board\n\n/boats/board\n\nMethod: POST\n\n### Leave\n\n/boats/leave\n\nMethod: PUT"],
  ])("%#", (text) => {
    expect(operations(read(`# Boats\n\n${text}\n`))).toEqual(["POST /boats/board", "PUT /boats/leave"]);
  });

  it("is a file where no method is told", () => {
    expect(operations(read("# Boats\n\n### Log\n\n/var/log/boats\n\n#### Level\n\nPOST\n"))).toEqual([]);
  });
});

describe("an example of a template that another section states", () => {
  const head = "# Boats\n\n## All calls\n\n`GET /boats/:id/mast` - its mast\n\n`PUT /boats/:id` - sinks it\n\n";
  test.each([
    ["a quote", "## The mast\n\n> GET /boats/1858/mast?unit=m\n"],
    ["a line", "## The mast\n\n`GET /boats/1858/mast`\n"],
    ["Chinese", "## 桅杆\n\n`GET /boats/1858/mast`\n"],
  ])("in %s is none of its own", (_, text) => {
    expect(operations(read(head + text))).toEqual(["GET /boats/{id}/mast", "PUT /boats/{id}"]);
  });

  it("with a word in place of the variable may be one", () => {
    expect(operations(read(`${head}## The mast\n\n\`GET /boats/own/mast\`\n`))).toContain("GET /boats/own/mast");
  });
});

describe("variables with what goes there", () => {
  test.each([
    ["GET /boats/{id: String}/mast", "GET /boats/{id}/mast"],
    ["GET /boats/{id:int}", "GET /boats/{id}"],
    ["GET /boats/{id:[0-9]+}", "GET /boats/{id}"],
    ["GET /boats/<int:id>/mast", "GET /boats/{id}/mast"],
    ["GET /boats/<id>", "GET /boats/{id}"],
  ])("%s", (written, expected) => {
    expect(operations(read(`# Boats\n\n## One\n\n\`\`\`\n${written}\n\`\`\`\n`))).toEqual([expected]);
  });

  it("in code within strong type of AsciiDoc", () => {
    const page = read("= Boats\n\n== One\n\n|===\n|URL |*/boats/`<int:id>`*\n|Method |GET\n|===\n", "page.adoc");
    expect(operations(page)).toEqual(["GET /boats/{id}"]);
  });
});

describe("tables of a generated client that write methods as words", () => {
  const table =
    "Method | HTTP request | Description\n---|---|---\n[**ListBoats**](B.md#ListBoats) | **Get** /boats | All\n";
  it("state the calls", () => {
    expect(operations(read(`# BoatsApi\n\n${table}`))).toEqual(["GET /boats"]);
  });

  it("say of those that are not in the path neither that they are required nor that they are not", () => {
    const section = `## ListBoats

### Path Parameters

### Other Parameters

Name | Type | Description | Notes
---|---|---|---
**deck** | **string** | Which deck | 

### Return type

[**Boats**](Boats.md)

### HTTP request headers

None.
`;
    expect(parameters(read(`# BoatsApi\n\n${table}\n${section}`))).toEqual(["query deck -"]);
  });
});

describe("fields below a heading of options, or with more marks than a type", () => {
  it("has options of a request", () => {
    const text = "# Boats\n\n### GET /boats\n\n#### Request options\n\n- `deck`: which deck\n- `mast:`: which mast\n";
    expect(parameters(read(text))).toEqual(["query deck -", "query mast -"]);
  });

  it("reads a name that is also a word for a part, and passes over limits", () => {
    const text =
      "# Boats\n\n```\nGET /boats\n```\n\n## Query Parameters\n\n**`query`** `string`\n\nWhat to look for.\n\n**`limit`** `number` _`optional`_ _`default: 100`_ _`max: 100`_\n\nHow many.\n";
    expect(parameters(read(text))).toEqual(["query query -", "query limit no"]);
  });

  it("has none in options of a program", () => {
    expect(parameters(read("# Boats\n\n### GET /boats\n\n## Options\n\n- `--deck`: which deck\n"))).toEqual([]);
  });
});

describe("paths as headings, with labels that need no sign", () => {
  test.each([
    ["* Method `POST`\n* Params:\n    * `name`: what it is called"],
    ["* Method: `POST`\n* Params:\n    * `name`: what it is called"],
    ["* 请求方式 `POST`\n* 参数：\n    * `name`：名称"],
  ])("%#", (items) => {
    const page = read(`# Boats\n\n## \`/boats\`\n### Make one\n${items}\n`);
    expect(operations(page)).toEqual(["POST /boats"]);
  });

  it("tell both methods of a path", () => {
    const text =
      "# Boats\n\n## `/boats`\n### All\n* Method `GET`\n### New\n* Method `PUT`\n* Params:\n    * `name`: x\n";
    expect(operations(read(text))).toEqual(["GET /boats", "PUT /boats"]);
  });

  it("are none where the word behind the label is no method", () => {
    expect(operations(read("# Boats\n\n## `/boats`\n\nMethod PLAIN\n"))).toEqual([]);
  });
});

describe("a table that lists what directives or headings describe, without the braces of variables", () => {
  const table = "| Method | Path |\n|---|---|\n| GET | /db/_boats |\n| PUT | /db/_boats/id |\n";
  it("is a list of contents", () => {
    const text = `# Boats\n\n${table}\n### GET /{db}/_boats\n\nAll.\n\n### PUT /{db}/_boats/{boat}\n\nOne.\n`;
    expect(operations(read(text))).toEqual(["GET /{db}/_boats", "PUT /{db}/_boats/{boat}"]);
  });

  it("in RST", () => {
    const list =
      "======  =============\nMethod  Path\n======  =============\nGET     /db/_boats\nPUT     /db/_boats/id\n======  =============\n";
    const text = `Boats\n=====\n\n${list}\n.. http:get:: /{db}/_boats\n\n   All.\n\n.. http:put:: /{db}/_boats/{boat}\n\n   One.\n`;
    expect(operations(read(text, "page.rst"))).toEqual(["GET /{db}/_boats", "PUT /{db}/_boats/{boat}"]);
  });

  it("states calls of its own where one of its rows has a variable, or none describes one of them", () => {
    const withVariable = table.replace("/db/_boats/id", "/{db}/_boats/{id}");
    const head = "### GET /{db}/_boats\n\nAll.\n\n### PUT /{db}/_boats/{boat}\n\nOne.\n";
    expect(operations(read(`# Boats\n\n${withVariable}\n${head}`))).toContain("GET /db/_boats");
    expect(operations(read(`# Boats\n\n${table}\n### GET /{db}/_boats\n\nAll.\n`))).toContain("PUT /db/_boats/id");
  });
});

describe("variables that may be left out", () => {
  it("at the end, in braces", () => {
    const [one] = read("# Boats\n\n## All\n\n`GET /boats/{id?}`\n").operations;
    expect([one?.path.value, ...(one?.otherPaths ?? []).map(({ value }) => value)]).toEqual(["/boats/{id}", "/boats"]);
  });
});

describe("headings that say of all fields below whether they are required", () => {
  const rows = "Name | Type\n---|---\nlength | Number\n";
  test.each([
    ["### Required attributes", "### Optional attributes", "Name"],
    ["### 必填参数", "### 可选参数", "参数"],
    ["**Required query parameters**", "**Optional query parameters**", "Name"],
  ])("%s", (must, may, name) => {
    const table = rows.replace("Name", name);
    const text = `# Boats\n\n## New\n\n\`GET /boats\`\n\n${must}\n\n${table}\n${may}\n\n${table.replace("length", "mast")}`;
    expect(parameters(read(text))).toEqual(["query length yes", "query mast no"]);
  });

  it("but not of those of an answer, nor where the rows say it", () => {
    const own = "Name | Required\n---|---\nlength | no\n";
    expect(parameters(read(`# Boats\n\n## New\n\n\`GET /boats\`\n\n### Required attributes\n\n${own}`))).toEqual([
      "query length no",
    ]);
    const answer = promisedBy(`# Boats\n\n## New\n\n\`GET /boats\`\n\n### Boat response attributes\n\n${rows}`);
    expect(answer).toEqual(["GET /boats 2XX length:number"]);
  });
});

describe("what stands behind an example of an answer and names its keys", () => {
  const call = '# Boats\n\n## All\n\n> The answer:\n\n```json\n[{ "id": 1, "mast": "oak" }]\n```\n\n`GET /boats`\n\n';
  const rows = "Name | Type\n---|---\nid | Number\nmast | String\n";
  it("are its fields below a heading that calls them so", () => {
    expect(promisedBy(`${call}### Attributes\n\n${rows}`)).toEqual([
      "GET /boats 2XX [].id:number",
      "GET /boats 2XX [].mast:string",
    ]);
  });

  it("are parameters below a heading that calls them so, or where one is no key", () => {
    expect(parameters(read(`${call}### Parameters\n\n${rows}`))).toEqual(["query id -", "query mast -"]);
    expect(parameters(read(`${call}### Attributes\n\n${rows}deck | String\n`))).toEqual([
      "query id -",
      "query mast -",
      "query deck -",
    ]);
  });

  test.each([
    ["**Response**", "`status`\n:   Where it stands\n\n`mode`\n:   How it sails"],
    ["**响应**", "- `status`：状态\n- `mode`：模式"],
  ])("as a list below %s", (label, list) => {
    const text = `# Boats\n\n## Sail\n\n\`POST /boats/sail\`\n\n${label}\n\n\`\`\`json\n{ "status": "on", "mode": "fast" }\n\`\`\`\n\n${list}\n`;
    expect(promisedBy(text).map((line) => line.split(":")[0])).toEqual([
      "POST /boats/sail 2XX status",
      "POST /boats/sail 2XX mode",
    ]);
  });

  it("and a list of its values are none", () => {
    const text =
      '# Boats\n\n## Sail\n\n`POST /boats/sail`\n\n**Example response**\n\n```json\n{ "mode": "fast" }\n```\n\n- `fast` sails\n- `slow` drifts\n';
    expect(promisedBy(text)).toEqual([]);
  });
});

describe("sentences that announce parameters", () => {
  test.each([
    "The following parameters can also be used to narrow down the result set.",
    "The following options may be used:",
  ])("%s", (lead) => {
    const text = `# Boats\n\n## All\n\n\`GET /boats\`\n\n${lead}\n\n- \`deck\`: which deck\n- \`mast\`: which mast\n`;
    expect(parameters(read(text))).toEqual(["query deck -", "query mast -"]);
  });
});

describe("a list of the parts of a request", () => {
  const body = '```json\n{\n  "mast": "oak" // required, string\n}\n```';
  test.each([
    [
      "strong type",
      "### **Request**\n\n- **Headers**: `Content-Type: application/json`\n- **Query Parameters**:\n  - `deck` (integer, optional, min: 1) — Which deck.\n\n- **Bash**\n\n```bash\ncurl /boats\n```",
    ],
    [
      "plain type",
      "### Request\n\n- Headers: `Content-Type: application/json`\n- Query parameters:\n  - `deck` (integer, optional)",
    ],
    [
      "Chinese",
      "### 请求\n\n- **请求头**：`Content-Type: application/json`\n- **查询参数**：\n  - `deck`（integer，可选）：甲板",
    ],
  ])("in %s has none of them as a field", (_, text) => {
    expect(parameters(read(`# Boats\n\n## GET /boats\n\n${text}\n`))).toEqual(["query deck no"]);
  });

  it("leads to a body in commented JSON, beside what is in the path", () => {
    const text = `# Boats\n\n## PATCH /boats/{id}\n\n### Request\n\n- **Path Parameters**:\n  - \`id\` (string, required)\n\n- **Request body** (JSON):\n\n${body}\n`;
    expect(promisedBy(text)).toEqual(["PATCH /boats/{id} path id:string", "PATCH /boats/{id} request mast:string"]);
    expect(parameters(read(text))).toEqual(["path id yes"]);
  });

  it("is none where the names are fields", () => {
    const text =
      "# Boats\n\n## GET /boats\n\n### Parameters\n\n- **query** (string): what to look for\n- **headers** (boolean): with them\n";
    expect(parameters(read(text))).toEqual(["query query -", "query headers -"]);
  });

  it("and a remark on one value describes no body", () => {
    const remark = body.replace("required, string", "the wood");
    expect(promisedBy(`# Boats\n\n## POST /boats\n\n### Request\n\n${remark}\n`)).toEqual([]);
  });
});

describe("components that hold the fields of one place", () => {
  const open = (name: string, inner: string): string => `{% ${name} %}\n${inner}\n{% end${name} %}`;
  it("as tags of a site generator", () => {
    const field = (name: string, more: string): string =>
      open("api-method-parameter", "What.").replace(
        "api-method-parameter",
        `api-method-parameter name="${name}" type="string" ${more}`,
      );
    const text = [
      '{% api-method method="put" host="https://api.example.com" path="/boats/:id" %}',
      open("api-method-path-parameters", field("id", "required=true")),
      open("api-method-query-parameters", field("deck", "required=false")),
      open("api-method-body-parameters", field("mast", "required=true")),
      "{% endapi-method %}",
    ].join("\n\n");
    expect(parameters(read(`# Boats\n\n${text}\n`))).toEqual(["path id yes", "query deck no"]);
    expect(promisedBy(`# Boats\n\n${text}\n`)).toContain("PUT /boats/{id} request mast:string");
  });

  it("as MDX", () => {
    const text = `# Boats\n\n## GET /boats\n\n<QueryParams>\n  <Field name="deck" type="integer" required />\n</QueryParams>\n`;
    expect(parameters(read(text, "page.mdx"))).toEqual(["query deck yes"]);
  });

  it("say nothing where their name only ends so", () => {
    const text = `# Boats\n\n## GET /boats\n\n<HowToReadFields>\n\nFields are listed below.\n\n</HowToReadFields>\n`;
    expect(parameters(read(text, "page.mdx"))).toEqual([]);
  });
});

describe("request lines that begin with a variable", () => {
  test.each([
    ["page.adoc", "= Boats\n\n== Get\n\n`GET <harbour>/_boat/<_id>`\n\n== Put\n\n`PUT <harbour>/_boat/<_id>`\n"],
    ["page.md", "# Boats\n\n## Get\n\n`GET <harbour>/_boat/<_id>`\n\n## 更新\n\n`PUT <harbour>/_boat/<_id>`\n"],
  ])("in %s", (file, text) => {
    expect(operations(read(text, file))).toEqual(["GET /{harbour}/_boat/{_id}", "PUT /{harbour}/_boat/{_id}"]);
  });

  it("are none with a server in its place", () => {
    expect(operations(read("# Boats\n\n## Get\n\n`GET <host>/boats/<id>`\n"))).toEqual(["GET /boats/{id}"]);
  });
});
