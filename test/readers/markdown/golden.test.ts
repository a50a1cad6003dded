import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readMarkdown } from "../../../src/readers/markdown/markdown.ts";
import { makeSource } from "../../../src/source/source.ts";
import { printDocument } from "../html/print-document.ts";

it("a reference page as a tree, with the lines of each block", async () => {
  const folder = join(import.meta.dirname, "goldens");
  const source = makeSource("reference-page.md", readFileSync(join(folder, "reference-page.in.txt"), "utf8"));
  const tree = printDocument(readMarkdown(source), source);
  await expect(tree).toMatchFileSnapshot(join(folder, "reference-page.tree.txt"));
});
