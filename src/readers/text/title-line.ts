/** What a line must look like to be a title, where nothing marks one. */
import type { Run } from "./run.ts";

/** A line that stands alone, no longer than `most` characters. */
export function isShortLine(run: Run | null | undefined, most: number): run is Run {
  return run?.kind === "text" && run.tabs === 0 && run.lines.length === 1 && run.text.length <= most;
}

/** No sentence, no label, and no list of several things. */
export function isUnpunctuated(words: string): boolean {
  return !/[.。:：;；,，]/.test(words);
}

/** Words that begin as a title does, and are nothing else. */
export function isTitleCased(words: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(words) && isUnpunctuated(words);
}
