/** What a table caption begins with, in every language that docproof reads: a label and a number. */

// "Table 2 Response parameters", "Table 1-3:", "表 1  路径参数", "续表 4"
const CAPTION = /^\s*(?:table|续?表格?)\s*(?:[a-z][.-]?)?\p{Nd}+(?:[.\-–]\p{Nd}+)*(?!(?!\p{Script=Han})[\p{L}_])/iu;

/** Whether a text that a writer set in bold before a table is that table's caption. */
export function isCaptionText(text: string): boolean {
  return CAPTION.test(text);
}
