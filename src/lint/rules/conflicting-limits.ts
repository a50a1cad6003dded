/** Rows that state two different limits of one kind. */
import type { Constraint, Field } from "../../api-model/api-page.ts";
import { alwaysFacts } from "../../interpreter/prose/facts.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { isConditional, isScoped, standsWhole } from "../subject/judged-values.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { evidencePlace } from "../subject/places.ts";
import { tableRowOf } from "../subject/stated-values.ts";

const rule = defineRule<{ field: string; what: string; first: number; second: number }>({
  id: "lint/conflicting-limits",
  severity: "warning",
  summary: "A row states two different limits",
  docs: {
    description:
      "A row that states one minimum, maximum or length in a sentence and another one in a line of its own (“Minimum: 1”). Limits that hold under a condition are not meant.",
    rationale: "Readers cannot know which values the API accepts.",
    example: "“The value can contain 0 to 1024 characters. Minimum: **1**. Maximum: **1024**”",
    remediation: "Correct one of the two.",
  },
  ...aboutField(({ what, first, second }) => `the ${what} is ${first} in one place and ${second} in another`),
});

const LIMITS = [
  { keyword: "minimum", what: "minimum" },
  { keyword: "maximum", what: "maximum" },
  { keyword: "minLength", what: "minimum length" },
  { keyword: "maxLength", what: "maximum length" },
  { keyword: "minItems", what: "minimum number of items" },
  { keyword: "maxItems", what: "maximum number of items" },
] as const;

export const conflictingLimits = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const facts = limitsOf(row.field, subject);
    for (const { keyword, what } of LIMITS) {
      const ofKind = facts.filter((fact) => fact.keyword === keyword);
      const own = ofKind.find(standsAlone);
      const said = ofKind.find((fact) => !standsAlone(fact));
      const [here] = said?.evidence ?? [];
      const [there] = own?.evidence ?? [];
      if (typeof own?.value !== "number" || typeof said?.value !== "number" || own.value === said.value) continue;
      // two sentences may speak of two things
      if (!here || !there || ofKind.some((fact) => !standsAlone(fact) && fact.value !== said.value)) continue;
      report({
        data: { field: row.field.name.value, what, first: said.value, second: own.value },
        ...ofRow(row),
        fact: keyword,
        places: [evidencePlace(here), evidencePlace(there, "evidence")],
        fix: { text: "Correct one of the two.", edits: [] },
      });
    }
  }
});

/** "Minimum: 1", "最小长度：1": a line that a generator prints of the field as a whole. */
const ALONE = /^[^\p{L}\d]{0,4}[\p{L}\s]{2,40}[^\p{L}\d]{0,6}\d+[^\p{L}\d]{0,4}$/u;

const standsAlone = ({ evidence }: Constraint): boolean => evidence.some(({ words }) => ALONE.test(words));

function limitsOf(field: Field, subject: LintSubject): Constraint[] {
  // what states a limit twice has two numbers
  if (!/\d\D+\d/.test(field.description?.value ?? "")) return [];
  const row = tableRowOf(field, subject);
  if (!row) return [];
  const { vocabulary } = subject;
  const type = field.type?.value ?? null;
  return alwaysFacts({ name: field.name.value, type, cells: row.cells, vocabulary }).filter(
    (fact) => standsWhole(fact) && !isScoped(fact, vocabulary) && !isConditional(fact, vocabulary),
  );
}
