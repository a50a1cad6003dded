/** How the responses of an operation differ: statuses, headers, bodies. */
import type { Response } from "../api-model/api-page.ts";
import { alignFields, type Alignment, findMoves } from "../promises/align.ts";
import { bodyChanges, operationEvidence, responseEvidence } from "./body-changes.ts";
import { type Change, changeOf, type ChangeSubject, ONLY_ANSWER } from "./change.ts";
import { type FieldNode, fieldTree, flatFields } from "../promises/field-tree.ts";
import { alignmentChanges, type MessageContext, withMovedParts } from "./node-changes.ts";
import { areSpecified, isShownIn, type OperationSide, shownBodies } from "./request-changes.ts";

export function responseChanges(before: OperationSide, after: OperationSide, name: string): Change[] {
  const { pairs, removed, added } = pairResponses(before.operation.responses, after.operation.responses);
  return [
    ...pairs.flatMap((pair) => answerChanges(pair, before, after, name)),
    ...removed.map((response) => existenceChange(response, "removed", before, after, name)),
    ...added.map((response) => existenceChange(response, "added", after, before, name)),
  ];
}

/** Headers and fields of the responses that both pages tell of, an alignment for each. */
export function alignResponses(before: OperationSide, after: OperationSide): Alignment[] {
  return pairResponses(before.operation.responses, after.operation.responses).pairs.flatMap((pair) => [
    alignHeaders(pair, before, after),
    alignBodies(fieldsOf(before, pair.before, "response"), fieldsOf(after, pair.after, "response")),
  ]);
}

function alignHeaders(pair: ResponsePair, before: OperationSide, after: OperationSide): Alignment {
  return alignFields(fieldsOf(before, pair.before, "response-header"), fieldsOf(after, pair.after, "response-header"));
}

/** Both pages must say what a body consists of; else its fields are not gone but no longer described. */
function alignBodies(before: readonly FieldNode[], after: readonly FieldNode[]): Alignment {
  if (before.length === 0 || after.length === 0) return { pairs: [], removed: [], added: [] };
  const parts = alignFields(before, after);
  const moves = findMoves(parts.removed, parts.added, parts.pairs);
  return withMovedParts({ pairs: parts.pairs, removed: [...moves.removed], added: [...moves.added] }, moves.pairs);
}

/** A response that only one page tells of; `home` is that page's side. */
function existenceChange(
  response: Response,
  action: "added" | "removed",
  home: OperationSide,
  other: OperationSide,
  name: string,
): Change {
  const status = response.status.value;
  const here = responseEvidence(response, home.operation);
  const there = operationEvidence(other.operation);
  const isNew = action === "added";
  return changeOf(subjectOf(status, name), {
    kind: "existence",
    action,
    before: isNew ? null : status,
    after: isNew ? status : null,
    evidence: isNew ? { before: there, after: here } : { before: here, after: there },
    including:
      status === "default" && successOf([response], home.operation.responses) === response ? [ONLY_ANSWER] : [],
  });
}

interface ResponsePair {
  readonly before: Response;
  readonly after: Response;
}

/** By status; what is left is one response under another status when each page has one success response left. */
function pairResponses(
  before: readonly Response[],
  after: readonly Response[],
): { pairs: ResponsePair[]; removed: Response[]; added: Response[] } {
  const pairs = before.flatMap((old): ResponsePair[] => {
    const now = after.find(({ status }) => status.value === old.status.value);
    return now ? [{ before: old, after: now }] : [];
  });
  const taken = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  const removed = before.filter((response) => !taken.has(response));
  const added = after.filter((response) => !taken.has(response));
  const [old, now] = [successOf(removed, before), successOf(added, after)];
  if (!old || !now) return { pairs, removed, added };
  return {
    pairs: [...pairs, { before: old, after: now }],
    removed: removed.filter((response) => response !== old),
    added: added.filter((response) => response !== now),
  };
}

/** The one success response among those left. "default" is one only where the page names no other. */
function successOf(left: readonly Response[], all: readonly Response[]): Response | null {
  const named = left.filter(({ status }) => status.value.startsWith("2"));
  if (named.length === 1) return named[0] ?? null;
  const hasOther = all.some(({ status }) => status.value.startsWith("2"));
  return hasOther ? null : (left.find(({ status }) => status.value === "default") ?? null);
}

function answerChanges(pair: ResponsePair, old: OperationSide, now: OperationSide, name: string): Change[] {
  const { before, after } = pair;
  const nearby = {
    before: responseEvidence(before, old.operation),
    after: responseEvidence(after, now.operation),
  };
  const status = after.status.value;
  const isSpecified = areSpecified(old, now);
  const isShown: MessageContext["isShown"] = (promise) => isShownIn(old.operation, promise);
  const context: MessageContext = { operation: name, direction: "response", nearby, isSpecified, isShown };
  const fields = {
    before: fieldsOf(old, before, "response"),
    after: fieldsOf(now, after, "response"),
  };
  const shown = {
    before: shownBodies(old.operation, "response", before.status.value),
    after: shownBodies(now.operation, "response", status),
  };
  const body = bodyChanges(
    { area: "response-body", direction: "response", operation: name, place: "response", status },
    { body: before.body, fields: fields.before, nearby: nearby.before, shown: shown.before },
    { body: after.body, fields: fields.after, nearby: nearby.after, shown: shown.after },
    isSpecified,
  );
  return [
    ...statusChange(before, after, name, nearby),
    ...alignmentChanges(alignHeaders(pair, old, now), context),
    ...body,
    ...alignmentChanges(alignBodies(fields.before, fields.after), context),
  ];
}

function fieldsOf(side: OperationSide, { status }: Response, place: "response" | "response-header"): FieldNode[] {
  const own = side.promises.filter((p) => p.place === place && p.status === status.value);
  return place === "response" ? fieldTree(own) : flatFields(own);
}

/** "2XX" and "default" stand for a status that the page does not name. */
function statusChange(before: Response, after: Response, name: string, evidence: MessageContext["nearby"]): Change[] {
  const [old, now] = [before.status.value, after.status.value];
  if (old === now) return [];
  const [named, nowNamed] = [old, now].map((status) => /^\d{3}$/.test(status));
  const action = named === nowNamed ? "changed" : nowNamed ? "stated" : "unstated";
  return [changeOf(subjectOf(now, name), { kind: "status", action, before: old, after: now, evidence })];
}

function subjectOf(status: string, operation: string): ChangeSubject {
  return {
    area: "response",
    direction: "response",
    operation,
    place: null,
    status,
    path: null,
    field: { before: null, after: null },
  };
}
