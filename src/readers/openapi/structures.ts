/** Schemas → fields, and for each object that a schema describes a structure. */
import { trimmed } from "../../source/text.ts";
import type {
  Fact,
  Field,
  Requirement,
  Statement,
  Structure,
  TableUse,
  TypeExpression,
} from "../../api-model/api-page.ts";
import { type Reading, report } from "./reading.ts";
import { besideRange, constantOptions, factsOf, specifiedFacts } from "./schema-facts.ts";
import { componentName, ownRequirement, requirementOf, type Side, TYPE_KEYWORDS, typeFact } from "./field-facts.ts";
import { anyKeyView, orNull, schemaType } from "./schema-type.ts";
import {
  keywordOf,
  keywordsOf,
  optionsOf,
  propertiesOf,
  type Property,
  type SchemaView,
  viewOf,
} from "./schema-view.ts";
import { evidenceOf, keyEvidence, type MapNode, spanOf, type SpecNode, textFact } from "./spec-node.ts";

export interface StructureBuilder {
  /** The type of a body, whose structure is the top of it. `hint` names the structure of a nameless object. */
  rootType(view: SchemaView, side: Side, root: Structure["root"], hint: string): TypeExpression;
  /** A field of any place: a property, a parameter, a header. */
  field(parts: FieldParts): Field;
  /** A body as a field without a name. */
  wholeBody(parts: Omit<FieldParts, "description" | "table">): Field;
  /** A table of the ledger: rows that stand together. Returns its index. */
  table(place: Stretch, caption: string | null, detail: string, rows: number): number;
  structures(): Structure[];
  readonly ledger: readonly TableUse[];
  readonly unformalised: readonly Statement[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface FieldParts {
  readonly name: Fact<string>;
  readonly view: SchemaView;
  readonly side: Side;
  readonly required: Fact<Requirement> | null;
  readonly description: Fact<string> | null;
  readonly row: Stretch;
  readonly table: number;
}

type ItemParts = Omit<FieldParts, "required" | "description">;

/** Lists of lists of lists are read so deep; a reference in a circle would have no end. */
const DEEPEST_ITEMS = 3;

/** Deeper than this no schema describes a value that people read about; references in a circle end earlier. */
const DEEPEST = 100;
const MOST_STRUCTURES = 5000;

const OBJECT_KEYWORDS = ["properties", "additionalProperties", "required"];

export function makeStructureBuilder(reading: Reading): StructureBuilder {
  const { source } = reading;
  const made = new Map<string, Structure>();
  const keyById = new Map<string, string>();
  /** Types by the schemas that make them; null while one is read, which a reference in a circle meets. */
  const types = new Map<string, TypeExpression | null>();
  const newId = makeIds();
  const keyOf = makeKeys();
  const ledger: TableUse[] = [];
  const unformalised: Statement[] = [];
  /** Structures whose fields are still to be read: a chain of references is as long as it likes, no call is as deep. */
  const pending: (() => void)[] = [];
  let depth = 0;

  const table: StructureBuilder["table"] = ({ start, end }, caption, detail, rows) =>
    ledger.push({
      span: spanOf(source, start, end),
      caption,
      use: { as: "parameters", detail },
      rows,
      certainty: "explicit",
    }) - 1;

  const typeOf = (view: SchemaView, side: Side, hint: string): TypeExpression => {
    const [first] = view.parts;
    if (depth >= DEEPEST && first) {
      report(reading, "lost", "schemas nested too deeply are left out", first);
      return { kind: "unknown" };
    }
    const key = `${side} ${keyOf(view.parts, [...TYPE_KEYWORDS, "required", "format", "enum", "const"])}`;
    const known = types.get(key);
    if (known) return known;
    // a circle: the object that is being read has its structure already, anything else has no end
    if (known === null) return propertiesOf(view) ? structureOf(view, side, hint) : { kind: "unknown" };
    types.set(key, null);
    depth += 1;
    const type = schemaType(reading, view, {
      typeOf: (inner) => typeOf(inner, side, hint),
      structureOf: (inner) => structureOf(inner, side, hint),
      items: (inner) => noteItems(inner, hint),
    });
    depth -= 1;
    types.set(key, type);
    return type;
  };

  const noteItems = (items: SchemaView, hint: string): void => {
    for (const { keyword, evidence } of factsOf(reading, items).constraints) {
      const reason = `"${keyword}" of the items of a list is not checked`;
      for (const words of evidence.slice(0, 1)) unformalised.push({ fieldPath: `${hint}[]`, reason, evidence: words });
    }
  };

  /** One structure for each set of schemas, so that a reference to what is being read leads to the same structure. */
  const structureOf = (whole: SchemaView, side: Side, hint: string): TypeExpression => {
    const view = {
      ...whole,
      parts: whole.parts.filter((part) => OBJECT_KEYWORDS.some((word) => part.entries.has(word))),
    };
    const key = `${side} ${keyOf(view.parts, OBJECT_KEYWORDS)}`;
    const known = made.get(key);
    if (known) return { kind: "structure", id: known.id };
    const [first] = view.parts;
    if (!first) return { kind: "object" };
    if (made.size >= MOST_STRUCTURES) {
      report(reading, "lost", "more objects than a person could read are left out", first);
      return { kind: "object" };
    }
    const name = firstFact(view.parts, "title") ?? componentName(reading, view);
    const id = newId(view.component?.name ?? name?.value ?? hint);
    const properties = propertiesOf(view) ?? [];
    const index = table(first, name?.value ?? null, `structure ${id}`, properties.length);
    const span = spanOf(source, first.start, first.end);
    const empty: Structure = { id, name, root: null, fields: [], anyKey: null, ids: [], tables: [index], span };
    made.set(key, empty);
    keyById.set(id, key);
    pending.push(() => {
      const fields = properties.map((property) => propertyField(property, view, side, index));
      const anyKey = anyKeyField(view, side, index);
      // it may have been found to be the top of a body meanwhile
      made.set(key, { ...(made.get(key) ?? empty), fields, anyKey });
    });
    return { kind: "structure", id };
  };

  const propertyField = (property: Property, owner: SchemaView, side: Side, index: number): Field => {
    const { name, entry } = property;
    return readField({
      name: { value: name, evidence: [keyEvidence(entry, source)] },
      view: viewOf(reading, property.schemas),
      side,
      required: requirementOf(reading, property, owner, side),
      description: null,
      row: { start: entry.keyStart, end: entry.end },
      table: index,
    });
  };

  const anyKeyField = (view: SchemaView, side: Side, index: number): Field | null => {
    const values = anyKeyView(reading, view);
    const entry = keywordOf(view, "additionalProperties");
    if (!values || !entry) return null;
    const name = { value: "*", evidence: [keyEvidence(entry, source)] };
    const row = { start: entry.keyStart, end: entry.end };
    return readField({ name, view: values, side, required: null, description: null, row, table: index });
  };

  const readField = ({ name, view, side, required, description, row, table: index }: FieldParts): Field => {
    const facts = factsOf(reading, view);
    for (const fact of facts.unformalised) unformalised.push({ fieldPath: name.value, ...fact });
    const told = description ?? firstFact(view.parts, "description");
    if (told) reading.prose.push(told.value);
    return {
      name,
      type: typeFact(reading, view, typeOf(view, side, name.value)),
      required: required ?? ownRequirement(reading, view),
      description: told,
      constraints: [
        ...facts.constraints,
        ...constantsOf(
          view,
          facts.constraints.map(({ keyword }) => keyword),
        ),
      ],
      tie: null,
      ...specifiedOf({ name, view, side, row, table: index }, DEEPEST_ITEMS),
      row: spanOf(source, row.start, row.end),
      table: index,
    };
  };

  /** What a specification says beyond the cells of a row, of the value and of its elements. */
  const specifiedOf = (of: ItemParts, deepest: number): Pick<Field, "specified"> => {
    const constraints = specifiedFacts(reading, of.view);
    const inner = keywordsOf(of.view, "items").map(({ value }) => value);
    const elements = inner.length > 0 ? viewOf(reading, inner) : anyKeyView(reading, of.view);
    const items = elements && deepest > 0 ? itemsField({ ...of, view: elements }, deepest) : null;
    const options = deepest > 0 ? optionFields(of, deepest) : [];
    if (constraints.length === 0 && !items && options.length === 0) return {};
    return { specified: { constraints, items, ...(options.length > 0 ? { options } : {}) } };
  };

  /** Each alternative that is no object with fields: those are described by structures. */
  const optionFields = (of: ItemParts, deepest: number): Field[] => {
    const { options } = optionsOf(reading, of.view);
    if (constantOptions(options) !== null || besideRange(reading, of.view)) return [];
    return options.flatMap((view) => {
      const type = typeFact(reading, view, typeOf(view, of.side, of.name.value));
      return type === null || propertiesOf(view) ? [] : [{ ...valueField({ ...of, view }, deepest), type }];
    });
  };

  /** The elements as a field; null where nothing is said of them but what their type says. */
  const itemsField = (of: ItemParts, deepest: number): Field | null => {
    const field = valueField(of, deepest);
    return field.constraints.length === 0 && !field.specified ? null : field;
  };

  const valueField = (of: ItemParts, deepest: number): Field => ({
    name: of.name,
    type: null,
    required: null,
    description: firstFact(of.view.parts, "description"),
    constraints: factsOf(reading, of.view).constraints,
    tie: null,
    ...specifiedOf(of, deepest - 1),
    row: spanOf(source, of.row.start, of.row.end),
    table: of.table,
  });

  /** `oneOf: [{const: a}, {const: b}]` is a list of values. */
  const constantsOf = (view: SchemaView, known: readonly string[]): Field["constraints"] => {
    const values = constantOptions(optionsOf(reading, view).options);
    const entry = keywordOf(view, "oneOf") ?? keywordOf(view, "anyOf");
    if (!values || !entry || known.includes("enum")) return [];
    return [{ keyword: "enum", value: values, evidence: [evidenceOf(entry, source)] }];
  };

  const firstFact = (parts: readonly MapNode[], keyword: string): Fact<string> | null =>
    parts.map((part) => textFact(part, keyword, source)).find((fact) => fact !== null) ?? null;

  const rootType: StructureBuilder["rootType"] = (view, side, root, hint) => {
    const type = typeOf(view, side, hint);
    for (const id of topIds(type)) {
      const key = keyById.get(id);
      const structure = key === undefined ? undefined : made.get(key);
      if (key !== undefined && structure?.root === null) made.set(key, { ...structure, root });
    }
    for (const fact of factsOf(reading, view).unformalised) unformalised.push({ fieldPath: "", ...fact });
    readPending();
    return orNull(reading, view, type);
  };

  const field: StructureBuilder["field"] = (parts) => {
    const made = readField(parts);
    readPending();
    return made;
  };

  const wholeBody: StructureBuilder["wholeBody"] = (parts) => field({ ...parts, description: null, table: -1 });

  const readPending = (): void => {
    for (let next = pending.pop(); next; next = pending.pop()) next();
  };

  return { rootType, field, wholeBody, table, structures: () => [...made.values()], ledger, unformalised };
}

/** Ids that nothing else has, of letters that every tool takes. */
function makeIds(): (wanted: string) => string {
  const taken = new Set<string>();
  /** By name: the number that it was not yet tried with. */
  const next = new Map<string, number>();
  return (wanted) => {
    const base = trimmed(wanted.replace(/[^A-Za-z0-9._-]+/g, "_"), "_") || "structure";
    let id = base;
    let n = next.get(base) ?? 2;
    for (; taken.has(id); n += 1) id = `${base}_${n}`;
    next.set(base, n);
    taken.add(id);
    return id;
  };
}

/** Names a set of schemas by those of them that have any of the keywords. */
function makeKeys(): (parts: readonly MapNode[], keywords: readonly string[]) => string {
  const numbers = new Map<SpecNode, number>();
  return (parts, keywords) => {
    const telling = parts.filter((part) => keywords.some((keyword) => part.entries.has(keyword)));
    for (const part of telling) if (!numbers.has(part)) numbers.set(part, numbers.size);
    return telling.map((part) => numbers.get(part)).join(" ");
  };
}

/** The structures that stand at the top of a type: themselves, or as the items of a list. */
function topIds(type: TypeExpression | null): string[] {
  switch (type?.kind) {
    case "structure":
      return [type.id];
    case "array":
      return topIds(type.items);
    case "map":
      return topIds(type.values);
    case "union":
      return type.options.flatMap(topIds);
    default:
      return [];
  }
}
