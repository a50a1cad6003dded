/** Blocks of code that list what a call takes and answers, each part under its label. */
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const answers = (file: string, text: string): [string | null, Json | undefined][] =>
  readText(file, text).page.operations.flatMap(({ examples }) =>
    examples.map(({ status, body }): [string | null, Json | undefined] => [status, body?.value?.json]),
  );
const indented = (...lines: string[]): string => lines.map((line) => `    ${line}`).join("\n");
const page = (...lines: string[]): string => `# Pots\n\n**One**\n\nGET /pots/{id}\n\n${indented(...lines)}\n`;

describe("bodies below a label with their status", () => {
  test("are answers with it", () => {
    const listed = page(
      "Sent headers:",
      "Possible status codes:",
      "    200 OK",
      "200 body:",
      "    {",
      '      "id": "7"',
      "    }",
      "404 body:",
      '    {"error": "no pot"}',
    );
    expect(answers("page.md", listed)).toEqual([
      ["200", { id: "7" }],
      ["404", { error: "no pot" }],
    ]);
  });

  test("in RST and in Chinese", () => {
    const rst = `罐子\n====\n\nGET /pots/{id}\n\n::\n\n${indented("请求头：", "    X-Token: 令牌", "200 响应体：", '    {"id": "7"}')}\n`;
    expect(answers("page.rst", rst)).toEqual([["200", { id: "7" }]]);
  });

  test("are none of one label alone, of what is no body, or between lines without labels", () => {
    expect(answers("page.md", page("200 body:", '    {"id": "7"}'))).not.toContainEqual(["200", { id: "7" }]);
    expect(answers("page.md", page("Sent headers:", "200 body: (empty)"))).toEqual([]);
    expect(answers("page.md", page("Some words", "200 body:", '    {"id": "7"}'))).not.toContainEqual([
      "200",
      { id: "7" },
    ]);
  });
});
