import { describe, expect, it } from "vitest";
import { treeOf } from "./read.ts";

describe("front matter", () => {
  it("gives fields", () => {
    expect(treeOf('---\ntitle: "A: page"\nweight: 010\ntags: [a, b]\ndraft:\n---\n\n# Head\n')).toMatchInlineSnapshot(`
      "field title: A: page
      field weight: 010
      field draft: 
      heading 1: Head
      "
    `);
  });

  it.each([
    ["a rule and a heading", "---\ntext\n---\n"],
    ["broken YAML", "---\na: [\n---\n\ntext\n"],
    ["what has no end", "---\na: b\n\ntext\n"],
    ["what does not begin the page", "\n---\na: b\n---\n"],
  ])("is not %s", (_, markdown) => {
    expect(treeOf(markdown)).not.toContain("field");
  });
});
