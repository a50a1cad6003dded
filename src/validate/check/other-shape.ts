/** Objects that have none of the documented fields: what came instead, and where the fields are, so that they can be checked. */
import type { Json } from "../../api-model/api-page.ts";
import { isList } from "../../api-model/json.ts";
import { redactName } from "../../exchange/masking/redact-name.ts";
import { kindBit, OBJECT } from "../plan/json-types.ts";
import { memberNode, type ObjectShape, type ValueNode } from "../plan/plan.ts";

type JsonObject = { readonly [key: string]: Json };

export interface OtherShape {
  /** Of what came, for people. */
  readonly words: string;
  /** Objects that hold the fields, and the node that describes each. */
  readonly found: readonly { readonly node: ValueNode; readonly object: JsonObject }[];
}

/** null where a documented field is there, or where none need be. */
export function otherShapeOf(node: ValueNode, object: JsonObject, isRoot: boolean): OtherShape | null {
  return unlikeExample(node, object, isRoot) ?? withoutFields(node, object, isRoot);
}

/** An object inside an answer that has few of the fields of the one that an example shows there, and others in their place. */
function unlikeExample({ shape }: ValueNode, object: JsonObject, isRoot: boolean): OtherShape | null {
  if (isRoot || shape?.knownNames === undefined || shape.anyMember !== null || shape.promised.length < MANY_FIELDS)
    return null;
  const names = Object.keys(object);
  const came = names.filter((name) => shape.members.has(name)).length;
  const isOther = came * 2 < shape.members.size && names.length - came >= came && names.length > 1;
  return isOther
    ? { words: `${came} of the ${shape.members.size} fields that the example shows came`, found: [] }
    : null;
}

/** An object of fewer fields may be any. */
const MANY_FIELDS = 4;

function withoutFields(node: ValueNode, object: JsonObject, isRoot: boolean): OtherShape | null {
  const { shape } = node;
  if (shape === null || shape.anyMember !== null || shape.promised.length === 0) return null;
  for (const name in object) if (memberNode(shape, name) !== null) return null;
  const entries = Object.entries(object);
  const inside = entries.flatMap(([name, value]) => {
    const objects = objectsOf(value).filter((one) => holds(shape, one));
    return objects.length === 0 ? [] : [{ name, objects }];
  });
  const [first, ...others] = inside;
  if (first !== undefined) {
    const words =
      others.length === 0
        ? `the documented fields are inside "${redactName(first.name)}", which the page does not describe,`
        : `the documented fields are in each of several members that the page does not describe,`;
    return { words, found: inside.flatMap(({ objects }) => objects.map((one) => ({ node, object: one }))) };
  }
  for (const [name, { node: member }] of shape.members) {
    const inner = member.shape === null && member.items !== null ? member.items : member;
    if (inner.shape === null || !holds(inner.shape, object)) continue;
    return { words: `the fields of "${name}" stand without that object around them`, found: [{ node: inner, object }] };
  }
  // where a field is mandatory, that it is missing says as much
  if (entries.length === 0 && shape.mayBeMap === true) return null;
  if (!isRoot || shape.promised.length < 2 || shape.promised.some(({ isMandatory }) => isMandatory)) return null;
  return { words: entries.length === 0 ? "an empty object came" : "none of the documented fields came", found: [] };
}

/** The object, or those of a list. */
function objectsOf(value: Json): JsonObject[] {
  const items: readonly Json[] = isList(value) ? value : [value];
  return items.filter((item): item is JsonObject => kindBit(item) === OBJECT);
}

/** Whether a value is an object with most of the fields that the page promises; one common name alone is chance. */
export function holds({ members, promised }: ObjectShape, value: Json): boolean {
  if (kindBit(value) !== OBJECT) return false;
  const object = value as JsonObject;
  let known = 0;
  let unknown = 0;
  for (const name in object) {
    if (members.has(name)) known += 1;
    else unknown += 1;
  }
  return known > 0 && known >= unknown && (known >= 2 || promised.length === 1) && known * 2 >= promised.length;
}
