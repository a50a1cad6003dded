/** One line per finding, as compilers print them: `file:line:column: severity: message [rule]`. Editors, reviewdog and grep read it. */
import type { Report } from "../findings/report.ts";
import { foundAt } from "./found-at.ts";
import { logText, oneLine } from "./visible-text.ts";

export function renderLine(report: Report): string {
  const lines = foundAt(report).map(
    ({ finding: { severity, message, rule }, place: { file, line, column } }) =>
      `${oneLine(file)}:${line}:${column}: ${severity}: ${oneLine(message)} [${rule}]\n`,
  );
  // a row of a structure that several operations use is wrong once
  return logText([...new Set(lines)].join(""));
}
