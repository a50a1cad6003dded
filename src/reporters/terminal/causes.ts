/** Causes as a numbered list: the title is the statement, the rule id stands at the far right where it disturbs nobody. */
import { trimmed } from "../../source/text.ts";
import type { Report, ReportCause } from "../../findings/report.ts";
import { say } from "../../translation/speaking.ts";
import type { ReporterOptions } from "../options.ts";
import { between, blamePhrase, fixPhrase, placeName, severityGroupsOf, verdictPhrase } from "../phrases.ts";
import { oneLine, visible } from "../visible-text.ts";
import { causeFrames } from "./code-frame.ts";
import { padEnd, padStart, textWidth, wrap } from "./layout.ts";
import { firstOf, restLines } from "./long-list.ts";
import type { Paint } from "./paint.ts";

/** A note's statement wider than this does not widen the column of all notes. */
const WIDEST_NOTE_TITLE = 46;
/** A title that joins dozens of fields is cut here; the report has it whole. */
const LONGEST_TITLE = 240;
/** An enumeration of places over pages is cut here. */
const LONGEST_PARAGRAPH = 600;

interface Page {
  readonly numberWidth: number;
  readonly width: number;
  readonly paint: Paint;
  readonly frames: boolean;
}

export function causeLines(report: Report, options: ReporterOptions, width: number, paint: Paint): string[] {
  const page: Page = {
    numberWidth: Math.max(2, ...report.groups.map((cause) => String(cause.number).length)),
    width,
    paint,
    frames: options.frames ?? false,
  };
  return severityGroupsOf(report).flatMap(({ severity, title, means }) => {
    const causes = report.groups.filter((cause) => cause.severity === severity);
    if (causes.length === 0) return [];
    const heading = `${paint.severity[severity](padEnd(say(title.toUpperCase()), 8))}  ${paint.faint(say(means))}`;
    const shown = firstOf(causes, report, options);
    const print = severity === "info" ? noteLines(shown, page) : null;
    const blocks = shown.map((cause) => print?.(cause) ?? fullLines(cause, page));
    return [
      "",
      heading,
      // frames are easier told apart with a line between them
      ...blocks.flatMap((lines, index) => (page.frames && index > 0 && lines.length > 1 ? ["", ...lines] : lines)),
      ...restLines(causes.slice(shown.length), report, width),
    ];
  });
}

function fullLines(cause: ReportCause, { numberWidth, width, paint, frames }: Page): string[] {
  const indent = " ".repeat(numberWidth + 2);
  const room = width - indent.length;
  const rule = `${cause.novelty === "new" ? "new  " : ""}${oneLine(cause.rule)}`;
  const beside = room - textWidth(rule) - 2;
  const title = wrap(cutWords(oneLine(cause.title), LONGEST_TITLE), Math.max(beside, 24));
  const head = title.map((line, index) => {
    const number = index === 0 ? padStart(String(cause.number), numberWidth) : " ".repeat(numberWidth);
    // A rule id so long that nothing fits beside it goes under the title.
    const right = index === 0 && beside >= 24 ? paint.faint(rule) : "";
    const space = " ".repeat(right === "" ? 0 : Math.max(2, room - textWidth(rule) - textWidth(line)));
    return `${paint.strong(`${number}  ${line}`)}${space}${right}`;
  });
  const texts = frames ? paragraphs(cause).filter((text) => !saidByFrame(text, cause)) : paragraphs(cause);
  const body = [...(beside >= 24 ? [] : [rule]), ...texts];
  return [
    ...head,
    ...(frames ? causeFrames(cause, room, paint) : []).map((line) => indent + line),
    ...body.flatMap((text) => wrap(cutWords(text, LONGEST_PARAGRAPH), room)).map((line) => indent + line),
  ];
}

/** The quotation of the only place: its frame has just shown it. */
function saidByFrame(text: string, cause: ReportCause): boolean {
  const [only, ...more] = cause.places;
  return only !== undefined && more.length === 0 && text.startsWith('"') && text.endsWith(visible(placeName(only)));
}

/** At most `longest` characters of `text`, cut between words. */
function cutWords(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  const end = space < 0 ? cut.indexOf(",") : space;
  return `${end < 0 ? cut : trimmed(cut.slice(0, end), "", " ,")} …`;
}

/** The cause's lines, then who is at fault, how sure that is, and what to write instead. */
export function paragraphs(cause: ReportCause): string[] {
  const verdict = verdictPhrase(cause.verdict);
  const fix = cause.fix && fixPhrase(cause.fix);
  // "Sure. Fix: …" reads as one thought where nothing explains the "Sure".
  const ending =
    verdict !== null && fix !== null && cause.verdict?.because === ""
      ? [`${verdict}${between()}${fix}`]
      : [verdict, fix];
  return [...cause.lines, blamePhrase(cause), ...ending]
    .filter((text) => text !== null)
    .flatMap((text) => visible(text).split("\n"));
}

/** Notes that say all in one line stand in two columns; null for a note that needs more. */
function noteLines(
  causes: readonly ReportCause[],
  { numberWidth, width, paint }: Page,
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
