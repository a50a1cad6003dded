/** `operations:` of docproof.yaml: pages that no habit can be found on are read as it says, in every command that reads pages. */
import { expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const RPC = `# Lamps

All actions are called at the root.

## Listing lamps

### Input

| Name | Type | Mandatory | Description |
| --- | --- | --- | --- |
| Action | String | Yes | ListLamps |
| Limit | Integer | No | How many. |

### Output

| Name | Type | Description |
| --- | --- | --- |
| Lamps | Array of String | Their names. |

## Deleting lamps

### Input

| Name | Type | Mandatory | Description |
| --- | --- | --- | --- |
| Action | String | Yes | DeleteLamp |
| Id | Integer | Yes | Which. |

### Output

| Name | Type | Description |
| --- | --- | --- |
| Done | Boolean | Whether it is gone. |
`;

const CONFIG = `sources: [docs]
operations:
  - page: docs/lamps.md
    heading: Listing lamps
    method: get
    path: /?Action=ListLamps
    tables:
      - heading: Input
        as: query
      - heading: Output
        as: 200
  - page: "docs/l*.md"
    heading: Deleting lamps
    method: GET
    path: /?Action=DeleteLamp
    tables:
      - number: 3
        as: query
      - number: 4
        as: 200
`;

const CALL = `GET /?Action=DeleteLamp&Id=3 HTTP/1.1
Host: lamps.example

HTTP/1.1 200 OK
Content-Type: application/json

{"Done": "yes"}
`;

test("calls of one path are told apart by their action", () => {
  const folder = folderWith({ "docs/lamps.md": RPC, "docproof.yaml": CONFIG, "call.http": CALL });
  const { stdout } = docproof(folder, ["extract", "docs"]);
  expect(stdout).toContain("GET /?Action=ListLamps");
  expect(stdout).toContain("query Limit: integer, required: no");
  expect(stdout).toContain("Lamps: array of string");
  const page = JSON.parse(docproof(folder, ["extract", "--format", "json", "docs/lamps.md"]).stdout) as {
    operations: { certainty: string; path: { value: string } }[];
  };
  expect(page.operations.map(({ certainty, path }) => [certainty, path.value])).toEqual([
    ["configuration", "/?Action=ListLamps"],
    ["configuration", "/?Action=DeleteLamp"],
  ]);
  const validated = docproof(folder, ["validate", "call.http"]);
  expect(validated.stdout).toContain("GET /?Action=DeleteLamp: Done: expected Boolean, got a string");
  const openapi = JSON.parse(docproof(folder, ["openapi", "docs"]).stdout) as { paths: Record<string, unknown> };
  expect(Object.keys(openapi.paths)).toEqual(["/#Action=ListLamps", "/#Action=DeleteLamp"]);
});

test("an exported action is read back as the same operation", () => {
  const folder = folderWith({ "docs/lamps.md": RPC, "docproof.yaml": CONFIG });
  const openapi = docproof(folder, ["openapi", "docs"]).stdout;
  const both = folderWith({ "docs/lamps.md": RPC, "docproof.yaml": CONFIG, "lamps.json": openapi });
  const { stdout, code } = docproof(both, ["diff", "lamps.json", "docs/lamps.md"]);
  expect(stdout).toContain("Nothing changed");
  expect(code).toBe(0);
});

test("a call of an action that no page describes matches none", () => {
  const call = CALL.replace("DeleteLamp", "PaintLamp");
  const folder = folderWith({ "docs/lamps.md": RPC, "docproof.yaml": CONFIG, "call.http": call });
  expect(docproof(folder, ["validate", "call.http"]).code).toBe(2);
});

test("without the configuration the page is not read as operations", () => {
  const { stdout, stderr } = docproof(folderWith({ "docs/lamps.md": RPC }), ["extract", "docs"]);
  expect(stdout).not.toContain("GET /");
  expect(stderr).toContain("no operation found");
});

const CHINESE = `灯
==

.. _turn-on:

开灯
----

输入参数
~~~~~~~~

====== ====== ======== ==========
名称   类型   是否必选 描述
====== ====== ======== ==========
id     String 是       灯的编号。
====== ====== ======== ==========

说明
~~~~

================ ======= ==============
名称             类型    描述
================ ======= ==============
done             Boolean 是否已打开。
================ ======= ==============
`;

test("an anchor binds, in reStructuredText and Chinese; a name behind # is not sent", () => {
  const config = `operations:
  - page: zh/lamp.rst
    anchor: turn-on
    method: POST
    path: /rpc#turnOn
    tables:
      - heading: 输入参数
        as: request
      - heading: 说明
        as: 200
`;
  const call = `POST /rpc HTTP/1.1
Host: lamps.example
Content-Type: application/json

{"id": "1"}

HTTP/1.1 200 OK
Content-Type: application/json

{"done": 1}
`;
  const folder = folderWith({ "zh/lamp.rst": CHINESE, "docproof.yaml": config, "call.http": call });
  const { stdout } = docproof(folder, ["extract", "zh"]);
  expect(stdout).toContain("POST /rpc#turnOn");
  expect(stdout).toContain("request body: ");
  expect(stdout).toContain("response 200: ");
  expect(docproof(folder, ["validate", "--docs", "zh", "--", "call.http"]).stdout).toContain("done: expected Boolean");
});

test("what a bound section shows is an example, and other sections stay as they were read", () => {
  const page = `# Lamps

## Show

For example:

    GET /v9/lamps/3

| Name | Type | Description |
| --- | --- | --- |
| id | Integer | Which. |

## List

GET /v1/lamps

### Query parameters

| Name | Type | Description |
| --- | --- | --- |
| limit | Integer | How many. |
`;
  const config = `operations:
  - page: lamps.md
    heading: Show
    method: GET
    path: /v1/lamps/{id}
`;
  const { stdout } = docproof(folderWith({ "lamps.md": page, "docproof.yaml": config }), ["extract", "lamps.md"]);
  expect(stdout).toContain("GET /v1/lamps/{id}  :3");
  expect(stdout).toContain("GET /v1/lamps  :15");
  expect(stdout).not.toContain("/v9/");
  expect(stdout).toContain("query limit: integer");
});

test("a binding that names nothing is told with its line; one for other pages is not", () => {
  const config = `${CONFIG}  - page: docs/lamps.md
    heading: Dimming lamps
    method: GET
    path: /?Action=DimLamp
  - page: docs/gone.md
    method: GET
    path: /gone
  - page: docs/other.md
    method: GET
    path: /other
  - page: "docs/*.md"
    heading: Listing lamps
    method: GET
    path: /again
`;
  const folder = folderWith({ "docs/lamps.md": RPC, "docs/other.md": "# Other\n", "docproof.yaml": config });
  const { stderr } = docproof(folder, ["lint", "docs/lamps.md"]);
  expect(stderr.split("\n").filter((line) => line.includes("operations:"))).toEqual([
    'docproof: docproof.yaml:31: operations: docs/lamps.md: heading "Listing lamps" is bound in docproof.yaml:3 already',
    'docproof: docproof.yaml:21: operations: docs/lamps.md: no heading "Dimming lamps"',
    "docproof: docproof.yaml:25: operations: no page is named docs/gone.md",
  ]);
});

test("a table that is not there, or cannot be read, is told", () => {
  const config = CONFIG.replace("number: 4", "number: 9").replace("heading: Output", "caption: What comes back");
  const folder = folderWith({ "docs/lamps.md": RPC, "docproof.yaml": config });
  const { stderr } = docproof(folder, ["lint", "docs"]);
  expect(stderr).toContain('docproof.yaml:3: operations: docs/lamps.md: no table with caption "What comes back"');
  expect(stderr).toContain("docproof.yaml:12: operations: docs/lamps.md: no table 9");
});

test.each([
  ["path: lamps", "docproof.yaml:5: operations.0.path must match pattern"],
  ["paht: /x", 'unknown key "paht" in operations.0'],
  [
    "path: /x\n    tables: [{ as: 200 }]",
    "docproof.yaml:6: operations.0.tables.0 must NOT have fewer than 2 properties",
  ],
  ["path: /x\n    tables: [{ number: 1, as: body }]", "docproof.yaml:6: operations.0.tables.0.as"],
  ["path: /x\n  - page: a.md\n    method: PUT\n    path: /y", "docproof.yaml:6: operations binds a.md a second time"],
])("a wrong entry is an error with its line: %j", (line, expected) => {
  const config = `sources: [a.md]\noperations:\n  - page: a.md\n    method: GET\n    ${line}\n`;
  const { code, stderr } = docproof(folderWith({ "a.md": RPC, "docproof.yaml": config }), ["lint", "a.md"]);
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
});

test("a changed binding changes the reading of a page that is known already", () => {
  const folder = folderWith({ "docs/lamps.md": RPC, "docproof.yaml": CONFIG });
  const other = folderWith({ "docs/lamps.md": RPC, "docproof.yaml": CONFIG.replace("ListLamps", "AllLamps") });
  expect(docproof(folder, ["extract", "docs"]).stdout).toContain("/?Action=ListLamps");
  expect(docproof(other, ["extract", "docs"]).stdout).toContain("/?Action=AllLamps");
});
