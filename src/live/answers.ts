/** Finds in a response the value that a later call needs, and says where it stood. */
import type { Json } from "../api-model/api-page.ts";
import { isList } from "../api-model/json.ts";
import { redactName } from "../exchange/masking/redact-name.ts";
import { type ValueProvider, foldName, singular } from "./value-providers.ts";

export type Found = { readonly value: string; readonly place: string } | { readonly reason: string };

/** Longer ones identify nothing. */
const LONGEST = 512;
/** How deep a field is looked for when it may stand anywhere. */
const DEEPEST = 6;

/** @param bound what the call's other variables are: an item that says otherwise is another's */
export function findInAnswer(
  body: Json,
  { fields, noun }: Omit<ValueProvider, "target">,
  bound: ReadonlyMap<string, string>,
): Found {
  if (noun === "") return findAnywhere(body, fields);
  const list = findList(body, foldName(noun));
  if (list === null) return findAnywhere(body, fields.slice(0, 1));
  if (list.items.length === 0) return { reason: "its list is empty" };
  for (const [n, item] of list.items.entries()) {
    const place = `${list.place}[${n}]`;
    if (!isMember(item)) {
      const value = usable(item);
      if (value !== null) return { value, place };
    } else if (agrees(item, bound)) {
      const found = findInItem(item, fields, foldName(singular(noun))) ?? findInAddress(item, foldName(noun), 0);
      if (found !== null) return { value: found.value, place: `${place}.${found.place}` };
    }
  }
  return { reason: `no item of its list has a usable field ${fields.join(", ")}` };
}

type Members = { readonly [key: string]: Json };

function isMember(value: Json): value is Members {
  return typeof value === "object" && value !== null && !isList(value);
}

/** Names under which lists stand when they do not stand under what they hold. */
const LIST_NAMES = ["items", "data", "results", "list", "values"];

function findList(body: Json, noun: string): { readonly items: readonly Json[]; readonly place: string } | null {
  if (isList(body)) return { items: body, place: "" };
  if (!isMember(body)) return null;
  const lists = Object.entries(body).flatMap(([name, value]) => (isList(value) ? [{ name, items: value }] : []));
  const wanted = [noun, ...LIST_NAMES].flatMap((name) => lists.filter((list) => foldName(list.name) === name));
  const [chosen = lists.length === 1 ? lists[0] : undefined] = wanted;
  if (chosen !== undefined) return { items: chosen.items, place: redactName(chosen.name) };
  // {"data": {"clusters": […]}}
  for (const [name, value] of Object.entries(body)) {
    if (!isMember(value) || !LIST_NAMES.includes(foldName(name))) continue;
    const inner = findList(value, noun);
    if (inner !== null) return { items: inner.items, place: `${redactName(name)}.${inner.place}` };
  }
  return null;
}

function agrees(item: Members, bound: ReadonlyMap<string, string>): boolean {
  const folded = new Map([...bound].map(([name, value]) => [foldName(name), value]));
  return Object.entries(item).every(([name, value]) => {
    const known = folded.get(foldName(name));
    // "name" and "id" are the item's own, whatever they are called in the path above it.
    return known === undefined || typeof value === "object" || /^(?:id|name)$/i.test(name) || String(value) === known;
  });
}

/** In the item itself, in its metadata, or in the object that it is wrapped in: {"server": {"id": …}}. */
function findInItem(
  item: Members,
  fields: readonly string[],
  wrapper: string,
): { readonly value: string; readonly place: string } | null {
  const inner = Object.entries(item).filter(
    ([name, value]) => isMember(value) && (foldName(name) === "metadata" || foldName(name) === wrapper),
  );
  for (const field of fields) {
    const own = findMember(item, field);
    if (own !== null) return own;
    for (const [name, value] of inner) {
      const found = isMember(value) ? findMember(value, field) : null;
      if (found !== null) return { value: found.value, place: `${redactName(name)}.${found.place}` };
    }
  }
  return null;
}

