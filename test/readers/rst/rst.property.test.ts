import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allBlocks } from "../../../src/document/visit.ts";
import { readRst } from "../../../src/readers/rst/rst.ts";
import { printDocument, spanFaults } from "../html/print-document.ts";
import { rstSource, treeOf } from "./read.ts";

const LINES = [
  ..."text|- item|* item|1. item|a) item|#. item|(i) item|term|:field: value|-o  option|--long=X  option".split("|"),
  ..."----|====|=====|~~|..|.. comment|.. _target:|.. _url: https://a.io|__ https://a.io|.. [1] note|.. [#] note".split(
    "|",
  ),
  ..."::|text::|>>> 1|+---+---+|+===+===+|+---+   +|==  ==|==  ==  ==|--  --|a   b|-- me|中文：|\t|text\ttab".split(
    "|",
  ),
  ".. |s| replace:: **x**",
  "|s| and s_ and one__ [#]_",
  "| line",
  "| a | b |",
  "|   | - |",
  "| 中 | b |",
  ".. note::",
  ".. note:: text",
  ".. table:: **Table 1** x",
  ".. list-table:: x",
  ".. csv-table:: x",
  '"a ""b""", c',
  "* - a",
  "  - b",
  ".. code-block:: json",
  ".. figure:: x.png",
  ".. unknown:: x",
  ":header-rows: 1",
  ":name: n",
  "**bold** *em* ``lit`` :ref:`t <l>` `u <https://a.io>`__",
  "**open *open ``open `open |open",
  "",
  "",
];

const indented = fc.tuple(fc.constantFrom(0, 0, 0, 2, 3, 3, 4, 6), fc.constantFrom(...LINES));
const page = fc
  .array(indented, { maxLength: 30 })
  .map((lines) => lines.map(([indent, line]) => (line === "" ? "" : " ".repeat(indent) + line)).join("\n"));
const anything = fc.oneof(
  page,
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."*`|_\\:+-= \n\t<>[].#ab中") }),
);

const SAMPLE = `:original_name: a.html

.. _a:

Title **x**
===========

.. table:: **Table 1** y

   +------+-----------------+
   | 中文 | - :ref:\`t <l>\`  |
   |      | - | line        |
   +======+=================+
   | b    | .. note:: |s|   |
   +------+-----------------+

==  ====
c   d
--------
e   f_
==  ====

.. csv-table::
   :header: a, "b"

   "c ""d""", e

.. |s| replace:: *x*
.. _f: https://a.io
`;

describe("the reader of reStructuredText", () => {
  it("never throws, and every place is inside what holds it", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const source = rstSource(text);
        expect(spanFaults(readRst(source), source)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("reads any beginning of a page", () => {
    for (let end = 0; end <= SAMPLE.length; end++) {
      const source = rstSource(SAMPLE.slice(0, end));
      expect(spanFaults(readRst(source), source)).toEqual([]);
    }
  });

  it("reads CRLF and CR as LF", () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(treeOf(text.replaceAll("\n", "\r\n"))).toBe(treeOf(text));
        expect(treeOf(text.replaceAll("\n", "\r"))).toBe(treeOf(text));
      }),
      { numRuns: 200 },
    );
  });

  it("reads a page in a block as the page itself", () => {
    fc.assert(
      fc.property(page, (text) => {
        // A tab is as wide as its column says.
        const inside = text.replaceAll("\t", " ").replace(/^(?=.)/gm, "   ");
        const outer = readRst(rstSource(`.. container::\n\n${inside}\n`)).blocks;
        const inner = readRst(
          rstSource(`.. container::\n\n   .. container::\n\n${inside.replace(/^(?=.)/gm, "   ")}\n`),
        ).blocks;
        const print = (blocks: typeof outer): string =>
          printDocument({ source: "x", format: "rst", blocks, fields: [], problems: [] });
        expect(print(inner)).toBe(print(outer));
      }),
      { numRuns: 200 },
    );
  });

  it("knows where every line of code stands", () => {
    fc.assert(
      fc.property(page, (text) => {
        for (const block of allBlocks(readRst(rstSource(text)).blocks)) {
          if (block.type !== "code") continue;
          for (const [i, line] of block.text.split("\n").entries()) {
            const offset = block.lineOffsets[i] ?? 0;
            expect(text.slice(offset, offset + line.length)).toBe(line);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
