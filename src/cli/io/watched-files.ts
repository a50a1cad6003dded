/** What a watching run looks at: the files behind what was named, by when they were written, and the folders in which they may change. */
import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { RECORDING_ENDINGS } from "../../exchange/formats/endings.ts";
import { endingOf, PAGE_ENDINGS } from "../../readers/endings.ts";
import { filesBelow, filesMatching } from "./folder-files.ts";

export interface WatchedFiles {
  /** What tells one state of a file from another, by its path. */
  readonly states: Map<string, string>;
  /** Where changes show, with what tells a folder from one of the same name that came later. */
  readonly folders: ReadonlyMap<string, string>;
}

/** A folder's pictures and the copies that editors keep are not looked at. */
const WATCHED_ENDINGS: ReadonlySet<string> = new Set([...PAGE_ENDINGS, ...RECORDING_ENDINGS]);

/** @param named files, folders and globs; what is no file of this machine does not change */
export async function watchedFiles(named: readonly string[]): Promise<WatchedFiles> {
  const states = new Map<string, string>();
  const folders = new Map<string, string>();
  const addFile = async (path: string): Promise<void> => {
    const found = await stat(path, { bigint: true }).catch(() => null);
    if (found?.isFile()) states.set(path, `${found.ino} ${found.size} ${found.mtimeNs}`);
    await addFolder(dirname(path));
  };
  const addFolder = async (path: string): Promise<void> => {
    if (folders.has(path)) return;
    const found = await stat(path, { bigint: true }).catch(() => null);
    if (found?.isDirectory()) folders.set(path, String(found.ino));
    // a folder that is not there, or goes, comes back in the one above
    else if (dirname(path) !== path) await addFolder(dirname(path));
  };
  for (const name of named) {
    const found = await stat(name).catch(() => null);
    if (found?.isDirectory()) {
      await addFolder(dirname(name));
      for (const folder of await foldersBelow(name)) await addFolder(folder);
      // what goes while it is looked for is found gone at the next look
      const { files } = await filesBelow(name).catch(() => ({ files: [] }));
      for (const file of files) if (WATCHED_ENDINGS.has(endingOf(file))) await addFile(file);
    } else if (found === null && /[*?{[]/.test(name)) {
      const base = dirname(`${name.slice(0, name.search(/[*?{[]/))}x`);
      await addFolder(base);
      for (const folder of await foldersBelow(base)) await addFolder(folder);
      for (const file of (await filesMatching(name)).files) await addFile(file);
    } else await addFile(name);
  }
  return { states, folders };
}

/** The folder and those in it; hidden ones, `node_modules` and links excepted. */
async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const inner = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules",
  );
  const below = await Promise.all(inner.map(({ name }) => foldersBelow(join(folder, name))));
  return [folder, ...below.flat()];
}
