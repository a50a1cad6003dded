/** Which files are of the repository that docproof runs in: code scanning and annotations know only those. */
import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";

/** Paths below the nearest folder above `cwd` that has a `.git`; without one, below `cwd`. */
export function repositoryPathFrom(cwd: string): (file: string) => string | null {
  const root = rootAbove(cwd) ?? cwd;
  return (file) => {
    // an old revision's file may be another one today
    if (/^(?:git:[^:]*:|https?:\/\/)/.test(file) || file === "stdin") return null;
    const path = relative(root, resolve(cwd, file)).replaceAll("\\", "/");
    return path === "" || path === ".." || path.startsWith("../") || isAbsolute(path) ? null : path;
  };
}

/** The nearest folder with a `.git`; null without one. */
export function rootAbove(folder: string): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : rootAbove(parent);
}
