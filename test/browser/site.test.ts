/** The pages of the built site in a real browser: readable in light and dark, on a narrow screen too. */
import { existsSync } from "node:fs";
import axe, { type AxeResults } from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type ServedSite, serveSite, SITE } from "./site.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const missing = [executablePath, SITE].filter((path) => !existsSync(path));

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PAGES = [
  "index",
  "guide/first-steps",
  "guide/maintainers",
  "guide/regression",
  "guide/auditors",
  "commands",
  "configuration",
  "library",
  "rules/index",
  "accuracy",
  "speed",
];

describe.skipIf(missing.length > 0)(`the site (skipped without ${missing.join(", ")})`, () => {
  let browser: Browser;
  let site: ServedSite;

  beforeAll(async () => {
    site = await serveSite();
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  });

  afterAll(async () => {
    await browser.close();
    site.close();
  });

  it.each(PAGES)("%s has contrast enough, fits its screen and loads nothing from elsewhere", async (name) => {
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 400],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const outside: string[] = [];
      page.on("request", (request) => void (request.url().startsWith(site.address) || outside.push(request.url())));
      await page.goto(`${site.address}/${name}.html`, { waitUntil: "networkidle" });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>('axe.run(document, { runOnly: ["color-contrast"] })');
      expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")))).toEqual([]);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      expect(outside.filter((url) => /^https?:/.test(url))).toEqual([]);
      await page.close();
    }
  });
});
