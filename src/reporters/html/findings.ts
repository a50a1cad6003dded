/** The findings as cards, grouped by severity, with a form that narrows them down. */
import type { Report } from "../../findings/report.ts";
import { markup, type Markup } from "../markup.ts";
import { counted, digits, severityGroupsOf } from "../phrases.ts";
import { causeCard } from "./card.ts";
import type { ReportIndex } from "./report-index.ts";
import { say } from "../../translation/speaking.ts";

/** Card by card: there may be tens of thousands. */
export function* findings(index: ReportIndex): Generator<Markup> {
  const { report } = index;
  yield markup`<section id="findings" aria-labelledby="h-findings"><h2 id="h-findings" tabindex="-1">${say("Findings")}</h2>
${report.groups.length === 0 ? markup`<p>${say("None.")}</p>` : filterForm(report)}
`;
  for (const { severity, title, means } of severityGroupsOf(report)) {
    const causes = report.groups.filter((cause) => cause.severity === severity);
    if (causes.length === 0) {
      yield markup`<span id="${severity}"></span>`;
      continue;
    }
    yield markup`<section class="group" aria-labelledby="${severity}">
<h3 id="${severity}">${say(title)} <small>${say(means)}</small></h3>
`;
    for (const cause of causes) yield causeCard(index, cause);
    yield markup`</section>
`;
  }
  yield markup`</section>
`;
}

function filterForm(report: Report): Markup {
  const severities = severityGroupsOf(report)
    .filter(({ severity }) => report.groups.some((cause) => cause.severity === severity))
    .map(
      ({ severity, title }) =>
        markup`<label><input type="checkbox" name="s" value="${severity}" checked> ${say(title).toLowerCase()}</label> `,
    );
  const named = new Set(report.groups.map((cause) => cause.rule));
  const rules = report.rules.map(({ id }, position) =>
    named.has(id) ? markup`<option value="${position}">${id}</option>` : markup``,
  );
  const pages = report.editions.map(({ label }, position) => markup`<option value="${position}">${label}</option>`);
  const compared = report.groups.some((cause) => cause.novelty !== null);
  return markup`<form id="filter" role="search" aria-label="${say("Filter the findings")}">
<fieldset><legend class="sr">${say("Severity")}</legend>${severities}</fieldset>
${compared && markup`<label><input type="checkbox" name="n" value="new"> ${say("only new ones")}</label>`}
<label>${say("Page")} <select name="e"><option value="">${say("all")}</option>${pages}</select></label>
<label>${say("Rule")} <select name="r"><option value="">${say("all")}</option>${rules}</select></label>
<label>${say("Text")} <input type="search" name="q" autocomplete="off" spellcheck="false"></label>
<button type="reset">${say("Show all")}</button> <button type="button" id="unfold" aria-pressed="false">${say("Unfold all")}</button>
<output id="shown" aria-live="polite" data-all="${report.groups.length}">${say(counted(report.groups.length, "finding"))}</output>
</form>
<p class="paper">${say(`All ${digits(report.groups.length)} findings are printed, whatever a filter hides on the screen.`)}</p>`;
}
