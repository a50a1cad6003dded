/** Builds what the command-line tests run, so that they never run yesterday's code. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let cache = "";

export function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
  // what the tests read is kept apart from the cache of who runs them
  cache = mkdtempSync(join(tmpdir(), "docproof-test-cache-"));
  process.env["XDG_CACHE_HOME"] = cache;
}

export function teardown(): void {
  rmSync(cache, { recursive: true, force: true });
}
