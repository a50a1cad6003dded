/**
 * What responses hold that no page describes, by path: how often it was there, and of which kind. Nothing is said of one run; the next
 * one is held against it. No value is kept.
 */
import type { Json } from "../../api-model/api-page.ts";
import { isList, type JsonObject } from "../../api-model/json.ts";
import { isMasked } from "../../exchange/masking/masked.ts";
import { isPhrase, redactName } from "../../exchange/masking/redact-name.ts";
import { isJsonType } from "../../exchange/headers.ts";
import { secretName } from "../../exchange/masking/secrets.ts";
import { joinPath } from "../plan/field-path.ts";
import { indexOfKind, kindBit, KINDS, LIST, NULL, OBJECT, STRING } from "../plan/json-types.ts";
import { type BoundedMap, entryOf, makeBoundedMap } from "./bounded-map.ts";
import { addForms, countForm, type FormCounts, makeFormCounts } from "./text-forms.ts";

/** How many paths are kept of an operation. */
export const PATHS_LIMIT = 400;
/** Items of a list are alike: a long one is not looked through for what nobody described. */
const MOST_ITEMS = 50;
const DEEPEST = 12;

export interface UndescribedValue {
  /** Exchanges that had it. */
  present: number;
  /** By bit: exchanges that had it of the kind. */
  readonly kinds: number[];
  /** Number of the last exchange counted, and the kinds seen in it. */
  counted: number;
  kindsNow: number;
  /** Of its texts; null where none came. */
  forms: FormCounts | null;
}

/** By path: "" is the body, "items[].name" a field. */
export type Undescribed = BoundedMap<UndescribedValue>;

export const makeUndescribed = (): Undescribed => makeBoundedMap(PATHS_LIMIT);

/** Counts a value and all that it holds. */
export function countUndescribed(into: Undescribed, path: string, value: Json, now: number, depth = 0): void {
  const kind = kindBit(value);
  const isHidden = kind === STRING && isMasked(value as string);
  const entry = countKind(into, path, isHidden ? 0 : kind, now);
  if (entry !== null && kind === STRING && !isHidden) {
    entry.forms ??= makeFormCounts();
    countForm(entry.forms, value as string, now);
  }
  if (depth >= DEEPEST) return;
  if (kind === LIST && isList(value)) {
    const inside = pathsBelow(path);
    for (let n = 0; n < value.length && n < MOST_ITEMS; n += 1)
      countUndescribed(into, inside.items, value[n] ?? null, now, depth + 1);
  } else if (kind === OBJECT) {
    const object = value as JsonObject;
    const { members } = pathsBelow(path);
    for (const name in object)
      countUndescribed(into, members.get(name) ?? newMember(path, name), object[name] ?? null, now, depth + 1);
  }
}

/** What errors hold, of all operations together: each fails too seldom for one night to be compared with another. */
export const ALL_ERRORS = -1;
/** Of an error, how many members inside each other: below them is what was sent, or what a library says. */
const DEEPEST_OF_ERRORS = 3;

/** Counts the body of an error at its status: "404.message". */
export function countError(into: Undescribed, status: number, body: Json, now: number): void {
  countUndescribed(into, String(status), body, now, DEEPEST - DEEPEST_OF_ERRORS);
}

/** Where the headers of an answer are counted; no field's path has a space. */
export const HEADERS = "header ";

export const isHeaderPath = (path: string): boolean => path.startsWith(HEADERS) && path.length > HEADERS.length;

/** Names of headers, and the paths that they are counted at. */
const headerPaths = new Map<string, string>();

/** Counts the headers of an answer; of which, says the caller. */
export function countHeaders(into: Undescribed, names: Iterable<string>, now: number): void {
  countKind(into, HEADERS, OBJECT, now);
  for (const name of names) {
    let path = headerPaths.get(name);
    if (path === undefined) {
      if (headerPaths.size >= REMEMBERED) headerPaths.clear();
      path = `${HEADERS}${redactName(name)}`;
      headerPaths.set(name, path);
    }
    countKind(into, path, STRING, now);
  }
}

