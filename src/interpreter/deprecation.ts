/**
 * Finds out whether a page says that its API is deprecated: in the title, in a sentence, or in the folder it stands in; and which
 * single operations it says it of, in their headings or sections.
 */
import type { Deprecation, Fact } from "../api-model/api-page.ts";
import { inlineText } from "../document/visit.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { normaliseWords } from "../language/words.ts";
import type { FoundOperation } from "./operations/found-operation.ts";
import type { OperationScope } from "./operations/operation-scope.ts";
import type { OutlineItem } from "./outline/outline-item.ts";

/** How far down the page a notice about the whole API may stand: its sections of introduction. */
const INTRODUCTION = ["function", "constraints", "debugging"];

export interface Deprecations {
  /** Of the page, with every place that states it; null when it states none. */
  readonly page: Fact<Deprecation> | null;
  /** Of single operations of a page that has others, by their index. */
  readonly operations: ReadonlyMap<number, Fact<Deprecation>>;
}

interface Operations {
  readonly sites: readonly FoundOperation[];
  readonly operationsAt: OperationScope;
}

export function readDeprecation(
  source: string,
  items: readonly OutlineItem[],
  title: Fact<string> | null,
  { sites, operationsAt }: Operations,
  vocabulary: Vocabulary,
): Deprecations {
  const operations = new Map<number, Fact<Deprecation>>();
  const isOf = (text: string): boolean =>
    vocabulary.languages.some((l) => l.deprecation.title.test(normaliseWords(text)));
  // the page's own title stands above all of its operations
  sites.forEach(({ headings, path: { evidence } }, index) => {
    const own = headings.findLast((text) => text !== title?.value && vocabulary.section(text) === null);
    if (own !== undefined && isOf(own))
      operations.set(index, {
        value: { replacement: null, said: "title" },
        evidence: evidence.slice(0, 1).map(({ span }) => ({ span, words: own })),
      });
  });
  const evidence = [];
  let said: Deprecation["said"] | null = null;
  let replacement: string | null = null;
  if (title && isOf(title.value)) {
    said = "title";
    evidence.push(...title.evidence);
  }
  for (const [at, item] of items.entries()) {
    if (item.block.type !== "paragraph" || !(item.section === null || INTRODUCTION.includes(item.section))) continue;
    const text = normaliseWords(inlineText(item.block.content));
    const notice = vocabulary.languages.find((l) => l.deprecation.notice.test(text));
    if (!notice) continue;
    const groups = notice.deprecation.replacement.exec(text)?.groups;
    const instead = (groups?.["replacement"] ?? groups?.["replacement2"] ?? "").trim() || null;
    const place = { span: item.block.span, words: sentenceWith(text, notice.deprecation.notice) };
    const owners = operationsAt(at, item);
    if (owners.length > 0 && owners.length < sites.length) {
      for (const owner of owners)
        operations.set(owner, { value: { replacement: instead, said: "text" }, evidence: [place] });
      continue;
    }
    said ??= "text";
    replacement ??= instead;
    evidence.push(place);
  }
  if (said === null && vocabulary.languages.some((l) => l.deprecation.path.test(source))) {
    const first = items[0]?.block.span;
    const value: Deprecation = { replacement: null, said: "path" };
    if (first) return { page: { value, evidence: [{ span: first, words: source }] }, operations };
  }
  return { page: said === null ? null : { value: { replacement, said }, evidence }, operations };
}

function sentenceWith(text: string, pattern: RegExp): string {
  const sentences = text.split(/(?<=[.。!?])\s*/);
  const at = sentences.findIndex((sentence) => pattern.test(sentence));
  return at < 0 ? text : sentences.slice(at, at + 2).join(" ");
}
