/**
 * The literate cases of the lint rules: `rules/<rule>.md` holds small pages, each followed by every finding that lint has on it, of
 * whatever rule: a case also shows that one cause is one finding.
 */
import { basename, join } from "node:path";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { lintRules } from "../../src/lint/registry.ts";
import { accepted } from "../literate-cases.ts";
import { cases, FOLDER, subjectOf } from "./cases.ts";

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
