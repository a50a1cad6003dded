/** What a comparison of editions says in one sentence, and why nothing was compared. */
import { expect, test } from "vitest";
import { compareHeadline } from "../../../src/audit/wording/compare-headline.ts";
import { comparePages } from "../../../src/compare/compare.ts";
import type { Finding } from "../../../src/findings/finding.ts";
import { readText } from "../../editions/read.ts";

const page = (name: string, title: string, call: string, columns = "Type") =>
  readText(
    name,
    `# ${title}\n\n${call}\n\n## Response\n\n| Parameter | ${columns} |\n| --- |${columns.replaceAll(/[^|]+/g, " --- ")}|\n| id |${columns.replaceAll(/[^|]+/g, " String ")}|\n`,
  ).page;
const severities = (...all: Finding["severity"][]): Finding[] => all.map((severity) => ({ severity }) as Finding);
const editions = [page("en/a.md", "Show", "GET /v1/pots"), page("zh/a.md", "Show", "GET /v1/pots")];

test.each<[string, readonly Finding["severity"][]]>([
  ["The editions that were compared say the same.", []],
  ["No edition contradicts another, but some say less than others.", ["info", "info"]],
  ["The editions do not all say the same.", ["warning"]],
  ["The editions do not all say the same.", ["info", "error"]],
])("%s", (headline, found) => {
  expect(compareHeadline(comparePages(editions), severities(...found), false)).toBe(headline);
});

test("a column that nobody understood is not said to be the same", () => {
  const groups = comparePages([page("en/a.md", "Show", "GET /v1/pots", "Type | Glaze"), ...editions.slice(1)]);
  expect(compareHeadline(groups, [], false)).toBe(
    "The editions do not contradict each other in what was understood of them.",
  );
  expect(compareHeadline(groups, severities("info"), false)).toMatch(/^No edition contradicts another/);
});

test("of a comparison that was given up, only what was found by then is said", () => {
  const groups = comparePages(editions);
  const unknown = "Nothing is known of pages whose comparison took too long.";
  expect(compareHeadline(groups, [], true)).toBe(unknown);
  expect(compareHeadline(comparePages(editions.slice(1)), [], true)).toBe(unknown);
  expect(compareHeadline(groups, severities("warning"), true)).toBe("The editions do not all say the same.");
});

test.each<[string, readonly (readonly [name: string, title: string, call: string])[]]>([
  ["there is only one page", [["en/a.md", "Show", "GET /v1/pots"]]],
  [
    "no two pages describe the same operation",
    [
      ["a/a.md", "Show", "GET /v1/pots"],
      ["a/b.md", "Make", "GET /v1/lids"],
    ],
  ],
  [
    'several pages describe GET /v1/lids, but nothing shows which are editions of each other ("pair" in docproof.yaml names them)',
    [
      ["a/a.md", "Show", "GET /v1/pots"],
      ["a/b.md", "One", "GET /v1/lids"],
      ["a/c.md", "Two", "GET /v1/lids"],
    ],
  ],
])("nothing was compared where %s", (why, pages) => {
  const groups = comparePages(pages.map((one) => page(...one)));
  expect(compareHeadline(groups, severities("error"), false)).toBe(`Nothing was compared: ${why}.`);
});
