/** Tells the three dialects of plain text apart by what stands in them. */
import type { Line } from "./lines.ts";
import type { Signs } from "./signs.ts";

/** `runs`: cells stand between empty lines. `tabs`: tabs end them. `columns`: spaces align them. */
export type Dialect = "runs" | "tabs" | "columns";

export function detectDialect(lines: readonly Line[], signs: Signs): Dialect {
  if (lines.some((line) => line.opensPage)) return "columns";
  return tabbedHeaders(lines, signs) ? "tabs" : "runs";
}

/** Whether a header cell stands before a tab, on its line or with empty lines between. */
function tabbedHeaders(lines: readonly Line[], signs: Signs): boolean {
  let last = "";
  for (const line of lines) {
    const tab = line.text.indexOf("\t");
    if (tab >= 0) {
      const before = line.text.slice(0, tab).trim() || last;
      if (signs.columnRole(before) !== null) return true;
    }
    if (!line.blank) last = line.text.trim();
  }
  return false;
}
