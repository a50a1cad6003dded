/** AsciiDoc as reference pages are written in it. */
import { describe, expect, it, test } from "vitest";
import { tablesJson } from "../../../src/document/tables-json.ts";
import { allBlocks } from "../../../src/document/visit.ts";
import { detectFormat } from "../../../src/readers/detect.ts";
import { readAsciidoc } from "../../../src/readers/asciidoc/asciidoc.ts";
import { makeSource, positionAt } from "../../../src/source/source.ts";
import { readText } from "../../editions/read.ts";
import { printDocument } from "../html/print-document.ts";

const treeOf = (text: string): string => printDocument(readAsciidoc(makeSource("page.adoc", text)));
const rowsOf = (text: string): string[] =>
  tablesJson(readAsciidoc(makeSource("page.adoc", text)), "page.adoc").tables.flatMap(
    ({ caption, headerRows, rows }) => [
      `${caption ?? "-"}, head ${headerRows}`,
      ...rows.map((row) =>
        row
          .map((cell) => `${cell.text}${cell.rowspan * cell.colspan > 1 ? ` (${cell.rowspan}x${cell.colspan})` : ""}`)
          .join(" | "),
      ),
    ],
  );

const PAGE = `= Kettles
:base: /v2

== List kettles
[[list]]

\`GET {base}/kettles/{id}\`

Lists *all* of them, see <<list,above>>. // no comment

.Query parameters
[cols="1,1,1,3",options="header"]
|===
|Name |Type |Required |Description

|limit
|integer
|yes
|How many.

|sort |string |no |\`a\` or \`b\`
|===

.Example response
[source,json]
----
{"items": [{"id": "1"}]}
----
`;

describe("a page", () => {
  it("has sections, tables with their titles, and code", () => {
    expect(treeOf(PAGE)).toMatchInlineSnapshot(`
      "field base: /v2
      heading 1: Kettles
      heading 2: List kettles
      paragraph #list: \`GET /v2/kettles/{id}\`
      paragraph: Lists **all** of them, see [above](#list). // no comment
      table, head 1
        caption: Query parameters
        row
          head 0
            paragraph: Name
          head 1
            paragraph: Type
          head 2
            paragraph: Required
          head 3
            paragraph: Description
        row
          cell 0
            paragraph: limit
          cell 1
            paragraph: integer
          cell 2
            paragraph: yes
          cell 3
            paragraph: How many.
        row
          cell 0
            paragraph: sort
          cell 1
            paragraph: string
          cell 2
            paragraph: no
          cell 3
            paragraph: \`a\` or \`b\`
      paragraph: **Example response**
      code json
        | {"items": [{"id": "1"}]}
      "
    `);
  });

  it("is told by its content, and read as what it promises", () => {
    expect(detectFormat(makeSource("page.txt", PAGE))).toBe("asciidoc");
    const [operation] = readText("page.adoc", PAGE).page.operations;
    expect(operation?.path.value).toBe("/v2/kettles/{id}");
    expect(operation?.parameters.map(({ name, in: place, required }) => [name.value, place, required?.value])).toEqual([
      ["limit", "query", "yes"],
      ["sort", "query", "no"],
    ]);
  });

  it("keeps the places of its blocks", () => {
    const source = makeSource("page.adoc", PAGE);
    const lines = [...allBlocks(readAsciidoc(source).blocks)].map(
      ({ type, span }) => `${type} ${positionAt(source, span.start).line}`,
    );
    expect(lines).toContain("code 27");
    expect(lines.filter((line) => line.startsWith("heading"))).toEqual(["heading 1", "heading 4"]);
  });
});

test("tables take spans, repeated and marked cells, and a head by the empty line behind it", () => {
  expect(rowsOf("|===\n|名称 |类型\n\n|编号 |string\n|===\n")).toEqual(["-, head 1", "名称 | 类型", "编号 | string"]);
  expect(rowsOf('[cols="3*"]\n|===\n|a 2+|b\n.2+|c |d |e\n2*|f\n|===\n')).toEqual([
    "-, head 0",
    "a | b (1x2)",
    "c (2x1) | d | e",
    "f | f",
  ]);
  expect(rowsOf("[%header]\n|===\n|a|b \\| c\n|1|2\n|===\n")).toEqual(["-, head 1", "a | b \\| c", "1 | 2"]);
});

