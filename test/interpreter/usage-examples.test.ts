/** A section of examples shows calls of what is stated above it, in whatever words its own parts announce them. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const callsOf = (name: string, text: string): readonly string[] =>
  readText(name, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

const rows = "| Name | Type | Description |\n|---|---|---|\n| port | string | Of it |\n";
const section = (title: string, uri: string, call: string, usage: string, label: string): string =>
  `### ${title}\n\n#### URI\n\n\`\`\`\n${uri}\n\`\`\`\n\n#### Parameters\n\n${rows}\n#### ${usage}\n\n##### ${label}\n\n\`\`\`\n${call}\n\`\`\`\n\n`;

test.each([
  ["Usage example", "Method & URL"],
  ["Sample usage", "Request URL"],
  ["Example of usage", "URL"],
  ["使用示例", "请求地址"],
  ["用法举例", "Method & Url"],
  ["사용 예시", "URL"],
  ["使用例", "URL"],
])("%s over %s", (usage, label) => {
  const text = `# Boats\n\n${section("All", "GET /ports/{port}/boats", "GET http://10.0.0.1:8080/ports/p1/boats", usage, label)}${section("One", "GET /ports/{port}/boats/{boat}", "GET http://10.0.0.1:8080/ports/p1/boats/b1", usage, label)}`;
  expect(callsOf("page.md", text)).toEqual(["GET /ports/{port}/boats", "GET /ports/{port}/boats/{boat}"]);
});

test("where a page states its calls there alone, they are its operations", () => {
  const only = (title: string, call: string): string =>
    `### ${title}\n\n#### Parameters\n\n${rows}\n#### Usage example\n\n##### Method & URL\n\n\`\`\`\n${call}\n\`\`\`\n\n`;
  const text = `# Boats\n\n${only("All", "GET /boats")}${only("Add", "POST /boats")}`;
  expect(callsOf("page.md", text)).toEqual(["GET /boats", "POST /boats"]);
});
