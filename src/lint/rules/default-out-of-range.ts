/** Defaults outside the range or list of values in the same row. */
import type { Constraint, Field, Json } from "../../api-model/api-page.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { standsWhole, textOf } from "../subject/judged-values.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { constraintPlace } from "../subject/places.ts";

const rule = defineRule<{ field: string; standard: Json; bound: string }>({
  id: "lint/default-out-of-range",
  aliases: ["lint/default-outside"],
  severity: "warning",
  summary: "A default is outside the documented range or values",
  docs: {
    description:
      "A default value below the minimum, above the maximum, shorter or longer than allowed, or not among the values that the same row documents.",
    rationale: "A client that uses the default sends a value that the description excludes.",
    example: "“The value ranges from 1 to 100. The default value is 1000.”",
    remediation: "Correct the default or the range.",
  },
  ...aboutField(({ standard, bound }) => `the default is ${textOf(standard)}, the description says ${bound}`),
});

export const defaultOutOfRange = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const standard = row.field.constraints.find(({ keyword }) => keyword === "default");
    const broken = standard ? brokenBy(row.field, standard.value) : null;
    if (!standard || broken === null) continue;
    report({
      data: { field: row.field.name.value, standard: standard.value, bound: broken.bound },
      ...ofRow(row),
      fact: "default",
      places: [constraintPlace(standard, row.field), constraintPlace(broken.constraint, row.field, "evidence")],
      fix: { text: "Correct the default or the range.", edits: [] },
    });
  }
});

function brokenBy(field: Field, standard: Json): { readonly constraint: Constraint; readonly bound: string } | null {
  const also = field.constraints.find(({ keyword }) => keyword === "also")?.value;
  if (Array.isArray(also) && also.includes(standard)) return null;
  for (const constraint of field.constraints) {
    const { keyword, value } = constraint;
    if (keyword === "minimum" && typeof value === "number" && typeof standard === "number" && standard < value)
      return { constraint, bound: `at least ${value}` };
    if (keyword === "maximum" && typeof value === "number" && typeof standard === "number" && standard > value)
      return { constraint, bound: `at most ${value}` };
    if (typeof value === "number" && typeof standard === "string" && standsWhole(constraint)) {
      const { length } = [...standard];
      if (keyword === "maxLength" && length > value) return { constraint, bound: `at most ${value} characters` };
      if (keyword === "minLength" && length < value && length > 0)
        return { constraint, bound: `at least ${value} characters` };
    }
    if (
      keyword === "enum" &&
      Array.isArray(value) &&
      !isMeaning(standard, value as readonly Json[]) &&
      !(value as readonly Json[]).some((listed) => textOf(listed) === textOf(standard))
    )
      return { constraint, bound: `one of ${(value as readonly Json[]).slice(0, 8).map(textOf).join(", ")}` };
  }
  return null;
}

/** "The default is: not paid at once" tells by its meaning which of the values it is. */
function isMeaning(standard: Json, values: readonly Json[]): boolean {
  const isToken = (value: Json): boolean => /^[!-~]+$/.test(textOf(value));
  return !isToken(standard) && values.every(isToken);
}
