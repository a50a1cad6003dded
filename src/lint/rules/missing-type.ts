/** Empty type cells, and type cells that say nothing. */
import { flatText } from "../../document/visit.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { tableRowOf } from "../subject/stated-values.ts";

const rule = defineRule<{ field: string; words: string }>({
  id: "lint/missing-type",
  aliases: ["lint/type-unstated"],
  severity: "info",
  summary: "A type cell is empty or says nothing",
  docs: {
    description:
      "A row whose table has a type column and whose type cell is empty or holds only a dash or a word for “none”.",
    rationale: "Readers do not know what to send or expect; generated schemas leave the field open.",
    example: "`preferences | - | Unused.`",
    remediation: "State the type, even if the field is not used.",
  },
  joining: { fact: "type", unstated: true },
  ...aboutField(({ words }) => (words === "" ? "no type" : `no type, only “${words}”`)),
});

export const missingType = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const cell = tableRowOf(row.field, subject)?.cells.type;
    const words = cell ? flatText(cell.blocks) : "";
    // null is a type of its own
    if (
      !cell ||
      words.trim().toLowerCase() === "null" ||
      !(/^[\s\-–—/]*$/.test(words) || subject.vocabulary.isNone(words))
    )
      continue;
    report({
      data: { field: row.field.name.value, words },
      ...ofRow(row),
      fact: "type",
      places: [{ span: words === "" ? row.field.row : cell.span, role: "subject", words }],
      fix: { text: `State the type of ${row.field.name.value}.`, edits: [] },
    });
  }
});
