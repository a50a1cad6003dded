/** Captions that a copied page has with the marks of its Markdown, and leads that only a link's text names. */
import { describe, expect, it } from "vitest";
import { detectFormat } from "../../../src/readers/detect.ts";
import { documentOf, gridsOf, readText, runs, tabbedRows, tablesOf, textSource } from "./read.ts";
import { spanFaults } from "../html/print-document.ts";

const captionsOf = (text: string): (string | undefined)[] => gridsOf(text).map((grid) => grid.split("\n")[0]);
const FIELDS = ["Parameter", "Type", "Description"];

describe("a caption with the marks of strong text", () => {
  it("is one, without its marks and escapes, in any language and dialect", () => {
    const text = runs(
      "Pots",
      "URI",
      "GET /pots",
      "**Table 2**  Fields of pot\\_size",
      ...FIELDS,
      "width",
      "Integer",
      "-",
    );
    expect(captionsOf(text)).toEqual(["Table 2 Fields of pot_size"]);
    const chinese = `花盆\nURI\n\nGET /pots\n\n__表 3__ pot\\_lids\\[\\]字段说明\n${tabbedRows(["参数", "参数类型", "描述"], ["width", "Integer", "宽度。"])}\n`;
    expect(captionsOf(chinese)).toEqual(["表 3 pot_lids[]字段说明"]);
  });

  it("keeps its place", () => {
    const text = runs("Pots", "**Table 2**  pot\\_size", ...FIELDS, "width", "Integer", "-");
    const [table] = tablesOf(text);
    const { start, end } = table?.caption?.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe("**Table 2**  pot\\_size");
    expect(spanFaults(readText(textSource(text)), textSource(text))).toEqual([]);
  });

  it("is none where the strong words are no caption", () => {
    const text = runs("Pots", "**Note** the size", ...FIELDS, "width", "Integer", "-");
    expect(captionsOf(text)).toEqual(["(no caption)"]);
    expect(documentOf(runs("Pots", "Say **Table 2** aloud.")).blocks.at(-1)).toMatchObject({
      content: [{ text: "Say **Table 2** aloud." }],
    });
  });

  it("makes no Markdown of a page with rows between tabs", () => {
    const row = "size\tNo\tInteger\tIts size.\n";
    const page = `Pots\nURI\n\nGET /pots\n\n**Table 1**  pot\\_size\n\nParameter\tMandatory\tType\tDescription\n${row.repeat(6)}**Table 2**  pot\\_lid\n`;
    expect(detectFormat(textSource(page))).toBe("text");
    expect(detectFormat(textSource("# Pots\n\n**Table 1**  pot\\_size\n\n| a | b |\n| - | - |\n| 1\t| 2 |\n"))).toBe(
      "markdown",
    );
  });
});

describe("a line before a table that a description points at", () => {
  const page = (lead: string, pointer: string): string =>
    `Pots\nResponse\n\n${tabbedRows(FIELDS, ["pot", "Object", pointer])}\n\n${lead}\n\n${tabbedRows(FIELDS, ["width", "Integer", "Its width."])}\n`;

  it("is no part of the cell before it", () => {
    for (const [lead, pointer] of [
      ["pots parameters", "The pot, see •pots parameters."],
      ["pots参数说明", "花盆，请参见•pots参数说明。"],
    ] as const)
      expect(gridsOf(page(lead, pointer))[0]?.split("\n").slice(2)).toEqual([`pot | Object | ${pointer}`]);
  });

  it("is one where nothing points at it", () => {
    expect(gridsOf(page("as tall as wide", "The pot."))[0]).toContain("The pot. as tall as wide");
  });
});
