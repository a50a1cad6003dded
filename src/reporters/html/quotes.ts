/** The words of pages, as they stand there: with their place, their row, and the rows around it. */
import type { ContextLine, ReportCause, ReportPlace } from "../../findings/report.ts";
import { webAddress } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { placeName, roleWord } from "../phrases.ts";
import { shorten } from "../visible-text.ts";
import { languageOf, type ReportIndex } from "./report-index.ts";
import { say } from "../../translation/speaking.ts";

/** A cell or line is cut here; minified pages have lines of a million characters. */
const LONGEST_CELL = 600;

/** Text of a page: kept apart from the reading direction around it, in its own language where that is known. */
export function pageWords(text: string, language: string | null): Markup {
  const words = shorten(text, LONGEST_CELL);
  return language === null ? markup`<bdi>${words}</bdi>` : markup`<bdi lang="${language}">${words}</bdi>`;
}

/** "000:120", a link where `source-url` gives one. */
export function placeLink(place: ReportPlace): Markup {
  const address = webAddress(place.url);
  const name = placeName(place);
  return address === null
    ? markup`<span title="${place.file}">${name}</span>`
    : markup`<a href="${address}" rel="noreferrer" title="${place.file}">${name}</a>`;
}

const NO_CAUSE = { rule: "" };

/** Places as rows: where, in which role in the cause if they are of one, and the words in their table row. */
export function quoteTable(
  index: ReportIndex,
  places: readonly ReportPlace[],
  cause: Pick<ReportCause, "rule"> = NO_CAUSE,
): Markup {
  if (places.length === 0) return markup``;
  const heads = ["place", "role", "words"].map((head) => markup`<th scope="col">${say(head)}`);
  const rows = places.map((place) => quoteRows(index, place, cause));
  return markup`<table class="q"><thead class="sr"><tr>${heads}</thead>${rows}</table>`;
}

function quoteRows(index: ReportIndex, place: ReportPlace, cause: Pick<ReportCause, "rule">): Markup {
  const language = languageOf(index, place.edition);
  const at = place.context.findIndex((line) => line.here);
  const here = place.context[at];
  const words =
    here === undefined
      ? markup`<q>${pageWords(place.words, language)}</q>`
      : markedCells(here.cells, place.words, language);
  const around = (lines: readonly ContextLine[]) =>
    lines.map(({ line, cells }) => markup`<tr class="ar"><td>${line}<td><td>${joinCells(cells, language)}`);
  const before = around(place.context.slice(0, Math.max(at, 0)));
  const after = around(at < 0 ? [] : place.context.slice(at + 1));
  return markup`<tbody>${before}
<tr><th scope="row">${placeLink(place)}<td>${say(roleWord(place, cause))}<td>${words}${after}`;
}

function joinCells(cells: readonly string[], language: string | null): Markup[] {
  return cells.map((cell, column) =>
    column === 0 ? pageWords(cell, language) : markup` <i>│</i> ${pageWords(cell, language)}`,
  );
}

/** The row with the words marked: the cell that is exactly they, else the first that contains them, else beside it. */
function markedCells(cells: readonly string[], words: string, language: string | null): Markup | Markup[] {
  const exact = cells.indexOf(words);
  const at = exact >= 0 || words === "" ? exact : cells.findIndex((cell) => cell.includes(words));
  if (at < 0) return markup`<q>${pageWords(words, language)}</q> ${say("in")} ${joinCells(cells, language)}`;
  return cells.map((cell, column) => {
    const rule = column === 0 ? markup`` : markup` <i>│</i> `;
    if (column !== at) return markup`${rule}${pageWords(cell, language)}`;
    const start = cell.indexOf(words);
    const before = shorten(cell.slice(0, start), LONGEST_CELL);
    const after = shorten(cell.slice(start + words.length), LONGEST_CELL);
    const marked = markup`${before}<mark>${shorten(words, LONGEST_CELL)}</mark>${after}`;
    return language === null
      ? markup`${rule}<bdi>${marked}</bdi>`
      : markup`${rule}<bdi lang="${language}">${marked}</bdi>`;
  });
}
