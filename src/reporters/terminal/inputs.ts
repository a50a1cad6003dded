/** What was read and as what, before any finding, so that a misreading shows at once. */
import type { EditionSummary, Report } from "../../findings/report.ts";
import { say } from "../../translation/speaking.ts";
import { commonPath, operationsOf, splitOperation } from "../overview.ts";
import { counted, digits, pairedByWord, readAs } from "../phrases.ts";
import { trafficColumns, trafficPhrase } from "../traffic.ts";
import { oneLine } from "../visible-text.ts";
import { alignColumns, shortenMiddle, textWidth, wrap } from "./layout.ts";

/** More pages than this are counted instead of listed. */
export const LISTED_PAGES = 20;
const LISTED_GROUPS = 10;
const LISTED_RECORDINGS = 30;
const INDENT = "  ";

export function inputLines(report: Report, width: number): string[] {
  const room = width - INDENT.length;
  const pages = report.editions.length > LISTED_PAGES ? pageCounts(report) : pageTable(report, room);
  return [...pages, ...pairingLines(report, room), ...recordingLines(report, room)].map((line) =>
    line === "" ? "" : INDENT + line,
  );
}

function pageTable(report: Report, room: number): string[] {
  if (report.editions.length === 0) return [];
  const path = commonPath(operationsOf(report));
  const rows = report.editions.map((edition) => [
    oneLine(edition.label),
    readAs(edition),
    operationCell(edition, path !== null),
    oneLine(edition.pageId ?? say("none")),
    say(edition.deprecated === null ? "not stated" : `yes, line ${edition.deprecated.line}`),
    oneLine(edition.file),
  ]);
  const head = ["page", "read as", "operation", "page id", "deprecated", "file"].map(say);
  const table = fitLastColumn([head, ...rows], room);
  const lines = table ?? report.editions.flatMap((edition) => stackedPage(edition, room));
  return path === null ? lines : [...lines, ...wrap(say(`all on ${oneLine(path)}`), room)];
}

function operationCell(edition: EditionSummary, methodOnly: boolean): string {
  const [first, ...more] = edition.operations;
  if (first === undefined) return say("none");
  if (more.length > 0) return say(counted(edition.operations.length, "operation"));
  return oneLine(methodOnly ? splitOperation(first).method : first);
}

/** The table with its last column cut to what is left; null where less than 16 columns are left for it. */
function fitLastColumn(rows: readonly (readonly string[])[], room: number): string[] | null {
  const fronts = alignColumns(rows.map((row) => [...row.slice(0, -1), ""]));
  const used = Math.max(...fronts.map(textWidth)) + 2;
  if (room - used < 16) return null;
  return alignColumns(rows.map((row) => [...row.slice(0, -1), shortenMiddle(row.at(-1) ?? "", room - used)]));
}

/** Two lines a page, for narrow terminals and long operations. */
function stackedPage(edition: EditionSummary, room: number): string[] {
  const facts = [
    readAs(edition),
    operationCell(edition, true),
    ...(edition.pageId === null ? [] : [oneLine(edition.pageId)]),
    ...(edition.deprecated === null ? [] : [say(`deprecated in line ${edition.deprecated.line}`)]),
  ];
  return [
    ...wrap(`${oneLine(edition.label)}  ${facts.join(", ")}`, room),
    `  ${shortenMiddle(oneLine(edition.file), room - 2)}`,
  ];
}

function pageCounts(report: Report): string[] {
  const counts = new Map<string, number>();
  for (const edition of report.editions) {
    const key = readAs(edition);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].map(([key, count]) => [digits(count), key]);
  return alignColumns([[say("pages"), say("read as")], ...rows]);
}

/** How pages were put together; one group needs no line, the table has shown it. */
function pairingLines(report: Report, room: number): string[] {
  const together = report.pairings.filter((group) => group.editions.length > 1);
  const alone = report.pairings.length - together.length;
  if (report.editions.length === 1 || (together.length <= 1 && alone === 0)) return [];
  const shown = report.editions.length > LISTED_PAGES ? [] : together.slice(0, LISTED_GROUPS);
  const rows = shown.map((group) => [
    group.editions.map(oneLine).join(" "),
    `${oneLine(group.name)} (${say(pairedByWord[group.pairedBy])})`,
  ]);
  const more = together.length - shown.length;
  const ways = (["page-id", "operation", "configuration"] as const)
    .map((way) => ({ way, count: together.filter(({ pairedBy }) => pairedBy === way).length }))
    .filter(({ count }) => count > 0)
    .map(({ way, count }) => `${digits(count)} by ${pairedByWord[way]}`);
  const how = shown.length > 0 || ways.length === 0 ? "" : ` (${ways.join(", ")})`;
  return [
    "",
    ...wrap(
      say(`${counted(together.length, "group")} of pages compared${how}, ${counted(alone, "page")} without a partner`),
      room,
    ),
    ...alignColumns(rows).flatMap((line) => wrap(line, room)),
    ...(more > 0 && shown.length > 0 ? [say(`and ${counted(more, "group")} more (listed in the report)`)] : []),
  ];
}

function recordingLines(report: Report, room: number): string[] {
  if (report.recordings.length === 0) return [];
  const head = [...trafficColumns.map(({ title }) => title), "recording"].map(say);
  const listed = report.recordings.slice(0, LISTED_RECORDINGS);
  const rows = listed.map((recording) => [
    ...trafficColumns.map(({ of }) => digits(of(recording))),
    oneLine(recording.file),
  ]);
  const more = report.recordings.length - listed.length;
  const total = trafficPhrase(report);
  const rest =
    more > 0 && total !== null ? wrap(`${say(`and ${counted(more, "recording")} more.`)} ${say(total)}`, room) : [];
  const lines = fitLastColumn([head, ...rows], room);
  const stacked = rows.map((row) => row.map((cell, index) => `${head[index]} ${cell}`).join(", "));
  return ["", ...(lines ?? stacked.flatMap((line) => wrap(line, room))), ...rest];
}
