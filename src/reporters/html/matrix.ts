/** What differs: each promise a row, each page a column; a number opens the finding, a row opens the pages' own words. */
import type { EditionSummary, Matrix, MatrixCell, MatrixRow, ReportPlace } from "../../findings/report.ts";
import { markup, type Markup } from "../markup.ts";
import { commonPath, splitOperation } from "../overview.ts";
import { comma, counted, readAs } from "../phrases.ts";
import { shorten } from "../visible-text.ts";
import { fold } from "./list-table.ts";
import { pageWords, quoteTable } from "./quotes.ts";
import { languageOf, type ReportIndex } from "./report-index.ts";
import { say } from "../../translation/speaking.ts";

/** Matrices beyond these are folded: a large audit has hundreds. */
const OPEN_MATRICES = 3;
const LONGEST_SAYING = 80;
/** So many rows that differ are printed, a matrix to its end; its head takes as much room as some rows. */
const PAPER_ROWS = 240;
const ROWS_OF_HEAD = 5;
/** In a report with more rows, those on which pages agree are listed without the pages' words, which would be most of it. */
const QUOTED_ROWS = 2_000;

const signs: Readonly<Record<MatrixCell["mark"], { sign: string; means: string }>> = {
  agrees: { sign: "", means: "" },
  contradicted: { sign: "✗", means: "contradicted" },
  differs: { sign: "≠", means: "differs" },
  undecided: { sign: "?", means: "undecided" },
  silent: { sign: "", means: "" },
};

export function differences(index: ReportIndex): Markup | false {
  const { matrices } = index.report;
  if (matrices.length === 0) return false;
  const brief = matrices.reduce((sum, { rows }) => sum + rows.length, 0) > QUOTED_ROWS;
  const differing = matrices.filter(({ rows }) => rows.some((row) => !row.agrees));
  const alike = matrices.filter(({ rows }) => rows.every((row) => row.agrees));
  const listed = alike.map(
    ({ name, editions, rows }) =>
      markup`<li><bdi>${name}</bdi>: ${editions.join(", ")} <small>${say(counted(rows.length, "promise"))}</small>`,
  );
  // the gravest come first; paper ends
  let room = PAPER_ROWS;
  let rest = 0;
  const blocks = (brief ? differing : matrices).map((matrix, position) => {
    const block = matrixBlock(index, matrix, position, brief);
    const rows = matrix.rows.filter((row) => !row.agrees).length;
    const isPrinted = position === 0 || room > 0;
    if (isPrinted) room -= rows + ROWS_OF_HEAD;
    else rest += rows;
    return isPrinted ? block : markup`<div class="screen">${block}</div>`;
  });
  return markup`<section id="differs" aria-labelledby="h-differs"><h2 id="h-differs">${say("What differs")}</h2>
<p class="legend"><span><b class="error">✗</b> ${say("contradicted by an example, a response or other pages")}</span>
<span><b>≠</b> ${say("differs")}</span> <span><b>?</b> ${say("nothing decides")}</span> <span><b>–</b> ${say("says nothing")}</span>
<span>${say("empty: not about this operation")}</span>
<span>${say("a number opens the finding, a row the pages’ own words")}</span></p>
${brief && markup`<p>${say("Where pages agree, their words are in the JSON report; here they would be most of the page.")}</p>`}
${blocks}${rest > 0 && markup`<p class="paper">${say(`${counted(rest, "more promise")} that ${rest === 1 ? "differs" : "differ"} on other pages: on the screen, and in the JSON report.`)}</p>`}
${brief && alike.length > 0 && markup`<div class="alike">${fold(say(`${counted(alike.length, "group")} of pages that agree on every promise`), false, markup`<ul class="plain">${listed}</ul>`)}</div>`}</section>
`;
}

function matrixBlock(index: ReportIndex, matrix: Matrix, position: number, brief: boolean): Markup {
  const differing = matrix.rows.filter((row) => !row.agrees);
  const agreeing = matrix.rows.filter((row) => row.agrees);
  const id = `m${position}`;
  const rows = [...differing, ...agreeing].map((row, number) => ({
    row,
    id: `${id}-${number}`,
    places: brief ? (row.agrees ? [] : placesOf(row).map(ownRow)) : placesOf(row),
  }));
  const columns = matrix.editions.length;
  const says = columns === 1 ? "nothing contradicts the page" : "all pages agree";
  const agree =
    agreeing.length > 0 &&
    markup`<tbody><tr><th class="more" colspan="${columns + 1}">
<button type="button" aria-expanded="false" aria-controls="${id}-agree">${say(`${counted(agreeing.length, "promise")} on which ${says}`)}</button></th></tr></tbody>
<tbody id="${id}-agree" class="closed">${rows.slice(differing.length).map((entry) => matrixRow(index, matrix, entry))}</tbody>`;
  const table = markup`<div class="scroll" role="region" tabindex="0" aria-label="${matrix.name}"><table class="matrix">
${head(index, matrix)}
<tbody>${rows.slice(0, differing.length).map((entry) => matrixRow(index, matrix, entry))}</tbody>
${agree}
<tbody>${rows.map((entry) => wordsRow(index, entry, columns))}</tbody></table></div>`;
  const differ = say(`${counted(differing.length, "promise")} ${differing.length === 1 ? "differs" : "differ"}`);
  const summary = markup`<bdi>${matrix.name}</bdi> <small>${differ}</small>`;
  return fold(summary, position < OPEN_MATRICES, table);
}

