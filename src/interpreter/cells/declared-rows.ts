/** Rows of tables whose type is an object that is declared in the cell, `{ "email": string, "phone": string }`: its members become rows. */
import type { Cell, Paragraph } from "../../document/document.ts";
import { blocksText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { allMembers, readTypedObject, type TypedNode, typeWordsOf } from "./typed-object.ts";

/** What a row of a table has of a field. */
interface FieldRow {
  readonly name: string;
  readonly said: { readonly required: "yes" | "no" | null; readonly type: string | null };
  readonly cells: Readonly<Partial<Record<ColumnRole, Cell>>>;
  readonly all: readonly Cell[];
}

/** The rows, and below each of a declared type those of its members. */
export function withDeclaredRows<Row extends FieldRow>(rows: readonly Row[], vocabulary: Vocabulary): Row[] {
  return rows.flatMap((row) => {
    const { type } = row.cells;
    const node = row.name !== "" && type ? readTypedObject(blocksText(type.blocks), true, vocabulary) : null;
    if (!type || !node) return [row];
    const outer: Row = { ...row, cells: { ...row.cells, type: saying(typeWordsOf(node) ?? "object", type) } };
    return [outer, ...membersOf(node, row, type)];
  });
}

function membersOf<Row extends FieldRow>(node: TypedNode, row: Row, at: Cell): Row[] {
  return allMembers(node, row.name).map(({ path, member }): Row => {
    const words = typeWordsOf(member.type);
    const name = saying(member.name, at);
    const type = words === null ? {} : { type: saying(words, at) };
    const description = member.comment === "" ? {} : { description: saying(member.comment, at) };
    // what is told of the whole is no more than where it stands
    const place = row.cells.location ? { location: row.cells.location } : {};
    return {
      ...row,
      name: path,
      said: { required: member.isOptional ? "no" : null, type: null },
      cells: { name, ...type, ...description, ...place },
      all: [name],
    };
  });
}

function saying(text: string, cell: Cell): Cell {
  const { span } = cell;
  const block: Paragraph = { type: "paragraph", content: [{ type: "text", text, span }], span, ids: [] };
  return { ...cell, blocks: [block] };
}
