/** The methods with which a page says that all of its calls are made. */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

/** One, or several as a choice; none where paragraphs say otherwise of each other. */
export function usualMethods(items: readonly OutlineItem[], vocabulary: Vocabulary): readonly string[] {
  const told = items.flatMap(({ block }) => {
    const methods = block.type === "paragraph" ? vocabulary.methodsOfAll(inlineText(block.content)) : [];
    return methods.length === 0 ? [] : [methods];
  });
  const [first = []] = told;
  return told.every((methods) => methods.join(" ") === first.join(" ")) ? first : [];
}
