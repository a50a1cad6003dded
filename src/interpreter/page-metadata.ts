/** What a page says of itself: title, id, language; and the titles of its operations. */
import type { Fact } from "../api-model/api-page.ts";
import type { Document } from "../document/document.ts";
import { flatText, inlineText } from "../document/visit.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { languageOf } from "../language/language-of.ts";
import { foldSpace, trimmed } from "../source/text.ts";
import type { FoundOperation } from "./operations/found-operation.ts";
import type { OutlineItem } from "./outline/outline-item.ts";
import { findUris } from "./cells/uri.ts";

export function titleOf(items: readonly OutlineItem[]): Fact<string> | null {
  const item = items.find(({ block }) => block.type === "heading" && inlineText(block.content).trim() !== "");
  if (item?.block.type !== "heading") return null;
  const words = foldSpace(inlineText(item.block.content));
  return { value: words, evidence: [{ span: item.block.span, words }] };
}

export function pageIdOf(document: Document, items: readonly OutlineItem[]): Fact<string> | null {
  const field = document.fields.find(({ name }) => name === "original_name");
  if (field) return { value: field.value.replace(/\.\w+$/, ""), evidence: [{ span: field.span, words: field.value }] };
  const heading = items.find(({ block }) => block.type === "heading");
  const id = heading?.ids[0];
  return heading && id !== undefined ? { value: id, evidence: [{ span: heading.block.span, words: id }] } : null;
}

export function pageLanguage(items: readonly OutlineItem[]): string {
  const text = items
    .map(({ block }) =>
      block.type === "heading" || block.type === "paragraph"
        ? inlineText(block.content)
        : block.type === "table"
          ? flatText([block])
          : "",
    )
    .join("\n");
  return languageOf(text) ?? "en";
}

/** The nearest heading that is a title: not "URI", and without the method and path that may stand in it. */
export function titleAbove(site: FoundOperation, vocabulary: Vocabulary): string | null {
  for (const heading of site.headings.toReversed()) {
    if (vocabulary.section(heading) !== null || vocabulary.captionPlace(heading) === "parameters") continue;
    const uri = findUris(heading)[0];
    const text = uri ? foldSpace(heading.slice(0, uri.start) + heading.slice(uri.end)) : heading;
    const title = trimmed(text, " \t\n\u00a0%:|()–—-", " \t\n\u00a0%:|(–—-");
    if (title !== "") return title;
  }
  return null;
}
