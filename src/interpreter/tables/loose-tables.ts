/** Tables that are of no operation: kept as they stand, so that what changes in them can be told. */
import type { ApiPage, LooseRow, LooseTable } from "../../api-model/api-page.ts";
import { reachedStructures } from "../../api-model/structure-uses.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { cellTexts, fillGrid } from "../cells/grid.ts";
import { certaintyOf, type ClassifiedTable } from "./classified-table.ts";

/** The tables of a page whose rows no operation has, neither as parameters nor inside a body. */
export function looseTables(page: ApiPage, plans: readonly ClassifiedTable[], vocabulary: Vocabulary): LooseTable[] {
  const reached = reachedStructures(page, new Map([[page.source, page]]));
  const placed = new Set(page.structures.flatMap(({ id, tables }) => (reached.has(id) ? tables : [])));
  const structured = new Set(page.structures.flatMap(({ tables }) => tables));
  const common = new Set(page.common?.map(({ table }) => table));
  const loose = plans.flatMap((plan): LooseTable[] => {
    const { index: table, read, owners } = plan;
    if (placed.has(table) || page.ledger[table]?.use.as === "operation") return [];
    const about = { name: nameOf(plan, vocabulary), table };
    switch (read.kind) {
      case "parameters": {
        const isLoose =
          common.has(table) || ((plan.place === "structure" || certaintyOf(plan) === null) && structured.has(table));
        if (!isLoose) return [];
        // names and what they mean are no fields: values, quotas, codes
        return [{ ...about, ...(FIELD_ROLES.some((role) => read.roles.includes(role)) ? NO_WORDS : wordsOf(plan)) }];
      }
      case "status-codes":
        // an operation has statuses and what each means, and nothing of a further column: a code, a cure
        return owners.length > 0 && !hasMore(plan) ? [] : [{ ...about, ...wordsOf(plan) }];
      case "operation":
        return [];
      case "unknown":
        // in plain text, where a table begins and ends is a guess unless it was understood
        return page.format === "text" ? [] : [{ ...about, ...wordsOf(plan) }];
      default:
        return [{ ...about, ...wordsOf(plan) }];
    }
  });
  return withOwnNames(loose, new Map(plans.map((plan) => [plan.index, plan])));
}

const hasMore = ({ item: { block } }: ClassifiedTable): boolean =>
  Math.max(0, ...block.rows.map(({ cells }) => cells.length)) > STATUS_AND_MEANING;

const STATUS_AND_MEANING = 2;

/** A column that only fields have. */
const FIELD_ROLES = ["type", "required"] as const;
const NO_WORDS = { header: [], rows: [] };

function nameOf({ caption, names, item: { label, headings } }: ClassifiedTable, vocabulary: Vocabulary): string | null {
  const told = names.length > 0 ? names.join(", ") : (label ?? headings.at(-1) ?? "");
  return foldSpace(caption === null ? told : vocabulary.withoutTableLabel(caption)) || null;
}

/** Of several tables below one heading, the line before each says which it is. */
function withOwnNames(loose: readonly LooseTable[], plans: ReadonlyMap<number, ClassifiedTable>): LooseTable[] {
  const counts = new Map<string | null, number>();
  for (const { name } of loose) counts.set(name, (counts.get(name) ?? 0) + 1);
  return loose.map((table) => {
    const lead = plans.get(table.table)?.item.lead ?? null;
    return (counts.get(table.name) ?? 0) < 2 || lead === null ? table : { ...table, name: foldSpace(lead) };
  });
}

function wordsOf({ item: { block }, read }: ClassifiedTable): { header: readonly string[]; rows: readonly LooseRow[] } {
  // a table that marks no header has one where its first row was understood as such
  const head = Math.max(block.headerRows, read.kind === "unknown" ? 0 : 1);
  const grid = fillGrid(block).map(cellTexts);
  const rows = grid.slice(head).map((cells, at) => ({ cells, span: block.rows[at + head]?.span ?? block.span }));
  return {
    header: head > 0 ? (grid[head - 1] ?? []) : [],
    rows: rows.filter(({ cells }) => cells.some((text) => text !== "")),
  };
}
