/** Prints the HTML report with a Chromium or Chrome of the machine: no browser comes with docproof. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ToolError } from "./tool-error.ts";

const run = promisify(execFile);

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const PATIENCE_MILLISECONDS = 300_000;

/** The sheets of an HTML report as PDF. Throws a `ToolError` where no browser is found or it does not print. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "docproof-pdf-"));
  try {
    const page = join(folder, "report.html");
    const sheets = join(folder, "report.pdf");
    await writeFile(page, html);
    await browse(["--print-to-pdf=" + sheets, pathToFileURL(page).href], join(folder, "profile"));
    return await readFile(sheets);
  } catch (error) {
    if (error instanceof ToolError) throw error;
    throw new ToolError(
      `the browser did not print the report (${(error as NodeJS.ErrnoException).code ?? "it failed"})`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts the first browser that is there; `CHROME_PATH` names another. */
async function browse(args: readonly string[], profile: string): Promise<void> {
  const named = process.env["CHROME_PATH"];
  // a container's root has no sandbox to give away; the report loads nothing and runs only its own script
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const common = ["--headless", "--disable-gpu", "--no-pdf-header-footer", `--user-data-dir=${profile}`, ...sandbox];
  for (const browser of named === undefined ? BROWSERS : [named]) {
    try {
      await run(browser, [...common, ...args], { timeout: PATIENCE_MILLISECONDS });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  throw new ToolError(
    named === undefined
      ? "--report pdf=… needs Chromium or Chrome: install one, name it in CHROME_PATH, or print the HTML report"
      : `CHROME_PATH: no such program: ${named}`,
  );
}
