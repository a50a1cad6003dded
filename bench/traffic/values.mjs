// JSON values that keep what a page's rows state, and with each value the list of places at which a promise can be broken.
// The rows are taken from the ApiPage alone: nothing here asks the validator that is measured.
import { limitsOf, scalarOf } from "./scalars.mjs";

/** Longest chain of structures. */
const DEEPEST = 8;
const ITEMS = 2;

/**
 * Where a value stands in a body.
 * @typedef {object} ValuePlace
 * @property {string} path as findings write it: "clusters[].name"
 * @property {(string | number)[]} pointer to the first value of that path
 * @property {any} type the row's type; null where the page states none
 * @property {any[]} constraints of the row that speak of this value, not of its items
 * @property {any} required the mandatory cell
 * @property {boolean} isMember a member of an object, not an item of a list
 * @property {boolean} isClosed an object whose members are all on the page
 * @property {boolean} isLacking an example of the page has the object around it, and not the value
 */

/** Thrown where nothing can keep what the page says: it contradicts itself, or an object must hold itself. */
export class Unsatisfiable extends Error {}

/**
 * @param {any} row `{ type, constraints }` of a field, or of a body
 * @param {any} inside `{ page, pages, random, places, optional }`: `optional` is the share of optional members that are there
 * @param {any[]} shown what the page's examples have here
 */
export function makeBody(row, inside, shown) {
  const place = { path: "", pointer: [], required: null, isMember: false, isLacking: false };
  return makeValue(row, { ...inside, above: [] }, shown, place);
}

function makeValue({ type, constraints }, inside, shown, place) {
  const ofItems = type?.kind === "array" ? constraints.filter(speaksOfItems) : [];
  const own = constraints.filter((constraint) => !ofItems.includes(constraint));
  const seen = shown.filter((value) => value !== null);
  const { structure, page } = type === null ? {} : structureOf(type, inside);
  if (type !== null && seen.some((value) => !isOfType(value, type)))
    throw new Unsatisfiable("the example contradicts the table");
  inside.places?.push({
    ...place,
    type,
    constraints: own,
    isClosed: structure !== undefined && structure.anyKey === null,
  });
  if (structure !== undefined) return makeObject(structure, { ...inside, page }, seen, place);
  switch (type?.kind) {
    case undefined:
    case "unknown":
      return untyped(own, seen, inside.random);
    case "null":
      return null;
    case "array":
      return makeList(type, ofItems, limitsOf(own), inside, seen, place);
    case "map": {
      const values = seen.filter(isObject).flatMap((value) => Object.values(value));
      const inner = { ...place, path: `${place.path}{}`, pointer: [...place.pointer, "any"], isMember: false };
      return type.values === null
        ? { any: "text" }
        : { any: makeValue({ type: type.values, constraints: [] }, inside, values, inner) };
    }
    case "object":
    case "structure":
      return { any: inside.random.word(6) };
    case "union":
      return makeUnion(type, own, inside, seen, place);
    default:
      return scalar(type.kind === "file" ? "string" : type.kind, own, inside.random);
  }
}

/** What a list's row says of values, it says of the items. */
const speaksOfItems = ({ keyword }) => /^(?:const|enum|format|multipleOf|also)$|Length$|imum$/.test(keyword);

function makeUnion(type, constraints, inside, seen, place) {
  const kept = seen[0] === undefined ? undefined : type.options.find((option) => isOfType(seen[0], option));
  const option = kept ?? type.options.find(({ kind }) => kind !== "unknown") ?? { kind: "string" };
  // The places of the value are the union's: which of its options is meant, a wrong value does not tell.
  return makeValue({ type: option, constraints }, { ...inside, places: null }, seen, place);
}

function scalar(kind, constraints, random) {
  const value = scalarOf(kind, constraints, random);
  if (value === undefined) throw new Unsatisfiable(`no ${kind} keeps its row`);
  return value;
}

/** Where the table states no type, the example is what there is. */
function untyped(constraints, seen, random) {
  const limits = limitsOf(constraints);
  if (seen.length > 0 && constraints.length === 0) return random.pick(seen);
  const [sample] = seen;
  if (isObject(sample) || Array.isArray(sample)) return sample;
  if ("minItems" in limits || "maxItems" in limits)
    return Array.from({ length: limits.minItems ?? 1 }, () => random.word(5));
  const isNumber = typeof sample === "number" || (sample === undefined && ("minimum" in limits || "maximum" in limits));
  return scalar(isNumber ? "integer" : typeof sample === "boolean" ? "boolean" : "string", constraints, random);
}

