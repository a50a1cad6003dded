/** Links are looked up beside their page, and only where the page names files by their places. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lookBeside } from "../../src/cli/io/beside.ts";
import type { Input } from "../../src/cli/io/input.ts";
import { fileLinks, missingLinks } from "../../src/cli/pages/missing-links.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const folder = mkdtempSync(join(tmpdir(), "links-"));
beforeAll(() => {
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "there.md"), "");
  writeFileSync(join(folder, "sub", "a b.md"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

const page = join(folder, "page.md");
const input = { has: lookBeside(page, folder) } as Input;

const missing = (text: string, given: Input = input): string[] => [
  ...missingLinks(fileLinks(makeReaders(makeVocabulary()).markdown(makeSource("page.md", text))), given),
];

test("a file that is not there, beside one that is", () => {
  expect(missing("[a](there.md#x) [b](gone.md) [c](sub/a%20b.md) [d](sub/gone.html#y)")).toEqual([
    "gone.md",
    "sub/gone.html#y",
  ]);
});

test("pages are files of any format that is read", () => {
  expect(missing("[a](there.md) [b](sub/a%20b.md) [c](gone.asciidoc) [d](gone.XHTML#y)")).toEqual([
    "gone.asciidoc",
    "gone.XHTML#y",
  ]);
});

test.each([
  ["files that are no pages", "[a](there.md) [b](gone.yaml) [c](gone.png) [d](gone.)"],
  ["most links lead to nothing", "[a](there.md) [b](gone.md) [c](lost.md)"],
  ["nothing says that links are names of files", "[a](gone.md)"],
  [
    "addresses, places of the page, routes",
    "[a](there.md) [b](https://x.example/a.md) [c](#a.md) [d](/docs/a.md) [e](guide)",
  ],
  ["files outside of the project", "[a](there.md) [b](../../../../gone.md)"],
])("%s", (_, text) => {
  expect(missing(text)).toEqual([]);
});

test("what is no file has nothing beside it", () => {
  expect(missing("[a](there.md) [b](gone.md)", {} as Input)).toEqual([]);
});
