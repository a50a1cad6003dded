/**
 * Lays the examples of a page over the tables that describe their bodies: which values an example shows for which row, which
 * objects it shows, and which of their keys no row describes.
 */
import type { ApiPage, Field, Json, Structure, Tie, TypeExpression } from "../../api-model/api-page.ts";
import { protocolKeys } from "../../api-model/rpc-envelope.ts";
import { keyPattern } from "../../api-model/key-pattern.ts";
import { isObject } from "../../api-model/json.ts";
import { fieldPathOf } from "../../promises/promises.ts";
import { type Overlay, overlayOf, wrappedRest } from "./example-match.ts";
import { keysOf, makeTypeScope, type ScopedStructure, type ScopedType, sharedKeys } from "./type-scope.ts";
import { escapePointer } from "../../source/json-pointer.ts";

export interface ShownValue {
  readonly value: Json;
  readonly overlay: Overlay;
  readonly pointer: string;
  /** As findings name it: "clusters[].name", "request duration". */
  readonly fieldPath: string;
}

/** A row of a table with a value that an example shows for it. */
export interface ShownField extends ShownValue {
  readonly field: Field;
}

/** An object of an example that a table describes. */
export interface ShownObject extends ShownValue {
  readonly structure: Structure;
  /** Keys without a row. */
  readonly extra: readonly string[];
  /** Rows of the structure whose names are keys. */
  readonly present: readonly Field[];
}

export interface ExampleReading {
  readonly overlays: readonly Overlay[];
  readonly fields: readonly ShownField[];
  readonly objects: readonly ShownObject[];
  /** The outermost values, with the type that the tables give the body. */
  readonly roots: readonly (ShownValue & { readonly type: TypeExpression })[];
}

/** Reads every example of a page against the body it is an example of. */
export function readExamples(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): ExampleReading {
  const scope = makeTypeScope(page, pages);
  const overlays = page.operations.flatMap((operation) =>
    operation.examples.flatMap((example) => overlayOf(operation, example, page, scope) ?? []),
  );
  const out: Shown = { fields: [], objects: [], roots: [] };
  for (const overlay of overlays) {
    const json = overlay.example.body?.value?.json ?? null;
    const { fit, body } = overlay;
    if (fit.kind === "fits") {
      const root = { value: json, pointer: "", path: "" };
      out.roots.push({ ...shown(root, overlay), type: body.type });
      walkValue({ type: body.type, scope }, root, overlay, out);
      const key = wrappedRest({ type: body.type, scope }, json);
      // its values are those of the rows; which keys each of the two objects must have, the table does not say
      if (key !== null && isObject(json)) {
        const at = { value: json[key] ?? null, pointer: `/${escapePointer(key)}`, path: "" };
        walkValue({ type: body.type, scope }, at, overlay, { fields: out.fields, objects: [], roots: [] });
      }
    } else if ((fit.kind === "wrapped" || fit.kind === "enveloped") && isObject(json)) {
      const at = { value: json[fit.key] ?? null, pointer: `/${escapePointer(fit.key)}`, path: "" };
      walkValue({ type: body.type, scope }, at, overlay, out);
    } else if (fit.kind === "renamed" && isObject(json)) {
      const at = { value: json[fit.key] ?? null, pointer: `/${escapePointer(fit.key)}`, path: fit.field.name.value };
      walkValue({ type: fit.field.type?.value ?? null, scope }, at, overlay, out);
    }
  }
  return { overlays, ...out };
}

interface Shown {
  readonly fields: ShownField[];
  readonly objects: ShownObject[];
  readonly roots: (ShownValue & { type: TypeExpression })[];
}

/** A value of an example, where it stands in it, and its path by the tables' names. */
interface At {
  readonly value: Json;
  readonly pointer: string;
  readonly path: string;
}

function shown({ value, pointer, path }: At, overlay: Overlay): ShownValue {
  const { place, status } = overlay;
  return { value, overlay, pointer, fieldPath: fieldPathOf({ place, status, path }).trim() };
}

