/** Follows types to the structures that they name: on the page that they were read from, or on the page that a link leads to. */
import type { ApiPage, Json, Structure, TypeExpression } from "../../api-model/api-page.ts";
import { keyPattern } from "../../api-model/key-pattern.ts";
import { isObject } from "../../api-model/json.ts";
import { indexBy } from "../../source/index-by.ts";

/** A type, and the page whose structures it names. */
export interface ScopedType {
  readonly type: TypeExpression | null;
  readonly scope: TypeScope;
}

export interface ScopedStructure {
  readonly structure: Structure;
  readonly scope: TypeScope;
}

export interface TypeScope {
  /** The structure that a type names; null when its page was not read. */
  readonly find: (type: TypeExpression & { kind: "structure" }) => ScopedStructure | null;
  /** Whether one table alone has the name, and one row alone: a table that is called as a field can then be of no other. */
  readonly isOnly: (name: string) => boolean;
}

/** The scope of a page among the pages that were read with it. */
export function makeTypeScope(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): TypeScope {
  const scopes = new Map<string, TypeScope>();
  const scopeOf = (home: ApiPage): TypeScope => {
    const known = scopes.get(home.source);
    if (known) return known;
    const byId = new Map(home.structures.map((structure) => [structure.id, structure]));
    let names: ReturnType<typeof namesIn> | undefined;
    const scope: TypeScope = {
      isOnly: (name) => {
        names ??= namesIn(home);
        return names.tables.get(name)?.length === 1 && names.rows.get(name)?.length === 1;
      },
      find: (type) => {
        const target = type.page === undefined ? home : pages.get(type.page);
        if (target && target !== home) return scopeOf(target).find({ kind: "structure", id: type.id });
        const structure = target && byId.get(type.id);
        return structure ? { structure, scope } : null;
      },
    };
    scopes.set(home.source, scope);
    return scope;
  };
  return scopeOf(page);
}

/** What the tables and the rows of a page are called. */
const namesIn = ({ structures }: ApiPage) => ({
  tables: indexBy(structures, ({ name }) => (name ? [name.value] : [])),
  rows: indexBy(
    structures.flatMap(({ fields }) => fields),
    ({ name }) => [name.value],
  ),
});

/** The structures that may describe an object of this type, list steps passed over. */
export function structuresOf({ type, scope }: ScopedType): ScopedStructure[] {
  switch (type?.kind) {
    case "array":
      return structuresOf({ type: type.items, scope });
    case "union":
      return type.options.flatMap((option) => structuresOf({ type: option, scope }));
    case "structure": {
      const found = scope.find(type);
      return found ? [found] : [];
    }
    default:
      return [];
  }
}

/** The keys of a value: its own, or those of the list's first object. */
export function keysOf(value: Json): string[] {
  const object = Array.isArray(value) ? ((value as readonly Json[])[0] ?? null) : value;
  return isObject(object) ? Object.keys(object) : [];
}

/** How many keys of a value have a row in the structure that describes it best. */
export function sharedKeys(type: ScopedType, value: Json): number {
  const keys = keysOf(value);
  return Math.max(0, ...structuresOf(type).map(({ structure }) => shared(structure, keys)));
}

function shared({ fields, anyKey }: Structure, keys: readonly string[]): number {
  const names = new Set(fields.map(({ name }) => name.value));
  const patterns = fields.flatMap(({ name }) => keyPattern(name.value) ?? []);
  return (anyKey ? 1 : 0) + keys.filter((key) => names.has(key) || patterns.some(({ matches }) => matches(key))).length;
}
