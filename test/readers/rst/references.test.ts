import { describe, expect, it } from "vitest";
import { inlineOf, problemsOf, treeOf } from "./read.ts";

describe("references", () => {
  it.each([
    ["a_\n\n.. _a: https://a.io\n", "[a](https://a.io)"],
    ["`A  b`_\n\n.. _a b: https://a.io/\n   x\n", "[A  b](https://a.io/x)"],
    ["a_\n\n.. _a:\n.. _b: https://b.io\n", "[a](https://b.io)"],
    ["a_\n\n.. _a: b_\n.. _b: `c d`_\n.. _`c d`: https://c.io\n", "[a](https://c.io)"],
    ["a_\n\n.. _a:\n\ntext\n", "[a](#a)"],
    ["Title_\n\nTitle\n=====\n", "[Title](#title)"],
    ["one__ and two__\n\n__ https://1.io\n.. __: https://2.io\n", "[one](https://1.io) and [two](https://2.io)"],
    ["`t <https://a.io/b\nc>`_ t_", "[t](https://a.io/bc) [t](https://a.io/bc)"],
    ["`<https://a.io>`__", "[https://a.io](https://a.io)"],
    ["`t <a_>`_\n\n.. _a: https://a.io\n", "[t](https://a.io)"],
    ["`mail <me@a.io>`__", "[mail](mailto:me@a.io)"],
    ["x _`here` y; here_", "x here y; [here](#here)"],
    ["see https://a.io/b_c. (http://d.io)", "see [https://a.io/b_c](https://a.io/b_c). ([http://d.io](http://d.io))"],
  ])("lead to their targets: %j", (rst, printed) => expect(inlineOf(rst)).toBe(printed));

  it.each([
    "name_ is a word",
    "`no such`_ name",
    "one__ has no target",
    "a_ b_\n\n.. _a: b_\n.. _b: a_",
    "[1]_ [#]_ [#x]_ [*]_ [CIT]_",
    "snake_case_name __init__ 3__",
  ])("without a target stay as they are written: %j", (rst) => {
    expect(inlineOf(rst)).toBe(rst.split("\n")[0]);
  });

  it("without a target are reported, but for what a project's settings define", () => {
    expect(problemsOf("a_ b__ [1]_ [#]_ |s| |version| |prodct|\n\n.. |product| replace:: P\n")).toEqual([
      'malformed: reference to an unknown target "a"',
      "malformed: anonymous reference without a target",
      'malformed: reference to an unknown target "1"',
      'malformed: reference to an unknown footnote "[#]_"',
      'malformed: undefined substitution "prodct", perhaps "product"',
    ]);
  });

  it("of which there are more than anonymous targets cannot be told apart", () => {
    expect(inlineOf("one__ and two__\n\n__ https://1.io\n")).toBe("one__ and two__");
  });

  it("take the first of two targets of one name", () => {
    expect(inlineOf("a_\n\n.. _a: https://1.io\n\n.. _a: https://2.io\n")).toBe("[a](https://1.io)");
  });
});

describe("targets", () => {
  it("name the next block, whatever it is", () => {
    expect(treeOf(".. _a:\n\n- one\n\n  .. _b:\n\n- two\n\n.. _c:\n\n.. code::\n\n   x\n")).toMatchInlineSnapshot(`
      "list #a
        item
          paragraph: one
        item #b
          paragraph: two
      code #c
        | x
      "
    `);
  });

  it("may have colons in their names, escaped or quoted", () => {
    expect(inlineOf("`a: b`_ `c:d`_\n\n.. _`a: b`: https://1.io\n.. _c\\:d: https://2.io\n")).toBe(
      "[a: b](https://1.io) [c:d](https://2.io)",
    );
  });

  it("without a colon are comments, and said to be malformed", () => {
    expect(treeOf(".. _a\n")).toBe("malformed: target without a name and a colon\n");
  });
});

describe("footnotes", () => {
  it("are numbered by their places", () => {
    expect(
      treeOf(`
[#]_ [2]_ [#n]_ [*]_ [Cit]_

.. [#] first
.. [2] two
.. [#n] named
.. [*] starred
.. [Cit] cited

   on
`),
    ).toMatchInlineSnapshot(`
      "paragraph: [1](#1) [2](#2) [3](#n) [*](#*) [Cit](#cit)
      note footnote #1
        paragraph: 1
        paragraph: first
      note footnote #2
        paragraph: 2
        paragraph: two
      note footnote #n
        paragraph: 3
        paragraph: named
      note footnote #*
        paragraph: *
        paragraph: starred
      note citation #cit
        paragraph: Cit
        paragraph: cited
        paragraph: on
      "
    `);
  });
});

describe("substitutions", () => {
  it.each([
    ["|a|\n\n.. |a| replace:: the **text**\n   goes on\n", "the **text** goes on"],
    ["x |A  b| y\n\n.. |a B| replace:: z\n", "x z y"],
    ["|a|_\n\n.. |a| replace:: z\n.. _a: https://a.io\n", "[z](https://a.io)"],
    ["|a|\n\n.. |a| replace:: |b| |b|\n.. |b| replace:: z\n", "z z"],
    ["a |c| b\n\n.. |c| unicode:: 0xA9 U+2014 &#x41; Foo .. comment\n   :trim:\n", "a©—AFoob"],
    ["a |image1| b\n\n.. |image1| image:: x.png\n   :alt: no text\n", "a  b"],
  ])("are put in: %j", (rst, printed) => expect(inlineOf(rst)).toBe(printed));

  it.each([
    ["without a definition", "a |b| c\n"],
    ["within themselves", "a |b| c\n\n.. |b| replace:: |b|\n"],
  ])("%s stay as they are written", (_, rst) => expect(inlineOf(rst)).toBe("a |b| c"));

  it("by something that changes are left out, and said to be lost", () => {
    expect(treeOf("a |d| c\n\n.. |d| date::\n")).toMatchInlineSnapshot(`
      "paragraph: a  c
      lost: substitution by "date"
      "
    `);
  });
});

describe("a substitution by markup of the page that is made", () => {
  it("is nothing to read, and nothing that is wrong", () => {
    const page = ".. |br| raw:: html\n\n   <br />\n\n茶 |br| tea.\n";
    expect(problemsOf(page)).toEqual([]);
    expect(problemsOf(page.replace("raw:: html", "date:: "))).toEqual(['lost: substitution by "date"']);
  });
});
