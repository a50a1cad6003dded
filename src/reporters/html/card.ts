/** A finding as a card: what is true, who says otherwise, why we think so, what to write instead, how sure; last the rule. */
import type { ReportAtom, ReportCause, ReportPlace } from "../../findings/report.ts";
import { say } from "../../translation/speaking.ts";
import { markup, type Markup } from "../markup.ts";
import { blamePhrase, certaintyWord, comma, counted, digits, placeName, severityWord } from "../phrases.ts";
import { placeLink, quoteTable } from "./quotes.ts";
import { operationName, type ReportIndex } from "./report-index.ts";

/** Places quoted in full; of the rest, only where they are. */
const QUOTED_PLACES = 6;
const OF_EVERY_ROLE = 2;

export function causeCard(index: ReportIndex, cause: ReportCause): Markup {
  const id = index.causeIds.get(cause.number) ?? "";
  const { number, severity } = cause;
  const quoted = placesToQuote(cause.places);
  const rule = index.report.rules.findIndex((candidate) => candidate.id === cause.rule);
  // What the filter looks at: severity, rule and pages by position, novelty.
  const data = markup`data-s="${severity}" data-r="${rule}" data-e="${pageIndexes(index, cause)}" data-n="${cause.novelty ?? ""}"`;
  return markup`<article class="card ${severity}" id="${id}" tabindex="-1" aria-labelledby="t${number}" ${data}>
<p class="grade">${grade(cause)}</p>
<h4 id="t${number}"><span class="no">${number}</span> ${cause.title}${severity === "info" && noteAt(cause)}</h4>
${cause.lines.map((line) => markup`<p class="line">${line}</p>\n`)}
${quoteTable(index, quoted, cause)}
${morePlaces(cause, quoted)}${ending(cause)}${foot(index, cause, quoted, id)}</article>
`;
}

/** On paper a note is one line, which says where. */
function noteAt({ places }: ReportCause): Markup | false {
  const [first, ...others] = places;
  if (first === undefined) return false;
  const more = others.length > 0 && markup` ${say(`and ${digits(others.length)} more`)}`;
  return markup` <small class="paper at">${placeName(first)}${more}</small>`;
}

/** "Error, sure, new": in words, since colour only repeats it. */
function grade(cause: ReportCause): Markup {
  const certainty = cause.verdict && say(certaintyWord[cause.verdict.certainty]).toLowerCase();
  const parts = [certainty, cause.novelty && say(cause.novelty)].filter((part) => part !== null);
  const word = say(severityWord[cause.severity]);
  const capital = word.slice(0, 1).toUpperCase() + word.slice(1);
  return markup`<b>${capital}</b>${parts.map((part) => markup`${comma()}${part}`)}`;
}

/**
 * Some of every side, for a finding is convincing by what contradicts what; a row that says the same words twice once. In the
 * order of the report.
 */
function placesToQuote(places: readonly ReportPlace[]): ReportPlace[] {
  const rows = new Set<string>();
  const distinct = places.filter((place) => {
    const row = place.context.find((line) => line.here)?.line ?? place.line;
    const key = JSON.stringify([place.file, row, place.words]);
    return !rows.has(key) && rows.add(key);
  });
  const chosen = new Set<ReportPlace>();
  for (const role of new Set(distinct.map((place) => place.role)))
    for (const place of distinct.filter((candidate) => candidate.role === role).slice(0, OF_EVERY_ROLE))
      chosen.add(place);
  for (const place of distinct) if (chosen.size < QUOTED_PLACES) chosen.add(place);
  return distinct.filter((place) => chosen.has(place));
}

function morePlaces(cause: ReportCause, quoted: readonly ReportPlace[]): Markup | false {
  const rest = cause.places.filter((place) => !quoted.includes(place));
  if (rest.length === 0) return false;
  const links = rest.map((place) => markup`${placeLink(place)} `);
  return markup`<details class="rest"><summary>${say(counted(rest.length, "more place"))}</summary><p>${links}</p></details>
`;
}

function ending(cause: ReportCause): Markup {
  const blame = blamePhrase(cause);
  const { verdict, fix } = cause;
  const why = verdict && (verdict.because === "" ? changeIn(verdict.wrong) : verdict.because);
  return markup`<dl class="end">${blame !== null && markup`<dt>${say(cause.blame === null ? "Responses" : "Blame")}<dd>${blame}`}
${verdict !== null && markup`<dt>${say(certaintyWord[verdict.certainty])}<dd>${why}`}
${fix !== null && markup`<dt>${say("Fix")}<dd>${fix.text}`}</dl>
`;
}

/** What stands beside "Sure" when the evidence above says it all. */
function changeIn(pages: readonly string[]): string {
  return pages.length === 0 ? "" : say(`A change in ${pages.join(", ")}.`);
}

function foot(index: ReportIndex, cause: ReportCause, quoted: readonly ReportPlace[], id: string): Markup {
  const around = quoted.some((place) => place.context.length > 1);
  const toggle =
    around && markup`<button type="button" class="around" aria-pressed="false">${say("rows around")}</button> `;
  const operation = cause.operation !== null && markup` <bdi>${operationName(index, cause.operation)}</bdi>`;
  const heads = ["fingerprint", "page", "rule", "field", "fact", "finding"];
  return markup`<p class="review">${say("Reviewed: accepted / rejected, by, why")}</p>
<div class="foot">${toggle}<a href="#${id}" aria-label="${say(`link to finding ${cause.number}`)}">${say("link")}</a>
<code>${cause.rule}</code>${operation}
<details><summary>${say(counted(cause.findings.length, "fingerprint"))}</summary>
<div class="scroll" role="region" tabindex="0" aria-label="${say(`fingerprints of finding ${cause.number}`)}"><table class="atoms">
<thead><tr>${heads.map((head) => markup`<th scope="col">${say(head)}`)}</thead>
<tbody>${cause.findings.map((atom) => atomRow(index, atom))}</tbody></table></div></details></div>
`;
}

function atomRow(index: ReportIndex, atom: ReportAtom): Markup {
  // An atom of several causes is linked to where it comes first.
  const id = index.claimId(`f-${atom.fingerprint}`);
  const path = atom.fieldPath === "" ? say("body") : atom.fieldPath;
  const field = path !== null && atom.side !== null ? `${atom.side} ${path}` : path;
  return markup`<tr${id !== null && markup` id="${id}"`}><td><code>${atom.fingerprint}</code><td>${atom.edition}
<td><code>${atom.rule}</code><td>${field !== null && markup`<code>${field}</code>`}<td>${atom.fact && say(atom.fact)}<td>${atom.message}`;
}

/** Indexes of the pages that the cause speaks of, for the filter; labels may hold spaces. */
function pageIndexes(index: ReportIndex, cause: ReportCause): string {
  const labels = new Set([
    ...cause.places.map((place) => place.edition),
    ...cause.findings.map((atom) => atom.edition),
  ]);
  return [...labels]
    .map((label) => index.editions.get(label)?.index)
    .filter((position) => position !== undefined)
    .join(" ");
}
