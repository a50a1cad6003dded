/** Characters that were lost or garbled in a change of encoding. */
import { defineRule } from "../../findings/rule.ts";
import type { Place } from "../../findings/finding.ts";
import { foldSpace } from "../../source/text.ts";
import { defineLint } from "../subject/lint-rule.ts";

const rule = defineRule<{ count: number; sample: string }>({
  id: "lint/mojibake",
  severity: "warning",
  summary: "The page contains garbled characters",
  docs: {
    description:
      "The replacement character U+FFFD, and the sequences that result when UTF-8 is read as Latin-1 (`â€™`, `Ã©`) or as GBK (锟斤拷). One finding for each page, with the first places.",
    rationale: "Readers cannot read the text, and names with garbled characters match nothing.",
    example: "`the clusterâ€™s name`",
    remediation: "Restore the text from its source, and save the page as UTF-8.",
  },
  message: ({ count, sample }) =>
    count === 1 ? `a character is garbled: ${sample}` : `${count} characters are garbled, first in: ${sample}`,
});

// UTF-8 read as Windows-1252: "é" as "Ã©", "’" as "â€™", "中" as "ä¸" and a control character
const GARBLED =
  /\ufffd|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf\u02dc\u2018-\u201e\u2022\u20ac\u2122\u0153\u0161]|(?:[äåæçèé][\u0080-\u00bf\u0152\u0153\u0160\u0161\u017d\u017e\u0178\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]{2}){2}|锟斤拷|烫烫烫|屯屯屯/g;
const AROUND = 20;
const MOST_PLACES = 10;

export const mojibake = defineLint(rule, (subject, report) => {
  const { text, id } = subject.source;
  const found = [...text.matchAll(GARBLED)];
  const places = found.slice(0, MOST_PLACES).map(({ index, 0: match }): Place => ({
    span: { source: id, start: index, end: index + match.length },
    role: "subject",
    words: foldSpace(text.slice(Math.max(0, index - AROUND), index + match.length + AROUND)),
  }));
  const [first, ...others] = places;
  if (first)
    report({
      data: { count: found.length, sample: first.words },
      fieldPath: null,
      places: [first, ...others],
      fix: { text: "Restore the text from its source, and save the page as UTF-8.", edits: [] },
    });
});
