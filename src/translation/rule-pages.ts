/** What rules' own pages say, which is as much as all else: loaded with the first page in that language. */
import type { Translate } from "./catalogue.ts";
import type { Language } from "./language-names.ts";

/** null for English, which everything is written in. */
export async function translateRulePagesTo(language: Language): Promise<Translate | null> {
  return language === "zh" ? (await import("./zh/rule-pages/translate.ts")).rulePagesInChinese : null;
}
