/** Bodies that a page shows in two formats, of which it describes one; and names that a page tells in another place than they are sent in. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { exchange, type ExchangeParts, told, validation, withoutChinese } from "./pages.ts";

function findings(file: string, text: string, list: readonly ExchangeParts[]): string[] {
  const run = validation(
    [readText(file, text).page],
    list.map((one, entry) => exchange({ url: "/jars", entry, ...one })),
  );
  const found = run.result().findings;
  expect(withoutChinese(found)).toEqual([]);
  return told(found);
}

const bodies = (...list: Json[]): ExchangeParts[] => list.map((body) => ({ body }));

describe("two formats of one body", () => {
  const flat = '[{ "id": "j0", "lid": false }]';
  const rich = '{ "rev": "a1", "jars": [{ "id": "j1", "lid": true }] }';
  const table = "| Field | Type |\n|---|---|\n| rev | String |\n| jars | Array |\n";
  const pages: readonly (readonly [string, string])[] = [
    [
      "page.md",
      `# GET /jars\n\n## Response\n\n### Version 1\n\n\`\`\`json\n${flat}\n\`\`\`\n\n### Version 2\n\n\`\`\`json\n${rich}\n\`\`\`\n\nResponse fields\n\n${table}`,
    ],
    [
      "page.rst",
      `Jars\n====\n\n.. code-block:: http\n\n   GET /jars\n\nResponse\n--------\n\n====== ======\nField  Type\n====== ======\nrev    String\njars   Array\n====== ======\n\nResponse with its revision::\n\n   ${rich}\n\nResponse without it::\n\n   ${flat}\n`,
    ],
    [
      "page.md",
      `# 罐子列表\n\nGET /jars\n\n## 返回参数\n\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| rev | string | 版本 |\n| jars | array | 罐子 |\n\n## 返回示例\n\n\`\`\`json\n${rich}\n\`\`\`\n\n旧版返回示例\n\n\`\`\`json\n${flat}\n\`\`\`\n`,
    ],
  ];
  const jar = { id: "j2", lid: false };
  it.each(pages)("%s: are both right", (file, page) => {
    const told = findings(file, page, bodies([jar], { rev: "b", jars: [jar] }, []));
    expect(told.filter((line) => !line.startsWith("info "))).toEqual([]);
    expect(told.join()).not.toMatch(/lid|id:/);
  });
  it.each(pages)("%s: are each held against its own example or table", (file, page) => {
    expect(findings(file, page, bodies([{ id: 7, lid: true }])).join()).toMatch(/\[\]\.id: expected a string/);
    expect(findings(file, page, bodies({ rev: 4, jars: [jar] })).join()).toMatch(/rev: expected string/i);
    expect(findings(file, page, bodies("gone")).join()).toMatch(/the body: expected/);
  });
  it.each(pages)("%s: are one where the page shows no other", (file, page) => {
    const without = page.replace(flat, rich);
    expect(findings(file, without, bodies([jar], [jar])).join()).toMatch(/the body: expected an object, got a list/);
  });
});

describe("an example with a comma forgotten", () => {
  const page = (example: string): string => `# GET /jars\n\n## Response\n\n\`\`\`json\n${example}\n\`\`\`\n`;
  const extra = bodies({ id: "a", lid: true, cork: 1 }, { id: "b", lid: true, cork: 2 });
  it("leaves out no field", () => {
    expect(findings("page.md", page('{\n  "id": "j"\n  "lid": true\n}'), extra)).toEqual([
      expect.stringMatching(/^info \w+ undocumented-field: cork: /),
    ]);
  });
  it("is a part where dots stand for the rest", () => {
    expect(findings("page.md", page('{\n  "id": "j",\n  "lid": true,\n  ...\n}'), extra)).toEqual([]);
  });
});

describe("a parameter of a table that does not say where it goes", () => {
  const pages: readonly (readonly [string, string])[] = [
    [
      "page.md",
      "# 清除缓存\n\n**请求方式：** PUT\n\n**请求URL：** `/jars`\n\n**参数：**\n\n|参数名|必选|类型|说明|\n|---|---|---|---|\n|lid|是|string|盖子|\n",
    ],
    [
      "page.rst",
      "Flush jars\n==========\n\n.. code-block:: http\n\n   PUT /jars\n\nParameters\n----------\n\n==== ====== ========\nName Type   Required\n==== ====== ========\nlid  String Yes\n==== ====== ========\n",
    ],
  ];
  const flush = (query: string, parts: ExchangeParts = {}): ExchangeParts => ({
    method: "PUT",
    url: `/jars${query}`,
    body: { done: true },
    ...parts,
  });
  it.each(pages)("%s: may be sent in the query", (file, page) => {
    expect(findings(file, page, [flush("?lid=a"), flush("?lid=b")]).join()).not.toContain("request-parameter");
  });
  it.each(pages)("%s: is no other name, and not one of a call that has a body", (file, page) => {
    expect(findings(file, page, [flush("?lip=a")]).join()).toContain("query lip: undocumented parameter");
  });
});
