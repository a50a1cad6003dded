/** Takes the versions of pages day by day and keeps what became of each operation and field. */
import type { ApiPage, Operation } from "../api-model/api-page.ts";
import { pagesNamedBy, structureTypes, typesOf } from "../api-model/structure-uses.ts";
import type { Change } from "../changes/change.ts";
import { type LinkedPages, operationChanges, operationCame, operationGone } from "../changes/changes.ts";
import { operationKeys, pairOperations } from "../changes/operation-pairs.ts";
import { judge } from "../diff/judge.ts";
import { pairPages } from "../diff/pair-pages.ts";
import { type FindStructure, linkPage, makeFinder } from "../interpreter/structures/links.ts";
import { type FieldPromise, fieldPathOf, fieldPromises, operationName } from "../promises/promises.ts";
import type { Since, UnreadVersion } from "./biography.ts";
import { changedField, fieldKey, renamedKeys, responseOf } from "./field-keys.ts";
import type { EditionTrack, FieldTrack, OperationTrack, TrackEvent } from "./tracks.ts";

/** The pages of a day that changed on it. */
export interface DayOfPages {
  /** YYYY-MM-DD; days come in their order. */
  readonly at: string;
  /** The commit that a file's version is of, or the edition as it was given. */
  readonly stateOf: (file: string) => string;
  readonly pages: readonly ApiPage[];
  /** Files that are no longer there. */
  readonly gone: readonly string[];
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  /**
   * The files of a day have names of their own, by which they are not known from the day before. `whole`: a page of a language and
   * format that is among them, and has no successor there, is gone.
   */
  readonly renamed?: "whole" | "some";
}

export interface Biographer {
  day(day: DayOfPages): void;
  /** All that was kept. */
  readonly editions: readonly EditionTrack[];
  readonly operations: readonly OperationTrack[];
  readonly unread: readonly UnreadVersion[];
  /** Those that are there at the end, by their file, for links. */
  current(): ReadonlyMap<string, ApiPage>;
}

const NO_OPERATION = "no operation was found on it";

