/** The commits that changed files of a repository, along the first parents: what a merge brought came on the day of the merge. */
import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { ToolError } from "./tool-error.ts";

const git = promisify(execFile);

/** A file in a commit; `blob` is null where it is gone. */
export interface FileChange {
  /** From the root of the repository. */
  readonly path: string;
  readonly blob: string | null;
}

export interface Commit {
  readonly hash: string;
  /** YYYY-MM-DD in UTC; never before the day of the commit before it, whatever clocks said. */
  readonly day: string;
  readonly changes: readonly FileChange[];
}

export interface GitHistory {
  readonly root: string;
  /** Oldest first. */
  readonly commits: readonly Commit[];
  /** The repository was cloned without what is older. */
  readonly isShallow: boolean;
}

/** How often a file may have been renamed out of and into the folders that were named. */
const MOST_ROUNDS = 10;

/** Of files and folders as the user named them, under the names that they had before too. */
export async function gitHistory(named: readonly string[]): Promise<GitHistory> {
  const root = await rootOf(named[0] ?? ".");
  const paths = await Promise.all(named.map((path) => insideRepository(path, root)));
  let commits = await commitsOf(root, paths);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = (await formerNames(root, commits)).filter((path) => !isBelow(path, paths));
    if (before.length === 0) break;
    paths.push(...before);
    commits = await commitsOf(root, paths);
  }
  if (commits.length === 0)
    throw new ToolError(`history: git knows nothing of ${named.join(", ")}`, "Only what is committed has a history.");
  const shallow = await run(root, ["rev-parse", "--is-shallow-repository"]);
  return { root, commits, isShallow: shallow.trim() === "true" };
}

async function rootOf(path: string): Promise<string> {
  const folder = await realpath(path).catch(() => {
    throw new ToolError(`${path}: no such file or folder`);
  });
  const top = await run(folder, ["rev-parse", "--show-toplevel"])
    .catch(() => run(dirname(folder), ["rev-parse", "--show-toplevel"]))
    .catch((error: unknown) => {
      const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
      throw new ToolError(
        isMissing ? "history: git is not installed" : `${path}: is in no git repository`,
        "Without git, name dated editions: docproof history 2024-01-31=old/ 2026-11-30=docs/",
      );
    });
  const root = top.replace(/\n$/, "");
  await run(root, ["rev-parse", "--verify", "--quiet", "HEAD"]).catch(() => {
    throw new ToolError(`${path}: its repository has no commit yet`);
  });
  return root;
}

async function insideRepository(path: string, root: string): Promise<string> {
  const real = await realpath(path).catch(() => {
    throw new ToolError(`${path}: no such file or folder`);
  });
  const inside = relative(await realpath(root), real).replaceAll("\\", "/");
  if (inside.startsWith("../") || inside === "..") throw new ToolError(`${path}: is not in the repository ${root}`);
  return inside;
}

/** The path as seen from the current folder, as pages are named. */
export async function asNamed(root: string): Promise<(path: string) => string> {
  const here = await realpath(process.cwd());
  return (path) => relative(here, resolve(root, path)).replaceAll("\\", "/");
}

async function commitsOf(root: string, paths: readonly string[]): Promise<Commit[]> {
  const asked = "log --first-parent -m --no-renames --raw --no-abbrev -z --format=%x01%H%x20%ct HEAD --".split(" ");
  const text = await run(root, [...asked, ...paths.map((path) => `:(literal,top)${path}`)]);
  const commits: Commit[] = [];
  let latest = "";
  for (const { hash, seconds, fields } of entriesOf(text).toReversed()) {
    const own = new Date(1000 * seconds).toISOString().slice(0, 10);
    const day = own < latest ? latest : own;
    latest = day;
    commits.push({ hash, day, changes: changesOf(fields) });
  }
  return commits;
}

/** ":100644 100644 OLD NEW M", path, and so on. */
function changesOf(fields: readonly string[]): FileChange[] {
  const changes: FileChange[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, mode = "", blob = ""] = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]/.exec(fields[i] ?? "") ?? [];
    const isFile = mode.startsWith("100");
    changes.push({ path: fields[i + 1] ?? "", blob: isFile ? blob : null });
  }
  return changes;
}

function entriesOf(
  text: string,
): { readonly hash: string; readonly seconds: number; readonly fields: readonly string[] }[] {
  return text
    .split("\u0001")
    .slice(1)
    .map((entry) => {
      const [head = "", ...fields] = entry.split("\0");
      const [hash = "", seconds = "0"] = head.split(" ");
      return {
        hash,
        seconds: Number(seconds),
        fields: fields.map((field) => field.replace(/^\n/, "")).filter(Boolean),
      };
    });
}

/** Files that were renamed into the paths, by what git finds alike. */
async function formerNames(root: string, commits: readonly Commit[]): Promise<string[]> {
  const seen = new Set<string>();
  const suspects = commits.filter(({ changes }) => {
    const added = changes.filter(({ path, blob }) => blob !== null && !seen.has(path));
    for (const { path } of changes) seen.add(path);
    return added.length > 0;
  });
  const text = await run(
    root,
    "log --no-walk=unsorted --stdin -m --first-parent -M --diff-filter=R --name-status -z --format=%x01%H%x20%ct".split(
      " ",
    ),
    suspects.map(({ hash }) => `${hash}\n`).join(""),
  );
  const names = new Set<string>();
  for (const { fields } of entriesOf(text))
    for (let i = 0; i + 2 < fields.length; i += 3) if (seen.has(fields[i + 2] ?? "")) names.add(fields[i + 1] ?? "");
  return [...names];
}

const isBelow = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => folder === "" || path === folder || path.startsWith(`${folder}/`));

async function run(cwd: string, args: readonly string[], input?: string): Promise<string> {
  const running = git("git", [...args], { cwd, maxBuffer: 1 << 30 });
  if (input !== undefined) {
    running.child.stdin?.on("error", () => {});
    running.child.stdin?.end(input);
  }
  return (await running).stdout;
}
