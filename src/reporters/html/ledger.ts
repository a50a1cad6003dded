/**
 * What the responses say of what the pages promise. What nobody has seen has the strongest pattern in the bars: a report
 * without it would look better the less was recorded.
 */
import type { LedgerEntry, Report } from "../../findings/report.ts";
import { markup, type Markup } from "../markup.ts";
import { exchangesRead, operationsOf } from "../overview.ts";
import { counted, digits, ledgerWord, promiseKindWord } from "../phrases.ts";
import { fold, listTable } from "./list-table.ts";
import type { ReportIndex } from "./report-index.ts";

const order = [
  "contradicted",
  "never-observed",
  "not-observable",
  "not-contradicted",
  "seen",
] as const satisfies readonly LedgerEntry["verdict"][];

export function ledgerSection(index: ReportIndex): Markup {
  const { report } = index;
  const nothing = markup`<p class="large">No recordings were given. Nothing in this report is
confirmed by a response of the API.</p>`;
  return markup`<section id="ledger" aria-labelledby="h-ledger">
<h2 id="h-ledger">What the API’s responses show</h2>
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
    .map((operation, position) => markup`${position > 0 && ", "}<bdi>${operation}</bdi>`);
  const unseen = silent.length > 0 && markup`<p>No promise of these operations could be observed: ${silent}.</p>`;
  const legend = order.map(
    (verdict) => markup`<span><svg width="22" height="12" aria-hidden="true">
<rect class="bar-${verdict}" width="22" height="12"/></svg> ${ledgerWord[verdict]}</span> `,
  );
  return markup`<p>A response can show a type, a constant, a value, a status or a header:
<em>seen n times</em>, or contradicted. It can never confirm a limit, a format or a required mark,
only fail to contradict it: <em>not contradicted in n responses</em>. A default and a deprecation
cannot be observed in responses at all.</p>
${patterns()}
<p class="legend">${legend}</p>
${blocks}
${unseen}`;
}

function patterns(): Markup {
  return markup`<svg width="0" height="0" class="defs" aria-hidden="true"><defs>
<pattern id="p-never" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="p-ground" width="8" height="8"/><rect class="p-ink" width="5" height="8"/></pattern>
<pattern id="p-cannot" width="6" height="6" patternUnits="userSpaceOnUse">
<rect class="p-ground" width="6" height="6"/><circle class="p-ink" cx="3" cy="3" r="1"/></pattern>
</defs></svg>`;
}

function operationBlock(operation: string, entries: readonly LedgerEntry[], position: number): Markup {
  const counts = order
    .map((verdict) => ({
      verdict,
      count: entries.filter((entry) => entry.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0);
  const words = counts.map(({ verdict, count }) => `${digits(count)} ${ledgerWord[verdict]}`).join(", ");
  let done = 0;
  const segments = counts.map(({ verdict, count }) => {
    const x = percent(done / entries.length);
    const width = percent(count / entries.length);
    done += count;
    return markup`<rect class="bar-${verdict}" x="${x}" width="${width}" height="18"/>`;
  });
  const rows = entries.map((entry) => [
    markup`<code>${entry.promise}</code>`,
    promiseKindWord[entry.kind],
    entry.edition,
    markup`<span class="v-${entry.verdict}">${entryPhrase(entry)}</span>`,
  ]);
  const columns = ["promise", "kind", "page", "what the responses show"];
  return markup`<div class="operation"><h3 id="ledger-${position}"><bdi>${operation}</bdi></h3>
<svg class="bar" width="100%" height="18" role="img" aria-label="${words}">${segments}</svg>
<p>${counted(entries.length, "promise")}: ${words}.</p>
${fold("Every promise", false, listTable(`promises of ${operation}`, columns, rows))}</div>
`;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(3))}%`;
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
  const printed = rows.map(([name, total, text]) => [name, digits(total), text]);
  return markup`<h3>Coverage</h3>
${listTable("coverage", ["what", { numbers: "in all" }, "of these"], printed)}`;
}
