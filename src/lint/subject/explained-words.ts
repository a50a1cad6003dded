/** Words that a page explains itself: a heading, or a line that begins with one in code or strong type and goes on to say what it is. */
import type { Document, Inline } from "../../document/document.ts";
import { allBlocks, inlineText } from "../../document/visit.ts";
import { foldSpace } from "../../source/text.ts";

/** As they are compared: small, without the brackets of a placeholder. */
export const plainWords = (text: string): string =>
  foldSpace(text)
    .trim()
    .replace(/^<([^<>]*)>$/, "$1")
    .toLowerCase();

export function explainedWords(document: Document): ReadonlySet<string> {
  const words = new Set<string>();
  for (const block of allBlocks(document.blocks)) {
    if (block.type === "heading") words.add(plainWords(inlineText(block.content)));
    if (block.type === "paragraph") for (const term of termOf(block.content)) words.add(plainWords(term));
  }
  return words;
}

/** "`<duration>`: a number with its unit". */
function termOf([first, second]: readonly Inline[]): string[] {
  const isSetOff = first?.type === "code-span" || first?.type === "strong";
  return isSetOff && second?.type === "text" && /^\s?(?:[:：]|[-–—]\s)/.test(second.text) ? [inlineText([first])] : [];
}
