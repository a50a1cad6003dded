/** One small page per form that real pages have: where parameters live, how structures are tied, what the ledger says. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { linkPage, makeFinder } from "../../src/interpreter/structures/links.ts";
import { readText } from "../editions/read.ts";

const table = (rows: readonly string[], header = "Parameter | Mandatory | Type | Description"): string =>
  ["", `| ${header} |`, `|${" --- |".repeat(header.split("|").length)}`, ...rows.map((row) => `| ${row} |`), ""].join(
    "\n",
  );
const read = (...parts: string[]): ApiPage => readText("page.md", parts.join("\n\n")).page;
const parameters = (page: ApiPage): string[] =>
  page.operations.flatMap((o) => o.parameters.map((p) => `${p.in} ${p.name.value}`));

/** "name: type (tie)" for each field of each structure. */
const structures = (page: ApiPage): string[] =>
  page.structures.flatMap((s) =>
    s.fields.map(
      (f) => `${s.id}.${f.name.value}: ${f.type ? typeWords(f.type.value) : "none"}${f.tie ? ` (${f.tie.by})` : ""}`,
    ),
  );

describe("where parameters live", () => {
  test("a table in the URI section is path and query, row by row", () => {
    expect(
      parameters(
        read(
          "# T",
          "## URI",
          "GET /v1/{id}/x?limit={limit}",
          "**Table 1** Parameter description",
          table(["id | Yes | String | a", "limit | No | Integer | b", "marker | No | String | c"]),
        ),
      ),
    ).toEqual(["path id", "query limit", "query marker"]);
  });

  test("captions say it before sections do", () => {
    const page = read(
      "# T",
      "## URI",
      "POST /v1/{id}/x",
      "## Request Parameters",
      "**Table 1** Request header parameters",
      table(["X-Auth-Token | Yes | String | a"]),
      "**Table 2** Query parameters",
      table(["q | No | String | a"]),
      "**Table 3** Request body parameters",
      table(["name | Yes | String | b"]),
    );
    expect(parameters(page)).toEqual(["header X-Auth-Token", "query q"]);
    expect(page.operations[0]?.requestBody?.type).toEqual({ kind: "structure", id: "request-body" });
  });

  test("request parameters of a GET are query, header-like names are headers", () => {
    expect(
      parameters(
        read(
          "# T",
          "## URI",
          "GET /v1/x",
          "## Request",
          table(["limit | No | Integer | a"]),
          "- Parameters in the request header",
          table(["X-Auth-Token | Yes | String | a", "Content-Type | No | String | b"]),
        ),
      ),
    ).toEqual(["query limit", "header X-Auth-Token", "header Content-Type"]);
  });

  test("a word inside another word decides nothing: security is no URI, information no form", () => {
    const page = read(
      "# T",
      "## URI",
      "POST /v1/x",
      "## Request",
      "**Table 1** Request parameters",
      table(["security_group | Yes | Object | a"]),
      "**Table 2** security_group field description",
      table(["id | Yes | String | b"]),
    );
    expect(structures(page)).toContain("request.security_group: security_group (field-name)");
  });

  test("answers by status, normal and error", () => {
    const page = read(
      "# T",
      "## URI",
      "GET /v1/x",
      "## Response Parameters",
      "**Status code: 200**",
      "**Table 1** Response body parameters",
      table(["a | Yes | String | a"]),
      "**Status code: 400**",
      "**Table 2** Response body parameters",
      table(["error_code | Yes | String | a"]),
      "## Status Codes",
      table(["200 | ok", "400 | bad", "500 | broken"], "Status Code | Description"),
    );
    expect(page.operations[0]?.responses.map((r) => `${r.status.value} ${r.body ? "body" : "listed"}`)).toEqual([
      "200 body",
      "400 body",
      "500 listed",
    ]);
  });

  test.each(["[items]", "[Array element]", "Array elements", "[数组元素]", "*[Array]*", "[]"])(
    "a row %s is the body itself, a list",
    (name) => {
      const page = read(
        "# T",
        "## URI",
        "POST /v1/x",
        "## Request",
        "**Table 1** Request body parameters",
        table([`${name} | Yes | Array of [Item](#item) objects | a`]),
        `**Table 2** Item\n\n<a name="item"></a>\n${table(["id | Yes | String | x"])}`,
      );
      expect(page.operations[0]?.requestBody?.type).toEqual({
        kind: "array",
        items: { kind: "structure", id: "Item" },
      });
    },
  );

  test("a table that lists path, headers and body together gives the body its own fields only", () => {
    const page = read(
      "# T",
      "## URI",
      "POST /v1/{id}/x",
      "## Request",
      "**Table 1** Request parameters",
      table(["id | Yes | String | a", "X-Auth-Token | Yes | String | a", "name | Yes | String | a"]),
      "## Response",
      table(["X-Log | No | String | a", "Body | No | JSON | a"]),
    );
    expect(parameters(page)).toEqual(["path id", "header X-Auth-Token"]);
    expect(structures(page)).toEqual(["request.name: string"]);
    expect(page.operations[0]?.responses.map((r) => [r.headers.map((h) => h.name.value), r.body?.type.kind])).toEqual([
      [["X-Log"], "object"],
    ]);
  });

  test("the answer that the page calls normal has the body, whatever its code", () => {
    const page = read(
      "# T",
      "## URI",
      "GET /",
      "## Response",
      "**Table 1** Response parameters",
      table(["versions | Yes | Array of strings | a"]),
      "## Returned Values",
      "- Normal\n\n  300",
      "- Abnormal\n\n  404",
    );
    expect(page.operations[0]?.responses.map((r) => `${r.status.value} ${r.body ? "body" : "listed"}`)).toEqual([
      "300 body",
      "404 listed",
    ]);
  });

  test("what is returned on success and on failure are two answers", () => {
    const page = read(
      "# T",
      "## URI",
      "POST /v1/x",
      "## 返回参数",
      "- **处理成功时返回**",
      "**表 1**  处理成功返回参数",
      table(["id | String | a"], "参数 | 类型 | 说明"),
      "- **处理失败时返回**",
      "**表 2**  处理失败时返回参数",
      table(["error_code | String | a"], "参数 | 类型 | 说明"),
      "## 返回示例",
      "- 处理失败返回（400 Bad Request）",
      '```\n{ "error_code": "X" }\n```',
    );
    expect(page.operations[0]?.responses.map((r) => r.status.value)).toEqual(["2XX", "default"]);
    expect(page.operations[0]?.examples.map((e) => e.status)).toEqual(["400"]);
  });

  test("a heading says it where the caption does not", () => {
    const page = read(
      "# T",
      "## URI",
      "POST /v1/x",
      "## Query Parameters",
      table(["depth | No | Integer | a"]),
      "## Request Headers",
      table(["kind | No | String | a"]),
    );
    expect(parameters(page)).toEqual(["query depth", "header kind"]);
  });

  test("two operations of a page own what stands below them", () => {
    const page = read(
      "# T",
      "## Create",
      "### URI",
      "POST /v1/x",
      "### Request",
      table(["name | Yes | String | a"]),
      "## Show",
      "### URI",
      "GET /v1/x/{id}",
      "### Response",
      table(["id | Yes | String | a"]),
    );
    expect(
      page.operations.map((o) => `${o.method.value} ${o.requestBody ? "body" : "-"} ${o.responses.length}`),
    ).toEqual(["POST body 0", "GET - 1"]);
  });

  test("a line about the URL of an example names no second operation", () => {
    const page = read(
      "# T",
      "## URI",
      "DELETE /v1/{id}/x",
      "## 请求消息",
      "**请求示例**",
      "请求URL:",
      "```\nDELETE https://{endpoint}/v1/{id}/x\n```",
    );
    expect(page.operations).toHaveLength(1);
  });

  test("what a request brings on success and on failure are examples of answers, with the status that they begin with", () => {
    const page = read(
      "# T",
      "## URI",
      "POST /v1/{id}/x",
      "## 响应",
      "- 请求成功样例",
      '```\nHttp Status Code: 200\n{ "id": "1" }\n```',
      "- 请求失败样例",
      '```\nHttp Status Code: 400\n{ "code": "X" }\n```',
    );
    expect(page.operations[0]?.examples.map((e) => `${e.role} ${e.status}`)).toEqual(["response 200", "response 400"]);
  });

  test("a media type in a list of values is one value", () => {
    const page = read(
      "# T",
      "## URI",
      "GET /v1/x",
      "## Request",
      "**Table 1** Request header parameters",
      "<table><tr><th>Parameter</th><th>Type</th><th>Description</th></tr><tr><td>Accept</td><td>String</td><td><p>Enumeration values:</p><ul><li><b>application/json</b></li></ul></td></tr></table>",
    );
    expect(page.operations[0]?.parameters[0]?.constraints).toEqual([]);
  });

  test("two URIs of one operation are two paths; a call with ids is an example", () => {
    const page = read("# T", "## URI", "GET /v2.1/{id}/x", "GET /v2/{id}/x", "Example: GET /v2/abc/x");
    expect(page.operations).toHaveLength(1);
    expect(page.operations[0]?.otherPaths.map((p) => p.value)).toEqual(["/v2/{id}/x"]);
  });

  test("method and URI in a table", () => {
    expect(
      read("# T", "## URI", table(["POST | /v1/{id}/x"], "请求方法 | URI")).operations.map(
        (o) => `${o.method.value} ${o.path.value}`,
      ),
    ).toEqual(["POST /v1/{id}/x"]);
  });
});

