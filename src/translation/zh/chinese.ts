/** All that docproof says in Chinese. */
import { type Catalogue, makeTranslate } from "../catalogue.ts";
import { changelog } from "./changelog.ts";
import { compareFixes, compareMessages, compareReasons } from "./compare.ts";
import { diffMessages, diffParts } from "./diff.ts";
import { explanationParts, explanations } from "./explain.ts";
import { biography } from "./history.ts";
import { htmlReport, htmlReportParts } from "./html-report.ts";
import { lintFixes, lintMessages, lintReasons } from "./lint.ts";
import { parts } from "./parts.ts";
import { phraseParts, phrases } from "./phrases.ts";
import { compareRationales } from "./rationales/compare.ts";
import { diffRationales } from "./rationales/diff.ts";
import { lintRationales } from "./rationales/lint.ts";
import { validateRationales } from "./rationales/validate.ts";
import { readingProblems } from "./reading-problems.ts";
import { remediations } from "./remediations.ts";
import { summaries, summaryParts } from "./summaries.ts";
import { validateHeadlines, validateLines, validateMessages, validateParts, validateReasons } from "./validate.ts";
import { verification, verificationParts } from "./verify.ts";
import { headlines, lines, titles } from "./wording.ts";

export const catalogue: Catalogue = {
  sentence: [
    ...lintMessages,
    ...lintFixes,
    ...lintReasons,
    ...readingProblems,
    ...compareMessages,
    ...compareFixes,
    ...compareReasons,
    ...validateMessages,
    ...validateReasons,
    ...validateHeadlines,
    ...validateLines,
    ...diffMessages,
    ...summaries,
    ...headlines,
    ...titles,
    ...lines,
    ...phrases,
    ...lintRationales,
    ...compareRationales,
    ...validateRationales,
    ...diffRationales,
    ...remediations,
    ...htmlReport,
    ...biography,
    ...explanations,
    ...changelog,
    ...verification,
    ["{fields:list-field}: {statement:sentence!}", "{fields}：{statement}"],
  ],
  ...parts,
  ...phraseParts,
  ...validateParts,
  ...diffParts,
  ...htmlReportParts,
  ...summaryParts,
  ...explanationParts,
  ...verificationParts,
};

export const inChinese = makeTranslate(catalogue);
