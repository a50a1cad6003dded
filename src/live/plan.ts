/** What will be called, in which order, and where each value comes from; and what cannot be called, and why. */
import type { ApiPage, Json, Parameter } from "../api-model/api-page.ts";
import type { Credentials } from "./credentials.ts";
import { mayPageSend, overridesMethod } from "./page-headers.ts";
import { providersFor, type ValueProvider } from "./value-providers.ts";
import { isSafe, shownBody, type Target } from "./documented-calls.ts";

/** What the caller gives. */
export interface Given {
  readonly value: string;
  /** "--var", "docproof.yaml" */
  readonly from: string;
}

/** One value that a request is made of. */
export interface Need {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly source:
    | { readonly kind: "given"; readonly given: Given }
    | { readonly kind: "answers"; readonly feeds: readonly ValueProvider[] };
}

export interface PlannedCall {
  readonly target: Target;
  readonly needs: readonly Need[];
  /** JSON text that the page shows; null for none. */
  readonly body: string | null;
  /** Headers that the page calls required and nobody gives: the server will say whether they are. */
  readonly missingHeaders: readonly string[];
}

export interface SkippedCall {
  readonly target: Target;
  readonly reason: string;
}

export interface Plan {
  /** Calls of one wave need nothing of each other. */
  readonly waves: readonly (readonly PlannedCall[])[];
  readonly notCalled: readonly SkippedCall[];
}

export interface PlanOptions {
  readonly values: ReadonlyMap<string, Given>;
  /** Upper case, besides GET and HEAD. */
  readonly methods: readonly string[];
  readonly credentials: Pick<Credentials, "origins">;
}

/** Reading before changing, deleting last. */
const PHASES = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

export function planCalls(targets: readonly Target[], pages: readonly ApiPage[], options: PlanOptions): Plan {
  const notCalled: SkippedCall[] = [];
  const drafts: PlannedCall[] = [];
  const context: Context = {
    ...options,
    lists: targets.filter(({ method }) => method === "GET"),
    pages: new Map(pages.map((page) => [page.source, page])),
  };
  for (const target of targets) {
    const draft = draftCall(target, context);
    if ("reason" in draft) notCalled.push(draft);
    else drafts.push(draft);
  }
  const { waves, left } = orderCalls(drafts);
  for (const { target, needs } of left) notCalled.push({ target, reason: unmetReason(needs, waves.flat()) });
  return { waves, notCalled };
}

/** The plan without the calls beyond the first so many; they are told as not called. */
export function limitCalls({ waves, notCalled }: Plan, most: number): Plan {
  let left = most;
  const kept: PlannedCall[][] = [];
  const dropped: SkippedCall[] = [];
  for (const wave of waves) {
    const here = wave.slice(0, left);
    left -= here.length;
    if (here.length > 0) kept.push(here);
    dropped.push(...wave.slice(here.length).map(({ target }) => ({ target, reason: `beyond --max-calls ${most}` })));
  }
  return { waves: kept, notCalled: [...notCalled, ...dropped] };
}

interface Context extends PlanOptions {
  readonly lists: readonly Target[];
  readonly pages: ReadonlyMap<string, ApiPage>;
}

function draftCall(target: Target, context: Context): PlannedCall | SkippedCall {
  const { method, operation, variables } = target;
  if (!isSafe(method) && !context.methods.includes(method))
    return { target, reason: `${method} is not allowed (--allow-method ${method})` };
  const needs: Need[] = [];
  for (const name of variables) {
    const need = findSource(name, "path", target, context);
    if (need === null) return { target, reason: missingValue(name, target) };
    needs.push(need);
  }
  for (const parameter of queryParameters(target)) {
    const { name } = parameter;
    const given = context.values.get(name);
    if (overridesMethod(name) && given?.from !== "--var") {
      if (parameter.required)
        return { target, reason: `${name} may name another method: only --var ${name}=… sends it` };
      continue;
    }
    if (given !== undefined) needs.push({ name, in: "query", source: { kind: "given", given } });
    else if (parameter.required) {
      const stated = parameter.row === null ? null : statedValue(parameter.row);
      const need: Need | null =
        stated === null
          ? findSource(name, "query", target, context)
          : { name, in: "query", source: { kind: "given", given: stated } };
      if (need === null) return { target, reason: missingValue(name, target) };
      needs.push(need);
    }
  }
  const { headers, missingHeaders } = headerNeeds(target, context);
  const body = method === "GET" || method === "HEAD" || method === "DELETE" ? null : shownBody(target);
  if (body !== null && namesMethod(body.json))
    return { target, reason: "the request body that the page shows names another method" };
  if (body === null && operation.requestBody !== null && !isSafe(method))
    return { target, reason: "the page shows no request body" };
  return {
    target,
    needs: [...needs, ...headers],
    body: body === null ? null : JSON.stringify(body.json),
    missingHeaders,
  };
}

/** Frameworks take the method of a request from a member of its body, too. */
function namesMethod(json: Json): boolean {
  return typeof json === "object" && json !== null && Object.keys(json).some(overridesMethod);
}

