/** What an edition lacks in a table of a page that it links is shown there, and not at a table of its own that has the same number. */
import { expect, test } from "vitest";
import { comparePages } from "../../src/compare/compare.ts";
import { linkPage, makeFinder } from "../../src/interpreter/structures/links.ts";
import { readText } from "../editions/read.ts";

const own = `# Showing a Shelf<a name="show_shelf"></a>

## URI

GET /v1/shelves/{id}

**Table 1** Path parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| id | Yes | String | The shelf. |

## Response

**Table 2** Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| place | [Place](library.md#place) object | Where it stands. |
`;

const library = `# Structures

<a name="room"></a>

**Table 1** Room

| Parameter | Type | Description |
| --- | --- | --- |
| name | String | The name. |

<a name="place"></a>

**Table 2** Place

| Parameter | Type | Description |
| --- | --- | --- |
| room | String | The room. |
`;

const chinese = `# 查询书架<a name="show_shelf"></a>

## URI

GET /v1/shelves/{id}

**表 1**  路径参数

| 参数 | 是否必选 | 参数类型 | 描述 |
| --- | --- | --- | --- |
| id | 是 | String | 书架。 |

## 响应参数

**表 2**  响应参数

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| place | Place object | 位置。 |

**表 3**  Place

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| room | String | 房间。 |
| floor | Integer | 楼层。 |
`;

test("a field that a linked table lacks", () => {
  const read = [
    ["en/shelf.md", own],
    ["en/library.md", library],
    ["zh/shelf.md", chinese],
  ].map(([name = "", text = ""]) => readText(name, text).page);
  const find = makeFinder(read);
  const groups = comparePages(read.map((page) => linkPage(page, find)));
  const findings = groups.flatMap((group) => group.findings).filter(({ rule }) => rule === "compare/field-missing");
  expect(
    findings.map(({ fieldPath, edition, places }) => [fieldPath, edition, places[0]?.span.source, places[0]?.words]),
  ).toEqual([["place.floor", "en/shelf.md", "en/library.md", "room"]]);
});
