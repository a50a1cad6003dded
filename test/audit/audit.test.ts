/** What the audit of the five editions must say, and what it must not: on our transcriptions, and on the originals where they are. */
import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { auditPages } from "../../src/audit/audit.ts";
import { buildReport } from "../../src/audit/report.ts";
import type { Report } from "../../src/findings/report.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { type ReadPage, readFile, readText, vocabulary } from "../editions/read.ts";
import { plainParts } from "./plain-parts.ts";

const NAMES = ["en-get.md", "zh-get.md", "en-get.rst", "zh-post.md", "en-get.txt"];
const LABELS = ["000", "001", "002", "003", "004"];
const SEEDS = "../shared/seeds";
const originals = existsSync(SEEDS) ? readdirSync(SEEDS).toSorted() : [];

function report(pages: readonly ReadPage[]): Report {
  const { findings, groups } = auditPages(
    pages,
    { lint: true, compare: true },
    { lint: (page, all) => lintPage({ ...page, vocabulary, pages: all }) },
  );
  return buildReport({
    ...plainParts,
    pages,
    groups,
    findings,
  });
}

/** Both sets under the same names, so that what is said of them can be compared word for word. */
const read = (folder: string, names: readonly string[]): ReadPage[] =>
  names.map((name, i) => readFile(`${folder}/${name}`, `${LABELS[i] ?? ""}_page.txt`));
const sets = [{ name: "our transcriptions", pages: read("sources/editions", NAMES) }];
if (originals.length === 5) sets.push({ name: "the originals", pages: read(SEEDS, originals) });

describe.each(sets)("$name", ({ pages }) => {
  test("the screen's order: errors first, each a statement about the API", () => {
    const audit = report(pages);
    expect(audit.groups.map(({ severity, title }) => `${severity}: ${title}`)).toEqual([
      "error: Page cce_02_0248 is GET in 000, POST in 003",
      "error: preferences: examples show an object; two pages say string, two pages do not say",
      "error: clusters, users, contexts: examples show a list; two pages say object",
      "warning: GET is deprecated in three pages; 000 does not say so",
      "warning: insecure-skip-tls-verify missing from 000 and 002",
      "warning: X-Auth-Token: required in the table, required only under a condition in the description",
      "warning: server: the description says an IP address, the example shows a URL",
      "info: project_id, cluster_id, Content-Type, X-Auth-Token: other editions say type string; this one does not",
      "info: 002 does not name the replacement of the deprecated operation",
      "info: users: no description, only “-”",
      "info: header X-Auth-Token: other editions say at most 16384 characters; this one does not",
      "info: current-context: other editions say values external, internal; this one does not",
    ]);
  });

  test("what a reader repeats, and where to start", () => {
    const audit = report(pages);
    expect(audit.headline).toBe("Each of the four GET pages contradicts its own example.");
    expect(audit.startHere.map(({ edition, causes, of }) => `${edition}: ${causes} of ${of}`)).toEqual([
      "000: 6 of 7",
      "002: 4 of 7",
      "004: 3 of 7",
      "001: 2 of 7",
      "003: 1 of 7",
    ]);
  });

  test("verdicts: which side is wrong and how sure, undecided where nothing decides", () => {
    const audit = report(pages);
    const verdict = (start: string): unknown => {
      const found = audit.groups.find(({ title }) => title.includes(start))?.verdict;
      return found && [found.certainty, ...found.wrong];
    };
    expect(verdict("is GET in")).toEqual(["probable", "000"]);
    expect(verdict("show a list")).toEqual(["sure", "000", "002"]);
    expect(verdict("preferences")).toEqual(["sure", "001", "004"]);
    expect(verdict("insecure-skip")).toEqual(["undecided"]);
    expect(verdict("is deprecated")).toEqual(["probable", "000"]);
  });

  test("what a replaced method explains is named with it and is no finding of its own", () => {
    const audit = report(pages);
    const replaced = audit.groups[0];
    expect(replaced?.findings[0]?.data["comesWith"]).toEqual(["request duration", "header Port-ID"]);
    const paths = audit.groups.slice(1).flatMap(({ fieldPaths }) => fieldPaths);
    expect(paths.filter((path) => /duration|Port-ID/.test(path))).toEqual([]);
  });

  test("every finding points at lines of the pages", () => {
    const audit = report(pages);
    for (const cause of audit.groups) {
      expect(cause.places.length).toBeGreaterThan(0);
      for (const place of cause.places) expect(place.line).toBeGreaterThan(0);
    }
  });

  test("all five are one group, all tables are understood", () => {
    const audit = report(pages);
    expect(audit.pairings.map(({ editions }) => editions.length)).toEqual([5]);
    expect(audit.coverage.tables).toMatchObject({ total: 52, notUnderstood: 0 });
  });
});

