import { describe, expect, it } from "vitest";
import { treeOf } from "./read.ts";

/** The inline content of a paragraph, printed. */
function inlineOf(markdown: string): string {
  return treeOf(markdown)
    .replace(/^paragraph: /, "")
    .trimEnd();
}

describe("inline Markdown", () => {
  it.each([
    // emphasis
    ["**bold** and __bold__", "**bold** and **bold**"],
    ["*em* and _em_ and ~~struck~~", "em and em and struck"],
    ["***both***", "**both**"],
    ["**a *b* c**", "**a b c**"],
    ["**outer **inner** outer**", "**outer inner outer**"],
    ["snake_case_name and 2*3*4", "snake_case_name and 234"],
    ["**表 1**  路径参数", "**表 1** 路径参数"],
    ["**“引号”**后面", "**“引号”**后面"],
    ["**unclosed", "**unclosed"],
    ["** not bold **", "** not bold **"],
    ["*a **b*", "*a *b"],
    ["1~2Mbit/s", "1~2Mbit/s"],
    // escapes and character references
    ["/v1/\\{project\\_id\\}/\\a\\\\", "/v1/{project_id}/\\a\\"],
    ["&lt;b&gt; &amp;amp; &nbsp;| &#65;&#x42; &unknown; &copy", "<b> &amp; \u00a0| AB &unknown; &copy"],
    ["\\&lt; \\<b>", "&lt; <b>"],
    // code
    ["`a` ``b`c`` ` `` `", "`a` `b`c` ````"],
    ["`**not bold** &lt; \\`", "`**not bold** &lt; \\`"],
    ["`` unclosed `", "`` unclosed `"],
    ["\\`not code`", "`not code`"],
    // links
    ["[text](url)", "[text](url)"],
    ['[text](<a b> "title")', "[text](a b)"],
    ["[a*b*](u(v)w\\)x)", "[ab](u(v)w)x)"],
    ["[a](u v) [b](<c)", "[a](u v) [b](<c)"],
    ["[**bold** `code`](#x)", "[**bold** `code`](#x)"],
    ["[outer [inner](b)](a)", "[outer [inner](b)](a)"],
    ["[not a link] [ ](x)", "[not a link]"],
    ["[a&amp;b](?a=1&amp;b=2&c=\\_)", "[a&b](?a=1&b=2&c=_)"],
    ["<https://a.b/c?d=e&f> <a@b.cd>", "[https://a.b/c?d=e&f](https://a.b/c?d=e&f) [a@b.cd](mailto:a@b.cd)"],
    ["![alt](img.png) text ![a [b](c)](d)", "text"],
    ["[![alt](i.png) caption](u)", "[caption](u)"],
    // raw HTML
    ["a <b>bold</b> <em>em</em><br>line<br/>line", "a **bold** em⏎line⏎line"],
    ["<code>List&lt;a&gt;</code> <sup>2</sup>", "`List<a>` 2"],
    ['<a href="x.md#y">link</a> <span>s</span>', "[link](x.md#y) s"],
    ["a <!-- comment --> b <?x?> c <![CDATA[d]]> e", "a b c e"],
    ["List<String>, a < b, <1>, <a b=>", "List, a < b, <1>, <a b=>"],
  ])("%s", (markdown, expected) => {
    expect(inlineOf(markdown)).toBe(expected);
  });

  it("goes on over lines", () => {
    expect(inlineOf("**bold\nstill** `code\nstill` [text\ntext](u\n'title')")).toBe(
      "**bold still** `code still` [text text](u)",
    );
  });
});
