/** What reports may quote of a page: rows, lines of examples, sentences, captions; each place by what stands innermost around it. */
import { describe, expect, test } from "vitest";
import { cut, makeContextOf } from "../../../src/audit/wording/context.ts";
import { lastAround, passagesOf } from "../../../src/audit/wording/passages.ts";
import { readText } from "../../editions/read.ts";

const passages = (text: string, name = "a.md") => passagesOf(readText(name, text).document);
const around = (text: string, needle: string, name = "a.md"): string[] => {
  const { source, passages: quoted } = readText(name, text);
  return makeContextOf(source, quoted)(source.text.indexOf(needle), needle).map(
    ({ line, cells, here }) => `${here ? ">" : " "} ${line}: ${cells.join(" | ")}`,
  );
};

const PAGE = `# Pots

Some words.

- first thing
- second thing

| Name | Type |
| --- | --- |
| id | String |
| size | Integer |

\`\`\`json
{
  "id": "a"
}
\`\`\`
`;

test("headings, sentences, items and examples are quoted; what stands in a row is the row's", () => {
  const { tables, leaves } = passages(PAGE);
  expect(tables.map(({ rows }) => rows.map(({ cells }) => cells.join("|")))).toEqual([
    ["Name|Type", "id|String", "size|Integer"],
  ]);
  expect(leaves.map(({ text }) => text)).toEqual([
    "Pots",
    "Some words.",
    "first thing",
    "second thing",
    "",
    '{\n  "id": "a"\n}',
  ]);
});

describe("around a place stands", () => {
  test.each<[string, string, string[]]>([
    ["a heading", "Pots", ["> 1: Pots"]],
    ["a sentence", "Some", ["> 3: Some words."]],
    ["an item", "second", ["> 6: second thing"]],
    ["the first row", "Name", ["> 8: Name | Type", "  10: id | String"]],
    ["the last row", "size", ["  10: id | String", "> 11: size | Integer"]],
    ["a line of an example", '"id"', ["  14: {", '> 15: "id": "a"', "  16: }"]],
  ])("%s", (_, needle, expected) => {
    expect(around(PAGE, needle)).toEqual(expected);
  });

  test("the inner table of two, and the outer one beside it", () => {
    const page = `<table><tr><th>Name</th><th>Of</th></tr>
<tr><td>pot</td><td>before <table><tr><td>size</td><td>5</td></tr>
<tr><td>age</td><td>7</td></tr></table> behind</td></tr>
<tr><td>lid</td><td>none</td></tr></table>`;
    expect(around(page, "age", "a.html")).toEqual(["  2: size | 5", "> 3: age | 7"]);
    expect(around(page, "lid", "a.html").at(-1)).toBe("> 4: lid | none");
  });

  test("the sentence of a note, in the other language too", () => {
    expect(around("# 陶罐\n\n> 名称唯一。\n\n其他。\n", "名称唯一")).toEqual(["> 3: 名称唯一。"]);
    expect(around("# Pots\n\n.. note::\n\n   The name is unique.\n", "The name", "a.rst")).toEqual([
      "> 5: The name is unique.",
    ]);
  });
});

test("the innermost stretch around an offset is the last that begins before it and has not ended", () => {
  const items = [
    { start: 0, end: 50 },
    { start: 10, end: 20 },
    { start: 12, end: 15 },
    { start: 60, end: 70 },
  ];
  expect([0, 10, 12, 14, 15, 20, 49, 50, 59, 60, 69, 70].map((offset) => lastAround(items, offset))).toEqual([
    0, 1, 2, 2, 1, 0, 0, -1, -1, 3, 3, -1,
  ]);
});

test("a text is cut to its length, and never inside a character", () => {
  expect(cut("pot", 3)).toBe("pot");
  expect(cut("pots", 3)).toBe("pot…");
  expect(cut("po🏺s", 3)).toBe("po…");
  expect(cut("po🏺s", 4)).toBe("po🏺…");
});

test("words are looked for in a long text, up to a length that would take long", () => {
  const long = (length: number): string => `# T\n\n${"x".repeat(length)} needle here\n`;
  expect(around(long(500), "needle")).toEqual([`> 3: …${"x".repeat(59)} needle here`]);
  expect(around(long(25_000), "needle")).toEqual([`> 3: ${"x".repeat(160)}…`]);
  const [line = ""] = around(`# T\n\n${"🏺".repeat(100)}a needle\n`, "needle");
  expect(line).toBe(`> 3: …${"🏺".repeat(29)}a needle`);
});