test.skipIf(sets.length < 2)("transcriptions and originals give the same findings, lines aside", () => {
  const essence = (pages: readonly ReadPage[] = []): string[] =>
    report(pages)
      .groups.flatMap(({ findings: atoms }) =>
        atoms.map(({ rule, edition, operation, fieldPath, fact, fingerprint }) =>
          [fingerprint, rule, edition, operation, fieldPath, fact].join(" "),
        ),
      )
      .toSorted();
  expect(essence(sets[0]?.pages)).toEqual(essence(sets[1]?.pages));
});

test("what is found of two whole bodies is told of each", () => {
  const page = "# Make\n\n## URI\n\nPOST /v1/things\n\n";
  const example = (role: string, key: string): string => `## Example ${role}\n\n\`\`\`json\n{"${key}": 1}\n\`\`\`\n\n`;
  const { groups: causes } = report([readText("a.md", page + example("request", "a") + example("response", "b"))]);
  expect(causes.map(({ title }) => title)).toEqual([
    "the request example has a body (a), and no table describes one; the response example has a body (b), and no table describes one",
  ]);
});

describe("compare", () => {
  const page = (rows: string, extra = ""): string =>
    `# Show a thing<a name="thing_1"></a>\n\n## URI\n\nGET /v1/things/{id}\n\n## Response\n\n**Table 1** Response body parameters\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n${rows}\n${extra}`;
  const causes = (a: string, b: string): string[] =>
    report([readText("a/x.md", a), readText("b/x.md", b)])
      .groups.filter(({ rule }) => rule.startsWith("compare/"))
      .map(({ rule, title }) => `${rule}: ${title}`);

  test("a page agrees with itself", () => {
    expect(causes(page("| id | String | The id. |"), page("| id | String | The id. |"))).toEqual([]);
  });

  test.each([
    ["type", "| n | String | x |", "| n | Integer | x |", "compare/type-differs"],
    ["list or object", "| n | Array of strings | x |", "| n | Object | x |", "compare/type-differs"],
    [
      "fixed value",
      "| n | String | The value is fixed at **a**. |",
      "| n | String | The value is fixed at **b**. |",
      "compare/const-differs",
    ],
    ["missing field", "| n | String | x |\n| m | String | y |", "| n | String | x |", "compare/field-missing"],
    [
      "spelling",
      "| n | String | x |\n| clusterId | String | y |",
      "| n | String | x |\n| cluster_id | String | y |",
      "compare/spelling-differs",
    ],
    [
      "renamed",
      "| n | String | x |\n| security_group | String | y |",
      "| n | String | x |\n| security_groups_ | String | y |",
      "compare/field-renamed",
    ],
    ["said once", "| n | String | Default value: **7a** |", "| n | String | x |", "compare/default-unstated"],
  ])("%s", (_name, a, b, rule) => {
    expect(causes(page(a), page(b)).map((line) => line.split(":")[0])).toEqual([rule]);
    // symmetric: the other way round the same rules fire
    expect(causes(page(b), page(a)).map((line) => line.split(":")[0])).toEqual([rule]);
  });

  test("two pages of one folder, format and language are variants, not editions", () => {
    const audit = report([
      readText("a/x.md", page("| n | String | x |").replace("thing_1", "p1")),
      readText("a/y.md", page("| m | String | x |").replace("thing_1", "p2")),
    ]);
    expect(audit.pairings.map(({ pairedBy }) => pairedBy)).toEqual(["alone", "alone"]);
  });
});
