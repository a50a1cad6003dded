/** Finds for each operation of an old page the one of the new page that it has become. */
import type { Operation } from "../api-model/api-page.ts";
import { ALIKE, likeness } from "../promises/names.ts";
import { movedByPrefix, type PathOf } from "./prefixed-paths.ts";
import { operationKey } from "../promises/promises.ts";

export interface OperationPair {
  readonly before: Operation;
  readonly after: Operation;
}

export interface OperationPairs {
  readonly pairs: readonly OperationPair[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/** Paths that share less than this part of their segments are two operations. */
const SAME_PATH = 0.5;

/** By method and path first; then another method on the same path, or the same method on a path that is like it. */
export function pairOperations(before: readonly Operation[], after: readonly Operation[]): OperationPairs {
  const pairs: OperationPair[] = [];
  const free = new Set(after);
  const left = new Set(before);
  const order = new Map(after.map((operation, index) => [operation, index]));
  const byKey = new Map<string, Operation[]>();
  for (const operation of after)
    for (const key of operationKeys(operation)) {
      const known = byKey.get(key);
      if (known) known.push(operation);
      else byKey.set(key, [operation]);
    }
  for (const old of before) {
    const [now] = operationKeys(old)
      .flatMap((key) => byKey.get(key)?.find((candidate) => free.has(candidate)) ?? [])
      .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    if (!now) continue;
    pairs.push({ before: old, after: now });
    free.delete(now);
    left.delete(old);
  }
  const moved = movedOperations(
    [...left],
    [...free],
    pairs.map(({ after: now }) => now),
  );
  for (const pair of moved.pairs) {
    pairs.push(pair);
    free.delete(pair.after);
    left.delete(pair.before);
  }
  const known = new Map([...left, ...free].map((operation) => [operation, segments(operation.path.value)]));
  const segmentsOf = (operation: Operation): readonly string[] => known.get(operation) ?? [];
  const isOpen = (operation: Operation): boolean => moved.open.has(operation);
  const scored = [...left]
    .filter((old) => !isOpen(old))
    .flatMap((old) =>
      [...free].flatMap((now) => {
        if (isOpen(now)) return [];
        const score = pairScore(old, now, segmentsOf);
        return score < SAME_PATH ? [] : [{ old, now, score }];
      }),
    )
    .toSorted((a, b) => b.score - a.score);
  for (const { old, now } of scored) {
    if (!left.has(old) || !free.has(now)) continue;
    pairs.push({ before: old, after: now });
    free.delete(now);
    left.delete(old);
  }
  return { pairs, removed: [...left], added: [...free] };
}

/** Operations of which only what stands before their path has changed; `stayed` are those that both sides have. */
export function movedOperations(
  gone: readonly Operation[],
  came: readonly Operation[],
  stayed: readonly Operation[],
): { readonly pairs: readonly OperationPair[]; readonly open: ReadonlySet<Operation> } {
  if (gone.length === 0 || came.length === 0) return { pairs: [], open: new Set() };
  const pathOf = (operation: Operation): PathOf => ({
    operation,
    segments: segments(operation.wholePath ?? operation.path.value),
  });
  const { pairs, open } = movedByPrefix(gone.map(pathOf), came.map(pathOf), stayed.map(pathOf));
  return { pairs: pairs.map(({ old, now }) => ({ before: old.operation, after: now.operation })), open };
}

/** What other pages know an operation by: its URI and the further URIs that a page gives for it. */
export function operationKeys(operation: Operation): string[] {
  const { method, path, otherPaths, wholePath } = operation;
  const paths = [path, ...otherPaths].map(({ value }) => value).concat(wholePath ?? []);
  return paths.map((value) => operationKey(method.value, value));
}

/**
 * A path counts twice as much as a method: GET that became POST is still the same thing. A title that stayed counts as much as a path,
 * and without it the thing that the path ends with must be the same: of "/boats" and "/berths" one came and one went.
 */
function pairScore(a: Operation, b: Operation, segmentsOf: (operation: Operation) => readonly string[]): number {
  const [old, now] = [segmentsOf(a), segmentsOf(b)];
  const path = pathLikeness(old, now);
  const hasTitle = isSameTitle(a, b);
  if (path < SAME_PATH || (!hasTitle && !isSameThing(old, now))) return 0;
  return path + (hasTitle ? 1 : 0) + (a.method.value === b.method.value ? 0.5 : 0);
}

function isSameTitle(a: Operation, b: Operation): boolean {
  const [old, now] = [a, b].map(({ summary }) => summary?.value.trim().toLowerCase() ?? "");
  return old !== "" && old === now;
}

/** By the last fixed word of each path; a path without one is told by its variables alone. */
function isSameThing(a: readonly string[], b: readonly string[]): boolean {
  const [old, now] = [a, b].map((segments) => segments.findLast((segment) => !segment.includes("{}")));
  return old === undefined || now === undefined || old === now || likeness(old, now) >= ALIKE;
}

function pathLikeness(left: readonly string[], right: readonly string[]): number {
  const most = Math.max(left.length, right.length);
  const least = Math.min(left.length, right.length);
  let head = 0;
  while (head < least && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < least - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  return most === 0 ? 1 : (head + tail) / most;
}

function segments(path: string): string[] {
  return path
    .replace(/\{[^{}]*\}/g, "{}")
    .replace(/\.(?:json|xml)$/, "")
    .split("/")
    .filter((part) => part !== "");
}
