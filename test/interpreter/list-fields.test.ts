/** Fields that have others set in below them: a list where the words call it one, or every example shows one. */
import { describe, expect, test } from "vitest";
import { promisedBy } from "./promised.ts";

const page = (said: string, example = ""): string => `# Ferries

## List ferries

\`GET /ferries\`

Response:

* *ferries* - ${said}
  * *name* - string; Its name
  * *berths* - int; How many
* *total* - int; How many there are

${example}`;
const LIST = "GET /ferries 2XX ferries:array";
const ONE = "GET /ferries 2XX ferries:structure";

const shown = (json: string): string => `Example response:\n\n\`\`\`json\n${json}\n\`\`\`\n`;

describe("called a list in words", () => {
  test.each([
    "List of ferries that run:",
    "A list of ferries to stop:",
    "array of ferry structures, defined as follows:",
    "渡轮列表：",
    "所有渡轮的数组，每一项如下：",
  ])("%s", (said) => expect(promisedBy(page(said))).toContain(LIST));

  test.each(["The ferry:", "The ferry that lists its berths:", "渡轮：", "Settings of the ferry:"])("%s: one", (said) =>
    expect(promisedBy(page(said))).toContain(ONE),
  );

  test("in a table with dotted names", () => {
    const rows = "| `ferries` | List of ferries |\n| `ferries.name` | Its name |\n| `total` | How many |\n";
    const table = `# F\n\n\`GET /ferries\`\n\n## Response\n\n| Field | Description |\n|---|---|\n${rows}`;
    expect(promisedBy(table)).toContain(LIST);
    expect(promisedBy(table.replace("List of ferries", "The ferry"))).toContain(ONE);
  });
});

describe("shown as a list", () => {
  test("by every example", () => {
    expect(
      promisedBy(page("Ferries that run:", shown('{"ferries": [{"name": "a", "berths": 2}], "total": 1}'))),
    ).toContain(LIST);
    expect(promisedBy(page("渡轮：", shown('{"ferries": [{"name": "a"}], "total": 1}')))).toContain(LIST);
  });
  test("but not where one example shows an object, a list is empty or holds other things", () => {
    const one = shown('{"ferries": {"name": "a", "berths": 2}, "total": 1}');
    const several = shown('{"ferries": [{"name": "a", "berths": 2}], "total": 1}');
    expect(promisedBy(page("The ferry:", one))).toContain(ONE);
    expect(promisedBy(page("The ferry:", `${one}\n${several}`))).toContain(ONE);
    expect(promisedBy(page("The ferry:", shown('{"ferries": [], "total": 0}')))).toContain(ONE);
    expect(promisedBy(page("The ferry:", shown('{"ferries": [{"port": "x"}], "total": 1}')))).toContain(ONE);
  });
  test("but not where a word says object", () => {
    const said = page("object; The ferry:", shown('{"ferries": [{"name": "a", "berths": 2}], "total": 1}'));
    expect(promisedBy(said)).toContain(ONE);
  });
});
