/** A Chromium or Chrome of the machine, without a window: no browser comes with docproof. `CHROME_PATH` names another. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ToolError } from "./tool-error.ts";

const run = promisify(execFile);

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

export interface BrowserBounds {
  readonly milliseconds: number;
  /** Bytes that it may write to standard output. */
  readonly output?: number;
}

/** What it wrote to standard output; null where there is no browser. */
export async function browse(
  args: readonly string[],
  profile: string,
  { milliseconds, output = 1 << 20 }: BrowserBounds,
): Promise<string | null> {
  const named = process.env["CHROME_PATH"];
  // a container's root has no sandbox to give away
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const common = ["--headless", "--disable-gpu", `--user-data-dir=${profile}`, ...sandbox];
  for (const browser of named === undefined ? BROWSERS : [named]) {
    try {
      const { stdout } = await run(browser, [...common, ...args], { timeout: milliseconds, maxBuffer: output });
      return stdout;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  if (named !== undefined) throw new ToolError(`CHROME_PATH: no such program: ${named}`);
  return null;
}
