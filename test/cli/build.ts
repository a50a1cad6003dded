/** Builds what the command-line tests run where it is not built yet, so that they never run yesterday's code. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a build is made of: `npm ci`, which builds too, changes none of it. A folder is as young as the last file that came or went. */
const SOURCES = ["src", "schemas/formats", "package.json", "package-lock.json", "tsconfig.json"];
/** What `npm run build` writes last. */
const LAST = "dist/matchers/jest.cjs";

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isBuilt(): boolean {
  const all = SOURCES.flatMap((source) => [
    source,
    ...(statSync(source).isDirectory()
      ? readdirSync(source, { recursive: true, encoding: "utf8" }).map((name) => join(source, name))
      : []),
  ]);
  return changed(LAST) > Math.max(...all.map(changed));
}

export function setup(): void {
  if (!isBuilt()) execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
  // what the tests read is kept apart from the cache of who runs them
  process.env["XDG_CACHE_HOME"] = mkdtempSync(join(tmpdir(), "docproof-test-cache-"));
}
