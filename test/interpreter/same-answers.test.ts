/** Operations whose answer the page leaves to that of another of its operations. */
import { describe, expect, test } from "vitest";
import { factsOf } from "../../src/audit/page-facts.ts";
import { coverageOf } from "../../src/audit/coverage.ts";
import { lintPage } from "../../src/library/check.ts";
import { loadPage } from "../../src/library/load-page.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const table = "| Name | Type | Description |\n|---|---|---|\n| total | integer | a |\n\n";
const page = (said: string): string =>
  `# Kilns\n\n## List kilns\n\n\`GET /kilns\`\n\n### Response\n\n${table}## Search kilns\n\n\`POST /kilns/search\`\n\n### Response\n\n${said}\n`;
const LISTED = "GET /kilns 2XX total:integer";
const SEARCHED = "POST /kilns/search 2XX total:integer";

describe("an answer that is another's", () => {
  test.each([
    "The same format as [List kilns](#list-kilns).",
    "Same as above.",
    "The response has the same structure as that of `GET /kilns`.",
    "See [List kilns](#list-kilns) for the response fields.",
    "Identical to the previous call.",
    "同上",
    "与“List kilns”相同。",
    "返回参数同 List kilns 接口一致",
    "参见 List kilns 的返回结果。",
    "See [List kilns](#list-kilns)",
    "Result see [List kilns](#list-kilns).",
    "结果参见 [List kilns](#list-kilns)",
    "返回值请参阅 List kilns",
    "Same as above, restricted to one `:room`.",
    "同上，但仅限一个房间。",
  ])("%s", (said) => expect(promisedBy(page(said))).toEqual([LISTED, SEARCHED]));

  test("right behind the label of its part", () => {
    const of = (line: string): string[] => promisedBy(page("x").replace("### Response\n\nx", line));
    expect(of("**Returns** See [List kilns](#list-kilns)")).toEqual([LISTED, SEARCHED]);
    expect(of("**返回参数**\n参见 [List kilns](#list-kilns)")).toEqual([LISTED, SEARCHED]);
    expect(of("**Returns** what was found.")).toEqual([LISTED]);
  });

  describe("of which each thing of a list is one", () => {
    const told = (said: string): string[] => promisedBy(page(said)).slice(1);
    test.each([
      "Each item has the same format as that of [List kilns](#list-kilns).",
      "The response is an array, each element is the same as List kilns.",
      "每个元素的内容和上面的 `/kilns` 接口相同。",
      "响应内容为 JSON 数组，每个元素的格式与“List kilns”一致",
    ])("%s", (said) => expect(told(said)).toEqual(["POST /kilns/search 2XX [].total:integer"]));

    test.each([
      "每个元素的内容和上面的 `/kilns` 接口相同，但某些字段可能不同。",
      "Each item is the same as List kilns, but with `size`.",
      "Each room has a kiln.",
    ])("stays unsaid: %s", (said) => expect(told(said)).toEqual([]));

    test("and of its example", () => {
      const shown = page("Each item is the same as `GET /kilns`.").replace(table, '```json\n{"total": 1}\n```\n\n');
      const { page: read } = readText("page.md", shown);
      expect(read.operations[1]?.examples[0]?.body?.value?.json).toEqual([{ total: 1 }]);
    });
  });

  test.each([
    "Same as above, restricted to one room, and also returns `size`.",
    "Same as above, filtered, without `total`.",
    "同上，仅限一个房间，另外返回 `size`。",
    "See the [guide](#guide).",
  ])("stays unsaid: %s", (said) => expect(promisedBy(page(said))).toEqual([LISTED]));

  test("in running text of another markup, and along a chain", () => {
    const rst = `
Kilns
=====

List kilns
----------

::

    GET /kilns

Response:

=====  =======  ===========
Name   Type     Description
=====  =======  ===========
total  integer  a
=====  =======  ===========

Search kilns
------------

::

    POST /kilns/search

Returns the same result as List kilns.

Recent kilns
------------

::

    GET /kilns/recent

The response is identical to Search kilns.
`;
    expect(promisedBy(rst, "page.rst")).toEqual([LISTED, SEARCHED, "GET /kilns/recent 2XX total:integer"]);
  });

  test.each([
    "The same as List kilns, except that the total is left out.",
    "The same as List kilns with an additional field.",
    "Similar to List kilns.",
    "The same as List pots.",
    "与“List kilns”相同，但没有总数。",
    "同 List pots",
    "The kilns of the same potter as List kilns.",
  ])("%s: nothing is sure", (said) => expect(promisedBy(page(said))).toEqual([LISTED]));

  test("a sentence about the request is none about the answer", () =>
    expect(
      promisedBy(
        `# Kilns\n\n## List kilns\n\n\`GET /kilns\`\n\n### Response\n\n${table}## Search kilns\n\n\`POST /kilns/search\`\n\nParameters are the same as List kilns.\n`,
      ),
    ).toEqual([LISTED]));

  test("which of two calls of one name is meant is not known", () =>
    expect(
      promisedBy(
        `# Kilns\n\n## Read\n\n\`GET /kilns\`\n\n### Response\n\n${table}## Read\n\n\`GET /pots\`\n\n### Response\n\n${table}## Search kilns\n\n\`POST /kilns/search\`\n\n### Response\n\nSame as Read.\n`,
      ),
    ).toEqual([LISTED, "GET /pots 2XX total:integer"]));

  test("an answer that only an example shows is shown by it", () => {
    const { page: read } = readText(
      "page.md",
      `# Kilns\n\n## List kilns\n\n\`GET /kilns\`\n\n### Response\n\n\`\`\`json\n{"total": 1}\n\`\`\`\n\n## Search kilns\n\n\`POST /kilns/search\`\n\n### Response\n\nThe same format as List kilns.\n`,
    );
    expect(read.operations.map(({ examples }) => examples.map(({ body }) => body?.value?.json))).toEqual([
      [{ total: 1 }],
      [{ total: 1 }],
    ]);
  });
});

