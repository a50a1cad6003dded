/** Two rows with the same name in one table. */
import type { Json, Operation } from "../../api-model/api-page.ts";
import { flatText } from "../../document/visit.ts";
import { defineRule } from "../../findings/rule.ts";
import type { TableRow } from "../../interpreter/cells/table-rows.ts";
import { parseTypeText } from "../../language/type-text.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ownRows } from "../subject/page-rows.ts";
import { namedRows, parameterTables, tableName } from "../subject/table-rows.ts";

const rule = defineRule<{ name: string; table: string }>({
  id: "lint/duplicate-parameter",
  aliases: ["lint/parameter-twice"],
  severity: "warning",
  summary: "A table describes the same name twice",
  docs: {
    description:
      "Two rows of a parameter table with the same name. Not reported: a row for an object beside a row for a value (the object's own field of that name, in a table that lists nested fields flat), and rows that a column such as Instance Type or Location tells apart, or that say for which versions of the API they hold.",
    rationale:
      "Whatever is generated from the table uses one of the two descriptions, and nobody knows which one is right.",
    example: "`dedicatedHostId` has two rows in the table of `server`.",
    remediation: "Merge the two rows, or rename the one that means something else.",
  },
  message: ({ name, table }) => `${name} has two rows in ${table} (duplicate)`,
});

export const duplicateParameter = defineLint(rule, (subject, report) => {
  for (const table of parameterTables(subject)) {
    const first = new Map<string, ReturnType<typeof namedRows>[number]>();
    const reported = new Set<string>();
    for (const { name, row } of namedRows(table)) {
      const apart = [row.cells.group, row.cells.location].map((cell) => (cell ? flatText(cell.blocks) : "")).join(" ");
      const key = `${name} ${apart}`;
      const known = first.get(key);
      if (!known) first.set(key, { name, row });
      // a name cell that spans rows makes one row of several lines
      else if (
        known.row.cells.name !== row.cells.name &&
        !reported.has(key) &&
        isContainer(known.row, subject) === isContainer(row, subject)
      ) {
        reported.add(key);
        if (isOfVersion(known.row, subject) || isOfVersion(row, subject)) continue;
        const home = ownRows(subject).find(({ field }) => field.table === table.index && field.name.value === name);
        if (home?.operation && isAtSeveralDepths(name, home.operation)) continue;
        const place = (cells: typeof row.cells) => ({ span: cells.name?.span ?? row.span, words: name });
        report({
          data: { name, table: tableName(table) },
          operation: home?.operationName ?? null,
          fieldPath: home?.fieldPath ?? name,
          places: [
            { ...place(row.cells), role: "subject" },
            { ...place(known.row.cells), role: "evidence" },
          ],
          fix: { text: `Merge the two rows of ${name}, or rename one of them.`, edits: [] },
        });
      }
    }
  }
});

/** A flat table lists the keys of an object and of what is inside it; the example tells which two are meant: the links of a list and of its items. */
function isAtSeveralDepths(name: string, { examples }: Operation): boolean {
  return examples.some(({ body }) => new Set(depthsOf(name, body?.value?.json ?? null, 0)).size > 1);
}

function depthsOf(name: string, value: Json, depth: number): number[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name && !Array.isArray(value) ? [depth] : []),
    ...depthsOf(name, inner, depth + 1),
  ]);
}

/** "New in version 2.53" beside "Available until version 2.52": one row for each. */
function isOfVersion({ cells }: TableRow, { vocabulary }: LintSubject): boolean {
  const words = cells.description ? flatText(cells.description.blocks) : "";
  return vocabulary.languages.some(({ judging }) => judging.ofVersion.test(words));
}

function isContainer(row: TableRow, { vocabulary }: LintSubject): boolean {
  const kind = row.cells.type ? parseTypeText(flatText(row.cells.type.blocks), vocabulary)?.kind : undefined;
  return kind === "object" || kind === "array" || kind === "map";
}
