/**
 * What a query says of one parameter. Lists and objects are written in many styles, and few pages say in which: `tag=a,b`, `tag=a|b`,
 * `tag=a&tag=b`, `tag[]=a`, `tag[0]=a`, `filter[name]=a`, `filter.name=a`, `filter={"name":"a"}`, or the members by themselves.
 */
import type { Json } from "../../api-model/api-page.ts";
import { BOOLEAN, kindBit, LIST, OBJECT, STRING } from "../plan/json-types.ts";
import { memberNode, type ParameterPlan, type ValueNode } from "../plan/plan.ts";
import { plainName } from "../match/request-target.ts";
import { isTemplate, readText } from "./text.ts";

type Query = readonly (readonly [name: string, value: string])[];

interface Sent {
  /** Each of them is held against the row; none where they cannot be read. */
  readonly values: readonly Json[];
  /** The names in the query that belong to the parameter. */
  readonly names: ReadonlySet<string>;
}

/** null where the query has nothing of the parameter. */
export function sentInQuery({ key, node }: ParameterPlan, query: Query, documented: ReadonlySet<string>): Sent | null {
  const own = plainName(key);
  const exact = query.filter(([name]) => name === key || name === own);
  const inside = query.filter(([name]) => name !== key && name.startsWith(`${own}[`) && name.endsWith("]"));
  const dotted = query.filter(([name]) => member(node, name, own) !== null);
  const entries = [...inside, ...dotted];
  const names = new Set([...exact, ...entries].map(([name]) => name));
  const texts = exact.map(([, value]) => value);
  if (entries.length > 0) return { values: built(node, own, entries), names };
  if ((node.kinds & LIST) !== 0 && texts.length > 0) return { values: [listOf(node, texts)], names };
  if (texts.length > 0)
    return { values: texts.flatMap((text) => (isObject(node) ? (objectIn(text) ?? []) : readText(text, node))), names };
  const members = query.filter(([name]) => isObject(node) && node.shape?.members.has(name) && !documented.has(name));
  if (members.length === 0) return null;
  return {
    values: [Object.fromEntries(members.map(([name, text]) => [name, valueOf(nodeBelow(node, name), [text])]))],
    names: new Set(members.map(([name]) => name)),
  };
}

const isObject = ({ kinds }: ValueNode): boolean => kinds === OBJECT;

/** "filter.name" of an object that has a member "name". */
function member(node: ValueNode, name: string, own: string): string | null {
  if (!isObject(node) || !name.startsWith(`${own}.`)) return null;
  const [first = ""] = name.slice(own.length + 1).split(".");
  return node.shape?.members.has(first) === true ? first : null;
}

const nodeBelow = (node: ValueNode | null, name: string): ValueNode | null =>
  node?.shape ? memberNode(node.shape, name) : null;

