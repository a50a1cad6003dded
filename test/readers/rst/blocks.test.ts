import { describe, expect, it } from "vitest";
import { problemsOf, treeOf } from "./read.ts";

describe("sections", () => {
  it("have levels by the order in which their adornments appear", () => {
    const tree = treeOf(`
====
Page
====

One
---

Deeper
~~~~~~

Two
---
`);
    expect(tree).toMatchInlineSnapshot(`
      "heading 1: Page
      heading 2: One
      heading 3: Deeper
      heading 2: Two
      "
    `);
  });

  it("take the names of the targets before them", () => {
    expect(treeOf(".. _a:\n.. _B  c:\n\nTitle\n=====\n")).toMatchInlineSnapshot(`
      "heading 1 #a #b c: Title
      "
    `);
  });

  it("count wide characters as two columns", () => {
    expect(treeOf("中文\n====\n\n中文\n===\n")).toMatchInlineSnapshot(`
      "heading 1: 中文
      paragraph: 中文 ===
      "
    `);
  });

  it("are text where a short line under them may be a dash", () => {
    expect(treeOf("Some text\n--\n")).toMatchInlineSnapshot(`
      "paragraph: Some text --
      "
    `);
  });

  it("end at a transition, which is nothing", () => {
    expect(treeOf("a\n\n----\n\nb\n")).toMatchInlineSnapshot(`
      "paragraph: a
      paragraph: b
      "
    `);
  });

  it.each([
    ["over and under", "=====\nTitle\n-----\n"],
    ["nothing under", "=====\nTitle\n\ntext\n"],
    ["two over", "=====\n-----\n"],
  ])("with %s are kept as they are written", (_, rst) => {
    expect(treeOf(rst)).toMatch(/^code/);
    expect(problemsOf(rst)).toEqual(["malformed: section title whose lines above and below differ"]);
  });

  it("inside another block are said to be there", () => {
    expect(treeOf("- Title\n  =====\n\n  text\n")).toMatchInlineSnapshot(`
      "list
        item
          heading 1: Title
          paragraph: text
      malformed: section title inside another block
      "
    `);
  });
});

describe("lists", () => {
  it("nest by indentation", () => {
    expect(
      treeOf(`
-  one

   more

   1. first
   2. second

-  two
   goes on
* another list
`),
    ).toMatchInlineSnapshot(`
      "list
        item
          paragraph: one
          paragraph: more
          ordered list
            item
              paragraph: first
            item
              paragraph: second
        item
          paragraph: two goes on
      list
        item
          paragraph: another list
      "
    `);
  });

  it("may begin on the line after the bullet", () => {
    expect(treeOf("-\n   text\n-\n- x\n")).toMatchInlineSnapshot(`
      "list
        item
          paragraph: text
        item
        item
          paragraph: x
      "
    `);
  });

  it.each([
    ["1. a\n2. b\n#. c\n", 1],
    ["(i) a\n(ii) b\n", 1],
    ["a) a\nb) b\n", 1],
    ["A. a\nB. b\n", 1],
    ["iv. a\nv. b\n", 1],
    ["1. a\n3. b\n\n4. c\n", 2],
    ["1. a\n\n3. b\n", 2],
    ["1. a\n\n2) b\n", 2],
    ["1. a\n\na. b\n", 2],
  ])("are enumerated: %j", (rst, lists) => {
    const heads = treeOf(rst)
      .split("\n")
      .filter((line) => /^\w/.test(line));
    expect(heads.length).toBe(lists);
  });

  it("are not enumerated where a paragraph begins like one", () => {
    expect(treeOf("A. Einstein was\na great man\n")).toMatchInlineSnapshot(`
      "paragraph: A. Einstein was a great man
      "
    `);
    expect(treeOf("1. a\n2x\n")).toMatchInlineSnapshot(`
      "paragraph: 1. a 2x
      "
    `);
  });

  it("of definitions have term, classifiers and definition", () => {
    expect(
      treeOf(`
term
  definition
**other** : string : \`\`a : b\`\`
  - one
`),
    ).toMatchInlineSnapshot(`
      "list
        item
          paragraph: term
          paragraph: definition
        item
          paragraph: **other**
          paragraph: string
          paragraph: \`a : b\`
          list
            item
              paragraph: one
      "
    `);
  });

  it("of fields", () => {
    expect(treeOf("text\n\n:a b: one\n:c\\:d: two\n   lines\n:e:\n")).toMatchInlineSnapshot(`
      "paragraph: text
      list
        item
          paragraph: a b
          paragraph: one
        item
          paragraph: c:d
          paragraph: two lines
        item
          paragraph: e
      "
    `);
  });

  it("of options", () => {
    expect(treeOf("-a  all\n-f FILE, --file=<a b>  read\n--x\n    y\n")).toMatchInlineSnapshot(`
      "list
        item
          paragraph: \`-a\`
          paragraph: all
        item
          paragraph: \`-f FILE, --file=<a b>\`
          paragraph: read
        item
          paragraph: \`--x\`
          paragraph: y
      "
    `);
    expect(treeOf("-a\n\ntext\n")).toMatchInlineSnapshot(`
      "paragraph: -a
      paragraph: text
      "
    `);
  });
});

