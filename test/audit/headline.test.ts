/** The sentence of a report says nothing that what was accepted contradicts. */
import { expect, it } from "vitest";
import { headlineOf } from "../../src/audit/wording/headline.ts";
import type { ComparedGroup } from "../../src/compare/compare.ts";
import type { Finding } from "../../src/findings/finding.ts";

const groups = [{ group: { pages: [{ source: "a.md" }] }, operations: [] }] as unknown as readonly ComparedGroup[];
const warning = { rule: "lint/description-missing", severity: "warning", edition: "a.md" } as Finding;
const lookedAt = { lint: true, compare: true, examples: 1, accepted: 0 };

it.each<[string, readonly ComparedGroup[], readonly Finding[], number]>([
  ["No page was read.", [], [], 0],
  ["No page was read.", [], [], 3],
  ["The page does not contradict itself.", groups, [], 0],
  ["Nothing was found beside 1 accepted finding.", groups, [], 1],
  ["The page has mistakes, but does not contradict its own examples.", groups, [warning], 0],
  [
    "Apart from 1,200 accepted findings: The page has mistakes, but does not contradict its own examples.",
    groups,
    [warning],
    1200,
  ],
])("%s", (headline, all, findings, accepted) => {
  expect(headlineOf(all, findings, { ...lookedAt, accepted })).toBe(headline);
});