/** Two rows of headings: which operation the pages are about, and the pages with what they were read as. */
function head(index: ReportIndex, matrix: Matrix): Markup {
  const editions = matrix.editions.map((label) => index.editions.get(label)?.edition);
  const operations = editions.map((edition) => edition?.operations.join(", ") ?? "");
  const sharePath = commonPath(editions.flatMap((edition) => edition?.operations ?? [])) !== null;
  const groups: { name: string; span: number }[] = [];
  for (const operation of operations) {
    const name = sharePath ? splitOperation(operation).method : operation;
    const last = groups.at(-1);
    if (last !== undefined && last.name === name) last.span += 1;
    else groups.push({ name, span: 1 });
  }
  const labels = matrix.editions.map((label, column) => pageHead(label, editions[column]));
  const colgroups = groups.map(({ span }) => markup`<colgroup span="${span}"></colgroup>`);
  const heads = groups.map(
    ({ name, span }) => markup`<th scope="colgroup" colspan="${span}">${shorten(name, LONGEST_SAYING)}</th>`,
  );
  return markup`<colgroup><col></colgroup>${colgroups}
<thead><tr><td></td>${heads}</tr>
<tr><th scope="col">${say("promise")}</th>${labels}</tr></thead>`;
}

function pageHead(label: string, edition: EditionSummary | undefined): Markup {
  if (edition === undefined) return markup`<th scope="col">${label}</th>`;
  return markup`<th scope="col" title="${edition.file}">${label}<small>${readAs(edition)}</small></th>`;
}

interface IdentifiedRow {
  readonly row: MatrixRow;
  /** Of the row with the pages' words. */
  readonly id: string;
  /** The words that it opens; none for a row that does not open. */
  readonly places: readonly ReportPlace[];
}

function matrixRow(index: ReportIndex, matrix: Matrix, { row, id, places }: IdentifiedRow): Markup {
  const cells = row.cells.map((cell, column) => matrixCell(index, cell, matrix.editions[column]));
  const name = promiseName(row);
  if (places.length === 0) return markup`<tr><th scope="row">${name}</th>${cells}</tr>\n`;
  const button = markup`<button type="button" aria-expanded="false" aria-controls="${id}">${name}</button>`;
  return markup`<tr class="has"><th scope="row">${button}</th>${cells}</tr>\n`;
}

/**
 * The pages' own words of a promise. They stand after all rows, where a printed report has them; on the screen the script
 * brings them below their row.
 */
function wordsRow(index: ReportIndex, { row, id, places }: IdentifiedRow, columns: number): Markup {
  if (places.length === 0) return markup``;
  return markup`<tr id="${id}" class="closed words"><th scope="row">${promiseName(row)}</th><td colspan="${columns}">${quoteTable(index, places)}</td></tr>
`;
}

function placesOf(row: MatrixRow): ReportPlace[] {
  return row.cells.flatMap((cell) => (cell?.place ? [cell.place] : []));
}

function ownRow(place: ReportPlace): ReportPlace {
  return { ...place, context: place.context.filter(({ here }) => here) };
}

function promiseName(row: MatrixRow): Markup {
  return markup`<code>${row.promise}</code>${row.fact !== null && markup` <small>${say(row.fact)}</small>`}`;
}

function matrixCell(index: ReportIndex, cell: MatrixCell | null, label: string | undefined): Markup {
  if (cell === null) return markup`<td class="na"><span class="sr">${say("not about this operation")}</span></td>`;
  const { sign, means } = signs[cell.mark];
  const says =
    cell.says === null
      ? markup`<span aria-hidden="true">–</span><span class="sr">${say("says nothing")}</span>`
      : pageWords(shorten(cell.says, LONGEST_SAYING), languageOf(index, label ?? ""));
  const mark = sign !== "" && markup` <b aria-hidden="true">${sign}</b><span class="sr">${comma()}${say(means)}</span>`;
  const target = cell.cause === null ? undefined : index.causeIds.get(cell.cause);
  const link =
    target !== undefined &&
    markup` <a href="#${target}" aria-label="${say(`finding ${cell.cause}`)}">${cell.cause}</a>`;
  return markup`<td class="${cell.mark}">${says}${mark}${link}</td>`;
}