/** Members that hold the address of what they stand in: "secret_ref", "href", "self". */
const ADDRESS = /(?:ref|href|url|uri|link|location|self)$/;
const DEEPEST_ADDRESS = 3;

/** What an item calls itself only by its address: the last segment of ".../secrets/9a3c", behind what the list is named after. */
function findInAddress(
  value: Json,
  noun: string,
  depth: number,
): { readonly value: string; readonly place: string } | null {
  if (depth > DEEPEST_ADDRESS) return null;
  const members: [string, Json][] = isList(value)
    ? value.slice(0, 10).map((item, n) => [`[${n}]`, item])
    : isMember(value)
      ? Object.entries(value)
      : [];
  for (const [name, member] of members) {
    const own = typeof member === "string" && ADDRESS.test(foldName(name)) ? lastSegmentBehind(member, noun) : null;
    if (own !== null) return { value: own, place: redactName(name) };
  }
  for (const [name, member] of members) {
    if (
      typeof member !== "object" ||
      member === null ||
      (!isList(value) && !/^(?:links?|metadata|self)$/.test(foldName(name)))
    )
      continue;
    const found = findInAddress(member, noun, depth + 1);
    if (found !== null)
      return { value: found.value, place: `${isList(value) ? name : redactName(name)}.${found.place}` };
  }
  return null;
}

function lastSegmentBehind(address: string, noun: string): string | null {
  if (address.length > LONGEST_ADDRESS) return null;
  const path = address.replace(/^[a-z][a-z0-9+.-]{0,20}:\/\/[^/]*/i, "").split(/[?#]/, 1)[0] ?? "";
  const segments = path.split("/").filter((segment) => segment !== "");
  const [before, last] = segments.slice(-2);
  if (before === undefined || last === undefined || foldName(before) !== noun) return null;
  try {
    return usable(decodeURIComponent(last));
  } catch {
    return null;
  }
}

const LONGEST_ADDRESS = 2048;

function findMember(object: Members, field: string): { readonly value: string; readonly place: string } | null {
  for (const [name, member] of Object.entries(object)) {
    const value = foldName(name) === field ? usable(member) : null;
    if (value !== null) return { value, place: redactName(name) };
  }
  return null;
}

/** Breadth first: what stands highest is most likely meant. */
function findAnywhere(body: Json, fields: readonly string[]): Found {
  let level: { readonly value: Json; readonly place: string }[] = [{ value: body, place: "" }];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    for (const { value, place } of level) {
      const found = isMember(value)
        ? fields.map((field) => findMember(value, field)).find((one) => one !== null)
        : null;
      if (found) return { value: found.value, place: place === "" ? found.place : `${place}.${found.place}` };
    }
    level = level.flatMap(({ value, place }) => {
      if (isList(value)) return value.slice(0, 50).map((item, n) => ({ value: item, place: `${place}[${n}]` }));
      if (!isMember(value)) return [];
      return Object.entries(value).map(([name, member]) => ({
        value: member,
        place: place === "" ? redactName(name) : `${place}.${redactName(name)}`,
      }));
    });
  }
  return { reason: `it has no usable field ${fields.join(", ")}` };
}

function usable(value: Json): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value);
  return isPlainSegment(text) ? text : null;
}

/** A value that no server takes for more than one segment; a value that a person gives may be more, encoded. */
export function isPlainSegment(value: string): boolean {
  return isSegment(value) && !MORE_THAN_A_SEGMENT.test(value);
}

/** What a server that decodes once more would take for a step of the path. */
const MORE_THAN_A_SEGMENT = /[/\\\p{Cc}]|%(?:2e|2f|5c)/iu;

/** A value that stays one segment of a path: "." and ".." would leave their place, half a character cannot be encoded. */
export function isSegment(value: string): boolean {
  return (
    value !== "" &&
    value.length <= LONGEST &&
    !/^\.{1,2}(?:;|$)/.test(value.normalize("NFKC")) &&
    !/\p{Cs}/u.test(value)
  );
}
