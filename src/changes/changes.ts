/**
 * Two ApiPages → neutral changes. One difference is one change: an object that went takes its fields with it, a body that is no
 * longer described is not twenty fields removed. Fields are aligned by their path, never by structure names or table numbers.
 */
import type { ApiPage, Deprecation, Fact, Json, Operation } from "../api-model/api-page.ts";
import { inFurtherMediaTypes, inSharedMediaTypes, operationEvidence } from "./body-changes.ts";
import {
  type Change,
  type ChangeKind,
  changeOf,
  type ChangeSubject,
  DEPRECATED_BEFORE,
  type FactChange,
} from "./change.ts";
import { exampleChanges } from "./example-changes.ts";
import { type OperationPair, pairOperations } from "./operation-pairs.ts";
import { memberChanges } from "./member-changes.ts";
import { fieldPromises, operationKey, operationName } from "../promises/promises.ts";
import { type OperationSide, requestChanges } from "./request-changes.ts";
import { specifiedOperationFacts } from "./specified-operation.ts";
import { responseChanges } from "./response-changes.ts";

/** Other pages of the old and of the new set by source id, for structures that fields link to. */
export interface LinkedPages {
  readonly before: ReadonlyMap<string, ApiPage>;
  readonly after: ReadonlyMap<string, ApiPage>;
}

const NO_LINKS: LinkedPages = { before: new Map(), after: new Map() };

/** Everything that a page promises differently from its older edition. */
export function pageChanges(before: ApiPage, after: ApiPage, linked: LinkedPages = NO_LINKS): Change[] {
  const { changes, gone, came } = compareOperations(before, after, linked);
  return [
    ...changes,
    ...gone.map((operation) => operationGone(operation, after)),
    ...came.map((operation) => operationCame(operation, before)),
  ];
}

export interface ComparedOperations {
  /** Of the operations that both pages have. */
  readonly changes: readonly Change[];
  /** What only the old page has, and what only the new one has: another page may have it. */
  readonly gone: readonly Operation[];
  readonly came: readonly Operation[];
}

/** The changes within the operations of two pages, and the operations that only one of them has. */
export function compareOperations(before: ApiPage, after: ApiPage, linked: LinkedPages): ComparedOperations {
  const found = [
    pairOperations(before.operations, after.operations),
    pairOperations(before.webhooks ?? [], after.webhooks ?? []),
  ];
  return {
    changes: found.flatMap(({ pairs }) => pairs.flatMap((pair) => operationChanges(pair, before, after, linked))),
    gone: found.flatMap(({ removed }) => removed),
    came: found.flatMap(({ added }) => added),
  };
}

/** A whole operation that is on no page any more. `after` is the page where it would have to be, if there is one. */
export function operationGone(operation: Operation, after: ApiPage | null): Change {
  const evidence = {
    before: operationEvidence(operation),
    after: after ? pageEvidence(after) : [],
  };
  const name = operationName(operation);
  const sunset = operation.specified?.sunset?.value;
  const including = operation.deprecated ? [DEPRECATED_BEFORE, ...(sunset === undefined ? [] : [sunset])] : [];
  return changeOf(subjectOf(name), {
    kind: "existence",
    action: "removed",
    before: name,
    after: null,
    evidence,
    including,
  });
}

/** A whole operation that no page had before. */
export function operationCame(operation: Operation, before: ApiPage | null): Change {
  const evidence = {
    before: before ? pageEvidence(before) : [],
    after: operationEvidence(operation),
  };
  const name = operationName(operation);
  return changeOf(subjectOf(name), {
    kind: "existence",
    action: "added",
    before: null,
    after: name,
    evidence,
  });
}

function pageEvidence(page: ApiPage): FactChange["evidence"]["before"] {
  return page.title?.evidence ?? page.operations[0]?.path.evidence ?? [];
}

