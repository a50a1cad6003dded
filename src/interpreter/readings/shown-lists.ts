/**
 * Bodies, and fields that have a type only because fields are set in below them, which every example shows as a list of objects with
 * those fields: where no word says that it is one object, each element has the fields.
 */
import type { ApiPage, Body, Field, Operation, Structure } from "../../api-model/api-page.ts";
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
  const { holders } = shownOn(page);
  const lists = new Set(holders.flatMap((holder) => listIn(page, holder, vocabulary) ?? []));
  const listFields = new Set(holders.flatMap((holder) => listFieldIn(page, holder) ?? []));
  if (lists.size === 0 && listFields.size === 0) return page;
  const asList = (body: Body): Body =>
    lists.has(body) ? { ...body, type: { kind: "array", items: body.type } } : body;
  const fieldAsList = (field: Field): Field =>
    listFields.has(field) && field.type
      ? { ...field, type: { ...field.type, value: { kind: "array", items: field.type.value } } }
      : field;
  return {
    ...page,
    structures:
      listFields.size === 0
        ? page.structures
        : page.structures.map((structure) => ({ ...structure, fields: structure.fields.map(fieldAsList) })),
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
  return body && structure && !isSaid && areLists(structure, shown) ? body : null;
}

/** A field that is an object by nothing but the fields below it, and is shown as a list; null for any other. */
function listFieldIn(page: ApiPage, { type, field, shown }: Holder): Field | null {
  const structure = field && type.kind === "structure" ? structureById(page, type.id) : undefined;
  if (!field || !structure || type.kind !== "structure" || type.page !== undefined) return null;
  // a type that no words state stands where the first of the fields does
  const [said] = field.field.type?.evidence ?? [];
  const [first] = structure.fields[0]?.name.evidence ?? [];
  const isUnsaid = said !== undefined && said.span.start === first?.span.start && said.span.end === first.span.end;
  return isUnsaid && areLists(structure, shown) ? field.field : null;
}

function areLists(structure: Structure, shown: Holder["shown"]): boolean {
  const items = shown.flatMap(({ value }) => (isList(value) ? value : []));
  const isShown = shown.every(({ value }) => isList(value)) && items.length > 0;
  return isShown && items.every((item) => isOf(structure, item));
}

/** Half of the keys of the object are fields. */
function isOf({ fields }: Structure, value: unknown): boolean {
  if (typeof value !== "object" || value === null || !isObject(value as never)) return false;
  const keys = Object.keys(value);
  const known = keys.filter((key) => fields.some(({ name }) => name.value === key));
  return known.length > 0 && 2 * known.length >= keys.length;
}
