/**
 * Components that are given pieces of an OpenAPI document: `<Params parameters={[{ "name": …, "in": … }]}>`, `<Body body={{ "content": …
 * }}>`, `<Responses responses={{ "200": … }}>`. What they are called is each generator's own; what they are given is one notation.
 */
import type { Json } from "../../../api-model/api-page.ts";
import { isList, isObject, type JsonObject } from "../../../api-model/json.ts";
import type { FieldPlace, SaidField } from "./said-field.ts";

export interface SaidDescription {
  readonly kind: "description";
  readonly fields: readonly DescribedField[];
  readonly messages: readonly DescribedMessage[];
}

export interface DescribedField {
  readonly said: SaidField;
  readonly description: string;
}

export interface DescribedMessage {
  /** null for the request. */
  readonly status: string | null;
  readonly description: string;
  /** Its schema, as JSON. */
  readonly schema: string | null;
}

const PLACES: readonly string[] = ["path", "query", "header", "cookie"] satisfies readonly FieldPlace[];
const STATUS = /^(?:[1-5]\d\d|[1-5]XX|default)$/;

/** null where no attribute is such a piece. */
export function descriptionIn(attributes: ReadonlyMap<string, string>): SaidDescription | null {
  const values = [...attributes.values()].filter((value) => /^[[{]/.test(value)).map(parsed);
  const fields = values.flatMap((value) => (isList(value) ? fieldsIn(value) : []));
  const messages = values.flatMap((value) => (isObject(value) ? messagesIn(value) : []));
  return fields.length + messages.length === 0 ? null : { kind: "description", fields, messages };
}

/** Parameters, where all that a list holds are such. */
function fieldsIn(list: readonly Json[]): DescribedField[] {
  const fields = list.flatMap((one): DescribedField[] => {
    if (!isObject(one)) return [];
    const { name, in: place, required, description, schema } = one;
    if (typeof name !== "string" || typeof place !== "string" || !PLACES.includes(place)) return [];
    const told = isObject(schema) ? schema : one;
    const type = typeof told["type"] === "string" ? told["type"] : null;
    const initial = told["default"] === undefined ? null : `default: ${JSON.stringify(told["default"])}`;
    const marks = [type, required === true ? "required" : "optional", initial].filter((mark) => mark !== null);
    const said: SaidField = { kind: "field", name, place: place as FieldPlace, marks: marks.join(", ") };
    return [{ said, description: typeof description === "string" ? description : "" }];
  });
  return fields.length === list.length ? fields : [];
}

/** A request body, or the responses by their status. */
function messagesIn(value: JsonObject): DescribedMessage[] {
  if (isObject(value["content"])) return [messageOf(null, value)];
  const entries = Object.entries(value);
  const areResponses = entries.length > 0 && entries.every(([status, one]) => STATUS.test(status) && isObject(one));
  return areResponses ? entries.flatMap(([status, one]) => (isObject(one) ? [messageOf(status, one)] : [])) : [];
}

function messageOf(status: string | null, { content, description }: JsonObject): DescribedMessage {
  const [media] = isObject(content) ? Object.values(content) : [];
  const schema = isObject(media) && isObject(media["schema"]) ? JSON.stringify(media["schema"], null, 2) : null;
  return { status, description: typeof description === "string" ? description : "", schema };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
