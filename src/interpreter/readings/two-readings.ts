/**
 * Both readings of a page that contradicts itself: where its examples and its tables differ, which of the two was believed and why;
 * and the page as it reads with the examples that were.
 */
import type { ApiPage, Body, Evidence, Field, Operation, Structure, TypeExpression } from "../../api-model/api-page.ts";
import type { TwoReadings } from "../../api-model/api-page.ts";
import { type Contradiction, contradictionsOf, wrappersIn } from "./contradictions.ts";
import { queryContradictions, withQuery } from "./query-examples.ts";
import { type At, shownOn } from "./shown-values.ts";

/** Each pass settles what the one before made visible; pages need two or three. */
const MOST_PASSES = 8;

export interface BothReadings {
  readonly readings: readonly TwoReadings[];
  /** The page as it reads where the examples that won overrule its tables. */
  readonly preferred: ApiPage;
}

/**
 * The page with what its tables leave out and its examples show: the members of an object inside it, where their rows follow that of
 * the object, and the object around all that a table describes.
 */
export function withLeftOut(page: ApiPage): ApiPage {
  const found = wrappersIn(shownOn(page).structures).filter(({ isLeftOut }) => isLeftOut);
  return found.length === 0 ? page : applied(page, found);
}

export function readBoth(page: ApiPage): BothReadings {
  const readings = new Map<string, TwoReadings>();
  const inQuery = queryContradictions(page);
  for (const { reading } of inQuery) readings.set(keyOf(reading), reading);
  let preferred = withQuery(page, inQuery);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const found = contradictionsOf(preferred, shownOn(preferred));
    for (const contradiction of found) {
      const reading = readingOf(contradiction);
      const key = keyOf(reading);
      if (!readings.has(key)) readings.set(key, reading);
    }
    const won = found.filter((contradiction) => contradiction.won === "example");
    const first = ORDER.find((kind) => won.some((contradiction) => orderOf(contradiction) === kind));
    if (first === undefined) break;
    preferred = applied(
      preferred,
      won.filter((contradiction) => orderOf(contradiction) === first),
    );
  }
  return { readings: [...readings.values()], preferred };
}

const ORDER = ["type", "wrapper", "name"] as const;
const orderOf = ({ kind }: Contradiction): (typeof ORDER)[number] =>
  kind === "wrapper" || kind === "name" ? kind : "type";

const keyOf = ({ operation, place, status, path, kind, example }: TwoReadings): string =>
  JSON.stringify([operation, place, status, path, kind, example]);

function readingOf(found: Contradiction): TwoReadings {
  const base = {
    won: found.won,
    because: found.because,
    kind: found.kind,
    ...(found.isLeftOut ? { isLeftOut: true as const } : {}),
  };
  const shown: Evidence = { span: found.example.span, words: "" };
  if (found.kind === "wrapper") {
    const { at, structure } = found.of;
    const [field] = found.wrapper.inside;
    const words = `${found.wrapper.path.join(".")}${found.wrapper.isList ? "[]" : ""}`;
    return {
      ...base,
      ...placeOf(at),
      kind: "wrapper",
      table: found.wrapper.shown.map(({ name }) => name.value).join(", "),
      example: words,
      evidence: { table: evidenceOf(field?.name.evidence, structure), example: { ...shown, words } },
    };
  }
  if (found.kind === "name") {
    const { at, structure } = found.of;
    const table = found.field.name.value;
    return {
      ...base,
      ...placeOf({ ...at, path: at.path === "" ? table : `${at.path}.${table}` }),
      kind: "name",
      table,
      example: found.name,
      evidence: { table: evidenceOf(found.field.name.evidence, structure), example: { ...shown, words: found.name } },
    };
  }
  const { holder, type } = found;
  const evidence = holder.field
    ? (holder.field.field.type ?? holder.field.field.name).evidence
    : (bodyAt(holder.at)?.evidence ?? []);
  return {
    ...base,
    ...placeOf(holder.at),
    kind: found.kind,
    table: found.level ? found.level.name.value : kindOf(holder.type),
    example: found.level ? "" : kindOf(type),
    evidence: { table: evidence[0] ?? shown, example: { ...shown, words: kindOf(type) } },
  };
}

const placeOf = ({
  operation,
  place,
  status,
  path,
}: At): Pick<TwoReadings, "operation" | "place" | "status" | "path"> => ({
  operation: `${operation.method.value} ${operation.path.value}`,
  place,
  status,
  path,
});

function evidenceOf(evidence: readonly Evidence[] | undefined, { span }: Structure): Evidence {
  return evidence?.[0] ?? { span, words: "" };
}

/** "object", "list of objects", "map of lists", as people say it. */
function kindOf(type: TypeExpression | null): string {
  switch (type?.kind) {
    case "array":
      return "list";
    case "map":
      return type.values ? `map of ${kindOf(type.values)}s` : "map";
    case "structure":
      return "object";
    default:
      return type?.kind ?? "unknown";
  }
}

