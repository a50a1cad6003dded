/** Reads the files beside a recording that it keeps bodies in: regular files of its own folder and below, and no others. */
import { lstat, readFile, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, sep } from "node:path";
import type { Attachments } from "../../exchange/attachments.ts";

/** Larger bodies are none of an API. */
const LARGEST = 256 * 1024 * 1024;

/** A recording may come from a stranger: the names in it lead nowhere else. */
export function attachedFiles(recording: string): Attachments {
  const folder = dirname(recording);
  return async (name) => {
    if (isAbsolute(name) || /^[a-z]:|\\|\0/i.test(name) || name.split("/").includes("..")) return null;
    try {
      const path = join(folder, name);
      const found = await lstat(path);
      if (!found.isFile() || found.size > LARGEST) return null;
      // No folder on the way is a link out of it.
      const [home, real] = [await realpath(folder), await realpath(path)];
      return real.startsWith(home.endsWith(sep) ? home : home + sep) ? await readFile(real) : null;
    } catch {
      return null;
    }
  };
}
