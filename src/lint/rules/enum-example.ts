/** Values of examples that are not among the values that the row lists. */
import type { Json } from "../../api-model/api-page.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { constraintOf, isConditional, isScoped, judgedValues, showValue, textOf } from "../subject/judged-values.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofShown, readPage } from "../subject/page-rows.ts";
import { constraintPlace, saidAndShown } from "../subject/places.ts";

const rule = defineRule<{ field: string; shows: string; values: readonly Json[] }>({
  id: "lint/enum-example",
  severity: "warning",
  summary: "An example shows a value that is not among those the page lists",
  docs: {
    description:
      "A value in an example (or an item of a list) that differs from every value that the description lists for its row. A value that differs only in case counts; several listed values joined by commas do not.",
    rationale:
      "Either the list is not complete, and clients refuse good answers, or the example shows what the API refuses.",
    example: 'Possible values: `ACTIVE`, `ERROR`; the example shows `"status": "BUILD"`.',
    remediation: "Add the value to the list, or show one of the list.",
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
      fix: { text: "Complete the list of values, or show one of them.", edits: [] },
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
