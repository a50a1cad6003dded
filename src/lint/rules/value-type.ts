/** Defaults and listed values that do not match the row's type. */
import type { Constraint, Json } from "../../api-model/api-page.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { isLooseType } from "../../language/loose-types.ts";
import { typeWords } from "../subject/json-types.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { constraintPlace, factPlace } from "../subject/places.ts";
import { untypedFacts } from "../subject/stated-values.ts";

const rule = defineRule<{ field: string; what: string; values: readonly string[]; type: string }>({
  id: "lint/value-type",
  severity: "warning",
  summary: "A documented default or value does not match the type",
  docs: {
    description:
      "A default, fixed value or list of values that does not match the type of its row: words for an Integer, anything other than true and false for a Boolean.",
    rationale:
      "Either the type or the value is wrong, and a client that uses the default sends a value that the API rejects.",
    example: "`limit | Integer | … The default value is all.`",
    remediation: "Correct the type or the value.",
  },
  ...aboutField(
    ({ what, values, type }) =>
      `the type is ${type}, but the ${what} ${values.length === 1 ? "is" : "are"} ${values.slice(0, 6).join(", ")}`,
  ),
});

const KEYWORDS = [
  { keyword: "default", what: "default" },
  { keyword: "const", what: "fixed value" },
  { keyword: "enum", what: "values" },
] as const;

export const valueType = defineLint(rule, (subject, report) => {
  const names = new Set(ownRows(subject).map(({ field }) => field.name.value));
  for (const row of ownRows(subject)) {
    const { field } = row;
    const type = field.type?.value.kind;
    const words = typeWords(field);
    if ((type !== "integer" && type !== "number" && type !== "boolean") || words === null || isLooseType(words))
      continue;
    const facts = untypedFacts(field, subject);
    for (const { keyword, what } of KEYWORDS) {
      const constraint = facts.find((fact) => fact.keyword === keyword);
      const values = constraint ? strangers(constraint, type, names, subject.vocabulary) : [];
      if (!constraint || values.length === 0) continue;
      report({
        data: { field: field.name.value, what, values, type },
        ...ofRow(row),
        fact: keyword,
        places: [constraintPlace(constraint, field), factPlace(field.type, field, "evidence")],
        fix: { text: "Correct the type or the value.", edits: [] },
      });
    }
  }
});

/** Stated values that the type excludes; of a list, all of them must be: one odd word in it may explain rather than be a value. */
function strangers(
  { value }: Constraint,
  type: "integer" | "number" | "boolean",
  names: ReadonlySet<string>,
  vocabulary: Vocabulary,
): string[] {
  const values = (Array.isArray(value) ? (value as readonly Json[]) : [value]).filter((v) => typeof v === "string");
  const isMeasured = (text: string): boolean =>
    vocabulary.languages.some(({ facts }) => isOfType(text.replace(facts.unit, ""), type));
  const strange = values.filter((text) => !isOfType(text, type) && !isMeasured(text) && !isWording(text, names));
  return strange.length === values.length ? strange : [];
}

/** "pay-per-use", "periodType=month", another field's name, `Integer.MAX_VALUE`: what a value means, or when it holds. */
function isWording(text: string, names: ReadonlySet<string>): boolean {
  return !/^\w+$/.test(text) || names.has(text);
}

function isOfType(text: string, type: "integer" | "number" | "boolean"): boolean {
  if (type === "boolean") return /^(?:true|false)$/i.test(text);
  return type === "integer" ? /^[+-]?\d[\d,]*$/.test(text) : /^[+-]?\d[\d,]*(?:\.\d+)?$/.test(text);
}
