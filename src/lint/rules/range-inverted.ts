/** Minimums that are greater than their maximum. */
import { aboutField, defineRule } from "../../findings/rule.ts";
import { standsWhole } from "../subject/judged-values.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { constraintPlace } from "../subject/places.ts";

const rule = defineRule<{ field: string; what: string; low: number; high: number }>({
  id: "lint/range-inverted",
  severity: "error",
  summary: "A documented minimum is greater than the maximum",
  docs: {
    description:
      "A row whose description states a minimum (value, length or number of items) greater than its maximum.",
    rationale: "No value satisfies both limits.",
    example: "“Minimum length: 64. Maximum length: 1.”",
    remediation: "Swap or correct the two limits.",
  },
  ...aboutField(({ what, low, high }) => `the minimum ${what} (${low}) is greater than the maximum (${high})`),
});

const PAIRS = [
  { low: "minimum", high: "maximum", what: "value" },
  { low: "minLength", high: "maxLength", what: "length" },
  { low: "minItems", high: "maxItems", what: "number of items" },
] as const;

export const rangeInverted = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    for (const { low, high, what } of PAIRS) {
      const least = row.field.constraints.find(({ keyword }) => keyword === low);
      const most = row.field.constraints.find(({ keyword }) => keyword === high);
      if (
        !least ||
        !most ||
        typeof least.value !== "number" ||
        typeof most.value !== "number" ||
        least.value <= most.value ||
        !standsWhole(least) ||
        !standsWhole(most)
      )
        continue;
      report({
        data: { field: row.field.name.value, what, low: least.value, high: most.value },
        ...ofRow(row),
        fact: low,
        places: [constraintPlace(least, row.field), constraintPlace(most, row.field, "evidence")],
        fix: { text: "Swap or correct the two limits.", edits: [] },
      });
    }
  }
});
