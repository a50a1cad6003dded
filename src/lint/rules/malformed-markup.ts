/** Markup that could not be read as written. */
import type { ReadingProblem } from "../../document/document.ts";
import type { Severity } from "../../findings/finding.ts";
import { defineRule } from "../../findings/rule.ts";
import { foldSpace } from "../../source/text.ts";
import { defineLint } from "../subject/lint-rule.ts";

const rule = defineRule<{ kind: string; problem: string }>({
  id: "lint/malformed-markup",
  aliases: ["lint/reading-problem"],
  severity: "warning",
  summary: "The page contains malformed or unreadable markup",
  docs: {
    description:
      "Markup that breaks the rules of its format (a ragged table, an unclosed fence), that would load another file (`include`, `csv-table :file:`), or that was skipped because it is too large or too deeply nested.",
    rationale: "Readers do not see what the author meant, and this part of the page was not checked.",
    example: "A grid table whose right border is ragged.",
    remediation: "Correct the markup.",
  },
  joining: { habit: ({ data }) => JSON.stringify(data["problem"]) },
  message: ({ problem }) => problem,
});

const KINDS: Readonly<Record<ReadingProblem["kind"], { readonly severity: Severity; readonly remediation: string }>> = {
  malformed: { severity: "warning", remediation: "Correct the markup." },
  lost: { severity: "warning", remediation: "Make it smaller or less nested." },
  refused: { severity: "info", remediation: "Put the content on the page itself if it should be checked." },
  unchecked: { severity: "info", remediation: "Nothing on the page is to be changed." },
};

export const malformedMarkup = defineLint(rule, (subject, report) => {
  for (const { kind, message, span, mends } of subject.page.problems) {
    report({
      data: { kind, problem: message },
      fieldPath: null,
      fact: kind,
      detail: message,
      severity: KINDS[kind].severity,
      places: [
        {
          span,
          role: "subject",
          words: foldSpace(subject.source.text.slice(span.start, Math.min(span.end, span.start + 80))),
        },
      ],
      fix: { text: KINDS[kind].remediation, ...(mends ? { sure: true } : {}), edits: mends ?? [] },
    });
  }
});
