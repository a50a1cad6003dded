/**
 * Finds for each field of an old body the field of the new one that it has become: the same name, another spelling, a new name,
 * another place. What stays over was removed or added.
 */
import { amountOf } from "../language/scripts.ts";
import { closestAlternative, isAlternative, pairAlternatives } from "./alternatives.ts";
import type { FieldNode } from "./field-tree.ts";
import { withDescendants } from "./field-tree.ts";
import { ALIKE, likeness, plainSpelling } from "./names.ts";
import { statedKind } from "./promises.ts";

export interface FieldPair {
  readonly before: FieldNode;
  readonly after: FieldNode;
  readonly by: "name" | "spelling" | "likeness" | "move";
}

export interface Alignment {
  readonly pairs: FieldPair[];
  /** Outermost fields only: what they hold went and came with them. */
  readonly removed: FieldNode[];
  readonly added: FieldNode[];
}

/** Above this many possible pairs of unlike names under one object, renames are not looked for. */
const MOST_PAIRS = 100_000;

/** Aligns the fields of one place: a body, or the parameters of one location. */
export function alignFields(before: readonly FieldNode[], after: readonly FieldNode[]): Alignment {
  const found: Alignment = { pairs: [], removed: [], added: [] };
  const rest: { readonly old: readonly FieldNode[]; readonly now: readonly FieldNode[] }[] = [
    { old: before, now: after },
  ];
  // siblings level by level: a field is looked for elsewhere only when its own object lacks it
  for (const { old, now } of rest) {
    const siblings = alignSiblings(old, now);
    for (const pair of siblings.pairs) {
      found.pairs.push(pair);
      if (haveParts(pair)) rest.push({ old: pair.before.children, now: pair.after.children });
    }
    for (const field of siblings.removed) found.removed.push(field);
    for (const field of siblings.added) found.added.push(field);
  }
  return found;
}

/** Whether both sides say what a field consists of; else its parts are not lost but no longer described. */
export function haveParts({ before, after }: FieldPair): boolean {
  return before.children.length > 0 && after.children.length > 0;
}

function alignSiblings(before: readonly FieldNode[], after: readonly FieldNode[]): Alignment {
  if (!before.some(isAlternative) && !after.some(isAlternative)) return alignPlain(before, after);
  const [old, now] = [split(before), split(after)];
  // a single object that became one of several, or the reverse, is that one
  const opened = closestAlternative(
    old.alternatives.length > 0 ? old.alternatives : now.alternatives,
    old.alternatives.length > 0 ? now.plain : old.plain,
  );
  if ((old.alternatives.length === 0 || now.alternatives.length === 0) && opened) {
    const inner =
      old.alternatives.length > 0
        ? alignPlain([...old.plain, ...opened.children], now.plain)
        : alignPlain(old.plain, [...now.plain, ...opened.children]);
    return {
      pairs: inner.pairs,
      removed: [...inner.removed, ...old.alternatives.filter((node) => node !== opened)],
      added: [...inner.added, ...now.alternatives.filter((node) => node !== opened)],
    };
  }
  const rest = alignPlain(old.plain, now.plain);
  const found = pairAlternatives(old.alternatives, now.alternatives);
  return {
    pairs: [...rest.pairs, ...found.pairs.map((pair) => ({ ...pair, by: "name" as const }))],
    removed: [...rest.removed, ...found.removed],
    added: [...rest.added, ...found.added],
  };
}

interface Siblings {
  readonly alternatives: readonly FieldNode[];
  readonly plain: readonly FieldNode[];
}

function split(nodes: readonly FieldNode[]): Siblings {
  return {
    alternatives: nodes.filter(isAlternative),
    plain: nodes.filter((node) => !isAlternative(node)),
  };
}

function alignPlain(before: readonly FieldNode[], after: readonly FieldNode[]): Alignment {
  const pairs: FieldPair[] = [];
  let old = before;
  let now = after;
  const take = (by: FieldPair["by"], key: (node: FieldNode) => string): void => {
    const waiting = uniqueBy(now, key);
    const candidates = uniqueBy(old, key);
    const taken = new Set<FieldNode>();
    for (const [name, node] of candidates) {
      const other = waiting.get(name);
      if (!other) continue;
      pairs.push({ before: node, after: other, by });
      taken.add(node).add(other);
    }
    old = old.filter((node) => !taken.has(node));
    now = now.filter((node) => !taken.has(node));
  };
  take("name", (node) => node.name);
  take("spelling", (node) => plainSpelling(node.name));
  const renamed = renames(old, now);
  const gone = new Set(renamed.flatMap((pair) => [pair.before, pair.after]));
  return {
    pairs: [...pairs, ...renamed],
    removed: old.filter((node) => !gone.has(node)),
    added: now.filter((node) => !gone.has(node)),
  };
}

/** Nodes by key; a key that two nodes share says nothing about either. */
function uniqueBy(nodes: readonly FieldNode[], key: (node: FieldNode) => string): Map<string, FieldNode> {
  const found = new Map<string, FieldNode | null>();
  for (const node of nodes) found.set(key(node), found.has(key(node)) ? null : node);
  return new Map([...found].flatMap(([k, node]) => (node ? [[k, node] as const] : [])));
}

