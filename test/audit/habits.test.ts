/** What a house writes in one way on many pages is one cause; what one page has by itself is its own. */
import { expect, test } from "vitest";
import { groupCauses } from "../../src/audit/causes.ts";
import { makeGroupOf } from "../../src/audit/group-of.ts";
import { comparePages } from "../../src/compare/compare.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();

const english = (thing: string, type: string, value: string): string => `# Showing a ${thing}

GET /v1/${thing}s/{${thing}_id}

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| ${thing}_id | Yes | String | The ${thing}. |

## Response

| Parameter | Type | Description |
| --- | --- | --- |
| size | ${type} | The size. |

## Example response

\`\`\`json
{ "size": ${value} }
\`\`\`
`;

const chinese = (thing: string): string => `# 查询${thing}

GET /v1/zh/${thing}s

## 响应参数

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| size | Integer | 大小。 |

## 响应示例

\`\`\`json
{ "size": "a" }
\`\`\`
`;

function titles(texts: readonly string[]): string[] {
  const read = texts.map((text, i) => {
    const source = makeSource(`${i}.md`, text);
    const document = makeReaders(vocabulary).markdown(source);
    return { source, document, page: interpret(document, vocabulary) };
  });
  const all = read.map(({ page }) => page);
  const pages = new Map(all.map((page) => [page.source, page]));
  const findings = read.flatMap((one) => lintPage({ ...one, vocabulary, pages }));
  return groupCauses(findings, makeGroupOf(comparePages(all)), (edition) => edition).map(({ title }) => title);
}

test("one row that was copied to three pages, in two languages", () => {
  expect(titles([english("cup", "Integer", '"a"'), english("pan", "Integer", '"b"'), chinese("pot")])).toEqual([
    "size: examples show a string; three pages say integer",
  ]);
});

test("the same field with other types is another mistake", () => {
  expect(titles([english("cup", "Integer", '"a"'), english("pan", "Boolean", '"b"')])).toHaveLength(2);
});