test("lists nest by their marks, terms have definitions, and a plus joins a block", () => {
  expect(treeOf("* one\n** two\n* three\n+\n----\ncode\n----\n\n//\n\nid:: The id.\nsize::\n  The size.\n"))
    .toMatchInlineSnapshot(`
    "list
      item
        paragraph: one
        list
          item
            paragraph: two
      item
        paragraph: three
        code
          | code
    list
      item
        paragraph: id
        paragraph: The id.
      item
        paragraph: size
        paragraph: The size.
    "
  `);
});

test("admonitions are notes, comments are nothing, other files are refused", () => {
  expect(treeOf("NOTE: Ask first.\n\n[WARNING]\n====\nHot.\n====\n\n////\ngone\n////\n// gone\n"))
    .toMatchInlineSnapshot(`
    "note note
      paragraph: Ask first.
    note warning
      paragraph: Hot.
    "
  `);
  expect(readAsciidoc(makeSource("page.adoc", "include::other.adoc[]\n")).problems).toMatchObject([
    { kind: "refused" },
  ]);
});

test("other formats stay what they are", () => {
  expect(detectFormat(makeSource("page.txt", "# Title\n\n```\n[source]\n```\n\n[a](b.md)\n"))).toBe("markdown");
  expect(detectFormat(makeSource("page.txt", "Title\n=====\n\n.. note:: x\n\n==== ====\na    b\n==== ====\n"))).toBe(
    "rst",
  );
});

test.each([
  ["open blocks", "====\ntext\n*****\ntext\n".repeat(2_000)],
  ["nested lists", Array.from({ length: 3_000 }, (_, i) => `${"*".repeat((i % 5) + 1)} x`).join("\n")],
  ["spans", `[cols="200*"]\n|===\n${"200.200+|x ".repeat(2_000)}\n|===\n`],
  ["marks", "*_`<<{[".repeat(5_000)],
])("%s of any number come to an end", (_, text) => {
  expect(readAsciidoc(makeSource("page.adoc", text)).blocks.length).toBeGreaterThan(0);
});

test.each(["+", "Kettles\n\n+\n\nPots", "|===\na|Kettles\n +\nand pots\n|More\n|===", "* Kettles\n\n+\n+\n"])(
  "a plus that joins nothing to anything ends nothing: %j",
  (text) => {
    expect(treeOf(text)).not.toContain("+");
  },
);

describe("what follows a list", () => {
  const kinds = (text: string): string[] => readText("page.adoc", text).document.blocks.map(({ type }) => type);

  test("is no part of its last item behind an empty line", () => {
    expect(kinds("* a\n* b\n\nAfter.\n\n. x\n. y\n\nEnd.\n")).toEqual(["list", "paragraph", "list", "paragraph"]);
    expect(kinds("a:: What it is.\n\nAfter.\n")).toEqual(["list", "paragraph"]);
  });

  test("goes on where it is joined, indented, or the definition of a term", () => {
    expect(kinds("* a\n+\nMore.\n")).toEqual(["list"]);
    expect(kinds("* a\n\n  More.\n")).toEqual(["list"]);
    expect(kinds("a::\n\nWhat it is.\n")).toEqual(["list"]);
  });
});

test.each([
  ["comments", "\n// x\n"],
  ["anchors", "\n[[x]]\n"],
])("items with thousands of %s between take as long as these are many", (_what, lines) => {
  const secondsFor = (count: number): number => {
    const before = process.cpuUsage().user;
    expect(readText("page.adoc", `* a\n${lines.repeat(count)}\n* b\n`).document.blocks).toHaveLength(1);
    return (process.cpuUsage().user - before) / 1e6;
  };
  secondsFor(10);
  // the square would be 64 times
  expect(secondsFor(16_000) / Math.max(0.05, secondsFor(2000))).toBeLessThan(24);
});

test("a line of block attributes ends a paragraph, and one in brackets within it does not", () => {
  const { blocks } = readText(
    "page.adoc",
    "POST /kettles\n[source, json]\n----\n{}\n----\n\nWords\n[see (there)]\n",
  ).document;
  expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "code", "paragraph"]);
});
