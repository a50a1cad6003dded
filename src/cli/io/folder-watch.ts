/**
 * Tells when something happens in folders. Each folder is watched by itself: editors save by putting a new file in a page's place,
 * and a watcher of the page would go on looking at the old one.
 */
import { type FSWatcher, watch } from "node:fs";
import { say } from "./output.ts";

export interface FolderWatch {
  /** Watches these folders from now on, and no others; whether one of them is new, so that what changed in it before went unseen. */
  follow(folders: ReadonlyMap<string, string>): boolean;
  /** Ends when it has been quiet for a moment after something happened since the last call, or when the signal comes. */
  change(): Promise<void>;
  close(): void;
}

/** Writing a page, and saving many at once, take several events. */
const QUIET_MS = 100;
/** How often to look where the system cannot tell of changes. */
const LOOK_MS = 1000;

export function watchFolders(signal: AbortSignal): FolderWatch {
  const open = new Map<string, { readonly state: string; readonly watcher: FSWatcher }>();
  let happened = false;
  let wake: () => void = () => {};
  let looking: NodeJS.Timeout | null = null;
  const mark = (): void => {
    happened = true;
    wake();
  };
  /** What the system cannot watch, because of its limits or of a network's file system, is looked at now and then. */
  const look = (folder: string, error: unknown): void => {
    if (looking !== null || signal.aborted) return;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    say(`docproof: ${folder}: cannot be watched (${reason}); looking for changes every second instead`);
    looking = setInterval(mark, LOOK_MS);
  };
  const drop = (folder: string): void => {
    open.get(folder)?.watcher.close();
    open.delete(folder);
  };
  signal.addEventListener("abort", () => wake(), { once: true });
  return {
    follow: (folders) => {
      for (const [folder, { state }] of open) if (folders.get(folder) !== state) drop(folder);
      const fresh = [...folders].filter(([folder]) => !open.has(folder));
      let begun = false;
      for (const [folder, state] of fresh) {
        try {
          const watcher = watch(folder, mark);
          watcher.on("error", (error) => {
            drop(folder);
            // on Windows a watched folder that is deleted is an error
            if ((error as NodeJS.ErrnoException).code === "EPERM") mark();
            else look(folder, error);
          });
          open.set(folder, { state, watcher });
          begun = true;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === "ENOENT") mark();
          else look(folder, error);
        }
      }
      return begun;
    },
    change: async () => {
      while (!happened && !signal.aborted) await new Promise<void>((done) => (wake = done));
      while (happened && !signal.aborted) {
        happened = false;
        await quiet((done) => (wake = done));
      }
    },
    close: () => {
      if (looking !== null) clearInterval(looking);
      for (const folder of open.keys()) drop(folder);
    },
  };
}

/** A moment, or until it is over before. */
function quiet(onWake: (wake: () => void) => void): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, QUIET_MS);
    onWake(() => {
      clearTimeout(timer);
      done();
    });
  });
}
