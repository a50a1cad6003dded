/** What findings say is plain text in every report: no sign of markup is docproof's own. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { comparePages, comparisonFindings } from "../../src/compare/compare.ts";
import { diffPages } from "../../src/diff/diff.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { inChinese } from "../../src/translation/zh/chinese.ts";
import { cases, subjectOf } from "../lint/cases.ts";
import { casesIn, readCasePage } from "../literate-cases.ts";

const casesOf = (folder: string) => [...casesIn(join(import.meta.dirname, folder)).values()].flat();
const findings: readonly Finding[] = [
  ...[...cases.values()].flat().flatMap((given) => lintPage(subjectOf(given))),
  ...casesOf("../compare/rules").flatMap((given) => {
    const pages = given.pages.map(readCasePage);
    return comparisonFindings(comparePages(pages), pages);
  }),
  ...casesOf("../diff/cases").flatMap((given) => {
    const [before, after] = given.pages.map(readCasePage);
    return before && after ? diffPages(before, after) : [];
  }),
];

/** What a finding quotes of pages may have any sign. */
const quotedIn = (data: unknown): string[] =>
  typeof data === "string"
    ? [data]
    : typeof data === "object" && data !== null
      ? Object.values(data).flatMap(quotedIn)
      : [];

test("no finding has markup in its words", () => {
  expect(findings.length).toBeGreaterThan(500);
  const marked = findings.flatMap(({ rule, message, verdict, fix, data, places }) => {
    const quoted = [...quotedIn(data), ...places.map(({ words }) => words)].filter((words) => words !== "");
    const own = [message, verdict?.because ?? "", fix?.text ?? ""].flatMap((text) => [text, inChinese(text) ?? ""]);
    return own
      .map((text) =>
        quoted.toSorted((a, b) => b.length - a.length).reduce((rest, words) => rest.replaceAll(words, ""), text),
      )
      .filter((text) => /`|\*\*|\]\(|<\w|&\w+;/.test(text.replace(/"[^"]*"|“[^”]*”/g, "")))
      .map((text) => `${rule}: ${text}`);
  });
  expect([...new Set(marked)]).toEqual([]);
});
