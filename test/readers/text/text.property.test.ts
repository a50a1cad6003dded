import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printDocument, spanFaults } from "../html/print-document.ts";
import { documentOf, readText, textSource } from "./read.ts";

const piece = fc.constantFrom(
  ..."Parameter Mandatory Type Description 参数 是否必选 参数类型 描述 String Yes No name pot_id 200 - N/A Constraints URI Request { } [ GET".split(
    " ",
  ),
  "Table 1 Pots",
  "表 2 花盆",
  "Status Code",
  "Status code: 200",
  "Example Response",
  '"a": 1,',
  "POST /v1/pots",
  "https://host/v1",
  "Specifies the pot.",
  "  • item",
  "      • nested",
  "  1. one",
  "curl -X GET",
  "Updated on 2024-01-01",
  "0/500",
  "\t",
  "\t\t",
  "\n",
  "\n\n",
  "\n\n\n\n",
  "\f",
  "  ",
  "          ",
  "\u3000",
  "\ufeff",
  "\u200b",
  "\u2028",
  "😀",
);
const soup = fc
  .tuple(fc.array(piece, { maxLength: 80 }), fc.constantFrom("", " ", "\n", "\n\n", "    ", "\t"))
  .map(([pieces, between]) => pieces.join(between));

describe("any plain text", () => {
  it("gives a document whose spans are inside each other and inside the source", () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary" })), (text) => {
        const source = textSource(text);
        expect(spanFaults(readText(source), source)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads alike with CRLF", () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(printDocument(documentOf(text.replaceAll("\n", "\r\n")))).toBe(printDocument(documentOf(text)));
      }),
      { numRuns: 500 },
    );
  });

  it("survives a JSON round trip", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const document = documentOf(text);
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
      }),
    );
  });
});
