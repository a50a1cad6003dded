/**
 * The terminal screen: what was read, the one sentence, where to start, the causes, and what was not looked at. A person
 * should know within thirty seconds what to do next; nothing says "OK" about what was not seen.
 */
import type { Report } from "../../findings/report.ts";
import { inLanguage } from "../in-language.ts";
import type { ReporterOptions } from "../options.ts";
import { withoutOperationPhrase } from "../without-operation.ts";
import { unplacedTablesPhrase } from "../passed-over.ts";
import { UNKNOWN_COLUMNS_HELP, unknownColumnPhrases } from "../unknown-columns.ts";
import { exchangesRead, inputsPhrase, lookedAtPhrase, promiseTallies, tallyPhrase } from "../overview.ts";
import { say } from "../../translation/speaking.ts";
import { between, comma, counted, digits, fullStop, totalsPhrase } from "../phrases.ts";
import { logText, oneLine, shorten } from "../visible-text.ts";
import { incompletePhrases } from "../incomplete.ts";
import { causeLines } from "./causes.ts";
import { coverageLines } from "./coverage.ts";
import { inputLines, LISTED_PAGES } from "./inputs.ts";
import { padEnd, padStart, shortenMiddle, wrap } from "./layout.ts";
import { leftOut } from "./long-list.ts";
import { makePaint, type Paint } from "./paint.ts";

const LABEL_WIDTH = 12;
const TALLIED_MATRICES = 3;
const WORST_PAGES = 5;
const LONGEST_COMMAND = 300;
const NAMED_TABLES = 3;

/** The Report as a screen of text, at most `options.width` columns (60 to 100). */
export const renderTerminal = inLanguage((report, options = {}) => {
  const width = Math.min(100, Math.max(60, options.width ?? 100));
  const paint = makePaint(options.colour ?? false);
  const asOf = report.asOf === null ? "" : `, as of ${oneLine(report.asOf)}`;
  const about = `${report.tool.name} ${oneLine(report.tool.version)}: ${inputsPhrase(report)}${asOf}`;
  const summary = [oneLine(report.headline), say(`${totalsPhrase(report.totals)}.`)]
    .filter((text) => text !== "")
    .join(between());
  const lines = [
    ...wrap(say(about), width),
    "",
    ...spaced(inputLines(report, width)),
    ...incompletePhrases(report).flatMap((text) => wrap(oneLine(say(text)), width).map(paint.strong)),
    ...wrap(summary, width).map(paint.strong),
    ...startLines(report, width),
    ...causeLines(report, options, width, paint),
    ...(options.coverage === true ? coverageLines(report, width, paint) : []),
    "",
    ...closingLines(report, options, width, paint),
  ];
  return logText(`${lines.join("\n")}\n`);
});

function spaced(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines, ""];
}

/** "Start with 000: it needs a change in 6 of these 7 (002 in 4, 004 in 3)." */
function startLines(report: Report, width: number): string[] {
  const [first, ...others] = report.startHere;
  if (first === undefined) return [];
  if (report.editions.length > LISTED_PAGES) return worstPages(report, width);
  const rest = others.slice(0, 8).map((entry) => `${oneLine(entry.edition)} in ${digits(entry.causes)}`);
  const more = others.length - rest.length;
  if (more > 0) rest.push(`${digits(more)} more`);
  const beside = rest.length === 0 ? "" : ` (${rest.join(", ")})`;
  const text = `Start with ${oneLine(first.edition)}: it needs a change in ${digits(first.causes)} of these ${digits(first.of)}${beside}.`;
  return wrap(say(text), width);
}

/** Of many pages, the files to open first. */
function worstPages(report: Report, width: number): string[] {
  const files = new Map(report.editions.map(({ label, file }) => [label, file]));
  const shown = report.startHere.slice(0, WORST_PAGES);
  const of = shown[0]?.of ?? 0;
  const more = report.startHere.length - shown.length;
  return [
    ...wrap(say(`Start with the pages that need a change in most of the ${digits(of)} errors and warnings:`), width),
    ...shown.map(({ edition, causes }) => {
      const file = oneLine(files.get(edition) ?? edition);
      return `${padStart(digits(causes), 6)}  ${shortenMiddle(file, width - 8)}`;
    }),
    ...(more > 0 ? [`        ${say(`and ${counted(more, "more page")}`)}`] : []),
  ];
}

