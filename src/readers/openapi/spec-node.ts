/** A JSON or YAML file as a tree whose every value and key knows its place. Aliases make it a graph: walkers guard themselves. */
import type { Evidence, Fact, Json } from "../../api-model/api-page.ts";
import type { Source, Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { escapePointer } from "../../source/json-pointer.ts";

export type SpecNode = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: "map";
  readonly entries: Map<string, Entry>;
  readonly start: number;
  readonly end: number;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: SpecNode[];
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly start: number;
  readonly end: number;
}

export interface Entry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Where the value ends as it is written here: an alias ends before or behind the value that it stands for. */
  readonly end: number;
  readonly value: SpecNode;
}

/** The value under a key; null where there is none, or where the node is no object. */
export function valueAt(node: SpecNode | null | undefined, key: string): SpecNode | null {
  return entryAt(node, key)?.value ?? null;
}

export function entryAt(node: SpecNode | null | undefined, key: string): Entry | null {
  return node?.kind === "map" ? (node.entries.get(key) ?? null) : null;
}

export function entriesOf(node: SpecNode | null | undefined): Entry[] {
  return node?.kind === "map" ? [...node.entries.values()] : [];
}

export function itemsOf(node: SpecNode | null | undefined): readonly SpecNode[] {
  return node?.kind === "list" ? node.items : [];
}

export function textAt(node: SpecNode | null | undefined, key: string): string | null {
  const value = valueAt(node, key);
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : null;
}

/** Whether a flag is set. A flag that is written as text ("true") is not. */
export function isTrue(node: SpecNode | null | undefined, key: string): boolean {
  const value = valueAt(node, key);
  return value?.kind === "scalar" && value.value === true;
}

/** Longer stretches are shown by their key. */
const LONGEST_WORDS = 200;

/** A key with its value, as it is written; only the key where the value is long. */
export function evidenceOf(entry: Entry, source: Source): Evidence {
  const isShort = entry.end - entry.keyStart <= LONGEST_WORDS;
  const end = isShort ? entry.end : entry.keyEnd;
  return { span: spanOf(source, entry.keyStart, end), words: foldSpace(source.text.slice(entry.keyStart, end)) };
}

/** The key alone. */
export function keyEvidence(entry: Entry, source: Source): Evidence {
  return { span: spanOf(source, entry.keyStart, entry.keyEnd), words: entry.key };
}

export function spanOf(source: Source, start: number, end: number): Span {
  return { source: source.id, start, end };
}

/** A text under a key, as a fact; null where there is none or it is empty. */
export function textFact(node: SpecNode | null, key: string, source: Source): Fact<string> | null {
  const entry = entryAt(node, key);
  const text = textAt(node, key);
  if (!entry || text === null || text.trim() === "") return null;
  return { value: text, evidence: [{ span: spanOf(source, entry.value.start, entry.value.end), words: text }] };
}

/** Values beyond these are no value of a field and no example: what they hold is left out. */
const DEEPEST = 60;
const MOST_VALUES = 50_000;

export interface PlacedJson {
  readonly json: Json;
  /** Offset in the source of each value, by JSON pointer. */
  readonly places: Readonly<Record<string, number>>;
}

/** A node as plain JSON; null when it is too deep or too large, or holds itself by an alias. */
export function toPlacedJson(root: SpecNode): PlacedJson | null {
  const places: [string, number][] = [];
  const convert = (node: SpecNode, pointer: string, depth: number): Json | undefined => {
    if (depth > DEEPEST || places.length > MOST_VALUES) return undefined;
    places.push([pointer, node.start]);
    if (node.kind === "scalar") return node.value;
    if (node.kind === "list") {
      const items = node.items.map((item, i) => convert(item, `${pointer}/${i}`, depth + 1));
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    const pairs: [string, Json][] = [];
    for (const { key, value } of node.entries.values()) {
      const json = convert(value, `${pointer}/${escapePointer(key)}`, depth + 1);
      if (json === undefined) return undefined;
      pairs.push([key, json]);
    }
    return Object.fromEntries(pairs);
  };
  const json = convert(root, "", 0);
  return json === undefined ? null : { json, places: Object.fromEntries(places) };
}

/** A node as plain JSON; null too where the value is null or none. */
export function toJson(node: SpecNode | null): Json {
  return node ? (toPlacedJson(node)?.json ?? null) : null;
}
