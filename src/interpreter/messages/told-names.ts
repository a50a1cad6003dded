/**
 * Names that a page tells outside its tables, whatever it says of them: headers in its sentences and messages, names in code type,
 * keys of what it shows. What is told somewhere is not undocumented, even where no table has it.
 */
import { inlineText } from "../../document/visit.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { codeSpans, mentionedNames } from "./mentioned-names.ts";

/** "X-Total-Count", "Docker-Upload-UUID": no word of a sentence is written so, or it harms nothing. */
const HEADER = /(?<![\w-])[A-Z][A-Za-z0-9]{0,40}(?:-[A-Z][A-Za-z0-9]{0,40}){1,8}(?![\w-])/g;
/** "add the ?expand flag", "/posts?id_ne=1&q=x": told as "?expand", "?id_ne", "?q". */
const QUERY = /(?<![\w?])\?([A-Za-z_$][\w.$-]{0,60})(?![\w?])|[?&]([A-Za-z_$][\w.$-]{0,60})=/g;
/** "`deep=true`" in a sentence. */
const PAIR = /^([A-Za-z_$][\w.$-]{0,60})=[^\s=]{0,100}$/;
const KEY = /["']([A-Za-z_$][\w.$-]{0,60})["']\s{0,3}:/g;
const MOST_NAMES = 5000;

export function toldNames(items: readonly OutlineItem[]): string[] {
  const names = new Set(mentionedNames(items));
  const add = (name: string | undefined): void => {
    if (name !== undefined && names.size < MOST_NAMES) names.add(name);
  };
  for (const { block } of items) {
    if (block.type === "table") continue;
    const text = block.type === "code" ? block.text : inlineText(block.content);
    for (const [header] of text.matchAll(HEADER)) add(header);
    for (const [, first, further] of text.matchAll(QUERY)) add(`?${first ?? further ?? ""}`);
    if (block.type === "paragraph")
      for (const span of codeSpans(block.content)) {
        const name = PAIR.exec(span.trim())?.[1];
        if (name !== undefined) add(`?${name}`);
      }
    if (block.type === "code") for (const [, key] of text.matchAll(KEY)) add(key);
  }
  return [...names];
}
