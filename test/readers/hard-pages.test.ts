/** Pages made to be hard, through everything that happens to a page: read, interpreted, exported, linted. None takes long. */
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/document/document.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { buildOpenApi } from "../../src/schema/openapi.ts";
import { pageSchemas } from "../../src/schema/page-schemas.ts";
import { makeSource } from "../../src/source/source.ts";
import { spanFaults } from "./html/print-document.ts";

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);

/** The document and the operations and structures of a page that has gone through everything. */
function through(name: string, text: string): { document: Document; operations: number; structures: number } {
  const source = makeSource(name, text);
  const document = readDocument(source, readers);
  expect(spanFaults(document, source)).toEqual([]);
  const page = interpret(document, vocabulary);
  const pages = new Map([[page.source, page]]);
  pageSchemas(page, pages);
  buildOpenApi([page], pages);
  lintPage({ source, document, page, vocabulary, pages });
  return { document, operations: page.operations.length, structures: page.structures.length };
}

/** Enough for what grows with the square of its input to be noticed, and for what recurses to run out of stack. */
const SIZE = 40_000;
const fill = (piece: string): string => piece.repeat(Math.floor(SIZE / piece.length));
const HEAD = "# Page\n\n## URI\n\nPOST /v1/{project_id}/pots\n\n";
const TABLE = "| Parameter | Mandatory | Type | Description |\n| --- | --- | --- | --- |\n";
const times = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("");

describe("a page that is one line", () => {
  describe.each(["page.md", "page.html", "page.rst", "page.txt"])("as %s", (name) => {
    it.each([
      "a",
      " ",
      "|",
      "<",
      "`",
      "*",
      "[",
      "![",
      "[a](",
      "7",
      "字",
      "_",
      "(",
      "{",
      "> ",
      "- ",
      "<a>",
      "<!--",
      "&",
    ])("of %j", (piece) => {
      expect(through(name, fill(piece)).operations).toBe(0);
    });
  });
});

describe("a page of one kind of line", () => {
  it.each(["\n", ".. _a\n", "\r", "+\n", "| \n", "# \n", ".. [#a] b\n\n[#a]_\n\n", "GET /v1/pots\n\n"])(
    "%j",
    (line) => {
      for (const name of ["page.md", "page.rst", "page.txt"]) through(name, fill(line).slice(0, SIZE / 4));
    },
  );
});

describe("a page with a cell, an example or a heading", () => {
  const inCell = (words: string): string => `${HEAD}## Request\n\n${TABLE}| pot | Yes | String | ${words} |\n`;
  const inExample = (words: string): string => `${HEAD}## Example Request\n\n\`\`\`\n${words}\n\`\`\`\n`;

  it.each([
    "The value ranges from 1 to 5. ",
    "<br>- **a**: b",
    "[x](#y) ",
    "`a`, ",
    "1: a; ",
    "see Table 1, ",
    "a.b",
    "“a",
  ])("full of %j", (piece) => {
    expect(through("page.md", inCell(fill(piece))).operations).toBe(1);
    through("page.md", `# ${fill(piece)}\n\n${HEAD}`);
  });

  it.each(['{"a":', "[", '{"a": x,,\n', "{/*", "{//", '{"a', "GET /v1/pots\n", "{ "])("of JSON full of %j", (piece) => {
    expect(through("page.md", inExample(fill(piece))).operations).toBe(1);
  });

  it("that names a field thousands of steps deep", () => {
    const name = times(10_000, (i) => `a${i}.`);
    expect(through("page.md", `${HEAD}## Request\n\n${TABLE}| ${name}z | Yes | String | b |\n`).structures).toBe(1);
  });
});

describe("a page nested deeply", () => {
  const DEEP = 20_000;
  it.each(["> ", "- ", "<div>", "<table><tr><td>", "<ul><li>", "<b>", "<blockquote>", "<svg>", "<td>", "<dl><dd>"])(
    "in %j keeps its text",
    (opening) => {
      const text = `${opening.repeat(DEEP)}innermost`;
      for (const name of opening.startsWith("<") ? ["page.md", "page.html"] : ["page.md", "page.rst"])
        expect(JSON.stringify(through(name, text).document.blocks).length).toBeGreaterThan(0);
    },
    30_000,
  );
});

