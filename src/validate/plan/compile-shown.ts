/**
 * Bodies of which a page has an example and no table: the fields that the example shows, with their types as far as an example can
 * tell. What such a field breaks is never more than a warning, and that it is missing, or that another came, never more than a note.
 */
import type { Example, Json } from "../../api-model/api-page.ts";
import { isList } from "../../api-model/json.ts";
import { redactName } from "../../exchange/masking/redact-name.ts";
import { FRACTION, INTEGER, kindBit, kindWords, OBJECT, STRING } from "./json-types.ts";
import { NONE, SHOWN } from "./plan-builder.ts";
import { compileNode } from "./compile-value.ts";
import type { Member, ObjectShape, PromisedMember, ValueNode } from "./plan.ts";
import { addPromise, findingPath, type ShownHere, type ValueContext } from "./value-context.ts";
import { escapePointer, unescapePointer } from "../../source/json-pointer.ts";
import { missingFieldRule } from "../rules/missing-field.ts";
import { nullRule } from "../rules/null.ts";
import { isMasked } from "../../exchange/masking/masked.ts";
import { namesElsewhere } from "./shown-elsewhere.ts";
import { formsAlike, isPart, isShownAsNull, kindsElsewhere, lacksElsewhere, showsNull } from "./shown-forms.ts";

/** Objects nest no deeper on real pages. */
const DEEPEST = 12;

/** A value of an example, and where it stands. */
interface ShownValue {
  readonly value: Json;
  readonly example: Example;
  readonly pointer: string;
}

/** @param examples with a JSON value each, at least one */
export function compileShown(examples: readonly Example[], context: ValueContext): ValueNode {
  return compileValues(valuesOf(examples), "", "", context);
}

/** What examples show of a body whose rows leave something open. */
export function shownIn(examples: readonly Example[]): ShownHere | null {
  return shownHere(valuesOf(examples));
}

function valuesOf(examples: readonly Example[]): ShownValue[] {
  return examples.flatMap((example) => {
    const json = example.body?.value?.json;
    return json === undefined ? [] : [{ value: json, example, pointer: "" }];
  });
}

function shownHere(values: readonly ShownValue[]): ShownHere | null {
  if (values.length === 0) return null;
  return {
    member: (name) => shownHere(membersOf(values).get(name) ?? []),
    items: () => shownHere(itemsOf(values)),
    inside: (path, { present, opened }, context) => {
      const inside = insideOf(values, "", path, { present, opened }, { ...context, shown: null, isRowLeftOpen: true });
      return inside.shape === null && inside.items === null ? null : inside;
    },
  };
}

function itemsOf(values: readonly ShownValue[]): ShownValue[] {
  return values.flatMap((one) =>
    isList(one.value)
      ? one.value.map((value, n) => ({ value, example: one.example, pointer: `${one.pointer}/${n}` }))
      : [],
  );
}

function membersOf(objects: readonly ShownValue[]): Map<string, ShownValue[]> {
  const members = new Map<string, ShownValue[]>();
  for (const { value, example, pointer } of objects) {
    if (kindBit(value) !== OBJECT) continue;
    for (const [name, member] of Object.entries(value as { readonly [key: string]: Json })) {
      const inside = { value: member, example, pointer: `${pointer}/${escapePointer(name)}` };
      members.set(name, [...(members.get(name) ?? []), inside]);
    }
  }
  return members;
}

/** `isOptional`: another object of the examples, alike in all else, lacks it. */
function compileValues(
  values: readonly ShownValue[],
  name: string,
  path: string,
  context: ValueContext,
  isOptional = false,
): ValueNode {
  const node = compileNode({ ...shownSource(name, path, values), isOptional }, context);
  // the values of a map, and the items of a list, are many
  const notNull =
    name === "" && path !== "" ? NONE : promiseValue(name, path, values, { ...context, of: node.present });
  const shownElsewhere = name === "" || path.endsWith("]") ? 0 : kindsElsewhere(name, context.beside ?? []);
  return { ...node, notNull, shownElsewhere, ...insideOf(values, name, path, node, context) };
}