function bodyAt({ operation, place, status }: At): Body | null {
  return place === "request"
    ? operation.requestBody
    : (operation.responses.find((response) => response.status.value === status)?.body ?? null);
}

function applied(page: ApiPage, contradictions: readonly Contradiction[]): ApiPage {
  const types = new Map<Field | Body, TypeExpression>();
  const wrappers = new Map<Structure, Contradiction & { kind: "wrapper" }>();
  const names = new Map<Field, string>();
  for (const found of contradictions) {
    if (found.kind === "wrapper") wrappers.set(found.of.structure, found);
    else if (found.kind === "name") names.set(found.field, found.name);
    else {
      const key = found.holder.field?.field ?? bodyAt(found.holder.at);
      if (key) types.set(key, found.type);
    }
  }
  const field = (old: Field): Field => {
    const type = types.get(old);
    const name = names.get(old);
    return {
      ...old,
      ...(type ? { type: { value: type, evidence: (old.type ?? old.name).evidence } } : {}),
      ...(name === undefined ? {} : { name: { ...old.name, value: name } }),
    };
  };
  const body = <B extends Body | null>(old: B): B => {
    const type = old && types.get(old);
    return old && type ? { ...old, type } : old;
  };
  const taken = new Set(page.structures.map(({ id }) => id));
  const isChanged = types.size + names.size > 0;
  const besides = new Map(
    page.operations.flatMap(({ responses }) => responses.flatMap(({ body: old }) => structureAndOthers(old) ?? [])),
  );
  const structures = page.structures.flatMap((structure) => {
    const wrapper = wrappers.get(structure);
    if (wrapper) return wrap(structure, wrapper, besides.get(structure.id) ?? [], taken);
    return isChanged ? [{ ...structure, fields: structure.fields.map(field) }] : [structure];
  });
  const wrapped = new Set([...wrappers.keys()].map(({ id }) => id));
  const operations = page.operations.map((operation): Operation => ({
    ...operation,
    requestBody: body(operation.requestBody),
    responses: operation.responses.map((response) => ({ ...response, body: inWrapper(body(response.body), wrapped) })),
  }));
  return { ...page, structures, operations };
}

/** The id of the structure that a body is, and what it may be in its place: "an object, or false". */
function structureAndOthers(body: Body | null): [[id: string, others: readonly TypeExpression[]]] | null {
  if (body?.type.kind !== "union") return null;
  const [first, ...others] = body.type.options;
  return first?.kind === "structure" && others.every(({ kind }) => SCALARS.has(kind)) ? [[first.id, others]] : null;
}

const SCALARS: ReadonlySet<TypeExpression["kind"]> = new Set(["string", "number", "boolean", "null"] as const);

/** What may be in the place of a structure is then in the wrapper, and not in place of it. */
function inWrapper(body: Body | null, wrapped: ReadonlySet<string>): Body | null {
  const [id] = structureAndOthers(body)?.[0] ?? [];
  return body && id !== undefined && wrapped.has(id) ? { ...body, type: { kind: "structure", id } } : body;
}

/** The structure with the rows that belong inside moved into structures of their own. */
function wrap(
  structure: Structure,
  { wrapper, example }: Contradiction & { kind: "wrapper" },
  others: readonly TypeExpression[],
  taken: Set<string>,
): Structure[] {
  const { path, inside } = wrapper;
  const made: Structure[] = [];
  let fields: readonly Field[] = inside;
  path.toReversed().forEach((key, step) => {
    const id = freeId(`${structure.id}_${key.replace(/[^A-Za-z0-9._-]+/g, "_")}`, taken);
    made.push({ ...structure, id, name: null, root: null, fields, anyKey: null, ids: [] });
    const inner: TypeExpression = { kind: "structure", id };
    const plain: TypeExpression = wrapper.isList && step === 0 ? { kind: "array", items: inner } : inner;
    const type: TypeExpression =
      others.length > 0 && step === 0 ? { kind: "union", options: [plain, ...others] } : plain;
    const evidence = [{ span: example.span, words: key }];
    const known = structure.fields.find((field) => field.name.value === key);
    fields = [
      known && step === path.length - 1
        ? { ...known, type: { value: type, evidence: (known.type ?? known.name).evidence } }
        : {
            name: { value: key, evidence },
            type: { value: type, evidence },
            required: null,
            description: null,
            constraints: [],
            tie: null,
            row: structure.span,
            table: structure.tables[0] ?? 0,
          },
    ];
  });
  const top = path[0];
  const rest = structure.fields.filter((field) => !inside.includes(field) && field.name.value !== top);
  return [{ ...structure, fields: [...rest, ...fields] }, ...made];
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}_${n}`;
  taken.add(id);
  return id;
}
