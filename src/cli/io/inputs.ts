/** Turns what a user names (files, folders, globs, `-`, `git:rev:path`, addresses) into inputs that can be read. */
import { execFile } from "node:child_process";
import { createReadStream, fstatSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, posix } from "node:path";
import { promisify } from "node:util";
import { distance } from "fastest-levenshtein";
import { besideFile, besideRevision, type FindBeside, lookBeside } from "./beside.ts";
import type { Input } from "./input.ts";
import { filesBelow, filesMatching, type LeftOut } from "./folder-files.ts";
import { readBounded } from "./limits.ts";
import { say } from "./output.ts";
import { isObjectAddress } from "./object-address.ts";
import { webRecording } from "./web-recording.ts";
import { ENDINGS, isPicture, sayOthers, takenFrom, type What } from "./page-files.ts";
import { ToolError } from "./tool-error.ts";
import { isWebAddress, NotFetched, openWeb, type Web } from "./web-pages.ts";

const git = promisify(execFile);

/** The inputs in a stable order. An argument that leads to nothing is an error that names the nearest file. */
export async function expandInputs(args: readonly string[], what: What): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const arg of withoutPictures(args, what)) {
    for (const input of await expandOne(arg, what)) if (!inputs.has(input.id)) inputs.set(input.id, input);
  }
  return [...inputs.values()];
}

/** A glob that the shell has expanded names pictures one by one. A file that is named alone is meant. */
function withoutPictures(args: readonly string[], what: What): readonly string[] {
  const rest = what === "pages" ? args.filter((arg) => !isPicture(arg)) : args;
  const left = args.length - rest.length;
  if (left === 0 || rest.length === 0) return args;
  say(`docproof: skipped ${left} ${left === 1 ? "file that is not a page" : "files that are not pages"}`);
  return rest;
}

