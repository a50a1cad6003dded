/** What a field is called through all versions of a page: its place and its path without list steps; of successes whatever their status. */
import type { Field } from "../api-model/api-page.ts";
import type { Change } from "../changes/change.ts";
import { alignedKey, type FieldPromise } from "../promises/promises.ts";

export function fieldKey({ place, status, key }: Pick<FieldPromise, "place" | "status" | "key">): string {
  return `${place} ${responseOf(status) ?? ""} ${key}`;
}

/** "404"; null for a success, and where there is no response. */
export function responseOf(status: string | null): string | null {
  return status === null || status.startsWith("2") ? null : status;
}

/** The key of the field that a change is about; null where it is about an operation, a response or a whole body. */
export function changedField({ place, status, path }: Change): string | null {
  if (place === null || path === null || path === "") return null;
  return fieldKey({ place, status, key: alignedKey(path) });
}

/** Which old key has become which new one, by the changes that say so. What a renamed object holds goes with it. */
export function renamedKeys(
  changes: readonly Change[],
  before: readonly FieldPromise[],
  after: readonly FieldPromise[],
): ReadonlyMap<string, string> {
  const [old, now] = [keysByField(before), keysByField(after)];
  const renamed = new Map<string, string>();
  const rename = (from: string, to: string): void => {
    if (from === to) return;
    renamed.set(from, to);
    for (const key of old.values()) if (key.startsWith(`${from}.`)) renamed.set(key, `${to}${key.slice(from.length)}`);
  };
  for (const { kind, field, including } of changes) {
    if ((kind !== "name" && kind !== "place") || !field.before || !field.after) continue;
    const [from, to] = [old.get(field.before), now.get(field.after)];
    if (from === undefined || to === undefined) continue;
    rename(from, to);
    // fields that left one object for another together
    for (const name of kind === "place" ? including : []) rename(sibling(from, name), sibling(to, name));
  }
  return renamed;
}

function keysByField(promises: readonly FieldPromise[]): ReadonlyMap<Field, string> {
  return new Map(promises.map((promise) => [promise.field, fieldKey(promise)]));
}

function sibling(key: string, name: string): string {
  const start = key.lastIndexOf(" ") + 1;
  const dot = key.lastIndexOf(".");
  return `${key.slice(0, dot < start ? start : dot + 1)}${name}`;
}
