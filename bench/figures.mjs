// How figures are read from judged rows and written as tables.
import { readFileSync } from "node:fs";

export const percent = (share) => (100 * share).toFixed(1);

/** The rows of a TSV file as objects by its head. */
export const rowsOf = (file) => {
  const [head = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const names = head.split("\t");
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [names[i], cell])));
};

/** A pipe table as the formatter would leave it. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, x) => Math.max(3, ...cells.map((row) => row[x].length)));
  const [first, ...rest] = cells.map((row) => `| ${row.map((cell, x) => cell.padEnd(widths[x])).join(" | ")} |`);
  return [first, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rest].join("\n");
}
