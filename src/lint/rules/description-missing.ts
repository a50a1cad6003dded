/** Rows whose description is empty. */
import { flatText } from "../../document/visit.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../lint-rule.ts";
import { ofRow, ownRows } from "../page-rows.ts";
import { tableRowOf } from "../stated-values.ts";

const rule = defineRule<{ field: string; words: string }>({
  id: "lint/description-missing",
  severity: "info",
  summary: "A row has no description",
  docs: {
    finds: "A row whose table has a description column and whose description is empty, or only a dash, “N/A” or 无.",
    matters: "The name is all that readers have.",
    example: "`users | Array of users objects | -`",
    todo: "Say what the field is.",
  },
  message: ({ field, words }) =>
    words === "" ? `${field} has no description` : `${field} has no description, only “${words}”`,
});

export const descriptionMissing = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const cell = tableRowOf(row.field, subject)?.cells.description;
    const words = cell ? flatText(cell.blocks) : null;
    if (!cell || words === null || !(/^[\s\-–—/.。]*$/.test(words) || subject.vocabulary.isNone(words))) continue;
    report({
      data: { field: row.field.name.value, words },
      ...ofRow(row),
      fact: "description",
      places: [{ span: words === "" ? row.field.row : cell.span, role: "subject", words }],
      fix: { text: `Say what ${row.field.name.value} is.`, edits: [] },
    });
  }
});
