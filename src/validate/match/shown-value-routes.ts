/**
 * Paths that a page writes with a value where others write a variable: "GET /item/6" is called as "/item/99". Only numbers and ids
 * are such values, and only behind the name of what they number; a version is none.
 */
import { matchParts, VARIABLE, variableSegments, type VariableSegment } from "./path-template.ts";
import { readSegments } from "./request-target.ts";

export interface ShownValueRoute<Routed> {
  readonly routed: Routed;
  readonly template: readonly string[];
  readonly shape: string;
  readonly literals: number;
  readonly variables: readonly VariableSegment[];
}

const KINDS: readonly RegExp[] = [
  /^\d{1,20}$/,
  /^\d{1,20}(?:,\d{1,20})+$/,
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  /^(?=[a-f]*\d)[0-9a-f]{24,64}$/i,
];
/** What a number is the version of. */
const VERSIONED = /^(?:api|apis|rest|v|ver|version|versions|\d+)$/i;

export function shownValueRoutes<Routed extends { readonly paths: readonly string[] }>(
  routed: Routed,
): ShownValueRoute<Routed>[] {
  return routed.paths.flatMap((path) => {
    const template = readSegments(path.split(/[?#]/, 1)[0] ?? path);
    const kinds = template.map((segment, depth) => kindAt(template, depth, segment));
    if (kinds.every((kind) => kind < 0)) return [];
    const shape = template.map((segment, n) => (kinds[n] === -1 ? segment.split(VARIABLE).join("{}") : `${kinds[n]}`));
    return {
      routed,
      template,
      shape: shape.join("/"),
      literals: template.filter((segment, n) => kinds[n] === -1 && !VARIABLE.test(segment)).length,
      variables: variableSegments(template.join("/")),
    };
  });
}

function kindAt(template: readonly string[], depth: number, segment: string): number {
  const before = template[depth - 1];
  if (before === undefined || VERSIONED.test(before)) return -1;
  return KINDS.findIndex((kind) => kind.test(segment));
}

/** Whether a call has a value of the same kind wherever the path shows one. */
export function isCallWithValues(
  { template }: Pick<ShownValueRoute<unknown>, "template">,
  segments: readonly string[],
): boolean {
  return (
    template.length === segments.length &&
    template.every((segment, depth) => {
      const part = segments[depth] ?? "";
      if (VARIABLE.test(segment)) return matchParts(segment.split(VARIABLE), part) !== null;
      const kind = kindAt(template, depth, segment);
      return kind < 0 ? segment === part : KINDS[kind]?.test(part) === true;
    })
  );
}
