// Conforming exchanges with one promise broken, once for each promise of each place, and what must be found for it.
import { mutateBody } from "./body-mutations.mjs";
import { isJson, ORIGIN, urlOf } from "./exchanges.mjs";
import { mutateText } from "./text-mutations.mjs";

/**
 * @typedef {object} Mutation
 * @property {string} kind which promise is broken, for people: "response field: null"
 * @property {any} exchange
 * @property {(string | number)[]} [pointer] of a body: where the value stands that was changed
 * @property {{ rule: string, operation: string, fieldPath: string | null } | null} expected null where nothing shall be said
 */

const UNDOCUMENTED_STATUS = [226, 418];

/**
 * @param {any} subject of `chooseOperations`
 * @param {any} made of `makeExchange`
 * @param {{ method: string, pattern: RegExp }[]} calls of every operation of the pages
 * @returns {Mutation[]}
 */
export function mutationsOf(subject, made, calls) {
  const { name, operation, answer } = subject;
  const found = (kind, rule, fieldPath, exchange) => ({
    kind,
    exchange,
    expected: { rule, operation: name, fieldPath },
  });
  return [
    ...otherCalls(subject, made, calls),
    ...statuses(operation, made.exchange).map((exchange) =>
      found(`status: ${exchange.response.status}`, "validate/undocumented-status", null, exchange),
    ),
    ...bodiesOfAnotherType(answer, made.exchange).map(([kind, rule, exchange]) => found(kind, rule, "", exchange)),
    ...responseHeaders(answer, made.exchange).map(([kind, rule, field, exchange]) =>
      found(kind, rule, `header ${field}`, exchange),
    ),
    ...requestParameters(subject, made),
    ...(answer.body === null || !isJson(answer.body) ? [] : bodyMutations(made, "response", name)),
    ...(operation.requestBody === null || !isJson(operation.requestBody) ? [] : bodyMutations(made, "request", name)),
  ];
}

function bodyMutations({ exchange, requestPlaces, responsePlaces }, side, operation) {
  const isRequest = side === "request";
  return mutateBody(exchange[side].body, isRequest ? requestPlaces : responsePlaces, side).map(
    ({ kind, rule, path, pointer, body }) => ({
      pointer,
      kind: `${side} field: ${kind}`,
      // A line of NDJSON keeps every body that is no JSON as a string: a JSON string is told by its quotes.
      exchange: {
        ...exchange,
        [side]: { ...exchange[side], body: typeof body === "string" ? JSON.stringify(body) : body },
      },
      expected: { rule, operation, fieldPath: isRequest ? `request ${path}`.trimEnd() : path },
    }),
  );
}

/** A method and a path that no page has. */
function otherCalls({ operation }, { exchange }, calls) {
  const expected = { rule: "validate/undocumented-operation", operation: null, fieldPath: null };
  const { pathname } = new URL(exchange.request.url);
  const isDocumented = (method, path) => calls.some((call) => call.method === method && call.pattern.test(path));
  const method = ["DELETE", "PUT", "PATCH", "GET", "POST"].find((one) => !isDocumented(one, pathname));
  const elsewhere = `/nosuchpart${pathname}`.replace(/\/$/, "");
  const withRequest = (parts) => ({ ...exchange, request: { ...exchange.request, ...parts } });
  return [
    ...(method === undefined ? [] : [{ kind: "call: method", exchange: withRequest({ method }), expected }]),
    ...(isDocumented(operation.method.value, elsewhere)
      ? []
      : [{ kind: "call: path", exchange: withRequest({ url: `${ORIGIN}${elsewhere}` }), expected }]),
  ];
}

/** Only of pages that name their statuses, all by number. */
function statuses({ responses }, exchange) {
  const said = responses.map(({ status }) => status.value);
  if (!said.every((status) => /^\d{3}$/.test(status))) return [];
  return UNDOCUMENTED_STATUS.filter((status) => !said.includes(String(status))).map((status) => ({
    ...exchange,
    response: { ...exchange.response, status },
  }));
}

