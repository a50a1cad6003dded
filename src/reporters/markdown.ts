/**
 * Markdown for a pull request: the sentence, where to start, the causes in tables. GitHub refuses comments of more than
 * 65,536 characters, so what comes last is counted instead of printed. And the work list: the same causes page by page.
 */
import { isEnglish, say } from "../translation/speaking.ts";
import type { Report, ReportCause, ReportPlace } from "../findings/report.ts";
import { markdownCode, markdownLink, markdownText } from "./markdown-text.ts";
import { exchangesRead, inputsPhrase, lookedAtPhrase } from "./overview.ts";
import {
  between,
  blamePhrase,
  comma,
  counted,
  deprecatedPhrase,
  digits,
  fixPhrase,
  fullStop,
  placeName,
  readAs,
  severityGroupsOf,
  totalsPhrase,
  verdictPhrase,
} from "./phrases.ts";
import { type CoverageRow, operationCoverages, totalCoverage } from "./coverage.ts";
import { incompletePhrases } from "./incomplete.ts";
import { trafficColumns, trafficPhrase } from "./traffic.ts";
import { withoutOperationPhrase } from "./without-operation.ts";
import { unplacedTablesPhrase } from "./passed-over.ts";
import { UNKNOWN_COLUMNS_HELP, unknownColumnPhrases } from "./unknown-columns.ts";
import { inLanguage } from "./in-language.ts";
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
export const renderMarkdown = inLanguage((report) => {
  const head = headBlocks(report);
  const closing = [...coverageTable(report), closingBlock(report)].join("\n\n");
  let room = MOST_BYTES - CLOSING_BYTES - bytes([...head, closing].join("\n\n"));
  const groups: string[] = [];
  let left = 0;
  for (const { severity, title, means } of severityGroupsOf(report)) {
    const causes = report.groups.filter((cause) => cause.severity === severity);
    if (causes.length === 0) continue;
    const folded = severity === "info";
    const lines = [
      ...(folded
        ? ["<details>", `<summary>${say(title)}: ${say(means)}</summary>`, ""]
        : [`### ${say(title)}`, "", say(means), ""]),
      `| | ${["Finding", "Where", "How to fix"].map(say).join(" | ")} |`,
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
    ...(left > 0
      ? [`_${say(`${counted(left, "more finding")} not shown here; the HTML and JSON reports have them.`)}_`]
      : []),
    ...(report.hidden > 0 ? [`_${say(`${counted(report.hidden, "finding")} hidden by --max`)}${fullStop()}_`] : []),
  ];
  return `${[...head, ...groups, ...rest, closing].join("\n\n")}\n`;
});

function headBlocks(report: Report): string[] {
  const start = report.startHere
    .slice(0, 8)
    .map((entry) => `${markdownText(entry.edition)} ${say(`(${digits(entry.causes)} of ${digits(entry.of)})`)}`);
  const asOf = report.asOf === null ? "" : `${comma()}${say(`as of ${markdownText(report.asOf)}`)}`;
  return [
    `## docproof: ${say(totalsPhrase(report.totals))}`,
    `**${markdownText(report.headline)}**`,
    `${say(inputsPhrase(report))}${asOf}${fullStop()}${start.length === 0 ? "" : `${between()}${say("Start with the pages that need most changes:")}${between()}${start.join(comma())}${fullStop()}`}`,
    ...incompletePhrases(report).map((text) => `**${markdownText(say(text))}**`),
    ...pagesTable(report),
    ...recordingsTable(report),
  ];
}

function recordingsTable(report: Report): string[] {
  const read = trafficPhrase(report);
  if (read === null) return [];
  if (report.recordings.length > LISTED_PAGES) return [say(read)];
  const rows = report.recordings.map((recording) =>
    [markdownCode(recording.file), ...trafficColumns.map(({ of }) => digits(of(recording)))].join(" | "),
  );
  const titles = trafficColumns.map(({ title }) => say(title));
  return [
    [
      `| ${say("recording")} | ${titles.join(" | ")} |`,
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
      `<summary>${say("What the responses show")}</summary>`,
      "",
      `| ${say("operation")} | ${say("promises")} | | ${say("what the responses show")} |`,
      "| --- | --- | --: | --- |",
      ...(operations.length > LISTED_OPERATIONS
        ? []
        : operations.flatMap(({ operation, rows }) => rowsOf(markdownCode(operation), rows))),
      ...rowsOf(say(counted(operations.length, "operation")), totalCoverage(report)),
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
      edition.operations.slice(0, 3).map(markdownCode).join(" ") || say("none"),
      deprecatedPhrase(edition),
      markdownCode(edition.file),
    ].join(" | "),
  );
  return [
    [
      "<details>",
      `<summary>${say("What was read")}</summary>`,
      "",
      `| ${["page", "read as", "operation", "deprecated", "file"].map(say).join(" | ")} |`,
      "| --- | --- | --- | --- | --- |",
      ...rows.map((row) => `| ${row} |`),
      "",
      "</details>",
    ].join("\n"),
  ];
}

function causeRow(cause: ReportCause): string {
  const texts = [
    `**${markdownText(cause.title)}**${cause.novelty === "new" ? ` ${say("(new)")}` : ""}`,
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
  return [...links, ...(more > 0 ? [say(`${digits(more)} more`)] : [])].join(" ");
}

/** How sure, why, and what to write. */
function todo(cause: ReportCause): string {
  const { verdict, fix } = cause;
  const texts = [
    blamePhrase(cause),
    verdict && verdictPhrase({ ...verdict, because: markdownText(verdict.because) }),
    fix && fixPhrase({ text: markdownText(fix.text) }),
  ];
  return texts.filter((text) => text !== null).join("<br>");
}

function closingBlock(report: Report): string {
  const proven =
    exchangesRead(report) === 0
      ? say("no recorded responses were checked")
      : say(
          `${digits(report.coverage.promises.seen)} of ${counted(report.coverage.promises.total, "promise")} seen in ${counted(exchangesRead(report), "exchange")}`,
        );
  const parts = [
    `${say("Checked:")}${between()}${say(lookedAtPhrase(report))}`,
    `${say("proven:")}${between()}${proven}`,
    ...(report.unformalised.length === 0
      ? []
      : [say(`${counted(report.unformalised.length, "statement")} could not be turned into checks`)]),
    ...(report.accepted.length === 0 ? [] : [say(`${counted(report.accepted.length, "finding")} accepted`)]),
  ];
  const columns = unknownColumnPhrases(report).map((phrase) => `${markdownText(say(phrase))}${fullStop()} `);
  const unread = columns.length === 0 ? "" : ` ${columns.join("")}${say(UNKNOWN_COLUMNS_HELP)}`;
  const pages = withoutOperationPhrase(report);
  const tables = unplacedTablesPhrase(report, NAMED_TABLES);
  const passed = [pages, tables].map((phrase) => (phrase === null ? "" : ` ${markdownText(say(phrase))}`)).join("");
  return `${parts.join(isEnglish() ? "; " : "；")}${fullStop()}${passed}${unread}${between()}${say("Reproduce with")}${between()}${markdownCode(report.command)}${fullStop()}`;
}

/** A Markdown list of what to do, page by page; not cut, since people keep it as a file. */
export const renderWorkList = inLanguage((report) => {
  const pages = workList(report).map(({ edition, change, look }) =>
    [
      `## ${markdownText(edition.label)}`,
      `${markdownCode(edition.file)}${comma()}${markdownText(readAs(edition))}`,
      ...taskList(say("To change"), edition.label, change),
      ...taskList(say("To look at"), edition.label, look),
    ].join("\n\n"),
  );
  const intro = `**${markdownText(report.headline)}** ${say(`${totalsPhrase(report.totals)}.`)}`;
  return `${[`# ${say("Work list")}`, intro, ...pages].join("\n\n")}\n`;
});

function taskList(title: string, label: string, causes: readonly ReportCause[]): string[] {
  if (causes.length === 0) return [];
  const items = causes.map((cause) => {
    const places = placeLinks(placesOn(cause, label));
    const what = todo(cause).replaceAll("<br>", between());
    return `- [ ] ${cause.number}. ${markdownText(cause.title)}${places === "" ? "" : `${isEnglish() ? " at " : "，位于 "}${places}`}${isEnglish() ? ". " : "。"}${what}`.trimEnd();
  });
  return [`${title}${isEnglish() ? ":" : "："}`, items.join("\n")];
}

function bytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
