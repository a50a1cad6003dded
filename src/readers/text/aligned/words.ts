/** The words of a line of aligned columns, and how far apart they stand. */
import type { Line } from "../lines.ts";
import type { Signs } from "../signs.ts";

export interface Word {
  readonly text: string;
  /** Column at which the word begins, and the one behind it. */
  readonly start: number;
  readonly end: number;
  /** Two or more spaces stand before it: perhaps it begins a cell. */
  readonly apart: boolean;
}

const WORD = /\S+/g;

export function wordsOf(line: Line): Word[] {
  const words: Word[] = [];
  let end = -2;
  for (const match of line.text.matchAll(WORD)) {
    words.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      apart: match.index - end > 1,
    });
    end = match.index + match[0].length;
  }
  return words;
}

export function textOf(words: readonly Word[], from: number, to: number): string {
  let text = words[from]?.text ?? "";
  for (let index = from + 1; index < to; index++) text += ` ${words[index]?.text ?? ""}`;
  return text;
}

// "StringSpecifies", "String集群名称"
const GLUED = /^(\p{Lu}\p{Ll}+)(?=[\p{Lu}\p{Script=Han}])/u;

/** Cuts a type off the description that the converter set right behind it. */
export function unglued(words: readonly Word[], signs: Signs): Word[] {
  return words.flatMap((word, index) => {
    const type = index > 0 ? GLUED.exec(word.text)?.[1] : undefined;
    if (type === undefined || !signs.isTypeWord(type) || signs.isTypeWord(word.text)) return [word];
    const at = word.start + type.length;
    return [
      { ...word, text: type, end: at },
      { ...word, text: word.text.slice(type.length), start: at, apart: false },
    ];
  });
}
