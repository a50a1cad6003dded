import { aboutField } from "../../findings/rule.ts";
import type { TypeExpression } from "../../api-model/api-page.ts";
import { mentions } from "../../changes/constraints.ts";
import type { PromiseCell, PromiseRow } from "../table.ts";
import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

export const structureUnstated = defineCompare<{ field: string; parts: readonly string[] }>(
  {
    id: "compare/structure-unstated",
    severity: "info",
    summary: "Only some editions describe the fields of an object",
    docs: {
      description:
        "One edition has a table for the fields of an object or of a list's items; another documents the object but none of its fields.",
      rationale:
        "Readers of this edition have to guess the fields. A lost table or a broken link is the usual reason. The fields are not reported as missing.",
      example: "`server` has a table with `id` and `size` in one edition, and only the type Object in the other.",
      remediation: "Add the table, or repair the link to it.",
    },
    joining: { lacking: "edition", unstated: true },
    ...aboutField<{ field: string; parts: readonly string[] }>(
      ({ parts }) => `other editions describe its fields ${shown(parts)}; this one does not`,
    ),
  },
  ({ operations }, report) => {
    for (const operation of operations) {
      const members = new Map<string, PromiseRow[]>();
      for (const part of operation.rows) {
        if (part.parent === null) continue;
        const key = `${part.place} ${part.parent}`;
        const known = members.get(key);
        if (known) known.push(part);
        else members.set(key, [part]);
      }
      for (const row of operation.rows) {
        const parts = members.get(`${row.place} ${row.key}`) ?? [];
        if (parts.length === 0) continue;
        const there = row.cells.findIndex(
          (cell, column) => cell && isTiedForSure(cell) && parts.some((part) => part.cells[column]),
        );
        const other = row.cells[there]?.promise.field.name.evidence[0];
        row.cells.forEach((cell, column) => {
          const page = operation.editions[column]?.page;
          const here = cell?.promise.field.type?.evidence[0] ?? cell?.promise.field.name.evidence[0];
          const kind = cell?.facts.type?.value;
          if (!cell || !page || !here || !other || parts.some((part) => part.cells[column])) return;
          if (kind !== undefined && kind !== "object" && kind !== "list") return;
          if (namesStructure(cell.promise.field.type?.value ?? null)) return;
          const named = parts.filter(({ name }) => mentions(cell.promise.field, name));
          // a description that goes through fields is a description of fields, be it of some only
          if (named.length >= SEVERAL || 2 * named.length >= parts.length) return;
          report({
            data: { field: row.path, parts: parts.filter((part) => part.cells[there]).map(({ name }) => name) },
            edition: page.source,
            operation: operation.name,
            fieldPath: row.path,
            fact: "structure",
            places: [subjectPlace(here), otherPlace(other)],
          });
        });
      }
    }
  },
);

/** A table that only bears the field's name, or stands nearby, may be of another field. */
function isTiedForSure({ promise }: PromiseCell): boolean {
  const by = promise.field.tie?.by;
  return by !== "field-name" && by !== "position";
}

/** A structure that contains itself has a table, and its parts are not listed again. */
function namesStructure(type: TypeExpression | null): boolean {
  if (type?.kind === "array") return namesStructure(type.items);
  if (type?.kind === "map") return namesStructure(type.values);
  return type?.kind === "structure";
}

const SEVERAL = 2;
const MOST_PARTS = 5;

function shown(parts: readonly string[]): string {
  const rest = parts.length - MOST_PARTS;
  return rest > 0 ? `${parts.slice(0, MOST_PARTS).join(", ")} and ${rest} more` : parts.join(", ");
}
