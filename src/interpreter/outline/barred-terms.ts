/** Items of a list whose parts stand between bars or dots: "`name` · string · required — The name", "`name` | string | The name". */

/** A sign between the parts of an item, set in blanks. */
const SIGN = /(?<=\s)[|｜·•‧・](?=\s)/g;

/** A part of more words than this is said of the field. */
const MOST_WORDS = 3;

export interface Barred {
  /** The marks beside the name, with commas between them. */
  readonly marks: string;
  /** Where in the text behind the name begins what is said of it. */
  readonly from: number;
}

/** What stands behind the name of a barred item; null for any other. */
export function readBarred(text: string): Barred | null {
  const signs = [...text.matchAll(SIGN)].map(({ index }) => index);
  if (text.slice(0, signs[0]).trim() !== "") return null;
  const marks: string[] = [];
  for (const [at, sign] of signs.entries()) {
    const part = text.slice(sign + 1, signs[at + 1]);
    // "required — The name": what stands before a dash is a mark, too
    const [head = "", mark = ""] = /^\s*(\S{1,20})\s[-–—]+\s/.exec(part) ?? [];
    if (mark !== "") return { marks: [...marks, mark].join(", "), from: sign + 1 + head.length };
    if (at === signs.length - 1 || part.trim().split(/\s+/).length > MOST_WORDS)
      return { marks: marks.join(", "), from: sign + 1 };
    marks.push(part.trim());
  }
  return null;
}
