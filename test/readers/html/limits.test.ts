import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import { blocksText } from "../../../src/document/visit.ts";
import { limitHtml } from "../../../src/readers/html/limits.ts";
import { documentOf } from "./read.ts";

const MANY = 20_000;

function deepest(document: Document): number {
  const depth = (value: unknown): number => {
    if (typeof value !== "object" || value === null) return 0;
    return 1 + Math.max(0, ...Object.values(value).slice(0, 1000).map(depth));
  };
  return depth(document.blocks);
}

describe("pages that nest without end", () => {
  it.each([
    "<div>",
    "<b>",
    "<span>",
    "<ul><li>",
    "<blockquote>",
    "<table><tr><td>",
    "<b><div></b>",
    "<span><div></span>",
    "<svg><title>",
  ])("%s keeps its text and says what was left out", (tags) => {
    const document = documentOf(`<p>before</p>${tags.repeat(MANY)}deep text`);
    expect(document.problems).toMatchObject([
      { kind: "malformed", message: "elements nested deeper than 256 levels are read without their tags" },
    ]);
    expect(deepest(document)).toBeLessThan(4000);
    if (!tags.includes("svg")) expect(blocksText(document.blocks)).toContain("deep text");
  });

  it.each(["<p>x", "<li>x", "<dl><dt>a</dl>", "<p><span>x", "<td>x", "<a href=y>x", "<hr>"])(
    "%s does not nest, however often it comes",
    (tags) => {
      expect(limitHtml(tags.repeat(1000)).losses).toEqual([]);
    },
  );

  it("opens formatting that was left open only so often again", () => {
    const { problems, blocks } = documentOf("<div><p><b>x</div>".repeat(100));
    expect(problems).toMatchObject([{ message: "formatting left open more than 8 times is read without its tags" }]);
    expect(blocks.length).toBe(100);
  });

  it("keeps the length of what it leaves out", () => {
    const html = `${"<div id='a>b'>".repeat(300)}x${"</div>".repeat(300)}`;
    const limited = limitHtml(html);
    expect(limited.html.length).toBe(html.length);
    expect(limited.html.match(/<div/g)?.length).toBe(256);
    expect(limited.html.match(/<\/div/g)?.length).toBe(256);
  });
});

describe("tags without end", () => {
  it("lose their attributes when they have too many", () => {
    const attributes = Array.from({ length: MANY }, (_, index) => `a${index}=1`).join(" ");
    const document = documentOf(`<p ${attributes}>text</p>`);
    expect(document.blocks).toMatchObject([{ content: [{ text: "text" }] }]);
    expect(document.problems).toMatchObject([{ message: "a tag with more than 500 attributes is read without them" }]);
  });

  it("keep them when only white space is long", () => {
    expect(limitHtml(`<p id="a"${" ".repeat(5000)}class="b">text</p>`).losses).toEqual([]);
  });
});