function missingValue(name: string, { method }: Target): string {
  const why = isSafe(method)
    ? "no documented list gives one"
    : "a method that changes data takes no values from responses";
  return `no value for ${name}: ${why} (--var ${name}=…)`;
}

function findSource(name: string, location: "path" | "query", target: Target, context: Context): Need | null {
  const given = context.values.get(name);
  if (given !== undefined) return { name, in: location, source: { kind: "given", given } };
  // Whatever a list names first is somebody's: it is not for us to change.
  const feeds = isSafe(target.method) ? providersFor(name, target, context.lists, context.pages) : [];
  return feeds.length === 0 ? null : { name, in: location, source: { kind: "answers", feeds } };
}

interface QueryParameter {
  readonly name: string;
  readonly required: boolean;
  readonly row: Parameter | null;
}

/** Those of the tables, and those that only stand in the URI. */
function queryParameters({ operation }: Target): QueryParameter[] {
  const rows = operation.parameters.filter((parameter) => parameter.in === "query");
  const listed = rows.map((row) => ({ name: row.name.value, required: row.required?.value === "yes", row }));
  const shown = operation.queryTemplate.filter(({ value }) => !listed.some(({ name }) => name === value));
  return [...listed, ...shown.map(({ value }) => ({ name: value, required: false, row: null }))];
}

/** The value that a page itself names: a constant, a default, the first of several. */
function statedValue({ constraints }: Parameter): Given | null {
  for (const [keyword, words] of [
    ["const", "its constant"],
    ["default", "its default"],
    ["enum", "the first of its values"],
  ] as const) {
    const stated = constraints.find((constraint) => constraint.keyword === keyword)?.value;
    const value: unknown = Array.isArray(stated) ? stated[0] : stated;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return { value: String(value), from: `the page: ${words}` };
  }
  return null;
}

function headerNeeds(target: Target, { credentials }: Context): { headers: Need[]; missingHeaders: string[] } {
  const headers: Need[] = [];
  const missingHeaders: string[] = [];
  const sent = new Set(credentials.origins.map(({ header }) => header.toLowerCase()));
  for (const parameter of target.operation.parameters) {
    const name = parameter.name.value;
    if (parameter.in !== "header" || sent.has(name.toLowerCase())) continue;
    const asked = acceptOf(parameter);
    if (asked !== null) headers.push({ name, in: "header", source: { kind: "given", given: asked } });
    if (asked !== null || parameter.required?.value !== "yes") continue;
    if (!mayPageSend(name)) {
      missingHeaders.push(name);
      continue;
    }
    const stated =
      statedValue(parameter) ??
      (name.toLowerCase() === "content-type" ? { value: "application/json", from: "JSON" } : null);
    // What the page says of a header may be a sentence; that is none to send.
    if (stated !== null && /^[\x21-\x7e][\x20-\x7e]{0,200}$/.test(stated.value))
      headers.push({ name, in: "header", source: { kind: "given", given: stated } });
    else missingHeaders.push(name);
  }
  return { headers, missingHeaders };
}

/** Where an answer depends on what is asked for ("`application/json` or `text/html`"), JSON alone is: some servers know no list of types. */
function acceptOf({ name, description }: Parameter): Given | null {
  if (name.value.toLowerCase() !== "accept") return null;
  const words = description?.value ?? "";
  return /\bapplication\/json\b(?!-)/.test(words) ? { value: "application/json", from: `the page: ${words}` } : null;
}

function orderCalls(drafts: readonly PlannedCall[]): { waves: PlannedCall[][]; left: PlannedCall[] } {
  const waves: PlannedCall[][] = [];
  const planned = new Set<Target>();
  let left = [...drafts];
  for (;;) {
    const ready = left.filter(({ needs }) =>
      needs.every(({ source }) => source.kind === "given" || source.feeds.some(({ target }) => planned.has(target))),
    );
    const first = ready.toSorted((a, b) => compareRanks(rank(a), rank(b)))[0];
    if (first === undefined) return { waves, left };
    // What changes something is called alone: the order is part of what it does.
    const wave = isSafe(first.target.method)
      ? ready.filter((call) => compareRanks(rank(call), rank(first)) === 0)
      : [first];
    waves.push(wave);
    for (const { target } of wave) planned.add(target);
    left = left.filter((call) => !wave.includes(call));
  }
}

/** Lists before items; what is deeper is deleted first. */
function rank({ target }: PlannedCall): readonly [phase: number, depth: number] {
  const phase = PHASES.indexOf(target.method);
  const safe = isSafe(target.method);
  const depth = safe ? target.variables.length : target.path.split("/").length;
  return [safe ? 0 : phase < 0 ? PHASES.length : phase, target.method === "DELETE" ? -depth : depth];
}

function compareRanks(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

function unmetReason(needs: readonly Need[], planned: readonly PlannedCall[]): string {
  for (const { name, source } of needs) {
    if (source.kind === "given" || source.feeds.some(({ target }) => planned.some((call) => call.target === target)))
      continue;
    const feed = source.feeds[0]?.target.name ?? "";
    return `no value for ${name}: ${feed} could give one, and cannot be called itself (--var ${name}=…)`;
  }
  return "what it needs cannot be called";
}
