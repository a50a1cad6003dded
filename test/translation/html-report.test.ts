/** The HTML report in Chinese: what docproof writes around the findings leaves nothing in English but what it quotes. */
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { renderHtml } from "../../src/reporters/html/html.ts";
import { auditReport, emptyReport, largeReport, validatedReport } from "../reporters/fixture.ts";
import { pictured } from "../reporters/pictured.ts";

/** Stands for what findings say, which has tests of its own. */
const SAID = "〇";

function withoutFindingsWords(report: Report): Report {
  return {
    ...report,
    headline: SAID,
    groups: report.groups.map((cause) => ({
      ...cause,
      title: SAID,
      lines: [SAID],
      verdict: cause.verdict && { ...cause.verdict, because: cause.verdict.because && SAID },
      fix: cause.fix && { ...cause.fix, text: SAID },
      findings: cause.findings.map((finding) => ({ ...finding, message: SAID })),
    })),
    notUnderstood: report.notUnderstood.map((entry, n) => ({
      ...entry,
      reason: n % 2 === 0 ? "no header row" : "unknown header: 〇",
    })),
    unformalised: report.unformalised.map((entry) => ({
      ...entry,
      reason: "holds only under a condition that is no field of the answer",
    })),
    accepted: report.accepted.map((entry) => ({ ...entry, message: SAID, reason: SAID, owner: null, until: null })),
    rules: report.rules.map((rule) => ({ ...rule, summary: SAID, docs: { ...rule.docs, rationale: SAID } })),
  };
}

const place = auditReport.groups[0]!.places[0]!;
const [matrix] = auditReport.matrices;
const onePage: Report = {
  ...auditReport,
  editions: auditReport.editions.slice(0, 1).map((edition) => ({ ...edition, operations: [], pageId: null })),
  unknownColumns: [{ words: SAID, tables: 2, places: [place] }],
  passedOver: { tables: [place], jsonBlocks: 2, requestLines: 1, shownCalls: 3 },
  matrices: [{ ...matrix!, editions: matrix!.editions.slice(0, 1) }],
  pairings: [],
  partial: "unknown",
  showsValues: true,
  asOf: null,
};
/** More rows than are quoted, on some of which pages differ. */
const manyMatrices: Report = {
  ...auditReport,
  matrices: [true, false].map((agrees) => ({
    ...matrix!,
    editions: matrix!.editions.slice(0, 2),
    rows: Array.from({ length: 1100 }, () => ({ ...matrix!.rows[0]!, agrees, cells: [null, null] })),
  })),
};

const reports: Readonly<Record<string, Report>> = {
  audit: auditReport,
  validated: validatedReport,
  empty: emptyReport,
  large: largeReport(60),
  pictured: pictured({ folders: 62, owners: true, operations: 61, runs: 13 }),
  "one page": onePage,
  "many matrices": manyMatrices,
};

/** What is quoted: names of files, formats and programs, options, methods with their paths, letters that stand for numbers. */
const QUOTED =
  /--[a-z-]+|\bdocproof(?:\.yaml)?\b|\bvocabulary\.columns\b|\b(?:habit|operations):|\b(?:SHA-256|JSON|HTML|RST|Markdown|AsciiDoc|OPTIONS|schema|null|URL|URI)\b|\b(?:GET|POST)\b(?: \/\S*)?|\/api\/\S+|\S+\.(?:md|rst|txt|json|har)\b(?::\d+)?|@house\/\S+|(?:a-)?service[\w-]*|\bp\d+\b|\bn\b/g;

function englishIn(html: string): string[] {
  const $ = load(html);
  // pages' own words, what is code, ids of rules and names of pages to choose from
  $("style, script, code, bdi, q, mark, .q .ar, option, .atoms td:not(:nth-child(5))").remove();
  const found = new Set<string>();
  const note = (text: string): void => {
    const rest = text.replace(QUOTED, "");
    if (/[A-Za-z]{2,}/.test(rest)) found.add(text.replace(/\s+/g, " ").trim());
  };
  for (const element of $("*").toArray()) {
    if (!("attribs" in element)) continue;
    for (const child of element.children) if ("data" in child) note(child.data);
    note(element.attribs["aria-label"] ?? "");
    // others have the name of a file
    if (element.name === "td") note(element.attribs["title"] ?? "");
  }
  return [...found];
}

describe("nothing that docproof writes stays in English", () => {
  for (const [name, report] of Object.entries(reports))
    test(name, () => {
      expect(englishIn(renderHtml(withoutFindingsWords(report), { language: "zh" }))).toEqual([]);
    });

  test("what the script counts, and the foot of a sheet", () => {
    const html = renderHtml(auditReport, { language: "zh" });
    expect(load(html)("script").text()).toContain('count+"/"+all+" 个问题"');
    expect(load(html)("style").text()).toContain(
      String.raw`content:"\7b2c  " counter(page) " \9875 \ff0c \5171  " counter(pages) " \9875 "`,
    );
    expect(load(html)("html").attr("lang")).toBe("zh");
  });
});

test("in English the foot and the script are what they were", () => {
  const html = renderHtml(auditReport);
  expect(html).toContain('content:"page " counter(page) " of " counter(pages);');
  expect(html).toContain('count===all?all+(all===1?" finding":" findings"):count+" of "+all+" findings"');
});
