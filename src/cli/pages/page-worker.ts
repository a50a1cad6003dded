/** A thread that reads pages into the cache. */
import { readingSettings } from "../config/bindings.ts";
import type { Config } from "../config/config-type.ts";
import { fileInput } from "../io/inputs.ts";
import { benchOfThread } from "../io/threads.ts";
import { limits } from "../io/limits.ts";
import { makeDesk } from "./desk.ts";
import { openPageStore, setCacheFolder } from "./page-store.ts";
import { makePageReader } from "./read-pages.ts";
import type { Unreadable } from "./unreadable.ts";

/** What a thread works with. */
export interface Bench {
  readonly cache: string;
  readonly limits: typeof limits;
  readonly config: Pick<Config, "operations" | "vocabulary" | "habit">;
  /** Ids of all inputs of the run. */
  readonly all: ReadonlySet<string>;
  /** Whether pages are held against themselves, too. */
  readonly linted: boolean;
}

const bench = benchOfThread() as Bench;
Object.assign(limits, bench.limits);
setCacheFolder(bench.cache);
const settings = readingSettings({ config: bench.config, resolve: (path) => path });
const store = openPageStore();
const readOne = makePageReader(settings, bench.all, store);
const desk = store && makeDesk(settings, store);

/** Why the page cannot be read; null where it is in the cache now. */
export default async function work({ path, folder }: { path: string; folder: string }): Promise<Unreadable | null> {
  const page = await readOne(fileInput(path, folder));
  if ("message" in page) return page;
  desk?.keep(page, bench.linted);
  return null;
}
