import { describe, expect, it } from "vitest";
import { inlineOf, placesOf, problemsOf } from "./read.ts";

describe("inline markup", () => {
  it.each([
    ["*em* **strong** ``lit``", "em **strong** `lit`"],
    ["**two\nlines**", "**two lines**"],
    ["``a * \\ b``", "`a * \\ b`"],
    ["``a``b``", "`a``b`"],
    ["***x***", "***x***"],
    ["**a*b**", "**a*b**"],
    ["2*3*4", "2*3*4"],
    ["a **b**c", "a **b**c"],
    ["\"*\" (*) '**'", "\"*\" (*) '**'"],
    ["“**a**”，**b**。", "“**a**”，**b**。"],
    ["中文**粗体**中文", "中文**粗体**中文"],
    ["中文\\ **粗体**\\ 中文", "中文**粗体**中文"],
    ["* a*", "* a*"],
  ])("%j", (rst, printed) => expect(inlineOf(`x ${rst}`)).toBe(`x ${printed}`));

  it.each([
    ["a\\ b", "ab"],
    ["a\\_b \\* \\` \\\\", "a_b * ` \\"],
    ["a\\\nb", "ab"],
    ["end\\", "end"],
    ["\\*no*", "*no*"],
  ])("takes off escapes: %j", (rst, printed) => expect(inlineOf(rst)).toBe(printed));

  it.each([
    ["a **b", "**"],
    ["a *b * c", "*"],
    ["a ``b", "``"],
    ["a `b", "`"],
    ["a |b", "|"],
    ["a _`b", "_`"],
  ])("%j is text, and said to be unclosed", (rst, mark) => {
    expect(inlineOf(rst)).toBe(rst);
    expect(problemsOf(rst)).toEqual([`malformed: inline markup that "${mark}" begins does not end`]);
  });

  it("reads on behind an unclosed start as if the text began there", () => {
    expect(inlineOf("x *`a` ``b``")).toBe("x *a `b`");
  });
});

describe("roles", () => {
  it.each([
    [":ref:`Table 1 <My Label>`", "[Table 1](#my label)"],
    [":ref:`my_label`", "[my_label](#my_label)"],
    [":ref:`a\\ b\n<c>`", "[ab](#c)"],
    [":doc:`Page <dir/page>`", "[Page](dir/page)"],
    [":literal:`a_b` :code:`c`", "`a_b` `c`"],
    [":literal:`\\``~!@#$%^*()&`\\`` :samp:`a\\*b`", "```~!@#$%^*()&``` `a*b`"],
    [":code:`a\\*b` :math:`\\alpha`", "`a\\*b` `\\alpha`"],
    [":strong:`a` `b`:strong:", "**a** **b**"],
    [":sub:`2` `title`", "2 title"],
    [":py:func:`~a.b.call`", "`call`"],
    [":rfc:`2616#section-1`", "[RFC 2616#section-1](https://tools.ietf.org/html/rfc2616.html#section-1)"],
    [":pep:`8`", "[PEP 8](https://peps.python.org/pep-0008)"],
  ])("%j", (rst, printed) => expect(inlineOf(rst)).toBe(printed));

  it("that nobody knows are the project's own, unless they are like a known one", () => {
    expect(inlineOf("a :nobody:`x` b")).toBe("a `x` b");
    expect(problemsOf("a :nobody:`x` b")).toEqual([]);
    expect(inlineOf("a :litteral:`x` b")).toBe("a :litteral:`x` b");
    expect(problemsOf("a :litteral:`x` b")).toEqual(['malformed: unknown role "litteral", perhaps "literal"']);
  });

  it("that the page declares are text", () => {
    const rst = ".. role:: mine(emphasis)\n   :class: x\n\na :mine:`x`\n";
    expect(inlineOf(rst)).toBe("a x");
  });

  it("that contradict themselves are text", () => {
    expect(inlineOf("x :ref:`a`_")).toBe("x :ref:`a`_");
    expect(inlineOf("x `a`:ref:_")).toBe("x `a`:ref:_");
  });
});

describe("places of inline markup", () => {
  it("are those of the page, over several lines too", () => {
    expect(
      placesOf(
        "- a **b\n\nTitle :ref:`x <y>`\n==================\n\nsee *em*, ``li`` and `t <u>`__ on\nline **two** a\\_b\n",
      ),
    ).toMatchInlineSnapshot(`
      [
        "text Title ",
        "link :ref:\`x <y>\`",
        "text x",
        "text see ",
        "text *em*",
        "text , ",
        "code-span \`\`li\`\`",
        "text  and ",
        "link \`t <u>\`__",
        "text t",
        "text  on
      line ",
        "strong **two**",
        "text two",
        "text  a\\_b",
      ]
    `);
  });

  it("count tabs as one character", () => {
    expect(placesOf("a\t**b**\tc\n")).toMatchInlineSnapshot(`
      [
        "text a	",
        "strong **b**",
        "text b",
        "text 	c",
      ]
    `);
  });
});
