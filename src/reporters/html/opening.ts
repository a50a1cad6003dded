/** The first screen: the question, the sentence that people repeat, the figures, and where to start. */
import type { Report } from "../../findings/report.ts";
import { markup, type Markup } from "../markup.ts";
import { withoutOperationPhrase } from "../without-operation.ts";
import { commonPath, exchangesRead, inputsPhrase, lookedAtPhrase, operationsOf } from "../overview.ts";
import { between, counted, digits, fullStop, severityGroups, severityWord } from "../phrases.ts";
import { incompletePhrases } from "../incomplete.ts";
import { trafficPhrase } from "../traffic.ts";
import { pageAnchor, type ReportIndex } from "./report-index.ts";
import { say } from "../../translation/speaking.ts";

const START_PAGES = 8;
const PAPER_PAGES = 60;

/** What the report answers: about one path, or about the operations or pages that were read. */
function question(report: Report): Markup {
  const asks = report.editions.length === 1 ? "Does this page" : "Do these pages";
  const operations = operationsOf(report);
  const path = commonPath(operations);
  if (path !== null) return markup`${say(`${asks} tell the truth about`)} <bdi>${path}</bdi>${say("?")}`;
  const subject = operations.length > 1 ? counted(operations.length, "operation") : "the API";
  return markup`${say(`${asks} tell the truth about ${subject}?`)}`;
}

export function opening(index: ReportIndex): Markup {
  const { report } = index;
  const asOf = say(report.asOf === null ? "no date given" : `as of ${report.asOf}`);
  const facts = [
    `${report.tool.name} ${report.tool.version}`,
    asOf,
    markup`${say("digest")} <code>${report.digest.slice(0, 12)}</code>`,
    say(inputsPhrase(report)),
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
  const rest = more > 0 && markup`; ${say(`and ${counted(more, "more page")}, which the report lists on the screen`)}`;
  return markup`<p class="paper pages"><b>${say("Pages")}</b> ${named}${rest}${fullStop()}</p>
`;
}

function figures(report: Report): Markup {
  const { promises, tables } = report.coverage;
  const severities = severityGroups.map(({ severity }) => {
    const count = report.totals[severity];
    const word = say(`${severityWord[severity]}${count === 1 ? "" : "s"}`);
    return markup`<li class="${severity}"><a href="#${severity}"><b>${digits(count)}</b> ${word}</a>`;
  });
  const proven = say(exchangesRead(report) === 0 ? "no recordings" : counted(exchangesRead(report), "exchange"));
  return markup`<ul class="figures">${severities}
<li><a href="#ledger"><b>${say(`${digits(promises.seen)} of ${digits(promises.total)}`)}</b>
${say("promises seen in responses")} <small>${proven}</small></a>
<li><a href="#not-understood"><b>${say(`${digits(tables.notUnderstood)} of ${digits(tables.total)}`)}</b>
${say("tables not understood")}</a></ul>`;
}

/** Examined, and not examined, in plain words: what an outsider may and may not conclude. */
function scope(report: Report): Markup {
  const exchanges = exchangesRead(report);
  const answers =
    exchanges === 0
      ? markup`<strong>${say("No responses of the API were checked: nothing here is confirmed by the API itself.")}</strong>`
      : markup`${say(`${counted(exchanges, "recorded exchange")} ${exchanges === 1 ? "was" : "were"} checked against the pages;`)}
<a href="#ledger">${say("the coverage")}</a> ${say("says what they show and what they cannot show.")}`;
  const partial = incompletePhrases(report).map((text) => markup`${between()}<strong>${say(text)}</strong>`);
  const read = trafficPhrase(report);
  const traffic = read !== null && markup`${between()}${say(read)}`;
  const hidden =
    report.hidden > 0 &&
    markup`${between()}${say(`${counted(report.hidden, "finding")} hidden by --max`)}${fullStop()}`;
  const accepted =
    report.accepted.length > 0 &&
    markup`${between()}<a href="#accepted">${say(counted(report.accepted.length, "finding"))}</a> ${say("accepted earlier and not counted.")}`;
  const pages = withoutOperationPhrase(report);
  const passed = pages !== null && markup`${say(pages)}${between()}`;
  return markup`<p class="scope">${say("Checked:")}${between()}${say(lookedAtPhrase(report))}${fullStop()}${between()}${passed}${answers}${traffic}${partial}${hidden}${accepted}</p>`;
}

function startHere(index: ReportIndex): Markup | false {
  const { startHere: pages } = index.report;
  const [first] = pages;
  if (first === undefined) return false;
  const items = pages.slice(0, START_PAGES).map(({ edition, causes, of }, position) => {
    const anchor = pageAnchor(index, edition);
    const name = anchor === null ? markup`${edition}` : markup`<a href="#${anchor}">${edition}</a>`;
    return markup`<li>${name} ${position === 0 ? say(`${digits(causes)} of ${digits(of)}`) : digits(causes)}`;
  });
  const more = pages.length - items.length;
  const rest = more > 0 && markup`<li><a href="#work">${say(counted(more, "more page"))}</a>`;
  return markup`<div class="start"><h2>${say("Start here")}</h2>
<p class="sr">${say("Pages by how many errors and warnings ask for a change in them.")}</p>
<ol>${items}${rest}</ol></div>`;
}
