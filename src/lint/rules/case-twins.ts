/** Two rows of one table whose names differ in nothing but capitals. */
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows, type PageRow } from "../subject/page-rows.ts";
import { evidencePlace, nameEvidence } from "../subject/places.ts";

const rule = defineRule<{ first: string; second: string }>({
  id: "lint/case-twins",
  severity: "warning",
  summary: "Two rows of one table differ only in capitals",
  docs: {
    description:
      "Two rows of one table whose names are the same but for capitals. Not reported: names of one to three letters, headers, whose case does not matter, and two names that examples both show.",
    rationale: "Keys are told apart by case. One of the two rows describes a field that is not there.",
    example: "`userName` and `username` are two rows of one table.",
    remediation: "Keep the row with the right name.",
  },
  message: ({ first, second }) => `${first} and ${second} are two rows of one table`,
});

export const caseTwins = defineLint(rule, (subject, report) => {
  const known = new Map<string, PageRow>();
  for (const row of ownRows(subject)) {
    const name = row.field.name.value;
    if (name.length < SHORTEST || /[^\w-]/.test(name) || row.fieldPath.startsWith("header ")) continue;
    const key = `${row.operationName} ${parentOf(row.fieldPath)} ${row.field.table} ${name.toLowerCase()}`;
    const twin = known.get(key);
    if (!twin) known.set(key, row);
    if (!twin || twin.field.name.value === name || (twin.shown.length > 0 && row.shown.length > 0)) continue;
    report({
      data: { first: twin.field.name.value, second: name },
      ...ofRow(twin),
      fact: "name",
      detail: name,
      places: [evidencePlace(nameEvidence(twin.field)), evidencePlace(nameEvidence(row.field), "evidence")],
      fix: { text: "Keep the row with the right name, and remove the other.", edits: [] },
    });
  }
});

/** "t" and "T" are two keys where names are single letters. */
const SHORTEST = 4;

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf(".")));
