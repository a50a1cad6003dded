/** The sentence of a report says what was looked at and found, and nothing that what was accepted contradicts. */
import { describe, expect, it } from "vitest";
import { headlineOf, type LookedAt } from "../../src/audit/wording/headline.ts";
import type { ComparedGroup } from "../../src/compare/compare.ts";
import type { Finding } from "../../src/findings/finding.ts";

/** Groups of pages by their sources; operations by name, with the pages that have it. */
function groupsOf(groups: readonly string[][], operations: Readonly<Record<string, readonly string[]>> = {}) {
  const page = (source: string) => ({
    source,
    operations: Object.entries(operations).flatMap(([name, sources]) => {
      const [method, path] = name.split(" ");
      return sources.includes(source) ? [{ method: { value: method }, path: { value: path }, otherPaths: [] }] : [];
    }),
    pageId: null,
  });
  return groups.map((sources) => ({ group: { pages: sources.map(page) } })) as unknown as readonly ComparedGroup[];
}
const one = groupsOf([["a.md"]]);
const two = groupsOf([["a.md"], ["b.md"]]);
const pair = groupsOf([["a.md", "b.md"]]);
const found = (rule: string, severity: Finding["severity"], ...editions: string[]): Finding[] =>
  editions.map((edition) => ({ rule, severity, edition }) as Finding);
const warning = found("lint/missing-description", "warning", "a.md");
const note = found("lint/missing-description", "info", "a.md");
const difference = found("compare/type-differs", "warning", "a.md");
const both: LookedAt = { lint: true, compare: true, examples: 1, accepted: 0 };
const bare: LookedAt = { ...both, examples: 0 };
const compared: LookedAt = { ...both, lint: false };
const linted: LookedAt = { ...both, compare: false };

describe("what was accepted", () => {
  it.each<[string, readonly ComparedGroup[], readonly Finding[], number]>([
    ["No page was read.", [], [], 0],
    ["No page was read.", [], [], 3],
    ["The page does not contradict itself.", one, [], 0],
    ["Nothing was found beside 1 accepted finding.", one, [], 1],
    ["Nothing was found beside 2 accepted findings.", one, [], 2],
    ["The page has mistakes, but does not contradict its own examples.", one, warning, 0],
    [
      "Apart from 1,200 accepted findings: The page has mistakes, but does not contradict its own examples.",
      one,
      warning,
      1200,
    ],
  ])("%s", (headline, all, findings, accepted) => {
    expect(headlineOf(all, findings, { ...both, accepted })).toBe(headline);
  });
});

describe("nothing that is wrong", () => {
  it.each<[string, readonly ComparedGroup[], LookedAt]>([
    ["The page does not contradict itself.", one, both],
    ["No page contradicts itself.", two, both],
    ["The editions do not contradict each other.", pair, both],
    ["No page contradicts itself.", pair, linted],
    ["The page has no example to check against.", one, bare],
    ["The pages have no example to check against.", two, bare],
    ["The editions do not contradict each other.", pair, bare],
    ["Nothing was compared: there is only one page.", one, compared],
    ["Nothing was compared: there is only one page.", one, { ...compared, examples: 0 }],
    ["The editions do not contradict each other.", pair, compared],
    ["The page does not contradict itself.", one, { ...compared, compare: false, examples: 0 }],
  ])("%s", (headline, all, lookedAt) => {
    expect(headlineOf(all, [], lookedAt)).toBe(headline);
    expect(headlineOf(all, note, lookedAt)).toBe(headline);
  });
});

describe("mistakes", () => {
  it.each<[string, readonly ComparedGroup[], readonly Finding[], LookedAt]>([
    ["The page has mistakes, but does not contradict its own examples.", one, warning, both],
    ["The pages have mistakes, but none contradicts its own examples.", two, warning, both],
    ["The page has mistakes.", one, warning, bare],
    ["The pages have mistakes.", two, warning, bare],
    ["The pages have mistakes.", pair, warning, compared],
    ["The editions do not all say the same.", pair, difference, bare],
    ["The editions do not all say the same.", pair, [...warning, ...difference], compared],
    [
      "No page contradicts its own examples, but the editions do not all say the same.",
      pair,
      [...warning, ...difference],
      both,
    ],
    ["The editions do not contradict each other.", pair, found("compare/type-differs", "info", "a.md"), both],
  ])("%s", (headline, all, findings, lookedAt) => {
    expect(headlineOf(all, findings, lookedAt)).toBe(headline);
  });
});

describe("pages that contradict their own examples", () => {
  const lie = (...editions: string[]): Finding[] => found("lint/type-example", "error", ...editions);
  const many = Array.from({ length: 1200 }, (_, n) => `${n}.md`);
  it.each<[string, readonly ComparedGroup[], readonly Finding[]]>([
    ["The page contradicts its own example.", one, lie("a.md", "a.md")],
    ["Every page contradicts its own example.", two, lie("a.md", "b.md")],
    ["One of 2 pages contradicts its own example.", two, lie("b.md")],
    ["2 of 3 pages contradict their own examples.", groupsOf([["a.md"], ["b.md"], ["c.md"]]), lie("a.md", "c.md")],
    ["1,100 of 1,200 pages contradict their own examples.", groupsOf([many]), lie(...many.slice(100))],
    ["One of 1,200 pages contradicts its own example.", groupsOf([many]), lie("7.md")],
    [
      "Each of the two GET pages contradicts its own example.",
      groupsOf([["a.md", "b.md", "c.md"]], { "GET /a": ["a.md", "b.md"], "POST /a": ["c.md"] }),
      lie("a.md", "b.md"),
    ],
    [
      "2 of 3 pages contradict their own examples.",
      groupsOf([["a.md", "b.md", "c.md"]], { "GET /a": ["a.md", "b.md"], "POST /a": ["c.md"] }),
      lie("a.md", "c.md"),
    ],
    [
      "Every page contradicts its own example.",
      groupsOf([["a.md", "b.md", "c.md"]], { "GET /a": ["a.md", "b.md"], "POST /a": ["c.md"] }),
      lie("a.md", "b.md", "c.md"),
    ],
    [
      "One of 3 pages contradicts its own example.",
      groupsOf([["a.md", "b.md", "c.md"]], { "GET /a": ["a.md", "b.md"], "POST /a": ["c.md"] }),
      lie("c.md"),
    ],
    [
      "2 of 3 pages contradict their own examples.",
      groupsOf([["a.md", "b.md"], ["c.md"]], { "GET /a": ["a.md", "b.md"] }),
      lie("a.md", "b.md"),
    ],
  ])("%s", (headline, all, findings) => {
    expect(headlineOf(all, findings, both)).toBe(headline);
  });
  it("are none where a warning says so, or an error of another kind", () => {
    const told = (findings: readonly Finding[]): string => headlineOf(one, findings, both);
    expect(told(found("lint/type-example", "warning", "a.md"))).toMatch(/^The page has mistakes/);
    expect(told(found("lint/missing-description", "error", "a.md"))).toMatch(/^The page has mistakes/);
  });
});
