/** The first screen: the question, the sentence that people repeat, the figures, and where to start. */
import type { Report } from "../../findings/report.ts";
import { markup, type Markup } from "../markup.ts";
import { withoutOperationPhrase } from "../without-operation.ts";
import { commonPath, exchangesRead, inputsPhrase, lookedAtPhrase, operationsOf } from "../overview.ts";
import { counted, digits, severityGroups, severityWord } from "../phrases.ts";
import { partialPhrase, trafficPhrase } from "../traffic.ts";
import { pageAnchor, type ReportIndex } from "./report-index.ts";

const START_PAGES = 8;
const PAPER_PAGES = 60;

/** What the report answers: about one path, or about the operations or pages that were read. */
function question(report: Report): Markup {
  const asks = report.editions.length === 1 ? "Does this page" : "Do these pages";
  const operations = operationsOf(report);
  const path = commonPath(operations);
  if (path !== null) return markup`${asks} tell the truth about <bdi>${path}</bdi>?`;
  const subject = operations.length > 1 ? counted(operations.length, "operation") : "the API";
  return markup`${asks} tell the truth about ${subject}?`;
}

export function opening(index: ReportIndex): Markup {
  const { report } = index;
  const asOf = report.asOf === null ? "no date given" : `as of ${report.asOf}`;
  const facts = [
    `${report.tool.name} ${report.tool.version}`,
    asOf,
    markup`digest <code>${report.digest.slice(0, 12)}</code>`,
    inputsPhrase(report),
  ];
  return markup`<header class="top">
<p class="meta">${facts.map((fact) => markup`<span>${fact}</span> `)}</p>
<h1>${question(report)}</h1>
<p class="headline">${report.headline}</p>
${figures(report)}
${scope(report)}
${startHere(index)}
${pagesOnPaper(report)}</header>
`;
}

/** The pages that were looked at, for a reader without the table of them. */
function pagesOnPaper({ editions }: Report): Markup | false {
  if (editions.length === 0) return false;
  const named = editions
    .slice(0, PAPER_PAGES)
    .map(({ label, file }, position) => markup`${position > 0 && "; "}${label}: <bdi>${file}</bdi>`);
  const more = editions.length - named.length;
  const rest = more > 0 && markup`; and ${counted(more, "more page")}, which the report lists on the screen`;
  return markup`<p class="paper pages"><b>Pages</b> ${named}${rest}.</p>
`;
}

function figures(report: Report): Markup {
  const { promises, tables } = report.coverage;
  const severities = severityGroups.map(({ severity }) => {
    const count = report.totals[severity];
    const word = `${severityWord[severity]}${count === 1 ? "" : "s"}`;
    return markup`<li class="${severity}"><a href="#${severity}"><b>${digits(count)}</b> ${word}</a>`;
  });
  const proven = exchangesRead(report) === 0 ? "no recordings" : counted(exchangesRead(report), "exchange");
  return markup`<ul class="figures">${severities}
<li><a href="#ledger"><b>${digits(promises.seen)} of ${digits(promises.total)}</b>
promises seen in responses <small>${proven}</small></a>
<li><a href="#not-understood"><b>${digits(tables.notUnderstood)} of ${digits(tables.total)}</b>
tables not understood</a></ul>`;
}

/** Examined, and not examined, in plain words: what an outsider may and may not conclude. */
function scope(report: Report): Markup {
  const exchanges = exchangesRead(report);
  const answers =
    exchanges === 0
      ? markup`<strong>No responses of the API were checked: nothing here is confirmed by the API itself.</strong>`
      : markup`${counted(exchanges, "recorded exchange")} ${exchanges === 1 ? "was" : "were"} checked against the pages;
<a href="#ledger">the coverage</a> says what they show and what they cannot show.`;
  const missing = partialPhrase(report);
  const partial = missing !== null && markup` <strong>${missing}</strong>`;
  const read = trafficPhrase(report);
  const traffic = read !== null && markup` ${read}`;
  const hidden = report.hidden > 0 && markup` ${counted(report.hidden, "finding")} hidden by --max.`;
  const accepted =
    report.accepted.length > 0 &&
    markup` <a href="#accepted">${counted(report.accepted.length, "finding")}</a> accepted earlier and not counted.`;
  const pages = withoutOperationPhrase(report);
  const passed = pages !== null && markup`${pages} `;
  return markup`<p class="scope">Checked: ${lookedAtPhrase(report)}. ${passed}${answers}${traffic}${partial}${hidden}${accepted}</p>`;
}

function startHere(index: ReportIndex): Markup | false {
  const { startHere: pages } = index.report;
  const [first] = pages;
  if (first === undefined) return false;
  const items = pages.slice(0, START_PAGES).map(({ edition, causes, of }, position) => {
    const anchor = pageAnchor(index, edition);
    const name = anchor === null ? markup`${edition}` : markup`<a href="#${anchor}">${edition}</a>`;
    return markup`<li>${name} ${digits(causes)}${position === 0 && markup` of ${digits(of)}`}`;
  });
  const more = pages.length - items.length;
  const rest = more > 0 && markup`<li><a href="#work">${counted(more, "more page")}</a>`;
  return markup`<div class="start"><h2>Start here</h2>
<p class="sr">Pages by how many errors and warnings ask for a change in them.</p>
<ol>${items}${rest}</ol></div>`;
}
