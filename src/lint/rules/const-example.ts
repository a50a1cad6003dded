/** Example values that differ from the fixed value in the field's description. */
import { aboutField, defineRule } from "../../findings/rule.ts";
import { constraintOf, isScoped, judgedValues, showValue, textOf } from "../subject/judged-values.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofShown, readPage } from "../subject/page-rows.ts";
import { constraintPlace, saidAndShown } from "../subject/places.ts";

const rule = defineRule<{ field: string; shows: string; value: string }>({
  id: "lint/const-example",
  severity: "warning",
  summary: "An example shows a value other than the documented fixed value",
  docs: {
    description: "A value in an example that differs from the fixed value that the field's description states.",
    rationale: "A client that relies on the description rejects the response that the example shows.",
    example: '“The value is fixed at `Config`”, but the example shows `"kind": "Cluster"`.',
    remediation: "Correct the description or the example.",
  },
  joining: { contradictsExample: true },
  ...aboutField(({ shows, value }) => `the description fixes the value at ${value}, the example shows ${shows}`),
});

export const constExample = defineLint(rule, (subject, report) => {
  for (const row of readPage(subject).rows) {
    const constraint = constraintOf(row, "const");
    if (!constraint || typeof constraint.value === "object" || isScoped(constraint, subject.vocabulary)) continue;
    const fixed = textOf(constraint.value);
    const [first, ...others] = judgedValues(row, subject.vocabulary).filter(
      ({ value }) => typeof value !== "object" && textOf(value) !== fixed,
    );
    if (!first) continue;
    report({
      data: { field: row.field.name.value, shows: showValue(first.value, row.field.name.value), value: fixed },
      ...ofShown(first),
      fact: "const",
      places: saidAndShown(constraintPlace(constraint, row.field), [first, ...others], subject.source),
      fix: { text: `Show ${fixed} in the example, or correct the description.`, edits: [] },
    });
  }
});
