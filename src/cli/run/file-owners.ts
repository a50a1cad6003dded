/** The owners of pages: the CODEOWNERS of the repository that docproof runs in, where it has one. */
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type OwnersOf, readCodeOwners } from "../config/code-owners.ts";
import { repositoryPathFrom, rootAbove } from "../io/repository.ts";

/** In the order in which the services look; the first that is there counts. */
const PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

export interface FileOwners {
  /** The file, as seen from the current folder. */
  readonly file: string;
  readonly text: string;
  /** Of a page as it was named. */
  readonly ownersOf: OwnersOf;
}

export async function fileOwners(cwd: string): Promise<FileOwners | null> {
  const root = rootAbove(cwd);
  if (root === null) return null;
  for (const place of PLACES) {
    const path = join(root, place);
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) continue;
    const owners = readCodeOwners(text);
    const below = repositoryPathFrom(cwd);
    const ownersOf: OwnersOf = (file) => {
      const inside = below(file);
      return inside === null ? [] : owners(inside);
    };
    return { file: relative(cwd, path).replaceAll("\\", "/"), text, ownersOf };
  }
  return null;
}
