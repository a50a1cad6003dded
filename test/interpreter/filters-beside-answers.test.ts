/** Filters of a list have the names of what is listed: the example of the answer does not make them a body. */
import { expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);

const read = (format: "rst" | "markdown", text: string): ApiPage =>
  interpret(readers[format](makeSource("page", text)), vocabulary);

const places = (page: ApiPage): string[] =>
  page.operations.flatMap(({ parameters, requestBody }) => [
    ...parameters.map(({ in: place, name }) => `${place} ${name.value}`),
    ...(requestBody ? ["body"] : []),
  ]);

test("a table that says query, above the example of the answer", () => {
  const page = read(
    "rst",
    `Groups
======

List groups
-----------

GET /v3/groups

Request
~~~~~~~

==== ===== ====== ======== ============
Name In    Type   Required Description
==== ===== ====== ======== ============
name query string false    Filter.
zone query string false    Filter.
==== ===== ====== ======== ============

Response
~~~~~~~~

==== ==== ====== ======== ============
Name In   Type   Required Description
==== ==== ====== ======== ============
name body string true     Name.
zone body string true     Zone.
==== ==== ====== ======== ============

Example
~~~~~~~

.. code-block:: json

   {"name": "a", "zone": "b"}
`,
  );
  expect(places(page)).toEqual(["query name", "query zone"]);
});

test("中文表格写明 query", () => {
  const page = read(
    "markdown",
    `# 查询书架

GET /v1/shelves

## 请求

| 参数 | 参数位置 | 参数类型 | 是否必选 | 描述 |
| --- | --- | --- | --- | --- |
| name | query | String | 否 | 按名称过滤。 |

## 响应

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| name | String | 名称。 |

## 示例

\`\`\`json
{ "name": "a" }
\`\`\`
`,
  );
  expect(places(page)).toEqual(["query name"]);
});

test("a DELETE that sends what the table puts into the body", () => {
  const page = read(
    "markdown",
    `# Deleting Members

DELETE /v1/members

## Request

| Name | In | Type | Description |
| --- | --- | --- | --- |
| members | body | Array of strings | Members. |

## Example

\`\`\`json
{ "members": ["a"] }
\`\`\`
`,
  );
  expect(places(page)).toEqual(["body"]);
});