describe("blocks of text", () => {
  it("quote what is indented, with an attribution", () => {
    expect(treeOf("a\n\n   b\n\n   -- Me,\n      myself\n\n   c\n")).toMatchInlineSnapshot(`
      "paragraph: a
      note quote
        paragraph: b
        paragraph: Me, myself
      note quote
        paragraph: c
      "
    `);
  });

  it("nest quotes by their indentation", () => {
    expect(treeOf("a\n\n      deep\n\n   less\n")).toMatchInlineSnapshot(`
      "paragraph: a
      note quote
        note quote
          paragraph: deep
        paragraph: less
      "
    `);
  });

  it("break lines at bars", () => {
    expect(treeOf("| one\n|   two\n| three\n  goes on\n")).toMatchInlineSnapshot(`
      "paragraph: one⏎two⏎three goes on
      "
    `);
  });

  it("are literal after two colons", () => {
    expect(treeOf("text::\n\n   one\n     two\n\n   three\n\nalone ::\n\n > q\n\n::\n\n> quoted\n> more\n"))
      .toMatchInlineSnapshot(`
      "paragraph: text:
      code
        | one
        |   two
        |
        | three
      paragraph: alone
      code
        | > q
      code
        | > quoted
        | > more
      "
    `);
  });

  it("are literal no more where the colons are escaped", () => {
    expect(treeOf("text:\\:\n\n   quote\n")).toMatchInlineSnapshot(`
      "paragraph: text::
      note quote
        paragraph: quote
      "
    `);
  });

  it("say when their marks differ", () => {
    expect(problemsOf("::\n\n> a\n- b\n")).toEqual(["malformed: literal block whose lines begin with different marks"]);
  });

  it("may be missing after two colons", () => {
    expect(problemsOf("text::\n\nmore\n")).toEqual(['malformed: no literal block after "::"']);
  });

  it("hold sessions", () => {
    expect(treeOf(">>> 1 + 1\n2\n\n3\n")).toMatchInlineSnapshot(`
      "code pycon
        | >>> 1 + 1
        | 2
      paragraph: 3
      "
    `);
  });

  it("say when they are indented without a blank line", () => {
    expect(treeOf("a\nb\n  c\n")).toMatchInlineSnapshot(`
      "paragraph: a b
      note quote
        paragraph: c
      malformed: unexpected indentation
      "
    `);
  });

  it("leave out comments", () => {
    expect(treeOf(".. comment\n   more\n\n   and more\n\n..\n\n   a quote\n\n..\n   comment\n.. [no\n"))
      .toMatchInlineSnapshot(`
      "note quote
        paragraph: a quote
      "
    `);
  });
});

describe("the fields at the head of a page", () => {
  it("are the page's, taken as they are written", () => {
    expect(treeOf(":original_name: page_.html\n:note: a\\_b\n\n.. _page:\n\nTitle\n=====\n")).toMatchInlineSnapshot(`
      "field original_name: page_.html
      field note: a_b
      heading 1 #page: Title
      "
    `);
    expect(treeOf("Title\n=====\n\n:a: b\n\ntext\n\n:c: d\n")).toMatchInlineSnapshot(`
      "field a: b
      heading 1: Title
      paragraph: text
      list
        item
          paragraph: c
          paragraph: d
      "
    `);
  });

  it("are a list where they hold more than text", () => {
    expect(treeOf(":a: - one\n    - two\n")).toMatchInlineSnapshot(`
      "list
        item
          paragraph: a
          list
            item
              paragraph: one
            item
              paragraph: two
      "
    `);
  });
});
