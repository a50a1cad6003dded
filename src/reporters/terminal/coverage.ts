/** `--coverage`: what the responses show of every kind of promise, operation by operation and in all. */
import type { Report } from "../../findings/report.ts";
import { type CoverageRow, operationCoverages, totalCoverage } from "../coverage.ts";
import { counted, digits } from "../phrases.ts";
import { say } from "../../translation/speaking.ts";
import { oneLine } from "../visible-text.ts";
import { padEnd, padStart, textWidth, wrap } from "./layout.ts";
import type { Paint } from "./paint.ts";

const LISTED_PROMISES = 20;
const INDENT = "  ";

export function coverageLines(report: Report, width: number, paint: Paint): string[] {
  const head = `${paint.strong(say("COVERAGE"))}    ${paint.faint(say("limits, formats and required marks are never confirmed, only not contradicted"))}`;
  if (report.ledger.length === 0) return ["", head, INDENT + say("no responses were checked: nothing is confirmed")];
  const operations = operationCoverages(report);
  return [
    "",
    head,
    ...operations.flatMap(({ operation, rows, contradicted, neverObserved }) => [
      ...wrap(oneLine(operation), width),
      ...rowLines(rows, width),
      ...nameLines(say("contradicted:"), contradicted, width),
      ...nameLines(say("never observed:"), neverObserved, width),
    ]),
    paint.strong(say(counted(operations.length, "operation"))),
    // of one operation, the kinds have just been counted
    ...rowLines(totalCoverage(report).slice(operations.length === 1 ? -1 : 0), width),
  ];
}

function rowLines(told: readonly CoverageRow[], width: number): string[] {
  const rows = told.map((row) => ({ ...row, kind: say(row.kind), says: say(row.says) }));
  const kinds = Math.max(...rows.map(({ kind }) => textWidth(kind)));
  const numbers = Math.max(...rows.map(({ promises }) => digits(promises).length));
  const start = INDENT.length + kinds + 2 + numbers + 2;
  return rows.flatMap(({ kind, promises, says }) =>
    wrap(says, width - start).map((line, n) =>
      n === 0
        ? `${INDENT}${padEnd(kind, kinds)}  ${padStart(digits(promises), numbers)}  ${line}`
        : " ".repeat(start) + line,
    ),
  );
}

function nameLines(lead: string, names: readonly string[], width: number): string[] {
  if (names.length === 0) return [];
  const more = names.length - LISTED_PROMISES;
  const listed = names.slice(0, LISTED_PROMISES).map(oneLine).join("; ");
  const text = `${lead} ${listed}${more > 0 ? `; ${say(`and ${digits(more)} more (in the JSON and HTML reports)`)}` : ""}`;
  return wrap(text, width - INDENT.length).map((line) => INDENT + line);
}
