/** How a body as a whole differs: whether it is there, what it is sent as, list or object, described or not. */
import type { Body, Evidence, Operation, Response } from "../api-model/api-page.ts";
import { type Change, changeOf, type ChangeSubject, type FactChange } from "./change.ts";
import { type FieldNode, mandatoryNames } from "../promises/field-tree.ts";
import { structureChange } from "./node-changes.ts";
import { typeChange, typeWords } from "./types.ts";

/** One page's side of a body: what it says of it, its fields, and where to look when it says nothing. */
export interface BodySide {
  readonly body: Body | null;
  readonly fields: readonly FieldNode[];
  readonly nearby: readonly Evidence[];
}

/** Changes of the body itself. */
export function bodyChanges(
  subject: Omit<ChangeSubject, "path" | "field">,
  before: BodySide,
  after: BodySide,
): Change[] {
  const facts = bodyFacts(before, after);
  const whole: ChangeSubject = { ...subject, path: "", field: { before: null, after: null } };
  return facts.map((fact) => changeOf(whole, fact));
}

function bodyFacts(before: BodySide, after: BodySide): FactChange[] {
  const evidence = { before: evidenceOf(before), after: evidenceOf(after) };
  const [old, now] = [before.body, after.body];
  if (!old || !now) {
    if (!old && !now) return [];
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
        mandatory: mandatoryNames(after.fields),
      },
    ];
  }
  const facts: FactChange[] = [];
  if (old.mediaType !== now.mediaType)
    facts.push({
      kind: "media-type",
      action: "changed",
      before: old.mediaType,
      after: now.mediaType,
      evidence,
    });
  const type = typeChange(old.type, now.type);
  if (type !== null)
    facts.push({
      kind: "type",
      action: type,
      before: typeWords(old.type),
      after: typeWords(now.type),
      evidence,
    });
  const described = before.fields.length > 0;
  const isDescription = type === null || type === "stated" || type === "unstated";
  if (isDescription && described !== after.fields.length > 0)
    facts.push(structureChange(before.fields, after.fields, evidence));
  return facts;
}

function evidenceOf({ body, nearby }: BodySide): readonly Evidence[] {
  return body && body.evidence.length > 0 ? body.evidence : nearby;
}

/** Where an operation is told. */
export function operationEvidence(operation: Operation): readonly Evidence[] {
  const { evidence } = operation.path;
  return evidence.length > 0 ? evidence : operation.method.evidence;
}

/** Where an answer is told. */
export function responseEvidence(response: Response, operation: Operation): readonly Evidence[] {
  const { evidence } = response.status;
  return evidence.length > 0 ? evidence : operationEvidence(operation);
}
