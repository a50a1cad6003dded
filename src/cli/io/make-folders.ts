/**
 * Makes a folder and those above it. Node's own way of doing so does not end where the system says that a folder is not there although
 * the one above it is (`/proc/x`): each is made once here, from the top, and what fails is said.
 */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** @throws {Error} with the system's code; a folder that is there already is none */
export function makeFolders(path: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const folder of missing.toReversed()) makeFolder(folder, mode);
  // what is no folder fails as it would have to be made
  if (missing.length === 0 && !statSync(path).isDirectory()) makeFolder(path, mode);
}

function makeFolder(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // another run may have made it meanwhile
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !statSync(path).isDirectory()) throw error;
  }
}
