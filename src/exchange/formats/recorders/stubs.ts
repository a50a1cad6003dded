/** Servers that stand in for an API: WireMock, Hoverfly and MockServer keep the exchanges they recorded as stubs. */
import { isRecord } from "../record.ts";
import { type Fields, fieldsOf, fromBase64, listOf, queryText, textOf, withQuery } from "./parts.ts";
import type { RecordedCall, Recorder, SkippedCall } from "./recorder.ts";

export const wireMock: Recorder = {
  name: "WireMock mappings",
  recognises: (document) => wireMockEntries(document).some(isWireMock),
  *calls(document) {
    for (const entry of wireMockEntries(document)) yield wireMockCall(fieldsOf(entry));
  },
};

/** Mappings, the journal of requests, or one mapping alone. */
function wireMockEntries(document: unknown): readonly unknown[] {
  const { mappings, requests } = fieldsOf(document);
  return Array.isArray(mappings) ? mappings : Array.isArray(requests) ? requests : [document];
}

const WIREMOCK_BODIES = ["jsonBody", "base64Body", "bodyAsBase64", "bodyFileName"];
const WIREMOCK_URLS = ["urlPattern", "urlPath", "urlPathPattern", "urlPathTemplate", "absoluteUrl"];

function isWireMock(entry: unknown): boolean {
  const { request, response, responseDefinition } = fieldsOf(entry);
  if (!isRecord(request) || !(isRecord(response) || isRecord(responseDefinition))) return false;
  return (
    Object.keys(fieldsOf(response)).some((key) => WIREMOCK_BODIES.includes(key)) ||
    Object.keys(request).some((key) => WIREMOCK_URLS.includes(key)) ||
    Object.hasOwn(fieldsOf(entry), "uuid")
  );
}

function wireMockCall({ request, response, responseDefinition }: Fields): RecordedCall | SkippedCall {
  const asked = fieldsOf(request);
  const answer = fieldsOf(response ?? responseDefinition);
  const { method, absoluteUrl, url, urlPath, urlPathTemplate, queryParameters, headers } = asked;
  const address = absoluteUrl ?? url ?? urlPath ?? urlPathTemplate;
  if (typeof address !== "string" || method === "ANY")
    return { skipped: "this stub answers a pattern, not one request" };
  return {
    request: {
      method,
      url: withQuery(address, queryText(matchedValues(queryParameters))),
      headers: matchedValues(headers),
      ...(asked["body"] === undefined ? {} : { body: asked["body"] }),
    },
    response: { status: answer["status"] ?? 200, headers: answer["headers"], ...stubBody(answer) },
  };
}

/** `{"Accept": {"equalTo": "application/json"}}`: what is compared otherwise has no one value. */
function matchedValues(value: unknown): Fields {
  const pairs = Object.entries(fieldsOf(value)).flatMap(([name, one]) => {
    const text = isRecord(one) ? one["equalTo"] : one;
    return typeof text === "string" ? [[name, text] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function stubBody({ jsonBody, base64Body, bodyAsBase64, body, bodyFileName }: Fields): { body?: unknown } {
  const encoded = base64Body ?? (body === undefined ? bodyAsBase64 : undefined);
  if (jsonBody !== undefined) return { body: jsonBody };
  if (typeof encoded === "string") return { body: fromBase64(encoded) };
  return bodyFileName === undefined ? { body: body ?? "" } : {};
}

export const hoverfly: Recorder = {
  name: "Hoverfly simulation",
  recognises: (document) => Array.isArray(fieldsOf(fieldsOf(document)["data"])["pairs"]),
  *calls(document) {
    for (const pair of listOf(fieldsOf(fieldsOf(document)["data"])["pairs"])) {
      const { request, response } = fieldsOf(pair);
      const { method, scheme, destination, path, query, headers, body } = fieldsOf(request);
      const { status, body: came, encodedBody, headers: received } = fieldsOf(response);
      const host = exactly(destination);
      const start = host === null ? "" : `${exactly(scheme) ?? "http"}://${host}`;
      const asked = exactly(path);
      if (asked === null) yield { skipped: "this pair answers a pattern, not one request" };
      else
        yield {
          request: {
            method: exactly(method),
            url: withQuery(`${start}${asked}`, queryText(exactQuery(query))),
            headers,
            body: exactly(body) ?? "",
          },
          response: {
            status,
            headers: received,
            body: encodedBody === true ? fromBase64(textOf(came)) : (came ?? ""),
          },
        };
    }
  },
};

/** A text, or `[{matcher: "exact", value}]`; null where no single value matches. */
function exactly(value: unknown): string | null {
  if (typeof value === "string") return value;
  const [first] = listOf(value).map(fieldsOf);
  const { matcher = "exact", value: text, exactMatch } = first ?? fieldsOf(value);
  if (typeof exactMatch === "string") return exactMatch;
  return matcher === "exact" && typeof text === "string" ? text : null;
}

function exactQuery(query: unknown): unknown {
  if (!isRecord(query)) return query;
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, matchers]) => {
      const value = exactly(matchers);
      return value === null ? [] : [[name, value.split(";")]];
    }),
  );
}

export const mockServer: Recorder = {
  name: "MockServer expectations",
  recognises: (document) =>
    (Array.isArray(document) ? document : [document]).some(
      (one) =>
        typeof fieldsOf(fieldsOf(one)["httpRequest"])["path"] === "string" && isRecord(fieldsOf(one)["httpResponse"]),
    ),
  *calls(document) {
    for (const one of Array.isArray(document) ? document : [document]) yield mockServerCall(fieldsOf(one));
  },
};

function mockServerCall({ httpRequest, httpResponse, timestamp }: Fields): RecordedCall {
  const { method, path, queryStringParameters, headers, body } = fieldsOf(httpRequest);
  const { statusCode, headers: received, body: came } = fieldsOf(httpResponse);
  return {
    time: timestamp,
    request: {
      method: method ?? "GET",
      url: withQuery(textOf(path), queryText(namedValues(queryStringParameters))),
      headers: namedValues(headers),
      body: mockServerBody(body),
    },
    response: { status: statusCode ?? 200, headers: namedValues(received), body: mockServerBody(came) },
  };
}

/** `{name: [values]}`, or `[{name, values}]` of older versions. */
function namedValues(value: unknown): Fields {
  if (!Array.isArray(value)) return fieldsOf(value);
  return Object.fromEntries(value.map((one) => [textOf(fieldsOf(one)["name"]), fieldsOf(one)["values"]]));
}

function mockServerBody(body: unknown): unknown {
  if (!isRecord(body)) return body ?? "";
  const { type, json, string, base64Bytes } = body;
  if (type === "BINARY") return fromBase64(textOf(base64Bytes));
  if (type === "JSON") return json ?? "";
  return type === "STRING" ? textOf(string) : body;
}
