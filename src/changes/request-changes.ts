/** What differs in what an operation is sent: parameters in path, query, headers and cookies, and the body. */
import type { Example, Fact, Json, Operation } from "../api-model/api-page.ts";
import { pathVariables } from "../api-model/path-variables.ts";
import { alignFields, type Alignment, type FieldPair, findMoves } from "../promises/align.ts";
import { bodyChanges, operationEvidence } from "./body-changes.ts";
import type { Change } from "./change.ts";
import { type FieldNode, fieldTree, flatFields } from "../promises/field-tree.ts";
import { alignmentChanges, type MessageContext, withMovedParts } from "./node-changes.ts";
import { plainSpelling } from "../promises/names.ts";
import { answers, type FieldPromise, operationKey, type PromisePlace, shownValues } from "../promises/promises.ts";

type ParameterPlace = "path" | "query" | "header" | "cookie";

/** An operation of one page with everything it promises. */
export interface OperationSide {
  readonly operation: Operation;
  readonly promises: readonly FieldPromise[];
  /** The page is an API specification. */
  readonly isSpecified?: boolean;
}

export function requestChanges(before: OperationSide, after: OperationSide, name: string): Change[] {
  const context: MessageContext = {
    operation: name,
    direction: "request",
    isSpecified: areSpecified(before, after),
    isShown: (promise) => isShownIn(before.operation, promise),
    nearby: {
      before: operationEvidence(before.operation),
      after: operationEvidence(after.operation),
    },
  };
  const fields = { before: fieldsAt(before, "request"), after: fieldsAt(after, "request") };
  const shown = { before: shownBodies(before.operation, "request"), after: shownBodies(after.operation, "request") };
  const body = bodyChanges(
    { area: "request-body", direction: "request", operation: name, place: "request", status: null },
    { body: before.operation.requestBody, fields: fields.before, nearby: context.nearby.before, shown: shown.before },
    { body: after.operation.requestBody, fields: fields.after, nearby: context.nearby.after, shown: shown.after },
    context.isSpecified,
  );
  return [...body, ...alignmentChanges(alignRequests(before, after, fields), context)];
}

/** Whether an example of the operation shows a value at the place of a field. */
export function isShownIn(operation: Operation, { place, status, path }: FieldPromise): boolean {
  if (place !== "request" && place !== "response") return false;
  return operation.examples.some(
    (example) =>
      example.role === place &&
      (place === "request" || answers(example.status, status)) &&
      shownValues(example, path).length > 0,
  );
}

/** The JSON bodies that an operation's examples show: of requests, or of the answers with a status. */
export function shownBodies(operation: Operation, role: Example["role"], status: string | null = null): Json[] {
  return operation.examples.flatMap((example) => {
    const json = example.body?.value?.json ?? null;
    const isMeant = example.role === role && (role === "request" || answers(example.status, status));
    return isMeant && typeof json === "object" && json !== null ? [json] : [];
  });
}

/** Whether both pages are API specifications. */
export function areSpecified(before: OperationSide, after: OperationSide): boolean {
  return before.isSpecified === true && after.isSpecified === true;
}

/** Parameters of all places and the fields of the body, with what moved between them. */
export function alignRequests(
  before: OperationSide,
  after: OperationSide,
  fields: BodyFields = { before: fieldsAt(before, "request"), after: fieldsAt(after, "request") },
): Alignment {
  const places = [
    alignPathParameters(before, after),
    ...(["query", "header", "cookie"] as const).map((place) =>
      alignFields(parametersAt(before, place), parametersAt(after, place)),
    ),
  ];
  const comparable = fields.before.length > 0 && fields.after.length > 0;
  const known = joined(comparable ? [...places, alignFields(fields.before, fields.after)] : places);
  // a body that came or went as a whole may hold what was a parameter, or become one
  const candidates = comparable
    ? known
    : { removed: [...known.removed, ...fields.before], added: [...known.added, ...fields.after] };
  const moves = findMoves(candidates.removed.filter(isDescribed), candidates.added.filter(isDescribed), known.pairs);
  const stays = new Set([...moves.removed, ...moves.added]);
  // a variable that came or went is in the path, and that is told of the path
  const isLeft = (node: FieldNode): boolean => stays.has(node) || (!node.described && node.promise.place !== "path");
  const rest = {
    pairs: known.pairs,
    removed: known.removed.filter(isLeft),
    added: known.added.filter(isLeft),
  };
  return withMovedParts(rest, moves.pairs);
}

interface BodyFields {
  readonly before: readonly FieldNode[];
  readonly after: readonly FieldNode[];
}

const isDescribed = (node: FieldNode): boolean => node.described;

function joined(alignments: readonly Alignment[]): Alignment {
  return {
    pairs: alignments.flatMap(({ pairs }) => pairs),
    removed: alignments.flatMap(({ removed }) => removed),
    added: alignments.flatMap(({ added }) => added),
  };
}

function fieldsAt(side: OperationSide, place: PromisePlace): FieldNode[] {
  return fieldTree(side.promises.filter((promise) => promise.place === place));
}

/** The rows of a place, and the names that only the URI gives. */
function parametersAt(side: OperationSide, place: ParameterPlace): FieldNode[] {
  const rows = flatFields(side.promises.filter((promise) => promise.place === place));
  const told = new Set(rows.map(({ name }) => name));
  return [
    ...rows,
    ...namesInUri(side.operation, place)
      .filter(({ value }) => !told.has(value))
      .map((name) => bareParameter(name, side, place)),
  ];
}

function namesInUri(operation: Operation, place: ParameterPlace): readonly Fact<string>[] {
  if (place === "query") return operation.queryTemplate;
  if (place !== "path") return [];
  return pathVariables(operation.path.value).map((value) => ({
    value,
    evidence: operation.path.evidence,
  }));
}

function bareParameter(name: Fact<string>, { operation }: OperationSide, place: ParameterPlace): FieldNode {
  const span = name.evidence[0]?.span ?? { source: "", start: 0, end: 0 };
  const field = {
    name,
    type: null,
    required: null,
    description: null,
    constraints: [],
    tie: null,
    row: span,
    table: -1,
  };
  const key = operationKey(operation.method.value, operation.path.value);
  const promise = {
    operation: key,
    place,
    status: null,
    path: name.value,
    key: name.value,
    holder: "",
    field,
    structure: null,
  };
  return { promise, name: name.value, parent: null, children: [], described: false };
}

/** A variable of a path is known by its place in the URI: callers never write its name. */
function alignPathParameters(before: OperationSide, after: OperationSide): Alignment {
  const [old, now] = [parametersAt(before, "path"), parametersAt(after, "path")];
  const [from, to] = [before, after].map(({ operation }) => pathVariables(operation.path.value));
  if (from?.length !== to?.length) return alignFields(old, now);
  const pairs = (from ?? []).flatMap((name, i): FieldPair[] => {
    const other = to?.[i] ?? name;
    // two variables that changed places keep their names
    if (name !== other && (to?.includes(name) || from?.includes(other))) return [];
    const a = old.find((node) => node.name === name);
    const b = now.find((node) => node.name === other);
    return a && b
      ? [
          {
            before: a,
            after: b,
            by: plainSpelling(name) === plainSpelling(other) ? "spelling" : "likeness",
          },
        ]
      : [];
  });
  const taken = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  const rest = alignFields(
    old.filter((node) => !taken.has(node)),
    now.filter((node) => !taken.has(node)),
  );
  return joined([{ pairs, removed: [], added: [] }, rest]);
}
