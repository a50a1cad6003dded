/** Pairs the alternatives of a value that may be one of several objects: by name, then by the fields that they share. */
import type { FieldNode } from "./field-tree.ts";

export interface AlternativePairs {
  readonly pairs: readonly { readonly before: FieldNode; readonly after: FieldNode }[];
  readonly removed: readonly FieldNode[];
  readonly added: readonly FieldNode[];
}

/** Objects that share less of their fields are two. */
const SAME_OBJECT = 0.5;

export const isAlternative = (node: FieldNode): boolean => node.promise.alternative !== undefined;

export function pairAlternatives(before: readonly FieldNode[], after: readonly FieldNode[]): AlternativePairs {
  const named = before.flatMap((old) => {
    const now = after.find((other) => other.name === old.name && sharedFields(old.children, other.children) > 0);
    return now ? [{ before: old, after: now }] : [];
  });
  const taken = new Set(named.flatMap((pair) => [pair.before, pair.after]));
  const scored = before
    .flatMap((old) =>
      after.map((now) => ({ before: old, after: now, score: sharedFields(old.children, now.children) })),
    )
    .filter(({ score }) => score >= SAME_OBJECT)
    .toSorted((a, b) => b.score - a.score);
  const alike: { before: FieldNode; after: FieldNode }[] = [];
  for (const pair of scored) {
    if (taken.has(pair.before) || taken.has(pair.after)) continue;
    taken.add(pair.before).add(pair.after);
    alike.push({ before: pair.before, after: pair.after });
  }
  return {
    pairs: [...named, ...alike],
    removed: before.filter((node) => !taken.has(node)),
    added: after.filter((node) => !taken.has(node)),
  };
}

/** The alternative that a single object has become, or was: the one that shares most of its fields. */
export function closestAlternative(alternatives: readonly FieldNode[], fields: readonly FieldNode[]): FieldNode | null {
  const [best] = alternatives
    .map((node) => ({ node, score: sharedFields(node.children, fields) }))
    .filter(({ score }) => score >= SAME_OBJECT)
    .toSorted((a, b) => b.score - a.score);
  return best?.node ?? null;
}

/** The part of all field names that both have. Two objects without fields are one. */
function sharedFields(a: readonly FieldNode[], b: readonly FieldNode[]): number {
  const [left, right] = [new Set(a.map(({ name }) => name)), new Set(b.map(({ name }) => name))];
  const all = new Set([...left, ...right]).size;
  const shared = [...left].filter((name) => right.has(name)).length;
  return all === 0 ? 1 : shared / all;
}
