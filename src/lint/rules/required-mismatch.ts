/** Compares the required column with what the description says. */
import type { Evidence, Field } from "../../api-model/api-page.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { evidencePlace, factPlace } from "../subject/places.ts";
import { sentencesOf } from "../subject/sentences.ts";

const PROSE_WORDS = {
  conditional: "required only under a condition",
  required: "required",
  optional: "optional",
} as const;

const rule = defineRule<{ field: string; cell: string; prose: "conditional" | "required" | "optional" }>({
  id: "lint/required-mismatch",
  aliases: ["lint/mandatory-prose"],
  severity: "warning",
  summary: "The required column and the description disagree",
  docs: {
    description:
      "A row that the table marks as required, but the description calls optional or required only under a condition; or a row that the table does not mark as required, but the description calls required without a condition. An optional row that becomes required under a condition is common and not reported.",
    rationale: "Generated clients demand the field from everybody although only some need it, or the other way round.",
    example: "`X-Auth-Token | Yes | … Mandatory when token-based authentication is used.`",
    remediation: "Write the condition in the required column, or remove it from the description.",
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
        ? (conditionOf(field, subject) ?? unconditional(field, "optional", subject))
        : unconditional(field, "required", subject);
    if (said === null) continue;
    report({
      data: { field: field.name.value, cell, prose: said.prose },
      ...ofRow(row),
      fact: "required",
      places: [factPlace(field.required, field), evidencePlace(said.evidence, "evidence")],
      fix: {
        text:
          said.prose === "conditional"
            ? "Write the condition in the required column, or remove it from the description."
            : `Write ${said.prose === "optional" ? "No" : "Yes"} in the required column, or correct the sentence.`,
        edits: [],
      },
    });
  }
});

interface Said {
  readonly prose: "conditional" | "required" | "optional";
  readonly evidence: Evidence;
}

/** A condition in the description; one in the required column itself contradicts nothing. */
function conditionOf(field: Field, subject: LintSubject): Said | null {
  if (namesSeveralCases(field, subject)) return null;
  const cell = field.required?.evidence[0]?.span.start;
  for (const { keyword, evidence } of field.constraints) {
    const [first] = evidence;
    if (keyword === "condition" && first && first.span.start !== cell) return { prose: "conditional", evidence: first };
  }
  return null;
}

/** Required from scratch, from a copy and from an image: who goes through the cases may have named them all. */
function namesSeveralCases(field: Field, { source, vocabulary }: LintSubject): boolean {
  const patterns = vocabulary.languages.flatMap(({ facts }) =>
    facts.patterns.flatMap(({ fact, pattern }) => (fact === "required-if" ? [pattern] : [])),
  );
  return sentencesOf(field, source).filter(({ text }) => patterns.some((one) => one.test(text))).length > 1;
}

/** A sentence that calls the field required, or optional, for everybody. */
function unconditional(field: Field, prose: "required" | "optional", subject: LintSubject): Said | null {
  for (const { text, evidence } of sentencesOf(field, subject.source)) {
    for (const { judging, facts } of subject.vocabulary.languages) {
      if (judging[prose].test(text) && !facts.condition.test(text) && !judging.scoped.test(text))
        return { prose, evidence };
    }
  }
  return null;
}
