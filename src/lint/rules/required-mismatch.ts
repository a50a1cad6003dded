/** What the mandatory cell says, against what the sentences of the description say. */
import type { Evidence, Field } from "../../api-model/api-page.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { evidencePlace, factPlace } from "../subject/places.ts";
import { sentencesOf } from "../subject/sentences.ts";

const PROSE_WORDS = {
  conditional: "required only under a condition",
  mandatory: "required",
  optional: "optional",
} as const;

const rule = defineRule<{ field: string; cell: string; prose: "conditional" | "mandatory" | "optional" }>({
  id: "lint/required-mismatch",
  aliases: ["lint/mandatory-prose"],
  severity: "warning",
  summary: "The mandatory cell and the description disagree",
  docs: {
    description:
      "A row that is mandatory in the table and mandatory only under a condition, or optional, in its description; or not mandatory in the table and mandatory without a condition in the description. A row that is not mandatory and becomes so under a condition is usual and no finding.",
    rationale:
      "Generated clients demand the field from everybody, though the description asks only some for it; or the other way round.",
    example: "`X-Auth-Token | Yes | … Mandatory when token-based authentication is used.`",
    remediation: "Write the condition in the mandatory cell, or take it out of the description.",
  },
  joining: { fact: "mandatory-prose", rank: 9 },
  ...aboutField(
    ({ cell, prose }) =>
      `${cell === "yes" ? "required" : "optional"} in the table, ${PROSE_WORDS[prose]} in the description`,
  ),
});

export const requiredMismatch = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const { field } = row;
    const cell = field.required?.value;
    if (
      row.place === "response" ||
      row.place === "response-header" ||
      !field.required ||
      (cell !== "yes" && cell !== "no")
    )
      continue;
    const said =
      cell === "yes"
        ? (conditionOf(field) ?? unconditional(field, "optional", subject))
        : unconditional(field, "mandatory", subject);
    if (said === null) continue;
    report({
      data: { field: field.name.value, cell, prose: said.prose },
      ...ofRow(row),
      fact: "required",
      places: [factPlace(field.required, field), evidencePlace(said.evidence, "evidence")],
      fix: {
        text:
          said.prose === "conditional"
            ? "Write the condition in the mandatory cell, or take it out of the description."
            : `Write ${said.prose === "optional" ? "No" : "Yes"} in the mandatory cell, or correct the sentence.`,
        edits: [],
      },
    });
  }
});

interface Said {
  readonly prose: "conditional" | "mandatory" | "optional";
  readonly evidence: Evidence;
}

/** A condition in the description; one in the mandatory cell itself contradicts nothing. */
function conditionOf(field: Field): Said | null {
  const cell = field.required?.evidence[0]?.span.start;
  for (const { keyword, evidence } of field.constraints) {
    const [first] = evidence;
    if (keyword === "condition" && first && first.span.start !== cell) return { prose: "conditional", evidence: first };
  }
  return null;
}

/** A sentence that calls the field mandatory, or optional, for everybody. */
function unconditional(field: Field, prose: "mandatory" | "optional", subject: LintSubject): Said | null {
  for (const { text, evidence } of sentencesOf(field, subject.source)) {
    for (const { judging, facts } of subject.vocabulary.languages) {
      if (judging[prose].test(text) && !facts.condition.test(text) && !judging.scoped.test(text))
        return { prose, evidence };
    }
  }
  return null;
}
