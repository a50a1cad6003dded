/**
 * Files that a page names. A page may come from a stranger: text is taken in only from the folder that was given, entries of data
 * files also from the project around it, and hidden files never.
 */
import { existsSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";

export interface Beside {
  /** As an input of that name would be called. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Finds a file by the name that a page gives it; null when there is none that may be read. */
export type FindBeside = (name: string, kind: "text" | "data") => Promise<Beside | null>;

/** Longer files are no samples. */
const MOST_BYTES = 4_000_000;

/** `folder` is what was given, the page's own where the page itself was named. */
export function besideFile(page: string, folder: string): FindBeside {
  return async (name, kind) => {
    const root = kind === "text" ? folder : projectOf(page, folder);
    for (const path of candidates(page, name, root)) {
      if (!(await mayBeRead(path, root))) continue;
      return { id: path.replaceAll("\\", "/"), bytes: await readFile(path) };
    }
    return null;
  };
}

/** A name that begins with `/` counts from the root of the documentation, which is one of the folders above the page. */
function candidates(page: string, name: string, root: string): string[] {
  if (!name.startsWith("/")) return [join(dirname(page), name)];
  const found: string[] = [];
  for (let folder = dirname(page); isInside(folder, root); folder = join(folder, "..")) found.push(join(folder, name));
  return found;
}

/** The repository around the page, else the working folder if the page lies in it. */
function projectOf(page: string, folder: string): string {
  for (let at = resolve(dirname(page)); ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) break;
  }
  return isInside(page, ".") ? "." : folder;
}

function isInside(path: string, root: string): boolean {
  const way = relative(resolve(root), resolve(path));
  return way !== ".." && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

const isHidden = (path: string, root: string): boolean =>
  relative(resolve(root), resolve(path))
    .split(/[\\/]/)
    .some((part) => part.startsWith("."));

/** A link may lead out of the folder, so that the file's real place counts. */
async function mayBeRead(path: string, root: string): Promise<boolean> {
  if (!isInside(path, root) || isHidden(path, root)) return false;
  try {
    const [file, folder] = await Promise.all([realpath(path), realpath(root)]);
    const found = await stat(file);
    return isInside(file, folder) && !isHidden(file, folder) && found.isFile() && found.size <= MOST_BYTES;
  } catch {
    return false;
  }
}

/** Tells whether a file that a page names is there; null outside of the project, which a page has no business with. */
export function lookBeside(page: string, folder: string): (name: string) => boolean | null {
  const home = dirname(page);
  let root: string | null = null;
  return (name) => {
    root ??= projectOf(page, folder);
    const path = join(home, name);
    return isInside(path, root) ? existsSync(path) : null;
  };
}

/** The same within a revision of a repository, whose root nothing leads out of. */
export function besideRevision(
  page: string,
  folder: string,
  show: (file: string) => Promise<Uint8Array | null>,
  idOf: (file: string) => string,
): FindBeside {
  return async (name, kind) => {
    const root = kind === "text" ? folder : "";
    const path = posix.normalize(posix.join(posix.dirname(page), name));
    const isBelow = root === "" || root === "." ? !path.startsWith("..") : path.startsWith(`${root}/`);
    if (name.startsWith("/") || !isBelow || path.split("/").some((part) => part.startsWith("."))) return null;
    const bytes = await show(path);
    return bytes === null || bytes.length > MOST_BYTES ? null : { id: idOf(path), bytes };
  };
}
