/**
 * How far a value is from what a page describes: the number of rows that it breaks or lacks, and of keys that are on none. Nothing
 * is counted for the report; it only tells which of several descriptions is meant.
 */
import type { Json } from "../../api-model/api-page.ts";
import { isList } from "../../api-model/json.ts";
import { kindBit, NULL, OBJECT } from "../plan/json-types.ts";
import { memberNode, type ValueNode } from "../plan/plan.ts";

/** What is nested deeper, and further items of a list, decide nothing. */
const DEEPEST = 6;
const MOST_ITEMS = 5;

/** What tells descriptions apart most: a constant or a list of values that the value is none of, a field that must be there. */
const DECISIVE = 2;

export function misfit(node: ValueNode, value: Json, depth = 0): number {
  const kind = kindBit(value);
  if (kind === NULL) return node.notNull >= 0 ? 1 : 0;
  if (node.type >= 0 && (node.kinds & kind) === 0) return DECISIVE;
  let wrong = 0;
  for (const check of node.checks) if ((check.kinds & kind) !== 0 && !check.keeps(value)) wrong += DECISIVE;
  if (depth >= DEEPEST) return wrong;
  if (isList(value)) {
    const { items } = node;
    if (items === null) return wrong;
    return wrong + Math.max(0, ...value.slice(0, MOST_ITEMS).map((item) => misfit(items, item, depth + 1)));
  }
  return kind === OBJECT ? wrong + misfitOfMembers(node, value as { readonly [key: string]: Json }, depth) : wrong;
}

function misfitOfMembers(node: ValueNode, object: { readonly [key: string]: Json }, depth: number): number {
  const [nearest, ...others] = node.variants;
  if (nearest !== undefined)
    return others.reduce(
      (least, other) => Math.min(least, misfit(other, object, depth)),
      misfit(nearest, object, depth),
    );
  const { shape } = node;
  if (shape === null) return 0;
  let wrong = shape.promised.filter(({ name }) => !Object.hasOwn(object, name)).length * DECISIVE;
  for (const name in object) {
    const inner = memberNode(shape, name);
    wrong += inner === null ? 1 : misfit(inner, object[name] ?? null, depth + 1);
  }
  return wrong;
}

/** Of the alternatives that a page gives for a value, the nearest; the first of several that are equally near. */
export function nearestVariant(node: ValueNode, value: Json): ValueNode {
  let best = node;
  let least = Infinity;
  for (const variant of node.variants) {
    const wrong = misfit(variant, value);
    if (wrong < least) [best, least] = [variant, wrong];
  }
  return best;
}
