/**
 * What responses show of each kind of promise, an operation a row: where nothing was observed is seen at a glance. Every cell says
 * in words what its bar shows, and the table below it says all.
 */
import type { LedgerEntry, Report } from "../../../findings/report.ts";
import { operationCoverages } from "../../coverage.ts";
import { markup, type Markup } from "../../markup.ts";
import { colon, counted, digits, ledgerWord, promiseKindWord } from "../../phrases.ts";
import { foldedTable } from "../list-table.ts";
import { segments } from "./patterns.ts";
import { say } from "../../../translation/speaking.ts";

/** From bad to good, as in the bars of the ledger. */
export const VERDICTS = [
  "contradicted",
  "never-observed",
  "not-observable",
  "not-contradicted",
  "seen",
] as const satisfies readonly LedgerEntry["verdict"][];

/** More are counted: each has its own bar further down. */
const MOST_ROWS = 60;
const CELL_HEIGHT = 18;

type Counts = Readonly<Record<LedgerEntry["verdict"], number>>;
type Kind = LedgerEntry["kind"];

interface HeatRow {
  readonly operation: string;
  readonly kinds: ReadonlyMap<Kind, Counts>;
}

export function heatMap(report: Report): Markup | false {
  const rows = rowsOf(report.ledger);
  if (rows.length === 0) return false;
  const kinds = (Object.keys(promiseKindWord) as Kind[]).filter((kind) => rows.some((row) => row.kinds.has(kind)));
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  const heads = kinds.map(
    (kind) => markup`<th role="columnheader" scope="col"><span>${say(promiseKindWord[kind])}</span>`,
  );
  const rest =
    more > 0 &&
    markup`<p>${say(`${counted(more, "more operation")}, of which less is contradicted or open: each has its bar below, on the screen.`)}</p>`;
  return markup`<h3>${say("Operations by kind of promise")}</h3>
<p>${say("The number is how many promises of that kind there are.")}</p>
<table class="heat" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${say("operation")}${heads}</thead>
<tbody role="rowgroup">${shown.map((row) => heatRow(row, kinds))}</tbody></table>
${rest}${sameInWords(report)}`;
}

/** Most contradicted first, then most that nobody has seen. */
function rowsOf(ledger: readonly LedgerEntry[]): HeatRow[] {
  const rows = new Map<string, Map<Kind, Record<LedgerEntry["verdict"], number>>>();
  for (const { operation, kind, verdict } of ledger) {
    const kinds = rows.get(operation) ?? new Map<Kind, Record<LedgerEntry["verdict"], number>>();
    rows.set(operation, kinds);
    const counts =
      kinds.get(kind) ??
      (Object.fromEntries(VERDICTS.map((one) => [one, 0])) as Record<LedgerEntry["verdict"], number>);
    counts[verdict] += 1;
    kinds.set(kind, counts);
  }
  const sum = ({ kinds }: HeatRow, verdict: LedgerEntry["verdict"]): number =>
    [...kinds.values()].reduce((total, counts) => total + counts[verdict], 0);
  return [...rows]
    .map(([operation, kinds]): HeatRow => ({ operation, kinds }))
    .toSorted(
      (a, b) =>
        sum(b, "contradicted") - sum(a, "contradicted") ||
        sum(b, "never-observed") - sum(a, "never-observed") ||
        (a.operation < b.operation ? -1 : 1),
    );
}

/** Roles are written out, since on a narrow screen the style sheet makes its rows boxes. */
function heatRow({ operation, kinds: own }: HeatRow, kinds: readonly Kind[]): Markup {
  const cells = kinds.map((kind) => {
    const counts = own.get(kind);
    return counts === undefined
      ? markup`<td role="cell" class="none"><span class="sr">${say("none")}</span>`
      : heatCell(kind, counts);
  });
  return markup`<tr role="row"><th role="rowheader" scope="row"><bdi>${operation}</bdi>${cells}\n`;
}

function heatCell(kind: Kind, counts: Counts): Markup {
  const all = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  const present = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const words = say(present.map((verdict) => `${digits(counts[verdict])} ${ledgerWord[verdict]}`).join(", "));
  const bar = segments(
    present.map((verdict) => ({ fill: `bar-${verdict}` as const, count: counts[verdict] })),
    all,
    CELL_HEIGHT,
  );
  return markup`<td role="cell" title="${say(promiseKindWord[kind])}${colon()}${words}"><svg width="100%" height="${CELL_HEIGHT}" aria-hidden="true">${bar}</svg>
${digits(all)}<span class="sr">${colon()}${words}</span>`;
}

function sameInWords(report: Report): Markup {
  const rows = operationCoverages(report).flatMap(({ operation, rows: kinds }) =>
    kinds.map(({ kind, promises, says }) => [markup`<bdi>${operation}</bdi>`, say(kind), digits(promises), say(says)]),
  );
  return foldedTable(
    "The same in words",
    "coverage by operation and kind of promise",
    ["operation", "kind", { numbers: "promises" }, "what the responses show"],
    rows,
  );
}
