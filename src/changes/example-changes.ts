/** What differs in an operation's examples. */
import type { Example, Json, Operation } from "../api-model/api-page.ts";
import { operationEvidence } from "./body-changes.ts";
import { type Change, changeOf } from "./change.ts";
import { isObject } from "../api-model/json.ts";

/** More places than these tell a reader no more than that it is another example. */
const MOST_PLACES = 8;

/** Examples are paired by role, status and order; all success responses are one. */
export function exampleChanges(before: Operation, after: Operation, name: string): Change[] {
  const old = byKey(joined(before.examples));
  const now = byKey(joined(after.examples));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): Change[] => {
    const [a, b] = [old.get(key) ?? null, now.get(key) ?? null];
    const example = b ?? a;
    if (!example) return [];
    const including = a && b ? changedPlaces(a, b) : [];
    if (a && b && including.length === 0) return [];
    const number = Number(key.split(" ").at(-1));
    const words = { before: a && shown(a, number), after: b && shown(b, number) };
    const evidence = {
      before: a ? [{ span: a.span, words: shown(a, number) }] : operationEvidence(before),
      after: b ? [{ span: b.span, words: shown(b, number) }] : operationEvidence(after),
    };
    const subject = {
      area: "example",
      direction: example.role,
      operation: name,
      place: null,
      status: example.status,
      path: null,
      field: { before: null, after: null },
    } as const;
    const change = { ...words, evidence, including };
    if (a && b) return [changeOf(subject, { kind: "content", action: "changed", ...change })];
    return [changeOf(subject, { kind: "existence", action: b ? "added" : "removed", ...change })];
  });
}

/** A request line in one code block and its body in the next are one example, as they are in one block. */
function joined(examples: readonly Example[]): Example[] {
  const out: Example[] = [];
  for (const example of examples) {
    const last = out.at(-1);
    const isBodyOfLast = last?.request && !last.body && !example.request && example.body;
    if (isBodyOfLast && last.role === example.role) out[out.length - 1] = { ...last, body: example.body };
    else out.push(example);
  }
  return out;
}

function byKey(examples: readonly Example[]): Map<string, Example> {
  const count = new Map<string, number>();
  return new Map(
    examples.map((example) => {
      // where a page names no status, it shows the success response
      const status = example.status ?? "200";
      const key = `${example.role} ${status.startsWith("2") ? "success" : status}`;
      const number = (count.get(key) ?? 0) + 1;
      count.set(key, number);
      return [`${key} ${number}`, example];
    }),
  );
}

/** What an example shows, without its values: they may be anybody's. */
function shown({ role, status, request, body }: Example, number: number): string {
  const form = body === null ? "" : body.value ? " with a body" : " with a body that is no JSON";
  const call = request ? ` ${request.method}` : "";
  const which = number > 1 ? ` (${number})` : "";
  return `${role} example${status === null ? "" : ` ${status}`}${which}${call}${form}`;
}

function changedPlaces(before: Example, after: Example): string[] {
  const places: string[] = [];
  if (target(before) !== target(after)) places.push("request line");
  const [old, now] = [before.body?.value ?? null, after.body?.value ?? null];
  if (old && now) places.push(...differences(old.json, now.json));
  else if (shown(before, 1) !== shown(after, 1)) places.push("body");
  return places;
}

/** Method and path of the call, whatever host it is shown on. */
function target({ request }: Example): string | null {
  return request && `${request.method} ${request.url.replace(/^https?:\/\/[^/]*/i, "")}`;
}

/** JSON pointers of the values that differ, the first few. */
function differences(before: Json, after: Json): string[] {
  const found: string[] = [];
  const rest: {
    readonly a: Json | undefined;
    readonly b: Json | undefined;
    readonly at: string;
  }[] = [{ a: before, b: after, at: "" }];
  for (let next = rest.pop(); next && found.length < MOST_PLACES; next = rest.pop()) {
    const { a, b, at } = next;
    const keys = sharedKind(a, b);
    if (keys === null) {
      if (a !== b) found.push(at === "" ? "/" : at);
      continue;
    }
    for (const key of keys.toReversed()) rest.push({ a: own(a, key), b: own(b, key), at: `${at}/${key}` });
  }
  return found;
}

/** The keys of two objects or the places of two lists; null where the two are not of one such kind. */
function sharedKind(a: Json | undefined, b: Json | undefined): string[] | null {
  if (a === undefined || b === undefined) return null;
  const both = (Array.isArray(a) && Array.isArray(b)) || (isObject(a) && isObject(b));
  return both ? [...new Set([...Object.keys(Object(a)), ...Object.keys(Object(b))])] : null;
}

function own(value: Json | undefined, key: string): Json | undefined {
  return Object.hasOwn(Object(value), key) ? (Object(value) as Record<string, Json>)[key] : undefined;
}
