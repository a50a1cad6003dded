/** "Optional label of the thing" says that the field may be left out; "Optional settings" are what it holds. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

function required(description: string): string | null {
  const text = `# Tea\n\n\`POST /tea\`\n\n## Request body\n\n| Field | Type | Description |\n| --- | --- | --- |\n| cup | string | ${description} |\n`;
  return readText("page.md", text).page.structures[0]?.fields[0]?.required?.value ?? null;
}

test.each([
  ["Optional label of the cup.", "no"],
  ["Optional **opaque object** that comes back as it was sent.", "no"],
  ["optional time to pour", "no"],
  ["Optional. Label of the cup.", "no"],
  ["Optional when steam is set.", null],
  ["Optional settings of the cup.", null],
  ["Optional for guests.", null],
  ["Optionally a label.", null],
  ["An optional-looking label.", null],
  // what can be chosen is not what can be left out
  ["可选的排序方式：asc、desc", null],
])("%s", (description, expected) => {
  expect(required(description)).toBe(expected);
});
