/** Reads a text that decides how a run is judged (configuration, baseline): a file, or `git:REVISION:PATH`. */
import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { promisify } from "node:util";
import { readBounded } from "./limits.ts";

const git = promisify(execFile);

/** Of a path as the user gave it: the revision and the path in it, or null for a plain file. */
export function revisionOf(path: string): { readonly revision: string; readonly path: string } | null {
  const [, revision, inside] = /^git:([^:]+):(.+)$/.exec(path) ?? [];
  return revision === undefined || inside === undefined ? null : { revision, path: inside };
}

/** Rejects with the error of the file system, or where the text is larger than a page may be; what a revision does not have is ENOENT. */
export async function readText(path: string): Promise<string> {
  const at = revisionOf(path);
  if (at === null) return Buffer.from(await readBounded(createReadStream(path))).toString("utf8");
  const missing = Object.assign(new Error("not in that revision"), { code: "ENOENT" });
  if (at.revision.startsWith("-")) throw missing;
  const shown = await git("git", ["show", `${at.revision}:./${at.path}`], { maxBuffer: 1 << 26 }).catch(() => null);
  if (shown === null) throw missing;
  return shown.stdout;
}
