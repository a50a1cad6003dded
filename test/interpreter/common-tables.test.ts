/** Tables of what belongs to every call are of no call in particular: placed, lent to none, and known to every judge. */
import { expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { isUnplaced } from "../../src/api-model/unplaced.ts";
import { comparePages } from "../../src/compare/compare.ts";
import type { Format } from "../../src/document/document.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();

function read(
  id: string,
  text: string,
  format: Format = "markdown",
): { page: ApiPage; lint: (all?: ApiPage[]) => string[] } {
  const source = makeSource(id, text);
  const document = makeReaders(vocabulary)[format](source);
  const page = interpret(document, vocabulary);
  const lint = (all: ApiPage[] = []): string[] => {
    const pages = new Map([page, ...all].map((one) => [one.source, one]));
    return lintPage({ source, document, page, vocabulary, pages })
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, fieldPath }) => `${rule} ${fieldPath}`);
  };
  return { page, lint };
}

const names = ({ common = [] }: ApiPage): string[] =>
  common.map(({ side, fields }) => `${side}: ${fields.map(({ name }) => name.value).join(", ")}`);

const ENGLISH = `# Lamps

## Get a lamp

\`GET /lamps/{id}\`

| Parameter | In | Type | Description |
| --- | --- | --- | --- |
| id | path | string | Which. |

Response:

| Field | Type | Description |
| --- | --- | --- |
| name | string | Its name. |
| watts | integer | Its power. |

Example response:

\`\`\`json
{ "code": 0, "message": "ok", "data": { "name": "desk", "watts": 40 } }
\`\`\`

## Common request headers

| Header | Type | Required | Description |
| --- | --- | --- | --- |
| X-Token | string | yes | Who calls. |

## Envelope

Every response has these fields.

| Field | Type | Description |
| --- | --- | --- |
| code | integer | 0 is success. |
| message | string | What went wrong. |
| data | object | The result. |

## Delete a lamp

\`DELETE /lamps/{id}\`

| Parameter | In | Type | Description |
| --- | --- | --- | --- |
| id | path | string | Which. |
`;

test("on the page of the operations: neither unplaced nor a neighbour's", () => {
  const { page, lint } = read("lamps.md", ENGLISH);
  expect(names(page)).toEqual(["request: X-Token", "response: code, message, data"]);
  expect(page.ledger.filter(isUnplaced)).toEqual([]);
  expect(page.operations.map(({ parameters }) => parameters.map(({ name }) => name.value))).toEqual([["id"], ["id"]]);
  expect(lint()).toEqual([]);
});

test("without the words it is an object that the table leaves out", () => {
  const { lint } = read("lamps.md", ENGLISH.replace("Every response has these fields.", "Seldom seen:"));
  expect(lint()).toContain("lint/wrapper-example ");
});

const COMMON = `公共参数
========

公共请求参数
------------

======= ====== ==== ==========
参数    类型   必选 描述
======= ====== ==== ==========
token   String 是   访问令牌。
======= ====== ==== ==========

公共返回参数
------------

======= ======= ==========
参数    类型    描述
======= ======= ==========
retCode Integer 返回码。
======= ======= ==========
`;

const CALL = `# 查询灯

\`GET /v1/lamps\`

## 返回参数

| 参数 | 类型 | 描述 |
| --- | --- | --- |
| id | String | 编号。 |
| watts | Integer | 功率。 |

## 返回示例

\`\`\`json
{ "retCode": 0, "id": "l1", "watts": 40 }
\`\`\`
`;

test("Chinese: on a page of its own, for the pages of its folder and those below", () => {
  const common = read("docs/common.rst", COMMON, "rst").page;
  expect(names(common)).toEqual(["request: token", "response: retCode"]);
  expect(common.ledger.filter(isUnplaced)).toEqual([]);
  const { lint } = read("docs/lamps/get.md", CALL);
  expect(lint([common])).toEqual([]);
  expect(lint()).toEqual(["lint/undocumented-key retCode"]);
  // the folder beside it has an API of its own
  expect(read("other/get.md", CALL).lint([common])).toEqual(["lint/undocumented-key retCode"]);
});

test("a page whose first sentence says what it is about", () => {
  const page = (sentence: string): string => `${sentence}

## Signature

| Parameter | Type | Required | Description |
| --- | --- | --- | --- |
| Nonce | Integer | Yes | A random number. |
`;
  expect(names(read("a.md", page("Common parameters are carried in every request.")).page)).toEqual(["null: Nonce"]);
  expect(names(read("a.md", page("This page tells how to sign.")).page)).toEqual([]);
});

test("a table that only points to them is the operation's own", () => {
  const { page } = read(
    "a.md",
    `# Lamps

## List lamps

\`GET /lamps\`

### Request parameters

For the parameters that are common to all actions, see Common Parameters.

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| limit | Integer | No | How many. |
`,
  );
  expect(names(page)).toEqual([]);
  expect(page.operations[0]?.parameters.map(({ name }) => name.value)).toEqual(["limit"]);
});

test("an edition that states once what another states at each operation misses nothing", () => {
  const edition = (own: string, common: string): string => `# Lamps

## List lamps

\`GET /lamps\`

Query parameters:

| Name | Type | Required | Description |
| --- | --- | --- | --- |
${own}| limit | Integer | No | How many. |
| page | Integer | No | Which. |

${common}`;
  const shared =
    "## Common parameters\n\n| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| lang | String | No | The language. |\n";
  const row = "| lang | String | No | The language. |\n";
  const found = (other: string): string[] =>
    comparePages([read("en/lamps.md", edition(row, "")).page, read("zh/lamps.md", other).page]).flatMap(
      ({ findings }) => findings.map(({ rule, fieldPath }) => `${rule} ${fieldPath}`),
    );
  expect(found(edition("", shared))).toEqual([]);
  expect(found(edition("", ""))).toEqual(["compare/parameter-missing query lang"]);
});
