/**
 * The life of fields as lanes, one for each edition: where it is told, what changed, and how long another edition took to say the
 * same. The row says all of it in words as well.
 */
import type { Biography, DatedChange, FieldLife, OperationLife, ToldIn } from "../../history/biography.ts";
import { daysBetween } from "../../history/days.ts";
import { say } from "../../translation/speaking.ts";
import { markup, type Markup } from "../markup.ts";
import {
  fieldName,
  followWords,
  formerFieldNames,
  gradeWord,
  sinceWords,
  tellingFields,
  toldWords,
} from "./phrases.ts";

/** Lanes beyond these are told in words only. */
const MOST_LANES = 8;
const LANE_HEIGHT = 12;

/** The share of the time that had gone by on a day. */
type At = (day: string) => string;

export function timelineTable(operation: OperationLife, { from, to }: Biography): Markup | false {
  const { told } = tellingFields(operation);
  if (told.length === 0 && operation.changes.length === 0) return false;
  const whole = Math.max(1, daysBetween(from, to));
  const at: At = (day) => `${Number(((100 * daysBetween(from, day)) / whole).toFixed(2))}%`;
  const lanes = [...new Set(operation.editions.map(({ edition }) => edition))].slice(0, MOST_LANES);
  const rows = [
    ...(operation.changes.length > 0
      ? [lifeRow(markup`<em>${say("as a whole")}</em>`, operation.editions, operation.changes, lanes, at, null)]
      : []),
    ...told.map((field) => fieldRow(field, operation, lanes, at)),
  ];
  return markup`<table class="list lives" role="table" aria-label="${say(`fields of ${operation.operation}`)}"><thead role="rowgroup"><tr role="row">
<th role="columnheader" scope="col">${say("field")}<th role="columnheader" scope="col" class="wide"><span class="ends"><span>${from}</span><span>${to}</span></span><th role="columnheader" scope="col">${say("what changed")}</thead>
<tbody role="rowgroup">${rows}</tbody></table>
`;
}

function fieldRow(field: FieldLife, operation: OperationLife, lanes: readonly string[], at: At): Markup {
  const former = field.earlierNames.length > 0 && markup` <small>${formerFieldNames(field.earlierNames)}</small>`;
  const isAsOld = JSON.stringify(field.editions) === JSON.stringify(operation.editions);
  const since = isAsOld ? null : toldWords(field.editions);
  return lifeRow(markup`<code>${fieldName(field)}</code>${former}`, field.editions, field.changes, lanes, at, since);
}

function lifeRow(
  name: Markup,
  told: readonly ToldIn[],
  changes: readonly DatedChange[],
  lanes: readonly string[],
  at: At,
  since: string | null,
): Markup {
  const words = changes.map((change) => changeWords(change));
  return markup`<tr role="row"><th role="rowheader" scope="row">${name}
<td role="cell" class="wide">${lifePicture(told, changes, lanes, at)}
<td role="cell">${since !== null && markup`<p>${since}</p>`}${words}
`;
}

function changeWords(change: DatedChange): Markup {
  const { at, severity, message, edition, state } = change;
  const others = followWords(change);
  return markup`<p><span class="keep">${sinceWords(at)}</span> <b class="${severity}">${gradeWord(severity)}</b> ${say(message)}
<small title="${state}">${edition}${others !== "" && markup`; ${others}`}</small></p>`;
}

function lifePicture(
  told: readonly ToldIn[],
  changes: readonly DatedChange[],
  lanes: readonly string[],
  at: At,
): Markup {
  const middle = (lane: number): number => lane * LANE_HEIGHT + LANE_HEIGHT / 2;
  const laneOf = (edition: string): number | null => (lanes.includes(edition) ? lanes.indexOf(edition) : null);
  const lives = told.flatMap(({ edition, since, until }) => {
    const lane = laneOf(edition);
    if (lane === null) return [];
    const y = middle(lane);
    const end = until === null ? "100%" : at(until.at);
    const open =
      since.orEarlier &&
      markup`<line class="before" x1="${at(since.at)}" x2="${at(since.at)}" y1="${y - 4}" y2="${y + 4}"/>`;
    return [markup`<line class="life" x1="${at(since.at)}" x2="${end}" y1="${y}" y2="${y}"/>${open}`];
  });
  const marks = changes.flatMap(({ at: day, edition, severity, followed }) => {
    const first = laneOf(edition);
    const followers = followed.flatMap((one) => {
      const lane = laneOf(one.edition);
      if (lane === null) return [];
      const link =
        first !== null &&
        markup`<line class="axis" x1="${at(day.at)}" x2="${at(one.at.at)}" y1="${middle(first)}" y2="${middle(lane)}"/>`;
      return [markup`${link}<circle class="mark-${severity}" cx="${at(one.at.at)}" cy="${middle(lane)}" r="4"/>`];
    });
    return [
      ...followers,
      ...(first === null
        ? []
        : [markup`<circle class="mark-${severity}" cx="${at(day.at)}" cy="${middle(first)}" r="4"/>`]),
    ];
  });
  return markup`<svg class="lanes" width="100%" height="${Math.max(1, lanes.length) * LANE_HEIGHT}" aria-hidden="true">${lives}${marks}</svg>`;
}

/** What the lanes of an operation are, from above. */
export function laneNames({ editions }: OperationLife): readonly string[] {
  return [...new Set(editions.map(({ edition }) => edition))].slice(0, MOST_LANES);
}

/** The marks of the lanes with their words. */
export function laneLegend(): Markup {
  const marks = (["error", "warning", "info"] as const).map(
    (severity) =>
      markup`<span><svg width="14" height="12" aria-hidden="true"><circle class="mark-${severity}" cx="7" cy="6" r="4"/></svg> ${gradeWord(severity)}</span> `,
  );
  return markup`<p class="legend">${marks}<span>${say("a lane for each page; a line leads from the page that changed first to those that followed")}</span></p>`;
}