export function makeBiographer(): Biographer {
  const editions: EditionTrack[] = [];
  const operations: OperationTrack[] = [];
  const unread: UnreadVersion[] = [];
  /** By the file's name of today. */
  const living = new Map<string, EditionTrack>();
  const linked = (): ReadonlyMap<string, ApiPage> => new Map([...living].map(([file, { page }]) => [file, page]));
  const gaps = new Set<string>();
  let first: string | null = null;

  const day = (asked: DayOfPages): void => {
    const { at, stateOf } = asked;
    first ??= at;
    for (const { file, reason } of asked.unread) leftOut(file, at, reason);
    // a version without an operation says nothing of what became of those that were there
    const pages = asked.pages.filter(({ source, operations: found }) => {
      if (found.length > 0 || (living.get(source)?.operations.length ?? 0) === 0) return true;
      leftOut(source, at, NO_OPERATION);
      return false;
    });
    const successors = successorsOf(asked, pages);
    const before = linked();
    const previous = new Map<EditionTrack, ApiPage>();
    for (const [edition, page] of successors) {
      previous.set(edition, edition.page);
      if (edition.files.at(-1) !== page.source) {
        living.delete(edition.files.at(-1) ?? "");
        edition.files.push(page.source);
      }
      edition.read = page;
      living.set(page.source, edition);
    }
    const taken = new Set(successors.values());
    const dead = goneOf(asked, pages, successors);
    for (const edition of dead) living.delete(edition.files.at(-1) ?? "");
    const born = pages.filter((page) => !taken.has(page)).map((page) => birth(page, at));
    const find = makeFinder([...living.values()].map(({ read }) => read));
    for (const edition of [...previous.keys(), ...born]) relink(edition, find);
    const changed = new Set([...successors.values()].map(({ source }) => source));
    // what a page says in a structure of another page changes with that page
    for (const edition of living.values()) {
      if (previous.has(edition) || born.includes(edition) || ![...edition.names].some((name) => changed.has(name)))
        continue;
      previous.set(edition, edition.page);
      relink(edition, find);
    }
    const pair: LinkedPages = { before, after: linked() };
    const strays: Strays = { gone: [], came: [] };
    for (const [edition, old] of previous) {
      const since: Since = { at, orEarlier: edition.isAfterGap };
      edition.isAfterGap = false;
      const { pairs, removed, added } = pairOperations(old.operations, edition.page.operations);
      const tracks = new Map(edition.operations.map((track) => [track.operation, track]));
      for (const { before: was, after: is } of pairs) {
        const track = tracks.get(was);
        if (track) follow(track, is, { old, edition, since, stateOf, pair });
      }
      strays.gone.push(...removed.flatMap((operation) => tracks.get(operation) ?? []));
      strays.came.push(...added.map((operation) => ({ operation, edition, from: old })));
    }
    for (const edition of dead) {
      edition.until = { at, orEarlier: edition.isAfterGap };
      strays.gone.push(...edition.operations);
    }
    for (const edition of born)
      strays.came.push(...edition.page.operations.map((operation) => ({ operation, edition, from: null })));
    settle(strays, { at, stateOf, pair, previous });
  };

  const leftOut = (file: string, at: string, reason: string): void => {
    unread.push({ file, at, reason });
    const edition = living.get(file);
    if (edition) edition.isAfterGap = true;
    else gaps.add(file);
  };

  /** Of a page that could not be read before, nobody knows since when it says what it says. */
  const birth = (page: ApiPage, at: string): EditionTrack => {
    const orEarlier = at === first || gaps.has(page.source);
    const edition: EditionTrack = {
      files: [page.source],
      read: page,
      page,
      names: new Set(),
      operations: [],
      since: { at, orEarlier },
      until: null,
      isAfterGap: false,
    };
    editions.push(edition);
    living.set(page.source, edition);
    return edition;
  };

  const successorsOf = ({ gone, renamed }: DayOfPages, pages: readonly ApiPage[]): Map<EditionTrack, ApiPage> => {
    const successors = new Map<EditionTrack, ApiPage>();
    const fresh: ApiPage[] = [];
    for (const page of pages) {
      const edition = renamed === undefined ? living.get(page.source) : undefined;
      if (edition) successors.set(edition, page);
      else fresh.push(page);
    }
    const orphans = renamed === undefined ? gone.flatMap((file) => living.get(file) ?? []) : [...living.values()];
    const byPage = new Map(orphans.map((edition) => [edition.read, edition]));
    for (const { before, after } of pairPages([...byPage.keys()], fresh).pairs) {
      const edition = byPage.get(before);
      // a page in another language is another edition, whatever it is called
      if (edition && before.language === after.language) successors.set(edition, after);
    }
    return successors;
  };

  const goneOf = (
    { gone, renamed }: DayOfPages,
    pages: readonly ApiPage[],
    successors: ReadonlyMap<EditionTrack, ApiPage>,
  ): EditionTrack[] => {
    if (renamed === undefined)
      return gone.flatMap((file) => {
        const edition = living.get(file);
        return edition && !successors.has(edition) && edition.files.at(-1) === file ? [edition] : [];
      });
    if (renamed === "some") return [];
    const kinds = new Set(pages.map(kindOf));
    return [...living.values()].filter((edition) => !successors.has(edition) && kinds.has(kindOf(edition.read)));
  };

  /** Operations that went to another page of the language are the same; others are gone, or new. */
  const settle = (strays: Strays, { at, stateOf, pair, previous }: DaySettings): void => {
    const waiting = new Map(
      strays.gone.flatMap((track) => operationKeys(track.operation).map((key) => [key, track] as const)),
    );
    const moved = new Set<OperationTrack>();
    for (const { operation, edition, from } of strays.came) {
      const old = operationKeys(operation)
        .map((key) => waiting.get(key))
        .find((track) => track && !moved.has(track) && track.edition.page.language === edition.page.language);
      if (old) {
        moved.add(old);
        const oldPage = previous.get(old.edition) ?? old.edition.page;
        follow(old, operation, { old: oldPage, edition, since: { at, orEarlier: false }, stateOf, pair });
        continue;
      }
      // where no operation was found before, it may not have been understood
      const isKnown = from === null || from.operations.length > 0;
      const since = edition.since.at === at ? edition.since : { at, orEarlier: !isKnown };
      const track: OperationTrack = {
        edition,
        operation,
        names: new Set(),
        keys: new Set(),
        since,
        until: null,
        fields: new Map(),
        gone: [],
        events: [],
      };
      operations.push(track);
      edition.operations = [...edition.operations, track];
      note(track, operation);
      grow(track, fieldPromises(edition.page, operation, pair.after, { apart: true }), new Map(), since);
      if (!since.orEarlier && from !== null) record(track, [operationCame(operation, from)], since, stateOf);
    }
    for (const track of strays.gone) {
      if (moved.has(track)) continue;
      const until = { at, orEarlier: track.edition.isAfterGap };
      track.until = until;
      for (const field of track.fields.values()) field.until = until;
      record(track, [operationGone(track.operation, null)], until, stateOf);
      track.edition.operations = track.edition.operations.filter((one) => one !== track);
    }
  };

  return { day, editions, operations, unread, current: linked };
}

