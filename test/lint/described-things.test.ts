/** What a page describes by a table and shows by JSON beside it is held against it, whatever brings it: events, callbacks, objects. */
import { expect, test } from "vitest";
import type { Format } from "../../src/document/document.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();

function findingsIn(text: string, format: Format = "markdown"): readonly Finding[] {
  const source = makeSource("page", text);
  const document = makeReaders(vocabulary)[format](source);
  const page = interpret(document, vocabulary);
  const findings = lintPage({ source, document, page, vocabulary, pages: new Map([[page.source, page]]) });
  return findings.filter(({ severity }) => severity !== "info");
}

const messages = (text: string): readonly string[] => findingsIn(text).map(({ message }) => message);

const lint = (text: string, format?: Format): readonly string[] =>
  findingsIn(text, format).map(({ severity, operation, rule, fieldPath }) =>
    [severity, operation, rule, fieldPath].join(" | "),
  );

const json = (text: string): string => `\`\`\`json\n${text}\n\`\`\`\n`;

const ROWS = `| Field | Type | Description |
| --- | --- | --- |
| id | string | Which lamp. |
| watts | integer | Its power. |
| state | string | One of \`on\`, \`off\`. |
`;

test("an event below its own heading, with and without words between", () => {
  const page = `# Events

## lamp.lit

Sent when a lamp is lit.

${ROWS}
${json('{ "id": "l1", "watts": "40", "state": "on" }')}
## lamp.broken

#### Payload

${ROWS}
#### Example

${json('{ "id": "l1", "watts": 40, "state": "broken" }')}`;
  expect(lint(page)).toEqual([
    "error | lamp.lit | lint/type-example | watts",
    "warning | Payload | lint/enum-example | state",
  ]);
});

test("a Chinese callback, whose parts have headings of their own", () => {
  const page = `# 灯状态回调

灯的状态变化后,我们会向您的地址推送消息。

## 通知参数

| 参数 | 类型 | 是否必填 | 说明 |
| --- | --- | --- | --- |
| id | string | 是 | 编号 |
| watts | int | 是 | 功率 |

## 示例

${json('{ "id": "l1", "watts": "40" }')}`;
  expect(lint(page)).toEqual(["error | 通知参数 | lint/type-example | watts"]);
});

test("an object in HTML, its JSON first", () => {
  const page = `<h1>The lamp object</h1>
<pre><code>{ "id": "l1", "lit": "yes", "colour": "red" }</code></pre>
<h2>Attributes</h2>
<table><tr><th>Attribute</th><th>Type</th><th>Description</th></tr>
<tr><td>id</td><td>string</td><td>Which.</td></tr>
<tr><td>lit</td><td>boolean</td><td>Whether it is lit.</td></tr></table>`;
  expect(lint(page, "html")).toEqual([
    "warning | Attributes | lint/undocumented-key | colour",
    "error | Attributes | lint/type-example | lit",
  ]);
});

test("a message in reStructuredText whose example and link stand in other sections", () => {
  const page = `灯的消息
========

推送示例
--------

.. code-block:: json

   {"topic": "lamp", "ts": 15, "data": {"id": "l1", "watts": "40"}}

推送数据
--------

======= ========== ==========
字段    类型       说明
======= ========== ==========
topic   string     主题。
ts      integer    时间。
data    Lamp_      灯。
======= ========== ==========

.. _Lamp:

灯
--

======= ========== ==========
字段    类型       说明
======= ========== ==========
id      string     编号。
watts   integer    功率。
======= ========== ==========
`;
  expect(lint(page, "rst")).toEqual(["error | 推送数据 | lint/type-example | data.watts"]);
});

test("several things of one section: each example is of the table above it", () => {
  const item = (type: string, shown: string): string => `**Lamp**

| Attribute | Type | Description |
| --- | --- | --- |
| pk | string | Its key. |
| data | ${type} | The rest. |

**Example:**

${json(`{ "pk": "lamp", "data": ${shown} }`)}
`;
  expect(lint(`# Items\n\n${item("integer", "4")}${item("string", "4")}`)).toEqual([
    "error | Items | lint/type-example | data",
  ]);
  // below the examples, nobody knows whose they are
  const [one, other] = [item("integer", "4"), item("string", "4")].map((text) => text.split("**Example:**"));
  expect(lint(`# Items\n\n${one?.[1]}${other?.[1]}${one?.[0]}${other?.[0]}`)).toEqual([]);
});

