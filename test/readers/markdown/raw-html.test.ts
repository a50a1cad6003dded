import { describe, expect, it } from "vitest";
import { treeOf } from "./read.ts";

describe("raw HTML in Markdown", () => {
  it("gives tables, with the anchors before them", () => {
    expect(
      treeOf(
        '**表 1**  路径参数\n\n<a name="t1"></a>\n<table><thead align="left"><tr id="r"><th><p>参数</p>\n</th>\n</tr>\n</thead>\n<tbody><tr><td><p>id</p>\n</td>\n</tr>\n</tbody>\n</table>\n\ntext\n',
      ),
    ).toMatchInlineSnapshot(`
      "table, head 1 #t1
        caption: **表 1** 路径参数
        row
          head 0
            paragraph #r: 参数
        row
          cell 0
            paragraph: id
      paragraph: text
      "
    `);
  });

  it("in a list is read without the list's indentation", () => {
    expect(treeOf("-   x\n\n    <table><tr><td><pre>{\n      a\n    }</pre>\n    </td></tr></table>\n\n    y\n"))
      .toMatchInlineSnapshot(`
      "list
        item
          paragraph: x
          table, head 0
            row
              cell 0
                code
                  | {
                  |   a
                  | }
          paragraph: y
      "
    `);
  });

  it("is Markdown again behind a blank line, in the element that is open", () => {
    expect(treeOf('<div class="note">\n\n**a**\n\n- b\n\n</div>\n\nafter\n')).toMatchInlineSnapshot(`
      "note note
        paragraph: **a**
        list
          item
            paragraph: b
      paragraph: after
      "
    `);
    expect(treeOf("<table><tr><td>\n\n`a` | b\n\n</td><td>c</td></tr></table>\n\nafter\n")).toMatchInlineSnapshot(`
      "table, head 0
        row
          cell 0
            paragraph: \`a\` | b
          cell 1
            paragraph: c
      paragraph: after
      "
    `);
  });

  it("stays open to the end of the page where nothing closes it", () => {
    expect(treeOf("<details>\n<summary>s</summary>\n\n# in it\n\n|a|\n|-|\n")).toMatchInlineSnapshot(`
      "paragraph: s
      heading 1: in it
      table, head 1
        row
          head 0
            paragraph: a
      "
    `);
    expect(treeOf("<table><tr><td>\n\na\n\n# b\n")).toMatchInlineSnapshot(`
      "table, head 0
        row
          cell 0
            paragraph: a
            heading 1: b
      "
    `);
  });

  it("of the kinds that blank lines do not end", () => {
    expect(treeOf("<pre>\na\n\n*b*\n</pre>\n*c*\n\n<!--\n\n# no\n-->\n<script>\n\n# no\n</script>\n"))
      .toMatchInlineSnapshot(`
      "code
        | a
        |
        | *b*
      paragraph: c
      "
    `);
  });

  it("of unknown tags needs a line of its own, and ends no paragraph", () => {
    expect(treeOf("<x-y>\n*a*\n</x-y>\n\ntext\n<x-y>\n*a*\n\n<x-y> *b*\n")).toMatchInlineSnapshot(`
      "paragraph: *a*
      paragraph: text a
      paragraph: b
      "
    `);
  });

  it("may open what other blocks close, and close what is not open", () => {
    expect(treeOf("a <b>b\n\nc</b> d\n\n</div>\n\ne\n")).toMatchInlineSnapshot(`
      "paragraph: a **b**
      paragraph: **c** d
      paragraph: e
      "
    `);
  });

  it("hides what a browser hides", () => {
    expect(treeOf('<p hidden>a</p>\n\nb <span style="display: none">c</span> d\n')).toMatchInlineSnapshot(`
      "paragraph: b d
      lost: hidden <p> left out, as a browser does
      lost: hidden <span> left out, as a browser does
      "
    `);
  });
});

describe("behind an element", () => {
  it("a heading begins without an empty line, as reference sites are written", () => {
    expect(treeOf("<aside class='note'>\nSaid aside.\n</aside>\n## Next\n\ntext\n")).toMatchInlineSnapshot(`
      "note note
        paragraph: Said aside.
      heading 2: Next
      paragraph: text
      "
    `);
    expect(treeOf("<h3>A</h3>\n```json\n{}\n```\n")).toMatchInlineSnapshot(`
      "heading 3: A
      code json
        | {}
      "
    `);
  });

  it("that is still open, it is the element's text", () => {
    expect(treeOf("<div>\n## Next\n</div>\n")).not.toContain("heading");
  });
});
