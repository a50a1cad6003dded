/**
 * Lets the examples of a page decide what its words leave open: "Data structure" may be an object or a list of them, and so may
 * "X objects".
 */
import type {
  Body,
  Evidence,
  Example,
  Field,
  Json,
  Operation,
  Structure,
  TypeExpression,
} from "../../api-model/api-page.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";

/** Examples nested deeper are none. */
const DEEPEST = 100;

interface Shown {
  readonly kinds: Set<"one" | "list">;
  readonly evidence: Evidence;
}

/** The structures with each such type decided, where all examples that show the field show the same. */
export function resolveAmbiguousTypes(
  structures: readonly Structure[],
  operations: readonly Operation[],
  vocabulary: Vocabulary,
): Structure[] {
  const isOpen = (field: Field): boolean => mayBeEither(field) || mayBeList(field, vocabulary);
  const open = new Set(structures.flatMap(({ fields }) => fields.filter(isOpen)));
  if (open.size === 0) return [...structures];
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  const shown = new Map<Field, Shown>();
  for (const operation of operations)
    for (const example of operation.examples) {
      const value = example.body?.value;
      if (value) for (const body of bodiesOf(operation, example)) walk(value.json, body.type, example, 0);
    }

  function walk(value: Json | undefined, type: TypeExpression | null, example: Example, depth: number): void {
    if (value === null || typeof value !== "object" || type === null || depth > DEEPEST) return;
    const inside = (inner: Json | undefined, of: TypeExpression | null): void => walk(inner, of, example, depth + 1);
    if (Array.isArray(value)) {
      const list = type.kind === "union" ? type.options.find(({ kind }) => kind === "array") : type;
      if (list?.kind === "structure") for (const item of value) inside(item, list);
      if (list?.kind === "array") for (const item of value) inside(item, list.items);
      return;
    }
    const members = value as { readonly [key: string]: Json };
    if (type.kind === "map") for (const member of Object.values(members)) inside(member, type.values);
    const fields = type.kind === "union" ? type.options.find(({ kind }) => kind === "structure") : type;
    if (fields?.kind !== "structure" || fields.page !== undefined) return;
    for (const field of byId.get(fields.id)?.fields ?? []) {
      const name = field.name.value;
      if (!Object.hasOwn(members, name)) continue;
      if (open.has(field)) note(field, members[name], example);
      inside(members[name], field.type?.value ?? null);
    }
  }

  function note(field: Field, value: Json | undefined, { span }: Example): void {
    if (value === null || typeof value !== "object") return;
    const known = shown.get(field) ?? { kinds: new Set(), evidence: { span, words: field.name.value } };
    known.kinds.add(Array.isArray(value) ? "list" : "one");
    shown.set(field, known);
  }

  const settled = (field: Field): Field => {
    const seen = shown.get(field);
    const type = field.type;
    if (!seen || seen.kinds.size !== 1 || !type) return field;
    const wanted = seen.kinds.has("list") ? "array" : "structure";
    const value =
      type.value.kind === "union"
        ? (type.value.options.find(({ kind }) => kind === wanted) ?? type.value)
        : seen.kinds.has("list")
          ? { kind: "array" as const, items: type.value }
          : type.value;
    if (value === type.value) return field;
    return { ...field, type: { value, evidence: [...type.evidence, seen.evidence] } };
  };
  return structures.map((structure) => ({ ...structure, fields: structure.fields.map(settled) }));
}

/** Objects in the plural, without the word list. */
function mayBeList({ type }: Field, vocabulary: Vocabulary): boolean {
  return (
    (type?.value.kind === "structure" || type?.value.kind === "object") &&
    vocabulary.saysSeveral(type.evidence[0]?.words ?? "")
  );
}

/** One object, or a list of the same. */
function mayBeEither({ type }: Field): boolean {
  if (type?.value.kind !== "union") return false;
  const [one, list, ...others] = type.value.options;
  return (
    one?.kind === "structure" &&
    list?.kind === "array" &&
    list.items?.kind === "structure" &&
    list.items.id === one.id &&
    others.length === 0
  );
}

function bodiesOf({ requestBody, responses }: Operation, { role, status }: Example): Body[] {
  if (role === "request") return requestBody ? [requestBody] : [];
  const described = responses.filter(({ body }) => body !== null);
  const own = described.filter((response) => response.status.value === status);
  const success = described.filter((response) => response.status.value.startsWith("2"));
  return (own.length > 0 ? own : status === null ? success : []).flatMap(({ body }) => (body ? [body] : []));
}
