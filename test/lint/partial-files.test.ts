/** A file whose name begins with an underscore is a part of a page: what its links lead to may stand in another part. */
import { expect, test } from "vitest";
import { lintPage } from "../../src/lint/lint.ts";
import { readText, vocabulary } from "../editions/read.ts";

const PAGES = {
  markdown: "# Doors\n\n`GET /doors`\n\nEach is a [door](#the-door-object).\n",
  html: '<h1>门</h1>\n<p><code>GET /doors</code></p>\n<p>见 <a href="#the-door-object">门对象</a>。</p>\n',
};

function findings(id: string, text: string): number {
  const { source, document, page } = readText(id, text);
  const found = lintPage({ source, document, page, vocabulary, pages: new Map([[id, page]]), missing: new Set() });
  return found.filter(({ rule }) => rule === "lint/broken-link").length;
}

test.each([
  ["includes/_doors.md", PAGES.markdown, 0],
  ["_doors.html", PAGES.html, 0],
  ["parts\\_doors.md", PAGES.markdown, 0],
  // what is called as the part itself can only be here
  ["_doors.md", PAGES.markdown.replace("#the-door-object", "#doors-of-rooms"), 1],
  ["_doors.md", PAGES.markdown.replace("#the-door-object", "#doorstep"), 0],
  ["doors_list.md", PAGES.markdown, 1],
  ["_parts/doors.md", PAGES.markdown, 1],
  ["doors.html", PAGES.html, 1],
] as const)("%s", (id, text, expected) => {
  expect(findings(id, text)).toBe(expected);
});
