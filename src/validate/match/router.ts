/**
 * Finds the operations that a request called: a trie of path segments, concrete before templated. The editions of one operation
 * are one route, whatever they call its variables.
 */
import { matchParts, VARIABLE, variableSegments, variableValues, type VariableSegment } from "./path-template.ts";
import { isCallWithValues, type ShownValueRoute, shownValueRoutes } from "./shown-value-routes.ts";
import { type SpanningRoute, spanningRoutes, squeeze } from "./spanning-routes.ts";
import { readQuery, readSegments, type Target } from "./request-target.ts";

/** An operation, as far as matching needs it. */
interface Routed {
  readonly index: number;
  readonly edition: string;
  readonly method: string;
  readonly paths: readonly string[];
  /** Variables whose values may hold slashes. */
  readonly spanning?: ReadonlySet<string>;
  readonly queryTemplate: readonly string[];
}

export interface Match {
  /** One for each edition that describes the operation; of a page that describes several uses of it, each of them. */
  readonly operations: readonly MatchedOperation[];
  /** Another template that matches as well, neither more concrete than the other. */
  readonly rival: string | null;
}

interface MatchedOperation {
  readonly index: number;
  /** Values of the path's variables, by the names that this edition gives them. */
  readonly variables: ReadonlyMap<string, string>;
}

interface RouteNode {
  readonly literals: Map<string, RouteNode>;
  /** Segments with a variable and more: "{name}.json". */
  readonly mixed: { readonly parts: readonly string[]; readonly node: RouteNode }[];
  variable: RouteNode | null;
  /** By method. */
  readonly ends: Map<string, End[]>;
}

interface End {
  readonly routed: Routed;
  readonly path: string;
  /** What a call must have in its query to be one: "Action", "List" of "/?Action=List". */
  readonly fixed: readonly (readonly [name: string, value: string])[];
  /** Where the variables stand. */
  readonly variables: readonly VariableSegment[];
}

interface Candidate {
  readonly ends: readonly End[];
  /** For each segment: 2 literal, 1 mixed, 0 a variable. */
  readonly ranks: readonly number[];
}

interface Router {
  /** null: no page describes it. */
  match(method: string, target: Target): Match | null;
}

/** @param basePath prefix of recorded URLs before the documented path; "" for nothing */
export function makeRouter(operations: readonly Routed[], basePath: string): Router {
  const root = newNode();
  for (const routed of operations) for (const path of routed.paths) addRoute(root, routed, path);
  const spanning = operations.flatMap((routed) => spanningRoutes(routed));
  const shown = shownValueRoutes(operations);
  const base = readSegments(basePath);
  return {
    match(method, { segments, query }) {
      const isBelow = base.length > 0 && base.every((segment, n) => segments[n] === segment);
      const below = isBelow ? segments.slice(base.length) : null;
      const find = (called: readonly string[]): Match | null =>
        findRoute(root, method, called, query) ??
        findSpanning(spanning, method, called, query) ??
        findShown(shown, method, called, query);
      return (below && find(below)) ?? find(segments);
    },
  };
}

/** The template that a call matches when one of its variables takes several segments; none where several that are as concrete do. */
function findSpanning(
  routes: readonly SpanningRoute<Routed>[],
  method: string,
  segments: readonly string[],
  query: string,
): Match | null {
  const found = routes.flatMap((route) => {
    const called = route.routed.method === method ? squeeze(route, segments) : null;
    return called === null ? [] : [{ route, called }];
  });
  return onlyMatch(found, query);
}

/** The path that shows a value of the same kind where the call has another. */
function findShown(
  routes: readonly ShownValueRoute<Routed>[],
  method: string,
  segments: readonly string[],
  query: string,
): Match | null {
  const found = routes.filter((route) => route.routed.method === method && isCallWithValues(route, segments));
  return onlyMatch(
    found.map((route) => ({ route, called: segments })),
    query,
  );
}

/** The most concrete of several, where there is one. */
function onlyMatch(
  found: readonly {
    readonly route: SpanningRoute<Routed> | ShownValueRoute<Routed>;
    readonly called: readonly string[];
  }[],
  query: string,
): Match | null {
  const most = Math.max(...found.map(({ route }) => route.literals));
  const best = found.filter(({ route }) => route.literals === most);
  const shapes = new Set(best.map(({ route }) => route.shape));
  if (shapes.size !== 1) return null;
  const ends = best.map(({ route: { routed, variables }, called }) => ({ routed, variables, called }));
  return {
    operations: chooseEnds(ends, query).map(({ routed, variables, called }) => ({
      index: routed.index,
      variables: variableValues(variables, called),
    })),
    rival: null,
  };
}

function newNode(): RouteNode {
  return { literals: new Map(), mixed: [], variable: null, ends: new Map() };
}

