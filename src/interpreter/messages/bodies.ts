/** The bodies of requests: which tables are their roots, and of which type they are. */
import type { Body, Evidence, TypeExpression } from "../../api-model/api-page.ts";
import { BYTES_TYPE, FORM_TYPE, JSON_TYPE } from "./media-type.ts";
import { locationOf, pathNames } from "../tables/locations.ts";
import { BODY_METHODS, type FoundOperation } from "../operations/found-operation.ts";
import type { InterpretContext } from "./interpret-context.ts";
import { resourceNames } from "./told-bodies.ts";
import { namedBy } from "../cells/named-type.ts";
import { inlineText } from "../../document/visit.ts";
import { nameKey, nameWords } from "../cells/names.ts";
import { toldPlace, type PlannedRow } from "../tables/rows.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";

export function requestBodyOf(
  parts: InterpretContext,
  own: readonly ClassifiedTable[],
  site: FoundOperation,
): Body | null {
  const pathTold = pathNames(own, parts.rowsOf);
  const roots = own.filter((plan) => {
    if (parts.claimed.has(plan) || isOfOthers(plan, site, parts)) return false;
    if (plan.place === "request-body" || plan.place === "form") return true;
    return (
      plan.place === "request" &&
      parts.rowsOf(plan).some((row) => locationOf(row, site, pathTold, parts.vocabulary) === null)
    );
  });
  const unsaid =
    roots.length === 0 && BODY_METHODS.includes(site.method.value) ? firstFree(parts, own, "request") : null;
  if (unsaid) roots.push(unsaid);
  const hasFile = (plan: ClassifiedTable): boolean => parts.bodyRowsOf(plan).some(({ type }) => type?.kind === "file");
  const isForm = roots.some(
    (plan) => plan.place === "form" || (hasFile(plan) && parts.mediaTypes.request === JSON_TYPE),
  );
  return bodyOf(parts, roots, isForm ? FORM_TYPE : parts.mediaTypes.request);
}

/** The body that is told for several operations together is that of those whose method has one. */
function isOfOthers({ owners, place }: ClassifiedTable, site: FoundOperation, { sites }: InterpretContext): boolean {
  const hasBody = (method: string | undefined): boolean => method !== undefined && BODY_METHODS.includes(method);
  return (
    place === "request-body" &&
    !hasBody(site.method.value) &&
    owners.some((owner) => hasBody(sites[owner]?.method.value))
  );
}

/** Where no caption says which table is the body ("Table 3 NodePool structure"): the first that no field is tied to. */
export function firstFree(
  parts: InterpretContext,
  own: readonly ClassifiedTable[],
  side: ClassifiedTable["side"],
): ClassifiedTable | null {
  const isFree = (plan: ClassifiedTable): boolean =>
    plan.place === "structure" && plan.side === side && plan.item.section !== "uri" && !parts.claimed.has(plan);
  return own.find(isFree) ?? null;
}

/** "The response contains a list of crews" over a row `crews` that is the list. */
function holdsList(rows: readonly PlannedRow[], { item: { lead, label } }: ClassifiedTable): boolean {
  const told = new Set(nameWords(`${label ?? ""} ${lead ?? ""}`).map(nameKey));
  return rows.some(
    ({ name, type }) =>
      type?.kind === "array" && (rows.length === 1 || nameWords(name).every((word) => told.has(nameKey(word)))),
  );
}

/**
 * The only row in the body, an object whose name no example of the operation has: what the handler calls the body. Of a type that is
 * described apart, it is called as that: "boat" of "BoatRequest".
 */
function isBodyParameter(
  row: PlannedRow,
  { owners }: ClassifiedTable,
  { itemsOf, vocabulary }: InterpretContext,
): boolean {
  const type = row.type?.kind === "object" ? null : namedBy(row.type);
  const isCalledSo = type !== null && nameKey(type).includes(nameKey(row.name));
  const isObject = row.type?.kind === "object" || isCalledSo;
  if (!isObject || toldPlace(row, vocabulary) !== "body") return false;
  const blocks = owners.flatMap((owner) => itemsOf(owner).map(({ block }) => block));
  return !blocks.some((block) => block.type === "code" && block.text.includes(`"${row.name}"`));
}

/**
 * "> Lamp hangLamp(roomId, newLamp)" over the row "newLamp", of a type that is described apart: pages of a client list what its
 * functions take, and the one that is neither in the path nor in the query is the body.
 */
function isArgument(plan: ClassifiedTable | undefined, parts: InterpretContext): boolean {
  const [row, ...others] = plan ? parts.bodyRowsOf(plan) : [];
  if (!row || others.length > 0 || plan?.place !== "request" || namedBy(row.type) === null) return false;
  return plan.owners.some((owner) =>
    parts.itemsOf(owner).some(({ block }) => block.type === "paragraph" && takes(inlineText(block.content), row.name)),
  );
}

/** Whether a line is a function with its arguments, of which one has the name. */
function takes(line: string, name: string): boolean {
  const [call = "", listed, ...others] = line.trim().split("(");
  if (listed === undefined || others.length > 0 || !/\w$/.test(call) || !listed.endsWith(")")) return false;
  return listed
    .slice(0, -1)
    .split(",")
    .some((argument) => argument.trim().split(/[\s:=?]/, 1)[0] === name);
}

