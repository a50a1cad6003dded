/** Where the findings are: folders and owners, each with a bar of what asks for a change. The bars stand in the table that says the same. */
import type { Report } from "../../../findings/report.ts";
import { markup, type Markup } from "../../markup.ts";
import { counted, digits } from "../../phrases.ts";
import { byFolder, byOwner, type RollUpRow } from "../../roll-up.ts";
import { segments, swatch } from "./patterns.ts";
import { say } from "../../../translation/speaking.ts";

/** More are summed in one row. */
const MOST_ROWS = 60;
/** So many on paper: the style sheet counts them. */
export const PAPER_ROWS = 20;
const BAR_HEIGHT = 14;

export function rollUpSection(report: Report): Markup | false {
  const tables = (
    [
      ["folder", "By folder", byFolder(report)],
      ["owner", "By owner", byOwner(report)],
    ] as const
  ).filter(([, , rows]) => rows.length > 0);
  if (tables.length === 0) return false;
  const hidden =
    report.hidden > 0 &&
    markup`<p>${say(`${counted(report.hidden, "finding")} hidden by --max: not counted here.`)}</p>`;
  return markup`<section id="where" aria-labelledby="h-where"><h2 id="h-where">${say("Where the findings are")}</h2>
<p class="legend">${swatch("bar-error", say("errors"))}${swatch("bar-warning", say("warnings"))}
<span>${say("a finding on pages of two rows counts in both; notes have no bar")}</span></p>
${hidden}${tables.map(([what, title, rows]) => markup`<h3>${say(title)}</h3>${rollUpTable(what, rows)}`)}</section>
`;
}

/** Roles are written out, since on a narrow screen the style sheet makes its rows boxes. */
function rollUpTable(what: string, all: readonly RollUpRow[]): Markup {
  const rows = all.length > MOST_ROWS ? [...all.slice(0, MOST_ROWS - 1), summed(what, all.slice(MOST_ROWS - 1))] : all;
  const most = Math.max(1, ...rows.map(({ counts }) => counts.error + counts.warning));
  const heads = [what, "pages", "errors", "warnings", "notes", "errors and warnings"];
  const body = rows.map(({ name, pages, counts }) => {
    const numbers = [pages, counts.error, counts.warning, counts.info].map(
      (count) => markup`<td role="cell" class="num">${digits(count)}`,
    );
    const bar = segments(
      [
        { fill: "bar-error", count: counts.error },
        { fill: "bar-warning", count: counts.warning },
      ],
      most,
      BAR_HEIGHT,
    );
    return markup`<tr role="row"><th role="rowheader" scope="row"><bdi>${name}</bdi>${numbers}
<td role="cell" class="wide"><svg class="row-bar" width="100%" height="${BAR_HEIGHT}" aria-hidden="true">${bar}</svg>
`;
  });
  const more = rows.length - PAPER_ROWS;
  return markup`<table class="list roll-up" role="table" aria-label="${say(`findings by ${what}`)}"><thead role="rowgroup"><tr role="row">${heads.map(
    (head, n) =>
      markup`<th role="columnheader" scope="col"${n > 0 && n < 5 && markup` class="num"`}${n === 5 && markup` class="wide"`}>${say(head)}`,
  )}</thead>
<tbody role="rowgroup">${body}</tbody></table>
${more > 0 && markup`<p class="paper">${say(`${counted(more, "more row")} on the screen.`)}</p>`}`;
}

function summed(what: string, rows: readonly RollUpRow[]): RollUpRow {
  const sum = (of: (row: RollUpRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    name: say(counted(rows.length, `more ${what}`)),
    pages: sum(({ pages }) => pages),
    counts: {
      error: sum(({ counts }) => counts.error),
      warning: sum(({ counts }) => counts.warning),
      info: sum(({ counts }) => counts.info),
    },
  };
}
