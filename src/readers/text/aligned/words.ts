/** The words of a line of aligned columns, and how far apart they stand. */
import { EAST_ASIAN } from "../../../language/scripts.ts";
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

const SPACE = /\s/;

/** A loop rather than `\S+`: on a line of millions of characters the expression runs out of stack. */
export function wordsOf({ text }: Line): Word[] {
  const words: Word[] = [];
  let end = -2;
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const isSpace = code === 32 || (code >= 9 && code <= 13) || (code > 127 && SPACE.test(text.charAt(at)));
    if (!isSpace && start < 0) start = at;
    else if (isSpace && start >= 0) {
      words.push({ text: text.slice(start, at), start, end: at, apart: start - end > 1 });
      [end, start] = [at, -1];
    }
  }
  return words;
}

export function textOf(words: readonly Word[], from: number, to: number): string {
  let text = words[from]?.text ?? "";
  for (let index = from + 1; index < to; index++) text += ` ${words[index]?.text ?? ""}`;
  return text;
}

// "StringSpecifies", "String集群名称"
const GLUED = new RegExp(String.raw`^(\p{Lu}\p{Ll}+)(?=[\p{Lu}${EAST_ASIAN}])`, "u");

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
