/** Structures that one body describes in two tables with different fields. */
import type { ApiPage, Structure } from "../../api-model/api-page.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { structurePlace } from "../subject/places.ts";
import { fieldsOf, refsIn, structureScopes } from "../../api-model/structure-uses.ts";

const rule = defineRule<{ name: string; onlyFirst: readonly string[]; onlySecond: readonly string[] }>({
  id: "lint/conflicting-structure",
  aliases: ["lint/structure-twice"],
  severity: "warning",
  summary: "Two tables with the same name describe one structure differently",
  docs: {
    description:
      "Two tables with the same name, used by the same request or the same response, that share most of their fields but not all. A name that a request and its response use for different things is common and not reported.",
    rationale: "Readers find one of the two tables and miss the other. Tools that look up tables by name mix them up.",
    example: "A response has two tables `links`: one with `href` and `rel`, one with only `href`.",
    remediation: "Give the two structures different names, or make the tables identical.",
  },
  message: ({ name, onlyFirst, onlySecond }) =>
    `${name} has two tables that differ${differences(onlyFirst, onlySecond)}`,
});

export const conflictingStructure = defineLint(rule, (subject, report) => {
  const scopes = structureScopes(subject.page);
  const byName = new Map<string, Structure[]>();
  for (const structure of subject.page.structures) {
    const name = structure.name?.value;
    if (name === undefined) continue;
    const others = byName.get(name) ?? [];
    const other = others.find(
      (known) =>
        known.tables[0] !== structure.tables[0] &&
        sharesScope(scopes, known, structure) &&
        !isInside(subject.page, known, structure) &&
        !isInside(subject.page, structure, known),
    );
    byName.set(name, [...others, structure]);
    const [onlyFirst, onlySecond] = other ? [without(other, structure), without(structure, other)] : [[], []];
    if (
      !other ||
      (onlyFirst.length === 0 && onlySecond.length === 0) ||
      2 * onlySecond.length > structure.fields.length
    )
      continue;
    report({
      data: { name, onlyFirst, onlySecond },
      fieldPath: null,
      detail: name,
      places: [structurePlace(structure, "subject"), structurePlace(other)],
      fix: { text: "Give the two structures different names, or make the tables identical.", edits: [] },
    });
  }
});

/** A job has entities, and each of its parts has entities of its own: a field inside the object may bear the object's name. */
function isInside({ structures }: ApiPage, inner: Structure, outer: Structure): boolean {
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  const seen = new Set<string>();
  const open = [outer];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { id, page } of fieldsOf(next).flatMap((field) => refsIn(field.type?.value))) {
      const structure = page === undefined ? byId.get(id) : undefined;
      if (structure === inner) return true;
      if (structure && !seen.has(id)) open.push(structure);
      seen.add(id);
    }
  }
  return false;
}

function sharesScope(scopes: ReadonlyMap<string, ReadonlySet<string>>, a: Structure, b: Structure): boolean {
  return [...(scopes.get(a.id) ?? [])].some((scope) => scopes.get(b.id)?.has(scope));
}

function without(a: Structure, b: Structure): string[] {
  const names = new Set(b.fields.map(({ name }) => name.value));
  return a.fields.map(({ name }) => name.value).filter((name) => !names.has(name));
}

function differences(onlyFirst: readonly string[], onlySecond: readonly string[]): string {
  const part = (names: readonly string[], which: string): string =>
    names.length === 0
      ? ""
      : `, only the ${which} table has ${names.slice(0, 4).join(", ")}${names.length > 4 ? " and more" : ""}`;
  return part(onlyFirst, "first") + part(onlySecond, "second");
}
