/** Underlines of titles are no fences of code: what tells RST and Markdown apart where a page has little else. */
import { expect, test } from "vitest";
import { detectFormat } from "../../src/readers/detect.ts";
import { makeSource } from "../../src/source/source.ts";

const formatOf = (name: string, text: string): string => detectFormat(makeSource(name, text));

const titles = (sign: string): string =>
  ["Lamps", "Boats", "Lists of boats", "灯"].map((title) => `${title}\n${sign.repeat(14)}\n\nWords.\n`).join("\n");

test.each(["~", "^", "+", '"', "'", "`"])("titles underlined with %s are RST", (sign) => {
  expect(formatOf("page.rst", titles(sign))).toBe("rst");
  expect(formatOf("page.txt", titles(sign))).toBe("rst");
});

test("longer fences of backticks are Markdown, with words right above them or none", () => {
  const fences = (before: string, language: string): string =>
    ["GET /a", "GET /b", "获取"].map((line) => `${before}\n\`\`\`\`${language}\n${line}\n\`\`\`\`\n`).join("\n");
  expect(formatOf("page.txt", fences("Words:\n", ""))).toBe("markdown");
  expect(formatOf("page.rst", fences("Words:\n", "http"))).toBe("markdown");
  expect(formatOf("page.md", fences("Words:", "http"))).toBe("markdown");
});

test("fences of tildes are Markdown, whatever the file is called", () => {
  const fences = (language: string): string =>
    ["GET /a", "GET /b", "GET /c"].map((line) => `Words:\n\n~~~${language}\n${line}\n~~~\n`).join("\n");
  expect(formatOf("page.txt", fences(""))).toBe("markdown");
  expect(formatOf("page.rst", fences("http"))).toBe("markdown");
});

test("a comment of code is no heading in a file of text, and one title may be", () => {
  const copied = `Boats\n\nGET /boats\n\n${"# Ask for boats\nboats = ask()\n".repeat(4)}\nName\tType\tDescription\nid\tint\tThe boat\nname\tstring\tIts name\n`;
  expect(formatOf("page.txt", copied)).toBe("text");
  expect(formatOf("page.txt", "# Boats\n\nGET /boats\n\n## More\n\nWords.\n\n## Less\n\nWords.\n")).toBe("markdown");
  expect(formatOf("page.md", copied)).toBe("markdown");
});

test("strong lines beside directives are RST, without any they are Markdown", () => {
  const changes = (words: string): string =>
    ["12", "11", "10", "9", "8", "7"].map((version) => `**${version} ${words}**\n\n- one\n`).join("\n");
  for (const words of ["changes", "版本变更"]) {
    const page = `Boats\n*****\n\n.. include:: boats.inc\n\nHistory\n*******\n\n${changes(words)}`;
    expect(formatOf("page.rst", page)).toBe("rst");
    expect(formatOf("page.txt", page)).toBe("rst");
    expect(formatOf("page.md", changes(words))).toBe("markdown");
    // a line that only speaks of one is no directive
    expect(formatOf("page.md", `Write \`.. include::\` there.\n\n${changes(words)}`)).toBe("markdown");
  }
});

test("blocks that two colons announce are RST, also beside words that text pages have for titles", () => {
  const page = (lead: string, words: string): string =>
    ["lamps", "boats"]
      .map((path) => `\`\`/${path}\`\`\n--------\n\n${lead}\n\n    GET /${path}\n\n${words}\n\n*size*\n  Words.\n`)
      .join("\n");
  for (const [lead, words] of [
    ["Example::", "Parameters:"],
    ["请求示例::", "请求参数"],
  ] as const)
    expect(formatOf("page.rst", page(lead, words))).toBe("rst");
  expect(formatOf("page.adoc", "= Lamps\n\n== Sizes\n\nlimit::\n\n  How many.\n")).toBe("asciidoc");
  expect(
    formatOf(
      "page.txt",
      "Name\tType\tDescription\nid\tint\tAs std::\n\n  a lamp\n\nRequest Parameters\n\nResponse Parameters\n",
    ),
  ).toBe("text");
});
