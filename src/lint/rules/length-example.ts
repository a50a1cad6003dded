/** Texts and lists in examples that are shorter or longer than documented. */
import type { Json } from "../../api-model/api-page.ts";
import { isMasked } from "../../exchange/masking/masked.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import type { ShownValue } from "../subject/example-walk.ts";
import { constraintOf, judgedValues, standsWhole } from "../subject/judged-values.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofShown, readPage, type PageRow } from "../subject/page-rows.ts";
import { constraintPlace, saidAndShown } from "../subject/places.ts";

const rule = defineRule<{
  field: string;
  length: number;
  limit: number;
  end: "least" | "most";
  of: "characters" | "items";
}>({
  id: "lint/length-example",
  severity: "warning",
  summary: "An example shows a text or list whose length the page excludes",
  docs: {
    description:
      "A text in an example with fewer or more characters than the description allows, or a list with fewer or more items. Empty texts and masked values are not checked.",
    rationale: "One of the two is wrong. Input validation written from the description rejects the page's own example.",
    example: "“The value contains 1 to 8 characters”, but the example shows a name of 12 characters.",
    remediation: "Correct the limit or the example.",
  },
  joining: { contradictsExample: true },
  ...aboutField(
    ({ length, limit, end, of }) => `the description allows at ${end} ${limit} ${of}, the example has ${length}`,
  ),
});

const LIMITS = [
  { keyword: "minLength", fact: "minLength", end: "least", of: "characters" },
  { keyword: "maxLength", fact: "maxLength", end: "most", of: "characters" },
  { keyword: "minItems", fact: "minItems", end: "least", of: "items" },
  { keyword: "maxItems", fact: "maxItems", end: "most", of: "items" },
] as const;

export const lengthExample = defineLint(rule, (subject, report) => {
  for (const row of readPage(subject).rows) {
    for (const { keyword, fact, end, of } of LIMITS) {
      const constraint = constraintOf(row, keyword);
      const limit = constraint?.value;
      if (!constraint || typeof limit !== "number" || !standsWhole(constraint)) continue;
      const measured = of === "items" ? listsOf(row) : textsOf(row, subject);
      const [first, ...others] = measured.filter(({ value }) =>
        end === "least" ? lengthOf(value) < limit : lengthOf(value) > limit,
      );
      if (!first) continue;
      report({
        data: { field: row.field.name.value, length: lengthOf(first.value), limit, end, of },
        ...ofShown(first),
        fact,
        places: saidAndShown(constraintPlace(constraint, row.field), [first, ...others], subject.source),
        fix: { text: "Correct the limit, or show a value within it.", edits: [] },
      });
    }
  }
});

const textsOf = (row: PageRow, subject: LintSubject): ShownValue[] =>
  judgedValues(row, subject.vocabulary).filter(({ value }) => typeof value === "string");
const listsOf = (row: PageRow): readonly ShownValue[] =>
  row.shown.filter(
    ({ value }) =>
      Array.isArray(value) && value.length > 0 && !value.some((item) => typeof item === "string" && isMasked(item)),
  );

function lengthOf(value: Json): number {
  return typeof value === "string" ? [...value].length : Array.isArray(value) ? value.length : 0;
}
