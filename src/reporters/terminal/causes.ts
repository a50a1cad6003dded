/** Causes as a numbered list: the title is the statement, the rule id stands at the far right where it disturbs nobody. */
import type { Report, ReportCause } from "../../findings/report.ts";
import { blamePhrase, severityGroups, verdictPhrase } from "../phrases.ts";
import { oneLine, visible } from "../visible-text.ts";
import { padEnd, padStart, textWidth, wrap } from "./layout.ts";
import type { Paint } from "./paint.ts";

/** A note's statement wider than this does not widen the column of all notes. */
const WIDEST_NOTE_TITLE = 46;

export function causeLines(report: Report, width: number, paint: Paint): string[] {
  const numberWidth = Math.max(2, ...report.causes.map((cause) => String(cause.number).length));
  return severityGroups.flatMap(({ severity, title, means }) => {
    const causes = report.causes.filter((cause) => cause.severity === severity);
    if (causes.length === 0) return [];
    const heading = `${paint.severity[severity](padEnd(title.toUpperCase(), 8))}  ${paint.faint(means)}`;
    const print = severity === "info" ? noteLines(causes, numberWidth, width, paint) : null;
    return ["", heading, ...causes.flatMap((cause) => print?.(cause) ?? fullLines(cause, numberWidth, width, paint))];
  });
}

function fullLines(cause: ReportCause, numberWidth: number, width: number, paint: Paint): string[] {
  const indent = " ".repeat(numberWidth + 2);
  const room = width - indent.length;
  const rule = `${cause.novelty === "new" ? "new  " : ""}${oneLine(cause.rule)}`;
  const beside = room - textWidth(rule) - 2;
  const title = wrap(oneLine(cause.title), Math.max(beside, 24));
  const head = title.map((line, index) => {
    const number = index === 0 ? padStart(String(cause.number), numberWidth) : " ".repeat(numberWidth);
    // A rule id so long that nothing fits beside it goes under the title.
    const right = index === 0 && beside >= 24 ? paint.faint(rule) : "";
    const space = " ".repeat(right === "" ? 0 : Math.max(2, room - textWidth(rule) - textWidth(line)));
    return `${paint.strong(`${number}  ${line}`)}${space}${right}`;
  });
  const body = [...(beside >= 24 ? [] : [rule]), ...paragraphs(cause)];
  return [...head, ...body.flatMap((text) => wrap(text, room)).map((line) => indent + line)];
}

/** The cause's lines, then who is at fault, how sure that is, and what to write instead. */
export function paragraphs(cause: ReportCause): string[] {
  const verdict = verdictPhrase(cause.verdict);
  const fix = cause.fix === null ? null : `Fix: ${cause.fix.text}`;
  // "Sure. Fix: …" reads as one thought where nothing explains the "Sure".
  const ending =
    verdict !== null && fix !== null && cause.verdict?.because === "" ? [`${verdict} ${fix}`] : [verdict, fix];
  return [...cause.lines, blamePhrase(cause), ...ending]
    .filter((text) => text !== null)
    .flatMap((text) => visible(text).split("\n"));
}

/** Notes that say all in one line stand in two columns; null for a note that needs more. */
function noteLines(
  causes: readonly ReportCause[],
  numberWidth: number,
  width: number,
  paint: Paint,
): (cause: ReportCause) => string[] | null {
  const widths = causes.map((cause) => textWidth(oneLine(cause.title)));
  const column = Math.max(...widths.filter((size) => size <= WIDEST_NOTE_TITLE), 0);
  return (cause) => {
    const title = oneLine(cause.title);
    const [text = "", ...more] = paragraphs(cause);
    const start = numberWidth + 2 + Math.max(column, textWidth(title)) + 2;
    if (more.length > 0 || start + textWidth(text) > width) return null;
    const number = padStart(String(cause.number), numberWidth);
    return [`${paint.strong(number)}  ${padEnd(title, column)}  ${text}`.trimEnd()];
  };
}
