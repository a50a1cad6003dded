/** What the parts of the reader share while one file is read: the tree, the problems met, and how references are followed. */
import type { ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import { entriesOf, type MapNode, spanOf, type SpecNode, textAt, valueAt } from "./spec-node.ts";
import { unescapePointer } from "../../source/json-pointer.ts";

export interface Reading {
  readonly source: Source;
  readonly root: SpecNode;
  /** Written by docproof: what the page did not say is left out or marked, so that silence can be told from "no". */
  readonly isOwn: boolean;
  readonly problems: ReadingProblem[];
  /** Titles and descriptions, by which the language is told. */
  readonly prose: string[];
  /** What has been reported, so that it is said once. */
  readonly said: Set<string>;
}

/** Reports what could not be taken as it stands, once for each message. */
export function report(reading: Reading, kind: ReadingProblem["kind"], message: string, node: SpecNode): void {
  if (reading.said.has(message)) return;
  reading.said.add(message);
  reading.problems.push({ kind, message, span: spanOf(reading.source, node.start, node.end) });
}

/** A chain of references longer than this goes in a circle. */
const LONGEST_CHAIN = 50;

export interface Resolved {
  readonly node: SpecNode;
  /** The last reference that was followed: "#/components/schemas/Server". */
  readonly ref: string | null;
}

/** Follows a reference within the file; null where it leads nowhere, or out of the file. */
export function resolve(reading: Reading, node: SpecNode | null): Resolved | null {
  let at = node;
  let ref: string | null = null;
  for (let steps = 0; at; steps++) {
    const target = textAt(at, "$ref");
    if (target === null) return { node: at, ref };
    if (steps > LONGEST_CHAIN) {
      report(reading, "malformed", `the reference ${target} leads back to itself`, at);
      return null;
    }
    const next = follow(reading, target, at);
    if (!next) return null;
    ref = target;
    at = next;
  }
  return null;
}

/** The node that a reference names. */
export function follow(reading: Reading, target: string, from: SpecNode): SpecNode | null {
  if (!target.startsWith("#")) {
    report(reading, "refused", `the reference ${target} leads out of the file and is not followed`, from);
    return null;
  }
  let at: SpecNode | null = reading.root;
  for (const step of pointerSteps(target.slice(1))) {
    at = at?.kind === "list" ? (at.items[Number(step)] ?? null) : valueAt(at, step);
  }
  if (!at || !/^#(?:\/|$)/.test(target)) {
    report(reading, "malformed", `the reference ${target} leads to nothing`, from);
    return null;
  }
  return at;
}

function pointerSteps(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => unescapePointer(decode(step)));
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // a percent sign that begins no code stands for itself
    return step;
  }
}

/** "Server" of "#/components/schemas/Server". */
export function nameOfRef(ref: string): string {
  return pointerSteps(ref.slice(1)).at(-1) ?? "";
}

/** What docproof noted beside a schema, parameter or operation that it wrote. */
export function ownNotes(reading: Reading, node: SpecNode | null): MapNode | null {
  const notes = reading.isOwn ? valueAt(node, "x-docproof") : null;
  return notes?.kind === "map" ? notes : null;
}

/** A document of ours marks each of its operations. */
export function isOwnDocument(root: SpecNode): boolean {
  return entriesOf(valueAt(root, "paths")).some(({ value: item }) =>
    entriesOf(item).some(({ value }) => textAt(valueAt(value, "x-docproof"), "page") !== null),
  );
}
