/** Joins the operations of several pages that describe one method and path: what either allows is allowed. */
import { isObject, type JsonObject } from "../api-model/json.ts";
import type { Json } from "../api-model/api-page.ts";

const objectIn = (value: JsonObject, key: string): JsonObject => {
  const inner = value[key];
  return isObject(inner) ? inner : {};
};
const listIn = (value: JsonObject, key: string): readonly Json[] => {
  const inner = value[key];
  return Array.isArray(inner) ? (inner as readonly Json[]) : [];
};
const isSame = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Both as one; words and names are the first one's. */
export function mergedOperations(first: JsonObject, second: JsonObject): JsonObject {
  const bodies = [first, second].flatMap((operation) =>
    "requestBody" in operation ? [objectIn(operation, "requestBody")] : [],
  );
  const [one, other] = bodies;
  const requestBody = one && other ? { ...one, content: mergedContent(one, other) } : one;
  return {
    ...first,
    parameters: mergedParameters(listIn(first, "parameters"), listIn(second, "parameters")),
    ...(requestBody ? { requestBody: bodies.length === 2 ? requestBody : { ...requestBody, required: false } } : {}),
    responses: mergedResponses(objectIn(first, "responses"), objectIn(second, "responses")),
    "x-docproof": {
      ...objectIn(first, "x-docproof"),
      variants: [
        ...listIn(objectIn(first, "x-docproof"), "variants"),
        ...listOf(objectIn(second, "x-docproof")["page"]),
      ],
    },
  };
}

const listOf = (value: Json | undefined): Json[] => (value === undefined ? [] : [value]);

/** A parameter of only one of them is required by neither. */
function mergedParameters(first: readonly Json[], second: readonly Json[]): Json[] {
  const keyOf = (parameter: Json): string =>
    isObject(parameter) ? JSON.stringify([parameter["in"], parameter["name"]]) : "";
  const optional = (parameter: Json): Json => {
    if (!isObject(parameter) || parameter["in"] === "path") return parameter;
    const { required: _, ...rest } = parameter;
    return rest;
  };
  const others = new Map(second.map((parameter) => [keyOf(parameter), parameter]));
  const known = new Set(first.map(keyOf));
  return [
    ...first.map((parameter) => {
      const other = others.get(keyOf(parameter));
      if (!isObject(parameter) || !isObject(other)) return optional(parameter);
      const schema = eitherSchema(parameter["schema"] ?? {}, other["schema"] ?? {});
      const merged = { ...parameter, schema };
      return parameter["required"] === true && other["required"] === true ? merged : optional(merged);
    }),
    ...second.filter((parameter) => !known.has(keyOf(parameter))).map(optional),
  ];
}

function mergedResponses(first: JsonObject, second: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...first };
  for (const [status, other] of Object.entries(second)) {
    const one = first[status];
    if (!isObject(one) || !isObject(other)) merged[status] = one ?? other;
    else {
      const content = mergedContent(one, other);
      const headers = { ...objectIn(other, "headers"), ...objectIn(one, "headers") };
      merged[status] = {
        ...one,
        ...(Object.keys(headers).length > 0 ? { headers } : {}),
        ...(Object.keys(content).length > 0 ? { content } : {}),
      };
    }
  }
  const { default: stated, ...rest } = merged;
  // the place holder of a page that describes no response says nothing beside one that does
  const isEmpty = isObject(stated) && objectIn(stated, "x-docproof")["undocumented"] === true;
  return isEmpty && Object.keys(rest).length > 0 ? rest : merged;
}

function mergedContent(first: JsonObject, second: JsonObject): JsonObject {
  const [one, other] = [objectIn(first, "content"), objectIn(second, "content")];
  const merged: Record<string, Json> = { ...one };
  for (const [type, media] of Object.entries(other)) {
    const known = one[type];
    merged[type] =
      isObject(known) && isObject(media)
        ? {
            ...known,
            schema: eitherSchema(known["schema"] ?? {}, media["schema"] ?? {}),
            ...mergedExamples(known, media),
          }
        : media;
  }
  return merged;
}

function mergedExamples(first: JsonObject, second: JsonObject): { examples?: JsonObject } {
  const values = [...Object.values(objectIn(first, "examples")), ...Object.values(objectIn(second, "examples"))];
  const distinct = values.filter((value, i) => values.findIndex((other) => isSame(value, other)) === i);
  return distinct.length === 0
    ? {}
    : { examples: Object.fromEntries(distinct.map((value, i) => [`example${i + 1}`, value])) };
}

function eitherSchema(first: Json, second: Json): Json {
  if (isSame(first, second)) return first;
  const options = isObject(first) && Object.keys(first).length === 1 ? listIn(first, "anyOf") : [];
  const all = options.length > 0 ? options : [first];
  return all.some((option) => isSame(option, second)) ? first : { anyOf: [...all, second] };
}
