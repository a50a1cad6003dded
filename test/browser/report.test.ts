/** The HTML report in a real browser. Needs Chromium: `CHROMIUM=/path/to/chromium`, or /usr/bin/chromium. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe, { type AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { renderHtml } from "../../src/reporters/html/html.ts";
import type { ReporterOptions } from "../../src/reporters/options.ts";
import { renderJunit } from "../../src/reporters/junit.ts";
import {
  auditReport,
  emptyReport,
  hostileReport,
  hostileTexts,
  largeReport,
  validatedReport,
} from "../reporters/fixture.ts";
import { renderHistoryHtml } from "../../src/reporters/history/html.ts";
import { biographyWith } from "../reporters/biography.ts";
import { pictured } from "../reporters/pictured.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const missing = !existsSync(executablePath);

// A shared machine may take seconds to open a page; no test is about that.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

async function sheetsOf(page: Page): Promise<number> {
  const paper = await page.pdf({ preferCSSPageSize: true });
  return paper.toString("latin1").match(/\/Type ?\/Page\b/g)?.length ?? 0;
}

describe.skipIf(missing)(`the HTML report in a browser (skipped without ${executablePath})`, () => {
  let browser: Browser;
  let folder: string;
  /** What the open page did that it must not do: messages on the console, requests beyond the file itself. */
  let incidents: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "docproof-report-"));
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(
    report: Report,
    { paper = "brief", ...options }: BrowserContextOptions & ReporterOptions = {},
    hash = "",
  ): Promise<Page> {
    const file = join(folder, "report.html");
    writeFileSync(file, renderHtml(report, { paper }));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const address = pathToFileURL(file).href;
    incidents = [];
    page.on("console", (message) => incidents.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => incidents.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => incidents.push(`dialog: ${dialog.message()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(address)) incidents.push(`request: ${request.url()}`);
    });
    await page.goto(address + hash);
    return page;
  }

  const shownCards = (page: Page) => page.locator(".card:visible").count();

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    const results = await page.evaluate<AxeResults>("axe.run()");
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" ; ")}`,
    );
  }

  describe.each<[string, Report]>([
    ["audit", auditReport],
    ["validated", validatedReport],
    ["empty", emptyReport],
    ["hostile", hostileReport(hostileTexts.join("\n"))],
    ["pictured", pictured({ folders: 12, owners: true, operations: 12, runs: 40 })],
    ["barely pictured", pictured({ folders: 1, owners: true, operations: 1, runs: 2 })],
  ])("of the %s fixture", (_name, report) => {
    it("loads without a message, a dialog or a request", async () => {
      const page = await open(report);
      await page.mouse.wheel(0, 20_000);
      expect(incidents).toEqual([]);
      await page.close();
    });

    it.each<[string, BrowserContextOptions]>([
      ["light", {}],
      ["dark", { colorScheme: "dark" }],
      ["narrow", { viewport: { width: 400, height: 800 } }],
    ])("has nothing for axe to complain of, %s", async (_scheme, options) => {
      const page = await open(report, options);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });

    it("fits a screen 400 pixels wide", async () => {
      const page = await open(report, { viewport: { width: 400, height: 800 } });
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(400);
      await page.close();
    });
  });

  it.each([1200, 400])("draws pictures in which no text covers another, %i pixels wide", async (width) => {
    const page = await open(pictured({ folders: 12, owners: true, operations: 12, runs: 40 }), {
      viewport: { width, height: 900 },
    });
    const covered = await page.evaluate<string[]>(`(() => {
      const boxes = [...document.querySelectorAll(".heat th, .heat td:not(.none), .roll-up th, .roll-up td, figcaption, .charts svg")]
        .filter((box) => box.textContent.trim() !== "" || box.localName === "svg")
        .map((box) => {
          const seen = document.createNodeIterator(box, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          range.selectNode(box);
          for (let text = seen.nextNode(); text; text = seen.nextNode())
            if (text.data.trim() !== "" && !text.parentElement.closest(".sr")) range.selectNodeContents(text);
          const { left, right, top, bottom } = box.localName === "svg" ? box.getBoundingClientRect() : range.getBoundingClientRect();
          return { left, right, top, bottom, text: box.textContent.trim().slice(0, 40) };
        });
      const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => over(a, b)).map((b) => a.text + " / " + b.text));
    })()`);
    expect(covered).toEqual([]);
    await page.close();
  });

  it.each<[string, BrowserContextOptions]>([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["narrow", { viewport: { width: 400, height: 800 } }],
  ])("shows a biography that axe has nothing to complain of, %s", async (_scheme, options) => {
    const file = join(folder, "history.html");
    writeFileSync(file, renderHistoryHtml(biographyWith("")));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options });
    await page.goto(pathToFileURL(file).href);
    expect(await violations(page)).toEqual([]);
    const width = options.viewport?.width ?? 1280;
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.close();
  });

  it.each(hostileTexts)("leaves %j inert", async (text) => {
    const page = await open(hostileReport(text));
    await page.locator(".matrix tr.has th button").first().click();
    await page.locator("#unfold").click();
    await page.locator("[name=q]").fill(text.slice(0, 12));
    expect(incidents).toEqual([]);
    expect(await page.title()).toContain("(docproof)");
    await page.close();
  });

  it("filters by severity, page, rule and novelty, and says how many are left", async () => {
    const page = await open(validatedReport);
    const count = page.locator("#shown");
    expect(await count.textContent()).toBe("15 findings");
    await page.getByRole("checkbox", { name: "notes" }).uncheck();
    expect([await count.textContent(), await shownCards(page)]).toEqual(["8 of 15 findings", 8]);
    await page.getByRole("combobox", { name: "Page" }).selectOption("003");
    expect(await count.textContent()).toBe("3 of 15 findings");
    await page.getByRole("combobox", { name: "Page" }).selectOption("all");
    await page.getByRole("combobox", { name: "Rule" }).selectOption("lint/type-example");
    expect(await count.textContent()).toBe("2 of 15 findings");
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => count.textContent()).toBe("15 findings");
    await page.getByRole("checkbox", { name: "only new ones" }).check();
    expect([await count.textContent(), await shownCards(page)]).toEqual(["1 of 15 findings", 1]);
    expect(await page.locator(".group:visible").count()).toBe(1);
    await page.close();
  });

  it("searches titles, quotes and fingerprints, words in any order, Chinese too", async () => {
    const page = await open(auditReport);
    const count = page.locator("#shown");
    const search = page.getByRole("searchbox", { name: "Text" });
    await search.fill("example URL");
    expect(await count.textContent()).toBe("1 of 14 findings");
    await search.fill("服务器地址");
    expect(await count.textContent()).toBe("1 of 14 findings");
    await search.fill(auditReport.groups[2]?.findings[0]?.fingerprint ?? "none");
    expect(await count.textContent()).toBe("1 of 14 findings");
    await search.fill("no such word");
    expect([await count.textContent(), await shownCards(page)]).toEqual(["0 of 14 findings", 0]);
    await page.close();
  });

  it("opens at a finding, also when a filter hides it, also at a single fingerprint in a fold", async () => {
    const [, second] = auditReport.groups;
    const atom = second?.findings.at(-1);
    const page = await open(auditReport, {}, `#f-${atom?.fingerprint}`);
    const row = page.locator(`#f-${atom?.fingerprint}`);
    expect(await row.isVisible()).toBe(true);
    await page.getByRole("checkbox", { name: "errors" }).uncheck();
    expect(await row.isVisible()).toBe(false);
    await page.evaluate(`location.replace("#f-${second?.fingerprint}")`);
    const card = page.locator(`#f-${second?.fingerprint}`);
    await card.waitFor({ state: "visible" });
    expect(await page.locator(":focus").getAttribute("id")).toBe(`f-${second?.fingerprint}`);
    await page.close();
  });

  it("goes by keyboard: past the beginning, into a row's words, and back", async () => {
    const page = await open(auditReport);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Skip to the findings");
    await page.keyboard.press("Enter");
    await page.locator("#h-findings:focus").waitFor();
    const button = page.locator(".matrix tr.has th button").nth(2);
    const words = page.locator(`#${await button.getAttribute("aria-controls")}`);
    expect(await words.isVisible()).toBe(false);
    await button.focus();
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
    await page.keyboard.press("Enter");
    expect(await words.isVisible()).toBe(true);
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Space");
    expect(await words.isVisible()).toBe(false);
    await page.close();
  });

  it("has JUnit beside it that another parser takes, hostile text and all", async () => {
    const page = await browser.newPage();
    for (const report of [auditReport, validatedReport, emptyReport, hostileReport(hostileTexts.join("\n"))]) {
      const parsed = await page.evaluate<{ root: string; error: boolean; told: string | null; cases: number }>(`(() => {
        const xml = new DOMParser().parseFromString(${JSON.stringify(renderJunit(report))}, "application/xml");
        return {
          root: xml.documentElement.nodeName,
          error: xml.querySelector("parsererror") !== null,
          told: xml.documentElement.getAttribute("tests"),
          cases: xml.querySelectorAll("testsuite > testcase").length,
        };
      })()`);
      expect(parsed).toEqual({ root: "testsuites", error: false, told: String(parsed.cases), cases: parsed.cases });
    }
    await page.close();
  });

  it("is light or dark as the system is", async () => {
    const background = async (colorScheme: "light" | "dark") => {
      const page = await open(auditReport, { colorScheme });
      const colour = await page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
      await page.close();
      return colour;
    };
    expect(await background("light")).toBe("rgb(255, 255, 255)");
    expect(await background("dark")).toBe("rgb(23, 25, 28)");
  });

  it("prints everything where that is asked: folds open, filters off, on light paper", async () => {
    const page = await open(validatedReport, { colorScheme: "dark", paper: "full" });
    await page.getByRole("checkbox", { name: "errors" }).uncheck();
    await page.emulateMedia({ media: "print" });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await shownCards(page)).toBe(15);
    expect(await page.locator("details:not([open])").count()).toBe(0);
    const hidden = page.locator(".words:not(:visible), .card .ar:not(:visible), .findings:not(:visible)");
    expect(await hidden.count()).toBe(0);
    expect(await page.locator("nav:visible, #filter:visible").count()).toBe(0);
    expect(await page.evaluate<string>("getComputedStyle(document.body).color")).toBe("rgb(28, 29, 31)");
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator("details:not([open])").count()).toBeGreaterThan(0);
    await page.close();
  });

  it("prints what people read: errors and warnings whole, notes a line each, what differs without the words", async () => {
    const page = await open(validatedReport);
    await page.getByRole("checkbox", { name: "errors" }).uncheck();
    await page.emulateMedia({ media: "print" });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await shownCards(page)).toBe(15);
    expect(await page.locator(".error.card .q:visible").count()).toBeGreaterThan(0);
    expect(await page.locator(".info.card .at:visible").count()).toBe(await page.locator(".info.card").count());
    const left = page.locator(
      ".info.card .q:visible, .words:visible, .card .ar:visible, #read:visible, #rules:visible",
    );
    expect(await left.count()).toBe(0);
    // links lead to what is printed
    for (const link of await page.locator("nav a:visible").all())
      expect(await page.locator((await link.getAttribute("href")) ?? "").isVisible()).toBe(true);
    const sheets = await sheetsOf(page);
    await page.evaluate('document.documentElement.classList.remove("brief")');
    expect(2 * sheets).toBeLessThan(await sheetsOf(page));
    await page.close();
  });

  it("prints an audit that ends: the one of this repository on 6 sheets, 500 pages with 60 findings on 30", async () => {
    const own = JSON.parse(readFileSync("reports/audit.json", "utf8")) as Report;
    const large = largeReport(5000);
    const kept = large.groups.filter((_, n) => n % 80 === 0).slice(0, 60);
    const counted = (severity: string) => kept.filter((cause) => cause.severity === severity).length;
    const many: Report = {
      ...large,
      groups: kept,
      totals: { error: counted("error"), warning: counted("warning"), info: counted("info") },
    };
    expect([many.editions.length, many.groups.length]).toEqual([500, 60]);
    for (const [report, most] of [
      [own, 6],
      [many, 30],
    ] as const) {
      const page = await open(report);
      expect(await sheetsOf(page)).toBeLessThanOrEqual(most);
      await page.close();
    }
  });

  it("prints a section of accepted findings where there are some", async () => {
    for (const [report, isPrinted] of [
      [validatedReport, true],
      [{ ...validatedReport, accepted: [] }, false],
    ] as const) {
      const page = await open(report);
      expect(await page.locator("#accepted").isVisible()).toBe(true);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#accepted").isVisible()).toBe(isPrinted);
      expect(await page.locator('nav a[href="#accepted"]').isVisible()).toBe(isPrinted);
      await page.close();
    }
  });

  it("shows everything where scripts do not run", async () => {
    const page = await open(validatedReport, { javaScriptEnabled: false });
    expect(await page.locator(".card:visible").count()).toBe(15);
    expect(await page.locator(".words:not(:visible)").count()).toBe(0);
    expect(await page.locator("#filter:visible").count()).toBe(0);
    await page.close();
  });
});