function makeList(type, constraints, { minItems = 0, maxItems = Infinity }, inside, seen, place) {
  const length = Math.min(Math.max(minItems, inside.random.whole(1, ITEMS)), maxItems);
  if (length < minItems) throw new Unsatisfiable("no list has as many items");
  const items = seen.flat(1);
  const structure = type.items === null ? undefined : structureOf(type.items, inside).structure;
  // A structure inside itself ends with an empty list.
  const isTooDeep = structure !== undefined && isAbove(structure, inside);
  if (isTooDeep && minItems > 0) throw new Unsatisfiable("a structure without end");
  if (type.items === null) return items.length > 0 ? items.slice(0, Math.max(1, minItems)) : ["text"];
  return Array.from({ length: isTooDeep ? 0 : length }, (_, n) => {
    const inner = { ...place, path: `${place.path}[]`, pointer: [...place.pointer, n], isMember: false };
    const within = n === 0 ? inside : { ...inside, places: null };
    return makeValue({ type: type.items, constraints }, within, items, inner);
  });
}

function makeObject(structure, inside, seen, place) {
  if (isAbove(structure, inside)) throw new Unsatisfiable("a structure without end");
  const object = {};
  const objects = seen.flat(1).filter(isObject);
  const top = inside.top ?? { structure, objects, page: inside.page };
  const within = { ...inside, top, above: [...inside.above, structure] };
  // a row of a structure inside itself is one promise, wherever an example shows the structure
  const everywhere = [
    ...objects,
    ...objectsBelow(structure, top.structure, top.objects, { ...inside, page: top.page }),
  ];
  for (const field of firstOfEachName(structure.fields)) {
    const name = field.name.value;
    const required = field.required?.value ?? null;
    const isLacking = everywhere.some((one) => !Object.hasOwn(one, name));
    if (required === "no" && !inside.random.chance(inside.optional)) continue;
    const path = place.path === "" ? name : `${place.path}.${name}`;
    const isConditional =
      required === "conditional" || field.constraints.some(({ keyword }) => keyword === "condition");
    const inner = { path, pointer: [...place.pointer, name], required, isConditional, isMember: true, isLacking };
    const shown = objects.flatMap((one) => (Object.hasOwn(one, name) ? [one[name]] : []));
    const row = { type: field.type?.value ?? null, constraints: field.constraints };
    if (required === "no" && row.type !== null && endsNowhere(row.type, within)) continue;
    Object.defineProperty(object, name, {
      value: makeValue(row, within, shown, inner),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  if (structure.anyKey !== null) {
    const row = { type: structure.anyKey.type?.value ?? null, constraints: structure.anyKey.constraints };
    const inner = {
      path: `${place.path}{}`,
      pointer: [...place.pointer, "any_key"],
      required: null,
      isMember: false,
      isLacking: false,
    };
    const listed = new Set(structure.fields.map((field) => field.name.value));
    const shown = objects.flatMap((one) => Object.keys(one).flatMap((key) => (listed.has(key) ? [] : [one[key]])));
    object.any_key = makeValue(row, within, shown, inner);
  }
  return object;
}

/** The objects of a structure inside those of another, or of itself. */
function objectsBelow(structure, outer, objects, inside) {
  return outer.fields.flatMap((field) => {
    const type = innermost(field.type?.value ?? null);
    const { structure: inner, page } = type === null ? {} : structureOf(type, inside);
    if (inner === undefined) return [];
    const name = field.name.value;
    const below = objects
      .flatMap((one) => (Object.hasOwn(one, name) ? [one[name]] : []))
      .flat(1)
      .filter(isObject);
    if (below.length === 0) return [];
    return [...(inner === structure ? below : []), ...objectsBelow(structure, inner, below, { ...inside, page })];
  });
}

const innermost = (type) => (type?.kind === "array" ? innermost(type.items) : type);

/** A name that a table lists twice is what its first row says. */
export function firstOfEachName(fields) {
  return fields.filter((field, n) => fields.findIndex((other) => other.name.value === field.name.value) === n);
}

function endsNowhere(type, inside) {
  const { structure } = structureOf(type, inside);
  return structure !== undefined && isAbove(structure, inside);
}

function isAbove(structure, { above }) {
  return above.includes(structure) || above.length >= DEEPEST;
}

/** The structure that a type names, with its page; none for other types and for tables without rows. */
function structureOf(type, { page, pages }) {
  if (type.kind !== "structure") return {};
  const owner = type.page === undefined ? page : pages.get(type.page);
  const structure = owner?.structures.find(({ id }) => id === type.id);
  return structure === undefined || (structure.fields.length === 0 && structure.anyKey === null)
    ? {}
    : { structure, page: owner };
}

export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value has the JSON type that a row states. */
export function isOfType(value, type) {
  switch (type.kind) {
    case "string":
    case "file":
      return typeof value === "string";
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "union":
      return type.options.some((option) => isOfType(value, option));
    case "unknown":
      return true;
    default:
      return isObject(value);
  }
}