/** "body" among rows that all say where else they stand: "(in path)", "(in query)". */
function isAloneUnplaced(row: PlannedRow, plan: ClassifiedTable, { rowsOf, vocabulary }: InterpretContext): boolean {
  const others = rowsOf(plan).filter((one) => one !== row);
  const isElsewhere = (one: PlannedRow): boolean => {
    const place = toldPlace(one, vocabulary);
    return place !== null && place !== "body";
  };
  return others.length > 0 && toldPlace(row, vocabulary) === null && others.every(isElsewhere);
}

/**
 * "Lamp", with a capital, over the lower-case names of what is called so: the row is the body, of that type, and no field of it. Where
 * fields have capitals, too, it may be one.
 */
function isNamedByType(whole: PlannedRow, parts: InterpretContext): boolean {
  const { name, plan } = whole;
  const type = plan.place === "request-body" && CAPITALISED.test(name) ? parts.ties.get(whole)?.plan : null;
  if (!type || !resourceNames(type, parts.vocabulary).some((own) => nameKey(own) === nameKey(name))) return false;
  return parts.rowsOf(type).every((row) => !CAPITALISED.test(row.name));
}

const CAPITALISED = /^[A-Z]/;

/** "`Object|Boolean`, the lamp or `false`:", "`Object` - the lamp, or `null` when there is none:" above the fields of the lamp. */
function typesBeside(root: ClassifiedTable | undefined): TypeExpression[] {
  const [, types, said = ""] = /^(Objects?(?:\|\w{1,20})*)\b(.{0,300})/i.exec(root?.item.before ?? "") ?? [];
  if (types === undefined) return [];
  return BESIDE.filter(({ word, value }) => word.test(types) || value.test(said)).map(({ type }) => type);
}

const BESIDE: readonly { readonly word: RegExp; readonly value: RegExp; readonly type: TypeExpression }[] = [
  { word: /\|bool(?:ean)?\b/i, value: /\b(?:true|false)\b/i, type: { kind: "boolean" } },
  { word: /\|str(?:ing)?\b/i, value: /"/, type: { kind: "string" } },
  { word: /\|(?:int(?:eger)?|num(?:ber)?)\b/i, value: /(?<![\w.])-?\d+(?![\w.])/, type: { kind: "number" } },
  { word: /\|null\b/i, value: /\bnull\b/i, type: { kind: "null" } },
];

/** The body that root tables describe; null without one. */
export function bodyOf(parts: InterpretContext, all: readonly ClassifiedTable[], mediaType: string): Body | null {
  const roots = all.filter(({ continues }) => continues === null);
  const types = roots.map((plan): { type: TypeExpression; evidence: Evidence } => {
    const evidence = {
      span: plan.item.block.caption?.span ?? plan.item.block.span,
      words: plan.caption ?? plan.item.lead ?? "",
    };
    const rows = parts.bodyRowsOf(plan);
    const whole = rows.length === 1 ? rows[0] : undefined;
    const said = whole ? parts.vocabulary.wholeBody(whole.name) : null;
    // only a form holds a file as a field
    const isFile = whole?.type?.kind === "file" && mediaType !== FORM_TYPE;
    const isUnnamed = whole?.type?.kind === "array" && parts.vocabulary.isUnnamed(whole.name);
    if (
      whole &&
      (isUnnamed ||
        said !== null ||
        isFile ||
        isNamedByType(whole, parts) ||
        (whole.name.toLowerCase() === "body" && (whole.type !== null || isAloneUnplaced(whole, plan, parts))) ||
        isBodyParameter(whole, plan, parts))
    ) {
      const type = parts.builder.field(whole).type?.value ?? { kind: "unknown" as const };
      return { type: said === "list" && type.kind !== "array" ? { kind: "array", items: type } : type, evidence };
    }
    parts.structured.add(plan);
    const structure: TypeExpression = { kind: "structure", id: parts.builder.idOf(plan) };
    // A heading that is only a path does not say whether its fields are the response's or those of each item of its list.
    const isListed = parts.sites[plan.owners[0] ?? -1]?.row != null;
    return {
      type:
        plan.ofUri === "list" || (plan.shape === "list" && !holdsList(rows, plan))
          ? { kind: "array", items: structure }
          : isListed
            ? { kind: "union", options: [structure, { kind: "array", items: structure }] }
            : structure,
      evidence,
    };
  });
  const first = types[0];
  if (!first) return null;
  const besides = types.length === 1 ? typesBeside(roots[0]) : [];
  return {
    type:
      types.length > 1 || besides.length > 0
        ? { kind: "union", options: [...types.map((t) => t.type), ...besides] }
        : first.type,
    mediaType: first.type.kind === "file" && mediaType === JSON_TYPE ? BYTES_TYPE : mediaType,
    elsewhere: null,
    ...(roots.length === 1 && isArgument(roots[0], parts) ? { isArgument: true as const } : {}),
    evidence: types.map((t) => t.evidence),
  };
}
