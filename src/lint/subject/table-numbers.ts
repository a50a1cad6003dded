/** The numbers that a page prints before its tables. */
import type { Caption } from "../../document/document.ts";
import { allTables, inlineText } from "../../document/visit.ts";
import { normaliseWords } from "../../language/words.ts";
import type { Place } from "../../findings/finding.ts";
import type { LintSubject } from "./lint-rule.ts";

export interface NumberedTable {
  readonly number: number;
  readonly place: Place;
}

/** Captions with a number, in page order; a continuation is no table of its own, and "Table 2-1" counts otherwise. */
export function numberedTables({ document, vocabulary }: LintSubject): NumberedTable[] {
  return allTables(document.blocks).flatMap(({ table }) => {
    const words = table.caption ? captionText(table.caption) : null;
    const number = words === null ? null : vocabulary.tableNumber(words);
    if (
      !table.caption ||
      words === null ||
      number === null ||
      /^\D*\d+\s*[-–.]\s*\d/.test(words) ||
      vocabulary.languages.some(({ judging }) => judging.continued.test(words))
    )
      return [];
    return [{ number, place: { span: table.caption.span, role: "subject" as const, words } }];
  });
}

const captionText = (caption: Caption): string => normaliseWords(inlineText(caption.content));
