import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownCode, markdownLink, markdownText } from "../../src/reporters/markdown-text.ts";
import { renderMarkdown, renderWorkList } from "../../src/reporters/markdown.ts";
import { auditReport, emptyReport, hostileReport, hostileTexts, largeReport, validatedReport } from "./fixture.ts";

describe("the Markdown summary", () => {
  it("shows the audit for a pull request", async () => {
    await expect(renderMarkdown(auditReport)).toMatchFileSnapshot("goldens/summary.md.txt");
  });

  it("says so when nothing was read", async () => {
    await expect(renderMarkdown(emptyReport)).toMatchFileSnapshot("goldens/summary-empty.md.txt");
  });

  it("stays under 60 KB and counts what it left out", () => {
    const text = renderMarkdown(largeReport(5000));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    const shown = text.match(/^\| \d+ \|/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(20);
    expect(text).toContain(`_${(5000 - shown).toLocaleString("en")} more findings not shown here`);
  });

  it.each(hostileTexts)("leaves %j inert", (text) => {
    for (const output of [renderMarkdown(hostileReport(text)), renderWorkList(hostileReport(text))]) {
      const outsideCode = output.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, "");
      const tags = new Set(outsideCode.match(/<[^>]*>/g));
      for (const tag of tags) {
        expect(["<details>", "</details>", "<summary>", "</summary>", "<br>", "<!-- -->"]).toContain(tag);
      }
      for (const row of output.split("\n").filter((line) => /^\| \d{1,2} \|/.test(line))) {
        expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
      }
      expect(outsideCode).not.toMatch(/(?<!\\)\]\((?!https:)/);
    }
  });
});

describe("the work list", () => {
  it("tells each page what to change and what to look at", async () => {
    await expect(renderWorkList(auditReport)).toMatchFileSnapshot("goldens/work-list.md.txt");
  });

  it("leaves out pages without work and what is the API's fault", () => {
    const causes = validatedReport.groups.map((cause) => ({
      ...cause,
      verdict: null,
      blame: "api" as const,
    }));
    expect(renderWorkList({ ...validatedReport, groups: causes })).not.toContain("## 000");
  });
});

describe("text in Markdown", () => {
  it.each([
    ["page_id cce_02_0248", "page_id cce_02_0248"],
    ["_x_ *y* `z`", "\\_x\\_ \\*y\\* \\`z\\`"],
    ["a | b", "a \\| b"],
    ["[x](y)", "\\[x\\](y)"],
    ["<b>&amp;", "&lt;b&gt;&amp;amp;"],
    ["@all see #12", "@<!-- -->all see #<!-- -->12"],
    ["https://x.invalid www.x.invalid", "https\\://x.invalid www\\.x.invalid"],
    ["two\nlines", "two lines"],
  ])("%j is written %j", (plain, written) => {
    expect(markdownText(plain)).toBe(written);
  });

  it("fences code with more backticks than it holds", () => {
    expect(markdownCode("a`b``c")).toBe("```a`b``c```");
    expect(markdownCode("`x`")).toBe("`` `x` ``");
    expect(markdownCode("a|b")).toBe("`a\\|b`");
  });

  it("links only to the web, and no address breaks out of its link", () => {
    expect(markdownLink("x", "javascript:alert(1)")).toBe("x");
    expect(markdownLink("x", null)).toBe("x");
    expect(markdownLink("x", "https://a.example/b(c) d|e")).toBe("[x](https://a.example/b%28c%29%20d%7Ce)");
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(markdownLink("x", url)).toMatch(/^\[x\]\(https?:[^()\s|<>]*\)$/);
      }),
    );
  });
});
