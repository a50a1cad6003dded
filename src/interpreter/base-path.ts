/** The path that a page says all of its calls are below: "All calls are below https://host/api/v3", "Base URL" above an address. */
import type { Fact, Operation } from "../api-model/api-page.ts";
import { inlineText } from "../document/visit.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { foldSpace, trimmed } from "../source/text.ts";
import type { OutlineItem } from "./outline/outline-item.ts";

/** A text that is longer says too much for its words to belong together. */
const LONGEST_SENTENCE = 300;
const ADDRESS = /https?:\/\/[\w.:{}<>[\]-]+((?:\/[\w.~-]+){0,8})/g;

/** null where the page states none, or several. */
export function statedBasePath(items: readonly OutlineItem[], vocabulary: Vocabulary): Fact<string> | null {
  const found = items.flatMap(({ block, headings, lead }): Fact<string>[] => {
    if (block.type !== "paragraph" && block.type !== "code") return [];
    const text = foldSpace(block.type === "code" ? block.text : inlineText(block.content));
    const [address, ...others] = text.length > LONGEST_SENTENCE ? [] : [...text.matchAll(ADDRESS)];
    if (!address || others.length > 0) return [];
    const isAlone = address[0].length >= trimmed(text, " `\"'/.").length;
    const label = isAlone ? [headings.at(-1) ?? "", lead ?? ""] : [text.slice(0, address.index)];
    const path = trimmed(address[1] ?? "", "", "/.");
    return path !== "" && label.some((words) => words.length <= LONGEST_SENTENCE && vocabulary.saysBasePath(words))
      ? [{ value: path, evidence: [{ span: block.span, words: address[0] }] }]
      : [];
  });
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

/** The operation with its whole path, where the page writes what comes behind the base. */
export function belowBase(operation: Operation, base: Fact<string> | null): Operation {
  const { value } = operation.path;
  if (base === null || value === base.value || value.startsWith(`${base.value}/`)) return operation;
  return { ...operation, wholePath: `${base.value}${value}` };
}