/** Everything that differs in one operation, which may stand on two pages that are otherwise unlike. */
export function operationChanges(
  pair: OperationPair,
  old: ApiPage,
  now: ApiPage,
  linked: LinkedPages = NO_LINKS,
): Change[] {
  const [before, after] = inSharedMediaTypes(pair.before, pair.after);
  const name = operationName(after);
  const oldSide = sideOf(before, old, linked.before);
  const newSide = sideOf(after, now, linked.after);
  const request = requestChanges(oldSide, newSide, name);
  const bodies = responseChanges(oldSide, newSide, name);
  const isReplaced = before.method.value !== after.method.value;
  const brought = isReplaced ? request.filter(comesWithMethod) : [];
  const paths = pathChanges(before, after, name);
  const told = specifiedOperationFacts(before, after).map((fact) => changeOf(subjectOf(name), fact));
  const hasOtherSecurity = told.some(({ kind }) => kind === "security");
  const explained = new Set([...brought, ...(paths.length > 0 ? request.filter(comesWithPath) : [])]);
  const changes = [
    ...(isReplaced ? [methodChange(before, after, name, brought)] : []),
    ...paths,
    ...deprecationChanges(before, after, name),
    ...told,
    ...request.filter((change) => !explained.has(change) && !(hasOtherSecurity && isOfSecurity(change))),
    ...bodies,
    ...furtherBodyChanges([before, after], [old, now], linked, [...request, ...bodies]),
    ...memberChanges(oldSide, old, newSide, now, name),
    ...exampleChanges(before, after, name),
  ];
  // conditions and replacements are words, and words of two languages cannot be compared
  return old.language === now.language ? changes : changes.filter((change) => !isReworded(change));
}

function sideOf(operation: Operation, page: ApiPage, linked: LinkedPages["before"]): OperationSide {
  const isSpecified = page.format === "openapi";
  return { operation, promises: fieldPromises(page, operation, linked, { apart: true }), isSpecified };
}

/** What differs in bodies of further media types; what differs in the first of them as well is told once. */
function furtherBodyChanges(
  operations: readonly [Operation, Operation],
  [old, now]: readonly [ApiPage, ApiPage],
  linked: LinkedPages,
  known: readonly Change[],
): Change[] {
  const told = new Set(known.map(keyOf));
  return inFurtherMediaTypes(...operations).flatMap(([mediaType, before, after]) => {
    const [oldSide, newSide] = [sideOf(before, old, linked.before), sideOf(after, now, linked.after)];
    const name = operationName(after);
    return [...requestChanges(oldSide, newSide, name), ...responseChanges(oldSide, newSide, name)].flatMap((change) => {
      // whether a body or response is there at all is told of all media types together
      const isWhole = change.kind === "existence" && change.path === null;
      const isOfBody = change.area.endsWith("-field") || change.area.endsWith("-body");
      if (isWhole || !isOfBody || change.kind === "media-type" || told.has(keyOf(change))) return [];
      told.add(keyOf(change));
      return [{ ...change, mediaType }];
    });
  });
}

const keyOf = ({ area, kind, action, status, path, before, after, including }: Change): string =>
  JSON.stringify([area, kind, action, status, path, before, after, including]);

function isReworded({ kind, action }: Change): boolean {
  return (kind === "condition" || kind === "replacement") && action === "changed";
}

/** A POST that replaced a GET brings a body and its header: their coming is no change of its own. */
function comesWithMethod({ area, kind, path }: Change): boolean {
  if (kind !== "existence") return false;
  return area === "request-body" || (area === "parameter" && path?.toLowerCase() === "content-type");
}

/** What a security scheme sends has no row of its own: the scheme is told. */
function isOfSecurity({ area, field }: Change): boolean {
  return area === "parameter" && (field.after ?? field.before)?.table === -1;
}

/** A variable came or went with the path that has it. */
function comesWithPath({ place, kind }: Change): boolean {
  return place === "path" && kind === "existence";
}

