/**
 * HTML: one file that needs nothing else, opens from disk, prints on A4, and runs nothing but its own script, whose digest
 * stands in the content security policy.
 */
import { markup, type Markup, markupText, ownMarkup } from "../markup.ts";
import { differences } from "./matrix.ts";
import { findings } from "./findings.ts";
import { ledgerSection } from "./ledger.ts";
import { accepted, masked, notUnderstood, unformalised } from "./open-questions.ts";
import { opening } from "./opening.ts";
import { patterns } from "./pictures/patterns.ts";
import { rollUpSection } from "./pictures/roll-up.ts";
import { trendSection } from "./pictures/trend.ts";
import { pagesRead, workSection } from "./pages.ts";
import { glossary, reproduce, ruleList } from "./reference.ts";
import type { Report } from "../../findings/report.ts";
import { inLanguagePieces } from "../in-language.ts";
import type { ReporterOptions } from "../options.ts";
import { comma } from "../phrases.ts";
import { sourceDigest } from "./source-digest.ts";
import { indexReport } from "./report-index.ts";
import { pageScript } from "./script.ts";
import { styleSheet } from "./style.css.ts";
import { say } from "../../translation/speaking.ts";

/** The Report as one HTML file. On paper it is a summary, the findings and what differs, unless `paper` asks for all of it. */
export function renderHtml(report: Report, options: ReporterOptions = {}): string {
  return [...htmlPieces(report, options)].join("");
}

/** The same piece by piece, the findings one by one. */
export const htmlPieces = inLanguagePieces(function* (report, { paper = "brief", language = "en" } = {}) {
  const index = indexReport(report);
  const asOf = report.asOf === null ? "" : comma() + say(`as of ${report.asOf}`);
  const style = styleSheet(
    `${report.tool.name} ${report.tool.version}${asOf}${comma()}${say(`digest ${report.digest}`)}`,
  );
  const script = pageScript();
  const sections: [string, string, Markup | false | Iterable<Markup>][] = [
    ["trend", "Trend", trendSection(report)],
    ["where", "Where the findings are", rollUpSection(report)],
    ["differs", "What differs", differences(index)],
    ["findings", "Findings", findings(index)],
    ["work", "Work list", workSection(index)],
    ["read", "What was read", pagesRead(index)],
    ["ledger", "What responses show", ledgerSection(index)],
    ["not-understood", "Not understood", notUnderstood(index)],
    ["prose", "Unchecked statements", unformalised(index)],
    ["accepted", "Accepted", accepted(report)],
    ["masked", "Masked", masked(report)],
    ["rules", "Rules", ruleList(report)],
    ["words", "Words", glossary()],
    ["again", "Reproduce", reproduce(report)],
  ];
  const present = sections.filter(([, , content]) => content !== false);
  const isPrinted = (id: string) => ON_PAPER.has(id) && (id !== "accepted" || report.accepted.length > 0);
  const links = present.map(
    ([id, title]) => markup`<li${!isPrinted(id) && markup` class="screen"`}><a href="#${id}">${say(title)}</a>`,
  );
  yield markupText(markup`<!doctype html>
<html lang="${language}"${paper === "brief" && markup` class="brief"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${report.tool.name} ${report.tool.version}">
<title>${report.headline} (${report.tool.name})</title>
<style>${ownMarkup(style)}</style>
<script>${ownMarkup(script)}</script>
</head>
<body>
<a class="skip" href="#h-findings">${say("Skip to the findings")}</a>
${patterns()}${opening(index)}<nav aria-label="${say("Sections")}"><ul>${links}</ul></nav>
<main>
`);
  for (const [, , content] of present) {
    if (content === false) continue;
    if (Symbol.iterator in content) for (const part of content) yield markupText(part);
    else yield markupText(content);
  }
  yield "</main>\n</body>\n</html>\n";
});

/** The sections of the brief sheets; the style sheet leaves out the others. */
const ON_PAPER: ReadonlySet<string> = new Set(["trend", "where", "findings", "differs", "ledger", "accepted", "again"]);

/** Nothing is loaded, nothing is sent, and only our own style sheet and script run. */
function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${sourceDigest(style)}'`,
    `script-src '${sourceDigest(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
