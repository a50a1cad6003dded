import { createHash } from "node:crypto";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/reporters/html/html.ts";
import { visible } from "../../src/reporters/visible-text.ts";
import { auditReport, emptyReport, hostileReport, hostileTexts, largeReport, validatedReport } from "./fixture.ts";

const all = [auditReport, validatedReport, emptyReport, largeReport(60)];

describe("the HTML report", () => {
  it("says on its first screen what is asked, what was found, and where to start", () => {
    const $ = load(renderHtml(auditReport));
    expect($("h1").text()).toBe(
      "Do these pages tell the truth about /api/v3/projects/{project_id}/clusters/{cluster_id}/clustercert?",
    );
    expect($(".headline").text()).toBe("Each of the four GET pages contradicts its own example.");
    expect(
      $(".figures li")
        .map((_, item) => $(item).text().replace(/\s+/g, " ").trim())
        .get(),
    ).toEqual([
      "3 errors",
      "4 warnings",
      "7 notes",
      "0 of 24 promises seen in responses no recordings",
      "0 of 52 tables not understood",
    ]);
    expect($(".start li").first().text()).toBe("000 6 of 7");
    expect($(".scope strong").text()).toContain("nothing here is confirmed by the API itself");
  });

  it("shows the matrix with a sign, a word for the sign, and the number of the finding", () => {
    const $ = load(renderHtml(auditReport));
    const row = $(".matrix tr.has").eq(2);
    expect(row.find("th").text()).toBe("clusters type");
    expect(row.find("td").first().text()).toBe("object ✗, contradicted 2");
    const target = row.find("td a").first().attr("href") ?? "";
    expect($(target).find("h4").text()).toContain("clusters, users, contexts are lists");
    expect($(".matrix .more").text().trim()).toBe("5 promises on which all pages agree");
  });

  it("quotes each place in its row, in its language", () => {
    const $ = load(renderHtml(auditReport));
    const card = $(".card").eq(1);
    expect(card.find("mark").first().text()).toBe("clusters object");
    expect(
      card
        .find('bdi[lang="zh"]')
        .map((_, quote) => $(quote).text())
        .get(),
    ).toContain("集群列表。");
  });

  it("carries recordings, ledger, accepted, masked and not understood", () => {
    const $ = load(renderHtml(validatedReport));
    expect($("#ledger .bar").first().attr("aria-label")).toBe(
      "1 contradicted, 4 never observed, 2 not observable, 2 not contradicted, 4 seen",
    );
    expect($("#ledger .v-never-observed").first().text().trim()).toBe("never observed in 118 responses");
    expect($("#accepted").text()).toContain("docs team");
    expect($("#masked").text()).toContain("certificate: 236");
    expect($("#not-understood").text()).toContain("Table 9 Status codes by zone");
    expect($("#again").text()).toContain(validatedReport.digest);
  });

  it("prints the gravest differences, and counts on paper what stays on the screen", () => {
    const [matrix] = auditReport.matrices;
    const rows = matrix?.rows.filter((row) => !row.agrees) ?? [];
    const many = Array.from({ length: 120 }, (_, n) => ({ ...matrix!, name: `group ${n}`, rows }));
    const $ = load(renderHtml({ ...auditReport, matrices: many }));
    const printed = $("#differs .fold").filter((_, block) => $(block).closest(".screen").length === 0).length;
    expect(printed).toBe(Math.ceil(240 / (rows.length + 5)));
    expect($("#differs > .paper").text()).toContain(
      `${((120 - printed) * rows.length).toLocaleString("en-US")} more promises that differ`,
    );
    expect(load(renderHtml(auditReport))("#differs .screen, #differs > .paper").length).toBe(0);
  });

  it("says in large type that nothing is confirmed when nothing was recorded", () => {
    expect(load(renderHtml(auditReport))("#ledger .large").text()).toMatch(/^No recordings were given/);
  });

  it.each(all)("is whole: unique ids, links and labels that lead somewhere", (report) => {
    const $ = load(renderHtml(report));
    const ids = $("[id]")
      .map((_, element) => $(element).attr("id"))
      .get();
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const named = [
      ...$('a[href^="#"]')
        .map((_, link) => decodeURIComponent(($(link).attr("href") ?? "").slice(1)))
        .get(),
      ...$("[aria-labelledby]")
        .map((_, element) => $(element).attr("aria-labelledby") ?? "")
        .get(),
      ...$("[aria-controls]")
        .map((_, element) => $(element).attr("aria-controls") ?? "")
        .get(),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("has every finding and every fingerprint under an address that survives", () => {
    const $ = load(renderHtml(auditReport));
    for (const cause of auditReport.groups) {
      expect($(`#f-${cause.fingerprint}`).length).toBe(1);
      for (const atom of cause.findings) expect($(`#f-${atom.fingerprint}`).length).toBe(1);
    }
  });

  it("lets exactly its own style sheet and script run", () => {
    const html = renderHtml(validatedReport);
    const $ = load(html);
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr("content") ?? "";
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash($("script").text())}`);
    expect(policy).toContain(`style-src ${hash($("style").text())}`);
    expect(policy).not.toContain("unsafe");
    expect($("script").length).toBe(1);
    expect(html).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b/);
  });

  it("gives one finding two addresses when two share a fingerprint", () => {
    const [cause] = auditReport.groups;
    if (cause === undefined) throw new Error("the fixture has causes");
    const $ = load(renderHtml({ ...auditReport, groups: [cause, { ...cause, number: 2 }] }));
    expect(
      $(".card")
        .map((_, card) => $(card).attr("id"))
        .get(),
    ).toEqual([`f-${cause.fingerprint}`, `f-${cause.fingerprint}-2`]);
  });

  it.each(hostileTexts)("prints %j as text and nothing else", (text) => {
    const $ = load(renderHtml(hostileReport(text)));
    const harmless = load(renderHtml(hostileReport("x")));
    const census = (page: typeof $) => {
      const counts: Record<string, number> = {};
      for (const tag of page("*")
        .map((_, element) => page(element).prop("tagName"))
        .get()) {
        counts[tag] = (counts[tag] ?? 0) + 1;
      }
      return counts;
    };
    expect(census($)).toEqual(census(harmless));
    expect($(".headline").text()).toBe(visible(text));
    const attributes = $("*")
      .get()
      .flatMap((element) => Object.keys($(element).attr() ?? {}));
    expect(attributes.filter((name) => name.startsWith("on"))).toEqual([]);
    const addresses = $("a")
      .map((_, link) => $(link).attr("href") ?? "")
      .get();
    expect(addresses.filter((address) => !address.startsWith("#"))).toEqual([]);
  });

  it("prints the digest at the foot of every sheet", () => {
    const style = load(renderHtml(validatedReport))("style").text();
    expect(style).toContain(`digest ${validatedReport.digest}`);
    expect(style).toContain('counter(page) " of " counter(pages)');
  });
});
