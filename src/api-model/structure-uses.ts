/** Where the structures of a page are used: by which fields and bodies, in which response. */
import type { ApiPage, Body, Field, Operation, Structure, TypeExpression } from "./api-page.ts";

type Ref = TypeExpression & { kind: "structure" };

/** Every structure that a type names, inside lists, maps and alternatives too. */
export function refsIn(type: TypeExpression | null | undefined): Ref[] {
  switch (type?.kind) {
    case "structure":
      return [type];
    case "array":
      return refsIn(type.items);
    case "map":
      return refsIn(type.values);
    case "union":
      return type.options.flatMap(refsIn);
    default:
      return [];
  }
}

export function fieldsOf(structure: Structure): readonly Field[] {
  return structure.anyKey ? [...structure.fields, structure.anyKey] : structure.fields;
}

/** The types of all fields of a page's structures. */
export const structureTypes = ({ structures }: ApiPage): (TypeExpression | undefined)[] =>
  structures.flatMap((structure) => fieldsOf(structure).map((field) => field.type?.value));

/** The pages whose structures types name. */
export const pagesNamedBy = (types: readonly (TypeExpression | null | undefined)[]): string[] =>
  types.flatMap((type) => refsIn(type).flatMap(({ page }) => page ?? []));

/** Ids of this page's structures that a field or a body of this or another page names. */
export function usedStructures(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): Set<string> {
  const used = new Set(usedFromElsewhere(pages).get(page.source));
  for (const structure of page.structures) {
    for (const field of fieldsOf(structure))
      if (!isOwnTable(structure, field))
        for (const ref of refsIn(field.type?.value)) if (ref.page === undefined) used.add(ref.id);
  }
  for (const operation of page.operations)
    for (const type of typesOf(operation)) for (const ref of refsIn(type)) if (ref.page === undefined) used.add(ref.id);
  return used;
}

/** Ids of this page's structures that an operation of this or another page leads to, through however many others. */
export function reachedStructures(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): ReadonlySet<string> {
  return (
    reachedIn(pages.get(page.source) === page ? pages : new Map([...pages, [page.source, page]])).get(page.source) ??
    new Set()
  );
}

const reached = new WeakMap<ReadonlyMap<string, ApiPage>, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each page its structures that operations lead to; made once for a set of pages. */
function reachedIn(pages: ReadonlyMap<string, ApiPage>): ReadonlyMap<string, ReadonlySet<string>> {
  const known = reached.get(pages);
  if (known) return known;
  const byId = new Map(
    [...pages].map(([source, page]) => [
      source,
      new Map(page.structures.map((structure) => [structure.id, structure])),
    ]),
  );
  const found = new Map([...pages.keys()].map((source) => [source, new Set<string>()]));
  const open = [...pages.values()].flatMap((page) =>
    [...page.operations, ...(page.webhooks ?? [])].flatMap((operation) =>
      typesOf(operation)
        .flatMap(refsIn)
        .map((ref) => ({ ref, home: page.source })),
    ),
  );
  for (let next = open.pop(); next; next = open.pop()) {
    const source = next.ref.page ?? next.home;
    const structure = byId.get(source)?.get(next.ref.id);
    const seen = found.get(source);
    if (!structure || !seen || seen.has(structure.id)) continue;
    seen.add(structure.id);
    for (const field of fieldsOf(structure))
      for (const ref of refsIn(field.type?.value)) open.push({ ref, home: source });
  }
  reached.set(pages, found);
  return found;
}

/** Named structures that no field or body names, on a page with operations: a page without any is a library of them. */
export function unusedStructures(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): Structure[] {
  if (page.operations.length === 0) return [];
  const used = usedStructures(page, pages);
  return page.structures.filter(
    ({ id, name, root, fields }) => name !== null && root === null && fields.length > 0 && !used.has(id),
  );
}

const elsewhere = new WeakMap<ReadonlyMap<string, ApiPage>, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each page, the structures that fields of other pages name; made once for a set of pages. */
function usedFromElsewhere(pages: ReadonlyMap<string, ApiPage>): ReadonlyMap<string, ReadonlySet<string>> {
  const known = elsewhere.get(pages);
  if (known) return known;
  const used = new Map<string, Set<string>>();
  for (const page of pages.values()) {
    const types = [...structureTypes(page), ...page.operations.flatMap(typesOf)];
    for (const ref of types.flatMap(refsIn)) {
      if (ref.page === undefined) continue;
      const ids = used.get(ref.page) ?? new Set();
      used.set(ref.page, ids.add(ref.id));
    }
  }
  elsewhere.set(pages, used);
  return used;
}

/** The types of an operation's bodies, parameters and headers. */
export function typesOf(operation: Operation): (TypeExpression | undefined)[] {
  const fields = [...operation.parameters, ...operation.responses.flatMap((response) => response.headers)];
  return [...bodiesOf(operation).map(({ type }) => type), ...fields.map((field) => field.type?.value)];
}

/** A structure that only its own rows name is used by nobody else. */
function isOwnTable(structure: Structure, field: Field): boolean {
  const refs = refsIn(field.type?.value);
  return refs.length > 0 && refs.every((ref) => ref.page === undefined && ref.id === structure.id);
}

function bodiesOf(operation: Operation): Body[] {
  return [operation.requestBody, ...operation.responses.map(({ body }) => body)].filter((body) => body !== null);
}

const isGuessed = ({ tie }: Field): boolean => tie !== null && !tie.by.endsWith("-link") && tie.by !== "table-number";

/** For each structure that bodies reach by links and numbers, the bodies: "request", "response 200". */
export function structureScopes(page: ApiPage): Map<string, Set<string>> {
  const byId = new Map(page.structures.map((structure) => [structure.id, structure]));
  const scopes = new Map<string, Set<string>>();
  const reach = (type: TypeExpression | null | undefined, scope: string): void => {
    const open = refsIn(type);
    for (let ref = open.pop(); ref; ref = open.pop()) {
      const structure = ref.page === undefined ? byId.get(ref.id) : undefined;
      const known = scopes.get(ref.id) ?? new Set();
      if (!structure || known.has(scope)) continue;
      scopes.set(ref.id, known.add(scope));
      for (const field of fieldsOf(structure)) if (!isGuessed(field)) open.push(...refsIn(field.type?.value));
    }
  };
  page.operations.forEach((operation, index) => {
    reach(operation.requestBody?.type, `${index} request`);
    for (const response of operation.responses)
      reach(response.body?.type, `${index} response ${response.status.value}`);
  });
  return scopes;
}
