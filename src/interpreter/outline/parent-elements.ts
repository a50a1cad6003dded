/** Nests fields whose descriptions say which element they stand in: "Parent: TagSet". */
import type { Field, Structure, TypeExpression } from "../../api-model/api-page.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { embed } from "../cells/type-expression.ts";

/** A flat list of a document's elements as a tree; null where no field names another as its parent. */
export function nestByParent(
  fields: readonly Field[],
  makeStructure: (parent: Field, own: readonly Field[]) => Structure,
  vocabulary: Vocabulary,
): { readonly fields: readonly Field[]; readonly structures: readonly Structure[] } | null {
  const children = new Map<number, number[]>();
  const inner = new Set<number>();
  const named = fields.flatMap((field, at) =>
    vocabulary.parentsOf(field.description?.value ?? "").flatMap((name) => {
      const parent = nearestNamed(fields, name, at);
      return parent === null ? [] : [{ parent, at }];
    }),
  );
  // of two elements that each claim to stand in the other, the one listed first is the outer one
  const [above, below] = [
    named.filter(({ parent, at }) => parent < at),
    named.filter(({ parent, at }) => parent >= at),
  ];
  for (const { parent, at } of [...above, ...below]) {
    if (isBelow(parent, at, children)) continue;
    children.set(parent, [...(children.get(parent) ?? []), at]);
    inner.add(at);
  }
  if (inner.size === 0) return null;

  const structures: Structure[] = [];
  const made = new Map<number, Field>();
  const nested = (at: number): Field[] => {
    const known = made.get(at);
    if (known) return [known];
    const field = fields[at];
    if (!field) return [];
    const own = (children.get(at) ?? []).flatMap(nested);
    if (own.length === 0) return [field];
    const structure = makeStructure(field, own);
    structures.push(structure);
    const type: TypeExpression = embed(field.type?.value ?? null, { id: structure.id });
    const result = { ...field, type: { value: type, evidence: (field.type ?? field.name).evidence } };
    made.set(at, result);
    return [result];
  };
  return { fields: fields.flatMap((_, at) => (inner.has(at) ? [] : nested(at))), structures };
}

/** Elements are listed below their parent; one name may stand for several elements. */
function nearestNamed(fields: readonly Field[], name: string, at: number): number | null {
  const before = fields.findLastIndex((field, i) => i < at && field.name.value === name);
  const found = before >= 0 ? before : fields.findIndex((field, i) => i > at && field.name.value === name);
  return found < 0 ? null : found;
}

/** Whether `at` already stands somewhere below `top`, or is it. */
function isBelow(at: number, top: number, children: ReadonlyMap<number, readonly number[]>): boolean {
  const open = [top];
  const seen = new Set<number>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === at) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(children.get(next) ?? []));
  }
  return false;
}
