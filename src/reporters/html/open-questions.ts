/** What this report does not say: tables not understood, prose that stayed prose, accepted findings, masked values. */
import type { Report } from "../../findings/report.ts";
import { markup, type Markup } from "../markup.ts";
import { between, counted, digits } from "../phrases.ts";
import { foldedTable, listTable } from "./list-table.ts";
import { pageWords, placeLink, quoteTable } from "./quotes.ts";
import { UNKNOWN_COLUMNS_HELP } from "../unknown-columns.ts";
import { languageOf, type ReportIndex } from "./report-index.ts";
import { say, sayOf } from "../../translation/speaking.ts";

export function notUnderstood(index: ReportIndex): Markup {
  const { notUnderstood: tables, coverage } = index.report;
  const { total } = coverage.tables;
  const items = tables.map(({ place, reason }) => markup`<li><p>${reason}</p>${quoteTable(index, [place])}`);
  const all = say(total === 0 ? "No table was read." : `All ${counted(total, "table")} were understood.`);
  const content =
    tables.length === 0
      ? markup`<p>${all}</p>`
      : markup`<p>${say(`${digits(tables.length)} of ${counted(total, "table")}; this report says nothing about their contents.`)}</p>
<ol class="open">${items}</ol>`;
  return section(
    "not-understood",
    "Not understood",
    markup`${content}${unplacedTables(index.report)}${unknownColumns(index)}`,
  );
}

/** Tables of fields that belong to no operation, all of them. */
function unplacedTables({ passedOver }: Report): Markup | false {
  const tables = passedOver?.tables ?? [];
  if (tables.length === 0) return false;
  const rows = tables.map((place) => [placeLink(place), place.words]);
  const count = `${counted(tables.length, "table")} ${tables.length === 1 ? "belongs" : "belong"} to no operation`;
  return foldedTable(count, "tables without an operation", ["place", "caption"], rows);
}

/** Columns of tables that were read otherwise. */
function unknownColumns(index: ReportIndex): Markup | false {
  const { unknownColumns: columns = [] } = index.report;
  if (columns.length === 0) return false;
  const rows = columns.map(({ words, tables, places }) => [
    pageWords(words, languageOf(index, places[0]?.edition ?? "")),
    digits(tables),
    markup`${places.map((place) => markup`${placeLink(place)} `)}`,
  ]);
  return markup`<p>${say("Columns whose header is not known. What they state was not read, and is not reported as not stated.")}${between()}${say(UNKNOWN_COLUMNS_HELP)}</p>
${listTable("columns", [sayOf("header", "a column"), "tables", "places"], rows)}`;
}

export function unformalised(index: ReportIndex): Markup {
  const { unformalised: statements } = index.report;
  const rows = statements.map(({ place, fieldPath, reason }) => [
    placeLink(place),
    markup`<code>${fieldPath === "" ? say("body") : fieldPath}</code>`,
    pageWords(place.words, languageOf(index, place.edition)),
    reason,
  ]);
  const count = counted(statements.length, "statement");
  const content =
    rows.length === 0
      ? markup`<p>${say("All statements about values were turned into checks.")}</p>`
      : markup`<p>${say("These statements about values could not be turned into checks.")}</p>
${foldedTable(count, "statements", ["place", "field", "words", "why not"], rows)}`;
  return section("prose", "Unchecked statements", content);
}

export function accepted(report: Report): Markup {
  const rows = report.accepted.map((entry) => [
    markup`<code class="keep">${entry.fingerprint}</code>`,
    markup`${entry.message}<br><code>${entry.rule}</code>`,
    entry.reason,
    entry.owner ?? say("not stated"),
    markup`<span class="keep">${entry.until ?? say("no expiry")}</span>`,
  ]);
  const columns = ["fingerprint", "finding", "why accepted", "by", "until"];
  const content =
    rows.length === 0
      ? markup`<p>${say("No finding of this run was accepted.")}</p>`
      : markup`<p>${say("Found again, but not counted above: the baseline, the configuration or a comment on the page accepts them.")}</p>
${listTable("accepted findings", columns, rows)}`;
  return section("accepted", "Accepted", content, rows.length > 0);
}

export function masked(report: Report): Markup {
  const kinds = report.masked.map(({ kind, count }) => markup`<li>${say(`${kind}: ${digits(count)}`)}`);
  const met =
    kinds.length === 0
      ? markup`${say("No secrets were found.")}</p>`
      : markup`${say("These secrets were found and masked; this file does not contain them:")}</p><ul>${kinds}</ul>`;
  const shown = report.showsValues
    ? "This report shows recorded values because of --show-values. Secrets are still masked."
    : "This report shows only the shape of recorded values, unless a page states the value.";
  return section("masked", "Masked", markup`<p>${say(shown)}${between()}${met}`);
}

/** One that is not printed says only that there is nothing. */
function section(id: string, title: string, content: Markup, isPrinted = true): Markup {
  return markup`<section id="${id}"${!isPrinted && markup` class="screen"`} aria-labelledby="h-${id}"><h2 id="h-${id}">${say(title)}</h2>
${content}
</section>
`;
}