function bodiesOfAnotherType({ body }, exchange) {
  if (body === null || body.type.kind === "unknown" || exchange.response.body === undefined) return [];
  // of a file the page promises no more than bytes
  if (body.type.kind === "file" && body.mediaType === "application/octet-stream") return [];
  const { headers } = exchange.response;
  const page = {
    ...exchange.response,
    headers: { ...headers, "Content-Type": "text/plain" },
    body: "Bad gateway",
  };
  const broken = { ...exchange.response, body: "no JSON at all" };
  return [
    ["response: content type", "validate/content-type", { ...exchange, response: page }],
    ...(isJson(body) && body.type.kind !== "file"
      ? [["response: not JSON", "validate/invalid-json", { ...exchange, response: broken }]]
      : []),
  ];
}

function responseHeaders({ headers }, exchange) {
  const { response } = exchange;
  const withHeaders = (changed) => ({ ...exchange, response: { ...response, headers: changed } });
  const found = headers.flatMap((field) => {
    const { [field.name.value]: sent, ...others } = response.headers;
    const isConditional =
      field.required?.value === "conditional" || field.constraints.some(({ keyword }) => keyword === "condition");
    const isOptional = isConditional || field.required?.value === "no" || /^content-type$/i.test(field.name.value);
    return [
      ...(isOptional
        ? []
        : [["response header: missing", "validate/missing-response-header", field.name.value, withHeaders(others)]]),
      ...mutateText(field, sent, "header").map(({ kind, rule, text }) => [
        `response header: ${kind}`,
        rule,
        field.name.value,
        withHeaders({ ...response.headers, [field.name.value]: text }),
      ]),
    ];
  });
  const unlisted = [
    "response header: not on the page",
    "validate/undocumented-header",
    "x-unlisted",
    withHeaders({ ...response.headers, "X-Unlisted": "bcdef" }),
  ];
  return headers.length === 0 ? [] : [...found, unlisted];
}

/** Headers that recorders strip: that one is not there says nothing. */
const STRIPPED = /token|auth|cookie|secret|key|sign|credential/i;

function requestParameters({ name: operationName, operation }, { sent, exchange }) {
  const expected = (rule, fieldPath) => ({ rule, operation: operationName, fieldPath });
  const withSent = (changed) => {
    const headers = { ...exchange.request.headers };
    for (const { parameter } of sent) if (parameter.in === "header") delete headers[parameter.name.value];
    for (const { parameter, text } of changed) if (parameter.in === "header") headers[parameter.name.value] = text;
    return { ...exchange, request: { ...exchange.request, url: urlOf(operation, changed), headers } };
  };
  const found = sent.flatMap((one) => {
    const { parameter } = one;
    const path = `${parameter.in} ${parameter.name.value}`;
    const isMediaType = /^(?:content-type|accept|content-length)$/i.test(parameter.name.value);
    const isStripped = parameter.in === "header" && STRIPPED.test(parameter.name.value);
    const canLack =
      parameter.in !== "path" && parameter.required?.value === "yes" && !(parameter.in === "header" && isMediaType);
    const lacking = {
      kind: isStripped ? "request header: credential missing" : `request ${parameter.in}: missing`,
      exchange: withSent(sent.filter((other) => other !== one)),
      expected: isStripped ? null : expected("validate/missing-request-parameter", path),
    };
    const wrong = mutateText(parameter, one.text, parameter.in).map(({ kind, text }) => ({
      kind: `request ${parameter.in}: ${kind}`,
      exchange: withSent(sent.map((other) => (other === one ? { parameter, text } : other))),
      expected: expected("validate/request-parameter", path),
    }));
    // The trie of paths needs a value in each segment, and a media type says how the body is read.
    return [...(canLack ? [lacking] : []), ...(isMediaType ? [] : wrong)];
  });
  const { url } = exchange.request;
  const unlisted = {
    kind: "request query: not on the page",
    exchange: {
      ...exchange,
      request: { ...exchange.request, url: `${url}${url.slice(ORIGIN.length).includes("?") ? "&" : "?"}unlisted=1` },
    },
    expected: expected("validate/undocumented-request-parameter", "query unlisted"),
  };
  return [...found, unlisted];
}
