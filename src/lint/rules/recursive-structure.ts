/** Structures that contain themselves. */
import { defineRule } from "../../findings/rule.ts";
import type { Structure } from "../../api-model/api-page.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { structurePlace } from "../subject/places.ts";
import { fieldsOf, refsIn } from "../../api-model/structure-uses.ts";

const rule = defineRule<{ path: readonly string[] }>({
  id: "lint/recursive-structure",
  aliases: ["lint/structure-recursive"],
  severity: "info",
  summary: "A structure contains itself",
  docs: {
    description:
      "A structure with a field whose type is the structure itself, directly or through other structures. One finding for each cycle.",
    rationale:
      "If the API really nests without limit (a tree of jobs), this is correct and useful to know when generating code. Often it is a link to the wrong table.",
    example: "The table of `spec` has a row `spec` that links back to the same table.",
    remediation: "If the API does not nest like this, link to the right table.",
  },
  message: ({ path }) => `${path[0]} contains itself: ${path.join(" → ")}`,
});

export const recursiveStructure = defineLint(rule, (subject, report) => {
  const next = structureGraph(subject.page.structures);
  const inRing = new Set<Structure>();
  for (const start of nearRings(next)) {
    const ring = inRing.has(start) ? null : ringFrom(start, next);
    if (ring === null) continue;
    for (const structure of ring) inRing.add(structure);
    report({
      data: { path: [...ring, start].map((structure) => structure.name?.value ?? "the body") },
      fieldPath: null,
      detail: start.id,
      places: [structurePlace(start, "subject"), ...ring.slice(1).map((structure) => structurePlace(structure))],
      fix: { text: "If the API does not nest like this, link to the right table.", edits: [] },
    });
  }
});

type Graph = ReadonlyMap<Structure, readonly Structure[]>;

/** The structures of the page that each structure's fields name. */
function structureGraph(structures: readonly Structure[]): Graph {
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  return new Map(
    structures.map((structure) => {
      const refs = fieldsOf(structure).flatMap((field) => refsIn(field.type?.value));
      return [structure, refs.flatMap((ref) => (ref.page === undefined ? (byId.get(ref.id) ?? []) : []))];
    }),
  );
}

/** Structures that lead to a cycle, in page order: what leads to none is removed until nothing changes. */
function nearRings(next: Graph): Structure[] {
  const before = new Map<Structure, Structure[]>();
  const left = new Map<Structure, number>();
  for (const [structure, targets] of next) {
    left.set(structure, targets.length);
    for (const target of targets) {
      const known = before.get(target);
      if (known) known.push(structure);
      else before.set(target, [structure]);
    }
  }
  const ends = [...left].filter(([, count]) => count === 0).map(([structure]) => structure);
  for (let end = ends.pop(); end; end = ends.pop()) {
    left.delete(end);
    for (const structure of before.get(end) ?? []) {
      const count = (left.get(structure) ?? 0) - 1;
      left.set(structure, count);
      if (count === 0) ends.push(structure);
    }
  }
  return [...left.keys()];
}

/** The shortest way from a structure back to itself; null when there is none. */
function ringFrom(start: Structure, next: Graph): Structure[] | null {
  const cameFrom = new Map<Structure, Structure>();
  const open = [start];
  for (let at = 0; at < open.length; at++) {
    const structure = open[at];
    for (const target of (structure && next.get(structure)) ?? []) {
      if (structure && target === start) return wayTo(structure, start, cameFrom);
      if (!structure || cameFrom.has(target)) continue;
      cameFrom.set(target, structure);
      open.push(target);
    }
  }
  return null;
}

function wayTo(end: Structure, start: Structure, cameFrom: ReadonlyMap<Structure, Structure>): Structure[] {
  const way: Structure[] = [];
  for (let at: Structure | undefined = end; at && at !== start; at = cameFrom.get(at)) way.push(at);
  return [start, ...way.toReversed()];
}
