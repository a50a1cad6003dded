/** What a rendered site has around and between its content: menus, badges, tabs, columns, buttons. */
import { describe, expect, it } from "vitest";
import type { Heading } from "../../../src/document/document.ts";
import { documentOf, treeOf } from "./read.ts";

describe("the frame of a site", () => {
  it.each([
    ["a <nav>", `<nav><ul><li><a href="/a">GET /rooms</a></li></ul></nav>`],
    ["a role", `<div role="navigation"><a href="/a">Rooms</a> and more</div>`],
    ["a class of menus", `<div class="doc-sidebar"><p><a href="/a">Rooms</a></p><p><a href="/b">Doors</a></p></div>`],
    ["a trail", `<ul class="breadcrumbs"><li><a href="/">Start</a></li><li><a href="/a">Rooms</a></li></ul>`],
    ["an aside of links", `<aside><a href="#a">On this page: rooms</a></aside>`],
    ["a footer", `<footer><p>© Example</p></footer>`],
    ["a notice about cookies", `<div id="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>`],
    ["what is hidden from all but the eye", `<div aria-hidden="true">/v1/rooms</div>`],
  ])("is no content: %s", (_, frame) => {
    expect(treeOf(`${frame}<p>Content</p>`)).toBe("paragraph: Content\n");
  });

  it.each([
    ["a note in an aside", `<aside class="notice">Rooms are <a href="#x">locked</a>.</aside>`, "note notice"],
    [
      "text under a class of menus",
      `<div class="sidebar"><p>Rooms have doors, see <a href="#d">doors</a>.</p></div>`,
      "",
    ],
    ["a table in a footer", `<footer><table><tr><td>a</td></tr></table></footer>`, "table"],
    ["the header of an article", `<article><header><h1><a href="#r">Rooms</a></h1></header></article>`, "heading 1"],
    [
      "a call about consent",
      `<section id="gdpr-delete"><div><b>DELETE</b></div><div>/files/<span>{file}</span>/gdpr</div></section>`,
      "DELETE",
    ],
    ["advice about cookies", `<div class="cookies"><h2>Cookies</h2><p>Send the cookie.</p></div>`, "heading 2"],
  ])("is not %s", (_, content, expected) => {
    expect(treeOf(content)).toContain(expected);
    expect(treeOf(content)).not.toBe("");
  });
});

describe("badges that a style sets apart", () => {
  it.each([
    [`<div><span class="verb">get</span><span class="path">/rooms</span></div>`, "get /rooms"],
    [`<div><button><span>POST</span><span>/rooms</span></button></div>`, "POST /rooms"],
    [
      `<div><strong class="n">size</strong><span class="t">integer</span><span class="r">required</span></div>`,
      "**size** integer required",
    ],
  ])("have a gap between them: %s", (html, expected) => {
    expect(treeOf(html)).toBe(`paragraph: ${expected}\n`);
  });

  it.each([
    [`<p><b>end</b><a href="#x">link</a></p>`, "**end**[link](#x)"],
    [`<p><span class="a">over</span><span class="a">flow</span></p>`, "overflow"],
    [`<p>An <span class="a">over</span><span class="b">flow</span></p>`, "An overflow"],
    [`<p><code><span class="n">room</span><span class="s">Id</span></code></p>`, "`roomId`"],
  ])("are not parts of a word: %s", (html, expected) => {
    expect(treeOf(html)).toBe(`paragraph: ${expected}\n`);
  });

  it("have none in the cells of a table, whose text is listed as it stands", () => {
    expect(treeOf(`<table><tr><td><b class="n">id</b><i class="t">string</i></td></tr></table>`)).toContain(
      "**id**string",
    );
  });
});

describe("buttons", () => {
  it("are content where they show what they open, and none where they only say what they do", () => {
    const html = `<button><strong>200</strong><span><p>All rooms</p></span></button><button>Copy</button>`;
    expect(treeOf(html)).toBe("paragraph: **200**\nparagraph: All rooms\n");
  });
});

