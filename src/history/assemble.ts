/** What was kept of the versions → the Biography: editions joined by operation and field, changes with who followed. */
import { editionLabels } from "../audit/wording/labels.ts";
import { VERSION } from "../audit/version.ts";
import type { Biographer } from "./biographer.ts";
import {
  type Biography,
  BIOGRAPHY_VERSION,
  type DatedChange,
  type Delay,
  type EditionLife,
  type FieldLife,
  type OperationLife,
  type ToldIn,
} from "./biography.ts";
import { type Differences, followedChanges, type LabelOf, makeDifferences } from "./follow-up.ts";
import { joinTracks } from "./joining.ts";
import type { EditionTrack, FieldTrack, OperationTrack } from "./tracks.ts";

export type Frame = Pick<Biography, "command" | "source" | "from" | "to" | "days" | "isShallow">;

export function biographyOf(kept: Biographer, frame: Frame): Biography {
  const told = new Set(kept.operations.map(({ edition }) => edition));
  const editions = kept.editions.filter((edition) => told.has(edition));
  const labels = editionLabels(distinct(editions).map(({ name }) => name));
  const areOneLanguage = new Set(editions.map(({ read }) => read.language)).size === 1;
  const labelOfEdition = new Map(
    distinct(editions).map(({ edition, name }) => {
      const label = labels.get(name) ?? name;
      const { language } = edition.read;
      const isTold =
        areOneLanguage ||
        label
          .toLowerCase()
          .split(/[^a-z]/)
          .includes(language.toLowerCase());
      return [edition, isTold ? label : `${label} (${language})`];
    }),
  );
  const labelOf: LabelOf = ({ edition }) => labelOfEdition.get(edition) ?? "";
  const differences = makeDifferences(kept.current());
  const operations = joinTracks(
    kept.operations.map((track) => ({
      item: track,
      edition: track.edition,
      now: [...track.keys].slice(-1),
      ever: [...track.keys],
    })),
  ).map((tracks) => operationLife(tracks, differences, labelOf));
  const lives = editions.map((edition) => editionLife(edition, labelOfEdition.get(edition) ?? ""));
  return {
    schemaVersion: BIOGRAPHY_VERSION,
    tool: { name: "docproof", version: VERSION },
    ...frame,
    editions: lives,
    delays: delaysOf(operations, lives),
    operations,
    unread: kept.unread,
  };
}

/** Two editions may have had one name, one after the other. */
function distinct(editions: readonly EditionTrack[]): { readonly edition: EditionTrack; readonly name: string }[] {
  const taken = new Set<string>();
  return editions.map((edition) => {
    const file = edition.files.at(-1) ?? "";
    let name = file;
    for (let n = 2; taken.has(name); n += 1) name = `${file} (${n})`;
    taken.add(name);
    return { edition, name };
  });
}

function editionLife({ files, read, since, until }: EditionTrack, label: string): EditionLife {
  const { language, format } = read;
  return { label, file: files.at(-1) ?? "", earlierFiles: files.slice(0, -1), language, format, since, until };
}

function operationLife(tracks: readonly OperationTrack[], differences: Differences, labelOf: LabelOf): OperationLife {
  const names = namesOf(tracks);
  const fields = joinTracks(
    tracks.flatMap((track) =>
      [...track.fields.values(), ...track.gone].map((field) => ({
        item: { track, field },
        edition: track.edition,
        now: [...field.keys].slice(-1),
        ever: [...field.keys],
      })),
    ),
  );
  return {
    operation: names.now,
    earlierNames: names.before,
    editions: tracks.map((track) => ({ edition: labelOf(track), since: track.since, until: track.until })),
    changes: followedChanges(tracks, (field) => field === null, differences, labelOf),
    fields: fields.map((told) => fieldLife(told, tracks, differences, labelOf)),
  };
}

interface ToldField {
  readonly track: OperationTrack;
  readonly field: FieldTrack;
}

function fieldLife(
  told: readonly ToldField[],
  tracks: readonly OperationTrack[],
  differences: Differences,
  labelOf: LabelOf,
): FieldLife {
  const own = new Set(told.map(({ field }) => field));
  const names = namesOf(told.map(({ field }) => field));
  return {
    field: names.now,
    status: told[0]?.field.status ?? null,
    earlierNames: names.before,
    editions: told.map(({ track, field }): ToldIn => ({
      edition: labelOf(track),
      since: field.since,
      until: field.until,
    })),
    changes: followedChanges(tracks, (field) => field !== null && own.has(field), differences, labelOf),
  };
}

/** The name of those that are there at the end, and what it was called beside. */
function namesOf(all: readonly { readonly names: ReadonlySet<string>; readonly until: unknown }[]): {
  readonly now: string;
  readonly before: readonly string[];
} {
  const lasting = all.find(({ until }) => until === null) ?? all[0];
  const now = [...(lasting?.names ?? [])].at(-1) ?? "";
  return { now, before: [...new Set(all.flatMap(({ names }) => [...names]))].filter((name) => name !== now) };
}

/** Between languages and formats: pages of one kind do not follow each other. */
function delaysOf(operations: readonly OperationLife[], editions: readonly EditionLife[]): Delay[] {
  const kindOf = new Map(editions.map(({ label, language, format }) => [label, `${language}\n${format}`]));
  const kinds = [...new Set(kindOf.values())].toSorted();
  if (kinds.length < 2) return [];
  const changes = operations.flatMap((operation) => [
    ...operation.changes,
    ...operation.fields.flatMap((field) => field.changes),
  ]);
  const isOther = (change: DatedChange, kind: string, edition: string): boolean =>
    kindOf.get(edition) === kind && kindOf.get(change.edition) !== kind;
  return kinds.map((kind): Delay => {
    const [language = "", format = ""] = kind.split("\n");
    const followed = changes.flatMap((change) =>
      change.followed.filter(({ edition }) => isOther(change, kind, edition)).map((one) => ({ change, one })),
    );
    const days = followed
      .filter(({ change, one }) => !change.at.orEarlier && !one.at.orEarlier)
      .map(({ one }) => one.days)
      .toSorted((a, b) => a - b);
    return {
      language,
      format,
      pages: [...kindOf.values()].filter((one) => one === kind).length,
      first: changes.filter(
        (change) => kindOf.get(change.edition) === kind && change.followed.length + change.open.length > 0,
      ).length,
      followed: followed.length,
      medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
      longestDays: days.at(-1) ?? null,
      open: changes.reduce((sum, change) => sum + change.open.filter((one) => isOther(change, kind, one)).length, 0),
    };
  });
}
