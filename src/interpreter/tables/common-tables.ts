/** Tables of what belongs to every call: "Common request headers", "All requests accept these parameters". They are of no call in particular. */
import type { CommonFields, Field } from "../../api-model/api-page.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { foldSpace } from "../../source/text.ts";
import type { ClassifiedTable } from "./classified-table.ts";
import type { PlannedRow } from "./rows.ts";

export interface CommonPage {
  readonly vocabulary: Vocabulary;
  /** All of the page is about what belongs to every call. */
  readonly isAbout: boolean;
}

/** Whether a page that has no operation says at its beginning that it is about them: "Common parameters are …". */
export const isCommonPage = (items: readonly OutlineItem[], vocabulary: Vocabulary): boolean => {
  const first = items.find(({ block }) => block.type === "paragraph")?.block;
  return first?.type === "paragraph" && vocabulary.definesCommon(foldSpace(inlineText(first.content)));
};

/** Whether a table that no operation owns is one, by its caption, a heading above it or the line before it, or by its page. */
export const isCommonTable = (plan: ClassifiedTable, page: CommonPage): boolean => commonWords(plan, page) !== null;

/** The words that say so, which may be those of the page. */
function commonWords(
  { item, owners, read, caption }: ClassifiedTable,
  { vocabulary, isAbout }: CommonPage,
): string | null {
  if (read.kind !== "parameters" || owners.length > 0) return null;
  const { headings, label, lead } = item;
  const isText = (text: string | null): text is string => text !== null;
  return (
    [caption, label, ...headings.toReversed()].filter(isText).find((text) => vocabulary.isCommonHeading(text)) ??
    [label, lead].filter(isText).find((text) => vocabulary.tellsCommon(text)) ??
    (isAbout ? "" : null)
  );
}

/** The fields of the common tables of a page. */
export function commonFields(
  plans: readonly ClassifiedTable[],
  rowsOf: (plan: ClassifiedTable) => readonly PlannedRow[],
  fieldOf: (row: PlannedRow) => Field,
  page: CommonPage,
): readonly CommonFields[] {
  return plans.flatMap((plan) => {
    const words = commonWords(plan, page);
    if (words === null) return [];
    const side = plan.side ?? page.vocabulary.exampleRole(words);
    return [{ side, fields: rowsOf(plan).map(fieldOf), table: plan.index }];
  });
}
