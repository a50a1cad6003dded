/** Asks the worker, one question at a time: the newest pages are what counts, and one that takes too long is ended. */
import type { PastedPage } from "./judge.ts";
import type { Answer } from "./judge.worker.ts";

const PAUSE_MS = 300;
const LONGEST_MS = 20_000;

export interface Judging {
  /** Asks after a pause in which nothing else is asked; what was asked before is given up. */
  readonly ask: (pages: readonly PastedPage[]) => void;
  readonly stop: () => void;
}

export function makeJudging(tell: (answer: Answer) => void): Judging {
  let worker: Worker | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;

  const stop = (): void => {
    clearTimeout(waiting);
    worker?.terminate();
    worker = null;
    isAsking = false;
  };

  const start = (): Worker => {
    const made = new Worker(new URL("judge.worker.ts", import.meta.url), { type: "module" });
    made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      clearTimeout(waiting);
      isAsking = false;
      tell(data);
    });
    made.addEventListener("error", ({ message }) => {
      stop();
      tell({ failure: message });
    });
    return made;
  };

  const send = (pages: readonly PastedPage[]): void => {
    worker ??= start();
    isAsking = true;
    // a worker is no window: it takes no origin
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(pages);
    waiting = setTimeout(() => {
      stop();
      tell({ failure: `The page took longer than ${LONGEST_MS / 1000} seconds and was given up.` });
    }, LONGEST_MS);
  };

  return {
    ask(pages) {
      clearTimeout(waiting);
      if (isAsking) stop();
      const copy = pages.map((page) => ({ ...page }));
      waiting = setTimeout(() => send(copy), PAUSE_MS);
    },
    stop,
  };
}
