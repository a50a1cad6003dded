import { describe, expect, it } from "vitest";
import { documentOf, treeOf } from "./read.ts";

describe("blocks of an HTML page", () => {
  it("reads headings, paragraphs, lists, quotes and code", () => {
    expect(
      treeOf(`
<h1>Querying a Cluster</h1>
<p>This API is used to query <em>one</em> cluster.</p>
<ul><li>first</li><li><p>second</p><ol><li>inner</li></ol></li></ul>
<blockquote><p>quoted</p></blockquote>
<pre class="screen">GET /v1/clusters
</pre>`),
    ).toMatchInlineSnapshot(`
      "heading 1: Querying a Cluster
      paragraph: This API is used to query one cluster.
      list
        item
          paragraph: first
        item
          paragraph: second
          ordered list
            item
              paragraph: inner
      note quote
        paragraph: quoted
      code
        | GET /v1/clusters
      "
    `);
  });

  it("makes paragraphs of the inline content between blocks", () => {
    expect(treeOf(`before <b>bold</b><div>in the div<p>paragraph</p>after it</div>behind`)).toMatchInlineSnapshot(`
      "paragraph: before **bold**
      paragraph: in the div
      paragraph: paragraph
      paragraph: after it
      paragraph: behind
      "
    `);
  });

  it("splits inline elements that hold blocks, and keeps what they mean", () => {
    expect(treeOf(`<b>bold <p>still bold</p> end</b><a href="#x">link<div>in it</div></a>`)).toMatchInlineSnapshot(`
      "paragraph: **bold **
      paragraph: **still bold**
      paragraph: **end**[link](#x)
      paragraph: [in it](#x)
      "
    `);
  });

  it("folds white space as a browser does", () => {
    expect(treeOf(`<p>  one\n\t two <b> three </b> four&nbsp;five<br>\n six </p>`)).toMatchInlineSnapshot(`
      "paragraph: one two **three **four five⏎six
      "
    `);
  });

  it("decodes character references", () => {
    expect(treeOf(`<p>&lt;id&gt; &amp;amp; &eacute;&#x4e2d;&middot;</p>`)).toMatchInlineSnapshot(`
      "paragraph: <id> &amp; é中·
      "
    `);
  });

  it("keeps links in code and code in links", () => {
    expect(treeOf(`<p><code>Array of <a href="#tag">tag</a></code> or <a href="b.html#c"><code>c</code></a></p>`))
      .toMatchInlineSnapshot(`
      "paragraph: \`Array of \`[\`tag\`](#tag) or [\`c\`](b.html#c)
      "
    `);
  });

  it("joins strong text in strong text", () => {
    expect(treeOf(`<p><b>a <strong>b</strong> c</b></p>`)).toMatchInlineSnapshot(`
      "paragraph: **a b c**
      "
    `);
  });

  it("reads definition lists: terms, then their definitions", () => {
    expect(treeOf(`<dl><dt>name</dt><dt>alias</dt><dd>what it is</dd><dt>size</dt><dd>how big</dd></dl>`))
      .toMatchInlineSnapshot(`
      "list
        item
          paragraph: name
          paragraph: alias
          paragraph: what it is
        item
          paragraph: size
          paragraph: how big
      "
    `);
  });

  it("gives what stands between items to the item before", () => {
    expect(treeOf(`<ul><li>one</li><ul><li>nested by mistake</li></ul><li>two</li></ul>`)).toMatchInlineSnapshot(`
      "list
        item
          paragraph: one
          list
            item
              paragraph: nested by mistake
        item
          paragraph: two
      "
    `);
  });

  it("takes no text from images, scripts, controls and the head", () => {
    expect(
      treeOf(
        `<html lang="en"><head><title> The  page </title><style>p {}</style></head><body>` +
          `<script>var a = "<p>x</p>";</script><noscript><p>no script</p></noscript><p>shown <img alt="not shown" src="a.png"></p>` +
          `<template><p>template</p></template><select><option>one</option></select><svg><text>drawn</text></svg></body></html>`,
      ),
    ).toMatchInlineSnapshot(`
      "field lang: en
      field title: The page
      paragraph: shown
      "
    `);
  });

  it("leaves out what a browser hides, and says so", () => {
    expect(treeOf(`<p>shown</p><p hidden>hidden</p><div style="color: red; display:none">hidden too</div>`))
      .toMatchInlineSnapshot(`
      "paragraph: shown
      lost: hidden <p> left out, as a browser does
      lost: hidden <div> left out, as a browser does
      "
    `);
  });

  it("leaves out the link marks that generators put behind headings", () => {
    expect(treeOf(`<h2 id="uri">URI<a class="headerlink" href="#uri">¶</a></h2>`)).toMatchInlineSnapshot(`
      "heading 2 #uri: URI
      "
    `);
  });

  it("reads a heading that was left open, and what it swallowed", () => {
    expect(treeOf(`<h2>Request<table><tr><td>a</td></tr></table><p>after</p>`)).toMatchInlineSnapshot(`
      "heading 2: Request
      table, head 0
        row
          cell 0
            paragraph: a
      paragraph: after
      "
    `);
  });
});

