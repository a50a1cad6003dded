/** Rules' pages in Chinese: what reports say too, and the texts that stand on these pages alone. */
import { makeTranslate } from "../../catalogue.ts";
import { catalogue } from "../chinese.ts";
import { comparePageParts, comparePages } from "./compare.ts";
import { diffPageParts, diffPages } from "./diff.ts";
import { lintDescriptions } from "./lint-descriptions.ts";
import { lintExamples } from "./lint-examples.ts";
import { pageWords } from "./page.ts";
import { validatePages } from "./validate.ts";

export const rulePagesInChinese = makeTranslate({
  ...catalogue,
  ...comparePageParts,
  ...diffPageParts,
  sentence: [
    ...catalogue.sentence,
    ...pageWords,
    ...lintDescriptions,
    ...lintExamples,
    ...comparePages,
    ...validatePages,
    ...diffPages,
  ],
});
