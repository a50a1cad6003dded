/** The report of a watching run in a real browser: shown, and loaded again when it has changed. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { renderHtml } from "../../src/reporters/html/html.ts";
import { serveReport } from "../../src/live/report-server.ts";
import { auditReport, emptyReport } from "../reporters/fixture.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(!existsSync(executablePath))(`the served report (skipped without ${executablePath})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(() => browser.close());

  it("is loaded again when it has changed, and its own script still runs", async () => {
    let report: string | null = null;
    const server = await serveReport(() => Promise.resolve(report));
    const page = await browser.newPage();
    const incidents: string[] = [];
    page.on("console", (message) => incidents.push(message.text()));
    page.on("pageerror", ({ message }) => incidents.push(message));
    await page.goto(server.address);
    expect(await page.textContent("body")).toContain("no report yet");
    for (const state of [auditReport, emptyReport]) {
      report = renderHtml(state);
      // until the page listens, it is not told
      const telling = setInterval(() => server.reload(), 2000);
      await vi.waitFor(async () => expect(await page.title()).toContain(state.headline), { timeout: 30_000 });
      clearInterval(telling);
      expect(await page.getAttribute("html", "class")).toContain("js");
    }
    server.close();
    // a server that has ended is no concern of the page's
    expect(incidents.filter((text) => !text.includes("ERR_"))).toEqual([]);
  });
});