/** A list step that only one side has is passed over, so that what lies inside is compared all the same. */
function walkValue({ type, scope }: ScopedType, at: At, overlay: Overlay, out: Shown): void {
  switch (type?.kind) {
    case "array":
      for (const item of itemsOf(at))
        walkValue({ type: type.items, scope }, { ...item, path: `${at.path}[]` }, overlay, out);
      return;
    case "map":
      for (const [key, value] of isObject(at.value) ? Object.entries(at.value) : []) {
        walkValue(
          { type: type.values, scope },
          { value, pointer: `${at.pointer}/${escapePointer(key)}`, path: `${at.path}{}` },
          overlay,
          out,
        );
      }
      return;
    case "union": {
      const [best = null] = type.options.toSorted(
        (a, b) => sharedKeys({ type: b, scope }, at.value) - sharedKeys({ type: a, scope }, at.value),
      );
      return walkValue({ type: best, scope }, at, overlay, out);
    }
    case "structure": {
      const found = scope.find(type);
      if (found)
        for (const item of itemsOf(at)) if (isObject(item.value)) walkObject(found, item.value, item, overlay, out);
      return;
    }
    default:
  }
}

/** The items of a list with the list's own path; what is no list as its only item. */
function itemsOf(at: At): At[] {
  if (!Array.isArray(at.value)) return [at];
  return (at.value as readonly Json[]).map((value, i) => ({ value, pointer: `${at.pointer}/${i}`, path: at.path }));
}

function walkObject(
  { structure, scope }: ScopedStructure,
  object: { readonly [key: string]: Json },
  at: At,
  overlay: Overlay,
  out: Shown,
): void {
  const rows = new Map<string, Field>();
  for (const field of structure.fields) {
    // "tags[]" is how a form sends the list that JSON calls "tags"
    for (const name of [field.name.value, field.name.value.replace(/\[\]$/, "")])
      if (!rows.has(name)) rows.set(name, field);
  }
  const patterned = structure.fields.flatMap((field) => {
    const pattern = keyPattern(field.name.value);
    return pattern === null ? [] : [{ matches: pattern.matches, field }];
  });
  const members = Object.entries(object).map(([key, value]) => ({
    key,
    value,
    field: rows.get(key) ?? patterned.find(({ matches }) => matches(key))?.field,
  }));
  const protocol = protocolKeys(object);
  const present = members.flatMap(({ field }) => field ?? []);
  const extra = structure.anyKey
    ? []
    : members.flatMap(({ key, field }) => (field || protocol.includes(key) ? [] : [key]));
  const isOther = isOfAnother(structure, present, extra);
  for (const { key, value, field } of members) {
    const pointer = `${at.pointer}/${escapePointer(key)}`;
    if (field) {
      const below = { value, pointer, path: at.path === "" ? key : `${at.path}.${key}` };
      const type = { type: field.type?.value ?? null, scope };
      // a row that is marked "[]" may say what one item is
      const isMarked = rows.has(key) && key !== field.name.value && Array.isArray(value) && type.type?.kind !== "array";
      for (const one of isOther ? [] : isMarked ? itemsOf(below) : [below])
        out.fields.push({ ...shown(one, overlay), field });
      if (isOf(type, value, field)) walkValue(type, below, overlay, out);
    } else if (structure.anyKey) {
      walkValue(
        { type: structure.anyKey.type?.value ?? null, scope },
        { value, pointer, path: `${at.path}{}` },
        overlay,
        out,
      );
    }
  }
  out.objects.push({ ...shown(at, overlay), structure, extra, present });
}

/**
 * With one name in common with a table of several, and more that it has not, an object is another than the table's: {"status": true,
 * "code": 1, "data": {…}} over a table of what is inside. What lies deeper may be of the table's own.
 */
const isOfAnother = ({ fields }: Structure, present: readonly Field[], extra: readonly string[]): boolean =>
  fields.length > 1 && present.length === 1 && extra.length > 1;

/** Whether the table that a field got describes the value that is shown for it. */
function isOf(type: ScopedType, value: Json, { tie, name }: Field): boolean {
  if (!isGuess(tie)) return true;
  const shared = sharedKeys(type, value);
  const keys = keysOf(value).length;
  // "#### data" below the table that has the row "data": no other table is called so, and no other row
  const isNamed = tie?.by === "field-name" && type.scope.isOnly(name.value);
  return shared >= keys || (isNamed && 2 * shared > keys);
}

/**
 * A table that a field got by its place, by its mere name, or by words ("see Table 4") that may mean a table of another page, may be
 * another's: it counts where it has every key that is shown.
 */
function isGuess(tie: Tie | null): boolean {
  if (tie?.by === "elsewhere") return !/[#/]|\.\w+$/.test(tie.target);
  return tie?.by === "position" || tie?.by === "field-name";
}
