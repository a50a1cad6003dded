/** Text → tree with places: JSON and YAML. What cannot be parsed is a problem; what can is read on. */
import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { ParsedNode, YAMLMap } from "yaml";
import type { ReadingProblem } from "../../document/document.ts";
import type { Source, Span } from "../../source/source.ts";
import { yaml } from "../../source/yaml.ts";
import type { Entry, MapNode, ScalarNode, SpecNode } from "./spec-node.ts";
import { spanOf } from "./spec-node.ts";

export interface ParsedSpec {
  /** null when nothing could be made of the text. */
  readonly root: SpecNode | null;
  readonly problems: readonly ReadingProblem[];
}

/** Both parsers may place an error behind the end of a text that breaks off. */
function within({ id, text }: Source, start: number, end: number): Span {
  const from = Math.min(start, text.length);
  return { source: id, start: from, end: Math.max(from, Math.min(end, text.length)) };
}

/** Each message once: a parser that has lost its way says the same at every line. */
function firstOfEach(problems: readonly ReadingProblem[]): ReadingProblem[] {
  const found = new Map<string, ReadingProblem>();
  for (const problem of problems) if (!found.has(problem.message)) found.set(problem.message, problem);
  return [...found.values()];
}

const TOO_DEEP = "nested too deeply to be read";

/** JSON where the text begins with a brace, YAML else. */
export function parseSpec(source: Source): ParsedSpec {
  const isJson = /^[\s\uFEFF]*[{[]/.test(source.text);
  try {
    return isJson ? parseJson(source) : parseYaml(source);
  } catch (error) {
    // both parsers recurse: text that is nested deeper than the stack is no API description
    const message = error instanceof RangeError ? TOO_DEEP : "cannot be read as JSON or YAML";
    return { root: null, problems: [{ kind: "malformed", message, span: spanOf(source, 0, 0) }] };
  }
}

function parseJson(source: Source): ParsedSpec {
  const errors: ParseError[] = [];
  const tree = parseTree(source.text, errors, { allowTrailingComma: true, disallowComments: false });
  const problems = errors.map(({ error, offset, length }): ReadingProblem => {
    const what = printParseErrorCode(error)
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase();
    return { kind: "malformed", message: `no JSON: ${what}`, span: within(source, offset, offset + length) };
  });
  return { root: tree ? fromJson(tree) : null, problems: firstOfEach(problems) };
}

function fromJson(node: JsonNode): SpecNode {
  const [start, end] = [node.offset, node.offset + node.length];
  if (node.type === "array") return { kind: "list", items: (node.children ?? []).map(fromJson), start, end };
  if (node.type !== "object") return { kind: "scalar", value: node.value as ScalarNode["value"], start, end };
  const entries = new Map<string, Entry>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (!key || !value) continue;
    const name = String(key.value);
    entries.set(name, {
      key: name,
      keyStart: key.offset,
      keyEnd: key.offset + key.length,
      end: value.offset + value.length,
      value: fromJson(value),
    });
  }
  return { kind: "map", entries, start, end };
}

function parseYaml(source: Source): ParsedSpec {
  const limit = source.text.length;
  const document = yaml().parseDocument(source.text, {
    uniqueKeys: false,
    logLevel: "silent",
    keepSourceTokens: false,
  });
  const problems = document.errors.map(({ message, pos: [start, end] }): ReadingProblem => {
    const [what = message] = message.split(/ at line |\n/);
    const told = what.includes("call stack") ? TOO_DEEP : `no YAML: ${what}`;
    return { kind: "malformed", message: told, span: within(source, start, end) };
  });
  const { contents } = document;
  const root = contents ? fromYaml(contents, { anchors: new Map(), limit }) : null;
  return { root, problems: firstOfEach(problems) };
}

interface YamlReading {
  readonly anchors: Map<string, SpecNode>;
  /** Length of the text: a value that the text breaks off in is said to end behind it. */
  readonly limit: number;
}

/** An alias is the node itself: nothing is copied, so that nested aliases cannot multiply. */
function fromYaml(node: ParsedNode, reading: YamlReading): SpecNode {
  const { anchors, limit } = reading;
  const { isAlias, isMap, isSeq } = yaml();
  const [start, end] = placeOf(node.range, limit);
  if (isAlias(node)) return anchors.get(node.source) ?? { kind: "scalar", value: null, start, end };
  if (isMap(node)) {
    const map: MapNode = { kind: "map", entries: new Map(), start, end };
    if (node.anchor !== undefined) anchors.set(node.anchor, map);
    fillMap(map, node, reading);
    return map;
  }
  if (isSeq(node)) {
    const items: SpecNode[] = [];
    const list: SpecNode = { kind: "list", items, start, end };
    if (node.anchor !== undefined) anchors.set(node.anchor, list);
    for (const item of node.items) items.push(fromYaml(item, reading));
    return list;
  }
  const scalar: ScalarNode = { kind: "scalar", value: scalarValue(node.value), start, end };
  if (node.anchor !== undefined) anchors.set(node.anchor, scalar);
  return scalar;
}

function placeOf([start, end]: readonly [number, number, number], limit: number): [number, number] {
  return [Math.min(start, limit), Math.min(end, limit)];
}

function fillMap(map: MapNode, node: YAMLMap.Parsed, reading: YamlReading): void {
  const { isScalar } = yaml();
  for (const { key, value } of node.items) {
    const [keyStart, keyEnd] = placeOf(key.range, reading.limit);
    const [, end] = value ? placeOf(value.range, reading.limit) : [keyStart, keyEnd];
    const name = isScalar(key) ? (key.source ?? String(key.value)) : "";
    const read: SpecNode = value
      ? fromYaml(value, reading)
      : { kind: "scalar", value: null, start: keyEnd, end: keyEnd };
    if (name === "<<") mergeInto(map, read);
    else map.entries.set(name, { key: name, keyStart, keyEnd, end: Math.max(keyEnd, end), value: read });
  }
}

/** `<<: *base`: keys that the map itself has win, wherever they stand. */
function mergeInto(map: MapNode, base: SpecNode): void {
  for (const part of base.kind === "list" ? base.items : [base]) {
    if (part.kind !== "map") continue;
    for (const [name, entry] of part.entries) if (!map.entries.has(name)) map.entries.set(name, entry);
  }
}

/** YAML has more kinds of values than JSON: a date or a number of any size is its text. */
function scalarValue(value: unknown): ScalarNode["value"] {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return JSON.stringify(value);
}
