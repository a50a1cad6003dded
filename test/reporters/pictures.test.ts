/** The pictures of the HTML report: what they say in words is what they show, and they stay away where there is nothing to show. */
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/reporters/html/html.ts";
import { auditReport, emptyReport, hostileReport } from "./fixture.ts";
import { pictured } from "./pictured.ts";

const textOf = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("where the findings are", () => {
  it("is a row for each folder and owner, gravest first, with a bar as long as its errors and warnings", () => {
    const $ = load(renderHtml(pictured({ folders: 4, owners: true, operations: 0, runs: 0 })));
    const rows = $("#where .roll-up")
      .first()
      .find("tbody tr")
      .toArray()
      .map((row) =>
        $(row)
          .find("th, td")
          .toArray()
          .map((cell) => textOf($(cell).text())),
      );
    expect(rows.map(([name]) => name)).toContain(
      "a-service-whose-name-nobody-would-want-to-type-a-second-time-on-any-day-3",
    );
    const sums = rows.map(([, , errors, warnings]) => Number(errors) * 1000 + Number(warnings));
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
    const owners = $("#where .roll-up").last().find("tbody th");
    expect(owners.toArray().map((cell) => $(cell).text())).toContain("no owner");
    const bars = $("#where .roll-up").first().find("tbody svg");
    for (const [position, bar] of bars.toArray().entries())
      expect($(bar).find("rect").length).toBe(rows[position]?.slice(2, 4).filter((count) => count !== "0").length);
  });

  it("is left out where all pages are in one folder and have no owner, and where there is none", () => {
    for (const report of [auditReport, emptyReport]) expect(load(renderHtml(report))("#where").length).toBe(0);
  });

  it("sums what is more than sixty rows", () => {
    const $ = load(renderHtml(pictured({ folders: 90, operations: 0, runs: 0 })));
    expect($("#where tbody tr").length).toBe(60);
    expect($("#where tbody th").last().text()).toBe("31 more folders");
  });
});

describe("the heat map", () => {
  it("says in every cell what its bar shows", () => {
    const $ = load(renderHtml(pictured({ folders: 1, operations: 3, runs: 0 })));
    const cells = $(".heat td[title]").toArray();
    expect(cells.length).toBeGreaterThan(20);
    for (const cell of cells) {
      const [, all = "", words = ""] = /^(\d+): (.*)$/.exec(textOf($(cell).text())) ?? [];
      const counts = words.split(", ").map((part) => Number.parseInt(part, 10));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(all));
      expect($(cell).find("rect").length).toBe(counts.length);
    }
    expect($("#ledger .fold summary").first().text()).toBe("The same in words");
  });

  it("is left out without recordings", () => {
    expect(load(renderHtml(auditReport))(".heat").length).toBe(0);
  });
});

describe("the trend", () => {
  it("is a column for each report, and a table of the same", () => {
    const $ = load(renderHtml(pictured({ folders: 1, operations: 0, runs: 3 })));
    const [open, changes] = $("#trend .chart").toArray();
    expect($(open).find("rect").length).toBe(9);
    expect($(open).attr("aria-label")).toBe("Open findings: 2026-01-01 31, 2026-01-06 34, 2026-01-11 37");
    expect($(changes).attr("aria-label")).toMatch(/^New and fixed: 2026-01-06 \d+ new, \d+ fixed; 2026-01-11 /);
    expect($("#trend tbody tr").length).toBe(3);
    expect(textOf($("#trend tbody tr").last().text())).toMatch(
      /^2026-01-11 this report8 errors, 18 warnings, 11 notes/,
    );
  });

  it("is left out where there is nothing to hold the report against", () => {
    expect(load(renderHtml(pictured({ folders: 1, operations: 0, runs: 1 })))("#trend").length).toBe(0);
    expect(load(renderHtml(auditReport))("#trend").length).toBe(0);
  });
});

describe("the pictures", () => {
  it("are the same bytes for the same report, with ids that are there once", () => {
    const report = pictured({ folders: 8, owners: true, operations: 8, runs: 20 });
    const html = renderHtml(report);
    expect(renderHtml(structuredClone(report))).toBe(html);
    const ids = load(html)("[id]")
      .toArray()
      .map(({ attribs }) => attribs["id"]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("escape what they take from pages and files", () => {
    const hostile = '"><script>alert(1)</script>';
    const report = hostileReport(hostile);
    const [edition] = report.editions;
    const two = ["x", "y"].map((folder) => ({
      ...edition!,
      label: folder,
      file: `${folder}${hostile}/a.md`,
      owners: [hostile],
    }));
    const point = { asOf: "2026-01-01", version: hostile, open: { error: 1, warning: 0, info: 0 }, since: null };
    const html = renderHtml({
      ...report,
      editions: two,
      trend: [
        { ...point, file: hostile },
        { ...point, file: null, version: "1" },
      ],
    });
    expect(html).not.toContain("<script>alert");
    expect(load(html)("#where, #trend").length).toBe(2);
  });
});
