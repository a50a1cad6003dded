/** Blocks of calls, a line each: queries in brackets behind the path, and words in capitals that are no method. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const calls = (text: string, id: string): string[] =>
  readText(id, text).page.operations.map(
    ({ method, path, queryTemplate }) =>
      `${method.value} ${path.value} ${queryTemplate.map(({ value }) => value).join()}`,
  );

const LINES = [
  "GET    /v1/kites(?limit,offset)  Lists kites",
  "POST   /v1/kites                 Makes one",
  "UPDATE /v1/kites/{id}            Replaces it",
  "DELETE /v1/kites/{id}            Takes it down",
];
const READ = ["GET /v1/kites limit,offset", "POST /v1/kites ", "DELETE /v1/kites/{id} "];

describe("a word in capitals that is no method", () => {
  test.each([
    ["page.md", `# Kites\n\n## 接口\n\n\`\`\`\n${LINES.join("\n")}\n\`\`\`\n`],
    ["page.rst", `Kites\n=====\n\n.. code-block:: rest\n\n${LINES.map((line) => `    ${line}`).join("\n")}\n`],
    ["page.html", `<h1>Kites</h1><pre>${LINES.join("\n")}</pre>`],
  ])("takes nothing from the lines beside it: %s", (id, text) => {
    expect(calls(text, id)).toEqual(READ);
  });

  test("alone is no call", () => {
    expect(calls("# Kites\n\n```\nUPDATE /v1/kites/{id}\n```\n", "page.md")).toEqual([]);
  });
});

test.each([
  ["GET /kites(?limit,offset)", "GET /kites limit,offset"],
  ["GET /kites(?limit=10)", "GET /kites limit"],
  ["GET /kites/search(text='{text}')", "GET /kites/search(text='{text}') "],
])("%s", (line, call) => {
  expect(calls(`# Kites\n\n\`${line}\`\n`, "page.md")).toEqual([call]);
});
