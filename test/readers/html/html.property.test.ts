import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/readers/html/html.ts";
import { printDocument, spanFaults } from "./print-document.ts";
import { documentOf, htmlSource } from "./read.ts";

const NAMES =
  "p b a div span table tr td th ul li ol dl dt dd pre code h1 h2 blockquote br strong caption thead tbody tfoot details script style textarea title em font section nobr select option svg";
const tag = fc
  .constantFrom(...NAMES.split(" "))
  .chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`, `<${name} id="${name}">`, `<${name} class="note">`));
const other = fc.constantFrom(
  "text",
  " ",
  "\n",
  "\n\n",
  "&amp;",
  "&#10;",
  "&nbsp;",
  "<!-- c -->",
  "<!--",
  "-->",
  '<a name="n">',
  '<a href="#x">',
  "<td rowspan=2>",
  "<td colspan=3 rowspan=0>",
  "<p hidden>",
  "<b>Table 1</b> x",
  '<img src="icon-note.gif">',
  "<",
  ">",
  '"',
  "<![CDATA[",
  "😀",
  "\0",
);
const soup = fc.array(fc.oneof(tag, other), { maxLength: 30 }).map((parts) => parts.join(""));

describe("any HTML", () => {
  it("gives a document whose spans are inside each other and inside the source", () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary" })), (html) => {
        const source = htmlSource(html);
        expect(spanFaults(readHtml(source), source)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("reads alike with CRLF", () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(printDocument(documentOf(html.replaceAll("\n", "\r\n")))).toBe(printDocument(documentOf(html)));
      }),
      { numRuns: 300 },
    );
  });

  it("survives a JSON round trip", () => {
    fc.assert(
      fc.property(soup, (html) => {
        const document = documentOf(html);
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
      }),
    );
  });
});