/** Where is counted, of answers that may have a body, which have one: as an object those that do, as null the others. */
export const BODIES = "body ";
/** Bodies of answers whose headers were recorded, and which of them say what they are. */
export const TYPED_BODIES = "body header ";
export const CONTENT_TYPE = `${HEADERS}content-type`;

export function countHasBody(into: Undescribed, hasBody: boolean, now: number): void {
  countKind(into, BODIES, hasBody ? OBJECT : NULL, now);
}

/** Answers whose type is one of JSON, of those that say a type. */
export const JSON_TYPE = `${CONTENT_TYPE} application/json`;

/**
 * @param mediaType as the answer says it; null where it says none
 * @param countsJson whether it counts that it is one of JSON
 */
export function countContentType(into: Undescribed, mediaType: string | null, countsJson: boolean, now: number): void {
  countKind(into, TYPED_BODIES, OBJECT, now);
  if (mediaType !== null) countKind(into, CONTENT_TYPE, STRING, now);
  if (countsJson && isJsonType(mediaType)) countKind(into, JSON_TYPE, STRING, now);
}

interface PathsBelow {
  readonly items: string;
  readonly members: Map<string, string>;
}

/** Joining paths again for each value would cost more than counting it. */
const below = new Map<string, PathsBelow>();
const REMEMBERED = 10_000;
let remembered = 0;

function pathsBelow(path: string): PathsBelow {
  const known = below.get(path);
  if (known !== undefined) return known;
  const made = { items: `${path}[]`, members: new Map<string, string>() };
  below.set(path, made);
  return made;
}

/** A name that may be a value itself, as below a secret's name, or that reads as a path, is `{}`. */
function newMember(path: string, name: string): string {
  if (remembered >= REMEMBERED) {
    below.clear();
    remembered = 0;
  }
  remembered += 1;
  const holder = path.slice(path.lastIndexOf(".") + 1).replaceAll("[]", "");
  const isHidden = name.includes(".") || secretName(holder) !== null || isPhrase(name);
  const made = joinPath(path, isHidden ? "{}" : redactName(name));
  pathsBelow(path).members.set(name, made);
  return made;
}

export const memberPath = (path: string, name: string): string =>
  below.get(path)?.members.get(name) ?? newMember(path, name);

/** @param kind 0 for what hides its kind: a masked value may be anything */
export function countKind(into: Undescribed, path: string, kind: number, now: number): UndescribedValue | null {
  const entry = entryOf(into, path, makeValue);
  if (entry === null) return null;
  if (entry.counted !== now) {
    entry.counted = now;
    entry.kindsNow = 0;
    entry.present += 1;
  }
  if (kind === 0 || (entry.kindsNow & kind) !== 0) return entry;
  entry.kindsNow |= kind;
  const bit = indexOfKind(kind);
  entry.kinds[bit] = (entry.kinds[bit] ?? 0) + 1;
  return entry;
}

const makeValue = (): UndescribedValue => ({
  present: 0,
  kinds: new Array<number>(KINDS).fill(0),
  counted: 0,
  kindsNow: 0,
  forms: null,
});

/** Adds what another part counted of the same operation. */
export function addUndescribed(
  into: Undescribed,
  path: string,
  {
    present,
    kinds,
    forms,
  }: { readonly present: number; readonly kinds: readonly number[]; readonly forms: readonly number[] },
): void {
  const entry = entryOf(into, path, makeValue);
  if (entry === null) return;
  if (forms.length > 0) {
    entry.forms ??= makeFormCounts();
    addForms(entry.forms, forms);
  }
  entry.present += present;
  kinds.forEach((count, bit) => {
    entry.kinds[bit] = (entry.kinds[bit] ?? 0) + count;
  });
}
