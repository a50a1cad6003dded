import { describe, expect, it } from "vitest";
import { treeOf } from "./read.ts";

describe("headings", () => {
  it("of both kinds, with anchors in them", () => {
    expect(
      treeOf(
        '# 查询集群<a name="cce_1"></a>\n##\n### Request ###\n####### no\n#no\n\nTitle\nof two lines\n===\nSub\n---\n',
      ),
    ).toMatchInlineSnapshot(`
      "heading 1 #cce_1: 查询集群
      heading 3: Request
      paragraph: ####### no #no
      heading 1: Title of two lines
      heading 2: Sub
      "
    `);
  });
});

describe("paragraphs", () => {
  it("go on over lines, lazily too, until something else begins", () => {
    expect(treeOf("one\n   two\n      three\n# four\n> five\nsix\n- seven\neight\n\nnine\n    ten\n"))
      .toMatchInlineSnapshot(`
      "paragraph: one two three
      heading 1: four
      note quote
        paragraph: five six
      list
        item
          paragraph: seven eight
      paragraph: nine ten
      "
    `);
  });

  it("end in forced line ends by two spaces or a backslash", () => {
    expect(treeOf("one  \ntwo\\\nthree \nfour  \n")).toMatchInlineSnapshot(`
      "paragraph: one⏎two⏎three four
      "
    `);
  });
});

describe("lists", () => {
  it("nest by indentation, and hold tables and code", () => {
    expect(
      treeOf(
        '-   参数\n\n    **表 1**  说明\n\n    |a|b|\n    |--|--|\n    |1|2|\n\n    1.  one\n    2.  two\n        - deep\n\n-   样例\n\n    ```\n    {\n      "a": 1\n    }\n    ```\n',
      ),
    ).toMatchInlineSnapshot(`
      "list
        item
          paragraph: 参数
          table, head 1
            caption: **表 1** 说明
            row
              head 0
                paragraph: a
              head 1
                paragraph: b
            row
              cell 0
                paragraph: 1
              cell 1
                paragraph: 2
          ordered list
            item
              paragraph: one
            item
              paragraph: two
              list
                item
                  paragraph: deep
        item
          paragraph: 样例
          code
            | {
            |   "a": 1
            | }
      "
    `);
  });

  it("begin anew with another marker, and go on over blank lines", () => {
    expect(treeOf("- a\n\n\n- b\n* c\n1. d\n2) e\n")).toMatchInlineSnapshot(`
      "list
        item
          paragraph: a
        item
          paragraph: b
      list
        item
          paragraph: c
      ordered list
        item
          paragraph: d
      ordered list
        item
          paragraph: e
      "
    `);
  });

  it("may begin in a paragraph only with text, ordered ones only at 1", () => {
    expect(treeOf("text\n-\n\ntext\n14. no\n\ntext\n1. yes\n")).toMatchInlineSnapshot(`
      "heading 2: text
      paragraph: text 14. no
      paragraph: text
      ordered list
        item
          paragraph: yes
      "
    `);
  });

  it("have items that begin with code, a heading, a quote or another list", () => {
    expect(treeOf("-     code\n- # head\n- > quote\n- - inner\n-\n  later\n-\n\n  not in it\n")).toMatchInlineSnapshot(`
      "list
        item
          code
            | code
        item
          heading 1: head
        item
          note quote
            paragraph: quote
        item
          list
            item
              paragraph: inner
        item
          paragraph: later
        item
      paragraph: not in it
      "
    `);
  });

  it("count tabs to the next multiple of four", () => {
    expect(treeOf("-\tone\n\n\ttwo\n\n\t\tcode\n>\t\tquoted code\n")).toMatchInlineSnapshot(`
      "list
        item
          paragraph: one
          paragraph: two
          code
            | code
      note quote
        code
          |   quoted code
      "
    `);
  });
});

describe("quotes", () => {
  it("are notes, of the kind that their icon tells", () => {
    expect(
      treeOf(
        ">![](public_sys-resources/icon-note.gif) **说明：** \n>请注意。\n>-   一\n>-   二\n\n> quoted\n> > deeper\n",
      ),
    ).toMatchInlineSnapshot(`
      "note note
        paragraph: **说明：** 请注意。
        list
          item
            paragraph: 一
          item
            paragraph: 二
      note quote
        paragraph: quoted
        note quote
          paragraph: deeper
      "
    `);
  });
});

