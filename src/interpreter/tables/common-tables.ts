/** Tables of what belongs to every call: "Common request headers", "All requests accept these parameters". They are of no call in particular. */
import type { CommonFields, Field } from "../../api-model/api-page.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { foldSpace } from "../../source/text.ts";
import type { ClassifiedTable } from "./classified-table.ts";

/** Whether a page that has no operation says at its beginning that it is about them: "Common parameters are …". */
export const isCommonPage = (items: readonly OutlineItem[], vocabulary: Vocabulary): boolean => {
  const first = items.find(({ block }) => block.type === "paragraph")?.block;
  return first?.type === "paragraph" && vocabulary.definesCommon(foldSpace(inlineText(first.content)));
};

/** The fields of the common tables of a page; `isAbout`: all of the page is about them. */
export function commonFields(
  plans: readonly ClassifiedTable[],
  fieldsOf: (plan: ClassifiedTable) => readonly Field[],
  isAbout: boolean,
  vocabulary: Vocabulary,
): readonly CommonFields[] {
  return plans.flatMap((plan) => {
    const words = commonWords(plan, vocabulary) ?? (isAbout && isFree(plan) ? "" : null);
    if (words === null) return [];
    const side = plan.side ?? vocabulary.exampleRole(words);
    return [{ side, fields: fieldsOf(plan), table: plan.index }];
  });
}

const isFree = ({ read, owners }: ClassifiedTable): boolean => read.kind === "parameters" && owners.length === 0;

/** What says so of a table that no operation owns: its caption, a heading above it, or the line before it. */
function commonWords(plan: ClassifiedTable, vocabulary: Vocabulary): string | null {
  if (!isFree(plan)) return null;
  const { headings, label, lead } = plan.item;
  const isText = (text: string | null): text is string => text !== null;
  return (
    [plan.caption, label, ...headings.toReversed()].filter(isText).find((text) => vocabulary.isCommonHeading(text)) ??
    [label, lead].filter(isText).find((text) => vocabulary.tellsCommon(text)) ??
    null
  );
}
