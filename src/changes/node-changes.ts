/** Changes of aligned fields: what each pair differs in, and what was added, removed, renamed or moved. */
import type { Evidence, Field, Json } from "../api-model/api-page.ts";
import { isAlternative } from "../promises/alternatives.ts";
import { alignFields, type Alignment, type FieldPair, haveParts } from "../promises/align.ts";
import {
  ANY_OF,
  type Change,
  type ChangeArea,
  type ChangeDirection,
  changeOf,
  type ChangeSubject,
  type FactChange,
} from "./change.ts";
import { constraintOf } from "./constraints.ts";
import { fieldChanges, innerChanges, nameEvidence, specifiedField } from "./field-changes.ts";
import { type FieldNode, mandatoryNames } from "../promises/field-tree.ts";
import { plainSpelling } from "../promises/names.ts";
import { type FieldPromise, fieldPathOf, type PromisePlace } from "../promises/promises.ts";

/** What all changes of one message have in common, and where to look when a page says nothing. */
export interface MessageContext {
  readonly operation: string;
  readonly direction: ChangeDirection;
  readonly nearby: { readonly before: readonly Evidence[]; readonly after: readonly Evidence[] };
  /** Whether the old page's examples show a value where the new page has the field. */
  readonly isShown: (promise: FieldPromise) => boolean;
  /** Both pages are API specifications. */
  readonly isSpecified: boolean;
}

const AREAS: Readonly<Record<PromisePlace, ChangeArea>> = {
  path: "parameter",
  query: "parameter",
  header: "parameter",
  cookie: "parameter",
  request: "request-field",
  response: "response-field",
  "response-header": "response-header",
};

/** All changes of one alignment, pairs in the order of the old page. */
export function alignmentChanges(alignment: Alignment, context: MessageContext): Change[] {
  const partners = new Map<FieldNode, FieldNode>();
  for (const { before, after } of alignment.pairs) partners.set(before, after).set(after, before);
  const moved = new Set(alignment.pairs.flatMap(({ before, after, by }) => (by === "move" ? [before, after] : [])));
  return [
    ...moveChanges(alignment.pairs, partners, context),
    ...alignment.pairs.flatMap((pair) => pairChanges(pair, moved, context)),
    ...alignment.removed.map((node) => existenceChange(node, "removed", partners, context)),
    ...alignment.added.map((node) => existenceChange(node, "added", partners, context)),
  ];
}

/** The pairs with what moved fields hold aligned as well. */
export function withMovedParts(alignment: Alignment, moved: readonly FieldPair[]): Alignment {
  const inner = moved.flatMap((pair) =>
    haveParts(pair) ? [alignFields(pair.before.children, pair.after.children)] : [],
  );
  return {
    pairs: [...alignment.pairs, ...moved, ...inner.flatMap(({ pairs }) => pairs)],
    removed: [...alignment.removed, ...inner.flatMap(({ removed }) => removed)],
    added: [...alignment.added, ...inner.flatMap(({ added }) => added)],
  };
}

function pairChanges(pair: FieldPair, moved: ReadonlySet<FieldNode>, context: MessageContext): Change[] {
  const { before, after, by } = pair;
  const subject = subjectOf(before, after, context);
  if (!before.described && !after.described) return nameChange(pair, subject);
  if (!before.described || !after.described) return [...nameChange(pair, subject), rowChange(pair, subject)];
  // an alternative is no field: all that is said of it is said of its fields
  if (isAlternative(before) || isAlternative(after)) return [];
  const { isSpecified } = context;
  const [old, now] = [before.promise.field, after.promise.field].map((field) =>
    isSpecified ? specifiedField(field) : field,
  ) as [Field, Field];
  const facts = fieldChanges(old, now, isSpecified).map((fact) => (isSentAsText(pair, fact) ? widened(fact) : fact));
  const parts = partsChange(pair, moved, facts);
  return [
    ...(by === "move" ? [] : nameChange(pair, subject)),
    ...facts.map((fact) => changeOf(subject, fact)),
    ...(isSpecified ? innerChanges(old, now) : []).map(({ step, fact }) =>
      changeOf({ ...subject, path: `${subject.path ?? ""}${step}` }, fact),
    ),
    ...(parts ? [changeOf(subject, parts)] : []),
  ];
}

/** A parameter is sent as text: one that may be any text takes what was a number before. Pages may mean other values by it. */
function isSentAsText({ before, after }: FieldPair, { kind, action, isSpecified }: FactChange): boolean {
  if (kind !== "type" || action !== "changed" || isSpecified !== true) return false;
  if (AREAS[before.promise.place] !== "parameter" || before.parent || after.parent) return false;
  const [old, now] = [before, after].map(({ promise }) => promise.field.type?.value.kind ?? "");
  const isLimited = LIMITS_OF_TEXT.some((keyword) => constraintOf(after.promise.field, keyword) !== null);
  return now === "string" && NUMBERS.has(old ?? "") && !isLimited;
}

const NUMBERS: ReadonlySet<string> = new Set(["integer", "number", "boolean"]);
const LIMITS_OF_TEXT = ["enum", "const", "format", "pattern"] as const;

const widened = (fact: FactChange): FactChange => ({ ...fact, action: "widened" });

function subjectOf(before: FieldNode | null, after: FieldNode | null, context: MessageContext): ChangeSubject {
  const promise = (after ?? before)?.promise;
  const place = promise?.place ?? "request";
  return {
    area: AREAS[place],
    direction: context.direction,
    operation: context.operation,
    place,
    status: promise?.status ?? null,
    path: promise?.path ?? "",
    field: { before: before?.promise.field ?? null, after: after?.promise.field ?? null },
  };
}

