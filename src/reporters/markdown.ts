/**
 * Markdown for a pull request: the sentence, where to start, the causes in tables. GitHub refuses comments of more than
 * 65,536 characters, so what comes last is counted instead of printed. And the work list: the same causes page by page.
 */
import type { Report, ReportCause, ReportPlace } from "../findings/report.ts";
import { markdownCode, markdownLink, markdownText } from "./markdown-text.ts";
import { exchangesRead, inputsPhrase, lookedAtPhrase } from "./overview.ts";
import {
  blamePhrase,
  certaintyWord,
  counted,
  deprecatedPhrase,
  digits,
  placeName,
  readAs,
  severityGroups,
  totalsPhrase,
} from "./phrases.ts";
import { type CoverageRow, operationCoverages, totalCoverage } from "./coverage.ts";
import { partialPhrase, trafficColumns, trafficPhrase } from "./traffic.ts";
import { withoutOperationPhrase } from "./without-operation.ts";
import { unplacedTablesPhrase } from "./passed-over.ts";
import { UNKNOWN_COLUMNS_HELP, unknownColumnPhrases } from "./unknown-columns.ts";
import { placesOn, workList } from "./work-list.ts";

const MOST_BYTES = 60_000;
/** Kept for what follows the tables. */
const CLOSING_BYTES = 2_000;
const NAMED_PLACES = 6;
/** A comment has no room for thousands. */
const NAMED_TABLES = 200;
const LISTED_PAGES = 30;
const LISTED_OPERATIONS = 20;

/** The summary for a pull request, under 60 KB. */
export function renderMarkdown(report: Report): string {
  const head = headBlocks(report);
  const closing = [...coverageTable(report), closingBlock(report)].join("\n\n");
  let room = MOST_BYTES - CLOSING_BYTES - bytes([...head, closing].join("\n\n"));
  const groups: string[] = [];
  let left = 0;
  for (const { severity, title, means } of severityGroups) {
    const causes = report.groups.filter((cause) => cause.severity === severity);
    if (causes.length === 0) continue;
    const folded = severity === "info";
    const lines = [
      ...(folded ? ["<details>", `<summary>${title}: ${means}</summary>`, ""] : [`### ${title}`, "", means, ""]),
      "| | Finding | Where | How to fix |",
      "| --: | --- | --- | --- |",
    ];
    room -= bytes(lines.join("\n")) + 40;
    let shown = 0;
    for (const cause of causes) {
      const line = causeRow(cause);
      if (bytes(line) + 1 > room) break;
      room -= bytes(line) + 1;
      lines.push(line);
      shown += 1;
    }
    left += causes.length - shown;
    if (shown > 0) groups.push([...lines, ...(folded ? ["", "</details>"] : [])].join("\n"));
  }
  const rest = [
    ...(left > 0 ? [`_${counted(left, "more finding")} not shown here; the HTML and JSON reports have them._`] : []),
    ...(report.hidden > 0 ? [`_${counted(report.hidden, "finding")} hidden by --max._`] : []),
  ];
  return `${[...head, ...groups, ...rest, closing].join("\n\n")}\n`;
}

function headBlocks(report: Report): string[] {
  const start = report.startHere
    .slice(0, 8)
    .map((entry) => `${markdownText(entry.edition)} (${digits(entry.causes)} of ${digits(entry.of)})`);
  const asOf = report.asOf === null ? "" : `, as of ${markdownText(report.asOf)}`;
  return [
    `## docproof: ${totalsPhrase(report.totals)}`,
    `**${markdownText(report.headline)}**`,
    `${inputsPhrase(report)}${asOf}.${start.length === 0 ? "" : ` Start with the pages that need most changes: ${start.join(", ")}.`}`,
    ...[partialPhrase(report)].flatMap((text) => (text === null ? [] : [`**${text}**`])),
    ...pagesTable(report),
    ...recordingsTable(report),
  ];
}

function recordingsTable(report: Report): string[] {
  const read = trafficPhrase(report);
  if (read === null) return [];
  if (report.recordings.length > LISTED_PAGES) return [read];
  const rows = report.recordings.map((recording) =>
    [markdownCode(recording.file), ...trafficColumns.map(({ of }) => digits(of(recording)))].join(" | "),
  );
  const titles = trafficColumns.map(({ title }) => title);
  return [
    [
      `| recording | ${titles.join(" | ")} |`,
      `| --- |${" --: |".repeat(titles.length)}`,
      ...rows.map((row) => `| ${row} |`),
    ].join("\n"),
  ];
}

