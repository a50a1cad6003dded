/** Reads tables of error codes: which codes a failed request may answer, with their statuses and messages. */
import type { ErrorCode, Fact } from "../../api-model/api-page.ts";
import type { Cell, Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { fillGrid } from "../cells/grid.ts";

/** "SHELF.0038", "Ecs.0001", "100024", "invalid_token": one word with a digit, a stop or an underscore in it. */
const CODE = /^(?=[^\s]*[\d._])[A-Za-z0-9][\w.-]{2,60}$/;
const STATUS = /^[1-5]\d\d$/;

/** The rows of every table whose header names a column of error codes. A cell that spans rows stands in each of them. */
export function readErrorCodes(tables: readonly Table[], vocabulary: Vocabulary): ErrorCode[] {
  return tables.flatMap((table) => {
    const [head = [], ...rows] = fillGrid(table);
    const columns = new Map(
      head.map((cell, column) => [cell ? vocabulary.errorColumn(flatText(cell.blocks)) : null, column]),
    );
    const code = columns.get("code");
    if (code === undefined) return [];
    return rows.flatMap((row): ErrorCode[] => {
      const inColumn = (role: "code" | "status" | "message"): Cell | null => row[columns.get(role) ?? -1] ?? null;
      const value = factOf(inColumn("code"), CODE);
      if (!value) return [];
      return [{ code: value, status: factOf(inColumn("status"), STATUS), message: factOf(inColumn("message"), /\S/) }];
    });
  });
}

function factOf(cell: Cell | null, pattern: RegExp): Fact<string> | null {
  const words = cell ? flatText(cell.blocks) : "";
  return cell && pattern.test(words) ? { value: words, evidence: [{ span: cell.span, words }] } : null;
}
