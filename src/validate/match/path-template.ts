/** The segments of a path template that hold variables, and the values that a call gives them. */
import { readSegments } from "./request-target.ts";

export const VARIABLE = /\{[^{}]*\}/;

export interface VariableSegment {
  readonly depth: number;
  readonly names: readonly string[];
  /** What stands around the variables: "" and "" for a segment that is one. */
  readonly parts: readonly string[];
}

export function variableSegments(path: string): VariableSegment[] {
  return readSegments(path).flatMap((template, depth) => {
    const names = template.match(/\{[^{}]*\}/g)?.map((name) => name.slice(1, -1));
    return names === undefined ? [] : { depth, names, parts: template.split(VARIABLE) };
  });
}

export function variableValues(
  variables: readonly VariableSegment[],
  segments: readonly string[],
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { depth, names, parts } of variables) {
    const found = matchParts(parts, segments[depth] ?? "") ?? [];
    names.forEach((name, n) => values.set(name, found[n] ?? ""));
  }
  return values;
}

/** What stands between the parts of "a-{x}-b{y}" in a segment; null when the parts are not there. Each value is as short as can be. */
export function matchParts(parts: readonly string[], segment: string): string[] | null {
  const [head = "", ...rest] = parts;
  const tail = rest.pop() ?? "";
  if (segment.length <= head.length + tail.length || !segment.startsWith(head) || !segment.endsWith(tail)) return null;
  const values: string[] = [];
  let at = head.length;
  const end = segment.length - tail.length;
  for (const part of rest) {
    const found = segment.indexOf(part, at + 1);
    if (found < 0 || found + part.length > end) return null;
    values.push(segment.slice(at, found));
    at = found + part.length;
  }
  if (at >= end) return null;
  values.push(segment.slice(at, end));
  return values;
}
