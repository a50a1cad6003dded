/**
 * Causes one by one with the place on the page, for output in the manner of a linter. A frame shows the table row or the
 * sentence as a person reads it, not the markup it is written in:
 *
 *     pages/get.md:120:5  error  clusters is a list; the table makes it an object   lint/type-example
 *         119 │ kind │ String │ API type.
 *       > 120 │ clusters │ clusters object │ Cluster list.
 *             │            ^^^^^^^^^^^^^^^
 */
import type { Report, ReportCause, ReportPlace } from "../../findings/report.ts";
import type { ReporterOptions } from "../options.ts";
import { severityWord, totalsPhrase } from "../phrases.ts";
import { oneLine, shorten } from "../visible-text.ts";
import { paragraphs } from "./causes.ts";
import { padStart, textWidth, wrap } from "./layout.ts";
import { makePaint, type Paint } from "./paint.ts";

/** A line of a frame is cut here: minified pages have lines of a million characters. */
const LONGEST_LINE = 400;
const CELL_RULE = " │ ";

/** Every cause with `file:line:column`, its frame, its explanation, and the count of all. */
export function renderCodeFrames(report: Report, options: ReporterOptions = {}): string {
  const width = Math.min(100, Math.max(60, options.width ?? 100));
  const paint = makePaint(options.colour ?? false);
  const blocks = report.causes.map((cause) => causeBlock(cause, width, paint).join("\n"));
  return `${[...blocks, `${totalsPhrase(report.totals)}.`].join("\n\n")}\n`;
}

function causeBlock(cause: ReportCause, width: number, paint: Paint): string[] {
  const [place] = cause.places;
  const where = place === undefined ? "" : `${locationName(place)}  `;
  const severity = paint.severity[cause.severity](severityWord[cause.severity]);
  const head = `${where}${severity}  ${paint.strong(oneLine(cause.title))}  ${paint.faint(oneLine(cause.rule))}`;
  const others = cause.places.slice(1, 6).map(locationName);
  const more = cause.places.length - 1 - others.length;
  if (more > 0) others.push(`${more} more`);
  const texts = [...paragraphs(cause), ...(others.length > 0 ? [`Also: ${others.join(", ")}`] : [])];
  return [
    head,
    ...(place === undefined ? [] : frameLines(place, width - 2, paint).map((line) => `  ${line}`)),
    ...texts.flatMap((text) => wrap(text, width - 2)).map((line) => `  ${line}`),
  ];
}

function locationName(place: ReportPlace): string {
  return `${oneLine(place.file)}:${place.line}:${place.column}`;
}

/** The row or line of a place with what stands around it, the place's words underlined. */
function frameLines(place: ReportPlace, width: number, paint: Paint): string[] {
  const rows = place.context.length > 0 ? place.context : [{ line: place.line, cells: [place.words], here: true }];
  const numberWidth = Math.max(...rows.map((row) => String(row.line).length));
  const gutter = numberWidth + 2;
  return rows.flatMap((row) => {
    const cells = row.cells.map((cell) => shorten(oneLine(cell), LONGEST_LINE));
    const number = padStart(String(row.line), numberWidth);
    const lines = wrap(cells.join(CELL_RULE), Math.max(20, width - gutter - CELL_RULE.length));
    const text = lines.map((line, index) => `${index === 0 ? number : " ".repeat(numberWidth)}${CELL_RULE}${line}`);
    if (!row.here) return text.map((line) => paint.faint(`  ${line}`));
    const words = shorten(oneLine(place.words), LONGEST_LINE);
    const underlined = lines.length === 1 ? underline(lines[0] ?? "", cells, words) : null;
    return [
      ...text.map((line, index) => (index === 0 ? `> ${line}` : `  ${line}`)),
      ...(underlined === null ? [] : [`  ${" ".repeat(numberWidth)}${CELL_RULE}${paint.strong(underlined)}`]),
    ];
  });
}

/** Carets under the words; the cell that is exactly the words goes before a cell that only contains them. */
function underline(line: string, cells: readonly string[], words: string): string | null {
  if (words === "") return null;
  const exact = cells.indexOf(words);
  const start =
    exact >= 0
      ? cells.slice(0, exact).join(CELL_RULE).length + (exact > 0 ? CELL_RULE.length : 0)
      : line.indexOf(words);
  if (start < 0) return null;
  return " ".repeat(textWidth(line.slice(0, start))) + "^".repeat(Math.max(1, textWidth(words)));
}
