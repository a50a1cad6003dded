// Recordings of other tools for the fuzzer: a document of each, whose values and keys are then changed one by one.

const body = '{"id":"7","token":"hunter2hunter2"}';
const headers = [
  { name: "Content-Type", value: "application/json" },
  { key: "Cookie", value: "s=1" },
];
const url = "https://h/v1/things?x=1";
const base64 = Buffer.from(body).toString("base64");

export const documents = [
  {
    info: { schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    item: [
      {
        item: [
          {
            request: { method: "GET", url: { raw: url, query: [{ key: "x", value: "1" }] } },
            response: [{ originalRequest: { method: "GET", url }, code: 200, header: headers, body }],
          },
        ],
      },
    ],
  },
  {
    collection: {},
    run: {
      executions: [
        {
          request: { method: "GET", url: { host: ["h"], path: ["v1", ":id"], variable: [{ key: "id", value: "7" }] } },
          response: { code: 200, header: headers, stream: { type: "Buffer", data: [...Buffer.from(body)] } },
        },
      ],
    },
  },
  {
    http_interactions: [
      {
        request: { method: "get", uri: url, body: { string: "" }, headers: {} },
        response: {
          status: { code: 200 },
          headers: { "Content-Type": ["application/json"] },
          body: { base64_string: base64 },
        },
        recorded_at: "Sat, 21 Nov 2026 06:00:00 GMT",
      },
    ],
  },
  {
    interactions: [
      {
        request: { method: "GET", uri: url, body: null },
        response: { status: { code: 200 }, body: { string: body }, headers: {} },
      },
    ],
    version: 1,
  },
  {
    consumer: { name: "a" },
    provider: { name: "b" },
    interactions: [
      {
        type: "Synchronous/HTTP",
        request: { method: "GET", path: "/v1/things", query: { x: ["1"] } },
        response: {
          status: 200,
          headers: {},
          body: { content: { id: "7" }, contentType: "application/json", encoded: false },
        },
      },
    ],
    metadata: { pactSpecification: { version: "4.0" } },
  },
  {
    mappings: [
      {
        request: { method: "GET", urlPath: "/v1/things", queryParameters: { x: { equalTo: "1" } } },
        response: { status: 200, base64Body: base64, jsonBody: { id: "7" } },
      },
    ],
  },
  [
    {
      httpRequest: { method: "GET", path: "/v1/things", queryStringParameters: { x: ["1"] } },
      httpResponse: { statusCode: 200, body: { type: "JSON", json: { id: "7" } } },
    },
  ],
  {
    data: {
      pairs: [
        {
          request: {
            method: [{ matcher: "exact", value: "GET" }],
            path: [{ matcher: "exact", value: "/v1/things" }],
            destination: [{ matcher: "glob", value: "h" }],
          },
          response: { status: 200, body, encodedBody: false, headers: {} },
        },
      ],
    },
    meta: { schemaVersion: "v5" },
  },
  [
    {
      scope: "https://h:443",
      method: "GET",
      path: "/v1/things?x=1",
      body: "",
      status: 200,
      response: { id: "7" },
      rawHeaders: ["Content-Type", "application/json"],
    },
  ],
  [
    {
      status: "COMPLETE",
      method: "GET",
      scheme: "http",
      host: "h",
      actualPort: 80,
      path: "/v1/things",
      query: "x=1",
      times: { start: "2026-11-21T06:00:00.000Z" },
      request: { header: { headers: [] } },
      response: { status: 200, header: { headers }, body: { text: body, charset: "UTF-8" } },
    },
  ],
  {
    summary: {},
    results: [
      {
        test: { filename: "a.bru" },
        request: { method: "GET", url, headers: {} },
        response: { status: 200, headers: {}, data: { id: "7" } },
      },
    ],
  },
  {
    log: {
      entries: [
        {
          id: "1",
          request: { method: "GET", url },
          response: {
            status: 200,
            content: { text: base64, encoding: "base64", mimeType: "application/json" },
            headers,
          },
        },
      ],
    },
  },
];

/** The document with some of its values and keys otherwise. `below(n)` gives a whole number under n, `odd` another value. */
export function changed(value, below, odd) {
  if (below(25) === 0) return odd();
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, below, odd));
    return below(12) === 0 ? [...items, ...items] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(() => below(25) > 0)
      .map(([key, inner]) => [below(40) === 0 ? JSON.stringify(odd()) : key, changed(inner, below, odd)]),
  );
}
