import { describe, expect, it } from "vitest";
import type { Code } from "../../../src/document/document.ts";
import { allBlocks } from "../../../src/document/visit.ts";
import { documentOf } from "./read.ts";

function codeOf(html: string): Code | undefined {
  return [...allBlocks(documentOf(html).blocks)].find((block) => block.type === "code");
}

/** What stands in the page where each line of the code begins. */
function lineStarts(html: string): string[] {
  return (codeOf(html)?.lineOffsets ?? []).map((offset) => html.slice(offset, offset + 6));
}

describe("code blocks", () => {
  it("keep their text, without the line end behind <pre> and one at the end", () => {
    expect(codeOf("<pre>\n{\n  a\n}\n</pre>")?.text).toBe("{\n  a\n}");
    expect(codeOf("<pre>\n\n a\n\n</pre>")?.text).toBe("\n a\n");
  });

  it.each([
    ["<pre>\naaaaaa\nbbbbbb\n</pre>", ["aaaaaa", "bbbbbb"]],
    ["<pre>aaaaaa\r\nbbbbbb\r\n\r\ncccccc</pre>", ["aaaaaa", "bbbbbb", "\r\nc", "cccccc"]],
    ["<pre>&lt;aaa\n&amp;bb\ncccccc</pre>", ["&lt;aa", "&amp;b", "cccccc"]],
    ["<pre>aaaaaa&#10;bbbbbb&#xA;cccccc</pre>", ["aaaaaa", "bbbbbb", "cccccc"]],
    ["<pre><code><span>aaaaaa</span>\n<b>bbbbbb</b></code></pre>", ["aaaaaa", "bbbbbb"]],
    ["<pre>aaaaaa<br>bbbbbb<br><br>cccccc</pre>", ["aaaaaa", "bbbbbb", "<br>cc", "cccccc"]],
    ["<pre><div>aaaaaa</div><div>bbbbbb</div></pre>", ["aaaaaa", "bbbbbb"]],
    ["<td><pre>aaaaaa\n  bbbb</pre>", ["aaaaaa", "  bbbb"]],
  ])("know where their lines are: %j", (html, expected) => {
    expect(lineStarts(html).map((start, index) => start.slice(0, expected[index]?.length))).toEqual(expected);
    expect(codeOf(html)?.text.split("\n").length).toBe(expected.length);
  });

  it.each([
    ['<pre class="language-json">{}</pre>', "json"],
    ['<pre><code class="hljs lang-HTTP">GET /</code></pre>', "http"],
    ['<pre class="screen">{}</pre>', null],
  ])("know their language: %s", (html, language) => {
    expect(codeOf(html)?.language).toBe(language);
  });

  it("are no code where they were left open and swallowed tables", () => {
    const blocks = documentOf("<pre>GET /v1\n<p>text</p><table><tr><td>a</table>").blocks;
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "table"]);
  });

  it("without text are nothing", () => {
    expect(documentOf('<a name="x"></a><pre> \n</pre><p>p</p>').blocks).toMatchObject([
      { type: "paragraph", ids: ["x"] },
    ]);
  });
});
