/** Reads tables of error codes: which codes a failed request may answer, with their statuses and messages. */
import type { ErrorCode, Fact } from "../../api-model/api-page.ts";
import type { Cell, Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";

/** "SHELF.0038", "Ecs.0001", "100024", "invalid_token": one word with a digit, a stop or an underscore in it. */
const CODE = /^(?=[^\s]*[\d._])[A-Za-z0-9][\w.-]{2,60}$/;
const STATUS = /^[1-5]\d\d$/;

/** The rows of every table whose header names a column of error codes. A cell that spans rows stands in each of them. */
export function readErrorCodes(tables: readonly Table[], vocabulary: Vocabulary): ErrorCode[] {
  return tables.flatMap((table) => {
    const [head, ...rows] = table.rows;
    const columns = new Map(
      (head?.cells ?? []).map(({ blocks, column }) => [vocabulary.errorColumn(flatText(blocks)), column]),
    );
    const code = columns.get("code");
    if (code === undefined) return [];
    const current = new Map<number, Cell>();
    return rows.flatMap((row): ErrorCode[] => {
      for (const cell of row.cells) current.set(cell.column, cell);
      const cellOf = (column: number | undefined): Cell | undefined =>
        column === undefined ? undefined : current.get(column);
      const value = factOf(cellOf(code), CODE);
      if (!value) return [];
      return [
        {
          code: value,
          status: factOf(cellOf(columns.get("status")), STATUS),
          message: factOf(cellOf(columns.get("message")), /\S/),
        },
      ];
    });
  });
}

function factOf(cell: Cell | null | undefined, pattern: RegExp): Fact<string> | null {
  const words = cell ? flatText(cell.blocks) : "";
  return cell && pattern.test(words) ? { value: words, evidence: [{ span: cell.span, words }] } : null;
}
