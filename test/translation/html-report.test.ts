/** The HTML report in Chinese: what docproof writes around the findings leaves nothing in English but what it quotes. */
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { renderHtml } from "../../src/reporters/html/html.ts";
import { auditReport, emptyReport, largeReport, validatedReport } from "../reporters/fixture.ts";
import { pictured } from "../reporters/pictured.ts";
import { englishIn } from "./english-in.ts";

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
