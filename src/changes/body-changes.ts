/** How a body as a whole differs: whether it is there, what it is sent as, list or object, described or not. */
import type { Body, Evidence, Json, Operation, Response } from "../api-model/api-page.ts";
import { type Change, changeOf, type ChangeSubject, type FactChange } from "./change.ts";
import { fieldChanges, innerChanges, typeAction, typesInWords } from "./field-changes.ts";
import { type FieldNode, mandatoryNames } from "../promises/field-tree.ts";
import { structureChange } from "./node-changes.ts";
import { typeWords } from "./types.ts";

/** One page's side of a body: what it says of it, its fields, and where to look when it says nothing. */
export interface BodySide {
  readonly body: Body | null;
  readonly fields: readonly FieldNode[];
  readonly nearby: readonly Evidence[];
  /** The JSON bodies that the examples of the page show in its place. */
  readonly shown: readonly Json[];
}

/** Changes of the body itself. */
export function bodyChanges(
  subject: Omit<ChangeSubject, "path" | "field">,
  before: BodySide,
  after: BodySide,
  isSpecified: boolean,
): Change[] {
  const facts = bodyFacts(before, after, isSpecified);
  const wholes = { before: before.body?.specified?.whole ?? null, after: after.body?.specified?.whole ?? null };
  const field = isSpecified ? wholes : { before: null, after: null };
  const whole: ChangeSubject = { ...subject, path: "", field };
  return [
    ...facts.map((fact) => changeOf(whole, fact)),
    ...(field.before && field.after ? innerChanges(field.before, field.after) : []).map(({ step, fact }) =>
      changeOf({ ...whole, path: step }, fact),
    ),
  ];
}

function bodyFacts(before: BodySide, after: BodySide, isSpecified: boolean): FactChange[] {
  const evidence = { before: evidenceOf(before), after: evidenceOf(after) };
  const [old, now] = [before.body, after.body];
  if (!old || !now) {
    if (!old && !now) return [];
    const [told, silent] = now ? [after, before] : [before, after];
    if (silent.shown.length > 0 && !isSpecified)
      return told.fields.length > 0 ? [shownBodyChange(before, after, evidence)] : [];
    const including = [...before.fields, ...after.fields].map(({ name }) => name);
    const words = typeWords((old ?? now)?.type ?? null) ?? "body";
    return [
      {
        kind: "existence",
        action: now ? "added" : "removed",
        before: old && words,
        after: now && words,
        evidence,
        including,
        isSpecified,
        mandatory: mandatoryNames(after.fields),
      },
    ];
  }
  const facts: FactChange[] = [];
  facts.push(...mediaTypeFacts(old, now, evidence));
  if (isSpecified && old.specified && now.specified)
    facts.push(...fieldChanges(old.specified.whole, now.specified.whole, true).filter(({ kind }) => kind !== "type"));
  const type = typeAction(old.type, now.type, isSpecified);
  if (type !== null)
    facts.push({
      kind: "type",
      action: type,
      ...typesInWords(old.type, now.type, isSpecified),
      evidence,
    });
  const described = before.fields.length > 0;
  const isDescription = type === null || type === "stated" || type === "unstated";
  if (isDescription && described !== after.fields.length > 0)
    facts.push(structureChange(before.fields, after.fields, evidence));
  return facts;
}

/** A body that one page tells by example and the other describes: what its example lacks, a client may not have sent. */
function shownBodyChange(before: BodySide, after: BodySide, evidence: FactChange["evidence"]): FactChange {
  const change = structureChange(before.fields, after.fields, evidence);
  return { ...change, mandatory: mandatoryNames(after.fields).filter((name) => !before.shown.some(hasKey(name))) };
}

/** An example that is a list shows the key in its elements. */
const hasKey =
  (name: string) =>
  (value: Json): boolean =>
    Array.isArray(value) ? value.some(hasKey(name)) : typeof value === "object" && value !== null && name in value;

