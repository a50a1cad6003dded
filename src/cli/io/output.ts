/** Where output goes: payload on stdout, everything else on stderr, files under a temporary name until they are whole. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { visible } from "../../reporters/visible-text.ts";
import { clearProgress } from "./progress.ts";
import { ToolError } from "./tool-error.ts";

/** Writes to stdout and waits until a slow reader has taken it. A reader that has gone away ends the program quietly. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") reject(error);
      else resolve();
    });
  });
}

/** A line for the person at the terminal; a file's name in it has no power over the terminal. */
export function say(line: string): void {
  clearProgress();
  process.stderr.write(`${visible(line)}\n`);
}

/** Writes a file whole or not at all, making the folders above it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new ToolError(`${path}: could not be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}

/** JSON as the files and listings hold it: two blanks of indent, a final newline. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
