/** Rows that call two different values the default. */
import type { Field, Json } from "../../api-model/api-page.ts";
import { readDefaults } from "../../interpreter/prose/defaults.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { textOf } from "../subject/judged-values.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { evidencePlace } from "../subject/places.ts";
import { tableRowOf } from "../subject/stated-values.ts";

const rule = defineRule<{ field: string; first: string; second: string }>({
  id: "lint/conflicting-defaults",
  severity: "warning",
  summary: "A row states two different defaults",
  docs: {
    description:
      "A row that calls one value the default in its list of values or its column of defaults, and another one in a sentence. Defaults that hold under a condition are not meant.",
    rationale: "Whoever leaves the parameter out does not know what happens.",
    example: "“discard: drop it; forward: pass it on (default). Default value: **discard**”",
    remediation: "Correct one of the two.",
  },
  ...aboutField(({ first, second }) => `the default is ${first} in one place and ${second} in another`),
});

export const conflictingDefaults = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const [first, second] = rivals(row.field, subject);
    if (!first || !second) continue;
    report({
      data: { field: row.field.name.value, first: textOf(first.value), second: textOf(second.value) },
      ...ofRow(row),
      fact: "default",
      places: [evidencePlace(first.evidence), evidencePlace(second.evidence, "evidence")],
      fix: { text: "Correct one of the two.", edits: [] },
    });
  }
});

function rivals(field: Field, subject: LintSubject): ReturnType<typeof readDefaults> {
  const row = tableRowOf(field, subject);
  if (!row) return [];
  const defaults = readDefaults({
    name: field.name.value,
    type: null,
    cells: row.cells,
    vocabulary: subject.vocabulary,
  });
  if (!defaults.every(({ value }) => isToken(value))) return [];
  const byText = new Map(defaults.map((one) => [textOf(one.value).toLowerCase(), one]));
  return [...byText.values()];
}

/** Words of a language tell a default by its meaning, which may be the other one's. */
const isToken = (value: Json): boolean => /^[\w.+-]{1,60}$/.test(textOf(value));