describe("an example that several calls answer with", () => {
  const broken = '{"total": 1, "total": 2}';
  const calls = (said: string): string =>
    `# Kilns\n\n## List kilns\n\n\`GET /kilns\`\n\n### Response\n\n\`\`\`json\n${broken}\n\`\`\`\n\n## Search kilns\n\n\`POST /kilns/search\`\n\n### Response\n\n${said}\n`;
  const html = `<h1>窑</h1><h2>查询窑</h2><pre>GET /kilns</pre><h3>返回参数</h3><pre>${broken}</pre><h2>搜索窑</h2><pre>POST /kilns/search</pre><h3>返回参数</h3><p>同上</p>`;
  test.each([
    ["page.md", calls("Same as above.")],
    ["page.md", calls("The same format as List kilns.")],
    ["page.html", html],
  ])("is judged where it stands, and counted once (%s)", (id, text) => {
    const loaded = loadPage(id, Buffer.from(text));
    expect(loaded.page.operations.map(({ examples }) => examples.length)).toEqual([1, 1]);
    const found = lintPage(loaded).filter(({ rule }) => rule === "lint/duplicate-key");
    expect(found.map(({ operation }) => operation)).toEqual(["GET /kilns"]);
    expect(coverageOf([factsOf(loaded.page)], { ledger: [], recordings: [] }).examples.total).toBe(1);
  });

  test("calls that are said to be as each other have none", () => {
    const { page: read } = readText(
      "page.md",
      "# Kilns\n\n## List kilns\n\n`GET /kilns`\n\n### Response\n\nThe same format as Search kilns.\n\n## Search kilns\n\n`POST /kilns/search`\n\n### Response\n\nThe same format as List kilns.\n",
    );
    expect(read.operations.map(({ examples, responses }) => [examples.length, responses.length])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
