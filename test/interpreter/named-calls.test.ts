/** Calls of one address told apart by a name: an operation where an example shows the address, and a title or a row has the name. */
import { expect, test } from "vitest";
import type { Format } from "../../src/document/document.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();

function operations(text: string, format: Format = "markdown"): readonly string[] {
  const page = interpret(makeReaders(vocabulary)[format](makeSource("page", text)), vocabulary);
  return page.operations.map(({ method, path, certainty, parameters, requestBody, responses }) =>
    [
      `${method.value} ${path.value} (${certainty})`,
      ...parameters.map(({ in: place, name }) => `${place} ${name.value}`),
      ...(requestBody ? ["body"] : []),
      ...responses.map(({ status, body }) => `${status.value}${body ? " body" : ""}`),
    ].join(", "),
  );
}

const table = (rows: string): string => `| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n${rows}`;

test("an action in the query of an address, named by the title", () => {
  const page = `# Start a lamp - StartLamp

## Definition

### Request parameters

${table("| Action | string | yes | The name of the call. |\n| LampId | string | yes | Which. |\n")}
### Response parameters

| Name | Type | Description |
| --- | --- | --- |
| Code | int | 0 for success. |

## Example

### Request example

\`\`\`
https://api.lamps.example/?Action=StartLamp
&LampId=l1
\`\`\`

### Response example

\`\`\`json
{ "Code": 0 }
\`\`\`
`;
  expect(operations(page)).toEqual(["GET /?Action=StartLamp (explicit), query Action, query LampId, 2XX body"]);
});

test("Chinese: only the row of the action has the name, and the message a header", () => {
  const page = `## 1. 接口描述

删除一盏灯。

## 2. 输入参数

| 参数名称 | 必选 | 类型 | 描述 |
| --- | --- | --- | --- |
| Action | 是 | String | 公共参数，本接口取值：DeleteLamp。 |
| LampId | 是 | String | 灯的编号。 |

## 3. 输出参数

| 参数名称 | 类型 | 描述 |
| --- | --- | --- |
| RequestId | String | 请求编号。 |

## 4. 示例

### 示例1 删除灯

#### 输入示例

\`\`\`
POST / HTTP/1.1
Host: lamps.example
X-LC-Action: DeleteLamp

{ "LampId": "l1" }
\`\`\`
`;
  expect(operations(page)).toEqual(["POST /#DeleteLamp (explicit), body, 2XX body"]);
});

const method = (name: string): string => `${name}
${"-".repeat(name.length)}

Parameters:

========= ======= ===========
Name      Type    Description
========= ======= ===========
lamp      String  Which.
========= ======= ===========

Request example:

.. code-block:: bash

   curl -X POST http://localhost:6800/jsonrpc -d '{"jsonrpc": "2.0", "id": 1, "method": "${name}", "params": {"lamp": "l1"}}'

`;

test("reStructuredText: a method in the body of commands, as the habit of the page", () => {
  const page = `Lamp control
============

${method("lamp.add")}${method("lamp.pause")}${method("lamp.remove")}`;
  expect(operations(page, "rst")).toEqual([
    "POST /jsonrpc#lamp.add (habit), body",
    "POST /jsonrpc#lamp.pause (habit), body",
    "POST /jsonrpc#lamp.remove (habit), body",
  ]);
});

test("messages of JSON-RPC go to the one address that the page states", () => {
  const page = `---
title: lamp_info
---

**URL:** http://127.0.0.1:8080/json_rpc

### Request:

\`\`\`
{ "jsonrpc": "2.0", "method": "lamp_info", "params": { "lamp": "l1" } }
\`\`\`

### Request parameters:

${table("| lamp | string | yes | Which. |\n")}`;
  expect(operations(page)).toEqual(["POST /json_rpc#lamp_info (explicit), body"]);
  // without an address nobody knows where it goes
  expect(operations(page.replace(/\*\*URL.*/, ""))).toEqual([]);
});

test("nothing is a call that no title and no row names", () => {
  const page = `# Lamps

## Listing lamps

${table("| Limit | int | no | How many. |\n")}
\`\`\`
https://api.lamps.example/?Action=ListLamps&Limit=3
\`\`\`
`;
  expect(operations(page)).toEqual([]);
});

test("a walk-through and a mention without a table state no call", () => {
  const guide = `# Getting started with StartLamp

## Step 1: StartLamp

\`\`\`
https://api.lamps.example/?Action=StartLamp&LampId=l1
\`\`\`

${table("| LampId | string | yes | Which. |\n")}`;
  expect(operations(guide)).toEqual([]);
  const mention = `# StartLamp in scripts

\`\`\`
https://api.lamps.example/?Action=StartLamp&LampId=l1
\`\`\`
`;
  expect(operations(mention)).toEqual([]);
});

