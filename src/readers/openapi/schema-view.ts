/**
 * A schema as the plain schemas that hold together for one value: references followed, `allOf` taken apart. What a keyword says is
 * what the first part says that has it; properties of all parts are the value's.
 */
import { follow, nameOfRef, type Reading } from "./reading.ts";
import { entriesOf, type Entry, entryAt, itemsOf, type MapNode, type SpecNode, textAt, valueAt } from "./spec-node.ts";

export interface SchemaView {
  readonly parts: readonly MapNode[];
  /** The component that describes the value: what a schema refers to, or the only one that its parts do. */
  readonly component: { readonly name: string; readonly node: SpecNode } | null;
}

/** The view of a schema that stands in several places at once: a property that two parts of an `allOf` describe. */
export function viewOf(reading: Reading, nodes: readonly SpecNode[]): SchemaView {
  const parts: MapNode[] = [];
  const refs: { name: string; node: SpecNode }[] = [];
  const seen = new Set<SpecNode>();
  const rest = nodes.toReversed();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.kind !== "map" || seen.has(node)) continue;
    seen.add(node);
    const ref = textAt(node, "$ref");
    const target = ref === null ? null : follow(reading, ref, node);
    if (ref !== null && target) refs.push({ name: nameOfRef(ref), node: target });
    if ([...node.entries.keys()].some((key) => key !== "$ref" && key !== "allOf")) parts.push(node);
    rest.push(...itemsOf(valueAt(node, "allOf")).toReversed(), ...(target ? [target] : []));
  }
  const extended = parts.map((part) => (listsAny(reading, part, seen) ? withoutAlternatives(part) : part));
  const named = refs.length === 1 || (nodes.length === 1 && textAt(nodes[0] ?? null, "$ref") !== null);
  return { parts: extended, component: named ? (refs[0] ?? null) : null };
}

/**
 * Whether one of the schemas is an alternative of the union that it extends: `Cat` is `allOf: [Pet, …]`, and `Pet` is `oneOf: [Cat, …]`.
 * What is a cat is one of these already, so that the union says nothing more of it.
 */
function listsAny(reading: Reading, union: MapNode, schemas: ReadonlySet<SpecNode>): boolean {
  if (!union.entries.has("oneOf") && !union.entries.has("anyOf")) return false;
  const listed = alternativesOf(reading, union);
  return [...schemas].some((schema) => listed.has(schema));
}

/** Kept for each union: each of its alternatives asks for them. */
const alternatives = new WeakMap<MapNode, ReadonlySet<SpecNode>>();

function alternativesOf(reading: Reading, union: MapNode): ReadonlySet<SpecNode> {
  const known = alternatives.get(union);
  if (known) return known;
  const listed = ["oneOf", "anyOf"].flatMap((keyword) => itemsOf(valueAt(union, keyword)));
  const found = new Set(
    listed.flatMap((item) => {
      const ref = textAt(item, "$ref");
      return (ref === null ? null : follow(reading, ref, item)) ?? [];
    }),
  );
  alternatives.set(union, found);
  return found;
}

/** Made once for each schema: by its identity a circle is found. */
const plain = new WeakMap<MapNode, MapNode>();

export function withoutAlternatives(part: MapNode): MapNode {
  const entries = [...part.entries].filter(([keyword]) => keyword !== "oneOf" && keyword !== "anyOf");
  const known = plain.get(part) ?? { ...part, entries: new Map(entries) };
  plain.set(part, known);
  return known;
}

/** The entry of the first part that has the keyword. */
export function keywordOf(view: SchemaView, keyword: string): Entry | null {
  for (const part of view.parts) {
    const entry = entryAt(part, keyword);
    if (entry) return entry;
  }
  return null;
}

/** All entries of a keyword, one for each part that has it. */
export function keywordsOf(view: SchemaView, keyword: string): Entry[] {
  return view.parts.flatMap((part) => entryAt(part, keyword) ?? []);
}

export interface Property {
  readonly name: string;
  /** Where it is written first. */
  readonly entry: Entry;
  readonly schemas: readonly SpecNode[];
}

/** The properties of all parts, in order; null where no part has any keyword for them. */
export function propertiesOf(view: SchemaView): Property[] | null {
  const keywords = keywordsOf(view, "properties");
  if (keywords.length === 0) return null;
  const found = new Map<string, { entry: Entry; schemas: SpecNode[] }>();
  for (const entry of keywords.flatMap(({ value }) => entriesOf(value))) {
    const known = found.get(entry.key);
    if (known) known.schemas.push(entry.value);
    else found.set(entry.key, { entry, schemas: [entry.value] });
  }
  return [...found].map(([name, property]) => ({ name, ...property }));
}

/** The alternatives of `oneOf` and `anyOf`; those that only say null are left out, and said beside. */
export function optionsOf(reading: Reading, view: SchemaView): { options: SchemaView[]; null: Entry | null } {
  const groups = [...keywordsOf(view, "oneOf"), ...keywordsOf(view, "anyOf")];
  const options: SchemaView[] = [];
  let isNull: Entry | null = null;
  for (const entry of groups) {
    for (const item of itemsOf(entry.value)) {
      const option = viewOf(reading, [item]);
      if (isNullOnly(option)) isNull = entry;
      else options.push(option);
    }
  }
  return { options, null: isNull };
}

function isNullOnly(view: SchemaView): boolean {
  const type = keywordOf(view, "type")?.value;
  if (type?.kind === "scalar") return type.value === "null" || type.value === null;
  const only = keywordOf(view, "const")?.value;
  if (only) return only.kind === "scalar" && only.value === null;
  const values = itemsOf(keywordOf(view, "enum")?.value);
  return values.length > 0 && values.every((value) => value.kind === "scalar" && value.value === null);
}

/** The words of `type`. Null beside another type is left out, and said beside. A list of words is OpenAPI 3.1. */
export function typeWordsOf(view: SchemaView): { words: string[]; null: Entry | null } {
  const entry = keywordOf(view, "type");
  if (!entry) return { words: [], null: null };
  const values = entry.value.kind === "list" ? entry.value.items : [entry.value];
  const all = values.flatMap((value) => (value.kind === "scalar" ? [String(value.value)] : []));
  const words = all.filter((word) => word !== "null");
  return words.length === 0 ? { words: all, null: null } : { words, null: all.includes("null") ? entry : null };
}