function insideOf(
  values: readonly ShownValue[],
  name: string,
  path: string,
  { present, opened }: Pick<ValueNode, "present" | "opened">,
  context: ValueContext,
): Pick<ValueNode, "shape" | "items"> {
  if (path.split(/[.[{]/).length > DEEPEST || context.builder.promises.length > context.mostPromises)
    return { shape: null, items: null };
  const objects = values.filter(({ value }) => kindBit(value) === OBJECT);
  const items = itemsOf(values);
  return {
    shape: objects.length === 0 ? null : shapeOf(objects, path, { ...context, of: opened }),
    items: items.length === 0 ? null : compileValues(items, name, `${path}[]`, { ...context, of: present }),
  };
}

function shapeOf(objects: readonly ShownValue[], path: string, context: ValueContext): ObjectShape | null {
  const names = membersOf(objects);
  if (names.size === 0) return null;
  if (!isRecordOfList(objects, names) && isMap(names)) {
    // a row that leaves it open leaves open what the keys are, too
    if (context.isRowLeftOpen === true) return null;
    const anyMember = compileValues([...names.values()].flat(), "", `${path}{}`, context);
    // what the value of one key is says nothing of the value of another
    const isOne = names.size === 1 && anyMember.shape === null;
    return { members: new Map(), promised: [], anyMember: isOne ? { ...anyMember, unlikeExample: NONE } : anyMember };
  }
  const alike = formsAlike([...names.keys()], context.page);
  const { known, ofOthers } = namesElsewhere(alike, context);
  const table = { evidence: placeOf(objects[0]), opened: context.of, shown: names.size, ofOthers };
  context.builder.tables.set(`${context.operation} ${findingPath(context, path)}`, table);
  const members = new Map<string, Member>();
  const promised: PromisedMember[] = [];
  const isOpen = objects.every(({ example }) => example.body !== null && isPart(example.body));
  for (const [name, values] of names) {
    const at = path === "" ? name : `${path}.${name}`;
    const isOptional = values.length < objects.length;
    const node = compileValues(values, name, at, { ...context, beside: alike }, isOptional);
    const isAlways = values.length === objects.length && !isLeftOutWhenFalse(values) && !lacksElsewhere(name, alike);
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
    row: placeOf(objects[0]),
  };
  return {
    members,
    promised,
    anyMember: isOpen ? compileNode(source, context) : null,
    ...(objects.some(({ example }) => example.body?.showsSome === true) ? { isOpen: true as const } : {}),
    ...(mayBeMap(names) ? { mayBeMap: true as const } : {}),
    knownNames: known,
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

/** That it is not null: NONE where an example shows null too, or sentences speak of null. */
function promiseValue(name: string, path: string, values: readonly ShownValue[], context: ValueContext): number {
  const kinds = values.reduce((bits, { value }) => bits | kindBit(value), 0);
  if (
    values.some(({ value }) => showsNull(value)) ||
    context.tellsNull === true ||
    isShownAsNull(name, context.beside ?? [])
  )
    return NONE;
  const shown = (kinds & (INTEGER | FRACTION)) === 0 ? kinds : kinds | INTEGER | FRACTION;
  const isUnknown = values.every(({ value }) => typeof value === "string" && isMasked(value));
  const says = `${isUnknown ? "a value" : kindWords(shown)} by its example alone`;
  const promise = { fact: "nullable", rule: nullRule.id, value: SHOWN, says, evidence: [] };
  return addPromise(shownSource(name, path, values), promise, context);
}

/** What is only ever shown as true is often left out where it is not. */
function isLeftOutWhenFalse(values: readonly ShownValue[]): boolean {
  return values.every(({ value }) => value === true);
}

/** Keys that are data: names of things, of which all have the same fields, or texts that no programmer names a field by. */
function isMap(names: ReadonlyMap<string, readonly ShownValue[]>): boolean {
  if ([...names.keys()].some((name) => !/^[\p{L}_$@][\p{L}\d_$@.-]*$/u.test(name) || redactName(name) !== name))
    return true;
  if (names.size <= MOST_LABELS && [...names].every(([name, shown]) => isLabel(name, shown))) return true;
  if (names.size < 2) return false;
  // an empty list tells nothing of what is in it, nor whether its key is one of many
  if ([...names.values()].some((shown) => shown.every(({ value }) => isList(value) && value.length === 0)))
    return false;
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

/** Several items of a list with the same one name, each with a value of its own: a list of records of one field. */
function isRecordOfList(objects: readonly ShownValue[], names: ReadonlyMap<string, readonly ShownValue[]>): boolean {
  const [only, ...others] = names;
  if (only === undefined || others.length > 0) return false;
  const [name, values] = only;
  return (
    /^[A-Za-z_]\w*$/.test(name) &&
    objects.length >= FEW_RECORDS &&
    values.length === objects.length &&
    objects.every(({ pointer }) => /\/\d+$/.test(pointer)) &&
    new Set(values.map(({ value }) => JSON.stringify(value))).size >= FEW_RECORDS
  );
}

/** One or two items may each be a map that happens to have one key. */
const FEW_RECORDS = 3;

/** "job": "api", "severity": "page": a few texts by names that are no field's in most APIs are labels. */
function isLabel(name: string, values: readonly ShownValue[]): boolean {
  return (
    !RECORD_NAME.test(name) &&
    !JOINED_WORDS.test(name) &&
    values.every(({ value }) => typeof value === "string" && !isMasked(value))
  );
}

/** "ca": "catalan", "red": 3: codes over texts, and words over numbers, may be names of things, of which there may be none. */
function mayBeMap(names: ReadonlyMap<string, readonly ShownValue[]>): boolean {
  const kinds = [...names.values()].flat().reduce((bits, { value }) => bits | kindBit(value), 0);
  const areCounts = kinds !== 0 && (kinds & ~(INTEGER | FRACTION)) === 0;
  if (names.size < 2 || !(areCounts || kinds === STRING)) return false;
  const form = areCounts ? WORD : CODE;
  return [...names.keys()].every((name) => form.test(name) && !RECORD_NAME.test(name));
}

const WORD = /^[a-z]{1,12}$/;
const CODE = /^[a-z]{1,3}$/;

const MOST_LABELS = 3;
/** "translatedText": programmers write fields so; labels are single words, or joined by other signs. */
const JOINED_WORDS = /^[a-z]+(?:[A-Z][a-z]+)+$/;
const RECORD_NAME =
  /(?:^|[_-])(?:id|uuid|name|type|kind|status|state|message|error|code|ur[il]|href|self|next|previous|key|value|title|version|description|time|date|token|data|result|path|size|count|e?mail|phone|login|password|street|city|country|locale|currency)$|^(?:user|nick|full|display|host|file|domain)name$|[a-z](?:Id|ID|Name|Type|Kind|Status|State|Message|Error|Code|Ur[il]|URL|Href|Key|Value|Version|Time|Date|At|Path|Size|Count)$/;

function keysOf(value: Json): string[] | null {
  return kindBit(value) === OBJECT ? Object.keys(Object(value) as object) : null;
}

/** @param words absent for an object: the key that it stands under, or its bracket */
function placeOf(shown: ShownValue | undefined, words = keyOf(shown)): { span: Example["span"]; words: string } {
  const span = shown?.example.span ?? { source: "", start: 0, end: 0 };
  const start = shown?.example.body?.places[shown.pointer];
  return { span: start === undefined ? span : { source: span.source, start, end: start + 1 }, words };
}

function keyOf(shown: ShownValue | undefined): string {
  const key = /\/([^/]*)$/.exec(shown?.pointer ?? "")?.[1] ?? "";
  return /^\d*$/.test(key) ? "{" : unescapePointer(key);
}
