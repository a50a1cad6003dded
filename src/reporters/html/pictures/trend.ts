/** How the findings came and went over the earlier reports: a column for each report, and the table that says the same. */
import type { Severity } from "../../../findings/finding.ts";
import type { Report, TrendPoint } from "../../../findings/report.ts";
import { markup, type Markup } from "../../markup.ts";
import { between, comma, counted, digits, severityWord, totalsPhrase } from "../../phrases.ts";
import { foldedTable } from "../list-table.ts";
import { percent, swatch } from "./patterns.ts";
import { say } from "../../../translation/speaking.ts";

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];
/** Of the picture, in pixels: the open findings, and what came and went. */
const OPEN_HEIGHT = 140;
const CHANGE_HEIGHT = 80;
/** So wide at most is a column with the room around it. */
const COLUMN_WIDTH = 72;
/** The table of more is left out on brief paper. */
const PAPER_RUNS = 12;

export function trendSection({ trend }: Report): Markup | false {
  if (trend === undefined || trend.length < 2) return false;
  const [first, last] = [trend[0], trend.at(-1)];
  const legend = SEVERITIES.map((severity) => swatch(`bar-${severity}`, say(`${severityWord[severity]}s`)));
  return markup`<section id="trend" aria-labelledby="h-trend"><h2 id="h-trend">${say("Trend")}</h2>
<p class="legend">${legend}<span>${say(`a column for each report, ${nameOf(first)} to ${nameOf(last)}`)}</span></p>
<div class="charts">${openChart(trend)}${changeChart(trend)}</div>
<p>${say("A finding is new where the report before lacked one of its single findings, and fixed where none of them is left on pages that\nwere looked at again. One that falls into two, or two that become one, are neither.")}</p>
${trendTable(trend)}</section>
`;
}

function nameOf(point: TrendPoint | undefined): string {
  return point?.file === null ? (point.asOf ?? say("this report")) : (point?.asOf ?? "");
}

function total(counts: TrendPoint["open"]): number {
  return counts.error + counts.warning + counts.info;
}

function openChart(trend: readonly TrendPoint[]): Markup {
  const most = Math.max(1, ...trend.map(({ open }) => total(open)));
  const columns = trend.map((point, position) =>
    column(trend.length, position, point.open, (done, count) => ({
      y: 1 - (done + count) / most,
      height: count / most,
    })),
  );
  const words = `${say("Open findings:")}${between()}${trend.map((point) => `${nameOf(point)} ${digits(total(point.open))}`).join(comma())}`;
  const caption = say(
    `Open: at most ${digits(most)}, now ${digits(total(trend.at(-1)?.open ?? { error: 0, warning: 0, info: 0 }))}`,
  );
  return chart(caption, words, trend.length, OPEN_HEIGHT, markup`${columns}${line(1)}`);
}

/** New ones above the line, fixed ones below it. */
function changeChart(trend: readonly TrendPoint[]): Markup {
  const [up, down] = (["new", "fixed"] as const).map((what) =>
    Math.max(0, ...trend.map(({ since }) => (since === null ? 0 : total(since[what])))),
  ) as [number, number];
  const scale = Math.max(1, up + down);
  const middle = up + down === 0 ? 0.5 : up / scale;
  const columns = trend.flatMap(({ since }, position) =>
    since === null
      ? []
      : [
          column(trend.length, position, since.new, (done, count) => ({
            y: middle - (done + count) / scale,
            height: count / scale,
          })),
          column(trend.length, position, since.fixed, (done, count) => ({
            y: middle + done / scale,
            height: count / scale,
          })),
        ],
  );
  const last = trend.at(-1)?.since;
  const words = `${say("New and fixed:")}${between()}${trend
    .flatMap((point) =>
      point.since === null
        ? []
        : [
            `${nameOf(point)} ${say(`${digits(total(point.since.new))} new, ${digits(total(point.since.fixed))} fixed`)}`,
          ],
    )
    .join("; ")}`;
  const now = last ? `: now ${digits(total(last.new))} and ${digits(total(last.fixed))}` : "";
  return chart(
    say(`New above the line, fixed below${now}`),
    words,
    trend.length,
    CHANGE_HEIGHT,
    markup`${columns}${line(middle)}`,
  );
}

/** Severities on top of each other, the gravest next to the line. */
function column(
  of: number,
  position: number,
  counts: TrendPoint["open"],
  place: (done: number, count: number) => { readonly y: number; readonly height: number },
): Markup[] {
  let done = 0;
  return SEVERITIES.flatMap((severity) => {
    const count = counts[severity];
    if (count === 0) return [];
    const { y, height } = place(done, count);
    done += count;
    const [x, width] = [percent((position + 0.15) / of), percent(0.7 / of)];
    return [
      markup`<rect class="bar-${severity}" x="${x}" y="${percent(y)}" width="${width}" height="${percent(height)}"/>`,
    ];
  });
}

function line(at: number): Markup {
  return markup`<line class="axis" x1="0" x2="100%" y1="${percent(at)}" y2="${percent(at)}"/>`;
}

function chart(caption: string, words: string, columns: number, height: number, content: Markup): Markup {
  return markup`<figure><figcaption>${caption}</figcaption>
<svg class="chart" width="${columns * COLUMN_WIDTH}" height="${height}" role="img" aria-label="${words}">${content}</svg></figure>
`;
}

function trendTable(trend: readonly TrendPoint[]): Markup {
  const versions = new Set(trend.map(({ version }) => version));
  const hasLost = trend.some(({ since }) => (since?.notLookedAt ?? 0) > 0);
  const columns = [
    "report",
    "open",
    "new",
    "fixed",
    ...(hasLost ? [{ numbers: "no longer looked at" }] : []),
    ...(versions.size > 1 ? ["docproof"] : []),
  ];
  const rows = trend.map(({ asOf, file, version, open, since }) => [
    markup`<span class="keep">${asOf ?? say("no date")}</span> <small>${file ?? say("this report")}</small>`,
    say(totalsPhrase(open)),
    since === null ? "–" : say(totalsPhrase(since.new)),
    since === null ? "–" : say(totalsPhrase(since.fixed)),
    ...(hasLost ? [digits(since?.notLookedAt ?? 0)] : []),
    ...(versions.size > 1 ? [version] : []),
  ]);
  const table = foldedTable(counted(trend.length, "report"), "findings by report", columns, rows);
  return trend.length > PAPER_RUNS ? markup`<div class="long">${table}</div>` : table;
}