describe("a page with hundreds or thousands of", () => {
  it("operations has each", () => {
    const one = (i: number): string =>
      `## Pot ${i}\n\n### URI\n\nPOST /v1/pots${i}\n\n### Request\n\n${TABLE}| size | Yes | Integer | b |\n\n### Example Request\n\n\`\`\`\n{"size": ${i}}\n\`\`\`\n\n`;
    expect(through("page.md", times(300, one)).operations).toBe(300);
  });

  it("tables ties each to the field that names it", () => {
    const fields = times(600, (i) => `| pot${i} | Yes | Array of Pot${i} objects | see Table ${i + 2} |\n`);
    const tables = times(600, (i) => `**Table ${i + 2}** Pot${i}\n\n${TABLE}| size | No | Integer | b |\n\n`);
    expect(through("page.md", `${HEAD}## Request\n\n${TABLE}${fields}\n${tables}`).structures).toBe(601);
  });

  it("things that operations return by name binds each", () => {
    const things = times(300, (i) => `## Pot${i} object\n\n${TABLE}| size | No | Integer | b |\n\n`);
    const calls = times(300, (i) => `## Show pot ${i}\n\nGET /v1/pots${i}\n\nReturns the Pot${i} object.\n\n`);
    expect(through("page.md", `# Pots\n\n${calls}${things}`).structures).toBe(300);
  });

  it("names by their class, side by side or within each other, reads them as text", () => {
    const name = '<div class="param-name">pot</div>';
    const opening = '<div class="property"><span class="property-name">pot</span>';
    const nested = `${opening.repeat(200)}${"</div>".repeat(200)}`;
    for (const names of [times(4000, () => name), times(10, () => nested)])
      expect(through("page.html", `<h1>Pots</h1><p>GET /v1/pots</p>${names}`).structures).toBe(0);
  });

  it("variables in a paragraph keeps each", () => {
    const text = times(4000, (i) => `/<pot${i}>/ `);
    expect(JSON.stringify(through("page.md", `# Pots\n\n${text}`).document.blocks)).toContain("<pot3999>");
  });

  it("optional names over words, and one that is none behind them, has no field", () => {
    const names = times(4000, (i) => `\`pot${i}\` (optional)\n\nA word on it.\n\n`);
    const zh = times(4000, (i) => `**pot${i}**（可选）\n\n说明。\n\n`);
    for (const stack of [names, zh])
      expect(through("page.md", `# Page\n\n## Notes\n\n${stack}\`last\`\n\nA word.\n`).structures).toBe(0);
  });

  it("structures that name each other many times over ends", () => {
    const fields = times(40, (i) => `| pot${i} | Yes | Array of Pot${i} objects | b |\n`);
    const tables = times(40, (i) => `**Table ${i + 2}** Pot${i}\n\n${TABLE}${fields}\n`);
    expect(
      through("page.md", `${HEAD}## Request\n\n${TABLE}| pot0 | Yes | Pot0 object | b |\n\n${tables}`).structures,
    ).toBe(41);
  });

  it("rows has each", () => {
    const rows = times(5000, (i) => `| pot${i} | Yes | String | The value ranges from 1 to 5. |\n`);
    const { document } = through("page.md", `${HEAD}## Request\n\n${TABLE}${rows}`);
    const table = document.blocks.find((block) => block.type === "table");
    expect(table?.type === "table" ? table.rows.length : 0).toBe(5001);
  });
});

describe("a page whose heading is a path", () => {
  it.each(["{}\n", " \t-\n", "curl -X \\\n", "curl -d x "])("with a block of code full of %j", (piece) => {
    const { operations } = through(
      "page.md",
      `# Page\n\n## \`/v1/pots\`\n\n\`\`\`\n${fill(piece).repeat(4)}\n\`\`\`\n`,
    );
    expect(operations).toBe(0);
  });
});