describe("ties", () => {
  const page = (field: string, ...tables: string[]): ApiPage =>
    read(
      "# T",
      "## URI",
      "GET /v1/x",
      "## Response",
      "**Table 1** Response parameters",
      table([field], "Parameter | Type | Description"),
      ...tables,
    );
  const thing = (caption: string): string =>
    `**Table 2** ${caption}\n\n<a name="anchor"></a>\n${table(["id | String | x"], "Parameter | Type | Description")}`;

  test.each([
    [
      "link in the type",
      "a | Array of [Thing](#anchor) objects | x",
      "Anything",
      "response-body.a: array of Anything (type-link)",
    ],
    ["link on the name", "[a](#anchor) | Object | x", "Anything", "response-body.a: Anything (name-link)"],
    [
      "link in the description",
      "a | Array | See [Table 2](#anchor).",
      "Anything",
      "response-body.a: array of Anything (description-link)",
    ],
    [
      "number of the table",
      "a | Object | For details, see Table 2.",
      "Anything",
      "response-body.a: Anything (table-number)",
    ],
    ["name of the type", "a | Thing object | x", "Thing", "response-body.a: Thing (type-name)"],
    [
      "name of the field",
      "things | Array of objects | x",
      "Data structure of the **thing** field",
      "response-body.things: array of thing (field-name)",
    ],
    ["position", "error | Object | x", "ErrorDetail", "response-body.error: ErrorDetail (position)"],
    [
      "name in a lead that calls it a data structure",
      "a | Data structure | x",
      "Data structure description of **a**",
      "response-body.a: a or array of a (field-name)",
    ],
    ["map", "a | Map<String,Thing> | x", "Thing", "response-body.a: map of Thing (type-name)"],
  ])("%s", (_name, field, caption, expected) => {
    expect(structures(page(field, thing(caption)))).toContain(expected);
  });

  test("a table that links to itself is recursive, and a string is never tied", () => {
    const own = page(
      "a | [Node](#anchor) object | x",
      `**Table 2** Node\n\n<a name="anchor"></a>\n${table(["children | Array of [Node](#anchor) objects | x", "kind | String | See [Table 2](#anchor)."], "Parameter | Type | Description")}`,
    );
    expect(structures(own)).toEqual([
      "response-body.a: Node (type-link)",
      "Node.children: array of Node (type-link)",
      "Node.kind: string",
    ]);
  });

  test("a link to nothing dangles; a link to another page waits for it", () => {
    expect(structures(page("a | [Gone](#gone) object | x"))).toContain("response-body.a: object (dangling)");
    const here = page("a | [Thing](other.md#anchor) object | x");
    const other = readText("other.md", `# Other\n\n${thing("Thing")}`).page;
    expect(structures(linkPage(here, makeFinder([here, other])))).toContain(
      "response-body.a: Thing of other.md (elsewhere)",
    );
  });

  test("a body that is described on another page", () => {
    const here = read("# T", "## URI", "POST /v1/x", "## Response", "See [Responses (Tasks)](tasks.md).");
    const tasks = readText(
      "tasks.md",
      `# Responses (Tasks)\n\n## Response\n\n- Normal response\n${table(["job_id | String | x"], "Parameter | Type | Description")}`,
    ).page;
    expect(linkPage(here, makeFinder([here, tasks])).operations[0]?.responses[0]?.body?.type).toEqual({
      kind: "structure",
      id: "response-body",
      page: "tasks.md",
    });
  });

  test("a label of RST that is on another page gives way only to a table of the name that is free here", () => {
    const lines = (...fields: string[]): string[] => [
      "T",
      "=",
      "",
      "GET /v1/x",
      "",
      "Response",
      "--------",
      "",
      ".. table:: **Table 1** Response parameters",
      "",
      "   ==== ============================== ===========",
      "   Name Type                           Description",
      "   ==== ============================== ===========",
      ...fields,
      "   ==== ============================== ===========",
      "",
      ".. _here:",
      "",
      ".. table:: **Table 2** Data structure of the **spec** field",
      "",
      "   ==== ====== ===========",
      "   Name Type   Description",
      "   ==== ====== ===========",
      "   id   String x",
      "   ==== ====== ===========",
      "",
    ];
    const rst = (...fields: string[]): string[] => structures(readText("page.rst", lines(...fields).join("\n")).page);
    expect(rst("   spec :ref:`spec <far_away>` object  x")).toContain("response-body.spec: spec (type-name)");
    const taken = rst("   spec :ref:`spec <far_away>` object  x", "   old  :ref:`spec <here>` object      x");
    expect(taken).toEqual([
      "response-body.spec: object (elsewhere)",
      "response-body.old: spec (type-link)",
      "spec.id: string",
    ]);
  });

  test("the first free table is not taken when its caption names another field", () => {
    const free = (caption: string): string[] => structures(page("fault | Object | x", thing(caption)));
    expect(free("**security_options** field description")).toContain("response-body.fault: object");
    expect(free("**server_fault** field description")).toContain("response-body.fault: server_fault (position)");
  });

  test("a name in a caption of other words is that field's", () => {
    const two = page(
      "locations | Object | x",
      thing("locations参数信息"),
      "**Table 3** zoneState parameter information",
      table(["ok | Boolean | x"], "Parameter | Type | Description"),
    );
    expect(structures(two)).toContain("response-body.locations: locations (field-name)");
    expect(two.structures.map((s) => s.name?.value)).toContain("zoneState");
  });

  test("of a request's and an answer's table, the field takes the one of its own side that is nearly called so", () => {
    const both = read(
      "# T",
      "## URI",
      "POST /v1/x",
      "## Request",
      "**Table 1** Request parameters",
      table(["tags | No | Array of objects | x"]),
      "**Table 2** Data structure of the **tag** field",
      table(["values | No | Array of strings | x"]),
      "## Response",
      "**Table 3** Response parameters",
      table(["tags | Array of objects | x"], "Parameter | Type | Description"),
      "**Table 4** Data structure of the **resource_tag** field",
      table(["value | String | x"], "Parameter | Type | Description"),
    );
    expect(structures(both)).toContain("request.tags: array of tag (field-name)");
    expect(structures(both)).toContain("response-body.tags: array of resource_tag (field-name)");
  });

  test("a body that no caption announces is the first table that no field is tied to", () => {
    const put = read(
      "# T",
      "## URI",
      "PUT /v1/x",
      "## Request",
      "**Table 1** Pool structure",
      table(["spec | Yes | Object | x"]),
      "**Table 2** Data structure of the **spec** field",
      table(["size | No | Integer | x"]),
    );
    expect(put.operations[0]?.requestBody?.type).toEqual({ kind: "structure", id: "Pool" });
  });

  test("a table beside an example explains the example; the body has its own", () => {
    const aside = ["## Example Responses", "**Status code: 200**", table(["b | x"], "Parameter | Description")];
    const bodies = (of: ApiPage): unknown[] => of.operations.flatMap((o) => o.responses.map((r) => r.body?.type));
    expect(bodies(page("a | String | x", ...aside))).toEqual([{ kind: "structure", id: "response-body" }]);
    expect(bodies(read("# T", "## URI", "GET /v1/x", ...aside))).toEqual([
      { kind: "structure", id: "response-body_200" },
    ]);
  });

  test("a map of anything does not take the table that another field of its name links to", () => {
    const both = page(
      "[extra](#anchor) | Object | x",
      thing("Data structure of the **extra** field"),
      "**Table 3** Volume",
      table(["extra | Map<String,Object> | x"], "Parameter | Type | Description"),
    );
    expect(structures(both)).toContain("Volume.extra: map");
  });

  test("a map told in the description of an object", () => {
    expect(structures(page("a | Object | A Map<String, Object>, see Table 2.", thing("Thing")))).toContain(
      "response-body.a: map of Thing (table-number)",
    );
    expect(structures(page("a | Object | Not Map<String, Object> but Map<String, List>.", thing("Other")))).toContain(
      "response-body.a: Other (position)",
    );
  });

  test("see X, where X is the title of a page with one structure", () => {
    const here = page("versions | Versions结构体数组 | 请参见Versions结构体。");
    const other = readText("other.md", `# Versions结构体\n\n${table(["id | String | x"], "参数 | 类型 | 说明")}`).page;
    expect(structures(linkPage(here, makeFinder([here, other])))).toContain(
      "response-body.versions: array of unplaced of other.md (elsewhere)",
    );
  });

  test("dotted names are nested objects", () => {
    expect(structures(page("server.name | String | x"))).toEqual([
      "response-body.server: server",
      "server.name: string",
    ]);
  });
});

