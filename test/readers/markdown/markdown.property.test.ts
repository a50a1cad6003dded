import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Code } from "../../../src/document/document.ts";
import { allBlocks } from "../../../src/document/visit.ts";
import { readMarkdown } from "../../../src/readers/markdown/markdown.ts";
import { printDocument, spanFaults } from "../html/print-document.ts";
import { documentOf, markdownSource, treeOf } from "./read.ts";

const block = fc.constantFrom(
  ..."# |## |- |-   |1. |2) |> |>|    |  |***|---|===|+ |* |[foo]: /url\n|\n|\n|\n\n|\n\n|\n    |\n  |\n- |\n> |\n\t".split(
    "|",
  ),
);
const table = fc.constantFrom(
  "|",
  "|a|b|",
  "\n|--|--|\n",
  "\n|a|b|\n|--|--|\n",
  "a|b",
  "| x \\| y | z |",
  "\\|",
  "|`c\\|d`|",
);
const inline = fc.constantFrom(
  ...'**|*|_|__|~~|`|``|[|](|](/u "t")|)|![|[foo]|\\|\\*|\\{|a|b|foo|**表 1** x|<http://a.b>|!|"|😀| |  \n|word word'.split(
    "|",
  ),
);
const simpleHtml = fc.constantFrom(
  '<a name="x"></a>',
  "<br>",
  "<b>bold</b>",
  "&lt;",
  "&nbsp;",
  "&copy;",
  "&foo;",
  "\n\n<table><tr><td>c</td></tr></table>\n\n",
  "\n\n<div class=note>\n\n*n*\n\n</div>\n\n",
  "\n\n<p>p</p>\n",
);
const anyHtml = fc.constantFrom(
  ..."<b>|</b>|<div>|</div>|<table>|<tr><td>|</td></tr>|</table>|<!--|-->|<pre>|</pre>|<p>|</p>|<span>|</span>|<li>|<script>|</script>|<title>|<td>|<a href=x>|</a>".split(
    "|",
  ),
);
const code = fc.constantFrom("```", "~~~", "\n```json\n", "\n```\n", "\n---\na: b\n---\n", "\0");

const soupOf = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.array(fc.oneof(...parts), { maxLength: 25 }).map((pieces) => pieces.join(""));
const soup = soupOf(block, block, table, inline, inline, simpleHtml, anyHtml, code);

describe("any Markdown", () => {
  it("gives a document whose spans are inside each other and inside the source", () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary" })), (markdown) => {
        const source = markdownSource(markdown);
        expect(spanFaults(readMarkdown(source), source)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads alike with CRLF", () => {
    fc.assert(
      fc.property(soup, (markdown) => {
        expect(treeOf(markdown.replaceAll("\n", "\r\n"))).toBe(treeOf(markdown));
      }),
      { numRuns: 500 },
    );
  });

  it("reads in parts what it reads as a whole", () => {
    fc.assert(
      fc.property(soupOf(block, block, table, inline, inline, simpleHtml), (markdown) => {
        // Nothing closes this element, so that the page has to be parsed as a whole.
        const whole = documentOf(`<fieldset>\n\n${markdown}`);
        expect(printDocument(whole)).toBe(treeOf(markdown));
      }),
      { numRuns: 1000 },
    );
  });

  it("has each line of code where it says", () => {
    fc.assert(
      fc.property(soupOf(block, inline, code, table), (markdown) => {
        const blocks = [...allBlocks(documentOf(markdown).blocks)];
        for (const block of blocks.filter((block): block is Code => block.type === "code")) {
          block.text.split("\n").forEach((line, index) => {
            // A tab that a container takes in part leaves spaces that are not in the source.
            const text = line.replace(/^ +/, "").replaceAll("\ufffd", "\0");
            const at = block.lineOffsets[index] ?? 0;
            expect(
              markdown
                .slice(at)
                .replace(/^[ \t]+/, "")
                .startsWith(text.trimStart()),
            ).toBe(true);
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});