/** One media type that became another is one change; of several, each comes or goes. */
function mediaTypeFacts(old: Body, now: Body, evidence: FactChange["evidence"]): FactChange[] {
  const [before, after] = [mediaTypes(old), mediaTypes(now)];
  const gone = before.filter((type) => !after.includes(type));
  const come = after.filter((type) => !before.includes(type));
  const [from, to] = [gone[0], come[0]];
  if (from !== undefined && to !== undefined && before.length === 1 && after.length === 1)
    return [{ kind: "media-type", action: "changed", before: from, after: to, evidence }];
  return [
    ...gone.map((type): FactChange => ({ kind: "media-type", action: "removed", before: type, after: null, evidence })),
    ...come.map((type): FactChange => ({ kind: "media-type", action: "added", before: null, after: type, evidence })),
  ];
}

const mediaTypes = ({ mediaType, specified }: Body): string[] => [
  ...new Set([mediaType, ...(specified?.others ?? []).map((other) => other.mediaType)]),
];

/** The operations with their bodies as the first media type that both have. */
export function inSharedMediaTypes(before: Operation, after: Operation): readonly [Operation, Operation] {
  const [request, newRequest] = inSharedMediaType(before.requestBody, after.requestBody);
  const bodies = new Map(after.responses.map(({ status, body }) => [status.value, body]));
  const chosen = new Map(
    before.responses.map(({ status, body }) => [
      status.value,
      inSharedMediaType(body, bodies.get(status.value) ?? null),
    ]),
  );
  const responses = (operation: Operation, side: 0 | 1): readonly Response[] =>
    operation.responses.map((response) => ({
      ...response,
      body: (response.body && chosen.get(response.status.value)?.[side]) ?? response.body,
    }));
  return [
    { ...before, requestBody: request, responses: responses(before, 0) },
    { ...after, requestBody: newRequest, responses: responses(after, 1) },
  ];
}

/** For each further media type that bodies of both have, the operations with these bodies alone. */
export function inFurtherMediaTypes(before: Operation, after: Operation): [string, Operation, Operation][] {
  const old = bodiesByMediaType(before);
  return [...bodiesByMediaType(after)].flatMap(([mediaType, now]): [string, Operation, Operation][] => {
    const then = old.get(mediaType);
    return then ? [[mediaType, then, now]] : [];
  });
}

function bodiesByMediaType(operation: Operation): Map<string, Operation> {
  const bodies = [operation.requestBody, ...operation.responses.map(({ body }) => body)];
  const further = new Set(bodies.flatMap((body) => (body?.specified?.others ?? []).map((other) => other.mediaType)));
  const only = (body: Body | null, mediaType: string): Body | null =>
    body?.specified?.others.find((other) => other.mediaType === mediaType) ?? null;
  return new Map(
    [...further].map((mediaType) => [
      mediaType,
      {
        ...operation,
        parameters: [],
        queryTemplate: [],
        requestBody: only(operation.requestBody, mediaType),
        responses: operation.responses.flatMap((response) => {
          const body = only(response.body, mediaType);
          return body ? [{ ...response, headers: [], body }] : [];
        }),
      },
    ]),
  );
}

function inSharedMediaType(before: Body | null, after: Body | null): readonly [Body | null, Body | null] {
  if (!before || !after || before.mediaType === after.mediaType) return [before, after];
  const shared = mediaTypes(before).find((type) => mediaTypes(after).includes(type));
  return shared === undefined ? [before, after] : [asMediaType(before, shared), asMediaType(after, shared)];
}

function asMediaType(body: Body, mediaType: string): Body {
  const all = [body, ...(body.specified?.others ?? [])];
  const chosen = all.find((one) => one.mediaType === mediaType);
  if (!chosen || chosen === body || !chosen.specified) return body;
  return { ...chosen, specified: { ...chosen.specified, others: all.filter((one) => one !== chosen) } };
}

function evidenceOf({ body, nearby }: BodySide): readonly Evidence[] {
  return body && body.evidence.length > 0 ? body.evidence : nearby;
}

/** Where an operation is told. */
export function operationEvidence(operation: Operation): readonly Evidence[] {
  const { evidence } = operation.path;
  return evidence.length > 0 ? evidence : operation.method.evidence;
}

/** Where a response is told. */
export function responseEvidence(response: Response, operation: Operation): readonly Evidence[] {
  const { evidence } = response.status;
  return evidence.length > 0 ? evidence : operationEvidence(operation);
}
