/** A page that leaves the outer object out of its tables again and again means it; one that does so once, or says otherwise, does not. */
import { expect, test } from "vitest";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();

const english = (path: string, key: string): string => `## Show ${key}

\`GET /v1/${path}\`

### Response parameters

| Name | Type | Description |
| --- | --- | --- |
| id | String | The id. |
| color | String | The color. |

### Response example

\`\`\`json
{ "${key}": { "id": "a", "color": "red" } }
\`\`\`
`;

const chinese = (path: string, key: string): string => `## 查询${key}

\`GET /v1/${path}\`

### 响应参数

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| id | String | 标识。 |
| color | String | 颜色。 |

### 响应示例

\`\`\`json
{ "${key}": { "id": "a", "color": "red" } }
\`\`\`
`;

const SHELVES = ["cups", "pans", "pots"];

function severities(text: string): readonly string[] {
  const source = makeSource("page.md", text);
  const document = makeReaders(vocabulary).markdown(source);
  const page = interpret(document, vocabulary);
  const findings = lintPage({ source, document, page, vocabulary, pages: new Map([[page.source, page]]) });
  return findings.filter(({ rule }) => rule === "lint/wrapper-example").map(({ severity }) => severity);
}

test.each([
  ["English", english],
  ["Chinese", chinese],
])("%s: twice is a warning each, three times a habit", (_language, operation) => {
  const page = (count: number): string =>
    `# Shelves\n\n${SHELVES.slice(0, count)
      .map((path) => operation(path, path.slice(0, -1)))
      .join("\n")}`;
  expect(severities(page(2))).toEqual(["warning", "warning"]);
  expect(severities(page(3))).toEqual(["info", "info", "info"]);
});

/** A table that has the row of the outer object, with the object's fields in a table of their own. */
const named = (key: string): string => `## Show the ${key}

\`GET /v1/named/${key}\`

### Response parameters

| Name | Type | Description |
| --- | --- | --- |
| ${key} | [Thing](#thing-${key}) object | The ${key}. |

<a name="thing-${key}"></a>

**Thing of ${key}**

| Name | Type | Description |
| --- | --- | --- |
| id | String | The id. |
| color | String | The color. |

### Response example

\`\`\`json
{ "${key}": { "id": "a", "color": "red" } }
\`\`\`
`;

test.each([
  ["English", english],
  ["Chinese", chinese],
])("%s: beside a table that has the row, the one that lacks it is wrong", (_language, operation) => {
  expect(severities(`# Shelves\n\n${named("lamp")}\n${operation("cups", "cup")}`)).toEqual(["error"]);
});

test("a table above a list describes its elements: never an error", () => {
  const list = english("cups", "cups").replace(/\{ "id": "a", "color": "red" \}/, '[{ "id": "a", "color": "red" }]');
  expect(severities(`# Shelves\n\n${named("lamp")}\n${list}`)).toEqual(["warning"]);
});
