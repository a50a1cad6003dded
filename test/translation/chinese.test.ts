/** What docproof says in Chinese: nothing of what its judges find is missing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/audit/catalogue.ts";
import { headlineOf } from "../../src/audit/wording/headline.ts";
import { type ComparedGroup, comparePages, comparisonFindings } from "../../src/compare/compare.ts";
import { trafficHeadline } from "../../src/audit/wording/traffic-headline.ts";
import type { Cause, Finding } from "../../src/findings/finding.ts";
import type { RecordingSummary, Report } from "../../src/findings/report.ts";
import { diffPages } from "../../src/diff/diff.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { renderTerminal } from "../../src/reporters/terminal/terminal.ts";
import type { Entry } from "../../src/translation/catalogue.ts";
import { catalogue as sentences, inChinese } from "../../src/translation/zh/chinese.ts";
import * as compareWords from "../../src/translation/zh/compare.ts";
import * as diffWords from "../../src/translation/zh/diff.ts";
import * as htmlWords from "../../src/translation/zh/html-report.ts";
import * as lintWords from "../../src/translation/zh/lint.ts";
import * as parts from "../../src/translation/zh/parts.ts";
import * as phraseWords from "../../src/translation/zh/phrases.ts";
import * as historyWords from "../../src/translation/zh/history.ts";
import * as compareRationales from "../../src/translation/zh/rationales/compare.ts";
import * as diffRationales from "../../src/translation/zh/rationales/diff.ts";
import * as lintRationales from "../../src/translation/zh/rationales/lint.ts";
import * as validateRationales from "../../src/translation/zh/rationales/validate.ts";
import * as readingWords from "../../src/translation/zh/reading-problems.ts";
import * as remediationWords from "../../src/translation/zh/remediations.ts";
import { comparePageParts } from "../../src/translation/zh/rule-pages/compare.ts";
import { diffPageParts } from "../../src/translation/zh/rule-pages/diff.ts";
import * as summaryWords from "../../src/translation/zh/summaries.ts";
import * as validateWords from "../../src/translation/zh/validate.ts";
import * as wording from "../../src/translation/zh/wording.ts";
import { readText } from "../editions/read.ts";
import { cases, subjectOf } from "../lint/cases.ts";
import { casesIn, readCasePage } from "../literate-cases.ts";
import { auditReport } from "../reporters/fixture.ts";

const lintFindings = [...cases.values()].flat().flatMap((given) => lintPage(subjectOf(given)));
const diffFindings = [...casesIn(join(import.meta.dirname, "../diff/cases")).values()].flat().flatMap((given) => {
  const [before, after] = given.pages.map(readCasePage);
  return before && after ? diffPages(before, after) : [];
});
const compareFindings = [...casesIn(join(import.meta.dirname, "../compare/rules")).values()].flat().flatMap((given) => {
  const pages = given.pages.map(readCasePage);
  return comparisonFindings(comparePages(pages), pages);
});

/** All that a finding says, with the rule that says it. */
const textsOf = ({ rule, message, verdict, fix }: Finding): string[] =>
  [message, verdict?.because, fix?.text].flatMap((text) =>
    text === undefined || text === "" ? [] : [`${rule}: ${text}`],
  );

/** What a finding quotes: names and words of pages. */
const wordsIn = (data: unknown): string[] =>
  typeof data === "string"
    ? [data].filter((words) => words !== "")
    : typeof data === "object" && data !== null
      ? Object.values(data).flatMap(wordsIn)
      : [];
/** Rules whose data are words of docproof's. */
const OWN_WORDS = new Set(["lint/malformed-markup", "lint/invalid-json-example", "lint/impossible-value"]);
/** As diff writes types. */
const TYPES = /list of \w+|any type/g;

const missing = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => inChinese(text.slice(text.indexOf(": ") + 2)) === null);

