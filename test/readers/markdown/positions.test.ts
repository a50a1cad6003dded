import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../../../src/document/document.ts";
import { allBlocks } from "../../../src/document/visit.ts";
import { documentOf } from "./read.ts";

/** The source of each text, code span and link in a page, in page order. */
function placesOf(markdown: string): string[] {
  const places: string[] = [];
  const visit = (content: readonly Inline[]): void => {
    for (const node of content) {
      places.push(`${node.type} ${markdown.slice(node.span.start, node.span.end)}`);
      if (node.type === "strong" || node.type === "link") visit(node.children);
    }
  };
  for (const block of allBlocks(documentOf(markdown).blocks)) {
    if (block.type === "paragraph" || block.type === "heading") visit(block.content);
    if (block.type === "table" && block.caption) visit(block.caption.content);
  }
  return places;
}

function sourceOf(markdown: string, type: Block["type"]): string[] {
  return [...allBlocks(documentOf(markdown).blocks)]
    .filter((block) => block.type === type)
    .map(({ span }) => markdown.slice(span.start, span.end));
}

describe("places in the Markdown source", () => {
  it("of inline content, in lists and quotes too", () => {
    expect(placesOf("> - a **b** `c`\n>   [d](e)\n")).toEqual([
      "text a",
      "strong **b**",
      "text b",
      "text  ",
      "code-span c",
      "text \n",
      "link [d](e)",
      "text d",
    ]);
  });

  it("of text with escapes and character references", () => {
    expect(placesOf("x \\{id\\} &lt;b&gt; y\n")).toEqual(["text x \\{id\\} &lt;b&gt; y"]);
  });

  it("of cells, where a pipe is escaped before them", () => {
    expect(placesOf("|a\\|b|**c**|\n|-|-|\n| `d\\|e` | f |\n")).toEqual([
      "text a\\|b",
      "strong **c**",
      "text c",
      "code-span d\\|e",
      "text f",
    ]);
  });

  it("of raw HTML between Markdown", () => {
    const page = "# a\n\n- x\n\n    <table><tr><td>\n    b &amp; <i>c</i></td></tr></table>\n\nd <b>e</b> f\n";
    expect(placesOf(page)).toEqual([
      "text a",
      "text x",
      "text b &amp;",
      "text c",
      "text d",
      "strong <b>e</b>",
      "text e",
      "text f",
    ]);
    expect(sourceOf(page, "table")).toEqual(["<table><tr><td>\n    b &amp; <i>c</i></td></tr></table>"]);
  });

  it("of blocks", () => {
    const page = "## a ##\n\n1. b\n   c\n2. d\n\n> e\n> f\n\n|g|\n|-|\n|h|\n\nlast";
    expect(sourceOf(page, "heading")).toEqual(["## a ##"]);
    expect(sourceOf(page, "list")).toEqual(["1. b\n   c\n2. d"]);
    expect(sourceOf(page, "note")).toEqual(["> e\n> f"]);
    expect(sourceOf(page, "table")).toEqual(["|g|\n|-|\n|h|"]);
    expect(sourceOf(page, "paragraph").at(-1)).toBe("last");
  });

  it("of the lines of code", () => {
    const page = '- x\n\n  ```json\n  {\n\n    "a": 1\n  }\n  ```\n\n<pre>b\n&lt;c</pre>\n\n\td\n';
    const lines = [...allBlocks(documentOf(page).blocks)].flatMap((block) =>
      block.type === "code" ? block.lineOffsets.map((offset) => page.slice(offset).split("\n", 1)[0]) : [],
    );
    expect(lines).toEqual(["{", "", '  "a": 1', "}", "b", "&lt;c</pre>", "d"]);
  });

  it("of a fence without an end", () => {
    const page = "a\n\n```` x\nb";
    expect(documentOf(page).problems.map(({ span }) => page.slice(span.start, span.end))).toEqual(["````"]);
  });
});
