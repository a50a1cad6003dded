/** A page of the web as a browser shows it once its scripts have run. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browse } from "./browser.ts";
import { limits } from "./limits.ts";

/** What scripts may still do after the page has loaded, in the page's own time. */
const SETTLING_MILLISECONDS = 10_000;

let isAsked = false;

/** For the whole run, from the command line. */
export function renderPages(): void {
  isAsked = true;
}

export const rendersPages = (): boolean => isAsked;

/** Its HTML. The browser asks the page's own host and no other. Throws an error whose message is a clause. */
export async function renderedPage(url: URL): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "docproof-render-"));
  try {
    const args = [
      `--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE ${url.hostname}`,
      "--disable-background-networking",
      `--virtual-time-budget=${SETTLING_MILLISECONDS}`,
      "--dump-dom",
      url.href,
    ];
    const bounds = { milliseconds: limits.seconds * 1000, output: limits.page };
    const html = await browse(args, join(folder, "profile"), bounds).catch(() => undefined);
    if (html === undefined) throw new Error("the browser did not show it");
    if (html === null) throw new Error("--render needs Chromium or Chrome: install one, or name it in CHROME_PATH");
    return Buffer.from(html);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
