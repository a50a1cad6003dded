/**
 * The literate cases of the diff rules, a file for each group: `cases/<group>.md` holds an old and a new page, read as any page is,
 * and every finding of their diff. Every rule fires in a case.
 */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { diffPages } from "../../src/diff/diff.ts";
import { diffRules } from "../../src/diff/registry.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { accepted, type Case, casesIn, readCasePage } from "../literate-cases.ts";

const FOLDER = join(import.meta.dirname, "cases");

const cases = casesIn(FOLDER);

function bothOf({ pages }: Case): readonly [ApiPage, ApiPage] {
  const [before, after, ...rest] = pages.map(readCasePage);
  if (!before || !after || rest.length > 0) throw new Error("a case has an old page and a new one");
  return [before, after];
}

const lineOf = ({ rule, severity, message }: Finding): string =>
  `${severity} | ${rule.slice("diff/".length)} | ${message}`;

for (const [group, list] of cases) {
  describe(group, () => {
    test.each(list)("$title", (given) => {
      const [before, after] = bothOf(given);
      const found = diffPages(before, after);
      expect(accepted(join(FOLDER, `${group}.md`), given.title, found.map(lineOf))).toEqual(given.expected);
      const lengths = new Map(given.pages.map(({ name, text }) => [name, text.length]));
      for (const { span } of found.flatMap(({ places }) => places))
        expect(span.start >= 0 && span.start <= span.end && span.end <= (lengths.get(span.source) ?? -1)).toBe(true);
      expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    });

    test.each(list)("$title: a page has not changed against itself", (given) => {
      for (const page of bothOf(given)) expect(diffPages(page, page)).toEqual([]);
    });
  });
}

describe("the catalogue", () => {
  const files = readdirSync("src/diff/rules").map((name) => basename(name, ".ts"));
  const fired = new Set(
    [...cases.values()].flat().flatMap(({ expected }) => expected.map((line) => `diff/${line.split(" | ")[1] ?? ""}`)),
  );

  test("every group of rules has its cases", () => {
    const groups = files.filter((name) => !["areas", "facts", "words"].includes(name));
    expect([...cases.keys()]).toEqual(groups.toSorted());
  });

  test("every rule fires in a case", () => {
    expect(diffRules.map(({ rule }) => rule.id).filter((id) => !fired.has(id))).toEqual([]);
  });
});
