/** Which edition said a thing first, which followed after how many days, and which has not. */
import type { ApiPage } from "../api-model/api-page.ts";
import { operationChanges } from "../changes/changes.ts";
import type { DatedChange, Followed } from "./biography.ts";
import { daysBetween } from "./days.ts";
import { changedField } from "./field-keys.ts";
import { compareText } from "../source/text.ts";
import type { FieldTrack, OperationTrack, TrackEvent } from "./tracks.ts";

export type LabelOf = (track: OperationTrack) => string;

/** A change with the track that made it first. */
interface Leading {
  readonly track: OperationTrack;
  readonly event: TrackEvent;
  readonly followed: Map<OperationTrack, Followed>;
}

/**
 * The changes of one operation, or of one of its fields, through all editions, oldest first. A change that another edition made
 * later is told with the first.
 */
export function followedChanges(
  tracks: readonly OperationTrack[],
  isMeant: (field: FieldTrack | null) => boolean,
  differences: Differences,
  labelOf: LabelOf,
): DatedChange[] {
  const events = tracks
    .flatMap((track) => track.events.filter(({ field }) => isMeant(field)).map((event) => ({ track, event })))
    .toSorted((a, b) => compareText(a.event.at.at, b.event.at.at));
  const leading: Leading[] = [];
  for (const { track, event } of events) {
    const first = leading.find((one) => one.track !== track && !one.followed.has(track) && isSame(one.event, event));
    if (first)
      first.followed.set(track, {
        edition: labelOf(track),
        at: event.at,
        days: daysBetween(first.event.at.at, event.at.at),
      });
    else leading.push({ track, event, followed: new Map() });
  }
  return leading.map((one) => dated(one, tracks, events, differences, labelOf));
}

interface Told {
  readonly track: OperationTrack;
  readonly event: TrackEvent;
}

function dated(
  { track, event, followed }: Leading,
  tracks: readonly OperationTrack[],
  events: readonly Told[],
  differences: Differences,
  labelOf: LabelOf,
): DatedChange {
  const isLast = !events.some(
    (other) =>
      other.track === track &&
      other.event !== event &&
      isOfSame(other.event, event) &&
      other.event.at.at >= event.at.at,
  );
  const saidBefore: string[] = [];
  const open: string[] = [];
  for (const other of isLast && track.until === null ? tracks : []) {
    if (other === track || followed.has(other) || other.until !== null || other.since.at > event.at.at) continue;
    const differs = differences.of(other, track)?.has(aspectOf(event));
    if (differs === true) open.push(labelOf(other));
    // it says so, and has not changed it since: it said so before
    else if (
      differs === false &&
      !events.some((one) => one.track === other && isOfSame(one.event, event) && one.event.at.at >= event.at.at)
    )
      saidBefore.push(labelOf(other));
  }
  const { at, state, rule, severity, message, kind, action, before, after } = event;
  return {
    at,
    edition: labelOf(track),
    state,
    rule,
    severity,
    message,
    kind,
    action,
    before,
    after,
    followed: [...followed.values()],
    saidBefore,
    open,
  };
}

const isOfSame = (a: TrackEvent, b: TrackEvent): boolean => aspectOf(a) === aspectOf(b);

/** They come to say the same; what they said before may differ. */
function isSame(a: TrackEvent, b: TrackEvent): boolean {
  return isOfSame(a, b) && JSON.stringify(a.after) === JSON.stringify(b.after);
}

const aspectOf = ({ field, kind }: TrackEvent): string => `${[...(field?.keys ?? [])].at(-1) ?? ""}\n${kind}`;

/** What editions of an operation say otherwise at the end; asked only where somebody wants to know. */
export interface Differences {
  of(from: OperationTrack, to: OperationTrack): ReadonlySet<string> | null;
}

export function makeDifferences(pages: ReadonlyMap<string, ApiPage>): Differences {
  const known = new Map<OperationTrack, Map<OperationTrack, ReadonlySet<string>>>();
  return {
    of(from, to) {
      if (from.until !== null || to.until !== null) return null;
      const own = known.get(from) ?? new Map<OperationTrack, ReadonlySet<string>>();
      known.set(from, own);
      const found =
        own.get(to) ??
        new Set(
          operationChanges({ before: from.operation, after: to.operation }, from.edition.page, to.edition.page, {
            before: pages,
            after: pages,
          }).map((change) => `${changedField(change) ?? ""}\n${change.kind}`),
        );
      own.set(to, found);
      return found;
    },
  };
}
