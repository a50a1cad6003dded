/**
 * Bodies of which a page has an example and no table: the fields that the example shows, with their types as far as an example can
 * tell. What such a field breaks is never more than a warning, and that it is missing, or that another came, never more than a note.
 */
import type { ApiPage, Example, Json, TypeExpression } from "../../api-model/api-page.ts";
import { isList } from "../../exchange/masking/describe-shape.ts";
import { redactName } from "../../exchange/masking/redact-name.ts";
import { kindBit, OBJECT } from "./json-types.ts";
import { NONE, SHOWN } from "./plan-builder.ts";
import { compileNode } from "./compile-value.ts";
import type { Member, ObjectShape, PromisedMember, ValueNode } from "./plan.ts";
import { addPromise, findingPath, type ValueContext } from "./value-context.ts";
import { escapePointer } from "../../source/json-pointer.ts";
import { missingFieldRule } from "../rules/missing-field.ts";

const DEEPEST = 12;

/** A value of an example, and where it stands. */
interface ShownValue {
  readonly value: Json;
  readonly example: Example;
  readonly pointer: string;
}

/** Whether the page leaves what is in the body to its example. */
export function isLeftOpen(type: TypeExpression | null): boolean {
  if (type === null || type.kind === "unknown" || type.kind === "object") return true;
  return type.kind === "array" && isLeftOpen(type.items);
}

/** @param examples with a JSON value each, at least one */
export function compileShown(examples: readonly Example[], context: ValueContext): ValueNode {
  const values = examples.flatMap((example) => {
    const json = example.body?.value?.json;
    return json === undefined ? [] : [{ value: json, example, pointer: "" }];
  });
  return compileValues(values, "", "", context);
}

