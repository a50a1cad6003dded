/** `compare/parameter-missing`, `field-missing`, `header-missing`: one check, an id for each kind of promise. */
import { editionWords, fieldNames, listFields } from "../../findings/title-words.ts";
import type { ApiPage, Structure } from "../../api-model/api-page.ts";
import { commonNames } from "../../api-model/common-fields.ts";
import { usedStructures } from "../../api-model/structure-uses.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import type { Rule } from "../../findings/rule.ts";
import { indexBy } from "../../source/index-by.ts";
import { addedRow } from "../added-row.ts";
import { isSpecification } from "../groups.ts";
import { firstSibling } from "../siblings.ts";
import { absencePlace, type CompareRule, defineCompare, examplePlaces, otherPlace } from "../compare-rule.ts";
import type { ComparedOperation, PromiseRow } from "../table.ts";
import { oncePer } from "../../source/once-per.ts";

type Data = { readonly field: string; readonly name: string; readonly having: number; readonly of: number };

const KINDS = [
  { id: "compare/parameter-missing", what: "parameter", rank: 7, places: ["path", "query", "header", "cookie"] },
  { id: "compare/field-missing", what: "field", rank: 8, places: ["request", "response"] },
  { id: "compare/header-missing", what: "response header", rank: null, places: ["response-header"] },
] as const;

export const missingRules: readonly CompareRule[] = KINDS.map(({ id, what, rank, places }) => {
  const rule: Rule<Data> = {
    id,
    severity: "warning",
    summary: `A ${what} is documented in one edition but missing from another`,
    docs: {
      description: `A ${what} that at least one edition of an operation documents has no row in another edition that describes the same part. If a whole object is missing, only the object is reported.`,
      rationale:
        "Readers of the shorter edition do not know of it, or readers of the longer one rely on something that is gone.",
      example: `Table 5 has a row \`skip-verify\` in one edition but not in the other.`,
      remediation: "Add the row, or remove it from the other editions. A recorded response shows which is right.",
    },
    joining: {
      ...(rank === null ? {} : { rank }),
      ...(what === "field" ? { fact: "existence" } : {}),
      lacking: "edition",
      title: (joined) => `${listFields(fieldNames(joined.findings))} missing from ${editionWords(joined)}`,
    },
    message: ({ name, having, of }) => `${name}: documented in ${having} of ${of} editions, missing from this one`,
  };
  return defineCompare(rule, ({ operations, pages }, report) => {
    for (const operation of operations) {
      for (const row of operation.rows) {
        const having = row.cells.filter((cell) => cell !== null);
        const place = having[0]?.promise.place;
        if (place === undefined || !places.some((p) => p === place) || having.length === row.cells.length) continue;
        if (operation.wrappers.has(row.key)) continue;
        // stated once, for all calls: other editions may leave it to another page
        if (having.every(({ promise }) => promise.field.isCommon)) continue;
        const other = operation.counterparts.get(row.key)?.other;
        row.cells.forEach((cell, column) => {
          const page = operation.editions[column]?.page;
          if (cell !== null || other?.cells[column] || !page || !describesParent(operation, row, column)) return;
          if (isInUnusedTable(page, row) || commonNames(page, pages).has(row.name)) return;
          const showing = row.shown.length > 0;
          const addition = showing || having.length > 1 ? addedRow(operation, row, column) : null;
          const added = addition === null ? {} : { additions: [addition] };
          report({
            data: { field: row.path, name: row.name, having: having.length, of: row.cells.length },
            edition: page.source,
            operation: operation.name,
            fieldPath: row.path,
            fact: null,
            places: [
              absencePlace(page, operation, row, column),
              ...having.flatMap((other) => other.promise.field.name.evidence.slice(0, 1).map(otherPlace)),
              ...examplePlaces(row, operation).slice(0, 4),
            ],
            verdict: showing
              ? { certainty: "probable", wrong: [page.source], because: "Examples show it." }
              : {
                  certainty: "undecided",
                  wrong: [],
                  because: "No example shows it; a recorded response would decide it.",
                },
            fix: { text: `${wayToAdd(page, row.name)}, or remove it from the other editions.`, edits: [], ...added },
          });
        });
      }
    }
  });
});

/** A specification has no rows. */
const wayToAdd = (page: ApiPage, name: string): string =>
  isSpecification(page) ? `Add “${name}” to the specification` : `Add a row for “${name}”`;

/** A table that no field leads to has a row of the name: it may be the table of this object, or of one of its cases. */
function isInUnusedTable(page: ApiPage, { name, place }: PromiseRow): boolean {
  if (place !== "request" && !place.startsWith("response")) return false;
  const named = structuresByField(page).get(name) ?? [];
  const used = named.length === 0 ? null : usedStructures(page, new Map([[page.source, page]]));
  return used !== null && named.some(({ id, root }) => root === null && !used.has(id));
}

/** The structures of a page by the names of their fields. */
const structuresByField = oncePer(({ structures }: ApiPage): ReadonlyMap<string, readonly Structure[]> =>
  indexBy(structures, ({ fields }) => fields.map(({ name }) => name.value)),
);

/** The edition describes the object (or parameter place) where the row would stand, so that its absence says something. */
function describesParent(operation: ComparedOperation, row: PromiseRow, column: number): boolean {
  if (row.place === "path")
    return pathVariables(operation.editions[column]?.operation.path.value ?? "").includes(row.name);
  return firstSibling(operation, row, column) !== null;
}
