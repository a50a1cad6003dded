import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkup, markup, markupText, ownMarkup } from "../../src/reporters/markup.ts";

describe("the markup template", () => {
  it("escapes what is put in, and only once", () => {
    const inner = markup`<b>${"<i>"}</b>`;
    expect(markupText(markup`<p title="${`"'&`}">${inner}${["<", inner]}${3}${null}${false}</p>`)).toBe(
      '<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b>&lt;<b>&lt;i&gt;</b>3</p>',
    );
  });

  it("lets nothing that was read pass for markup", () => {
    const forged = JSON.parse('{"text": "<script>", "Symbol(markup)": "<script>"}');
    expect(markupText(markup`${forged}`)).not.toContain("<script>");
  });

  it("leaves only our own text as it is", () => {
    expect(markupText(markup`${ownMarkup("<style>")}`)).toBe("<style>");
  });

  it("writes no character that ends a tag, an attribute or the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeMarkup(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

describe("the sources that use the template", () => {
  const folder = new URL("../../src/reporters/", import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file): [string, string] => [file, readFileSync(new URL(file, folder), "utf8")])
    .filter(([, text]) => text.includes("markup`"));

  it.each(sources)("%s quotes every attribute", (_file, text) => {
    expect(text.match(/[\w-]=\$\{/g)).toBeNull();
    expect(text.match(/='\$\{/g)).toBeNull();
  });

  it("use unescaped text for the style sheet and the script alone", () => {
    const users = sources.flatMap(([file, text]) =>
      (text.match(/ownMarkup\(\w+\)/g) ?? []).map((call) => `${file}: ${call}`),
    );
    expect(users.toSorted()).toEqual([
      "history/html.ts: ownMarkup(style)",
      "html/html.ts: ownMarkup(script)",
      "html/html.ts: ownMarkup(style)",
    ]);
  });
});
