/**
 * What a component says, told by its attributes whatever it is called: a request (a method and a path), a field (a name with a type
 * or a mark), a title, or nothing but what it holds.
 */
import { descriptionIn, type SaidDescription } from "./described.ts";
import type { FieldPlace, SaidField } from "./said-field.ts";
import type { Component } from "./scan.ts";

export interface SaidRequest {
  readonly kind: "request";
  readonly method: string;
  /** null where the path is the component's content. */
  readonly path: string | null;
}

export interface SaidTitle {
  readonly kind: "title";
  readonly title: string;
}

export type Said = SaidRequest | SaidField | SaidTitle | SaidDescription | null;

export const METHOD = /^(?:get|post|put|patch|delete|head|options)$/i;
const REQUEST_LINE = /^(get|post|put|patch|delete|head|options)\s+(\S+)$/i;
export const PATH = /^(?:\/|https?:\/\/|\{)\S*$/;
const FIELD_NAME = /^[A-Za-z_$@][\w.$@[\]:-]*$/;
const PLACES: ReadonlyMap<string, FieldPlace> = new Map([
  ["path", "path"],
  ["query", "query"],
  ["header", "header"],
  ["cookie", "cookie"],
  ["body", "body"],
  ["form", "body"],
  ["formdata", "body"],
  ["response", "response"],
]);
const FIELD_COMPONENT = /(?:param|parameter|field|property|attribute|argument|header)$/i;
const RESPONSE_COMPONENT = /^(?:response|return|result)/i;
const ANSWER_COMPONENT = /response|answer/i;
/** A site's own header is called "Header". */
const HEADERS_COMPONENT = /(?:^|[-_])headers$|(?:request|[a-z])Headers$/;
const STATUSES = ["status", "code", "statusCode", "httpCode"];
const TITLES = ["title", "label", "summary", "heading"];
const PLACE_ATTRIBUTES = ["in", "location", "paramType", "place"];

const PATH_ATTRIBUTES = ["path", "endpoint", "url", "uri", "route"];
const BASE_ATTRIBUTES = ["host", "baseUrl", "base", "basePath", "server"];
const ONLY_HOST = /^(?:https?:\/\/)?[^/]*\/?$/;
/** "[PlatformAddress]/api", "{server}/api", "<host>/api": what stands for the host, before a path. */
const UNNAMED_HOST = /^(?:\[[\w .-]{1,60}\]|<[\w .-]{1,60}>|\{{1,2}[\w .-]{1,60}\}{1,2})(?=\/)/;
const LEADS_ELSEWHERE = /(?:^|[-_])(?:ref|link|docs?)$/i;
const REFERENCES = ["ref", "href", "to", "link"];

export function saidBy({ name, attributes }: Component): Said {
  return (
    descriptionIn(attributes) ??
    requestOf(attributes) ??
    fieldOf(name, attributes) ??
    answerOf(name, attributes) ??
    titleOf(attributes) ??
    groupOf(name, attributes)
  );
}

/** "get /kettles": a method and a path, and nothing else. */
export function requestLine(written: string): { readonly method: string; readonly path: string } | null {
  const [, method, path] = REQUEST_LINE.exec(written.trim()) ?? [];
  return method !== undefined && path !== undefined && PATH.test(path) ? { method: method.toUpperCase(), path } : null;
}

function requestOf(attributes: ReadonlyMap<string, string>): SaidRequest | null {
  // a reference to a page that describes the request only mentions it
  if (REFERENCES.some((attribute) => attributes.has(attribute))) return null;
  const values = [...attributes.values()].map((value) => value.trim());
  const whole = values.flatMap((value) => requestLine(value) ?? [])[0];
  if (whole) return { kind: "request", ...whole };
  const method = values.find((value) => METHOD.test(value));
  return method === undefined
    ? null
    : {
        kind: "request",
        method: method.toUpperCase(),
        path: pathIn(attributes),
      };
}

/** The value of the attribute that is called so, or one that is a path, behind its base; one that leads to other pages is none. */
function pathIn(attributes: ReadonlyMap<string, string>): string | null {
  const base = baseIn(attributes);
  const path = pathBeside(attributes);
  if (base === null || path === base) return path;
  return path === null || path === "/" ? base : path.startsWith("/") ? base.replace(/\/$/, "") + path : path;
}

/** `baseUrl="https://api.example.org/v1"`, `host="[server]/v1"`: what stands before the path of a request, where that has a path too. */
function baseIn(attributes: ReadonlyMap<string, string>): string | null {
  const [written] = BASE_ATTRIBUTES.flatMap((name) => attributes.get(name)?.trim() ?? []);
  if (written === undefined) return null;
  const base = written.replaceAll("\\", "").replace(UNNAMED_HOST, "");
  return PATH.test(base) && !ONLY_HOST.test(base) ? base : null;
}

function pathBeside(attributes: ReadonlyMap<string, string>): string | null {
  const values = [...attributes].flatMap(([name, value]) =>
    LEADS_ELSEWHERE.test(name) || BASE_ATTRIBUTES.includes(name) ? [] : [value.trim()],
  );
  const named = PATH_ATTRIBUTES.flatMap((name) => attributes.get(name)?.trim() ?? []);
  return (
    [...named, ...values].find((value) => value.startsWith("/")) ??
    [...named, ...values].find((value) => PATH.test(value)) ??
    null
  );
}

function fieldOf(component: string, attributes: ReadonlyMap<string, string>): SaidField | null {
  const placed = [...attributes].find(([attribute, value]) => PLACES.has(attribute) && FIELD_NAME.test(value));
  // ":boat_id", as the path writes it
  const name = (attributes.get("name") ?? placed?.[1])?.replace(/^:(?=\w)/, "");
  const type = attributes.get("type") ?? attributes.get("dataType") ?? null;
  const isField = FIELD_COMPONENT.test(component) || type !== null || attributes.has("required");
  if (name === undefined || !FIELD_NAME.test(name) || !isField) return null;
  const inAttribute = PLACE_ATTRIBUTES.flatMap((attribute) => PLACES.get(attributes.get(attribute) ?? "") ?? [])[0];
  const marks = [type, requiredMark(attributes), defaultMark(attributes)].filter((mark) => mark !== null);
  return {
    kind: "field",
    name,
    place: inAttribute ?? PLACES.get(placed?.[0] ?? "") ?? (RESPONSE_COMPONENT.test(component) ? "response" : null),
    marks: marks.join(", "),
  };
}

/** The attributes' own words, which are the marks of a field too. */
function requiredMark(attributes: ReadonlyMap<string, string>): string | null {
  const required = attributes.get("required");
  if (required !== undefined) return required === "false" ? "optional" : "required";
  const optional = attributes.get("optional");
  return optional === undefined ? null : optional === "false" ? "required" : "optional";
}

function defaultMark(attributes: ReadonlyMap<string, string>): string | null {
  const value = attributes.get("default") ?? attributes.get("defaultValue");
  return value === undefined ? null : `default: ${value}`;
}

/** `status="404: Not Found"` of a component for responses, as a line above it would say it. */
function answerOf(component: string, attributes: ReadonlyMap<string, string>): SaidTitle | null {
  if (!ANSWER_COMPONENT.test(component)) return null;
  const status = STATUSES.flatMap((name) => /^[1-5]\d\d(?!\d)/.exec(attributes.get(name)?.trim() ?? "")?.[0] ?? [])[0];
  return status === undefined ? null : { kind: "title", title: `Response ${status}` };
}

function titleOf(attributes: ReadonlyMap<string, string>): SaidTitle | null {
  const title = TITLES.flatMap((attribute) => attributes.get(attribute) ?? [])[0];
  if (title === undefined || title.trim() === "") return null;
  return { kind: "title", title: withResponse(title.trim()) };
}

/** `api-method-query-parameters`, `PathParams`, `api-method-headers`: the place of the fields that it holds. */
function groupOf(component: string, attributes: ReadonlyMap<string, string>): SaidTitle | null {
  if (attributes.size > 0) return null;
  if (HEADERS_COMPONENT.test(component) && !ANSWER_COMPONENT.test(component))
    return { kind: "title", title: "Request Headers" };
  const [, place = "", kind = ""] =
    /(?:^|[-_]|(?<=[a-z]))(path|query|header|body|form)[-_]?(?:data[-_]?)?(param(?:eter)?s|fields)$/i.exec(component) ??
    [];
  const title = kind === "" ? undefined : GROUPS.get(place.toLowerCase());
  return title === undefined ? null : { kind: "title", title };
}

const GROUPS: ReadonlyMap<string, string> = new Map([
  ["path", "Path Parameters"],
  ["query", "Query Parameters"],
  ["header", "Request Headers"],
  ["body", "Request Body"],
  ["form", "Form Data"],
]);

/** "200: OK", as what is shown is called, says that it is a response. */
export const withResponse = (title: string): string =>
  /^[1-5]\d\d(?![\w.])/.test(title) ? `Response ${title}` : title;
