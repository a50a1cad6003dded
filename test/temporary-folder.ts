/** All temporary files of a run of the tests stand in one folder, which goes when the run ends: its tests may leave theirs there. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder = "";

export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), "docproof-tests-"));
  // workers, and the processes that tests start, inherit it
  process.env["TMPDIR"] = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
