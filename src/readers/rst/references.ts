/**
 * References and what they refer to. A reference may stand before its target, so what cannot be known yet waits as a
 * placeholder in its list of inline nodes until the whole page is read (`settle.ts`).
 */
import type { Inline, Link, Text } from "../../document/document.ts";

/** What a name stands for: a place on this page, a URL, or another name. */
export type Target =
  | { readonly kind: "place" }
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "name"; readonly name: string };

export type Waiting =
  /** `name` is null for an anonymous reference; `written` is printed when there is no such target. */
  | { readonly kind: "link"; readonly link: Mutable<Link>; readonly name: string | null; readonly written: string }
  | { readonly kind: "substitution"; readonly name: string }
  /** `[#]_`, `[#name]_` or `[*]_`: its number is known at the end. */
  | { readonly kind: "footnote"; readonly link: Mutable<Link>; readonly text: Mutable<Text>; readonly label: string };

export interface Substitution {
  readonly content: readonly Inline[];
  /** Take away the white space before or after the reference. */
  readonly trimBefore: boolean;
  readonly trimAfter: boolean;
}

/** A footnote that is numbered by its place: `.. [#] text`, `.. [#name] text`, `.. [*] text`. */
export interface AutoFootnote {
  readonly label: string;
  readonly text: Mutable<Text>;
  readonly ids: string[];
}

export interface References {
  readonly targets: Map<string, Target>;
  readonly anonymousTargets: Target[];
  readonly substitutions: Map<string, Substitution>;
  readonly waiting: Map<Inline, Waiting>;
  /** Every list of inline nodes that holds a waiting one. */
  readonly holders: Set<Inline[]>;
  readonly autoFootnotes: AutoFootnote[];
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function makeReferences(): References {
  return {
    targets: new Map(),
    anonymousTargets: [],
    substitutions: new Map(),
    waiting: new Map(),
    holders: new Set(),
    autoFootnotes: [],
  };
}

/** A name as references and targets are compared: case and the amount of white space in it do not count. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}

/** Of two targets of one name the first counts. */
export function defineTarget(references: References, name: string, target: Target): void {
  const key = normalizeName(name);
  if (!references.targets.has(key)) references.targets.set(key, target);
}

/** Puts a node that waits into its list. */
export function addWaiting(references: References, holder: Inline[], node: Inline, waiting: Waiting): void {
  holder.push(node);
  references.waiting.set(node, waiting);
  references.holders.add(holder);
}
