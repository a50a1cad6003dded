/** What a report says of its own making: where its settings come from, its digest, its trend, its owners, and how much it hides. */
import { expect, test } from "vitest";
import { auditPages } from "../../src/audit/audit.ts";
import type { ReportParts } from "../../src/audit/report-input.ts";
import { buildReport } from "../../src/audit/report.ts";
import type { Report } from "../../src/findings/report.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { readText, vocabulary } from "../editions/read.ts";
import { plainParts } from "./plain-parts.ts";

/** A page that contradicts its example, and says nothing of its path's variable. */
const page = (name: string, path = name): string =>
  `# ${name}\n\nGET /v1/${path}/{id}\n\n## Response\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| total | String | How many. |\n\n## Example response\n\n\`\`\`json\n{"total": 2}\n\`\`\`\n`;

function reportOf(more: Partial<ReportParts> = {}, included: ReportParts["pages"][number]["included"] = []): Report {
  const pages = ["pots", "lids"].map((name) => ({
    ...readText(`docs/${name}.md`, page(name)),
    sha256: name,
    included,
  }));
  const { findings, groups } = auditPages(
    pages,
    { lint: true, compare: true },
    { lint: (one, all) => lintPage({ ...one, vocabulary, pages: all }) },
  );
  return buildReport({
    ...plainParts,
    asOf: "2026-03-01",
    pages,
    groups,
    findings,
    ...more,
  });
}

test("the files that pages take in are settings, each once, behind the configuration", () => {
  const included = [{ file: "docs/part.md", sha256: "p" }];
  expect(reportOf().settings).toBeUndefined();
  expect(reportOf({}, included).settings).toEqual([{ role: "included", file: "docs/part.md", sha256: "p" }]);
  const configuration = { role: "configuration", file: "docproof.yaml", sha256: "c" } as const;
  expect(reportOf({ settingsFiles: [configuration] }, included).settings).toEqual([
    configuration,
    { role: "included", file: "docs/part.md", sha256: "p" },
  ]);
});

test("the digest is of what went in, and of nothing else", () => {
  const { digest } = reportOf();
  const others = [
    reportOf({ version: "1" }),
    reportOf({ asOf: null }),
    reportOf({ settings: { rules: {} } }),
    reportOf({}, [{ file: "docs/part.md", sha256: "p" }]),
    reportOf({}, [{ file: "docs/part.md", sha256: "q" }]),
  ].map((report) => report.digest);
  expect(new Set([digest, ...others]).size).toBe(6);
  expect(reportOf({ command: "docproof lint", max: 1, sourceUrl: "https://h/{path}" }).digest).toBe(digest);
});

test("the digest is another one where a page has other bytes, or another name", () => {
  const digestOf = (name: string, sha256: string): string => {
    const pages = [{ ...readText(name, page("pots")), sha256, included: [] }];
    return reportOf({ pages, groups: [], findings: [] }).digest;
  };
  expect(digestOf("docs/pots.md", "1")).toBe(digestOf("docs/pots.md", "1"));
  expect(digestOf("docs/pots.md", "2")).not.toBe(digestOf("docs/pots.md", "1"));
  expect(digestOf("docs/jars.md", "1")).not.toBe(digestOf("docs/pots.md", "1"));
});

test("the trend ends with this run, where it is asked for", () => {
  expect(reportOf().trend).toBeUndefined();
  const before = {
    asOf: "2026-02-01",
    file: "b.json",
    version: "0",
    pages: new Set(["docs/pots.md"]),
    hasRecordings: true,
    causes: [
      { severity: "error", fingerprints: ["gone"], pages: ["docs/pots.md"], isOfTraffic: false },
      { severity: "error", fingerprints: ["unseen"], pages: ["docs/pots.md"], isOfTraffic: true },
    ],
  } as const;
  expect(reportOf({ pastRuns: [before] }).trend).toMatchObject([
    { asOf: "2026-02-01", open: { error: 2 } },
    { asOf: "2026-03-01", open: { error: 1, warning: 1, info: 0 }, since: { fixed: { error: 1 }, notLookedAt: 1 } },
  ]);
});

test("a report that shows some of its findings says how many it hides, and counts them all", () => {
  const all = reportOf();
  const some = reportOf({ max: 1 });
  expect(some.groups.map(({ number, title }) => [number, title])).toEqual([[1, all.groups[0]?.title]]);
  expect([all.hidden, some.hidden]).toEqual([0, all.groups.length - 1]);
  expect(some.totals).toEqual(all.totals);
});

test("owners stand with the pages that have some", () => {
  const { editions } = reportOf({ ownersOf: (source) => (source.endsWith("pots.md") ? ["@kitchen"] : []) });
  expect(editions.map(({ label, owners }) => [label, owners])).toEqual([
    ["pots", ["@kitchen"]],
    ["lids", undefined],
  ]);
});

test("a run that did not compare has no pairings and no matrices", () => {
  const pages = ["md", "txt"].map((name) => ({
    ...readText(`docs/pots-${name}.md`, page("pots")),
    sha256: name,
    included: [],
  }));
  const { groups } = auditPages(pages, { lint: false, compare: true }, { lint: () => [] });
  expect(reportOf({ pages, groups, findings: [] }).matrices).toHaveLength(1);
  expect(reportOf({ pages, groups, findings: [], compared: false })).toMatchObject({ pairings: [], matrices: [] });
});

test("a finding is new where the earlier state does not have it, and fails for that alone where the gate asks so", () => {
  const fingerprints = reportOf().groups.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
  const known = new Map(fingerprints.map((fingerprint) => [fingerprint, "2026-01-01"]));
  const gate = { failOn: "error", failOnNew: true, failOnBlame: null, minCount: 0, minShare: 0 } as const;
  const told = ({ groups }: Report): unknown =>
    groups.map(({ novelty, fails, severity }) => [severity, novelty, fails]);
  expect(told(reportOf({ gate, earlier: { asOf: "2026-02-01", since: known } }))).toEqual([
    ["error", "known", false],
    ["warning", "known", false],
  ]);
  expect(told(reportOf({ gate, earlier: { asOf: "2026-02-01", since: new Map() } }))).toEqual([
    ["error", "new", true],
    ["warning", "new", false],
  ]);
});