function compileValues(values: readonly ShownValue[], name: string, path: string, context: ValueContext): ValueNode {
  const source = shownSource(name, path, values);
  const node = compileNode(source, context);
  const objects = values.filter(({ value }) => kindBit(value) === OBJECT);
  const items = values.flatMap((one) =>
    isList(one.value)
      ? one.value.map((value, n) => ({ value, example: one.example, pointer: `${one.pointer}/${n}` }))
      : [],
  );
  if (path.split(/[.[{]/).length > DEEPEST || context.builder.promises.length > context.mostPromises) return node;
  return {
    ...node,
    shape: objects.length === 0 ? null : shapeOf(objects, path, { ...context, of: node.opened }),
    items: items.length === 0 ? null : compileValues(items, name, `${path}[]`, { ...context, of: node.present }),
  };
}

function shapeOf(objects: readonly ShownValue[], path: string, context: ValueContext): ObjectShape | null {
  const names = new Map<string, ShownValue[]>();
  for (const { value, example, pointer } of objects) {
    for (const [name, member] of Object.entries(value as { readonly [key: string]: Json })) {
      const inside = { value: member, example, pointer: `${pointer}/${escapePointer(name)}` };
      names.set(name, [...(names.get(name) ?? []), inside]);
    }
  }
  if (names.size === 0) return null;
  if (isMap(names)) {
    const anyMember = compileValues([...names.values()].flat(), "", `${path}{}`, context);
    // what the value of one key is says nothing of the value of another
    const isOne = names.size === 1 && anyMember.shape === null;
    return { members: new Map(), promised: [], anyMember: isOne ? { ...anyMember, unlikeExample: NONE } : anyMember };
  }
  const table = { evidence: placeOf(objects[0], ""), opened: context.of, shown: names.size };
  context.builder.tables.set(`${context.operation} ${findingPath(context, path)}`, table);
  const members = new Map<string, Member>();
  const promised: PromisedMember[] = [];
  // An example that had to be repaired, by leaving out "…" for one, shows no more than a part; a comma too many leaves nothing out.
  const isPart = objects.some(({ example }) => example.body?.breaks.some(({ kind }) => kind !== "trailing-comma"));
  for (const [name, values] of names) {
    const at = path === "" ? name : `${path}.${name}`;
    const node = compileValues(values, name, at, context);
    const isAlways =
      values.length === objects.length &&
      !isLeftOutWhenFalse(values) &&
      !lacksElsewhere(name, [...names.keys()], context.page);
    const required = isAlways ? promiseMember(name, at, values, context) : -1;
    members.set(name, { node, required });
    if (required >= 0) promised.push({ name, required, isMandatory: false });
  }
  const source = {
    name: "",
    path: `${path}{}`,
    listed: null,
    type: null,
    constraints: [],
    isShown: true as const,
    row: placeOf(objects[0], ""),
  };
  return {
    members,
    promised,
    anyMember: isPart ? compileNode(source, context) : null,
    knownNames: namesKnown(context),
  };
}

/** A value of which no row says anything. */
function shownSource(name: string, path: string, values: readonly ShownValue[]) {
  return {
    name,
    path,
    listed: null,
    type: null,
    constraints: [],
    isShown: true as const,
    row: placeOf(values[0], name),
  };
}

function promiseMember(name: string, path: string, values: readonly ShownValue[], context: ValueContext): number {
  const source = shownSource(name, path, values);
  const says = "it by its example alone";
  return addPromise(source, { fact: "required", rule: missingFieldRule.id, value: SHOWN, says, evidence: [] }, context);
}

/** What is only ever shown as true is often left out where it is not. */
function isLeftOutWhenFalse(values: readonly ShownValue[]): boolean {
  return values.every(({ value }) => value === true);
}

/** Whether the page shows another object that has most of these names and not this one. */
function lacksElsewhere(name: string, names: readonly string[], page: ApiPage): boolean {
  return objectsOn(page).some(
    (keys) => !keys.has(name) && keys.size >= 2 && names.filter((one) => keys.has(one)).length * 2 >= names.length,
  );
}

/** Keys that are data: names of things, of which all have the same fields, or texts that no programmer names a field by. */
function isMap(names: ReadonlyMap<string, readonly ShownValue[]>): boolean {
  if ([...names.keys()].some((name) => !/^[\p{L}_$@][\p{L}\d_$@.-]*$/u.test(name) || redactName(name) !== name))
    return true;
  if (names.size <= MOST_LABELS && [...names].every(([name, shown]) => isLabel(name, shown))) return true;
  if (names.size < 2) return false;
  const keys = [...names.values()].flat().flatMap(({ value }) => (isList(value) ? value : [value]).map(keysOf));
  const [first] = keys;
  return (
    first !== undefined &&
    first !== null &&
    // one field in each makes a record of many; under names as only data has them, it makes a map
    (first.length > 1 || [...names.keys()].every((name) => /[-.]/.test(name))) &&
    keys.every(
      (own) => own !== null && own.filter((key) => first.includes(key)).length * 2 > Math.max(own.length, first.length),
    )
  );
}

/** "job": "api", "severity": "page": a few texts by names that are no field's in most APIs are labels. */
function isLabel(name: string, values: readonly ShownValue[]): boolean {
  return !RECORD_NAME.test(name) && values.every(({ value }) => typeof value === "string");
}

const MOST_LABELS = 3;
const RECORD_NAME =
  /(?:^|[_-])(?:id|uuid|name|type|kind|status|state|message|error|code|ur[il]|href|self|next|previous|key|value|title|version|description|time|date|token|data|result|path|size|count)$|[a-z](?:Id|ID|Name|Type|Kind|Status|State|Message|Error|Code|Ur[il]|URL|Href|Key|Value|Version|Time|Date|At|Path|Size|Count)$/;

const objectsOfPages = new WeakMap<ApiPage, readonly ReadonlySet<string>[]>();
const MOST_OBJECTS = 2000;

/** The keys of each object that an example of the page shows, examples that had to be repaired aside. */
function objectsOn(page: ApiPage): readonly ReadonlySet<string>[] {
  const known = objectsOfPages.get(page);
  if (known !== undefined) return known;
  const objects: ReadonlySet<string>[] = [];
  const collect = (value: Json, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > DEEPEST || objects.length >= MOST_OBJECTS) return;
    if (!isList(value)) objects.push(new Set(Object.keys(value)));
    for (const member of Object.values(value)) collect(member, depth + 1);
  };
  for (const { body, role } of page.operations.flatMap(({ examples }) => examples))
    if (role === "response" && body?.value && body.breaks.length === 0) collect(body.value.json, 0);
  objectsOfPages.set(page, objects);
  return objects;
}

const namesOfRuns = new WeakMap<ReadonlyMap<string, ApiPage>, ReadonlySet<string>>();

/** The names of the page itself, and those of the pages that describe things and no operation. */
function namesKnown({ page, pages }: ValueContext): ReadonlySet<string> {
  const things =
    namesOfRuns.get(pages) ??
    new Set([...pages.values()].flatMap((one) => (one.operations.length === 0 ? [...namesOn(one)] : [])));
  namesOfRuns.set(pages, things);
  return things.size === 0 ? namesOn(page) : new Set([...namesOn(page), ...things]);
}

const namesOfPages = new WeakMap<ApiPage, ReadonlySet<string>>();

/** The names of all fields that the page lists, tells or shows anywhere. */
function namesOn(page: ApiPage): ReadonlySet<string> {
  const known = namesOfPages.get(page);
  if (known !== undefined) return known;
  const names = new Set(page.structures.flatMap(({ fields }) => fields.map(({ name }) => name.value)));
  for (const name of page.toldNames ?? []) names.add(name);
  const collect = (value: Json, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > DEEPEST) return;
    if (isList(value)) for (const item of value) collect(item, depth + 1);
    else
      for (const [name, member] of Object.entries(value)) {
        names.add(name);
        collect(member, depth + 1);
      }
  };
  for (const { body } of page.operations.flatMap(({ examples }) => examples))
    if (body?.value) collect(body.value.json, 0);
  namesOfPages.set(page, names);
  return names;
}

function keysOf(value: Json): string[] | null {
  return kindBit(value) === OBJECT ? Object.keys(Object(value) as object) : null;
}

function placeOf(shown: ShownValue | undefined, words: string): { span: Example["span"]; words: string } {
  const span = shown?.example.span ?? { source: "", start: 0, end: 0 };
  const start = shown?.example.body?.places[shown.pointer];
  return { span: start === undefined ? span : { source: span.source, start, end: start + 1 }, words };
}
