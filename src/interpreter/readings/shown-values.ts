/** What the examples of a page show at each place of its bodies: for a body, for a structure's objects, for a field. */
import type {
  ApiPage,
  Body,
  Example,
  Field,
  Json,
  Operation,
  Structure,
  TypeExpression,
} from "../../api-model/api-page.ts";
import { isList, isObject, type JsonObject } from "../../api-model/json.ts";
import { structureById } from "../../api-model/structure-by-id.ts";

export interface Shown {
  readonly value: Json;
  readonly example: Example;
}

/** Where something was first met. */
export interface At {
  readonly operation: Operation;
  readonly place: "request" | "response";
  readonly status: string | null;
  /** As in `clusters[].name`; "" for the body. */
  readonly path: string;
}

/** A body or a field together with all values that examples show for it; null values are left out. */
export interface Holder {
  readonly at: At;
  readonly type: TypeExpression;
  /** The field and the structure that it is in; null for a body. */
  readonly field: { readonly field: Field; readonly structure: Structure } | null;
  readonly shown: Shown[];
}

export interface ShownObjects {
  readonly at: At;
  readonly structure: Structure;
  readonly objects: { readonly value: JsonObject; readonly example: Example }[];
}

export interface ShownPage {
  readonly holders: readonly Holder[];
  readonly structures: readonly ShownObjects[];
}

/** Examples nested deeper are none. */
const DEEPEST = 60;

export function shownOn(page: ApiPage): ShownPage {
  const holders = new Map<Body | Field, Holder>();
  const structures = new Map<string, ShownObjects>();

  function hold(key: Body | Field, made: () => Holder, shown: Shown): void {
    const known = holders.get(key) ?? made();
    holders.set(key, known);
    if (shown.value !== null) known.shown.push(shown);
  }

  function walk(type: TypeExpression | null, shown: Shown, at: At, depth: number): void {
    const { value, example } = shown;
    if (type === null || depth > DEEPEST) return;
    const inside = (inner: TypeExpression | null, part: Json, step: string): void =>
      walk(inner, { value: part, example }, { ...at, path: `${at.path}${step}` }, depth + 1);
    if (type.kind === "array" && isList(value)) for (const item of value) inside(type.items, item, "[]");
    else if (type.kind === "map" && isObject(value))
      for (const part of Object.values(value)) inside(type.values, part, "{}");
    else if (type.kind === "union") {
      const wanted = isList(value) ? "array" : "structure";
      const options = type.options.filter(({ kind }) => kind === wanted);
      if (options.length === 1 && options[0]) walk(options[0], shown, at, depth + 1);
    } else if (type.kind === "structure" && type.page === undefined && isObject(value)) {
      const structure = structureById(page, type.id);
      if (structure) readObject(structure, value, example, at, depth);
    }
  }

  function readObject(structure: Structure, value: JsonObject, example: Example, at: At, depth: number): void {
    const known = structures.get(structure.id) ?? { at, structure, objects: [] };
    structures.set(structure.id, known);
    known.objects.push({ value, example });
    for (const field of structure.fields) {
      const name = field.name.value;
      if (!Object.hasOwn(value, name)) continue;
      const part = value[name] ?? null;
      const inner = { ...at, path: at.path === "" ? name : `${at.path}.${name}` };
      const type = field.type?.value;
      if (!type) continue;
      hold(field, () => ({ at: inner, type, field: { field, structure }, shown: [] }), { value: part, example });
      walk(type, { value: part, example }, inner, depth + 1);
    }
  }

  for (const operation of page.operations)
    for (const { body, place, status, examples } of bodiesOf(operation))
      for (const example of examples) {
        const value = example.body?.value?.json;
        if (value === undefined) continue;
        const at: At = { operation, place, status, path: "" };
        hold(body, () => ({ at, type: body.type, field: null, shown: [] }), { value, example });
        walk(body.type, { value, example }, at, 0);
      }
  return { holders: [...holders.values()], structures: [...structures.values()] };
}

function bodiesOf({ requestBody, responses, examples }: Operation): {
  readonly body: Body;
  readonly place: "request" | "response";
  readonly status: string | null;
  readonly examples: readonly Example[];
}[] {
  const requests = examples.filter(({ role }) => role === "request");
  const answers = examples.filter(({ role }) => role === "response");
  return [
    ...(requestBody ? [{ body: requestBody, place: "request" as const, status: null, examples: requests }] : []),
    ...responses.flatMap(({ body, status }) =>
      body
        ? [
            {
              body,
              place: "response" as const,
              status: status.value,
              examples: answers.filter((example) => isAnswer(example.status, status.value)),
            },
          ]
        : [],
    ),
  ];
}

/** An example without a status is one of success. */
const isAnswer = (example: string | null, status: string): boolean =>
  example === status || ((example ?? "200").startsWith("2") && status.startsWith("2"));