test("a section that shows calls of several names states none", () => {
  const page = `# StartLamp and StopLamp

${table("| LampId | string | yes | Which. |\n")}
\`\`\`
https://api.lamps.example/?Action=StartLamp&LampId=l1
\`\`\`

\`\`\`
https://api.lamps.example/?Action=StopLamp&LampId=l1
\`\`\`
`;
  expect(operations(page)).toEqual([]);
});

test("a request line of its own is what the page states, whatever the query of its example", () => {
  const page = `# Lamp jobs

## restart

\`POST /lamps/{id}/jobs\`

${table("| method | string | yes | restart |\n")}
Request example:

\`\`\`
POST /lamps/1/jobs HTTP/1.1
Host: lamps.example
Content-Type: application/json

{ "method": "restart" }
\`\`\`
`;
  expect(operations(page)).toEqual(["POST /lamps/{id}/jobs (section), body"]);
});

test("front matter that has a method and a path states the call of the page", () => {
  const page = (head: string): string => `---
title: Create an order
${head}
---

## Request parameters

${table("| sku | string | yes | What. |\n")}`;
  expect(operations(page("method: post\nurl: /v1/orders/:id"))).toEqual(["POST /v1/orders/{id} (explicit), body"]);
  expect(operations(page("http_method: PUT\npath: /v1/orders"))).toEqual(["PUT /v1/orders (explicit), body"]);
  // where a site has the page, and no call
  expect(operations(page("url: /docs/orders"))).toEqual([]);
});

const section = (title: string, command: string, rows: string): string =>
  `## ${title}\n\n\`\`\`shell\n${command}\n\`\`\`\n\n${rows}\n`;

test("commands to one server right below headings, as the page's habit", () => {
  const rows = table("| limit | integer | no | How many. |\n");
  const call = (path: string): string => `curl https://api.mail.example/v1/${path} -H "Authorization: Bearer $TOKEN"`;
  const page = `# 邮件

${section("域名列表", call("domains"), rows)}${section("邮件列表", call("messages"), rows)}${section("标签列表", call("tags"), "")}`;
  expect(operations(page)).toEqual([
    "GET /v1/domains (habit), query limit",
    "GET /v1/messages (habit), query limit",
    "GET /v1/tags (habit)",
  ]);
  // a walk through three calls, none of which it describes
  const walk = `# Mail

${section("Get the domains", call("domains"), "")}${section("Get the messages", call("messages"), "")}${section("Get the tags", call("tags"), "")}`;
  expect(operations(walk)).toEqual([]);
});

const filtering = `List lamps by tag

Function

Filters lamps by their tags.

URI

POST /v1/{project_id}/lamps/instances/action

Request

Table 1 Request parameters

Parameter  Mandatory  Type    Description
action     Yes        String  Set this to filter to query lamps by page, or to count for their number.
limit      No         String  How many lamps are returned.

Example Request

POST https://lamps.example/v1/{project_id}/lamps/instances/action

{
    "action": "filter",
    "limit": "100"
}
`;

test("a word in a body is no name where the page states the request line", () => {
  expect(operations(filtering, "text")).toEqual(["POST /v1/{project_id}/lamps/instances/action (explicit), body"]);
  const chinese = `# 批量删除灯的标签

## URI

POST /v1/{project_id}/lamps/{lamp_id}/tags/action

## 请求参数

| 参数 | 是否必选 | 参数类型 | 描述 |
| --- | --- | --- | --- |
| action | 是 | String | 操作标识，删除时为delete。 |
| tags | 是 | Array of strings | 标签列表。 |

## 请求示例

\`\`\`
POST https://lamps.example/v1/{project_id}/lamps/{lamp_id}/tags/action

{
  "action": "delete",
  "tags": ["a"]
}
\`\`\`
`;
  expect(operations(chinese)).toEqual(["POST /v1/{project_id}/lamps/{lamp_id}/tags/action (explicit), body"]);
});

test("what no value of a parameter looks like is a name all the same, and so are words of several calls", () => {
  const call = (name: string): string => `## ${name}

POST /rpc

${table("| method | string | yes | The name of the call. |\n| lamp | string | yes | Which. |\n")}
\`\`\`
POST https://lamps.example/rpc

{ "method": "${name}", "lamp": "l1" }
\`\`\`
`;
  expect(operations(`# Lamps\n\n${call("lamp.start")}`)).toEqual(["POST /rpc#lamp.start (explicit), body"]);
  expect(operations(`# Lamps\n\n${call("start")}${call("stop")}`)).toEqual([
    "POST /rpc#start (explicit), body",
    "POST /rpc#stop (explicit), body",
  ]);
});
