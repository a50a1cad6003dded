/** What a table caption begins with, in every language that docproof reads: a label and a number. */
import { languages } from "./languages.ts";
import { EAST_ASIAN } from "./scripts.ts";

const LABELS = languages
  .map(({ sections }) => sections.captionLabel)
  .filter((label) => label !== "")
  .join("|");

// "Table 2 Response parameters", "Table 1-3:", "表 1  路径参数", "续表 4"
const CAPTION = new RegExp(
  String.raw`^\s*(?:${LABELS})\s*(?:[a-z][.-]?)?\p{Nd}+(?:[.\-–]\p{Nd}+)*(?!(?![${EAST_ASIAN}])[\p{L}_])`,
  "iu",
);

/** Whether a text that a writer set in bold before a table is that table's caption. */
export function isCaptionText(text: string): boolean {
  return CAPTION.test(text);
}
