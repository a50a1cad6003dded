/** Pages that generators write: swagger2markup, Spring REST Docs, API Blueprint, Google's references, exports of Postman collections. */
import { describe, expect, test } from "vitest";
import type { ApiPage, Field } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const read = (file: string, text: string): ApiPage => readText(file, text).page;
const print = (f: Field): string =>
  `${f.name.value} ${f.type ? typeWords(f.type.value) : "-"} ${f.required?.value ?? "-"}`;
const operations = (page: ApiPage): string[] =>
  page.operations.flatMap((o) => [
    `${o.method.value} ${o.path.value}`,
    ...o.parameters.map((p) => `  ${p.in} ${print(p)}`),
  ]);
const structures = (page: ApiPage): string[] => page.structures.flatMap((s) => s.fields.map(print));

describe("AsciiDoc that tools make", () => {
  test("a column of kinds beside one of schemas, and marks below a name", () => {
    const page = read(
      "boats.adoc",
      `== Paths

=== Find a boat
....
GET /boats/{boatId}
....

==== Parameters

[options="header"]
|===
|Type|Name|Description|Schema
|**Path**|**boatId** +
__required__|Its number|integer (int64)
|**Query**|**full** +
__optional__|Whether|boolean
|===
`,
    );
    expect(operations(page)).toEqual(["GET /boats/{boatId}", "  path boatId integer yes", "  query full boolean no"]);
  });

  test("a caption between plus signs is the template of the call that is shown", () => {
    const page = read(
      "boats.adoc",
      `= Guide

=== Getting a boat

==== HTTP request

[source,http]
----
GET /boats/1 HTTP/1.1
Host: localhost:8080
----

==== Path parameters

.+/boats/{id}+
|===
|Parameter|Description

|\`+id+\`
|The id of it
|===
`,
    );
    expect(operations(page)).toEqual(["GET /boats/{id}", "  path id - -"]);
  });
});

describe("API Blueprint", () => {
  const page = read(
    "boats.apib",
    `FORMAT: 1A

# Boats

## Boats [/boats]

### List them [GET /boats{?page,limit}]

+ Parameters
    + page: \`2\` (number, optional) - Which page
    + limit (number) - How many

+ Response 200 (application/json)

### Add one [POST]

+ Request (application/json)

    + Attributes
        + name: Ada (string, required) - The name

## Boat [/boats/{boat_id}]

### Sink it [DELETE]

+ Response 204

+ Response 404 (application/json)

    + Attributes
        + reason (string)
`,
  );

  test("gives a method its path from the heading around it", () => {
    expect(operations(page)).toEqual([
      "GET /boats",
      "  query page number no",
      "  query limit number -",
      "POST /boats",
      "DELETE /boats/{boat_id}",
    ]);
    expect(structures(page)).toEqual(["name string yes", "reason string -"]);
    expect(page.operations.at(-1)?.responses.map(({ status }) => status.value)).toEqual(["404"]);
  });

  test("a version in brackets is no path", () => {
    expect(operations(read("page.md", "# Boats [v2]\n\n## New [beta]\n\nText.\n"))).toEqual([]);
  });
});

describe("tables whose head names no columns", () => {
  const row = (name: string, type: string, words: string): string =>
    `<tr><td><code>${name}</code></td><td><p><code>${type}</code></p><p>${words}</p></td></tr>`;

  test("one cell across all of them", () => {
    const page = read(
      "boats.html",
      `<html><body><h1>Boats</h1><h3>HTTP request</h3><p><code>GET https://boats.example.com/v1/{name=ports/*}</code></p>
       <h3>Query parameters</h3><table><thead><tr><th colspan="2">Parameters</th></tr></thead><tbody>${row("pageSize", "integer", "Optional. How many.")}${row("filter", "string", "Required. Which.")}</tbody></table></body></html>`,
    );
    expect(operations(page)).toEqual(["GET /v1/{name}", "  query pageSize integer no", "  query filter string yes"]);
  });

  test("nothing in any of them", () => {
    const page = read(
      "boats.md",
      "# Boats\n\n`POST /boats`\n\n### Arguments\n\n| | |\n|---|---|\n|**name** <br> *required, string*| The name |\n|**age** <br> *optional, integer*| Its age |\n",
    );
    expect(structures(page)).toEqual(["name string yes", "age integer no"]);
  });

  test("a title across a table of anything else says nothing of fields", () => {
    const page = read(
      "boats.html",
      `<html><body><h1>Boats</h1><p><code>GET /boats</code></p><table><thead><tr><th colspan="2">Ports</th></tr></thead><tbody><tr><td>north</td><td>Far away</td></tr><tr><td>south</td><td>Near</td></tr></tbody></table></body></html>`,
    );
    expect(operations(page)).toEqual(["GET /boats"]);
  });
});