describe("the ledger", () => {
  test("every table is used as something or says why not", () => {
    const page = read(
      "# T",
      "## URI",
      "GET /v1/x",
      table(["a | Yes | String | x"]),
      "## Other",
      table(["a | b"], "Wert | Bedeutung"),
      table(["x | GET /v1/x | x:y:z"], "Permission | API | Action"),
      "## Status Codes",
      table(["200 | ok"], "Status Code | Description"),
    );
    expect(page.ledger.map(({ use }) => use.as)).toEqual([
      "parameters",
      "not-understood",
      "not-parameters",
      "status-codes",
    ]);
  });

  test("a row that is spanned, or has too few cells, loses nothing", () => {
    const html =
      "# T\n\n## URI\n\nGET /v1/x\n\n## Response\n\n<table><tr><th>Parameter</th><th>Type</th><th colspan=2>Description</th></tr><tr><td>a</td><td rowspan=2>String</td><td colspan=2>x</td></tr><tr><td>b</td><td>y</td><td>z</td></tr><tr><td>c</td></tr></table>";
    expect(structures(readText("page.md", html).page)).toEqual([
      "response-body.a: string",
      "response-body.b: string",
      "response-body.c: none",
    ]);
  });
});

describe("requirements", () => {
  const required = (page: ApiPage): string[] =>
    page.operations.flatMap((o) => o.parameters.map((p) => `${p.name.value} ${p.required?.value ?? "-"}`));

  test("a column that asks whether a field is optional says the opposite", () => {
    const page = read(
      "# T",
      "`GET /x`",
      "**Query parameters**",
      table(
        ["a | ✓ | string | A.", "b | no | string | B.", "c |  | string | C.", "d | optional | string | D."],
        "Name | Optional | Type | Description",
      ),
    );
    expect(required(page)).toEqual(["a no", "b yes", "c -", "d no"]);
  });

  test("a word in strong type opens a description", () => {
    const page = read(
      "# T",
      "`GET /x`",
      "**Query parameters**",
      table(["a | string | **Required** The a.", "b | string | **Name** of it."], "Name | Type | Description"),
    );
    expect(required(page)).toEqual(["a yes", "b -"]);
  });
});