describe("code", () => {
  it("by fences keeps its lines, without the fence's indentation", () => {
    expect(treeOf('```json title\n{\n  "a": 1\n}\n```\n~~~~\n```\n~~~\n~~~~\n  ```\n   a\n b\n  ```\n'))
      .toMatchInlineSnapshot(`
      "code json
        | {
        |   "a": 1
        | }
      code
        | \`\`\`
        | ~~~
      code
        |  a
        | b
      "
    `);
  });

  it("by a fence without an end takes the rest of its container, and that is said", () => {
    expect(treeOf("- ```\n  {\n- next\n\n```\n}\n\n# Gone\n")).toMatchInlineSnapshot(`
      "list
        item
          code
            | {
        item
          paragraph: next
      code
        | }
        |
        | # Gone
      malformed: a code fence without an end: 1 line is read as code
      malformed: a code fence without an end: 3 lines are read as code
      "
    `);
  });

  it("that a list marker's line begins ends with its item", () => {
    expect(treeOf("-   ```\n{\n```\n\n## Response\n")).toMatchInlineSnapshot(`
      "paragraph: {
      code
        |
        | ## Response
      malformed: a code fence without an end, and with nothing in it
      malformed: a code fence without an end: 2 lines are read as code
      "
    `);
  });

  it("by indentation ends at the last line with text, and begins in no paragraph", () => {
    expect(treeOf("    one\n\n      two\n\n\ntext\n    no code\n")).toMatchInlineSnapshot(`
      "code
        | one
        |
        |   two
      paragraph: text no code
      "
    `);
  });
});

describe("other blocks", () => {
  it("are rules, which are nothing, and link definitions, which are nothing where they stand", () => {
    expect(treeOf("***\n- - -\n_ _ _\n[a]: /a 'title'\n[b]:\n  <b c>\n[c]: bad title\n\n[a] [B] [c]\n"))
      .toMatchInlineSnapshot(`
      "paragraph: [c]: bad title
      paragraph: [a](/a) [B](b c) [c]
      "
    `);
  });

  it("are not begun by four spaces", () => {
    expect(treeOf("text\n\n    # a\n    - b\n    > c\n")).toMatchInlineSnapshot(`
      "paragraph: text
      code
        | # a
        | - b
        | > c
      "
    `);
  });
});

describe("pages that nest without end", () => {
  it.each([">", "- ", "1. "])("%s is text from some depth on", (mark) => {
    const tree = treeOf(`${mark.repeat(5000)}deep`);
    expect(tree).toContain("deep");
    expect(tree).toContain("malformed: quotes and lists nested deeper than 200 levels are read as text");
  });

  it.each(["[", "![", "*", "**a ", "_", "`", "<", "<a ", "&", "\\", "[a](", "~~", "|", "]("])(
    "%s in a line of its own kind is read",
    (mark) => {
      expect(treeOf(`${mark.repeat(20_000)}end`)).toContain("end");
    },
  );
});

describe("what site generators add", () => {
  it("ids at the ends of headings", () => {
    expect(treeOf("## Create {#create}\n### One {#one .wide}\n#### {name}\n# {#alone}\n")).toMatchInlineSnapshot(`
      "heading 2 #create: Create
      heading 3 #one: One
      heading 4: {name}
      heading 1: {#alone}
      "
    `);
  });

  it("other attributes at the ends of headings, and ids without a blank", () => {
    expect(treeOf('## Create {.wide lang="en"}\n### 新建{#new}\n#### /users/{#part}\n##### GET /a {lang}\n'))
      .toMatchInlineSnapshot(`
      "heading 2: Create
      heading 3 #new: 新建
      heading 4: /users/{#part}
      heading 5: GET /a {lang}
      "
    `);
  });

  it("terms over definitions", () => {
    expect(
      treeOf("Fields:\n\nid\n: The id.\n\n`max`\n: {{<required>}} How many.\n: More\nof it.\n\nTime: now\nNext line\n"),
    ).toMatchInlineSnapshot(`
      "paragraph: Fields:
      list
        item
          paragraph: id
          paragraph: The id.
        item
          paragraph: \`max\`
          paragraph: {{<required>}} How many.
          paragraph: More of it.
      paragraph: Time: now Next line
      "
    `);
  });
});
