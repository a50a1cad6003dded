/** Numbers at the ends of code lines, and what stands between two items of one list. */
import { describe, expect, it, test } from "vitest";
import { allBlocks } from "../../../src/document/visit.ts";
import { readAsciidoc } from "../../../src/readers/asciidoc/asciidoc.ts";
import { makeSource } from "../../../src/source/source.ts";
import { promisedBy } from "../../interpreter/promised.ts";

const blocksOf = (text: string) => [...allBlocks(readAsciidoc(makeSource("page.adoc", text)).blocks)];
const codeOf = (text: string): string[] =>
  blocksOf(text).flatMap((block) => (block.type === "code" ? [block.text] : []));

describe("numbers that lead to remarks are no code", () => {
  test.each([
    ['{ "size": 3, <1>', '{ "size": 3,'],
    ["{ <.>", "{"],
    ["size: 3 # <1> <2>", "size: 3"],
    ["curl /teas // <12>", "curl /teas"],
    ["<tea/> <!--3-->", "<tea/>"],
    // within the line, in words, or as a tag they are code
    ["if (a <1> b) {", "if (a <1> b) {"],
    ["/teas/<id>", "/teas/<id>"],
    ["<b>1</b>", "<b>1</b>"],
  ])("%s", (line, shown) => {
    expect(codeOf(`[source,js]\n----\n${line}\n}\n----\n<1> How big.\n`)).toEqual([`${shown}\n}`]);
  });

  it("leaves an example that can be read", () => {
    const page =
      '= 茶\n\n`POST /teas`\n\n.请求示例\n[source,json]\n----\n{ <1>\n  "size": 3 <2>\n}\n----\n<1> 茶。\n<2> 大小。\n';
    expect(codeOf(page).map((text) => JSON.parse(text) as unknown)).toEqual([{ size: 3 }]);
  });
});

describe("what ends no list", () => {
  const list = (between: string, mark = "::") =>
    `= Teas\n\n\`POST /teas\`\n\n== Request body\n\n\`size\`${mark}\n(Required, integer)\nHow big.\n\n${between}\n\`leaf\`${mark}\n(Optional, string)\nWhich leaf.\n`;

  test.each(["", "[[the-leaf]]", "// 叶子\n", "// one\n\n[[the-leaf,叶子]]"])("%j", (between) => {
    const lists = blocksOf(list(between)).flatMap((block) => (block.type === "list" ? [block] : []));
    expect(lists.map(({ items }) => items.length)).toEqual([2]);
    expect(lists[0]?.items[1]?.ids).toEqual(between.includes("[[") ? ["the-leaf"] : []);
    expect(promisedBy(list(between), "page.adoc")).toEqual([
      "POST /teas request size:integer",
      "POST /teas request leaf:string",
    ]);
  });

  test.each(["Then:\n", "== Leaves\n", ".Leaves\n"])("%j begins another", (between) => {
    const lists = blocksOf(list(between)).filter(({ type }) => type === "list");
    expect(lists.length).toBe(2);
  });
});
