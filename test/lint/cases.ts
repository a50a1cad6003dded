/** The literate cases of the lint rules, and what lint is given of each. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Format } from "../../src/document/document.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import type { LintSubject } from "../../src/lint/subject/lint-rule.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

export const FOLDER = join(import.meta.dirname, "rules");

export interface Case {
  readonly title: string;
  readonly format: Format;
  readonly page: string;
  /** "rule | field path | message" */
  readonly expected: readonly string[];
}

/** A title, the page in a fence of four backticks, and its findings. */
const CASE = /^## ([^\n]+)\n[^]*?^````(\w+)\n([^]*?)^````$[^]*?^```findings\n([^]*?)^```$/gm;

const vocabulary = makeVocabulary();
/** What the files of the cases link to and do not have beside them. */
const MISSING = new Set(["gone.md", "sub/gone.rst#top"]);
const readers = makeReaders(vocabulary);
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .toSorted();
export const cases = new Map(
  files.map((name) => [basename(name, ".md"), readCases(readFileSync(join(FOLDER, name), "utf8"))]),
);

function readCases(text: string): Case[] {
  return [...text.matchAll(CASE)].map(([, title = "", format, page = "", lines = ""]) => ({
    title,
    format: format as Format,
    page,
    expected: lines.split("\n").filter((line) => line !== ""),
  }));
}

export function subjectOf({ format, page }: Case): LintSubject {
  const source = makeSource("page", page);
  const document = readers[format](source);
  const read = interpret(document, vocabulary);
  return { source, document, page: read, vocabulary, pages: new Map([[read.source, read]]), missing: MISSING };
}
