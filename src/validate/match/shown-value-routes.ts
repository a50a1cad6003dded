/**
 * Paths that a page writes with a value where others write a variable: "GET /item/6" is called as "/item/99". Numbers and ids are such
 * values, behind the name of what they number (a version is none), and names that change from call to call: "GET /people/ann" beside
 * "PUT /people/bob".
 */
import { matchParts, VARIABLE, variableSegments, type VariableSegment } from "./path-template.ts";
import { readSegments } from "./request-target.ts";

export interface ShownValueRoute<Routed> {
  readonly routed: Routed;
  readonly template: readonly string[];
  readonly shape: string;
  readonly literals: number;
  readonly variables: readonly VariableSegment[];
  /** Where names stand that the page made up. */
  readonly names: ReadonlySet<number>;
}

interface Called {
  readonly edition: string;
  readonly method: string;
  readonly paths: readonly string[];
}

const KINDS: readonly RegExp[] = [
  /^\d{1,20}$/,
  /^\d{1,20}(?:,\d{1,20})+$/,
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  /^(?=[a-f]*\d)[0-9a-f]{24,64}$/i,
];
/** What a number is the version of. */
const VERSIONED = /^(?:api|apis|rest|v|ver|version|versions|\d+)$/i;

/** A name that no number tells to be a value. */
const NAME = KINDS.length;

export function shownValueRoutes<Routed extends Called>(operations: readonly Routed[]): ShownValueRoute<Routed>[] {
  const made = madeUpNames(operations);
  return operations.flatMap((routed) => routesOf(routed, made));
}

function routesOf<Routed extends Called>(routed: Routed, made: ReadonlySet<string>): ShownValueRoute<Routed>[] {
  return routed.paths.flatMap((path) => {
    const template = segmentsOf(path);
    const isName = (depth: number): boolean => made.has(`${routed.edition} ${template.slice(0, depth + 1).join("/")}`);
    const names = new Set(template.flatMap((_, depth) => (isName(depth) ? [depth] : [])));
    const kinds = template.map((segment, depth) => (names.has(depth) ? NAME : kindAt(template, depth, segment)));
    if (kinds.every((kind) => kind < 0)) return [];
    const shape = template.map((segment, n) => (kinds[n] === -1 ? segment.split(VARIABLE).join("{}") : `${kinds[n]}`));
    return {
      routed,
      template,
      shape: shape.join("/"),
      literals: template.filter((segment, n) => kinds[n] === -1 && !VARIABLE.test(segment)).length,
      variables: variableSegments(template.join("/")),
      names,
    };
  });
}

const segmentsOf = (path: string): string[] => readSegments(path.split(/[?#]/, 1)[0] ?? path);

/**
 * Paths that end with a name, of things that the page lists: one thing is asked for, another of the same list is changed or deleted.
 * Words that mean something would be the same in both.
 */
function madeUpNames(operations: readonly Called[]): ReadonlySet<string> {
  const lists = new Map<string, Map<string, Set<string>>>();
  for (const { edition, method, paths } of operations) {
    for (const path of paths) {
      const list = segmentsOf(path);
      const last = list.pop() ?? "";
      const key = `${edition} ${list.join("/")}`;
      const named = lists.get(key) ?? new Map<string, Set<string>>();
      lists.set(key, named.set(last, (named.get(last) ?? new Set()).add(method)));
    }
  }
  const listed = new Set(
    operations.flatMap(({ edition, method, paths }) =>
      method === "GET" ? paths.map((path) => `${edition} ${segmentsOf(path).join("/")}`) : [],
    ),
  );
  const made = new Set<string>();
  for (const [list, named] of lists) {
    const words = [...named.keys()];
    if (!listed.has(list) || words.some((word) => VARIABLE.test(word))) continue;
    const having = (methods: readonly string[]): string[] =>
      words.filter((word) => methods.some((method) => named.get(word)?.has(method)));
    const [asked, ...others] = having(["GET"]);
    const changed = having(CHANGING);
    if (asked === undefined || others.length > 0 || changed.length === 0 || changed.includes(asked)) continue;
    for (const word of [asked, ...changed]) made.add(`${list}/${word}`);
  }
  return made;
}

const CHANGING = ["PUT", "PATCH", "DELETE"];

function kindAt(template: readonly string[], depth: number, segment: string): number {
  const before = template[depth - 1];
  if (before === undefined || VERSIONED.test(before)) return -1;
  return KINDS.findIndex((kind) => kind.test(segment));
}

/** Whether a call has a value of the same kind wherever the path shows one. */
export function isCallWithValues(
  { template, names }: Pick<ShownValueRoute<unknown>, "template" | "names">,
  segments: readonly string[],
): boolean {
  return (
    template.length === segments.length &&
    template.every((segment, depth) => {
      const part = segments[depth] ?? "";
      if (VARIABLE.test(segment)) return matchParts(segment.split(VARIABLE), part) !== null;
      if (names.has(depth)) return part !== "";
      const kind = kindAt(template, depth, segment);
      return kind < 0 ? segment === part : KINDS[kind]?.test(part) === true;
    })
  );
}
