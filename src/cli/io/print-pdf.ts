/** Prints the HTML report with a Chromium or Chrome of the machine: no browser comes with docproof. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { browse } from "./browser.ts";
import { ToolError } from "./tool-error.ts";

const PATIENCE_MILLISECONDS = 300_000;

/** The sheets of an HTML report as PDF. Throws a `ToolError` where no browser is found or it does not print. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "docproof-pdf-"));
  try {
    const page = join(folder, "report.html");
    const sheets = join(folder, "report.pdf");
    await writeFile(page, html);
    const args = ["--no-pdf-header-footer", `--print-to-pdf=${sheets}`, pathToFileURL(page).href];
    const ran = await browse(args, join(folder, "profile"), { milliseconds: PATIENCE_MILLISECONDS });
    if (ran === null)
      throw new ToolError(
        "--report pdf=… needs Chromium or Chrome: install one, name it in CHROME_PATH, or print the HTML report",
      );
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
