/**
 * Templates with a variable that takes several segments: "/v2/{name}/tags/list" called as "/v2/app/one/tags/list". Only where the
 * page says that the variable's value holds slashes, writes the template so, shows a call of that form, or begins with an address.
 */
import type { Operation } from "../../api-model/api-page.ts";
import { matchParts, VARIABLE, variableSegments, type VariableSegment } from "./path-template.ts";
import { readSegments, readTarget } from "./request-target.ts";

export interface SpanningRoute<Routed> {
  readonly routed: Routed;
  readonly template: readonly string[];
  /** Where the variable stands that takes several segments. */
  readonly depth: number;
  readonly literals: number;
  /** The template without the names of its variables. */
  readonly shape: string;
  readonly variables: readonly VariableSegment[];
}

interface Templated {
  readonly paths: readonly string[];
  readonly spanning?: ReadonlySet<string>;
}

/** "{path...}", "{path*}", "{name:.+}", "{name:path}". */
const WRITTEN_SO = /^\{[^{}]*(?:\.\.\.|\*|:(?:\.[+*]|path))\}$/;

/** "{thing_ref}/parts": the address of a thing, with all that stands before it. */
const ADDRESS = /^\{[^{}]{0,60}(?:[_-](?:ref|ur[il]|href|address|link)|[a-z](?:Ref|Ur[il]|URL|Href|Address|Link))\}$/;

export function spanningRoutes<Routed extends Templated>(routed: Routed): SpanningRoute<Routed>[] {
  return routed.paths.flatMap((path) => {
    const template = readSegments(path.split(/[?#]/, 1)[0] ?? path);
    return template.flatMap((segment, depth) => {
      const mayHoldSlash =
        WRITTEN_SO.test(segment) ||
        routed.spanning?.has(variableIn(segment) ?? "") === true ||
        (depth === 0 && template.length > 1 && ADDRESS.test(segment));
      return mayHoldSlash ? routeOf(routed, template, depth) : [];
    });
  });
}

function routeOf<Routed>(routed: Routed, template: readonly string[], depth: number): SpanningRoute<Routed> {
  return {
    routed,
    template,
    depth,
    literals: template.filter((segment) => !VARIABLE.test(segment)).length,
    shape: template.map((segment) => segment.split(VARIABLE).join("{}")).join("/"),
    variables: variableSegments(template.join("/")),
  };
}

/** The name of the variable that a segment is; null for any other segment. */
function variableIn(segment: string): string | null {
  return /^\{([^{}]+)\}$/.exec(segment)?.[1] ?? null;
}

/** The segments of a call, those that the variable takes as one; null where it is no such call. */
export function squeeze(
  { template, depth }: Pick<SpanningRoute<unknown>, "template" | "depth">,
  segments: readonly string[],
): readonly string[] | null {
  const further = segments.length - template.length;
  if (further < 1) return null;
  const taken = segments.slice(depth, depth + further + 1);
  const called = [...segments.slice(0, depth), taken.join("/"), ...segments.slice(depth + further + 1)];
  const fits = template.every((segment, n) => {
    const part = called[n] ?? "";
    return VARIABLE.test(segment) ? matchParts(segment.split(VARIABLE), part) !== null : segment === part;
  });
  return fits && taken.every((part) => part !== "") ? called : null;
}

/** What the page says, and what the calls show that it gives as examples. */
export function spanningOf(operation: Operation | undefined): ReadonlySet<string> {
  const names = new Set(operation?.spanning);
  for (const { request } of operation?.examples ?? []) {
    const called = request === null ? [] : readTarget(request.url).segments;
    const paths = operation === undefined || called.length === 0 ? [] : [operation.path, ...operation.otherPaths];
    for (const { value } of paths) {
      const template = readSegments(value);
      // a variable at either end would take in what stands before or behind the path
      const taken = template.flatMap((segment, depth) =>
        depth > 0 && depth < template.length - 1 && squeeze({ template, depth }, called) !== null
          ? (variableIn(segment) ?? [])
          : [],
      );
      const [only, ...others] = taken;
      if (only !== undefined && others.length === 0) names.add(only);
    }
  }
  return names;
}