/** Folded; the total alone where there are many operations. */
function coverageTable(report: Report): string[] {
  if (exchangesRead(report) === 0) return [];
  const operations = operationCoverages(report);
  const rowsOf = (name: string, rows: readonly CoverageRow[]): string[] =>
    rows.map(({ kind, promises, says }, n) => `| ${n === 0 ? name : ""} | ${kind} | ${digits(promises)} | ${says} |`);
  return [
    [
      "<details>",
      "<summary>What the responses show</summary>",
      "",
      "| operation | promises | | what the responses show |",
      "| --- | --- | --: | --- |",
      ...(operations.length > LISTED_OPERATIONS
        ? []
        : operations.flatMap(({ operation, rows }) => rowsOf(markdownCode(operation), rows))),
      ...rowsOf(counted(operations.length, "operation"), totalCoverage(report)),
      "",
      "</details>",
    ].join("\n"),
  ];
}

function pagesTable(report: Report): string[] {
  if (report.editions.length === 0 || report.editions.length > LISTED_PAGES) return [];
  const rows = report.editions.map((edition) =>
    [
      markdownText(edition.label),
      markdownText(readAs(edition)),
      edition.operations.slice(0, 3).map(markdownCode).join(" ") || "none",
      deprecatedPhrase(edition),
      markdownCode(edition.file),
    ].join(" | "),
  );
  return [
    [
      "<details>",
      "<summary>What was read</summary>",
      "",
      "| page | read as | operation | deprecated | file |",
      "| --- | --- | --- | --- | --- |",
      ...rows.map((row) => `| ${row} |`),
      "",
      "</details>",
    ].join("\n"),
  ];
}

function causeRow(cause: ReportCause): string {
  const texts = [
    `**${markdownText(cause.title)}**${cause.novelty === "new" ? " (new)" : ""}`,
    // Runs of spaces keep apart what a line lists.
    ...cause.lines.map((line) => markdownText(line.replace(/ {2,}/g, " · "))),
    markdownCode(cause.rule),
  ];
  const cells = [String(cause.number), texts.join("<br>"), placeLinks(cause.places), todo(cause)];
  return `| ${cells.join(" | ")} |`;
}

function placeLinks(places: readonly ReportPlace[]): string {
  const links = places.slice(0, NAMED_PLACES).map((place) => markdownLink(placeName(place), place.url));
  const more = places.length - links.length;
  return [...links, ...(more > 0 ? [`${digits(more)} more`] : [])].join(" ");
}

/** How sure, why, and what to write. */
function todo(cause: ReportCause): string {
  const { verdict, fix } = cause;
  const texts = [
    blamePhrase(cause),
    verdict && `${certaintyWord[verdict.certainty]}. ${markdownText(verdict.because)}`.trimEnd(),
    fix && `Fix: ${markdownText(fix.text)}`,
  ];
  return texts.filter((text) => text !== null).join("<br>");
}

function closingBlock(report: Report): string {
  const proven =
    exchangesRead(report) === 0
      ? "no recorded responses were checked"
      : `${digits(report.coverage.promises.seen)} of ${counted(report.coverage.promises.total, "promise")} seen in ${counted(exchangesRead(report), "exchange")}`;
  const parts = [
    `Checked: ${lookedAtPhrase(report)}`,
    `proven: ${proven}`,
    ...(report.unformalised.length === 0
      ? []
      : [`${counted(report.unformalised.length, "statement")} could not be turned into checks`]),
    ...(report.accepted.length === 0 ? [] : [`${counted(report.accepted.length, "finding")} accepted`]),
  ];
  const columns = unknownColumnPhrases(report).map((phrase) => `${markdownText(phrase)}. `);
  const unread = columns.length === 0 ? "" : ` ${columns.join("")}${UNKNOWN_COLUMNS_HELP}`;
  const pages = withoutOperationPhrase(report);
  const tables = unplacedTablesPhrase(report, NAMED_TABLES);
  const passed = [pages, tables].map((phrase) => (phrase === null ? "" : ` ${markdownText(phrase)}`)).join("");
  return `${parts.join("; ")}.${passed}${unread} Reproduce with ${markdownCode(report.command)}.`;
}

/** A Markdown list of what to do, page by page; not cut, since people keep it as a file. */
export function renderWorkList(report: Report): string {
  const pages = workList(report).map(({ edition, change, look }) =>
    [
      `## ${markdownText(edition.label)}`,
      `${markdownCode(edition.file)}, ${markdownText(readAs(edition))}`,
      ...taskList("To change", edition.label, change),
      ...taskList("To look at", edition.label, look),
    ].join("\n\n"),
  );
  const intro = `**${markdownText(report.headline)}** ${totalsPhrase(report.totals)}.`;
  return `${["# Work list", intro, ...pages].join("\n\n")}\n`;
}

function taskList(title: string, label: string, causes: readonly ReportCause[]): string[] {
  if (causes.length === 0) return [];
  const items = causes.map((cause) => {
    const places = placeLinks(placesOn(cause, label));
    const what = todo(cause).replaceAll("<br>", " ");
    return `- [ ] ${cause.number}. ${markdownText(cause.title)}${places === "" ? "" : ` at ${places}`}. ${what}`.trimEnd();
  });
  return [`${title}:`, items.join("\n")];
}

function bytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
