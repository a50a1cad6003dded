/** Finds out whether a page says that its API is deprecated: in the title, in a sentence, or in the folder it stands in. */
import type { Deprecation, Fact } from "../api-model/api-page.ts";
import { inlineText } from "../document/visit.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { normaliseWords } from "../language/words.ts";
import type { OutlineItem } from "./outline/outline-item.ts";

/** How far down the page a notice about the whole API may stand: its sections of introduction. */
const INTRODUCTION = ["function", "constraints", "debugging"];

/** The deprecation that the page states, with every place that states it; null when it states none. */
export function readDeprecation(
  source: string,
  items: readonly OutlineItem[],
  title: Fact<string> | null,
  vocabulary: Vocabulary,
): Fact<Deprecation> | null {
  const evidence = [];
  let said: Deprecation["said"] | null = null;
  let replacement: string | null = null;
  if (title && vocabulary.languages.some((l) => l.deprecation.title.test(normaliseWords(title.value)))) {
    said = "title";
    evidence.push(...title.evidence);
  }
  for (const item of items) {
    if (item.block.type !== "paragraph" || !(item.section === null || INTRODUCTION.includes(item.section))) continue;
    const text = normaliseWords(inlineText(item.block.content));
    const notice = vocabulary.languages.find((l) => l.deprecation.notice.test(text));
    if (!notice) continue;
    said ??= "text";
    const groups = notice.deprecation.replacement.exec(text)?.groups;
    replacement ??= (groups?.["replacement"] ?? groups?.["replacement2"] ?? "").trim() || null;
    evidence.push({ span: item.block.span, words: sentenceWith(text, notice.deprecation.notice) });
  }
  if (said === null && vocabulary.languages.some((l) => l.deprecation.path.test(source))) {
    const first = items[0]?.block.span;
    if (first) return { value: { replacement: null, said: "path" }, evidence: [{ span: first, words: source }] };
  }
  return said === null ? null : { value: { replacement, said }, evidence };
}

function sentenceWith(text: string, pattern: RegExp): string {
  const sentences = text.split(/(?<=[.。!?])\s*/);
  const at = sentences.findIndex((sentence) => pattern.test(sentence));
  return at < 0 ? text : sentences.slice(at, at + 2).join(" ");
}