/** Operations that their page has no more, and those that it did not have before. */
interface Strays {
  readonly gone: OperationTrack[];
  readonly came: {
    readonly operation: Operation;
    readonly edition: EditionTrack;
    /** The page before; null where there was none. */
    readonly from: ApiPage | null;
  }[];
}

interface DaySettings {
  readonly at: string;
  readonly stateOf: DayOfPages["stateOf"];
  readonly pair: LinkedPages;
  /** The pages as they were before. */
  readonly previous: ReadonlyMap<EditionTrack, ApiPage>;
}

interface Step {
  readonly old: ApiPage;
  /** Where the operation stands now. */
  readonly edition: EditionTrack;
  readonly since: Since;
  readonly stateOf: DayOfPages["stateOf"];
  readonly pair: LinkedPages;
}

/** An operation in its next version. */
function follow(track: OperationTrack, now: Operation, { old, edition, since, stateOf, pair }: Step): void {
  const was = track.operation;
  const changes = operationChanges({ before: was, after: now }, old, edition.page, pair).filter(
    ({ area }) => area !== "example",
  );
  if (track.edition !== edition) {
    track.edition.operations = track.edition.operations.filter((one) => one !== track);
    edition.operations = [...edition.operations, track];
    track.edition = edition;
  }
  const before = fieldPromises(old, was, pair.before, { apart: true });
  const after = fieldPromises(edition.page, now, pair.after, { apart: true });
  note(track, now);
  const renamed = renamedKeys(changes, before, after);
  grow(track, after, renamed, since);
  record(track, changes, since, stateOf);
}

function note(track: OperationTrack, operation: Operation): void {
  track.operation = operation;
  last(track.names, operationName(operation));
  for (const key of operationKeys(operation)) last(track.keys, key);
}

/** Puts it at the end, also where it was in before. */
function last(all: Set<string>, one: string): void {
  all.delete(one);
  all.add(one);
}

/** The fields that are there now: those that went on under the same or another name, new ones, and those that are gone. */
function grow(
  track: OperationTrack,
  promises: readonly FieldPromise[],
  renamed: ReadonlyMap<string, string>,
  since: Since,
): void {
  const formerly = new Map([...renamed].map(([from, to]) => [to, from]));
  const now = new Map<string, FieldTrack>();
  const kept = new Set<FieldTrack>();
  for (const promise of promises) {
    if (promise.alternative !== undefined) continue;
    const key = fieldKey(promise);
    if (now.has(key)) continue;
    const known = [key, formerly.get(key) ?? ""]
      .map((one) => track.fields.get(one))
      .find((one) => one !== undefined && !kept.has(one));
    const field = known ?? {
      keys: new Set(),
      names: new Set(),
      status: responseOf(promise.status),
      since,
      until: null,
    };
    last(field.keys, key);
    last(field.names, fieldPathOf(promise));
    now.set(key, field);
    kept.add(field);
  }
  for (const field of track.fields.values()) {
    if (kept.has(field)) continue;
    field.until = since;
    track.gone.push(field);
  }
  track.fields.clear();
  for (const [key, field] of now) track.fields.set(key, field);
}

function record(track: OperationTrack, changes: readonly Change[], at: Since, stateOf: DayOfPages["stateOf"]): void {
  const state = stateOf(track.edition.files.at(-1) ?? "");
  for (const change of changes) {
    const { rule, severity, message } = judge(change, track.edition.page.source, null);
    const key = changedField(change);
    const field =
      key === null
        ? null
        : (track.fields.get(key) ?? track.gone.findLast((one) => one.keys.has(key) && one.until?.at === at.at) ?? null);
    const event: TrackEvent = {
      at,
      state,
      field,
      rule,
      severity,
      message,
      kind: change.kind,
      action: change.action,
      before: change.before,
      after: change.after,
    };
    track.events.push(event);
  }
}

function relink(edition: EditionTrack, find: FindStructure): void {
  const page = linkPage(edition.read, find);
  edition.page = page;
  edition.names = new Set(pagesNamedBy([...page.operations.flatMap(typesOf), ...structureTypes(page)]));
}

const kindOf = ({ language, format }: ApiPage): string => `${language} ${format}`;
