/** Numbers in examples outside the documented range. */
import type { Json, Keyword } from "../../api-model/api-page.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { constraintOf, judgedValues, standsWhole } from "../subject/judged-values.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofShown, readPage } from "../subject/page-rows.ts";
import { constraintPlace, saidAndShown } from "../subject/places.ts";

const rule = defineRule<{ field: string; shows: number; limit: number; bound: string }>({
  id: "lint/range-example",
  severity: "warning",
  summary: "An example shows a number outside the documented range",
  docs: {
    description:
      "A number in an example below the minimum or above the maximum of its row, or not a multiple of the documented step. Values that the page names beside the range (such as -1) are allowed.",
    rationale: "One of the two is wrong. Input validation written from the description rejects the page's own example.",
    example: '“The value ranges from 1 to 1000”, but the example shows `"limit": 2000`.',
    remediation: "Correct the range or the example.",
  },
  joining: { contradictsExample: true },
  ...aboutField(({ shows, limit, bound }) => `the description says ${bound} ${limit}, the example shows ${shows}`),
});

const BOUNDS: readonly {
  readonly keyword: Keyword;
  readonly bound: string;
  readonly holds: (value: number, limit: number) => boolean;
}[] = [
  { keyword: "minimum", bound: "at least", holds: (value, limit) => value >= limit },
  { keyword: "maximum", bound: "at most", holds: (value, limit) => value <= limit },
  { keyword: "exclusiveMinimum", bound: "greater than", holds: (value, limit) => value > limit },
  { keyword: "exclusiveMaximum", bound: "less than", holds: (value, limit) => value < limit },
  {
    keyword: "multipleOf",
    bound: "a multiple of",
    holds: (value, limit) => limit === 0 || Number.isInteger(value / limit),
  },
];

export const rangeExample = defineLint(rule, (subject, report) => {
  for (const row of readPage(subject).rows) {
    const also = (constraintOf(row, "also")?.value ?? []) as readonly Json[];
    for (const { keyword, bound, holds } of BOUNDS) {
      const constraint = constraintOf(row, keyword);
      const limit = constraint?.value;
      if (!constraint || typeof limit !== "number" || !standsWhole(constraint)) continue;
      const [first, ...others] = judgedValues(row, subject.vocabulary).filter(
        ({ value }) => typeof value === "number" && !holds(value, limit) && !also.includes(value),
      );
      if (!first) continue;
      report({
        data: { field: row.field.name.value, shows: first.value as number, limit, bound },
        ...ofShown(first),
        fact: keyword,
        places: saidAndShown(constraintPlace(constraint, row.field), [first, ...others], subject.source),
        fix: { text: "Correct the range, or show a number in it.", edits: [] },
      });
    }
  }
});
