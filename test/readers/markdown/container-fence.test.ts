/** The lines that site generators put around a stretch: what stands above and inside ends there. */
import { describe, expect, it } from "vitest";
import { treeOf } from "./read.ts";

describe("fences of containers", () => {
  it("end the table above them", () => {
    expect(treeOf("::: tab Query\n|Name|Type|\n|-|-|\n|id|int|\n:::\n::: tab Body\nnone\n:::\n"))
      .toMatchInlineSnapshot(`
      "paragraph: Query
      table, head 1
        row
          head 0
            paragraph: Name
          head 1
            paragraph: Type
        row
          cell 0
            paragraph: id
          cell 1
            paragraph: int
      paragraph: Body
      paragraph: none
      "
    `);
  });

  it("stand between lines of text, with their title in brackets or behind their name", () => {
    expect(treeOf("前文\n:::warning[注意]\n正文\n:::\n:::: details 更多\n- 一\n::::\n后文\n")).toMatchInlineSnapshot(`
      "paragraph: 前文
      paragraph: 注意
      paragraph: 正文
      paragraph: 更多
      list
        item
          paragraph: 一
      paragraph: 后文
      "
    `);
  });

  it("may stand in items and quotes, and say only classes", () => {
    expect(treeOf("- one\n  ::: tip\n  two\n  :::\n\n> ::: {.callout #x}\n> three\n> :::\n")).toMatchInlineSnapshot(`
      "list
        item
          paragraph: one
          paragraph: two
      note quote
        paragraph: three
      "
    `);
  });

  it("are text in code, behind words and with two colons", () => {
    expect(treeOf("```\n::: tip\n```\n\nExample ::: tip\n:: two\n\n:::《书》\n")).toMatchInlineSnapshot(`
      "code
        | ::: tip
      paragraph: Example ::: tip :: two
      paragraph: :::《书》
      "
    `);
  });

  it("are no rows that align columns", () => {
    expect(treeOf("|a|b|\n|:-:|:-:|\n|1|2|\n\na|b\n:-:|:-:\n1|2\n")).not.toContain("paragraph: a|b");
  });
});