test("words with capitals and dashes between them are headers", () => {
  const page = read(
    "# T",
    "`GET /x`",
    "## Request",
    table(
      ["Tenant-Service | string | A.", "If-Modified-Since | string | B.", "max-keys | string | C."],
      "Name | Type | Description",
    ),
  );
  expect(parameters(page)).toEqual(["header Tenant-Service", "header If-Modified-Since", "query max-keys"]);
});

test("names in capitals with a description are values, no fields", () => {
  const page = read(
    "# T",
    "## Mode",
    table(["ONLY_ONE | One.", "ALL | All."], "Name | Description"),
    "## Thing",
    table(["ID | string | Id."], "Name | Type | Description"),
  );
  expect(page.ledger.map(({ use }) => use.as)).toEqual(["not-parameters", "parameters"]);
});

test("a heading may be a status", () => {
  const page = read(
    "# T",
    "`GET /x`",
    "#### Response",
    "##### 200: OK",
    '```json\n{"a": 1}\n```',
    "##### 404 Not Found",
    '```json\n{"e": 1}\n```',
    "##### 500 things",
    '```json\n{"f": 1}\n```',
  );
  expect(page.operations[0]?.examples.map((e) => `${e.role} ${e.status}`)).toEqual([
    "response 200",
    "response 404",
    "response null",
  ]);
});

test("a type in strong type opens a description where no column has it", () => {
  const page = read(
    "# T",
    "`GET /x`",
    "**Query parameters**",
    table(["a | **integer** (required) The a.", "b | **Name** of it."], "Name | Description"),
  );
  expect(page.operations[0]?.parameters.map((p) => (p.type ? typeWords(p.type.value) : "-"))).toEqual(["integer", "-"]);
});
