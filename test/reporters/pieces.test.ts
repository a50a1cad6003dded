/** Reports that come piece by piece: the findings one at a time, so that no string need hold all of them. */
import { describe, expect, it } from "vitest";
import { htmlPieces, renderHtml } from "../../src/reporters/html/html.ts";
import { renderSarif, sarifPieces } from "../../src/reporters/sarif.ts";
import { say, speaking } from "../../src/translation/speaking.ts";
import { auditReport, emptyReport, hostileReport, hostileTexts, largeReport } from "./fixture.ts";

const longest = (pieces: Iterable<string>): number => Math.max(...[...pieces].map((piece) => piece.length));

describe("SARIF", () => {
  it.each([
    ["an audit", auditReport],
    ["no findings", emptyReport],
    ["hostile texts", hostileReport(hostileTexts.join("\n"))],
  ])("of %s is what JSON.stringify makes of it, in pieces of whole lines", (_name, report) => {
    const text = renderSarif(report);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect([...sarifPieces(report)].filter((piece) => !piece.endsWith("\n"))).toEqual([]);
    const [run] = (JSON.parse(text) as { runs: { results: unknown[] }[] }).runs;
    expect(run?.results).toHaveLength(report.groups.length);
  });
});

describe("HTML", () => {
  it("has a piece for each finding", () => {
    const pieces = [...htmlPieces(auditReport)];
    expect(pieces.filter((piece) => piece.startsWith("<details") || piece.startsWith("<article")).length).toBe(
      auditReport.groups.length,
    );
    expect(pieces.join("")).toBe(renderHtml(auditReport));
  });

  it("speaks its language in every piece, and leaves what is done between two pieces in its own", () => {
    const heard: string[] = [];
    let text = "";
    for (const piece of htmlPieces(auditReport, { language: "zh" })) {
      text += piece;
      heard.push(say("Findings"));
    }
    expect(text).toBe(renderHtml(auditReport, { language: "zh" }));
    expect(new Set(heard)).toEqual(new Set(["Findings"]));
    expect(speaking(null, () => say("Findings"))).toBe("Findings");
  });
});

it("no piece grows with the number of findings", () => {
  const many = largeReport(600);
  const few = { ...many, groups: many.groups.slice(0, 10) };
  expect(longest(sarifPieces(many))).toBeLessThan(2 * longest(sarifPieces(few)));
});
