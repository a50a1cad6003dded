/**
 * The literate cases of the compare rules: `rules/<rule>.md` holds small editions of one operation, followed by every finding that a
 * comparison has on them, of whatever rule: a case also shows that one difference is one finding. The editions are compared in
 * both orders, which must make no difference.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { comparePages, comparisonFindings } from "../../src/compare/compare.ts";
import { compareRules } from "../../src/compare/registry.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { accepted, casesIn, readCasePage } from "../literate-cases.ts";

const FOLDER = join(import.meta.dirname, "rules");

/** Rules that no page can make fire, each with the reason. */
const CANNOT_FIRE: Readonly<Record<string, string>> = {
  "nullable-differs": "a page says that null is allowed or says nothing: there is no second value",
  "read-only-differs": "a page calls a field read-only or says nothing: there is no second value",
  "deprecated-differs": "a page calls a field deprecated or says nothing: there is no second value",
};

const cases = casesIn(FOLDER);

function findings(pages: readonly ApiPage[]): Finding[] {
  return comparisonFindings(comparePages(pages), pages);
}

function lineOf({ rule, edition, fieldPath, severity, message, verdict }: Finding): string {
  const decided = verdict && verdict.certainty !== "undecided";
  const side = decided ? ` → ${verdict.certainty}: ${verdict.wrong.join(" ")}` : "";
  return `${rule.slice("compare/".length)} | ${edition} | ${fieldPath ?? "-"} | ${severity} | ${message}${side}`;
}

for (const [rule, list] of cases) {
  describe(rule, () => {
    test.each(list)("$title", ({ title, pages: given, expected }) => {
      const pages = given.map(readCasePage);
      const found = findings(pages);
      expect(accepted(join(FOLDER, `${rule}.md`), title, found.map(lineOf))).toEqual(expected);
      const lengths = new Map(given.map(({ name, text }) => [name, text.length]));
      for (const finding of found) {
        for (const { span } of finding.places)
          expect(span.start >= 0 && span.start <= span.end && span.end <= (lengths.get(span.source) ?? -1)).toBe(true);
        expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
      }
      const fingerprints = found.map(({ fingerprint }) => fingerprint).toSorted();
      expect(new Set(fingerprints).size).toBe(fingerprints.length);
      const reversed = findings(pages.toReversed());
      expect(reversed.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(fingerprints);
    });
  });
}

describe("the catalogue", () => {
  const ids = compareRules.map(({ rule }) => rule.id.slice("compare/".length));

  test("every rule has its cases or a reason why it cannot fire, and nothing else has", () => {
    expect([...cases.keys(), ...Object.keys(CANNOT_FIRE)].toSorted()).toEqual(ids.toSorted());
  });

  test.each([...cases])("%s fires and is silent", (rule, list) => {
    const fires = list.map(({ expected }) => expected.some((line) => line.startsWith(`${rule} |`)));
    expect(fires).toContain(true);
    expect(fires).toContain(false);
  });

  test("what cannot fire fires in no case", () => {
    const fired = [...cases.values()].flat().flatMap(({ expected }) => expected.map((line) => line.split(" |")[0]));
    expect(Object.keys(CANNOT_FIRE).filter((rule) => fired.includes(rule))).toEqual([]);
  });

  test("for each fact that can contradict there is a rule for the one that is only unstated", () => {
    const differing = ids.filter((id) => id.endsWith("-differs") && !/^(?:method|path|spelling)-/.test(id));
    expect(differing.filter((id) => !ids.includes(id.replace(/differs$/, "unstated")))).toEqual([]);
  });

  test("ids are unique and every rule is explained", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { rule } of compareRules) {
      expect(rule.id).toMatch(/^compare\/[a-z]+(?:-[a-z]+)+$/);
      expect(rule.summary).toMatch(/^[A-Z][^\n]{10,99}[^.\n]$/);
      for (const text of Object.values(rule.docs)) expect(text.length > 10 && text.trim() === text).toBe(true);
    }
  });
});
