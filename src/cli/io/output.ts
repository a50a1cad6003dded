/** Where output goes: payload on stdout, everything else on stderr, files under a temporary name until they are whole. */
import { randomBytes } from "node:crypto";
import { lstat, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { logText, visible } from "../../reporters/visible-text.ts";
import { clearProgress } from "./progress.ts";
import { isObjectAddress } from "./object-address.ts";
import { ToolError } from "./tool-error.ts";
import { makeFolders } from "./make-folders.ts";

/** A text, bytes, or a text piece by piece. */
export type Content = Iterable<string> | Uint8Array;

/** Writes to stdout and waits until a slow reader has taken it. A reader that has gone away ends the program quietly. */
export async function print(content: Content): Promise<void> {
  if (typeof content === "string" || content instanceof Uint8Array) return printPiece(content);
  for (const piece of content) await printPiece(piece);
}

function printPiece(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      const code = error && ((error as NodeJS.ErrnoException).code ?? String(error));
      if (code && code !== "EPIPE") reject(new ToolError(`standard output could not be written (${code})`));
      else resolve();
    });
  });
}

/** A line for the person at the terminal; a file's name in it has no power over the terminal. */
export function say(line: string): void {
  clearProgress();
  process.stderr.write(`${logText(visible(line).replaceAll("\n", " "))}\n`);
}

const told = new Set<string>();

/** A line that a run says once, however often it comes to it: pages that are corrected are judged twice. */
export function sayOnce(line: string): void {
  if (told.has(line)) return;
  told.add(line);
  say(line);
}

/** A run that is repeated says everything again. */
export function sayAllAgain(): void {
  told.clear();
}

/** Writes a file or an object of a store whole or not at all, making the folders above it. */
export async function writeWhole(path: string, content: Content, mode = 0o666): Promise<void> {
  if (isObjectAddress(path)) return (await import("./object-store.ts")).putObject(path, bytesOf(content));
  if (await isPassage(path)) return writeThrough(path, content);
  // a random name that must not exist yet: nobody can have put a link there for us to write through
  const temporary = `${path}.${randomBytes(6).toString("hex")}.docproof-tmp`;
  try {
    makeFolders(dirname(path));
    await removeStale(path);
    await writeFile(temporary, content, { flag: "wx", mode });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new ToolError(`${path}: could not be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}

/** What takes bytes and keeps none: to put a file in its place would end it. Links lead to one only where the system has them. */
async function isPassage(path: string): Promise<boolean> {
  if (/^\/(?:dev\/(?:std(?:out|err)|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/.test(path)) return true;
  const found = await lstat(path).catch(() => null);
  return found !== null && (found.isCharacterDevice() || found.isFIFO());
}

async function writeThrough(path: string, content: Content): Promise<void> {
  await writeFile(path, content, { flag: "a" }).catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(`${path}: could not be written (${error.code ?? String(error)})`);
  });
}

function bytesOf(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return Buffer.concat([...(typeof content === "string" ? [content] : content)].map((piece) => Buffer.from(piece)));
}

/** Older than this, a temporary file is of a run that was killed. */
const STALE_MILLISECONDS = 60 * 60 * 1000;

/** Removes what killed runs left beside a file. */
async function removeStale(path: string): Promise<void> {
  const folder = dirname(path);
  const own = `${basename(path)}.`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(own) || !/^[0-9a-f]{12}\.docproof-tmp$/.test(name.slice(own.length))) continue;
    const found = await lstat(join(folder, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MILLISECONDS) await rm(join(folder, name), { force: true });
  }
}

/** JSON as the files and listings hold it: two blanks of indent, a final newline. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
