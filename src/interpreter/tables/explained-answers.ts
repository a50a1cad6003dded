/**
 * A table right behind an example of what a call returns, whose names are all keys of that example, explains it: the page may only
 * call it "Fields".
 */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { BODY_METHODS, type FoundOperation } from "../operations/found-operation.ts";
import { exampleAbove } from "../outline/example-above.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "./classified-table.ts";

/** Between the example and its table stand no more lines than this. */
const FARTHEST = 3;

/** Of calls that send no body: in theirs such names would be in the query, which no example of an answer has. */
export function withExplainedAnswers(
  plans: readonly ClassifiedTable[],
  items: readonly OutlineItem[],
  sites: readonly FoundOperation[],
  vocabulary: Vocabulary,
): ClassifiedTable[] {
  return plans.map((plan) => {
    const [owner, ...others] = plan.owners;
    const site = others.length === 0 && owner !== undefined ? sites[owner] : undefined;
    if (!site || plan.place !== "request" || plan.placedBy !== "section" || BODY_METHODS.includes(site.method.value))
      return plan;
    const shown = answerAbove(plan, items, vocabulary);
    if (shown === null || plan.rows.length === 0 || plan.rows.some(({ cells }) => cells.location ?? cells.required))
      return plan;
    const { lead, label } = plan.item;
    const isAsked = [lead, label].some((text) => text !== null && vocabulary.captionPlace(text) === "query");
    const isExplained = plan.rows.every(({ name }) => shown.includes(`"${name.split(/[.[]/).at(-1) ?? ""}"`));
    if (isAsked || !isExplained) return plan;
    const shape = shown.trimStart().startsWith("[") ? ("list" as const) : plan.shape;
    return { ...plan, side: "response", place: "response-body", shape };
  });
}

/** The text of the JSON above a table, in its stretch or, where that begins with "Fields", in the one before. */
function answerAbove(
  { at, item }: ClassifiedTable,
  items: readonly OutlineItem[],
  vocabulary: Vocabulary,
): string | null {
  const heading = items[at - 1]?.block;
  const isHeaded = heading?.type === "heading" && vocabulary.speaksOfFields(inlineText(heading.content));
  const from = isHeaded ? at - 1 : at;
  const own = isHeaded ? items[from - 1]?.stretch : item.stretch;
  return exampleAbove(items, from, own, FARTHEST);
}
