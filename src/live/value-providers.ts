/**
 * Which responses can give a variable its value: the list below which an item stands, a list of what the variable is named after, and
 * a response that is documented to have a field of the variable's name. Decided on the pages alone, so that it can be shown before
 * anything is called.
 */
import { trimmed } from "../source/text.ts";
import { fieldPromises } from "../promises/promises.ts";
import type { ApiPage } from "../api-model/api-page.ts";
import type { Target } from "./documented-calls.ts";

/** How a value is found in a response. */
export interface ValueProvider {
  readonly target: Target;
  /** Names of fields in the order in which they are tried, folded by `foldName`. */
  readonly fields: readonly string[];
  /** "clusters" of GET /v1/clusters: what its list holds; "" where a field is looked for anywhere. */
  readonly noun: string;
}

/** Says nothing about what it identifies: a field of that name anywhere proves nothing. */
const GENERIC = new Set(["id", "name", "key", "type", "uid", "uuid", "value", "version"]);

/** @param lists all targets that may give values: safe methods only */
export function providersFor(
  variable: string,
  target: Target,
  lists: readonly Target[],
  pages: ReadonlyMap<string, ApiPage>,
): ValueProvider[] {
  const wanted = foldName(variable);
  const others = lists.filter((list) => list !== target && !list.variables.includes(variable));
  const above = pathBefore(target.path, variable);
  const parents = above === null ? [] : others.filter((list) => isSamePath(list.path, above));
  const details =
    above === null || !isNamedAfter(above, wanted) ? [] : others.filter((list) => isDetailOf(list.path, above));
  const fields = [wanted, ...namesake(wanted)];
  const named = others.filter((list) => isNamedAfter(list.path, wanted));
  const documented = GENERIC.has(wanted) ? [] : others.filter((list) => documentsField(list, wanted, pages));
  const feeds = [
    ...[...parents, ...named].map((list) => ({ target: list, fields, noun: lastSegment(list.path) })),
    ...details.map((list) => ({ target: list, fields, noun: lastSegment(above ?? "") })),
    ...documented.map((list) => ({ target: list, fields: [wanted], noun: "" })),
  ];
  return feeds.filter((feed, n) => feeds.findIndex((other) => other.target === feed.target) === n);
}

/** "cluster_id", "clusterId" and "Cluster-Id" are one name. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** What an item calls by a short name what the path calls by a long one: the `id` of a cluster is its `cluster_id`. */
function namesake(wanted: string): string[] {
  if (/u?u?id$/.test(wanted)) return ["id", "uid", "uuid"];
  return wanted.endsWith("name") ? ["name"] : ["name", "id", "uid"];
}

/** The path up to the segment that is the variable; null where the variable is only part of a segment, or none of it. */
function pathBefore(path: string, variable: string): string | null {
  const segments = path.split("/");
  const at = segments.indexOf(`{${variable}}`);
  return at < 1 ? null : segments.slice(0, at).join("/");
}

/** The same but for the names of variables and slashes at the end. */
function isSamePath(a: string, b: string): boolean {
  return shape(a) === shape(b);
}

/** "/servers/detail" lists what "/servers" does; "/v1/settings" does not list what "/v1" might. */
function isDetailOf(path: string, list: string): boolean {
  const above = trimmed(path, "", "/").replace(/\/[^/{}]+$/, "");
  return above !== path && isSamePath(above, list);
}

function shape(path: string): string {
  return trimmed(path.replace(/\{[^{}]*\}/g, "{}"), "", "/");
}

/** "/v1/projects" is a list of what "project_id" identifies. */
function isNamedAfter(path: string, wanted: string): boolean {
  const stem = wanted.replace(/(?:id|name|uuid)$/, "");
  return stem !== "" && singular(foldName(lastSegment(path))) === stem && !isItem(path);
}

function isItem(path: string): boolean {
  return /\}\/*$/.test(path);
}

export function singular(noun: string): string {
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith("s") ? noun.slice(0, -1) : noun;
}

function lastSegment(path: string): string {
  return (
    trimmed(path, "", "/")
      .split("/")
      .findLast((segment) => !segment.includes("{")) ?? ""
  );
}

function documentsField({ operation, page }: Target, wanted: string, pages: ReadonlyMap<string, ApiPage>): boolean {
  return fieldPromises(page, operation, pages).some(
    ({ place, field }) => place === "response" && foldName(field.name.value) === wanted,
  );
}