describe("the findings of the literate cases", () => {
  test("lint", () => {
    expect(missing(lintFindings.flatMap(textsOf))).toEqual([]);
  });
  test("compare", () => {
    expect(missing(compareFindings.flatMap(textsOf))).toEqual([]);
  });
  test("diff", () => {
    expect(missing(diffFindings.flatMap(textsOf))).toEqual([]);
  });
  test("leave nothing in English but what pages say", () => {
    const stay = [...lintFindings, ...compareFindings, ...diffFindings].flatMap((finding) =>
      textsOf(finding).map((text) => {
        const said = inChinese(text.slice(text.indexOf(": ") + 2)) ?? "";
        const own = wordsIn(OWN_WORDS.has(finding.rule) ? null : finding.data)
          .toSorted((a, b) => b.length - a.length)
          .reduce((rest, words) => rest.replaceAll(words, ""), said);
        return `${finding.rule}: ${own.replace(/"[^"]*"|“[^”\n]*”|`[^`\n]*`/g, "")}`;
      }),
    );
    expect(stay.filter((said) => /\b[a-z]{2,} [a-z]{2,}/.test(said.replace(TYPES, "")))).toEqual([]);
  });
  test("each rule has its findings there", () => {
    const found = new Set([...lintFindings, ...compareFindings, ...diffFindings].map(({ rule }) => rule));
    const silent = catalogue.map(({ id }) => id).filter((id) => /^(?:lint|compare|diff)\//.test(id) && !found.has(id));
    expect(silent).toEqual(["compare/nullable-differs", "compare/read-only-differs", "compare/deprecated-differs"]);
  });
});

test("every headline", () => {
  const groupOf = (count: number, isPaired: boolean, call = "/a"): readonly ComparedGroup[] => {
    const pages = Array.from(
      { length: count },
      (_, i) => readText(`${i}.md`, `GET ${call.replace("N", String(i))}`).page,
    );
    const groups = isPaired ? [pages] : pages.map((page) => [page]);
    return groups.map((own) => ({
      group: { pages: own },
      operations: [{ name: "GET /a", editions: own.map((page) => ({ page })) }],
    })) as unknown as readonly ComparedGroup[];
  };
  const found = (rule: string, severity: string, edition: string): Finding => ({ rule, severity, edition }) as Finding;
  const said = new Set<string>();
  for (const groups of [[], groupOf(1, true), groupOf(2, true), groupOf(3, false), groupOf(3, false, "/N")])
    for (const findings of [
      [],
      [found("lint/missing-description", "warning", "0.md")],
      [found("compare/type-differs", "warning", "0.md")],
      [found("lint/type-example", "error", "0.md")],
      ["0.md", "1.md"].map((edition) => found("lint/type-example", "error", edition)),
    ])
      for (const [lint, compare, examples, accepted] of [
        [true, true, 1, 0],
        [true, false, 0, 1],
        [false, true, 0, 2],
        [true, true, 0, 0],
      ] as const)
        said.add(headlineOf(groups, findings, { lint, compare, examples, accepted }));
  expect(said.size).toBeGreaterThan(20);
  expect([...said].filter((headline) => inChinese(headline) === null)).toEqual([]);
});

describe("a run over responses", () => {
  test("says all of its findings: titles, lines below them, reasons, what came", () => {
    const report = JSON.parse(readFileSync(join(import.meta.dirname, "../../reports/audit.json"), "utf8")) as Report;
    const texts = report.groups.flatMap(({ title, lines, verdict, fix, places, findings }) => [
      title,
      // others begin with the page's own words
      ...lines.filter((line) => !line.startsWith('"')),
      ...[verdict?.because, fix?.text].filter((text) => text !== undefined && text !== ""),
      ...places.flatMap(({ role, words }) => (role === "recording" ? [`${words} [of a response]`] : [])),
      ...findings.map(({ message }) => message),
    ]);
    expect(report.groups.filter(({ rule }) => rule.startsWith("validate/")).length).toBeGreaterThan(5);
    expect(texts.filter((text) => text !== undefined && inChinese(text) === null)).toEqual([]);
  });

  const causeOf = (blame: string): Cause =>
    ({ severity: "error", findings: [{ blame, fingerprint: "a" }] }) as unknown as Cause;
  const matched = (count: number): readonly RecordingSummary[] => [{ matched: count } as RecordingSummary];
  test("has its headline", () => {
    const said = new Set<string>();
    for (const asOf of [undefined, null, "2026-01-31"])
      for (const causes of [[], ["api"], ["page", "undecided"], ["api", "api", "page"]])
        for (const count of [0, 1, 12])
          said.add(
            trafficHeadline(
              causes.map(causeOf),
              matched(count),
              asOf === undefined ? null : { asOf, since: new Map([["b", "2026-01-01"]]) },
            ),
          );
    expect(said.size).toBeGreaterThan(12);
    expect([...said].filter((headline) => inChinese(headline) === null)).toEqual([]);
  });

  test.each([
    [
      "GET /a and 2 more operations: id: missing in 3 of 4 responses; the page says required: Yes, since 2026-01-31 06:00 UTC",
    ],
    ["Below the threshold of --min-count 5 and --min-share 0.1 with 1 exchange: does not make the run fail."],
    ["in 12 operations: GET /a, GET /b and 10 more"],
    ["3 operations that were called are undocumented: GET /a, GET /b, GET /c"],
    [
      "id: expected at most 64 characters, got string, 70 characters, URL in 2 of 9 requests, and the server accepted it",
    ],
    ["1 entry of night.ndjson could not be read: the file ends inside this line"],
  ])("%s", (text) => {
    const said = inChinese(text) ?? text;
    expect(said.replace(/GET \/\w|night\.ndjson|--min-\w+|\bURL\b|\bUTC\b|\bid\b|\bYes\b/g, "")).not.toMatch(
      /[a-z]{2}/i,
    );
  });
});

test("the summaries, rationales and remediations of rules", () => {
  const without = catalogue.filter(
    ({ summary, docs }) =>
      inChinese(summary) === null || inChinese(docs.rationale) === null || inChinese(docs.remediation) === null,
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

const groups: readonly (readonly Entry[])[] = [
  lintWords,
  readingWords,
  compareWords,
  phraseWords,
  htmlWords,
  historyWords,
  lintRationales,
  compareRationales,
  validateRationales,
  diffRationales,
  remediationWords,
  diffWords,
  validateWords,
  summaryWords,
  wording,
  parts,
].flatMap((words) =>
  Object.values(
    words as Readonly<Record<string, readonly Entry[] | Readonly<Record<string, readonly Entry[]>>>>,
  ).flatMap((value) => (Array.isArray(value) ? [value as readonly Entry[]] : Object.values(value))),
);

test("each value of a sentence is said, and no other", () => {
  const names = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)(?::[\w-]+!?)?\}/g)].map((match) => match[1] ?? "");
  for (const [english, chinese] of groups.flat())
    expect([english, [...new Set(names(chinese))].toSorted()]).toEqual([
      english,
      [...new Set(names(english))].toSorted(),
    ]);
});

test("no sentence has two forms", () => {
  const seen = new Set<string>();
  const again = sentences.sentence.filter(([english]) => seen.size === seen.add(english).size);
  expect(again.map(([english]) => english)).toEqual([]);
});

test("no group of parts hides another", () => {
  const all = [
    parts.parts,
    phraseWords.phraseParts,
    validateWords.validateParts,
    diffWords.diffParts,
    htmlWords.htmlReportParts,
    summaryWords.summaryParts,
    comparePageParts,
    diffPageParts,
  ].flatMap((one) => Object.keys(one));
  expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
});

test("punctuation of Chinese sentences is full-width", () => {
  const half = /\p{Script=Han}\}?[,;:!?](?!\/)|[,;!?]\{?\p{Script=Han}|\p{Script=Han}\.(?:\s|$)/u;
  expect(groups.flat().filter(([, chinese]) => half.test(chinese))).toEqual([]);
});

test("without a language a report is as it was", () => {
  expect(renderTerminal(auditReport, { language: "zh" })).toMatch(/修改：/);
  expect(renderTerminal(auditReport, { language: "en" })).toBe(renderTerminal(auditReport));
  expect(renderTerminal(auditReport)).not.toMatch(/修改：/);
});