function methodChange(before: Operation, after: Operation, name: string, brought: readonly Change[]): Change {
  const including = brought.map(({ area, path }) => (area === "request-body" ? "request body" : `header ${path}`));
  const evidence = { before: before.method.evidence, after: after.method.evidence };
  return changeOf(subjectOf(name), {
    kind: "method",
    action: "changed",
    before: before.method.value,
    after: after.method.value,
    evidence,
    including,
  });
}

/** A path that a page gives, with what it is known by: behind the base that the page states, too. */
interface Address {
  readonly fact: Fact<string>;
  /** As it is called, the base before it. */
  readonly value: string;
  readonly keys: readonly string[];
}

/** An operation may have several URIs: only those that no longer stand on the page are gone. */
function pathChanges(before: Operation, after: Operation, name: string): Change[] {
  // where both pages state a base, what stands behind it is no address without it
  const isWhole = before.wholePath !== undefined && after.wholePath !== undefined;
  const [old, now] = [addresses(before, isWhole), addresses(after, isWhole)];
  const without = (own: readonly Address[], others: readonly Address[]): Address[] => {
    const known = new Set(others.flatMap(({ keys }) => keys));
    return own.filter(({ keys }) => !keys.some((key) => known.has(key)));
  };
  const gone = without(old, now);
  const come = without(now, old);
  const [main, newMain] = [old[0], now[0]];
  const isChanged = main !== undefined && newMain !== undefined && gone.includes(main) && come.includes(newMain);
  const change = (
    kind: ChangeKind,
    action: "changed" | "removed" | "added",
    a: Address | null,
    b: Address | null,
  ): Change =>
    changeOf(subjectOf(name), {
      kind,
      action,
      before: a?.value ?? null,
      after: b?.value ?? null,
      evidence: { before: (a?.fact ?? before.path).evidence, after: (b?.fact ?? after.path).evidence },
    });
  return [
    ...(isChanged ? [change("path", "changed", main, newMain)] : []),
    ...gone.filter((path) => !isChanged || path !== main).map((path) => change("other-path", "removed", path, null)),
    ...come.filter((path) => !isChanged || path !== newMain).map((path) => change("other-path", "added", null, path)),
  ];
}

/** The paths without their method: a replaced method is another change. */
function addresses({ path, otherPaths, wholePath }: Operation, isWhole: boolean): Address[] {
  const keyOf = (value: string): string => operationKey("", value);
  const main = wholePath ?? path.value;
  return [
    { fact: path, value: main, keys: isWhole ? [keyOf(main)] : [keyOf(path.value), keyOf(main)] },
    ...otherPaths.map((fact) => ({ fact, value: fact.value, keys: [keyOf(fact.value)] })),
  ];
}

function deprecationChanges(before: Operation, after: Operation, name: string): Change[] {
  const [old, now] = [before.deprecated, after.deprecated];
  const evidence = {
    before: old?.evidence ?? operationEvidence(before),
    after: now?.evidence ?? operationEvidence(after),
  };
  const replacements: { before: Json; after: Json } = {
    before: replacementOf(old),
    after: replacementOf(now),
  };
  const fact = (kind: ChangeKind, action: FactChange["action"], values: { before: Json; after: Json }): Change[] => [
    changeOf(subjectOf(name), { kind, action, ...values, evidence }),
  ];
  if (!old || !now) {
    if (!old && !now) return [];
    return fact("deprecation", now ? "stated" : "unstated", {
      before: old !== null,
      after: now !== null,
    });
  }
  if (replacements.before === replacements.after) return [];
  const action = replacements.before === null ? "stated" : replacements.after === null ? "unstated" : "changed";
  return fact("replacement", action, replacements);
}

const replacementOf = (deprecation: Fact<Deprecation> | null): string | null => deprecation?.value.replacement ?? null;

function subjectOf(operation: string): ChangeSubject {
  return {
    area: "operation",
    direction: null,
    operation,
    place: null,
    status: null,
    path: null,
    field: { before: null, after: null },
  };
}
