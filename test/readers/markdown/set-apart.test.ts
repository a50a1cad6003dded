/** What Python's Markdown sets apart by indentation: notes, folded stretches, tabs, and elements that hold Markdown. */
import { describe, expect, it } from "vitest";
import { treeOf } from "./read.ts";

describe("stretches set apart by indentation", () => {
  it("are read as Markdown, below their titles", () => {
    expect(treeOf('??? example "Samples"\n    === "Request"\n        ```json\n        {"a": 1}\n        ```\n\ntext\n'))
      .toMatchInlineSnapshot(`
      "paragraph: Samples
      paragraph: Request
      code json
        | {"a": 1}
      paragraph: text
      "
    `);
  });

  it("hold tables and lists, whatever their title's language", () => {
    expect(treeOf('=== "参数"\n\n    |名称|类型|\n    |-|-|\n    |id|int|\n\n=== "返回"\n\n    - 无\n'))
      .toMatchInlineSnapshot(`
      "paragraph: 参数
      table, head 1
        row
          head 0
            paragraph: 名称
          head 1
            paragraph: 类型
        row
          cell 0
            paragraph: id
          cell 1
            paragraph: int
      paragraph: 返回
      list
        item
          paragraph: 无
      "
    `);
  });

  it("are notes where they say so", () => {
    expect(treeOf("!!! warning\n    Takes long.\n\ntext\n")).toMatchInlineSnapshot(`
      "note warning
        paragraph: Takes long.
      paragraph: text
      "
    `);
  });

  it("are none where nothing is indented below", () => {
    expect(treeOf('!!! only for admins\nand nobody else\n\n=== "quoted"\ntext\n')).toMatchInlineSnapshot(`
      "paragraph: !!! only for admins and nobody else
      paragraph: === "quoted" text
      "
    `);
  });

  it("end where the indentation ends", () => {
    expect(treeOf('!!! note "One"\n    first\n   second\n')).toMatchInlineSnapshot(`
      "note note
        paragraph: One
        paragraph: first second
      "
    `);
  });
});

describe("an element that holds Markdown", () => {
  it("has its content read as such", () => {
    expect(treeOf('<div class="grid cards" markdown>\n- **one** `two`\n</div>\n')).toMatchInlineSnapshot(`
      "list
        item
          paragraph: **one** \`two\`
      "
    `);
    expect(treeOf('<section markdown="1">\n## Title\n</section>\n')).toMatchInlineSnapshot(`
      "heading 2: Title
      "
    `);
  });

  it("stays as it is where it does not say so", () => {
    expect(treeOf('<div class="markdown">\n- **one**\n</div>\n')).toMatchInlineSnapshot(`
      "paragraph: - **one**
      "
    `);
  });
});
