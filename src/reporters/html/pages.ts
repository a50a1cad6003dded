/** What was read and as what, how pages were put together, and what each page has to change. */
import type { EditionSummary, RecordingSummary, Report, ReportCause } from "../../findings/report.ts";
import { markup, type Markup } from "../markup.ts";
import { counted, deprecatedPhrase, digits, pairedByWord, readAs } from "../phrases.ts";
import { trafficColumns } from "../traffic.ts";
import { placesOn } from "../work-list.ts";
import { fold, foldedTable, type Row } from "./list-table.ts";
import { pageWords, placeLink } from "./quotes.ts";
import { languageOf, operationName, type ReportIndex } from "./report-index.ts";
import { say } from "../../translation/speaking.ts";

/** More groups are folded on the screen. */
const OPEN_GROUPS = 30;

export function pagesRead(index: ReportIndex): Markup {
  const { editions, recordings } = index.report;
  return markup`<section id="read" aria-labelledby="h-read"><h2 id="h-read">${say("What was read")}</h2>
${editions.length === 0 ? markup`<p>${say("No page.")}</p>` : pagesTable(index)}
${pairing(index.report)}
${recordings.length === 0 ? markup`<p>${say("No recording.")}</p>` : recordingsTable(recordings)}
</section>
`;
}

function pagesTable(index: ReportIndex): Markup {
  const columns = [
    "page",
    "read as",
    "operation",
    "page id",
    "deprecated",
    { numbers: "tables" },
    { numbers: "rows" },
    { numbers: "examples" },
    "title and file",
  ];
  const { editions } = index.report;
  const rows = editions.map((edition) => pageRow(index, edition));
  return foldedTable(counted(editions.length, "page"), "pages", columns, rows);
}

function pageRow(index: ReportIndex, edition: EditionSummary): Row {
  const { label, title, pageId } = edition;
  const operations = edition.operations.map((operation) => markup`<bdi>${operationName(index, operation)}</bdi><br>`);
  return [
    label,
    readAs(edition),
    operations.length === 0 ? say("none") : operations,
    pageId === null ? say("none") : markup`<bdi class="id">${pageId}</bdi>`,
    deprecatedPhrase(edition),
    digits(edition.tables),
    digits(edition.rows),
    digits(edition.examples),
    [title !== null && markup`${pageWords(title, languageOf(index, label))}<br>`, markup`<code>${edition.file}</code>`],
  ];
}

/** Which pages were compared with which: one wrong pair makes dozens of false findings, so it is shown. */
function pairing(report: Report): Markup {
  const together = report.pairings.filter((group) => group.editions.length > 1);
  const alone = report.pairings.length - together.length;
  if (together.length === 0) return markup`<p>${say("No page was compared with another one.")}</p>`;
  const items = together.map(
    (group) =>
      markup`<li><bdi>${group.name}</bdi>: ${group.editions.join(", ")}
<small>${say(pairedByWord[group.pairedBy])}</small>`,
  );
  const summary = say(
    `${counted(together.length, "group")} of pages compared, ${counted(alone, "page")} without a partner`,
  );
  return fold(summary, items.length <= OPEN_GROUPS, markup`<ul class="plain">${items}</ul>`);
}

function recordingsTable(recordings: readonly RecordingSummary[]): Markup {
  const columns = ["recording", ...trafficColumns.map(({ title }) => ({ numbers: title }))];
  const rows = recordings.map((recording) => [
    markup`<code>${recording.file}</code>`,
    ...trafficColumns.map(({ of }) => digits(of(recording))),
  ]);
  return foldedTable(counted(recordings.length, "recording"), "recordings", columns, rows);
}

/** The findings seen from the pages. */
export function workSection(index: ReportIndex): Markup | false {
  if (index.work.length === 0) return false;
  const blocks = index.work.map(
    ({ edition, change, look }, position) =>
      markup`<section class="page" id="page-${position}" tabindex="-1"><h3>${edition.label} <small><code>${edition.file}</code></small></h3>
${tasks(index, "To change", edition.label, change)}${tasks(index, "To look at", edition.label, look)}</section>
`,
  );
  return markup`<section id="work" aria-labelledby="h-work"><h2 id="h-work">${say("Work list, page by page")}</h2>
${blocks}</section>
`;
}

function tasks(index: ReportIndex, title: string, label: string, causes: readonly ReportCause[]): Markup | false {
  if (causes.length === 0) return false;
  const items = causes.map((cause) => {
    const places = placesOn(cause, label).map((place) => markup` ${placeLink(place)}`);
    const fix = cause.fix !== null && markup` <span class="fix">${cause.fix.text}</span>`;
    return markup`<li><a href="#${index.causeIds.get(cause.number) ?? ""}">${cause.number}</a> ${cause.title}${places}${fix}\n`;
  });
  return markup`<h4>${say(title)}</h4><ul class="tasks">${items}</ul>`;
}
