/**
 * Lets the examples of a page decide what its words leave open: "Data structure" may be an object or a list of them, and so may
 * "X objects", an object that its description calls a list, and the values of "Map<String, Object>", which may be anything.
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
import { mapIn, parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { isAnything } from "../cells/type-expression.ts";

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
  const isOpen = (field: Field): boolean =>
    mayBeEither(field) || mayBeList(field, vocabulary) || isMapOfAnything(field, vocabulary);
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
      if (open.has(field)) for (const one of decisive(field, members[name])) note(field, one, example);
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
          ? asLists(type.value)
          : type.value;
    if (value === type.value) return field;
    return { ...field, type: { value, evidence: [...type.evidence, seen.evidence] } };
  };
  return structures.map((structure) => ({ ...structure, fields: structure.fields.map(settled) }));
}

/** Objects in the plural without the word list, or no more than "Object" where the description says list. */
function mayBeList({ type, description }: Field, vocabulary: Vocabulary): boolean {
  if (type?.value.kind !== "structure" && type?.value.kind !== "object") return false;
  const words = type.evidence[0]?.words ?? "";
  if (vocabulary.saysSeveral(words)) return true;
  return isAnything(parseTypeText(words, vocabulary)) && vocabulary.callsItList(description?.value ?? "");
}

/** "Map<String, Object>", the values of which have a table: another word of the row leads to it. */
function isMapOfAnything({ type }: Field, vocabulary: Vocabulary): boolean {
  if (type?.value.kind !== "map" || type.value.values?.kind !== "structure") return false;
  return type.evidence.some(({ words }) => {
    const said = mapIn(words, vocabulary);
    return said?.kind === "map" && isAnything(said.values);
  });
}

/** The values that show which of its types a field has: of a map those of its keys. */
function decisive({ type }: Field, value: Json | undefined): readonly (Json | undefined)[] {
  if (type?.value.kind !== "map") return [value];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.values(value) : [];
}

const asLists = (type: TypeExpression): TypeExpression =>
  type.kind === "map" ? { kind: "map", values: { kind: "array", items: type.values } } : { kind: "array", items: type };

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