describe("notes", () => {
  it.each([
    ['<div class="note"><p>text</p></div>', "note"],
    ['<div class="admonition warning"><p>text</p></div>', "warning"],
    ['<div class="markdown-alert markdown-alert-tip"><p>text</p></div>', "tip"],
    ['<div class="alert alert-info">text</div>', "info"],
    ['<aside class="callout">text</aside>', "note"],
    ['<p class="caution">text</p>', "caution"],
    ['<blockquote><p><img src="public/icon-notice.gif"> text</p></blockquote>', "notice"],
    ['<blockquote><p>text <img src="icon-notice.gif"></p></blockquote>', "quote"],
  ])("%s", (html, kind) => {
    expect(documentOf(html).blocks).toMatchObject([{ type: "note", kind }]);
  });

  it("takes other containers for what they are", () => {
    expect(documentOf(`<div class="notebook info"><p>text</p></div>`).blocks).toMatchObject([{ type: "paragraph" }]);
  });

  it("keeps the label as text", () => {
    expect(
      treeOf(
        `<div class="note" id="n1"><span class="notetitle"> NOTE: </span><div class="notebody"><p>Mind this.</p></div></div>`,
      ),
    ).toMatchInlineSnapshot(`
      "note note #n1
        paragraph: NOTE:
        paragraph: Mind this.
      "
    `);
  });
});

describe("ids", () => {
  it("belong to the block that comes next", () => {
    expect(
      treeOf(
        `<a name="page"></a><a name="page"></a><h1 id="top">Title<a name="in"></a></h1><p></p><div id="outer"><p id="p"></p><img id="i"><table id="t"></table></div>`,
      ),
    ).toMatchInlineSnapshot(`
      "heading 1 #page #top #in: Title
      table, head 0 #outer #p #i #t
      "
    `);
  });

  it("behind a text belong to its block if they are in it, and else to the next one", () => {
    expect(treeOf(`<p>text<a name="in"></a></p>loose<a name="list"></a><ul id="own"><li id="item">x</li></ul>`))
      .toMatchInlineSnapshot(`
      "paragraph #in: text
      paragraph: loose
      list #list #own
        item #item
          paragraph: x
      "
    `);
  });

  it("of rows, and in cells, belong to the first block there", () => {
    expect(
      treeOf(
        `<table id="t"><tr id="row"><td><a name="a"></a><p id="p">cell</p></td><td id="empty"></td></tr></table><p>after</p>`,
      ),
    ).toMatchInlineSnapshot(`
      "table, head 0 #t #empty
        row
          cell 0
            paragraph #row #a #p: cell
          cell 1
      paragraph: after
      "
    `);
  });
});
