/** Code as highlighters of rendered sites set it, and what a style prints beside a text. */
import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/document/document.ts";
import { documentOf, treeOf } from "./read.ts";

describe("code with the numbers of its lines", () => {
  it.each([
    [
      "in a table of one row",
      `<table class="t"><tr><td><div><pre>1\n2</pre></div></td><td><div><pre>{\n"id": 1}</pre></div></td></tr></table>`,
    ],
    ["in elements of their own", `<pre><span class="linenos">1</span>{\n<span class="linenos">2</span>"id": 1}</pre>`],
  ])("is read without them: %s", (_, html) => {
    expect(treeOf(html)).toBe(`code\n  | {\n  | "id": 1}\n`);
  });

  it("is no table of two columns of numbers and text", () => {
    expect(treeOf(`<table><tr><td>1</td><td>One</td></tr></table>`)).toMatch(/^table/);
    expect(
      treeOf(`<table><tr><td>1</td><td><pre>a</pre></td></tr><tr><td>2</td><td><pre>b</pre></td></tr></table>`),
    ).toMatch(/^table/);
  });
});

it("the language of code is told by attributes too", () => {
  expect(treeOf(`<pre><code class="hljs" data-lang="HTTP">GET /a</code></pre>`)).toBe("code http\n  | GET /a\n");
});

it("the language in the corner of code is none of the text", () => {
  expect(treeOf(`<div class="language-json"><span class="lang">json</span><pre>{}</pre></div>`)).toBe("code\n  | {}\n");
  expect(treeOf(`<p><span class="lang">two words</span></p>`)).toBe("paragraph: two words\n");
  expect(treeOf(`<p><span class="slang">json</span></p>`)).toBe("paragraph: json\n");
  expect(treeOf(`<div><span class="lang">sh</span>\n<button>Copy</button><!-- --><pre>ls</pre></div>`)).toBe(
    "code\n  | ls\n",
  );
});

it("a word in an element for languages is text where no code comes next", () => {
  expect(treeOf(`<p>As <span class="lang">json</span> only.</p><pre>{}</pre>`)).toBe(
    "paragraph: As json only.\ncode\n  | {}\n",
  );
  expect(treeOf(`<table><tr><th>语言</th></tr><tr><td><span class="lang">en</span></td></tr></table>`)).toContain(
    "paragraph: en",
  );
  expect(treeOf(`<div><span class="lang">en</span><p>Lamp</p><pre>{}</pre></div>`)).toContain("en");
});

describe("a method in an attribute of an address", () => {
  it.each([
    [`<pre data-type="post"><code>/boats</code></pre>`, "paragraph: POST\ncode\n  | /boats\n"],
    [`<span>POST</span><pre data-method="post">/boats</pre>`, "paragraph: POST\ncode\n  | /boats\n"],
    [`<pre data-type="json">{"id": 1}</pre>`, `code\n  | {"id": 1}\n`],
    [`<pre data-type="shell">/boats is the path\nof boats</pre>`, "code\n  | /boats is the path\n  | of boats\n"],
  ])("is printed before it: %s", (html, tree) => {
    expect(treeOf(html)).toBe(tree);
  });
});

describe("what a style says of a cell", () => {
  const marksOf = (row: string): unknown[] => {
    const [table] = documentOf(`<table><tr><th>Name</th><th>Description</th></tr>${row}</table>`).blocks as Table[];
    return table?.rows[1]?.cells.map(({ marks }) => marks ?? null) ?? [];
  };

  it.each([
    [`<tr><td class="required"><span>id</span></td><td>It</td></tr>`, [["required"], null]],
    [`<tr class="param-optional odd"><td>id</td><td>It</td></tr>`, [["optional"], null]],
    [`<tr><td><span class="name required">id</span></td><td>It</td></tr>`, [["required"], null]],
    [`<tr class="odd"><td class="requires">id</td><td><b class="required">Must</b> be there.</td></tr>`, [null, null]],
  ])("is kept with it: %s", (row, marks) => {
    expect(marksOf(row)).toEqual(marks);
  });
});
