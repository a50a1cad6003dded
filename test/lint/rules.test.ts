/**
 * The literate cases of the lint rules: `rules/<rule>.md` holds small pages, each followed by every finding that lint has on it, of
 * whatever rule: a case also shows that one cause is one finding.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { lintPage } from "../../src/lint/lint.ts";
import type { LintSubject } from "../../src/lint/subject/lint-rule.ts";
import { lintRules } from "../../src/lint/registry.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import type { Format } from "../../src/document/document.ts";
import { makeSource } from "../../src/source/source.ts";
import { accepted } from "../literate-cases.ts";

const FOLDER = join(import.meta.dirname, "rules");

interface Case {
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
const cases = new Map(
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

function subjectOf({ format, page }: Case): LintSubject {
  const source = makeSource("page", page);
  const document = readers[format](source);
  const read = interpret(document, vocabulary);
  return { source, document, page: read, vocabulary, pages: new Map([[read.source, read]]), missing: MISSING };
}

const lineOf = (finding: Finding): string =>
  `${finding.rule.slice("lint/".length)} | ${finding.fieldPath ?? "-"} | ${finding.message}`;

for (const [rule, list] of cases) {
  describe(rule, () => {
    test.each(list)("$title", (given) => {
      const subject = subjectOf(given);
      const findings = lintPage(subject);
      expect(accepted(join(FOLDER, `${rule}.md`), given.title, findings.map(lineOf))).toEqual(given.expected);
      for (const finding of findings) {
        const spans = [
          ...finding.places.map(({ span }) => span),
          ...(finding.fix?.edits ?? []).map(({ span }) => span),
        ];
        expect(spans.every(({ start, end }) => start >= 0 && start <= end && end <= given.page.length)).toBe(true);
        expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
        expect(finding.fix?.text).toMatch(/^[A-Z].*[^\s]$/);
      }
      expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    });
  });
}

describe("the catalogue", () => {
  test("every rule has its cases, and nothing else has", () => {
    expect([...cases.keys()].toSorted()).toEqual(lintRules.map(({ rule }) => rule.id.slice("lint/".length)).toSorted());
  });

  test.each([...cases])("%s fires and is silent", (rule, list) => {
    const fires = list.map(({ expected }) => expected.some((line) => line.startsWith(`${rule} |`)));
    expect(fires).toContain(true);
    expect(fires).toContain(false);
  });

  test("ids are unique and name what was found", () => {
    const ids = lintRules.map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^lint\/(?!no-)[a-z]+(?:-[a-z]+)*$/);
  });

  test("a rule stands in the file of its name", () => {
    const names = readdirSync("src/lint/rules").map((name) => basename(name, ".ts"));
    expect(names.toSorted()).toEqual(lintRules.map(({ rule }) => rule.id.slice("lint/".length)).toSorted());
  });

  test.each(lintRules.map(({ rule }) => [rule.id, rule] as const))("%s is explained", (_, { summary, docs }) => {
    expect(summary).toMatch(/^[A-Z][^\n]{10,99}[^.\n]$/);
    for (const [part, text] of Object.entries(docs))
      expect([part, text.length > 10 && text.trim() === text]).toEqual([part, true]);
  });
});
