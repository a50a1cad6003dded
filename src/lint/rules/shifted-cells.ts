/** Rows whose cells are under the wrong headers. */
import { flatText } from "../../document/visit.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import type { TableRow } from "../../interpreter/cells/table-rows.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ownRows } from "../subject/page-rows.ts";
import { namedRows, parameterTables, tableName } from "../subject/table-rows.ts";

const rule = defineRule<{ field: string; column: string; words: string; belongs: string }>({
  id: "lint/shifted-cells",
  aliases: ["lint/header-shifted"],
  severity: "warning",
  summary: "A row's cells are under the wrong headers",
  docs: {
    description: "A row with a type word in the required column or a yes or no in the type column.",
    rationale:
      "People and programs that read the table by its header take a type for a required mark, and the other way round.",
    example: "Under `Parameter | Mandatory | Type | Description` a row `size | Integer | No | …`.",
    remediation: "Put the cells in the right order, or correct the header.",
  },
  ...aboutField(({ column, words, belongs }) => `the ${column} column holds “${words}”, expected a ${belongs}`),
});

export const shiftedCells = defineLint(rule, (subject, report) => {
  for (const table of parameterTables(subject)) {
    for (const { name, row } of namedRows(table)) {
      const shifted = misplaced(row, subject.vocabulary);
      if (!shifted) continue;
      const home = ownRows(subject).find(({ field }) => field.table === table.index && field.name.value === name);
      report({
        data: { field: name, column: shifted.column, words: shifted.words, belongs: shifted.belongs },
        operation: home?.operationName ?? null,
        fieldPath: home?.fieldPath ?? name,
        fact: shifted.column,
        detail: tableName(table),
        places: [{ span: shifted.span, role: "subject", words: shifted.words }],
        fix: { text: "Put the cells in the right order, or correct the header.", edits: [] },
      });
    }
  }
});

function misplaced({ cells }: TableRow, vocabulary: Vocabulary) {
  const required = cells.required ? flatText(cells.required.blocks) : "";
  const type = cells.type ? flatText(cells.type.blocks) : "";
  const word = vocabulary.typeWord(required);
  if (
    cells.required &&
    word !== null &&
    word !== "unstated" &&
    vocabulary.requirement(required)?.value === "conditional"
  )
    return { column: "required", words: required, belongs: "yes or no", span: cells.required.span };
  const said = vocabulary.requirement(type);
  if (
    cells.type &&
    type !== "" &&
    said !== null &&
    said.value !== "conditional" &&
    said.condition === null &&
    vocabulary.typeWord(type) === null &&
    // "T", "N": letters for types of the page's own, unless the type stands beside them
    (type.length > 1 || (word !== null && word !== "unstated"))
  )
    return { column: "type", words: type, belongs: "type", span: cells.type.span };
  return null;
}
