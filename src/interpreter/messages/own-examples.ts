/** The examples of an operation: the blocks of its part of the page, without those of a call that the page only speaks of there. */
import type { Example } from "../../api-model/api-page.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { pathShape } from "../cells/path-shape.ts";
import { makePathTemplates } from "../cells/path-templates.ts";
import { findUris } from "../cells/uri.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { readExample, type ShownOperation } from "./examples.ts";

/** The examples in page order. */
export function examplesOf(
  items: readonly OutlineItem[],
  site: FoundOperation,
  mayBeSent: ShownOperation["mayBeSent"],
  vocabulary: Vocabulary,
): Example[] {
  const examples: Example[] = [];
  // "To make one first, call:", its call, and then "It returns:", what that call answers
  let isOfOther = false;
  for (const item of items) {
    const { block, lead } = item;
    if (block.type !== "code") {
      if (block.type === "heading") isOfOther = false;
      continue;
    }
    const example = readExample({ ...item, block }, { method: site.method.value, mayBeSent }, vocabulary);
    if (!example) continue;
    const isLabelled = lead === null || vocabulary.section(lead) !== null;
    if (isLabelled || !isOfOther)
      isOfOther = !isLabelled && examples.some(({ role }) => role === "response") && callsOther(block.text, site);
    if (!isOfOther) examples.push(example);
  }
  return examples;
}

/** Whether a block begins with a call of another path than the operation's. */
function callsOther(text: string, { path, otherPaths }: FoundOperation): boolean {
  const [target] = findUris(text.trimStart().split("\n", 1)[0] ?? "");
  if (!target || target.start > 0) return false;
  return [path, ...otherPaths].every(({ value }) => {
    const templates = makePathTemplates();
    templates.add(value);
    return pathShape(target.path) !== pathShape(value) && !templates.matches(target.path);
  });
}
