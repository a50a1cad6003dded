/**
 * What the responses say of what the pages promise. What nobody has seen has the strongest pattern in the bars: a report
 * without it would look better the less was recorded.
 */
import type { LedgerEntry, Report } from "../../findings/report.ts";
import { markup, type Markup } from "../markup.ts";
import { exchangesRead, operationsOf } from "../overview.ts";
import { between, comma, counted, digits, fullStop, ledgerWord, promiseKindWord } from "../phrases.ts";
import { fold, listTable } from "./list-table.ts";
import { heatMap, VERDICTS } from "./pictures/heat-map.ts";
import { segments, swatch } from "./pictures/patterns.ts";
import type { ReportIndex } from "./report-index.ts";
import { say } from "../../translation/speaking.ts";

const BAR_HEIGHT = 18;

export function ledgerSection(index: ReportIndex): Markup {
  const { report } = index;
  const nothing = markup`<p class="large">${say("No recordings were given. Nothing in this report is\nconfirmed by a response of the API.")}</p>`;
  return markup`<section id="ledger" aria-labelledby="h-ledger">
<h2 id="h-ledger">${say("What the API’s responses show")}</h2>
${exchangesRead(report) === 0 ? nothing : observed(report)}
${coverageTable(report)}
</section>
`;
}

function observed(report: Report): Markup {
  const byOperation = new Map<string, LedgerEntry[]>();
  for (const entry of report.ledger) {
    const entries = byOperation.get(entry.operation);
    if (entries === undefined) byOperation.set(entry.operation, [entry]);
    else entries.push(entry);
  }
  const blocks = [...byOperation].map(([operation, entries], position) => operationBlock(operation, entries, position));
  const silent = operationsOf(report)
    .filter((operation) => !byOperation.has(operation))
    .map((operation, position) => markup`${position > 0 && comma()}<bdi>${operation}</bdi>`);
  const unseen =
    silent.length > 0 &&
    markup`<p>${say("No promise of these operations could be observed:")} ${silent}${fullStop()}</p>`;
  const legend = VERDICTS.map((verdict) => swatch(`bar-${verdict}`, say(ledgerWord[verdict])));
  return markup`<p>${say("A response can show a type, a constant, a value, a status or a header:")}
<em>${say("seen n times")}</em>${say(", or contradicted. It can never confirm a limit, a format or a required mark,\nonly fail to contradict it:")} <em>${say("not contradicted in n responses")}</em>${say(". A default and a deprecation\ncannot be observed in responses at all.")}</p>
<p class="legend">${legend}</p>
${heatMap(report)}<h3 class="operation">${say("Operation by operation")}</h3>
${blocks}
${unseen}`;
}

function operationBlock(operation: string, entries: readonly LedgerEntry[], position: number): Markup {
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: entries.filter((entry) => entry.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  const words = say(counts.map(({ verdict, count }) => `${digits(count)} ${ledgerWord[verdict]}`).join(", "));
  const bar = segments(
    counts.map(({ verdict, count }) => ({ fill: `bar-${verdict}` as const, count })),
    entries.length,
    BAR_HEIGHT,
  );
  const rows = entries.map((entry) => [
    markup`<code>${entry.promise}</code>`,
    say(promiseKindWord[entry.kind]),
    entry.edition,
    markup`<span class="v-${entry.verdict}">${say(entryPhrase(entry))}</span>`,
  ]);
  const columns = ["promise", "kind", "page", "what the responses show"];
  return markup`<div class="operation"><h4 id="ledger-${position}"><bdi>${operation}</bdi></h4>
<svg class="bar" width="100%" height="${BAR_HEIGHT}" role="img" aria-label="${words}">${bar}</svg>
<p>${say(`${counted(entries.length, "promise")}:`)}${between()}${words}${fullStop()}</p>
${fold(say("Every promise"), false, listTable(`promises of ${operation}`, columns, rows))}</div>
`;
}

/** Always with the denominator. */
function entryPhrase({ verdict, count, of }: LedgerEntry): string {
  const answers = counted(of, "response");
  switch (verdict) {
    case "seen":
      return `seen in ${digits(count)} of ${answers}`;
    case "contradicted":
      return `contradicted by ${digits(count)} of ${answers}`;
    case "never-observed":
      return `never observed in ${answers}`;
    case "not-contradicted":
      return `not contradicted in ${answers}`;
    case "not-observable":
      return "not observable in responses";
  }
}

function coverageTable(report: Report): Markup {
  const { operations, promises, tables, examples } = report.coverage;
  const open = promises.total - promises.seen - promises.contradicted;
  const rows: [string, number, string][] = [
    ["operations, counted on each page", operations.total, `${digits(operations.observed)} seen in recordings`],
    [
      "promises",
      promises.total,
      `${digits(promises.seen)} seen, ${digits(promises.contradicted)} contradicted, ${digits(open)} neither`,
    ],
    ["tables", tables.total, `${digits(tables.notUnderstood)} not understood; ${counted(tables.rows, "row")}`],
    ["JSON examples", examples.total, `${digits(examples.broken)} broken`],
  ];
  const printed = rows.map(([name, total, text]) => [say(name), digits(total), say(text)]);
  return markup`<h3>${say("Coverage")}</h3>
${listTable("coverage", ["what", { numbers: "in all" }, "of these"], printed)}`;
}
