/** What the languages say, by their names. */
import type { Translate } from "./catalogue.ts";
import type { Language } from "./language-names.ts";
import { inChinese } from "./zh/chinese.ts";

/** null for English, which everything is written in. */
export const translateTo: Readonly<Record<Language, Translate | null>> = { en: null, zh: inChinese };
