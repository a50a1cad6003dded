/** The flat promises of one body or parameter place as a tree, in which every field knows the field that holds it. */
import { type FieldPromise, isForAnyKey } from "./promises.ts";

export interface FieldNode {
  readonly promise: FieldPromise;
  readonly name: string;
  readonly parent: FieldNode | null;
  readonly children: FieldNode[];
  /** false: only the URI names it, no row describes it. */
  readonly described: boolean;
}

/**
 * The top fields of a body. Promises come parents before children. Of two rows with one path (a union of structures, a row
 * documented twice) the first stands for both.
 */
export function fieldTree(promises: readonly FieldPromise[]): FieldNode[] {
  const roots: FieldNode[] = [];
  const above: { readonly key: string; readonly node: FieldNode }[] = [];
  const known = new Map<string, FieldNode>();
  for (const promise of promises) {
    // a[].b and a{}.b are one field: list and map steps play no part in alignment
    const { key } = promise;
    while (above.length > 0 && !key.startsWith(`${above.at(-1)?.key}.`)) above.pop();
    const parent = above.at(-1)?.node ?? null;
    let node = known.get(key);
    if (!node) {
      node = { promise, name: nameOf(promise), parent, children: [], described: true };
      known.set(key, node);
      (parent?.children ?? roots).push(node);
    }
    above.push({ key, node });
  }
  return roots;
}

/** For people, and to align by: a row for any key has its own words in every edition. */
export function nameOf(promise: FieldPromise): string {
  return isForAnyKey(promise) ? "any key" : promise.field.name.value;
}

/** Parameters and headers, each with the parts that follow it: "filter.name" is a name, no part of `filter`. */
export function flatFields(promises: readonly FieldPromise[]): FieldNode[] {
  const groups: FieldPromise[][] = [];
  for (const promise of promises) {
    const last = groups.at(-1);
    if (promise.structure !== null && last) last.push(promise);
    else groups.push([promise]);
  }
  return groups.flatMap(fieldTree);
}

/** A field with everything below it, itself first. */
export function withDescendants(roots: readonly FieldNode[]): FieldNode[] {
  const out: FieldNode[] = [];
  const rest = roots.toReversed();
  for (let node = rest.pop(); node; node = rest.pop()) {
    out.push(node);
    for (const child of node.children.toReversed()) rest.push(child);
  }
  return out;
}

/** The names of the fields that their rows mark required. */
export function mandatoryNames(nodes: readonly FieldNode[]): string[] {
  return nodes.filter(({ promise }) => promise.field.required?.value === "yes").map(({ name }) => name);
}
