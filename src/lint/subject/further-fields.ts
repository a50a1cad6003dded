/** Tables beside which the page says that more is sent than they list: "In addition to these parameters a filter must be given." */
import type { Block, Document } from "../../document/document.ts";
import { childBlocks, inlineText } from "../../document/visit.ts";
import type { Structure } from "../../api-model/api-page.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import type { LintSubject } from "./lint-rule.ts";

const known = new WeakMap<Document, readonly Span[]>();

export function hasFurtherFields({ span }: Structure, { document, vocabulary }: LintSubject): boolean {
  const open = known.get(document) ?? openTables(document.blocks, vocabulary);
  known.set(document, open);
  return open.some(({ source, start, end }) => source === span.source && start <= span.start && span.start <= end);
}

/** The sentence stands in the section of the table, before it or behind it. */
function openTables(blocks: readonly Block[], vocabulary: Vocabulary): Span[] {
  const open: Span[] = [];
  let section: Span[] = [];
  let isTold = false;
  const end = (): void => {
    if (isTold) open.push(...section);
    [section, isTold] = [[], false];
  };
  const walk = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.type === "heading") end();
      if (block.type === "table" || block.type === "list") section.push(block.span);
      if (block.type === "paragraph") isTold ||= vocabulary.tellsFurther(inlineText(block.content));
      if (block.type !== "table") for (const inner of childBlocks(block)) walk(inner);
    }
  };
  walk(blocks);
  end();
  return open;
}
