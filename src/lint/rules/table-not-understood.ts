/** Tables whose header names no column that could be read. */
import { defineRule } from "../../findings/rule.ts";
import { headerWords } from "../../language/words.ts";
import { defineLint } from "../lint-rule.ts";

const rule = defineRule<{ table: string; reason: string }>({
  id: "lint/table-not-understood",
  severity: "info",
  summary: "A table's header names no known column",
  docs: {
    finds: "A table without a header, or whose header has not one word that is known as a column: nothing of it was used, so nothing of it was checked.",
    matters: "If it describes parameters, they are missing from every schema and every comparison.",
    example: "A table with the columns `Response Item | Kind | Gloss`.",
    todo: "If the table describes parameters, use a usual header, or teach its words to docproof under `vocabulary.columns` in docproof.yaml. If it does not, ignore the finding.",
  },
  message: ({ table, reason }) => `${table} has ${reason}`,
});

export const tableNotUnderstood = defineLint(rule, (subject, report) => {
  subject.page.ledger.forEach(({ use, span, caption }) => {
    if (use.as !== "not-understood") return;
    const headers = /^unknown header: (.*)$/.exec(use.detail)?.[1]?.split(" | ") ?? [];
    report({
      data: { table: caption ?? "a table", reason: headers.length === 0 ? use.detail : `the header ${headers.join(" | ")}` },
      fieldPath: null,
      detail: `${caption ?? ""} ${use.detail}`,
      places: [{ span: { ...span, end: Math.min(span.end, span.start + 200) }, role: "subject", words: headers.join(" | ") }],
      fix: { text: headers.length === 0 ? "Give the table a header row." : `If it describes parameters, say in docproof.yaml which column is what: vocabulary: { columns: { name: [${JSON.stringify(headerWords(headers[0] ?? ""))}], description: [${JSON.stringify(headerWords(headers.at(-1) ?? ""))}] } }`, edits: [] },
    });
  });
});
