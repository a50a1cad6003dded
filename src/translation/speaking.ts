/** In which language a report is being rendered. Rendering ends before anything else begins, and the language with it. */
import type { Translate } from "./catalogue.ts";

let current: Translate | null = null;

/** Renders in a language; English where it is null. */
export function speaking<Result>(translate: Translate | null, render: () => Result): Result {
  const before = current;
  current = translate;
  try {
    return render();
  } finally {
    current = before;
  }
}

/** A phrase of docproof's own in the language of the rendering; in English where that does not have it. */
export const say = (english: string): string => current?.(english) ?? english;

/** Whether it is English: for what other languages write otherwise than word by word. */
export const isEnglish = (): boolean => current === null;
