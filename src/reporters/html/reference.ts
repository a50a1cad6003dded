/** The back of the report: the rules that found something, what its words mean, and how to make it again. */
import type { Report } from "../../findings/report.ts";
import { markup, type Markup } from "../markup.ts";
import { between, digits, fullStop, severityWord } from "../phrases.ts";
import { foldedTable, listTable } from "./list-table.ts";
import { say } from "../../translation/speaking.ts";

export function ruleList(report: Report): Markup | false {
  const counts = new Map<string, number>();
  for (const cause of report.groups) counts.set(cause.rule, (counts.get(cause.rule) ?? 0) + 1);
  const rules = report.rules.filter((rule) => counts.has(rule.id));
  if (rules.length === 0) return false;
  const rows = rules.map((rule) => [
    markup`<code>${rule.id}</code>`,
    say(severityWord[rule.severity]),
    digits(counts.get(rule.id) ?? 0),
    `${rule.summary}${fullStop()}${between()}${rule.docs.rationale}`,
  ]);
  const columns = ["rule", "normally", { numbers: "findings" }, "what it reports, and why it matters"];
  return markup`<section id="rules" aria-labelledby="h-rules"><h2 id="h-rules">${say("Rules that found something")}</h2>
${listTable("rules", columns, rows)}
</section>
`;
}

const terms: readonly (readonly [string, string])[] = [
  [
    "page, edition",
    "One document as it was given: a format, a language, a version. Several editions may describe one operation.",
  ],
  ["promise", "One thing that a page says about the API: a field exists, it is a list, it has at most 64 characters."],
  [
    "finding",
    "Everything that one mistake explains, over all pages. Its single findings have fingerprints that stay when lines move.",
  ],
  ["error", "A page contradicts itself, another page or the API."],
  ["warning", "Something is incomplete or vague, or is stated only in prose."],
  ["note", "Some pages say it and none contradicts it."],
  ["sure", "Two independent kinds of evidence agree, such as tables and examples."],
  ["probable", "The evidence points to one side, and a person should look."],
  ["undecided", "The evidence does not show which side is right. The finding says what would decide it."],
  ["seen, contradicted", "Responses of the API showed the promise, or something else; with the number of responses."],
  ["never observed", "No response showed the promise either kept or broken."],
  ["not contradicted", "Responses cannot confirm a limit, a format or a required mark; none of them broke it."],
  ["not observable", "Responses cannot show it at all: a default, a deprecation."],
  ["not understood", "A table whose columns could not be identified. The report says nothing about its contents."],
];

export function glossary(): Markup {
  const items = terms.map(([term, meaning]) => markup`<dt>${say(term)}<dd>${say(meaning)}\n`);
  return markup`<section id="words" aria-labelledby="h-words"><h2 id="h-words">${say("Glossary")}</h2>
<p>${say("This report states what pages say and where they disagree, with the place of every word it quotes.\nIt does not state that an API is correct, safe or complete, nor anything about pages and responses\nthat it does not list.")}</p>
<dl class="terms">${items}</dl>
</section>
`;
}

export function reproduce(report: Report): Markup {
  const inputs = [...report.editions, ...report.recordings];
  const rows = inputs.map(({ file, sha256 }) => [
    markup`<code>${file}</code>`,
    markup`<code class="hash">${sha256}</code>`,
  ]);
  return markup`<section id="again" aria-labelledby="h-again"><h2 id="h-again">${say("How to reproduce this report")}</h2>
<dl class="facts"><dt>${say("Tool")}<dd>${report.tool.name} ${report.tool.version}
<dt>${say("Command")}<dd><code>${report.command}</code>
<dt>${say("As of")}<dd>${report.asOf ?? say("no date was given with --as-of")}
<dt>${say("Digest")}<dd><code class="hash">${report.digest}</code><br>
<small>${say("SHA-256 over the digests of all inputs, the version, the configuration and the date")}</small></dl>
<p>${say("Run the command with this version in the folder that the files are named from. If nothing was changed since, the same\ndigest comes out, as it stands at the foot of every printed sheet; else the digests of the inputs say which file differs.")}</p>
${foldedTable("SHA-256 of every input", "digests", ["file", "SHA-256"], rows)}</section>
`;
}
