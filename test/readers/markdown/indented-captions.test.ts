/** Captions indented behind a table that ended their list: code for Markdown, captions for whoever reads the page. */
import { describe, expect, it } from "vitest";
import { documentOf } from "./read.ts";

const TABLE = "| Name | Type |\n| --- | --- |\n| lamp | String |\n";

const captions = (markdown: string): (string | null)[] =>
  documentOf(markdown).blocks.flatMap((block) =>
    block.type === "table"
      ? [block.caption?.content.map((node) => ("text" in node ? node.text : "*")).join("") ?? null]
      : [],
  );

describe("an indented caption before a table", () => {
  it("is the table's caption, whatever indents it, and is said to show as code", () => {
    for (const indent of ["    ", "\t", "      "]) {
      const page = `- Answer\n\n${TABLE}\n${indent}**Table 2** Fields of **lamp\\_set**\n\n${TABLE}`;
      expect(captions(page)).toEqual([null, "* Fields of *"]);
      expect(documentOf(page).problems.map(({ message }) => message)).toEqual([
        "a table's caption that is indented by four blanks, so that it shows as code",
      ]);
    }
  });

  it("may follow other lines that show as code, in Chinese as in English", () => {
    const page = `${TABLE}\n    > 说明\n\n    **表 7**  lamp\\_set字段说明\n\n${TABLE}`;
    expect(documentOf(page).blocks.flatMap((block) => (block.type === "code" ? [block.text] : []))).toEqual(["> 说明"]);
    expect(captions(page)).toEqual([null, "* lamp_set字段说明"]);
  });

  it("keeps the underscores that a browser shows in code", () => {
    expect(captions(`${TABLE}\n    **表 3**  _[数组]_.lamp字段说明\n\n${TABLE}`)).toEqual([
      null,
      "* _[数组]_.lamp字段说明",
    ]);
  });

  it("stands before a table in HTML too", () => {
    const html = "<table><tr><th>Name</th><th>Type</th></tr><tr><td>lamp</td><td>String</td></tr></table>\n";
    expect(captions(`${TABLE}\n    **Table 2** Lamps\n\n${html}`)).toEqual([null, "* Lamps"]);
  });
});

describe("other indented code", () => {
  it("stays code: before running text, without a label and a number, or in a fence", () => {
    for (const page of [
      `${TABLE}\n    **Table 2** Lamps\n\nText.\n`,
      `${TABLE}\n    {"lamp": "Table 2"}\n\n${TABLE}`,
      `${TABLE}\n    lamp --table 2\n\n${TABLE}`,
      `${TABLE}\n\`\`\`\n**Table 2** Lamps\n\`\`\`\n\n${TABLE}`,
    ]) {
      expect(documentOf(page).blocks.some(({ type }) => type === "code")).toBe(true);
      expect(captions(page).every((caption) => caption === null)).toBe(true);
      expect(documentOf(page).problems).toEqual([]);
    }
  });
});
