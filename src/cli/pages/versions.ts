/** The versions of pages day by day: from git, or from editions that the user dated. */
import type { DayOfPages } from "../../history/biographer.ts";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { PageReading } from "../config/bindings.ts";
import { besideRevision } from "../io/beside.ts";
import { asNamed, type Commit, type GitHistory } from "../io/git-history.ts";
import { type GitObjects, openGitObjects } from "../io/git-objects.ts";
import type { Input } from "../io/input.ts";
import { takenFrom } from "../io/page-files.ts";
import { startProgress } from "../io/progress.ts";
import { digits } from "../../reporters/phrases.ts";
import { openPageStore } from "./page-store.ts";
import { makePageReader, type PageReader } from "./read-pages.ts";

/** An edition as the user gave it. */
export interface DatedEdition {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly named: string;
  readonly inputs: readonly Input[];
  /** A folder: what is not in it any more is gone. */
  readonly isWhole: boolean;
}

/** The last state of each day: what was put right within a day was never out of date. */
export async function* daysOfGit({ root, commits }: GitHistory, settings: PageReading): AsyncGenerator<DayOfPages> {
  const objects = openGitObjects(root);
  const readVersions = makeVersionReader(settings);
  const nameOf = await asNamed(root);
  const progress = startProgress("reading commits", commits.length, digits);
  let done = 0;
  try {
    for (const day of byDay(commits)) {
      const inputs: Input[] = [];
      const gone: string[] = [];
      for (const [path, { blob, hash }] of day.files)
        if (blob === null) gone.push(nameOf(path));
        else inputs.push(versionOf(objects, nameOf, { path, blob, hash }));
      const { pages, unread } = await readVersions(await takenFrom(inputs, "pages"));
      const hashes = new Map([...day.files].map(([path, { hash }]) => [nameOf(path), hash.slice(0, 12)]));
      const last = day.commits.at(-1)?.hash.slice(0, 12) ?? "";
      yield { at: day.at, stateOf: (file) => hashes.get(file) ?? last, pages, gone, unread };
      done += day.commits.length;
      progress.at(done);
    }
  } finally {
    objects.close();
    progress.end();
  }
}

interface Day {
  readonly at: string;
  readonly commits: Commit[];
  readonly files: Map<string, { readonly blob: string | null; readonly hash: string }>;
}

function byDay(commits: readonly Commit[]): Day[] {
  const days: Day[] = [];
  for (const commit of commits) {
    let day = days.at(-1);
    if (day?.at !== commit.day) {
      day = { at: commit.day, commits: [], files: new Map() };
      days.push(day);
    }
    day.commits.push(commit);
    for (const { path, blob } of commit.changes) day.files.set(path, { blob, hash: commit.hash });
  }
  return days;
}

interface Version {
  readonly path: string;
  readonly blob: string;
  readonly hash: string;
}

/** Under the name that the page has today, so that its newest version is read once for all commands. */
function versionOf(objects: GitObjects, nameOf: (path: string) => string, { path, blob, hash }: Version): Input {
  const read = async (): Promise<Uint8Array> => {
    const bytes = await objects.read(blob);
    if (bytes === null) throw Object.assign(new Error("not in the repository"), { code: "ENOENT" });
    return bytes;
  };
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
  return {
    id: nameOf(path),
    read,
    async *stream() {
      yield await read();
    },
    size: () => Promise.resolve(null),
    beside: besideRevision(path, folder, (file) => objects.read(`${hash}:${file}`), nameOf),
  };
}

/** Editions of one day together. */
export async function* daysOfEditions(
  editions: readonly DatedEdition[],
  settings: PageReading,
): AsyncGenerator<DayOfPages> {
  const readVersions = makeVersionReader(settings);
  const days = [...new Set(editions.map(({ day }) => day))].toSorted();
  for (const at of days) {
    const own = editions.filter(({ day }) => day === at);
    const { pages, unread } = await readVersions(own.flatMap(({ inputs }) => inputs));
    const renamed = own.some(({ isWhole }) => isWhole) ? "whole" : "some";
    const names = own.map(({ named }) => named).join(", ");
    const stateOf = (file: string): string =>
      own.find(({ inputs }) => inputs.some(({ id }) => id === file))?.named ?? names;
    yield { at, stateOf, pages, gone: [], unread, renamed };
  }
}

/** Reads versions of pages, each of which is read once in its life. */
function makeVersionReader(settings: PageReading) {
  // a file that was once a page of its own is not read into another
  const names = new Set<string>();
  const readOne: PageReader = makePageReader(settings, names, openPageStore());
  return async (
    inputs: readonly Input[],
  ): Promise<{ readonly pages: ApiPage[]; readonly unread: { readonly file: string; readonly reason: string }[] }> => {
    for (const { id } of inputs) names.add(id);
    const pages: ApiPage[] = [];
    const unread: { file: string; reason: string }[] = [];
    for (const input of inputs) {
      const read = await readOne(input);
      if ("message" in read) unread.push({ file: read.id, reason: read.message });
      else pages.push(read.page);
    }
    return { pages, unread };
  };
}
