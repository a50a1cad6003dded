import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readHtml } from "../../../src/readers/html/html.ts";
import { makeSource } from "../../../src/source/source.ts";
import { printDocument } from "./print-document.ts";

it("a reference page as a tree, with the lines of each block", async () => {
  const folder = join(import.meta.dirname, "goldens");
  const source = makeSource("reference-page.html", readFileSync(join(folder, "reference-page.in.txt"), "utf8"));
  const tree = printDocument(readHtml(source), source);
  await expect(tree).toMatchFileSnapshot(join(folder, "reference-page.tree.txt"));
});
