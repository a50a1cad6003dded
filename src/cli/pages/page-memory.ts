/** What one run leaves to the next where it is repeated: what was made of pages that have not changed since. */
import { openPageStore, type PageStore } from "./page-store.ts";

export interface PageMemory {
  /** Before what is kept on disk, if anything is. */
  readonly store: PageStore;
  /** Ends the reading between two pages. */
  readonly signal: AbortSignal;
  /** The files that the pages of the last run take in. */
  readonly takenIn: Set<string>;
  /** Begins a run: what the one before it did not need is forgotten. */
  begin(): void;
}

export function makePageMemory(signal: AbortSignal): PageMemory {
  const disk = openPageStore();
  let before = new Map<string, unknown>();
  let now = new Map<string, unknown>();
  const takenIn = new Set<string>();
  const store: PageStore = {
    get: (kind, key) => {
      const name = `${kind}-${key}`;
      const known = now.get(name) ?? before.get(name) ?? disk?.get(kind, key) ?? null;
      if (known !== null) now.set(name, known);
      // an entry has what was put under its kind
      return known as ReturnType<typeof store.get<typeof kind>>;
    },
    put: (kind, key, value) => {
      now.set(`${kind}-${key}`, value);
      disk?.put(kind, key, value);
    },
  };
  return {
    store,
    signal,
    takenIn,
    begin: () => {
      before = now;
      now = new Map();
      takenIn.clear();
    },
  };
}