/** A path without what tells calls of it apart: "/rpc#list", "/?Action=List". */
const TOLD_APART = /^([^?#]*)(?:\?([^#]*))?/;

function addRoute(root: RouteNode, routed: Routed, written: string): void {
  const [, path = written, query = ""] = TOLD_APART.exec(written) ?? [];
  let node = root;
  for (const segment of readSegments(path)) {
    if (!VARIABLE.test(segment)) {
      const next = node.literals.get(segment) ?? newNode();
      node.literals.set(segment, next);
      node = next;
    } else if (/^\{[^{}]*\}$/.test(segment)) {
      node.variable ??= newNode();
      node = node.variable;
    } else {
      const parts = segment.split(VARIABLE);
      const known = node.mixed.find((mixed) => mixed.parts.join("{}") === parts.join("{}"));
      const next = known ?? { parts, node: newNode() };
      if (known === undefined) node.mixed.push(next);
      node = next.node;
    }
  }
  const ends = node.ends.get(routed.method) ?? [];
  ends.push({ routed, path: written, fixed: readQuery(query), variables: variableSegments(path) });
  node.ends.set(routed.method, ends);
}

function findRoute(root: RouteNode, method: string, segments: readonly string[], query: string): Match | null {
  const found: Candidate[] = [];
  collect(root, method, segments, [], found);
  const [first, ...others] = found.flatMap((candidate) => withFixed(candidate, query));
  if (first === undefined) return null;
  const rival = others.find((other) => other.ranks.some((rank, n) => rank > (first.ranks[n] ?? 0)));
  return {
    operations: chooseEnds(first.ends, query).map(({ routed, variables }) => ({
      index: routed.index,
      variables: variableValues(variables, segments),
    })),
    rival: rival?.ends[0]?.path ?? null,
  };
}

/** The ends whose fixed query the call has: those with one before those without. None where the call has no such query. */
function withFixed({ ends, ranks }: Candidate, query: string): Candidate[] {
  const sent = new Set(readQuery(query).map(([name, value]) => JSON.stringify([name, value])));
  const called = ends.filter(({ fixed }) => fixed.every((pair) => sent.has(JSON.stringify(pair))));
  const most = Math.max(...called.map(({ fixed }) => fixed.length));
  const left = called.filter(({ fixed }) => fixed.length === most);
  return left.length > 0 ? [{ ends: left, ranks }] : [];
}

/** Every template that matches, concrete segments first. Each node of the trie stands at one depth, so that none is met twice. */
function collect(
  node: RouteNode,
  method: string,
  segments: readonly string[],
  ranks: number[],
  into: Candidate[],
): void {
  const segment = segments[ranks.length];
  if (segment === undefined) {
    const ends = node.ends.get(method);
    if (ends !== undefined) into.push({ ends, ranks: [...ranks] });
    return;
  }
  const literal = node.literals.get(segment) ?? node.literals.get(withoutParameters(segment));
  if (literal !== undefined) descend(literal, 2, method, segments, ranks, into);
  for (const mixed of node.mixed) {
    if (matchParts(mixed.parts, segment) !== null) descend(mixed.node, 1, method, segments, ranks, into);
  }
  if (node.variable !== null && segment !== "") descend(node.variable, 0, method, segments, ranks, into);
}

/** "clusters;jsessionid=…": servers take such parameters off before they look for what is called. */
function withoutParameters(segment: string): string {
  const semicolon = segment.indexOf(";");
  return semicolon < 0 ? segment : segment.slice(0, semicolon);
}

function descend(
  node: RouteNode,
  rank: number,
  method: string,
  segments: readonly string[],
  ranks: number[],
  into: Candidate[],
): void {
  ranks.push(rank);
  collect(node, method, segments, ranks, into);
  ranks.pop();
}

/**
 * Where a page has several operations for this template, those whose query template is in the request and longest:
 * `POST …/action?reboot` beside `POST …/action`.
 */
function chooseEnds<One extends Pick<End, "routed">>(ends: readonly One[], query: string): readonly One[] {
  if (ends.length === 1) return ends;
  const names = new Set(readQuery(query).map(([name]) => name));
  const byEdition = new Map<string, One[]>();
  for (const end of ends) {
    const same = byEdition.get(end.routed.edition) ?? [];
    // One operation may write the same template twice.
    if (!same.some(({ routed }) => routed.index === end.routed.index)) same.push(end);
    byEdition.set(end.routed.edition, same);
  }
  return [...byEdition.values()].flatMap((same) => {
    const fits = (end: One): number =>
      end.routed.queryTemplate.every((name) => names.has(name)) ? end.routed.queryTemplate.length : -1;
    const best = Math.max(...same.map(fits));
    return same.filter((end) => fits(end) === best);
  });
}
