/** A table and an example of one section contradict each other whatever the call is: pages without a method and path are linted, too. */
import { expect, test } from "vitest";
import type { Format } from "../../src/document/document.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();

function lint(text: string, format: Format = "markdown"): readonly string[] {
  const source = makeSource("page", text);
  const document = makeReaders(vocabulary)[format](source);
  const page = interpret(document, vocabulary);
  expect(page.operations).toEqual([]);
  const findings = lintPage({ source, document, page, vocabulary, pages: new Map([[page.source, page]]) });
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, operation, rule, fieldPath }) => [severity, operation, rule, fieldPath].join(" | "));
}

test("English Markdown: what is sent and what comes back, by headings", () => {
  const page = `# Lamp service

## lamp.create

### Input parameters

| Name | Type | Mandatory | Description |
| --- | --- | --- | --- |
| name | String | Yes | Its name. |
| watts | String | No | Its power. |

### Output parameters

| Name | Type | Description |
| --- | --- | --- |
| id | String | Its id. |

### Request example

\`\`\`json
{ "name": "desk", "watts": 40 }
\`\`\`

### Response example

\`\`\`json
{ "id": "l1", "color": "red" }
\`\`\`

## lamp.list

### Output parameters

| Name | Type | Description |
| --- | --- | --- |
| total | Integer | How many. |

### Response example

\`\`\`json
{ "total": "3" }
\`\`\`
`;
  expect(lint(page)).toEqual([
    "error | lamp.create | lint/type-example | request watts",
    "warning | lamp.create | lint/undocumented-key | color",
    "error | lamp.list | lint/type-example | total",
  ]);
});

test("Chinese reStructuredText: the page is the call", () => {
  const page = `查询灯
======

响应参数
--------

====== ======= ==========
参数   类型    描述
====== ======= ==========
id     String  标识。
watts  Integer 功率。
====== ======= ==========

响应示例
--------

.. code-block:: json

   {"id": "l1", "watts": "forty"}
`;
  expect(lint(page, "rst")).toEqual(["error | 查询灯 | lint/type-example | watts"]);
});

test("the envelope of JSON-RPC is the protocol's, and no table need have it", () => {
  const page = `# Blocks

## getblock

Request:

\`\`\`json
{ "jsonrpc": "2.0", "method": "getblock", "params": { "height": 4 }, "id": 1 }
\`\`\`

Request parameters:

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| height | string | yes | Which. |

Response:

\`\`\`json
{ "jsonrpc": "2.0", "id": 1, "result": { "hash": "0xe2", "size": 600 } }
\`\`\`

Response parameters:

| Name | Type | Description |
| --- | --- | --- |
| hash | string | Its hash. |
| size | string | Its size. |
`;
  expect(lint(page)).toEqual([
    "error | getblock | lint/type-example | request params.height",
    "error | getblock | lint/type-example | result.size",
  ]);
});

test("a row that says of itself that it belongs to every call may be missing from an example", () => {
  const page = `## 1. 接口描述

### 2. 输入参数

| 参数名称 | 必选 | 类型 | 描述 |
| --- | --- | --- | --- |
| Action | 是 | String | 公共参数，本接口取值：DeleteLamp。 |
| Lamp | 是 | String | 灯。 |
| Room | 是 | String | 房间。 |

### 4. 输入示例

\`\`\`json
{ "Lamp": "l1" }
\`\`\`
`;
  expect(lint(page)).toEqual(["error | 1. 接口描述 | lint/example-missing-required | request Room"]);
});

test("JSON that nothing above it calls a request or a response says nothing of a table", () => {
  const page = `# Streams

## Request

### Parameters

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| stream | String | yes | What to watch. |
| type | String | no | Of the subscription. |

### Events

An update of a stream:

\`\`\`json
{ "stream": ["public"], "event": "update" }
\`\`\`
`;
  expect(lint(page)).toEqual([]);
});

test("two tables of one side below one title are of two calls", () => {
  const page = `# Lamps

## Tables

### Lamps

Response parameters:

| Name | Type | Description |
| --- | --- | --- |
| id | Integer | Its id. |

### Rooms

Response parameters:

| Name | Type | Description |
| --- | --- | --- |
| id | Integer | Its id. |

## Example

Response example:

\`\`\`json
{ "id": "a" }
\`\`\`
`;
  expect(lint(page)).toEqual([]);
});

test("a guide is linted as little as before", () => {
  const page = `# Configure the lamp

| Setting | Type | Description |
| --- | --- | --- |
| watts | Integer | The power. |

Write this into \`lamp.json\`:

\`\`\`json
{ "watts": "forty" }
\`\`\`
`;
  expect(lint(page)).toEqual([]);
});

test("a table that lacks the keys of a call is of what the call carries, whatever names both have", () => {
  const page = `# Users

## user.get

Request parameters:

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| id | integer | yes | Which. |
| depth | integer | no | How deep. |

Request example:

\`\`\`json
{ "method": "user.get", "params": { "id": 7, "depth": "2" }, "id": "call-1" }
\`\`\`
`;
  expect(lint(page)).toEqual(["error | user.get | lint/type-example | request depth"]);
});

test("the example of a section with a title of its own is of something else than the table of the next", () => {
  const page = (done: string, later: string, words: string): string => `# ${words}

## ${done}

${words}:

\`\`\`json
{ "type": "sync", "status": "Success", "metadata": {} }
\`\`\`

## ${later}

| Name | Type | Description |
| --- | --- | --- |
| id | String | Its id. |
| status | String | Its status. |
| metadata | Object | What it is about. |
`;
  expect(lint(page("Standard return value", "Background operation", "Response body"))).toEqual([]);
  expect(lint(page("标准返回值", "后台任务", "响应体"))).toEqual([]);
  // under one title the two are of one thing
  const one = page("Standard return value", "", "Response body").replace("## \n", "Response parameters:\n");
  expect(lint(one)).toEqual(["warning | Standard return value | lint/undocumented-key | type"]);
});
