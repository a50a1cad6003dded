/** In which language a report is being rendered. Rendering a text, or a piece of it, ends before anything else begins, and the language with it. */
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

/** The same piece by piece: what is done between two pieces speaks as it would without. */
export function* speakingPieces(translate: Translate | null, pieces: Iterable<string>): Generator<string> {
  const iterator = pieces[Symbol.iterator]();
  for (;;) {
    const next = speaking(translate, () => iterator.next());
    if (next.done === true) return;
    yield next.value;
  }
}

/** A phrase of docproof's own in the language of the rendering; in English where that does not have it. It may be broken into lines. */
export const say = (english: string): string => current?.(english.replaceAll("\n", " ")) ?? english;

/** A phrase that English has one word for and other languages several: the header of a column, of a response. */
export const sayOf = (english: string, whole: string): string => current?.(`${english} [of ${whole}]`) ?? english;

/** Whether it is English: for what other languages write otherwise than word by word. */
export const isEnglish = (): boolean => current === null;
