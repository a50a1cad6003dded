/** Examples below a lead that says what they are: one item of a list, or a query and no answer. */
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const shown = (file: string, text: string): (Json | undefined)[] =>
  (readText(file, text).page.operations[0]?.examples ?? []).flatMap(({ role, body }) =>
    role === "response" ? [body?.value?.json] : [],
  );
const page = (lead: string, json = '{"glaze": "red"}'): string =>
  `# Pots\n\n## GET /pots\n\n### Response\n\n${lead}\n\n    ${json}\n`;

describe("one object below words that each item is like it", () => {
  test.each([
    ["page.md", page("The response is a JSON array of hashes, where each hash has the form:")],
    ["page.md", page("The result will be a JSON array, with one entry per pot. Each entry is of the form:")],
    ["page.md", page("An array of zero or more pot objects, with each object having the following form:")],
    [
      "page.md",
      '# 陶罐\n\n## GET /pots\n\n### 响应\n\n返回对象数组，每个元素的格式如下：\n\n```json\n{"glaze": "red"}\n```\n',
    ],
    [
      "page.rst",
      'Pots\n====\n\nGET /pots\n---------\n\nResponse\n~~~~~~~~\n\nThe response is a list of objects. Every object looks like this::\n\n   {"glaze": "red"}\n',
    ],
  ])("is an item of the list: %s %s", (file, text) => {
    expect(shown(file, text)).toEqual([[{ glaze: "red" }]]);
  });

  test.each([
    ["Returns an array of pots:", '{"pots": []}', { pots: [] }],
    ["The response is an object, and each field has the form:", '{"glaze": "red"}', { glaze: "red" }],
    ["The response is a JSON array of hashes, where each hash has the form:", '[{"glaze": "red"}]', [{ glaze: "red" }]],
  ])("is what it is where the words say less, or where the list is there: %s", (lead, json, expected) => {
    expect(shown("page.md", page(lead, json))).toEqual([expected]);
  });
});

describe("a list that begins with an operator", () => {
  const query = '["and", ["=", "glaze", "red"], [">", "height", 3]]';
  test.each([
    ["This query will return all pots that are red:"],
    ["This filter returns tall pots:"],
    ["以下查询语句返回红色的陶罐："],
  ])("is a query below words that call it one: %s", (lead) => {
    expect(shown("page.md", page(lead, query))).toEqual([]);
  });
  test("is an answer where nothing calls it a query, and where it has objects", () => {
    expect(shown("page.md", page("It returns:", query))).toHaveLength(1);
    expect(shown("page.md", page("This query returns:", '["red", ["dark"], {"n": 1}]'))).toHaveLength(1);
  });
});
