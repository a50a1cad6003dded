// Exchanges that keep everything a page says of an operation: made from the rows of the ApiPage, the same in every run.
import { firstOfEachName, makeBody, Unsatisfiable } from "./values.mjs";
import { limitsOf, scalarOf } from "./scalars.mjs";

export const ORIGIN = "https://api.example.com";

/**
 * The operations that exchanges can be made for. Of several pages with one method and path the first is taken, as `docproof
 * openapi` does; `left` says of each other operation why it has none.
 * @param {readonly any[]} pages
 */
export function chooseOperations(pages) {
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const taken = new Set();
  const chosen = [];
  const left = [];
  for (const page of pages) {
    for (const operation of page.operations) {
      const name = `${operation.method.value} ${operation.path.value}`;
      const call = name.replaceAll(/\{[^{}]*\}/g, "{}");
      const reason = taken.has(call) ? "another page has the same method and path" : whyNot(page, operation);
      taken.add(call);
      const subject = { name, page, operation, pages: bySource, answer: answerOf(page, operation) };
      if (reason === null) chosen.push(subject);
      else left.push({ page: page.source, name, reason });
    }
  }
  return { chosen, left };
}

function whyNot(page, operation) {
  if (/[?#\s]/.test(operation.path.value)) return "its path is no path template";
  return answerOf(page, operation) === null ? "the page describes no answer of success" : null;
}

/** The answer of success with what the page says of it in all places; null where it describes none. */
function answerOf(page, { responses }) {
  const numbers = responses.filter(({ status }) => /^2(?:\d\d|XX)$/.test(status.value));
  const success = numbers.find(({ body }) => body !== null) ?? numbers[0] ?? nameless(page, responses);
  if (success === undefined) return null;
  const same = responses.filter(({ status }) => status.value === success.status.value);
  const status = /^\d+$/.test(success.status.value) ? Number(success.status.value) : 200;
  const headers = same.flatMap((response) => response.headers);
  return { status, said: success.status.value, headers, body: same.find(({ body }) => body !== null)?.body ?? null };
}

/** "default" means success where the page names no success by its number and does not call the table one of errors. */
function nameless(page, responses) {
  if (responses.some(({ status }) => status.value.startsWith("2"))) return undefined;
  const found = responses.find(({ status }) => status.value === "default");
  const type = found?.body?.type;
  const root = type?.kind === "structure" ? page.structures.find(({ id }) => id === type.id)?.root : undefined;
  return root === "error-response" ? undefined : found;
}

/**
 * One exchange with the places of its values; throws `Unsatisfiable` where the page contradicts itself.
 * @param {any} subject of `chooseOperations`
 * @param {any} random of `makeRandom`
 * @param {number} optional the share of optional values that are there, from 0 to 1
 */
export function makeExchange(subject, random, optional = 1) {
  const { page, pages, operation, answer } = subject;
  const isKept = (parameter) => parameter.required?.value === "yes" || random.chance(optional);
  const parameters = firstOfEachName(operation.parameters).filter(
    (parameter) => parameter.in === "path" || (parameter.in !== "cookie" && isKept(parameter)),
  );
  const sent = parameters.map((parameter) => ({ parameter, text: textOf(parameter, random) }));
  const requestPlaces = [];
  const responsePlaces = [];
  const make = (body, role, places) => {
    const row = { type: body.type, constraints: [] };
    const value = makeBody(row, { page, pages, random, places, optional }, shownBodies(operation, role, answer));
    // A recording keeps every body that is no JSON as a string: a JSON string is told by its quotes.
    return typeof value === "string" && body.type.kind !== "file" ? JSON.stringify(value) : value;
  };
  const requestBody =
    operation.requestBody === null
      ? undefined
      : isJson(operation.requestBody)
        ? make(operation.requestBody, "request", requestPlaces)
        : "a form";
  const hasBody = answer.body !== null && answer.status !== 204;
  const responseBody = hasBody
    ? isJson(answer.body)
      ? make(answer.body, "response", responsePlaces)
      : "text"
    : undefined;
  const headers = Object.fromEntries(
    firstOfEachName(answer.headers).map((field) => [field.name.value, textOf(field, random)]),
  );
  return {
    sent,
    requestPlaces,
    responsePlaces,
    exchange: {
      request: {
        method: operation.method.value,
        url: urlOf(operation, sent),
        headers: {
          ...(operation.requestBody === null ? {} : { "Content-Type": operation.requestBody.mediaType }),
          ...Object.fromEntries(
            sent.flatMap(({ parameter, text }) => (parameter.in === "header" ? [[parameter.name.value, text]] : [])),
          ),
        },
        body: requestBody ?? null,
      },
      response: {
        status: answer.status,
        headers: { "Content-Type": answer.body?.mediaType ?? "application/json", ...headers },
        ...(responseBody === undefined ? {} : { body: responseBody }),
      },
    },
  };
}

/** What calls the pages' operations. */
export function callsOf(pages) {
  const pattern = (path) =>
    path
      .split(/\{[^{}]*\}/)
      .map((part) => part.replaceAll(/[^\w/-]/g, String.raw`\$&`))
      .join("[^/]+");
  return pages.flatMap(({ operations }) =>
    operations.flatMap(({ method, path, otherPaths }) =>
      [path, ...otherPaths].map(({ value }) => ({ method: method.value, pattern: new RegExp(`^${pattern(value)}$`) })),
    ),
  );
}

export const isJson = (body) => /[/+]json$/.test(body.mediaType);

/** The URL of a request: path variables without a row, and what the URI's query template names, get a word. */
export function urlOf(operation, sent) {
  const valueOf = (place, name) =>
    sent.find(({ parameter }) => parameter.in === place && parameter.name.value === name)?.text;
  const path = operation.path.value.replaceAll(/\{([^{}]*)\}/g, (_, name) =>
    encodeURIComponent(valueOf("path", name) ?? "bcdef"),
  );
  const query = sent.flatMap(({ parameter, text }) => (parameter.in === "query" ? [[parameter.name.value, text]] : []));
  const templated = operation.queryTemplate
    .map(({ value }) => value)
    .filter(
      (name) => !operation.parameters.some((parameter) => parameter.in === "query" && parameter.name.value === name),
    );
  const pairs = [...query, ...templated.map((name) => [name, "bcdef"])];
  return `${ORIGIN}${path}${pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`}`;
}

/** A parameter's or header's value as text. */
function textOf({ name, type, constraints }, random) {
  if (/^(?:content-type|accept)$/i.test(name.value)) return mediaTypeOf(constraints);
  const { kind: stated, items, options } = type?.value ?? {};
  const kind = stated === "array" ? items?.kind : stated === "union" ? options[0]?.kind : stated;
  const known = kind === "integer" || kind === "number" || kind === "boolean" ? kind : "string";
  const value = scalarOf(known, constraints, random);
  if (value === undefined || value === "") throw new Unsatisfiable(`nothing keeps what is said of ${name.value}`);
  return String(value);
}

/** Of the media types that a row lists, the one of JSON. */
function mediaTypeOf(constraints) {
  const { const: only, enum: listed = [only ?? "application/json"] } = limitsOf(constraints);
  return String(listed.find((value) => /json/i.test(value)) ?? listed[0]);
}

/** What the page's examples have for a body. */
function shownBodies({ examples }, role, { said }) {
  return examples
    .filter(
      (example) => example.role === role && (role === "request" || example.status === null || example.status === said),
    )
    .flatMap(({ body }) => (body?.value ? [body.value.json] : []));
}