async function expandOne(arg: string, what: What): Promise<Input[]> {
  if (arg === "-")
    return [
      {
        id: "stdin",
        read: () => readBounded(process.stdin),
        stream: stdinStream,
        size: () => sizeOf(0),
        beside: nothing,
      },
    ];
  if (arg.startsWith("git:")) return gitInputs(arg, what);
  if (isObjectAddress(arg)) return storedInputs(arg, what);
  if (isWebAddress(arg)) return [what === "recordings" ? await webRecording(arg) : webInput(arg, openWeb())];
  if (arg.startsWith(SITEMAP)) return sitemapInputs(arg.slice(SITEMAP.length));
  // an existing path is literal before it is a glob: real page names contain brackets
  const kind = await stat(arg).then(
    (s) => (s.isDirectory() ? "folder" : "file"),
    () => null,
  );
  if (kind === "file") return [fileInput(arg, dirname(arg))];
  if (kind === "folder") {
    const found = await filesBelow(arg);
    sayLeftOut(found.leftOut);
    const files = found.files.map((file) => fileInput(file, arg));
    const taken = await takenFrom(files, what);
    // what was left out may be just what was meant, and has been said
    const left = found.leftOut.length;
    if (taken.length === 0)
      throw new ToolError(
        left === 0 ? `${arg}: no ${what} in this folder` : `${arg}: no ${what} in this folder but what was skipped`,
        left > 0 && files.length === 0
          ? null
          : `Files ending in ${ENDINGS[what].map((one) => `.${one}`).join(", ")} are looked for.`,
      );
    if (what === "pages") sayOthers(arg, files, taken);
    return taken;
  }
  if (/[*?{[]/.test(arg)) {
    const { files, leftOut } = await filesMatching(arg);
    sayLeftOut(leftOut);
    const matching = files.map((file) => fileInput(file, dirname(file)));
    // a glob that says the ending means what has it
    const taken = /\.\w+$/.test(arg) ? matching : await takenFrom(matching, what);
    if (matching.length > 0 && taken.length === 0) throw new ToolError(`${arg}: matches no ${what}`);
    sayOthers(arg, matching, taken);
    if (taken.length > 0) return taken;
  }
  throw new ToolError(`${arg}: no such file or folder`, await nearestName(arg));
}

/** Objects of a store, of a prefix those that are what is looked for. */
async function storedInputs(arg: string, what: What): Promise<Input[]> {
  const { objectInputs } = await import("./object-store.ts");
  const found = await objectInputs(arg);
  const [only] = found;
  if (found.length === 1 && only?.id === arg) return [only];
  const taken = await takenFrom(found, what);
  if (taken.length === 0)
    throw new ToolError(`${arg}: ${found.length === 0 ? "no such object, and none below it" : `no ${what} below it`}`);
  sayOthers(arg, found, taken);
  return taken;
}

/** More than these are counted. */
const MOST_NAMED = 5;

function sayLeftOut(leftOut: readonly LeftOut[]): void {
  for (const { path, reason } of leftOut.slice(0, MOST_NAMED)) say(`docproof: ${path}: ${reason}`);
  if (leftOut.length > MOST_NAMED) say(`docproof: and ${leftOut.length - MOST_NAMED} more files skipped`);
}

const SITEMAP = "sitemap:";

/** The pages that a sitemap lists. */
async function sitemapInputs(address: string): Promise<Input[]> {
  if (!isWebAddress(address))
    throw new ToolError(
      `${SITEMAP}${address}: no address of a sitemap`,
      "For example sitemap:https://host/sitemap.xml",
    );
  const web = openWeb();
  const { pages, leftOut } = await (await web).listed(address).catch((error: unknown) => {
    throw error instanceof NotFetched ? new ToolError(`${address}: ${error.message}`) : error;
  });
  if (leftOut > 0) say(`docproof: ${address}: ${leftOut} addresses skipped: on other hosts, or too many`);
  if (pages.length === 0) throw new ToolError(`${address}: lists no page of its host`);
  return pages.map((page) => webInput(page, web));
}

function webInput(id: string, web: Promise<Web>): Input {
  const read = async (): Promise<Uint8Array> => (await web).read(id);
  return { id, read, ...inMemory(read), beside: nothing };
}

const slashes = (path: string): string => path.replaceAll("\\", "/");
const nothing: FindBeside = () => Promise.resolve(null);

/** `folder` is what was given to find the file in. */
export const fileInput = (path: string, folder: string): Input => ({
  id: slashes(path),
  file: { path, folder },
  read: () => readBounded(createReadStream(path)),
  stream: (signal) => createReadStream(path, signal && { signal }),
  size: () => sizeOf(path),
  between: (from, to, signal) =>
    from < to ? createReadStream(path, { start: from, end: to - 1, ...(signal && { signal }) }) : noBytes(),
  version: () =>
    stat(path, { bigint: true }).then(
      ({ mtimeNs }) => String(mtimeNs),
      () => null,
    ),
  beside: besideFile(path, folder),
  has: lookBeside(path, folder),
});

// oxlint-disable-next-line typescript/require-await -- a stream without chunks
async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** Of a file, also of one that stands for standard input; what is missing is said when it is read. */
async function sizeOf(file: string | number): Promise<number | null> {
  try {
    const found = typeof file === "number" ? fstatSync(file) : await stat(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

function stdinStream(signal?: AbortSignal): AsyncIterable<Uint8Array> {
  const { stdin } = process;
  signal?.addEventListener("abort", () => stdin.destroy(), { once: true });
  return stdin;
}

/** `git:HEAD~1:docs/page.md`, or a folder of that revision. */
async function gitInputs(arg: string, what: What): Promise<Input[]> {
  const match = /^git:([^:]+):(.*)$/.exec(arg);
  const [, revision, path] = match ?? [];
  if (revision === undefined || path === undefined || revision.startsWith("-"))
    throw new ToolError(`${arg}: not of the form git:REVISION:PATH`, "For example git:HEAD~1:docs/page.md");
  const listed = await git("git", ["ls-tree", "-r", "-z", "--name-only", revision, "--", path || "."], {
    maxBuffer: 1 << 28,
  }).catch((error: unknown) => {
    throw new ToolError(`${arg}: git could not list it`, String((error as { stderr?: string }).stderr ?? error).trim());
  });
  const files = listed.stdout.split("\0").filter((file) => file !== "");
  const named = files.filter((file) => file === path).map((file) => gitInput(revision, file, posix.dirname(file)));
  const below = files
    .filter((file) => file !== path)
    .map((file) => gitInput(revision, file, posix.normalize(path || ".")));
  const taken = [...named, ...(await takenFrom(below, what))];
  if (taken.length === 0) throw new ToolError(`${arg}: path not found in that revision`);
  return taken;
}

function gitInput(revision: string, file: string, folder: string): Input {
  const show = async (path: string): Promise<Uint8Array> =>
    (await git("git", ["show", `${revision}:./${path}`], { encoding: "buffer", maxBuffer: 1 << 28 })).stdout;
  const idOf = (path: string): string => `git:${revision}:${path}`;
  const read = (): Promise<Uint8Array> => show(file);
  return { id: idOf(file), read, ...inMemory(read), beside: besideRevision(file, folder, orNull(show), idOf) };
}

/** null for a file that the revision does not have. */
const orNull =
  (show: (file: string) => Promise<Uint8Array>) =>
  (file: string): Promise<Uint8Array | null> =>
    show(file).catch(() => null);

/** So many processes of git at once. */
const GIT_PROCESSES = 8;

/**
 * The same files as they were at a git revision, under the same names; a file that was not there is left out. What is of a
 * revision already stays.
 */
export async function atRevision(inputs: readonly Input[], revision: string): Promise<Input[]> {
  if (revision === "" || revision.startsWith("-")) throw new ToolError(`--since git:${revision}: not a revision`);
  await git("git", ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]).catch(() => {
    throw new ToolError(`--since git:${revision}: unknown git revision`);
  });
  const found: Input[][] = [];
  for (let i = 0; i < inputs.length; i += GIT_PROCESSES)
    found.push(...(await Promise.all(inputs.slice(i, i + GIT_PROCESSES).map((input) => asAt(revision, input)))));
  return found.flat();
}

async function asAt(revision: string, input: Input): Promise<Input[]> {
  const { id } = input;
  if (id.startsWith("git:")) return [input];
  const show = orNull(
    async (file) =>
      (await git("git", ["show", `${revision}:./${file}`], { encoding: "buffer", maxBuffer: 1 << 28 })).stdout,
  );
  const shown = await show(id);
  if (shown === null) return [];
  const read = (): Promise<Uint8Array> => Promise.resolve(shown);
  return [{ id, read, ...inMemory(read), beside: asBefore(input, show) }];
}

/** The same files that the page takes in today, as they were; only those that it may still name. */
function asBefore(input: Input, show: (file: string) => Promise<Uint8Array | null>): FindBeside {
  return async (name, kind) => {
    const now = await input.beside(name, kind);
    const bytes = now && (await show(now.id));
    return now && bytes ? { id: now.id, bytes } : null;
  };
}

function inMemory(read: () => Promise<Uint8Array>): Pick<Input, "stream" | "size"> {
  return { stream: () => once(read), size: () => Promise.resolve(null) };
}

async function* once(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read();
}

async function nearestName(arg: string): Promise<string | null> {
  const names = await readdir(dirname(arg)).catch(() => []);
  const wanted = basename(arg);
  const nearest = names.toSorted((a, b) => distance(a, wanted) - distance(b, wanted))[0];
  return nearest !== undefined && distance(nearest, wanted) <= Math.max(2, wanted.length / 3)
    ? `Did you mean ${join(dirname(arg), nearest)}?`
    : null;
}
