// Makes docs/audit.png, the README's picture of reports/audit.html: node docs/screenshot.mjs
// Needs Chromium (Debian: chromium, fonts-noto-cjk) at /usr/bin/chromium or $CHROMIUM.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 1000 }, colorScheme: "light" });
await page.goto(pathToFileURL(resolve("reports/audit.html")).href);
await page.screenshot({ path: "docs/audit.png" });
await browser.close();