test("what another table of the page names is no undocumented key", () => {
  const page = (common: string): string => `# Events

## Fields of every event

| Field | Type | Description |
| --- | --- | --- |
| ${common} | string | Which event. |

## lamp.lit

${ROWS}
${json('{ "event": "lamp.lit", "id": "l1", "watts": 40, "@type": "lamp" }')}`;
  expect(lint(page("event"))).toEqual([]);
  expect(lint(page("name"))).toEqual(["warning | lamp.lit | lint/undocumented-key | event"]);
});

test("a table that a field got by its name alone may be of a variant", () => {
  const page = (name: string): string => `# Messages

## All kinds

| Field | Type | Description |
| --- | --- | --- |
| to | string | Whom. |
| ${name} | object | What is said. |

${json(`{ "to": "me", "${name}": { "kind": "text", "text": "hello" } }`)}
## Menus

#### ${name}

| Field | Type | Description |
| --- | --- | --- |
| kind | string | Must be \`menu\`. |
| text | string | What is said. |
`;
  expect(lint(page("message"))).toEqual([]);
});

test("names of types, and JSON of something else, say nothing of a table", () => {
  const page = (shown: string): string => `# Lamp

${ROWS}
${json(shown)}`;
  expect(lint(page('{ "id": "String", "watts": 1, "state": "String" }'))).toEqual([]);
  expect(lint(page('{ "id": 7, "error": "none", "reason": "dark" }'))).toEqual([]);
  // with one name in common two objects may be of two things
  expect(lint(page('{ "watts": "forty" }'))).toEqual([]);
  expect(lint(page('{ "type": "object", "properties": { "id": 7, "watts": "40" } }'))).toEqual([]);
});

test("a setting in one section and output in another are no example of each other", () => {
  const page = `# Configure the lamp

## Settings

| Setting | Type | Description |
| --- | --- | --- |
| watts | integer | The power. |
| state | string | At the beginning. |

## Look at the lamp

${json('{ "watts": "forty", "state": 1, "seen": "now" }')}`;
  expect(lint(page)).toEqual([]);
});

test("beside calls of the same page, each keeps its own", () => {
  const page = `# Lamps

## GET /lamps/{id}

| Parameter | Type | Description |
| --- | --- | --- |
| id | string | Which. |

Response:

${json('{ "done": true, "watts": "40" }')}
## The lamp object

${ROWS}
${json('{ "id": "l1", "watts": "40", "state": "on" }')}`;
  expect(lint(page)).toContain("error | The lamp object | lint/type-example | watts");
  // what is read twice is found once
  expect(lint(page.replace('"done": true', '"id": 7')).filter((line) => line.endsWith("| watts"))).toHaveLength(1);
});

test("a message that is no JSON is no response", () => {
  const page = `# Lamp

${ROWS}
${json('{ "id": "l1", "watts": 40, "state": "on", }')}`;
  expect(messages(page)).toEqual(["the JSON example is not valid JSON: a comma before the closing bracket"]);
});

test.each(["Sent to your callback URL when a lamp is lit.", "灯亮后推送到回调 URL。", "Posted to the webhook's URL."])(
  "whoever is told by a URL: %s",
  (sentence) => {
    expect(lint(`# Events\n\n## Lit\n\n${sentence}\n\n${ROWS}\n${json('{ "id": "l1", "watts": "40" }')}`)).toEqual([
      "error | Lit | lint/type-example | watts",
    ]);
  },
);

test("but what stands in the URL of the call is no thing", () => {
  for (const sentence of ["Parts of the request URL:", "请求 URL 中的参数："])
    expect(lint(`# Events\n\n## Lit\n\n${sentence}\n\n${ROWS}\n${json('{ "id": "l1", "watts": "40" }')}`)).toEqual([]);
});

test("quotes the member that is meant, without what stands behind it on its line", () => {
  const shown = (text: string, format: Format = "markdown"): readonly (string | undefined)[] =>
    findingsIn(text, format).map(({ places }) => places.find(({ role }) => role === "example")?.words);
  const one = `# Events\n\n## Lit\n\n${ROWS}\n`;
  expect(shown(one + json('{ "id": "l1", "watts": "40" }'))).toEqual(['"watts": "40"']);
  expect(shown(one + json('{ "watts": "40", "id": "l1" }'))).toEqual(['"watts": "40"']);
  expect(shown(one + json('{\n  "id": "l1",\n  "watts": "40" // in watts\n}'))).toEqual(['"watts": "40" // in watts']);
  const rows =
    "<tr><th>字段</th><th>类型</th></tr><tr><td>id</td><td>String</td></tr><tr><td>watts</td><td>Integer</td></tr>";
  expect(shown(`<h1>回调</h1><table>${rows}</table><pre>{"id": "l1", "watts": "4}"}</pre>`, "html")).toEqual([
    '"watts": "4}"',
  ]);
});
