/** How pages are written is counted over a folder and told in words; what the configuration says of it decides. */
import { describe, expect, test } from "vitest";
import { type Habit, habitLines, habitOf, joinHabits } from "../../src/interpreter/habit.ts";
import { type Interpretation, readPage } from "../../src/interpreter/interpret.ts";
import { parsePlace } from "../../src/interpreter/operations/request-place.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";
import { vocabulary } from "../editions/read.ts";

const readers = makeReaders(vocabulary);

function read(name: string, text: string, ...places: string[]): Interpretation {
  const document = readDocument(makeSource(name, text), readers);
  return readPage(
    document,
    vocabulary,
    [],
    places.flatMap((words) => parsePlace(words) ?? []),
  );
}

const operations = ({ page }: Interpretation): string[] =>
  page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

const lamps = (name: string): string => `# ${name}

## List

\`\`\`
GET /${name}
\`\`\`

| Attribute | Type | Required |
| --- | --- | --- |
| page | integer | no |

Example response:

\`\`\`json
[{"id": 1}]
\`\`\`

## Get

\`\`\`
GET /${name}/{id}
\`\`\`

Example response:

\`\`\`json
{"id": 1}
\`\`\`
`;

const CHINESE = `查询灯
======

请求示例如下，GET /v1/lamps 。

接口地址
--------

GET /v1/lamps/{id}

请求参数
--------

.. list-table::
   :header-rows: 1

   * - 名称
     - 类型
   * - fields
     - String
`;

describe("a folder's habit", () => {
  test("is told with counts", () => {
    const habits = ["lamps", "boats"].map((name) => habitOf(read(`${name}.md`, lamps(name))));
    expect(habitLines(joinHabits(habits))).toEqual([
      "request lines: first code block under a level-2 heading (4 of 4)",
      "parameters: tables headed Attribute, Type, Required (2 of 2)",
      "responses: JSON after “Example response” (4 of 4)",
    ]);
  });

  test("is told of another language and markup", () => {
    expect(habitLines(habitOf(read("a.rst", CHINESE)))).toEqual([
      "request lines: line of a URI section (1 of 1)",
      "parameters: tables headed 名称, 类型 (1 of 1)",
    ]);
  });

  test("is two where a folder has two, and the rest is counted", () => {
    const habit: Habit = { requestLines: { line: 12, heading: 20, sentence: 1 }, parameters: {}, responses: {} };
    expect(habitLines(habit)).toEqual(["request lines: heading (20 of 33); line (12 of 33); 1 otherwise"]);
  });

  test("is the same in any order of the pages", () => {
    const habits = [lamps("a"), CHINESE, "# Nothing\n\nHere.\n"].map((text, at) =>
      habitOf(read(at === 1 ? "b.rst" : "a.md", text)),
    );
    expect(JSON.stringify(joinHabits(habits.toReversed()))).toBe(JSON.stringify(joinHabits(habits)));
  });

  test("of a page of which nothing was read is nothing", () => {
    expect(habitLines(habitOf(read("a.md", "# Lamps\n\nAbout lamps.\n")))).toEqual([]);
  });
});

const SHOWN = `# Lamps

## Dim a lamp

For example:

\`\`\`
POST /lamps/17/dim
\`\`\`

Or call \`GET /lamps\` first.

| Name | Type |
| --- | --- |
| level | integer |
`;

describe("a habit that is set", () => {
  test("makes request lines of what stands there", () => {
    expect(operations(read("a.md", SHOWN))).toEqual([]);
    const set = read("a.md", SHOWN, "first code block under a level-2 heading");
    expect(operations(set)).toEqual(["POST /lamps/17/dim"]);
    expect(set.page.operations[0]?.certainty).toBe("configuration");
    expect(operations(read("a.md", SHOWN, "first code block under a level-3 heading"))).toEqual([]);
  });

  test("shuts out what else its section has", () => {
    const page = `<h1>Lamps</h1><p>GET /lamps</p><pre>DELETE /lamps/{id}</pre>
<table><tr><th>Name</th><th>Type</th></tr><tr><td>id</td><td>string</td></tr></table>`;
    expect(operations(read("a.html", page, "code block"))).toEqual(["DELETE /lamps/{id}"]);
    expect(operations(read("a.html", page, "line"))).toEqual(["GET /lamps"]);
  });

  test("leaves sections and pages without such a place as they are", () => {
    expect(operations(read("a.rst", CHINESE, "code block"))).toEqual(operations(read("a.rst", CHINESE)));
    expect(operations(read("a.md", lamps("lamps"), "sentence"))).toEqual(["GET /lamps", "GET /lamps/{id}"]);
  });

  test("still takes a call with its values for an example of the template beside it", () => {
    const page = "# Lamps\n\n```\nGET /lamps/{id}\nGET /lamps/17\n```\n";
    expect(operations(read("a.md", page, "first code block"))).toEqual(["GET /lamps/{id}"]);
  });
});