test("the export of a collection has the method in a heading, and the address in a block below", () => {
  const page = read(
    "shop.md",
    "# Shop\n\n## End-point: Login\n### Method: POST\n>```\n>{{base_url}}/auth/login\n>```\n\n## End-point: Item\n### Method: GET\n>```\n>{{base_url}}/items/:id?full=true\n>```\n",
  );
  expect(operations(page)).toEqual(["POST /auth/login", "GET /items/{id}"]);
});

test("words of a template are no fields", () => {
  const page = read(
    "user.md",
    "# Show a user\n\n* **URL**\n\n  /users/:id\n\n* **Method:**\n\n  `GET`\n\n* **URL Params**\n\n   **Required:**\n\n   `id=[integer]`\n\n   **Optional:**\n\n   `full=[boolean]`\n\n* **Success Response:**\n\n  * **Code:** 200 <br />\n    **Content:** `{ id : 12 }`\n",
  );
  expect(operations(page)).toEqual(["GET /users/{id}", "  path id integer yes", "  query full boolean no"]);
  expect(structures(page)).toEqual([]);
});

test("headers listed by status are what the answers carry", () => {
  const page = read(
    "page.md",
    "# Boats\n\n`POST /boats`\n\n### Response Headers\n\n|Status|Header|Type|Description|\n|---|---|---|---|\n|201|Location|string|Where it is.|\n",
  );
  expect(page.operations[0]?.responses.flatMap(({ headers }) => headers.map(print))).toEqual(["Location string -"]);
});

describe("a name cell that says where the parameter lives", () => {
  const page = (...names: string[]): ApiPage =>
    read(
      "boats.html",
      `<html><body><h1>Boats</h1><p><code>GET /boats/{boatId}</code></p><h4>Parameters</h4><table><thead><tr><th>Name</th><th>Description</th></tr></thead><tbody>${names.map((name) => `<tr><td>${name}</td><td>Of it</td></tr>`).join("")}</tbody></table></body></html>`,
    );

  test("in blocks or lines below the name and its type", () => {
    expect(
      operations(
        page(
          "<div>boatId<span>&nbsp;*</span></div><div>integer<span>($int64)</span></div><div>(path)</div>",
          "X-Mast<br>string<br>(header)",
          "full<br><em>(query)</em>",
        ),
      ),
    ).toEqual(["GET /boats/{boatId}", "  path boatId integer yes", "  header X-Mast string -", "  query full - -"]);
  });

  test("is none where a line below it says anything else", () => {
    const [, first = ""] = operations(page("mast<br>see below<br>(query)"));
    expect(first).toContain("mast see below");
  });
});

describe("schemas of several parts", () => {
  const page = (first: string, second: string): string =>
    `# Boats\n\n\`GET /boats\`\n\n<h3 id="r">Response Schema</h3>\n\nStatus Code **200**\n\n|Name|Type|Required|Restrictions|Description|\n|---|---|---|---|---|\n|*anonymous*|[${first}]|false|none|none|\n\n*${first}*\n\n|Name|Type|Required|Restrictions|Description|\n|---|---|---|---|---|\n|» mast|string|true|none|none|\n\n*${second}*\n\n|Name|Type|Required|Restrictions|Description|\n|---|---|---|---|---|\n|» keel|integer|false|none|none|\n`;
  test.each([
    ["allOf", "and"],
    ["oneOf", "xor"],
    ["anyOf", "or"],
  ])("%s … %s are the response's", (first, second) => {
    const { operations: found, structures: all } = read("page.md", page(first, second));
    const bodies = found.flatMap(({ responses }) => responses.map(({ body }) => JSON.stringify(body?.type)));
    const named = all.filter(({ fields }) => fields.some(({ name }) => /mast|keel/.test(name.value)));
    expect(named.length).toBeGreaterThan(0);
    for (const { id } of named) expect(bodies.join()).toContain(`"${id}"`);
  });
  test("other words between tables still name a structure", () => {
    const { structures: all } = read("page.md", page("Hull", "Rig"));
    expect(all.map(({ name }) => name?.value ?? null)).toContain("Hull");
  });
});