/** Pairs of the same type whose names are more alike to each other than to any other name of the two objects. */
function renames(before: readonly FieldNode[], after: readonly FieldNode[]): FieldPair[] {
  if (before.length * after.length > MOST_PAIRS) return [];
  const scored = before.flatMap((old) =>
    after.flatMap((now) => {
      const score = isSameType(old, now) ? renameScore(old, now) : 0;
      return score >= ALIKE ? [{ old, now, score }] : [];
    }),
  );
  const best = new Map<FieldNode, { score: number; count: number }>();
  for (const { old, now, score } of scored) {
    for (const node of [old, now]) {
      const known = best.get(node);
      if (!known || score > known.score) best.set(node, { score, count: 1 });
      else if (score === known.score) known.count += 1;
    }
  }
  return scored.flatMap(({ old, now, score }) => {
    const wins = [old, now].every((node) => {
      const top = best.get(node);
      return top?.score === score && top.count === 1;
    });
    return wins ? [{ before: old, after: now, by: "likeness" as const }] : [];
  });
}

/** Shorter descriptions ("Name", "-") are shared by fields that have nothing in common. */
const TELLING = 12;

/** A character of a word in Chinese says as much as three letters. */
const lengthOf = (text: string): number => text.length + amountOf("Han", text);

function renameScore(old: FieldNode, now: FieldNode): number {
  return likeness(old.name, now.name) + (hasSameText(old, now) ? 1 : 0);
}

function hasSameText(old: FieldNode, now: FieldNode): boolean {
  const [text = "", other] = [old, now].map((node) => node.promise.field.description?.value ?? "");
  return text === other && lengthOf(text) >= TELLING;
}

export function isSameType(a: FieldNode, b: FieldNode): boolean {
  const [type, other] = [a, b].map((node) => statedKind(node.promise.field.type?.value ?? null));
  return type === other;
}

export interface Moves {
  readonly pairs: readonly FieldPair[];
  /** What stays removed and added when the moves are taken out. */
  readonly removed: readonly FieldNode[];
  readonly added: readonly FieldNode[];
}

/**
 * Among what was removed and added anywhere in a message: fields of one name and type, each there only once, that changed their
 * place. Out of or into an object that is itself new or gone they count only together: one `name` less here and one more in a
 * new object is no move, but half of an object in a new wrapper is, and so is a field whose description came along. The parts of
 * an object that one page alone describes are places to move to or from.
 */
export function findMoves(
  removed: readonly FieldNode[],
  added: readonly FieldNode[],
  pairs: readonly FieldPair[] = [],
): Moves {
  const roots = new Set([...removed, ...added]);
  // what an alternative holds belongs to it, and other alternatives may hold the same
  const opened = pairs.filter((pair) => !haveParts(pair));
  const old = outermostByName([
    ...removed.filter((node) => !isAlternative(node)),
    ...opened.flatMap(({ before }) => before.children),
  ]);
  const now = outermostByName([
    ...added.filter((node) => !isAlternative(node)),
    ...opened.flatMap(({ after }) => after.children),
  ]);
  const candidates = [...old].flatMap(([name, before]): FieldPair[] => {
    const after = now.get(name);
    if (!after || !mayMove(before, after)) return [];
    return roots.has(before) || roots.has(after) ? [{ before, after, by: "move" }] : [];
  });
  const together = new Map<FieldNode | null, Map<FieldNode | null, number>>();
  for (const { before, after } of candidates) {
    if (!isSameType(before, after)) continue;
    const counts = together.get(before.parent) ?? new Map<FieldNode | null, number>();
    together.set(before.parent, counts);
    counts.set(after.parent, (counts.get(after.parent) ?? 0) + 1);
  }
  const moves = candidates.filter(({ before, after }) => {
    const inner = [before, after].find((node) => !roots.has(node));
    if (inner && isSameType(before, after) && hasSameText(before, after)) return true;
    // alone it must be the same in all but its place
    if (!inner)
      return (
        isSameType(before, after) &&
        (before.promise.place !== after.promise.place || isTelling(before) || hasSameText(before, after))
      );
    const count = together.get(before.parent)?.get(after.parent) ?? 0;
    // what is around every answer is a wrapper, however few of the parts both have
    if (inner.parent?.promise.field.isCommon && isSameType(before, after)) return true;
    const size = inner.parent?.children.length ?? 0;
    return 2 * count >= size && (count > 1 || size === 1);
  });
  const moved = new Set(moves.flatMap(({ before, after }) => [before, after]));
  const stays = (node: FieldNode): boolean =>
    !moved.has(node) && !(node.children.length > 0 && node.children.every((child) => moved.has(child)));
  return { pairs: moves, removed: removed.filter(stays), added: added.filter(stays) };
}

/** An `id` here and an `id` there are two things. */
const isTelling = ({ name }: FieldNode): boolean => name.length > 3;

/** Fields by name, the outermost where there is only one: an object has a `name` here and parts with names of their own. */
function outermostByName(roots: readonly FieldNode[]): Map<string, FieldNode> {
  const byDepth: FieldNode[][] = [];
  for (const node of withDescendants(roots)) (byDepth[depthOf(node)] ??= []).push(node);
  const found = new Map<string, FieldNode>();
  const met = new Set<string>();
  // depths that no field has are holes
  for (const level of byDepth.flatMap((nodes) => [nodes])) {
    for (const [name, node] of uniqueBy(level, nameKey)) if (!met.has(name)) found.set(name, node);
    for (const node of level) met.add(nameKey(node));
  }
  return found;
}

const nameKey = (node: FieldNode): string => plainSpelling(node.name);

function depthOf(node: FieldNode): number {
  let depth = 0;
  for (let at = node.parent; at; at = at.parent) depth += 1;
  return depth;
}

/** Between places (query, header, body) only what stands at the top can be the same thing. */
function mayMove(before: FieldNode, after: FieldNode): boolean {
  if (before.promise.place === after.promise.place) return true;
  return before.parent === null && after.parent === null;
}
