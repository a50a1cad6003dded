/** Says on stderr what of the pages was passed over: pages without an operation, tables that belong to none. */
import { isOnlyCommon } from "../../api-model/common-fields.ts";
import type { ApiPage } from "../../api-model/api-page.ts";
import { isUnplaced } from "../../api-model/unplaced.ts";
import { operationsHelp } from "../../reporters/passed-over.ts";
import { counted } from "../../reporters/phrases.ts";
import { say } from "../io/output.ts";

/** What a reader of pages counts while they pass by. */
export interface PassedOver {
  readonly operations: number;
  /** With tables, and without an operation. */
  readonly pages: number;
  readonly tables: number;
  /** Calls on pages without an operation. */
  readonly calls: number;
}

/** Pages with tables or code that gave no operation are passed over; pages of prose hold none to be found. */
export function passedOver(page: ApiPage): PassedOver {
  const { operations, ledger, passedOver: missed } = page;
  return {
    operations: operations.length,
    pages: operations.length === 0 && ledger.length > 0 && !isOnlyCommon(page) ? 1 : 0,
    tables: ledger.filter(isUnplaced).length,
    calls: operations.length === 0 ? (missed?.requestLines ?? 0) + (missed?.shownCalls ?? 0) : 0,
  };
}

export function sayPassedOver({ operations, pages, tables, calls }: PassedOver): void {
  const help = operationsHelp({ shownCalls: calls, requestLines: 0 });
  if (pages > 0) say(`docproof: ${counted(pages, "page")} with tables, no operation found: no request line (${help})`);
  else if (operations === 0 && calls > 0) say(`docproof: no operation found (${help})`);
  if (tables > 0) say(`docproof: ${counted(tables, "table")} ${tables === 1 ? "belongs" : "belong"} to no operation`);
}
