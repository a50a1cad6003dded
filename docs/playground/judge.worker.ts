/** Judges pages off the page's own thread, so that one that takes long can be ended. */
import { Buffer } from "buffer/";
import { judge, type Judged, type PastedPage } from "./judge.ts";

/** What the worker sends back. `failure`: why the pages could not be read. */
export type Answer = { readonly judged: Judged } | { readonly failure: string };

// what Node has and a browser has not
Object.assign(globalThis, { Buffer });

addEventListener("message", ({ data }: MessageEvent<readonly PastedPage[]>) => {
  postMessage(answerTo(data));
});

function answerTo(pages: readonly PastedPage[]): Answer {
  try {
    return { judged: judge(pages) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