describe("tabs", () => {
  it("are read one after the other, each below its label", () => {
    const html = `<div><ul role="tablist"><li role="tab" id="t1" aria-controls="p1">200</li><li role="tab" id="t2">404</li><li role="tab" id="t3">500</li></ul>
<div role="tabpanel" id="p1"><pre>{"id": 1}</pre></div><div role="tabpanel" aria-labelledby="t3" hidden></div>
<div role="tabpanel" aria-labelledby="t2" hidden><pre>{"error": "none"}</pre></div></div>`;
    expect(treeOf(html)).toBe(`paragraph: 200\ncode #p1\n  | {"id": 1}\nparagraph: 404\ncode\n  | {"error": "none"}\n`);
  });

  it("are told by their order where nothing else tells them", () => {
    const html = `<div><ul class="tabs"><li>Request</li><li>Response</li></ul><div class="m"><div class="tab-pane">One</div><div class="tab-pane">Two</div></div></div>`;
    expect(treeOf(html)).toBe("paragraph: Request\nparagraph: One\nparagraph: Response\nparagraph: Two\n");
  });

  it("are none where no panels follow", () => {
    expect(treeOf(`<ul class="tabs"><li>One</li><li>Two</li></ul>`)).toContain("item");
  });
  it.each([
    [
      "ul",
      `<ul class="nav nav-tabs"><li>One</li></ul><div class="tab-content"><div class="tab-pane"><p>A</p></div></div>`,
    ],
    ["div", `<div role="tablist"><span>One</span></div><section role="tabpanel"><p>A</p></section>`],
  ])("of %s lose nothing that stands behind them, nor a second row", (_, tabs) => {
    const row = (index: number): string[] =>
      treeOf(`<div>${tabs}<p>Behind</p>${tabs.replace(">A<", ">B<")}<p>End</p></div>`)
        .match(/Behind|End|\bA\b|\bB\b/g)
        ?.slice(0, index) ?? [];
    expect(row(4)).toEqual(["A", "Behind", "B", "End"]);
  });
});

describe("JSON that can be folded", () => {
  it("is code, a line for each of its lines", () => {
    const html = `<code><button>-</button><span>{</span><ul><li><div>"id": <span>1</span>,</div></li><li><div>"tags": []</div></li></ul><span>}</span></code>`;
    expect(treeOf(html)).toBe(`code\n  | {\n  | "id": 1,\n  | "tags": []\n  | }\n`);
  });
});

describe("where the section of a heading ends", () => {
  /** The text of each heading with what stands from its end on. */
  const ends = (html: string): [string, string][] =>
    documentOf(html).blocks.flatMap((block): [string, string][] =>
      block.type === "heading" ? [[html.slice(block.span.start, block.span.end), restOf(html, block)]] : [],
    );
  const restOf = (html: string, { end }: Heading): string => (end === undefined ? "open" : html.slice(end));

  it("is said by its section", () => {
    expect(ends(`<section><h2>A</h2><p>a</p></section><p>b</p>`)).toEqual([["<h2>A</h2>", "<p>b</p>"]]);
  });

  it("is at the latest that of its column, where the element around both has another heading as high", () => {
    const html = `<div><div><h2>A</h2><div><h3>In</h3><p>i</p></div></div><div><p>GET /a</p><h3>Out</h3><p>o</p></div></div><div><h2>B</h2><p>b</p></div>`;
    const [a, inner, out] = ends(html);
    expect(a?.[1]).toBe("open");
    expect(inner?.[1]).toMatch(/^<div><p>GET/);
    expect(out?.[1]).toMatch(/^<div><h2>B/);
  });

  it("is not that of an element that only wraps the heading", () => {
    expect(ends(`<div class="top"><h2>A</h2></div><p>a</p><div class="top"><h2>B</h2></div><p>b</p>`)).toEqual([
      ["<h2>A</h2>", "open"],
      ["<h2>B</h2>", "open"],
    ]);
  });
});
