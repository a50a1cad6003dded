/** The regular files of a folder or glob. Links are followed only inside the folder; whatever else is there is left out and said. */
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { glob } from "tinyglobby";
import { checkedGlob } from "./glob-pattern.ts";

export interface FoundFiles {
  /** In a stable order. */
  readonly files: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly path: string;
  /** Continues a sentence that begins with the path. */
  readonly reason: string;
}

const OUTSIDE = "skipped: a link to a place outside the folder";
const BROKEN = "skipped: a broken link";
const SPECIAL = "skipped: not a regular file";

/** All files below a folder, hidden ones and `node_modules` excepted. */
export async function filesBelow(folder: string): Promise<FoundFiles> {
  const files: string[] = [];
  const leftOut: LeftOut[] = [];
  const root = await realpath(folder);
  // a folder that links lead to in a circle is entered once
  const entered = new Set<string>();
  const walk = async (at: string): Promise<void> => {
    const real = await realpath(at);
    if (entered.has(real)) return;
    entered.add(real);
    for (const { name } of await readdir(at, { withFileTypes: true })) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const path = join(at, name);
      const found = await lookAt(path, root);
      if (found === "folder") await walk(path);
      else if (found === "file") files.push(path);
      else leftOut.push({ path, reason: found });
    }
  };
  await walk(folder);
  return { files: files.toSorted(), leftOut };
}

/** The files that a glob matches; links must stay inside the folder before its first wildcard. */
export async function filesMatching(pattern: string): Promise<FoundFiles> {
  const matched = (await glob(checkedGlob(pattern), { dot: false, expandDirectories: false })).toSorted();
  const base = pattern.slice(0, pattern.search(/[*?{[]/));
  const root = await realpath(base.includes("/") ? base.slice(0, base.lastIndexOf("/") + 1) : ".").catch(() => null);
  const files: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const path of matched) {
    const found = await lookAt(path, root);
    if (found === "file") files.push(path);
    else if (found !== "folder") leftOut.push({ path, reason: found });
  }
  return { files, leftOut };
}

/** @param root a real path, or null where every target is outside */
async function lookAt(path: string, root: string | null): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return BROKEN;
  if (root === null || (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep))) return OUTSIDE;
  const found = await stat(path);
  return found.isDirectory() ? "folder" : found.isFile() ? "file" : SPECIAL;
}
