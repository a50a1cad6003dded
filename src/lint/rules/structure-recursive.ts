/** Structures that contain themselves. */
import { defineRule } from "../../findings/rule.ts";
import type { Structure } from "../../api-model/api-page.ts";
import { defineLint } from "../lint-rule.ts";
import { structurePlace } from "../places.ts";
import { fieldsOf, refsIn } from "../structure-uses.ts";

const rule = defineRule<{ path: readonly string[] }>({
  id: "lint/structure-recursive",
  severity: "info",
  summary: "A structure contains itself",
  docs: {
    finds:
      "A structure one of whose fields has the structure itself as its type, directly or through other structures. Once for each ring.",
    matters:
      "Where the API does nest without end (a tree of jobs), this is right and worth knowing for those who generate code. Often it is a link that leads to the wrong table.",
    example: "The table of `spec` has a row `spec` whose link leads back to the same table.",
    todo: "If the API does not nest like this, link the table that is meant.",
  },
  message: ({ path }) => `${path[0]} contains itself: ${path.join(" → ")}`,
});

export const structureRecursive = defineLint(rule, (subject, report) => {
  const byId = new Map(subject.page.structures.map((structure) => [structure.id, structure]));
  const done = new Set<string>();
  for (const start of subject.page.structures) {
    if (done.has(start.id)) continue;
    const ring = ringFrom(start, byId);
    if (ring === null) continue;
    for (const { id } of ring) done.add(id);
    const names = [...ring, start].map((structure) => structure.name?.value ?? "the body");
    report({
      data: { path: names },
      fieldPath: null,
      detail: start.id,
      places: [structurePlace(start, "subject"), ...ring.slice(1).map((structure) => structurePlace(structure))],
      fix: { text: "If the API does not nest like this, link the table that is meant.", edits: [] },
    });
  }
});

/** The shortest way from a structure back to itself; null when there is none. */
function ringFrom(start: Structure, byId: ReadonlyMap<string, Structure>): Structure[] | null {
  const cameFrom = new Map<string, Structure>();
  const open = [start];
  for (let structure = open.shift(); structure; structure = open.shift()) {
    for (const field of fieldsOf(structure)) {
      for (const ref of refsIn(field.type?.value)) {
        const next = ref.page === undefined ? byId.get(ref.id) : undefined;
        if (!next || (cameFrom.has(next.id) && next !== start)) continue;
        if (next === start) return wayTo(structure, start, cameFrom);
        cameFrom.set(next.id, structure);
        open.push(next);
      }
    }
  }
  return null;
}

function wayTo(end: Structure, start: Structure, cameFrom: ReadonlyMap<string, Structure>): Structure[] {
  const way: Structure[] = [];
  for (let at: Structure | undefined = end; at && at !== start; at = cameFrom.get(at.id)) way.unshift(at);
  return [start, ...way];
}