/** What an object is written as in one text; null for what is no JSON: how else, no page says. */
function objectIn(text: string): Json | null {
  if (!text.startsWith("{")) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** What separates the items of a list in one text; a comma first. */
const SEPARATORS: readonly (string | RegExp)[] = [",", "|", ";", /\s+/];

function listOf(node: ValueNode, texts: readonly string[]): Json {
  const [only = ""] = texts;
  if (texts.length === 1 && only.startsWith("[")) {
    try {
      return JSON.parse(only) as Json;
    } catch {
      // a list in brackets that is no JSON is read as any other
    }
  }
  const item = (text: string): Json => valueOf(node.items, [text]);
  const isRight = (list: readonly Json[]): boolean => list.every((value) => fits(node.items, value));
  const readings = SEPARATORS.map((separator) => texts.flatMap((text) => text.split(separator)).map(item));
  const whole = texts.map(item);
  if (texts.length > 1) return isRight(whole) ? whole : (readings.find(isRight) ?? whole);
  return readings.find(isRight) ?? readings.find((list) => list.length > 1) ?? whole;
}

function fits(node: ValueNode | null, value: Json): boolean {
  if (node === null) return true;
  const kind = kindBit(value);
  if (node.kinds !== 0 && (node.kinds & kind) === 0) return false;
  return node.checks.every((check) => (check.kinds & kind) === 0 || check.keeps(value));
}

const valueOf = (node: ValueNode | null, texts: readonly string[]): Json => {
  if (node === null) return texts[0] ?? "";
  if ((node.kinds & LIST) !== 0) return listOf(node, texts);
  const [text = ""] = texts;
  return isObject(node) ? (objectIn(text) ?? text) : readText(text, node);
};

/**
 * A form that was sent for a body, as the object that the page describes; null where it cannot be told: names in brackets, and values that
 * are written in a way of their own.
 */
export function formIn(root: ValueNode, pairs: Query): Json | null {
  if (root.shape === null || pairs.some(([name]) => /[[\]]/.test(name))) return null;
  const texts = new Map<string, string[]>();
  for (const [name, text] of pairs) texts.set(name, [...(texts.get(name) ?? []), text]);
  const members: [string, Json][] = [];
  for (const [name, said] of texts) {
    const node = nodeBelow(root, name);
    const isOpaque = said.some((text) => isTemplate(text) || (text === "" && !isText(node)));
    const value = checkedIn(node, said) ?? valueOf(node, said);
    if (isOpaque || (node !== null && isObject(node) && typeof value === "string")) return null;
    members.push([name, value]);
  }
  return members.length === 0 ? null : Object.fromEntries(members);
}

/** A form has no booleans: a box that is ticked sends "on" (HTML standard, the checkbox state), and programs write digits and words for both. */
function checkedIn(node: ValueNode | null, [text = "", ...others]: readonly string[]): boolean | null {
  if (node === null || others.length > 0 || node.kinds !== BOOLEAN) return null;
  return /^(?:on|1|yes|y|t)$/i.test(text) ? true : /^(?:off|0|no|n|f)$/i.test(text) ? false : null;
}

const isText = (node: ValueNode | null): boolean => node === null || node.kinds === 0 || (node.kinds & STRING) !== 0;

/** What the names in brackets lead to: members, or items by number or by none. */
interface Tree {
  readonly texts: string[];
  readonly inner: Map<string, Tree>;
}

/** Deeper is no query that an API reads. */
const DEPTH_LIMIT = 10;

function built(node: ValueNode, own: string, entries: Query): readonly Json[] {
  const root: Tree = { texts: [], inner: new Map() };
  for (const [name, text] of entries) {
    const rest = name.slice(own.length);
    const path = rest.startsWith(".")
      ? rest.slice(1).split(".")
      : [...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, key = ""]) => key);
    if (path.length > DEPTH_LIMIT) return [];
    let tree = root;
    for (const key of path) {
      const next = tree.inner.get(key) ?? { texts: [], inner: new Map() };
      tree.inner.set(key, next);
      tree = next;
    }
    tree.texts.push(text);
  }
  // "size[gte]=5" on a row of numbers: an operator, or a list that the page does not speak of
  if ((node.kinds & (LIST | OBJECT)) === 0) return [];
  if ((node.kinds & OBJECT) === 0 && ![...root.inner.keys()].every(isIndex)) return [];
  return [jsonOf(root, node)];
}

const isIndex = (key: string): boolean => /^\d{0,6}$/.test(key);

function jsonOf({ texts, inner }: Tree, node: ValueNode | null): Json {
  if (inner.size === 0) return valueOf(node, texts);
  if ([...inner.keys()].every(isIndex) && (node === null || (node.kinds & OBJECT) === 0)) {
    const items = node?.items ?? null;
    return [...inner].flatMap(([key, tree]): readonly Json[] =>
      key === "" && tree.inner.size === 0 ? tree.texts.map((text) => valueOf(items, [text])) : [jsonOf(tree, items)],
    );
  }
  return Object.fromEntries([...inner].map(([key, tree]) => [key, jsonOf(tree, nodeBelow(node, key))]));
}
