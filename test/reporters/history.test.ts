/** The biography as a page: what its lanes show stands beside them in words. */
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { renderHistoryHtml } from "../../src/reporters/history/html.ts";
import { renderHistory } from "../../src/reporters/history/terminal.ts";
import { biographyWith } from "./biography.ts";
import { hostileTexts } from "./fixture.ts";

describe("the biography as HTML", () => {
  it("has a lane for each edition, marks for what changed, and the words for both", () => {
    const $ = load(renderHistoryHtml(biographyWith("")));
    expect($(".headline").text()).toBe("3 changes, 1 of them breaking; 1 change not followed by every page.");
    const row = $(".lives tbody tr").eq(1);
    expect(row.find("th").text().trim()).toBe("request target formerly request aim");
    expect(row.find(".life").length).toBe(2);
    expect(row.find("circle").length).toBe(3);
    expect(row.find("td").last().text()).toContain("2024-06-01 breaking");
    expect(row.find("td").last().text()).toContain("en; zh after 12 days");
    expect(row.find("td").last().text()).toContain("en; not yet zh");
    expect($("main").text()).toContain("Unchanged since then: request note.");
  });

  it.each(hostileTexts)("leaves %j inert, also on a terminal", (text) => {
    const html = renderHistoryHtml(biographyWith(text));
    const $ = load(html);
    expect($("script, img, iframe, [onerror], [onload]").length).toBe(0);
    expect($("style").length).toBe(1);
    // eslint-disable-next-line no-control-regex -- what a terminal would obey
    expect(renderHistory(biographyWith(text), 80)).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/,
    );
  });

  it("is the same bytes each time", () => {
    expect(renderHistoryHtml(biographyWith("x"))).toBe(renderHistoryHtml(structuredClone(biographyWith("x"))));
  });
});
