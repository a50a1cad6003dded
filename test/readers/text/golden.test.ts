import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeSource } from "../../../src/source/source.ts";
import { printDocument } from "../html/print-document.ts";
import { readText } from "./read.ts";

const FOLDER = join(import.meta.dirname, "goldens");

it.each(["runs", "tabs", "columns"])("one page of %s as a tree, with the lines of each block", async (dialect) => {
  const name = `${dialect}-page.txt`;
  const source = makeSource(name, readFileSync(join(FOLDER, name), "utf8"));
  await expect(printDocument(readText(source), source)).toMatchFileSnapshot(join(FOLDER, `${dialect}-tree.txt`));
});
