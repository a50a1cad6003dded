/** Text → tree with places: JSON and YAML. What cannot be parsed is a problem; what can is read on. */
import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { isAlias, isMap, isScalar, isSeq, parseDocument, type ParsedNode, type YAMLMap } from "yaml";
import type { ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import type { Entry, MapNode, ScalarNode, SpecNode } from "./spec-node.ts";
import { spanOf } from "./spec-node.ts";

export interface ParsedSpec {
  /** null when nothing could be made of the text. */
  readonly root: SpecNode | null;
  readonly problems: readonly ReadingProblem[];
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
  const isJson = /^[\s\uFEFF]*[{[]/.test(source.text.slice(0, 1000));
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
    return { kind: "malformed", message: `no JSON: ${what}`, span: spanOf(source, offset, offset + length) };
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
    entries.set(name, { key: name, keyStart: key.offset, keyEnd: key.offset + key.length, value: fromJson(value) });
  }
  return { kind: "map", entries, start, end };
}

function parseYaml(source: Source): ParsedSpec {
  const document = parseDocument(source.text, { uniqueKeys: false, logLevel: "silent", keepSourceTokens: false });
  const problems = document.errors.map(({ message, pos }): ReadingProblem => {
    const [what = message] = message.split(/ at line |\n/);
    if (what.includes("call stack"))
      return { kind: "malformed", message: TOO_DEEP, span: spanOf(source, pos[0], pos[1]) };
    return { kind: "malformed", message: `no YAML: ${what}`, span: spanOf(source, pos[0], pos[1]) };
  });
  const anchors = new Map<string, SpecNode>();
  return { root: document.contents ? fromYaml(document.contents, anchors) : null, problems: firstOfEach(problems) };
}

/** An alias is the node itself: nothing is copied, so that nested aliases cannot multiply. */
function fromYaml(node: ParsedNode, anchors: Map<string, SpecNode>): SpecNode {
  const [start, end] = node.range;
  if (isAlias(node)) return anchors.get(node.source) ?? { kind: "scalar", value: null, start, end };
  if (isMap(node)) {
    const map: MapNode = { kind: "map", entries: new Map(), start, end };
    if (node.anchor !== undefined) anchors.set(node.anchor, map);
    fillMap(map, node, anchors);
    return map;
  }
  if (isSeq(node)) {
    const items: SpecNode[] = [];
    const list: SpecNode = { kind: "list", items, start, end };
    if (node.anchor !== undefined) anchors.set(node.anchor, list);
    for (const item of node.items) items.push(fromYaml(item, anchors));
    return list;
  }
  const scalar: ScalarNode = { kind: "scalar", value: scalarValue(node.value), start, end };
  if (node.anchor !== undefined) anchors.set(node.anchor, scalar);
  return scalar;
}

function fillMap(map: MapNode, node: YAMLMap.Parsed, anchors: Map<string, SpecNode>): void {
  for (const { key, value } of node.items) {
    const [keyStart, keyEnd] = key.range;
    const name = isScalar(key) ? (key.source ?? String(key.value)) : "";
    const read: SpecNode = value
      ? fromYaml(value, anchors)
      : { kind: "scalar", value: null, start: keyEnd, end: keyEnd };
    if (name === "<<") mergeInto(map, read);
    else map.entries.set(name, { key: name, keyStart, keyEnd, value: read });
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
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
