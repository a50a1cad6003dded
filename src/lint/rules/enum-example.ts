/** Example values that are not in the documented list of values. */
import type { Json } from "../../api-model/api-page.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { constraintOf, isConditional, isScoped, judgedValues, showValue, textOf } from "../subject/judged-values.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofShown, readPage } from "../subject/page-rows.ts";
import { constraintPlace, saidAndShown } from "../subject/places.ts";

const rule = defineRule<{ field: string; shows: string; values: readonly Json[] }>({
  id: "lint/enum-example",
  severity: "warning",
  summary: "An example shows a value that is not in the documented list of values",
  docs: {
    description:
      "A value in an example (or an item of a list) that differs from every value that the field's description lists. A difference in case is reported; several listed values joined by commas are not.",
    rationale:
      "Either the list is incomplete and clients reject valid responses, or the example shows a value that the API rejects.",
    example: 'Possible values: `ACTIVE`, `ERROR`. The example shows `"status": "BUILD"`.',
    remediation: "Add the value to the list, or use a listed value in the example.",
  },
  joining: { contradictsExample: true },
  ...aboutField(({ shows, values }) => `the description lists ${list(values)}, the example shows ${shows}`),
});

export const enumExample = defineLint(rule, (subject, report) => {
  for (const row of readPage(subject).rows) {
    const constraint = constraintOf(row, "enum");
    if (
      !constraint ||
      !Array.isArray(constraint.value) ||
      isScoped(constraint, subject.vocabulary) ||
      isConditional(constraint, subject.vocabulary)
    )
      continue;
    const values = constraint.value as readonly Json[];
    // "0/false" names two spellings of one value
    const allowed = new Set(values.flatMap((value) => [textOf(value), ...textOf(value).split("/")]));
    const [first, ...others] = judgedValues(row, subject.vocabulary).filter(
      ({ value }) =>
        isScalar(value) &&
        !isAllowed(textOf(value), allowed) &&
        (constraint.evidence.length > 1 || isAlike(value, values)),
    );
    if (!first) continue;
    report({
      data: { field: row.field.name.value, shows: showValue(first.value, row.field.name.value), values },
      ...ofShown(first),
      fact: "enum",
      places: saidAndShown(constraintPlace(constraint, row.field), [first, ...others], subject.source),
      fix: { text: "Add the value to the list, or use a listed value in the example.", edits: [] },
    });
  }
});

const isScalar = (value: Json): boolean => typeof value === "string" || typeof value === "number";

/** "ACTIVE,ERROR" for a field that takes several of its values at once. */
function isAllowed(value: string, allowed: ReadonlySet<string>): boolean {
  return allowed.has(value) || (value.includes(",") && value.split(",").every((part) => allowed.has(part.trim())));
}

/** Values that a sentence names in passing may be parts or beginnings of a value; a word of their own kind is compared. */
function isAlike(shown: Json, values: readonly Json[]): boolean {
  const text = textOf(shown);
  const isNumeric = (value: Json): boolean => /^-?\d+(?:\.\d+)?$/.test(textOf(value));
  // "[1,2000]" is a range
  if (isNumeric(shown)) return values.length > 2 && values.every(isNumeric);
  return (
    /^[A-Za-z][\w-]*$/.test(text) &&
    !/\d{4}/.test(text) &&
    values.every((value) => /^[A-Za-z][\w-]*$/.test(textOf(value)))
  );
}

function list(values: readonly Json[]): string {
  const shown = values.slice(0, 8).map(textOf);
  return values.length > 8 ? `${shown.join(", ")} and ${values.length - 8} more` : shown.join(", ");
}