function closingLines(report: Report, options: ReporterOptions, width: number, paint: Paint): string[] {
  const room = width - LABEL_WIDTH;
  const labelled: [string, string[]][] = [
    ["CHECKED", wrap(say(lookedAt(report)), room)],
    ["NOT READ", notRead(report, room)],
    ["NOT PROVEN", wrap(say(notProven(report)), room)],
    ["NOT SHOWN", wrap(notShown(report, options), room)],
    ["NEXT", nextLines(report, options, room)],
  ];
  return labelled.flatMap(([label, lines]) =>
    lines.map((line, index) =>
      index === 0 ? paint.strong(padEnd(say(label), LABEL_WIDTH)) + line : " ".repeat(LABEL_WIDTH) + line,
    ),
  );
}

/** Commands to go on with; side by side where they fit, for a command broken over lines cannot be copied. */
function nextLines(report: Report, options: ReporterOptions, room: number): string[] {
  const [worst] = report.groups;
  const whole = oneLine(report.command);
  // many pages on the command line: it cannot be read, nor copied
  const command = whole.length > LONGEST_COMMAND ? `${whole.split(" ").slice(0, 2).join(" ")} …` : whole;
  const explain = worst === undefined ? null : (options.explain?.(worst) ?? null);
  const items = [
    ...(explain === null || explain.length > LONGEST_COMMAND ? [] : [oneLine(explain)]),
    ...(command.includes("html=") ? [] : [`${command} --report html=audit.html`]),
    ...(options.exit === undefined ? [] : [say(options.exit)]),
  ];
  const beside = items.join("     ");
  return beside.length <= room ? [beside] : items;
}

function lookedAt(report: Report): string {
  const tallies = promiseTallies(report);
  const sentences = tallies.slice(0, TALLIED_MATRICES).map((tally) => {
    const name = tallies.length === 1 ? "" : `${oneLine(tally.name)}: `;
    return `${name}${counted(tally.promises, "promise")} on ${counted(tally.pages, "page")}: ${tallyPhrase(tally)}.`;
  });
  const more = tallies.length - sentences.length;
  if (more > 0) sentences.push(`${counted(more, "more comparison")} in the report.`);
  return [`${lookedAtPhrase(report)}.`, ...sentences].join(" ");
}

/** Pages without an operation and columns whose header is not known, and what would help. */
function notRead(report: Report, room: number): string[] {
  const columns = unknownColumnPhrases(report);
  const pages = withoutOperationPhrase(report);
  const tables = unplacedTablesPhrase(report, NAMED_TABLES);
  return [
    ...(pages === null ? [] : [pages]),
    ...(tables === null ? [] : [tables]),
    ...(columns.length === 0 ? [] : [...columns, UNKNOWN_COLUMNS_HELP]),
  ].flatMap((phrase) => wrap(say(phrase), room));
}

function notProven(report: Report): string {
  const { promises } = report.coverage;
  const sentences: string[] = [];
  if (exchangesRead(report) === 0) {
    sentences.push("No recorded responses were checked (docproof validate FILE.har).");
  } else if (promises.total === 0) {
    sentences.push("The pages promise nothing that a response could show.");
  } else {
    const open = promises.total - promises.seen - promises.contradicted;
    sentences.push(
      `${digits(open)} of ${counted(promises.total, "promise")} were neither seen nor contradicted in ${counted(exchangesRead(report), "exchange")}.`,
    );
  }
  const [example] = report.unformalised;
  if (example !== undefined) {
    const quote = shorten(oneLine(example.place.words), 60);
    sentences.push(
      `${counted(report.unformalised.length, "statement")} could not be turned into checks, e.g. "${quote}" (listed in the report).`,
    );
  }
  return sentences.join(" ");
}

function notShown(report: Report, options: ReporterOptions): string {
  const masked = report.masked.reduce((sum, entry) => sum + entry.count, 0);
  const out = leftOut(report, options);
  const parts = [
    out > 0 &&
      `${counted(out, "finding")} of this list (--max ${report.groups.length} prints all, --report html=FILE too)`,
    report.hidden > 0 && `${counted(report.hidden, "finding")} hidden by --max`,
    report.accepted.length > 0 && `${counted(report.accepted.length, "finding")} accepted`,
    masked > 0 && counted(masked, "masked value"),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : `${parts.map(say).join(comma())}${fullStop()}`;
}
