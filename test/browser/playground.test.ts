/** The playground of the built site (`npm run build --prefix docs`) in a real browser: it reads pages, and sends nothing anywhere. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type ServedSite, serveSite, SITE } from "./site.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const missing = [executablePath, SITE].filter((path) => !existsSync(path));

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const RST = `Deleting a Flavor
=================

URI
---

DELETE /v2/{tenant}/flavors/{flavor_id}

.. table:: Path parameters

   ========= ====== ======== =============
   Parameter Type   Required Description
   ========= ====== ======== =============
   tenant    String Yes      Who owns it
   flavor_id String Yes      Which flavor
   ========= ====== ======== =============
`;

describe.skipIf(missing.length > 0)(`the playground (skipped without ${missing.join(", ")})`, () => {
  let browser: Browser;
  let site: ServedSite;
  let page: Page;
  /** What the page asked of anybody, and what it complained about. */
  let requests: string[];
  let incidents: string[];

  beforeAll(async () => {
    site = await serveSite();
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => incidents.push(message.text()));
    page.on("pageerror", ({ message }) => incidents.push(message));
    page.on("dialog", (dialog) => incidents.push(`dialog: ${dialog.message()}`));
    [requests, incidents] = [[], []];
    await page.goto(`${site.address}/playground.html`);
    await page.getByRole("tablist").waitFor();
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  const tab = (name: string) => page.getByRole("tab", { name }).click();
  const panel = () => page.getByRole("tabpanel");

  /** Pastes, and waits until what is shown is about these pages. */
  async function paste(first: string, second: string): Promise<void> {
    await page.getByLabel("Text of page 1").fill(first);
    await page.getByLabel("Text of page 2").fill(second);
    // it says so in the same task as the input event, and until the newest text was read: to wait until it is seen may be too late
    await page.getByText("Reading …").waitFor({ state: "detached" });
  }

  it("shows the sample's findings in their lines", async () => {
    const line = page.locator("li", { hasText: "| enabled | String |" });
    expect(await line.locator(".finding.error").textContent()).toContain("the example shows a boolean");
    expect(await line.getByRole("link", { name: "lint/type-example" }).getAttribute("href")).toBe(
      "./rules/lint/type-example.html",
    );
    await tab("Editions side by side");
    expect(await page.locator("tr.differs", { hasText: "enabled" }).innerText()).toMatch(/string.*boolean/s);
  });

  it("links to rule pages that are there", () => {
    expect(existsSync(join(SITE, "rules/lint/type-example.html"))).toBe(true);
  });

  it("opens the whole report, which holds to its own security policy", async () => {
    const [report] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("button", { name: "Whole report" }).click(),
    ]);
    await report.waitForLoadState();
    expect(await report.title()).toContain("contradicts its own example");
    // its script ran: its digest is the one that the policy names
    expect(await report.getAttribute("html", "class")).toContain("js");
    await report.close();
  });

  it("reads a pasted page of another markup", async () => {
    await paste(RST, "");
    await tab("Operations");
    const text = await panel().innerText();
    expect(text).toContain("Read as rst, language en.");
    expect(text).toContain("DELETE /v2/{tenant}/flavors/{flavor_id}");
    expect(await panel().getByRole("row", { name: "path flavor_id string yes" }).count()).toBe(1);
    await tab("Editions side by side");
    expect(await panel().innerText()).toContain("Paste another edition");
  });

  it("says that it found no operation, and takes markup of a page for text", async () => {
    const script = "<script>document.title = 'taken'</script><img src=x onerror=alert(1)>";
    await paste(`# Notes\n\n${script}\n\n| field | type |\n| --- | --- |\n| a | ${script} |\n`, "");
    await tab("Operations");
    expect(await panel().innerText()).toContain("No operation was found");
    await tab("Findings in their lines");
    expect(await panel().innerText()).toContain("onerror=alert(1)");
    expect(await page.title()).not.toBe("taken");
  });

  it("reads HTML, and a page of a thousand rows", async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => `<tr><td>field_${n}</td><td>String</td></tr>`).join("\n");
    const table = `<table><tr><th>Parameter</th><th>Type</th></tr>${rows}</table>`;
    await paste(`<h1>List</h1><p><code>GET /v1/things</code></p><h2>Response parameters</h2>${table}`, "");
    await tab("Operations");
    expect(await panel().innerText()).toContain("GET /v1/things");
    expect(
      await panel()
        .getByRole("row", { name: /field_\d+ string/ })
        .count(),
    ).toBe(1000);
  });

  it("can be used by everybody", async () => {
    await page.getByRole("button", { name: "Sample" }).click();
    for (const name of ["Findings in their lines", "Operations", "Editions side by side"]) {
      await tab(name);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>("axe.run('.playground')");
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    }
  });

  it("sent nothing anywhere, and met no error", () => {
    const { origin } = new URL(page.url());
    expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`))).toEqual([]);
    // what was pasted is in no address either
    expect(requests.filter((url) => /flavor|field_|onerror/.test(url))).toEqual([]);
    expect(incidents.filter((text) => !text.includes("404"))).toEqual([]);
  });
});
