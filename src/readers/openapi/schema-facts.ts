/** The facts of a schema that become constraints of a field, and those that docproof has no constraint for. */
import type { Constraint, Evidence, Json, Keyword, SpecifiedKeyword } from "../../api-model/api-page.ts";
import type { Reading } from "./reading.ts";
import { ownNotes } from "./reading.ts";
import { keywordOf, optionsOf, type SchemaView, typeWordsOf } from "./schema-view.ts";
import {
  entriesOf,
  type Entry,
  evidenceOf,
  isTrue,
  itemsOf,
  spanOf,
  type SpecNode,
  textAt,
  toJson,
  valueAt,
} from "./spec-node.ts";

export interface SchemaFacts {
  readonly constraints: readonly Constraint[];
  /** Keywords that say something about the value and became no constraint. */
  readonly unformalised: readonly { readonly reason: string; readonly evidence: Evidence }[];
}

const NUMBERS: readonly Keyword[] = [
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];
const FLAGS: readonly Keyword[] = ["readOnly", "writeOnly", "uniqueItems", "deprecated"];
const KEYWORDS: ReadonlySet<string> = new Set<Keyword>([
  ...NUMBERS,
  ...FLAGS,
  "const",
  "enum",
  "default",
  "format",
  "pattern",
  "nullable",
  "also",
  "condition",
]);

/** Keywords of JSON Schema and OpenAPI that limit values in ways that no page promise has. */
const UNFORMALISED = [
  "minProperties",
  "maxProperties",
  "patternProperties",
  "propertyNames",
  "prefixItems",
  "contains",
  "not",
  "if",
  "dependentRequired",
  "dependentSchemas",
  "unevaluatedProperties",
  "unevaluatedItems",
  "discriminator",
  "contentEncoding",
  "contentMediaType",
];

/** Formats that only say how wide a number is. */
const NUMBER_FORMATS = /^(?:u?int(?:8|16|32|64)|float|double|decimal)$/;

export function factsOf(reading: Reading, view: SchemaView): SchemaFacts {
  const say = (entry: Entry): Evidence => evidenceOf(entry, reading.source);
  const found: Constraint[] = [];
  const unformalised: { reason: string; evidence: Evidence }[] = [];
  const add = (keyword: Keyword, value: Json, entry: Entry): void => {
    found.push({ keyword, value, evidence: [say(entry)] });
  };
  addValues(view, add);
  for (const keyword of NUMBERS) {
    const entry = keywordOf(view, keyword);
    const value = entry ? numberOf(entry.value) : null;
    if (entry && value !== null && !isExcluded(view, keyword)) add(keyword, value, entry);
  }
  addExcluded(view, add);
  addBesideRange(reading, view, add);
  for (const keyword of FLAGS) {
    const entry = keywordOf(view, keyword);
    if (entry?.value.kind === "scalar" && entry.value.value === true) add(keyword, true, entry);
  }
  const isNull = nullEntry(reading, view);
  if (isNull) add("nullable", true, isNull);
  const format = keywordOf(view, "format");
  const name = format?.value.kind === "scalar" ? format.value.value : null;
  if (format && typeof name === "string") {
    if (NUMBER_FORMATS.test(name))
      unformalised.push({ reason: "the width of a number is not checked", evidence: say(format) });
    else if (name !== "binary") add("format", name, format);
  }
  const pattern = keywordOf(view, "pattern");
  if (pattern?.value.kind === "scalar" && typeof pattern.value.value === "string")
    add("pattern", pattern.value.value, pattern);
  for (const keyword of UNFORMALISED) {
    const entry = keywordOf(view, keyword);
    if (entry) unformalised.push({ reason: `"${keyword}" is not checked`, evidence: say(entry) });
  }
  return { constraints: withKept(reading, view, found), unformalised };
}

const SPECIFIED: readonly SpecifiedKeyword[] = [
  "pattern",
  "writeOnly",
  "uniqueItems",
  "additionalProperties",
  "minProperties",
  "maxProperties",
  "discriminator",
];

/** Facts that pages have no cell for. Of a flag only the value counts that differs from silence. */
export function specifiedFacts({ source }: Reading, view: SchemaView): Constraint<SpecifiedKeyword>[] {
  return SPECIFIED.flatMap((keyword): Constraint<SpecifiedKeyword>[] => {
    const entry = keywordOf(view, keyword);
    const discriminator = keyword === "discriminator" && entry ? discriminatorWords(entry.value) : null;
    if (entry && discriminator !== null)
      return [{ keyword, value: discriminator, evidence: [evidenceOf(entry, source)] }];
    const value = entry?.value.kind === "scalar" ? entry.value.value : null;
    const silence = keyword === "additionalProperties";
    return entry && value !== null && value !== silence
      ? [{ keyword, value, evidence: [evidenceOf(entry, source)] }]
      : [];
  });
}

