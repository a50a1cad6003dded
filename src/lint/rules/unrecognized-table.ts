/** Tables of which no column was recognised. */
import { EAST_ASIAN } from "../../language/scripts.ts";
import type { Table } from "../../document/document.ts";
import { allTables, flatText } from "../../document/visit.ts";
import { defineRule } from "../../findings/rule.ts";
import { headerWords } from "../../language/words.ts";
import { defineLint } from "../subject/lint-rule.ts";

const rule = defineRule<{ table: string; reason: string }>({
  id: "lint/unrecognized-table",
  aliases: ["lint/table-not-understood"],
  severity: "info",
  summary: "No column of a table was recognised",
  docs: {
    description:
      "A table without a header, or without a known word in its header, whose rows begin with names such as `flavor_id` and end with phrases. It was not used, so it was not checked. Other unused tables are listed in the report but are not findings.",
    rationale: "If the table describes parameters, they are missing from every schema and every comparison.",
    example: "A table with the columns `Response Item | Kind | Gloss`.",
    remediation:
      "If the table describes parameters, use a common header, or add its words to `vocabulary.columns` in docproof.yaml. If it does not, ignore the finding.",
  },
  message: ({ table, reason }) => `${table} was not read: it has ${reason}`,
});

export const unrecognizedTable = defineLint(rule, (subject, report) => {
  const tables = allTables(subject.document.blocks);
  subject.page.ledger.forEach(({ use, span, caption }, index) => {
    const table = tables[index]?.table;
    if (use.as !== "not-understood" || !table || !mayDescribeParameters(table)) return;
    const headers = /^unknown header: (.*)$/.exec(use.detail)?.[1]?.split(" | ") ?? [];
    report({
      data: {
        table: caption ?? "a table",
        reason:
          headers.length === 0
            ? use.detail
            : `no known column, but ${headers.map((header) => `“${header}”`).join(", ")}`,
      },
      fieldPath: null,
      detail: `${caption ?? ""} ${use.detail}`,
      places: [
        { span: { ...span, end: Math.min(span.end, span.start + 200) }, role: "subject", words: headers.join(" | ") },
      ],
      fix: {
        text:
          headers.length === 0
            ? "Give the table a header row."
            : `If it describes parameters, say in docproof.yaml which column is what: vocabulary: { columns: { name: [${JSON.stringify(headerWords(headers[0] ?? ""))}], description: [${JSON.stringify(headerWords(headers.at(-1) ?? ""))}] } }`,
        edits: [],
      },
    });
  });
});

const PHRASE = new RegExp(String.raw`\S \S{1,60} \S{1,60} |[${EAST_ASIAN}]{4}`, "u");

/** Most rows begin with a name as fields have them ("flavor_id", "nodeTaint", "name") and end with a phrase. */
function mayDescribeParameters({ rows, headerRows }: Table): boolean {
  const described = rows.slice(headerRows).filter(({ cells }) => {
    const [first, last] = [cells[0], cells.at(-1)];
    return (
      first &&
      last &&
      first !== last &&
      /^[a-z][A-Za-z\d]*(?:_[A-Za-z\d]+)*$/.test(flatText(first.blocks)) &&
      PHRASE.test(flatText(last.blocks))
    );
  });
  return 2 * described.length > rows.length - headerRows;
}
