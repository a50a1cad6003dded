/**
 * A list of which each item names a field and says its type, or whether it is required, is one of fields without any words that
 * announce it: "`name` (string, required) The name", a term with its type over its definition. A table with those columns needs no
 * caption either.
 */
import type { List, ListItem } from "../../document/document.ts";
import { blocksText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { isType } from "./field-marks.ts";
import { readListedFields } from "./listed-fields.ts";
import type { MadeTable } from "./made-tables.ts";

/** Null where one of the items has no mark, or the list has but one that has only one of them. */
export function readMarkedList(list: List, vocabulary: Vocabulary): MadeTable | null {
  if (list.items.length === 0 || !list.items.every(setsOffItsName)) return null;
  const fields = readListedFields(list, vocabulary);
  if (fields?.read.kind !== "parameters") return null;
  // what is nested has its parent's name before its own; an item may write a whole way itself
  const own = fields.read.rows.filter(
    ({ name, cells }) => !/[.[]/.test(name) || blocksText(cells.name?.blocks ?? []) === name,
  );
  // "`type` string", "`required` yes": what is said of one field
  const arePart = own.some(({ name }) => vocabulary.columnRole(name) !== null && name !== "name");
  if (arePart || own.length < list.items.length) return null;
  const isSure = own.length > 1 ? own.every((row) => isMarked(row, vocabulary)) : own.every(isMarkedTwice);
  return isSure ? fields : null;
}

/** In code, in strong type, or over its definition. */
function setsOffItsName({ blocks: [first, second] }: ListItem): boolean {
  if (first?.type !== "paragraph") return false;
  const node = first.content.find((one) => inlineText([one]).trim() !== "");
  return node?.type === "code-span" || node?.type === "strong" || (node?.type === "text" && second !== undefined);
}

const isMarked = ({ said, cells: { type } }: TableRow, vocabulary: Vocabulary): boolean =>
  said.required !== null || (type !== undefined && isType(blocksText(type.blocks), vocabulary));

const isMarkedTwice = ({ said, cells: { type } }: TableRow): boolean => said.required !== null && type !== undefined;