/** "kind (cat, dog)" */
function discriminatorWords(node: SpecNode): string | null {
  const name = textAt(node, "propertyName");
  const values = entriesOf(valueAt(node, "mapping")).map(({ key }) => key);
  return name === null || values.length === 0 ? name : `${name} (${values.join(", ")})`;
}

type Add = (keyword: Keyword, value: Json, entry: Entry) => void;

/** Null among the values is not a value but the permission to be null. */
function addValues(view: SchemaView, add: Add): void {
  const list = keywordOf(view, "enum");
  const values = itemsOf(list?.value)
    .map(toJson)
    .filter((value) => value !== null);
  if (list && values.length > 0) add("enum", values, list);
  for (const keyword of ["const", "default"] as const) {
    const entry = keywordOf(view, keyword);
    const value = entry ? toJson(entry.value) : null;
    if (entry && value !== null) add(keyword, value, entry);
  }
}

/** Constants as alternatives are a list of values: `oneOf: [{const: a}, {const: b}]`. */
export function constantOptions(options: readonly SchemaView[]): Json[] | null {
  const values = options.flatMap((option) => {
    const only = keywordOf(option, "const");
    if (only) return [toJson(only.value)];
    const list = itemsOf(keywordOf(option, "enum")?.value);
    return list.length > 0 ? list.map(toJson) : [null];
  });
  return values.length === 0 || values.includes(null) ? null : values;
}

function numberOf(node: SpecNode): number | null {
  return node.kind === "scalar" && typeof node.value === "number" ? node.value : null;
}

const EXCLUSIVE = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;

/** OpenAPI 3.0 writes `exclusiveMinimum: true` beside the minimum. */
function addExcluded(view: SchemaView, add: Add): void {
  for (const [limit, exclusive] of EXCLUSIVE) {
    const entry = keywordOf(view, limit);
    const value = entry ? numberOf(entry.value) : null;
    if (entry && value !== null && isExcluded(view, limit)) add(exclusive, value, entry);
  }
}

function isExcluded(view: SchemaView, keyword: Keyword): boolean {
  const pair = EXCLUSIVE.find(([limit]) => limit === keyword);
  return pair !== undefined && view.parts.some((part) => isTrue(part, pair[1]));
}

/** A number that is in a range or one of some values: `anyOf: [{minimum: 1, maximum: 9}, {enum: [-1]}]`. */
function addBesideRange(reading: Reading, view: SchemaView, add: Add): void {
  const beside = besideRange(reading, view);
  if (!beside) return;
  for (const keyword of NUMBERS) {
    const entry = keywordOf(beside.range, keyword);
    const value = entry ? numberOf(entry.value) : null;
    if (entry && value !== null) add(keyword, value, entry);
  }
  const entry = keywordOf(beside.values, "enum") ?? keywordOf(beside.values, "const");
  const values = constantOptions([beside.values]);
  if (entry && values) add("also", values, entry);
}

/** The two alternatives of a number that is in a range or one of some values; null for any other schema. */
export function besideRange(reading: Reading, view: SchemaView): { range: SchemaView; values: SchemaView } | null {
  const { options } = optionsOf(reading, view);
  if (options.length !== 2) return null;
  const values = options.find((option) => constantOptions([option]) !== null);
  const range = options.find((option) => option !== values);
  const isRange = range && NUMBERS.some((keyword) => /imum$/i.test(keyword) && keywordOf(range, keyword) !== null);
  return values && range && isRange ? { range, values } : null;
}

/** What says that the value may be null, in one of the three spellings. */
export function nullEntry(reading: Reading, view: SchemaView): Entry | null {
  const flag = keywordOf(view, "nullable") ?? keywordOf(view, "x-nullable");
  if (flag?.value.kind === "scalar" && flag.value.value === true) return flag;
  const inType = typeWordsOf(view).null;
  if (inType) return inType;
  const list = keywordOf(view, "enum");
  if (list && itemsOf(list.value).some((item) => item.kind === "scalar" && item.value === null)) return list;
  return optionsOf(reading, view).null;
}

/** What docproof noted because no keyword of the schema could say it. */
function withKept(reading: Reading, view: SchemaView, found: readonly Constraint[]): Constraint[] {
  const kept: Constraint[] = view.parts.flatMap((part) => {
    const notes = ownNotes(reading, part);
    return itemsOf(valueAt(notes, "kept")).flatMap((item): Constraint[] => {
      const keyword = textAt(item, "keyword");
      const value = valueAt(item, "value");
      if (keyword === null || !isKeyword(keyword) || !value) return [];
      const evidence = [
        { span: spanOf(reading.source, item.start, item.end), words: textAt(item, "value") ?? keyword },
      ];
      return [{ keyword, value: toJson(value), evidence }];
    });
  });
  const overruled = new Set(kept.map(({ keyword }) => keyword));
  // a constant that may be null is written as a list of two
  if (overruled.has("const")) overruled.add("enum");
  return [...found.filter(({ keyword }) => !overruled.has(keyword)), ...kept];
}

function isKeyword(word: string): word is Keyword {
  return KEYWORDS.has(word);
}
