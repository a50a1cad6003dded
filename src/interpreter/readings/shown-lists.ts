/**
 * Bodies that every example shows as a list of objects with the fields of the table: where no word says that the body is one object,
 * the table describes each element.
 */
import type { ApiPage, Body, Operation, Structure } from "../../api-model/api-page.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { isList, isObject } from "../../api-model/json.ts";
import { type Holder, shownOn } from "./shown-values.ts";

/** The page with such bodies as lists. */
export function withShownLists(page: ApiPage, vocabulary: Vocabulary): ApiPage {
  const isRoot = ({ type }: Body): boolean => type.kind === "structure" && type.page === undefined;
  const roots = page.operations.flatMap(({ requestBody, responses }) =>
    [requestBody, ...responses.map(({ body }) => body)].flatMap((body) => (body && isRoot(body) ? [body] : [])),
  );
  if (roots.length === 0) return page;
  const lists = new Set(shownOn(page).holders.flatMap((holder) => listIn(page, holder, vocabulary) ?? []));
  if (lists.size === 0) return page;
  const asList = (body: Body): Body =>
    lists.has(body) ? { ...body, type: { kind: "array", items: body.type } } : body;
  return {
    ...page,
    operations: page.operations.map((operation): Operation => ({
      ...operation,
      requestBody: operation.requestBody && asList(operation.requestBody),
      responses: operation.responses.map((response) => ({ ...response, body: response.body && asList(response.body) })),
    })),
  };
}

/** The body of a holder that is shown as a list; null for any other. */
function listIn(page: ApiPage, { at, type, field, shown }: Holder, vocabulary: Vocabulary): Body | null {
  if (field !== null || type.kind !== "structure" || shown.length === 0) return null;
  const body =
    at.place === "request"
      ? at.operation.requestBody
      : (at.operation.responses.find(({ status }) => status.value === at.status)?.body ?? null);
  const structure = structureById(page, type.id);
  const isSaid = body?.evidence.some(({ words }) => vocabulary.bodyShape(words) === "object") ?? true;
  if (!body || !structure || isSaid) return null;
  const items = shown.flatMap(({ value }) => (isList(value) ? value : []));
  const isShown = shown.every(({ value }) => isList(value)) && items.length > 0;
  return isShown && items.every((item) => isOf(structure, item)) ? body : null;
}

/** Half of the keys of the object are fields. */
function isOf({ fields }: Structure, value: unknown): boolean {
  if (typeof value !== "object" || value === null || !isObject(value as never)) return false;
  const keys = Object.keys(value);
  const known = keys.filter((key) => fields.some(({ name }) => name.value === key));
  return known.length > 0 && 2 * known.length >= keys.length;
}