function nameChange({ before, after, by }: FieldPair, subject: ChangeSubject): Change[] {
  if (before.name === after.name) return [];
  const action = by === "likeness" ? "renamed" : "respelt";
  return [
    changeOf(subject, {
      kind: "name",
      action,
      before: before.name,
      after: after.name,
      evidence: bothNames(before, after),
    }),
  ];
}

/** The URI names it on both pages, and only one of them has a row for it. */
function rowChange({ before, after }: FieldPair, subject: ChangeSubject): Change {
  const action = after.described ? "stated" : "unstated";
  const fact: FactChange = {
    kind: "existence",
    action,
    before: before.described ? before.name : null,
    after: after.described ? after.name : null,
    evidence: bothNames(before, after),
  };
  return changeOf(subject, fact);
}

/** An object whose fields one page no longer describes: one change, however many fields it has. */
function partsChange(
  { before, after }: FieldPair,
  moved: ReadonlySet<FieldNode>,
  facts: readonly FactChange[],
): FactChange | null {
  const [hadParts, hasParts] = [before.children.length > 0, after.children.length > 0];
  if (hadParts === hasParts) return null;
  // an object that became a parameter has no parts there
  if (before.promise.place !== after.promise.place) return null;
  const type = facts.find(({ kind }) => kind === "type")?.action;
  if (type !== undefined && type !== "stated" && type !== "unstated") return null;
  // parts that were documented elsewhere have moved
  const [old, now] = [before, after].map(({ children }) => children.filter((child) => !moved.has(child)));
  if (!old || !now || old.length + now.length === 0) return null;
  return structureChange(old, now, bothNames(before, after));
}

/** The parts of an object or body are described by one page only. */
export function structureChange(
  before: readonly FieldNode[],
  after: readonly FieldNode[],
  evidence: FactChange["evidence"],
): FactChange {
  const action = after.length > 0 ? "stated" : "unstated";
  const including = [...before, ...after].map(({ name }) => name);
  return {
    kind: "structure",
    action,
    before: namesOf(before),
    after: namesOf(after),
    evidence,
    including,
    mandatory: mandatoryNames(after),
  };
}

function namesOf(nodes: readonly FieldNode[]): Json {
  return nodes.length === 0 ? null : nodes.map(({ name }) => name);
}

/** Fields that left one object for another together are one change. */
function moveChanges(
  pairs: readonly FieldPair[],
  partners: ReadonlyMap<FieldNode, FieldNode>,
  context: MessageContext,
): Change[] {
  const groups = new Map<string, FieldPair[]>();
  for (const pair of pairs.filter(({ by }) => by === "move")) {
    const key = JSON.stringify([home(pair.before), home(pair.after)]);
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group.toSorted((a, b) => (plainSpelling(a.before.name) < plainSpelling(b.before.name) ? -1 : 1));
    if (!first) return [];
    const fact: FactChange = {
      kind: "place",
      action: "moved",
      before: fieldPathOf(first.before.promise),
      after: fieldPathOf(first.after.promise),
      evidence: bothNames(first.before, first.after),
      including: group.filter((pair) => pair !== first).map(({ after }) => after.name),
      move: moveKind(group, partners, context),
    };
    return [changeOf(subjectOf(first.before, first.after, context), fact)];
  });
}

/** What tells that only the documentation moved. */
function moveKind(
  group: readonly FieldPair[],
  partners: ReadonlyMap<FieldNode, FieldNode>,
  { isShown }: MessageContext,
): Change["move"] {
  if (group.every(({ before, after }) => isShown(after.promise) && !isShown(before.promise))) return "shown";
  const isOpened = (holder: FieldNode | null): boolean => {
    const partner = holder ? partners.get(holder) : undefined;
    return partner !== undefined && partner.children.length === 0;
  };
  return group.every(({ before, after }) => isOpened(after.parent) || isOpened(before.parent)) ? "opened" : null;
}

function home(node: FieldNode): readonly (string | null)[] {
  return [node.promise.place, node.parent?.promise.key ?? null];
}

function existenceChange(
  node: FieldNode,
  action: "added" | "removed",
  partners: ReadonlyMap<FieldNode, FieldNode>,
  context: MessageContext,
): Change {
  const path = fieldPathOf(node.promise);
  const here = nameEvidence(node.promise.field);
  let holder = node.parent;
  while (holder && !partners.has(holder)) holder = holder.parent;
  const partner = holder ? partners.get(holder) : undefined;
  const there = partner ? nameEvidence(partner.promise.field) : null;
  const isNew = action === "added";
  const subject = isNew ? subjectOf(null, node, context) : subjectOf(node, null, context);
  const evidence = isNew
    ? { before: there ?? context.nearby.before, after: here }
    : { before: here, after: there ?? context.nearby.after };
  const { isSpecified } = context;
  if (isAlternative(node)) {
    const including = node.promise.alternative === "any" ? [ANY_OF] : [];
    const value = { before: isNew ? null : node.name, after: isNew ? node.name : null };
    return changeOf(wholeBody(subject), { kind: "alternative", action, ...value, evidence, including });
  }
  return changeOf(subject, {
    kind: "existence",
    action,
    isSpecified,
    before: isNew ? null : path,
    after: isNew ? path : null,
    evidence,
    including: node.children.map(({ name }) => name),
  });
}

/** What has no path is the body itself. */
function wholeBody(subject: ChangeSubject): ChangeSubject {
  if (subject.path !== "") return subject;
  return { ...subject, area: subject.direction === "request" ? "request-body" : "response-body" };
}

function bothNames(before: FieldNode, after: FieldNode): FactChange["evidence"] {
  return { before: nameEvidence(before.promise.field), after: nameEvidence(after.promise.field) };
}
