/** The pages that hold tables and of which no operation was read, named, with what would help; or that none shows more than calls. */
import type { Report } from "../findings/report.ts";
import { operationsHelp } from "./passed-over.ts";
import { counted, digits } from "./phrases.ts";
import { oneLine } from "./visible-text.ts";

const MOST_PAGES = 3;

/** Null where every page with tables has an operation, and where none has tables and one has an operation or nothing looks like one. */
export function withoutOperationPhrase({ editions, passedOver }: Report): string | null {
  const pages = editions.filter(
    ({ operations, tables, isCommon }) => operations.length === 0 && tables > 0 && isCommon !== true,
  );
  if (pages.length === 0) {
    const { shownCalls = 0, requestLines = 0 } = passedOver ?? {};
    const isSilent = shownCalls + requestLines > 0 && editions.every(({ operations }) => operations.length === 0);
    return isSilent ? `No operation was found. ${operationsHelp(passedOver)}.` : null;
  }
  const named = pages.slice(0, MOST_PAGES).map(({ label }) => oneLine(label));
  const more = pages.length - named.length;
  const rest = more > 0 ? ` and ${digits(more)} more` : "";
  const has = pages.length === 1 ? "has" : "have";
  return `${counted(pages.length, "page")} with tables ${has} no operation that was found: ${named.join(", ")}${rest}. ${operationsHelp(passedOver)}.`;
}
