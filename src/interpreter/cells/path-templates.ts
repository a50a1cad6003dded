/** A set of path templates that a path can be held against at once. */
import { PathTree } from "./path-tree.ts";

export interface PathTemplates {
  /** @param at what the template is of, as an index in a list of the caller's */
  add(template: string, at?: number): void;
  /** Whether the path is one of the templates, or one of them with its variables filled in. */
  matches(path: string): boolean;
  /** The least index of such a template; null without one. */
  firstOf(path: string): number | null;
}

export function makePathTemplates(): PathTemplates {
  const tree = new PathTree<number>();
  const firstOf = (path: string): number | null => {
    let least: number | null = null;
    for (const at of tree.valuesFor(path.split("/"))) least = lesser(least, at);
    return least;
  };
  return {
    add: (template, at = 0) => tree.add(template.split("/"), at),
    matches: (path) => firstOf(path) !== null,
    firstOf,
  };
}

/** The lesser of two indices, where both are known. */
export const lesser = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
