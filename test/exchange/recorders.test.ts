/**
 * Files of other recorders. The two dumps of curl 7.88 in `recorders/` were written by the tool; the other documents are written
 * here after the published format of each tool.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { readAll } from "./streams.ts";
import { zipSync } from "./zip-archive.ts";

const BODY = '{"id":"7","watts":"40"}';
const JSON_TYPE = "application/json";
const LAMP = ["GET http://lamps.test/v1/lamps/7?unit=w 200 json"];

/** "GET url status kind of body", or what is wrong. */
async function told(document: unknown, options: Parameters<typeof readAll>[1] = {}): Promise<string[]> {
  const bytes =
    typeof document === "string" || document instanceof Uint8Array ? document : JSON.stringify(document, null, 1);
  return (await readAll(bytes, options)).map((one) =>
    "message" in one
      ? one.message
      : `${one.request.method} ${one.request.url} ${one.response.status} ${one.response.body.kind}`,
  );
}

const url = "http://lamps.test/v1/lamps/7?unit=w";
const headerList = [{ key: "Content-Type", value: JSON_TYPE }];
const postmanUrl = {
  raw: "http://lamps.test/v1/lamps/:id?unit=w",
  protocol: "http",
  host: ["lamps", "test"],
  path: ["v1", "lamps", ":id"],
  query: [
    { key: "unit", value: "w" },
    { key: "off", value: "1", disabled: true },
  ],
  variable: [{ key: "id", value: "7" }],
};

it.each<[string, unknown]>([
  [
    "Postman collection",
    {
      info: { name: "lamps", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
      item: [
        {
          name: "folder",
          item: [
            {
              request: { method: "GET", url: postmanUrl },
              response: [
                { originalRequest: { method: "GET", url: postmanUrl }, code: 200, header: headerList, body: BODY },
              ],
            },
          ],
        },
      ],
    },
  ],
  [
    "Newman run",
    {
      collection: {},
      run: {
        executions: [
          {
            request: { method: "GET", url: postmanUrl, header: [] },
            response: { code: 200, header: headerList, stream: { type: "Buffer", data: [...Buffer.from(BODY)] } },
          },
        ],
      },
    },
  ],
  [
    "VCR of Ruby, its body in base64",
    {
      http_interactions: [
        {
          request: { method: "get", uri: url, body: { encoding: "UTF-8", string: "" }, headers: {} },
          response: {
            status: { code: 200, message: "OK" },
            headers: { "Content-Type": [JSON_TYPE] },
            body: { encoding: "UTF-8", base64_string: Buffer.from(BODY).toString("base64") },
          },
          recorded_at: "Sat, 21 Nov 2026 06:00:00 GMT",
        },
      ],
      recorded_with: "VCR 6.2.0",
    },
  ],
  [
    "vcrpy, in YAML",
    `interactions:\n- request:\n    body: null\n    headers: {Accept: ['*/*']}\n    method: GET\n    uri: ${url}\n  response:\n    body: {string: '${BODY}'}\n    headers: {Content-Type: [${JSON_TYPE}]}\n    status: {code: 200, message: OK}\nversion: 1\n`,
  ],
  [
    "Schemathesis",
    `recorded_with: Schemathesis 3.39.0\nhttp_interactions:\n- id: '1'\n  recorded_at: '2026-11-21T06:00:00'\n  request:\n    uri: '${url}'\n    method: GET\n    headers: {Accept: ['*/*']}\n  response:\n    status: {code: '200', message: OK}\n    headers: {Content-Type: [${JSON_TYPE}]}\n    body: {encoding: utf-8, base64_string: ${Buffer.from(BODY).toString("base64")}}\n`,
  ],
  [
    "Pact 2",
    {
      consumer: { name: "web" },
      provider: { name: "lamps" },
      interactions: [
        {
          request: { method: "GET", path: "http://lamps.test/v1/lamps/7", query: "unit=w" },
          response: { status: 200, headers: { "Content-Type": JSON_TYPE }, body: JSON.parse(BODY) },
        },
      ],
    },
  ],
  [
    "Pact 4",
    {
      consumer: { name: "web" },
      provider: { name: "lamps" },
      interactions: [
        {
          type: "Synchronous/HTTP",
          request: { method: "GET", path: "http://lamps.test/v1/lamps/7", query: { unit: ["w"] } },
          response: {
            status: 200,
            headers: { "Content-Type": [JSON_TYPE] },
            body: { content: JSON.parse(BODY), contentType: JSON_TYPE, encoded: false },
          },
        },
      ],
      metadata: { pactSpecification: { version: "4.0" } },
    },
  ],
  [
    "WireMock mapping",
    {
      request: { method: "GET", url },
      response: { status: 200, jsonBody: JSON.parse(BODY), headers: { "Content-Type": JSON_TYPE } },
    },
  ],
  [
    "WireMock mappings",
    {
      mappings: [
        {
          id: "1",
          request: {
            method: "GET",
            urlPath: "http://lamps.test/v1/lamps/7",
            queryParameters: { unit: { equalTo: "w" } },
          },
          response: { status: 200, base64Body: Buffer.from(BODY).toString("base64") },
        },
      ],
    },
  ],
  [
    "MockServer",
    [
      {
        httpRequest: { method: "GET", path: "http://lamps.test/v1/lamps/7", queryStringParameters: { unit: ["w"] } },
        httpResponse: { statusCode: 200, body: { type: "JSON", json: JSON.parse(BODY) } },
      },
    ],
  ],
  [
    "Hoverfly",
    {
      data: {
        pairs: [
          {
            request: {
              method: [{ matcher: "exact", value: "GET" }],
              scheme: [{ matcher: "exact", value: "http" }],
              destination: [{ matcher: "exact", value: "lamps.test" }],
              path: [{ matcher: "exact", value: "/v1/lamps/7" }],
              query: { unit: [{ matcher: "exact", value: "w" }] },
              body: [{ matcher: "exact", value: "" }],
            },
            response: { status: 200, body: BODY, encodedBody: false, headers: { "Content-Type": [JSON_TYPE] } },
          },
        ],
        globalActions: { delays: [] },
      },
      meta: { schemaVersion: "v5" },
    },
  ],
  [
    "nock",
    [
      {
        scope: "http://lamps.test:80",
        method: "GET",
        path: "/v1/lamps/7?unit=w",
        body: "",
        status: 200,
        response: JSON.parse(BODY),
        rawHeaders: ["Content-Type", JSON_TYPE],
      },
    ],
  ],
  [
    "Charles",
    [
      {
        status: "COMPLETE",
        method: "GET",
        protocolVersion: "HTTP/1.1",
        scheme: "http",
        host: "lamps.test",
        actualPort: 80,
        path: "/v1/lamps/7",
        query: "unit=w",
        times: { start: "2026-11-21T06:00:00.000Z" },
        request: { sizes: { headers: 10, body: 0 }, header: { headers: [] } },
        response: {
          status: 200,
          header: { headers: [{ name: "Content-Type", value: JSON_TYPE }] },
          body: { text: BODY, charset: "UTF-8" },
        },
      },
    ],
  ],
  [
    "Bruno",
    {
      summary: {},
      results: [
        {
          test: { filename: "lamp.bru" },
          request: { method: "GET", url, headers: {} },
          response: { status: 200, headers: { "content-type": JSON_TYPE }, data: JSON.parse(BODY) },
        },
      ],
    },
  ],
])("%s is read", async (_name, document) => {
  expect((await told(document)).map((line) => line.replace("lamps.test:80", "lamps.test"))).toEqual(LAMP);
});

it("flows of mitmproxy are read, however they are cut into chunks", async () => {
  const bytes = (text: string): string => `${text.length}:${text},`;
  const key = (text: string): string => `${text.length}:${text};`;
  const whole = (kind: string, content: string): string => `${content.length}:${content}${kind}`;
  const request = whole(
    "}",
    key("method") +
      bytes("GET") +
      key("scheme") +
      bytes("http") +
      key("host") +
      key("lamps.test") +
      key("port") +
      whole("#", "80") +
      key("path") +
      bytes("/v1/lamps/7?unit=w") +
      key("headers") +
      whole("]", "") +
      key("content") +
      bytes(""),
  );
  const type = whole("]", bytes("Content-Type") + bytes(JSON_TYPE));
  const response = whole(
    "}",
    key("status_code") + whole("#", "200") + key("headers") + whole("]", type) + key("content") + bytes(BODY),
  );
  const flow = whole(
    "}",
    key("version") +
      whole("#", "20") +
      key("type") +
      key("http") +
      key("request") +
      request +
      key("response") +
      response,
  );
  expect(await told(flow + flow, { chunkSize: 7 })).toEqual([...LAMP, ...LAMP]);
  expect(await told(flow.slice(0, -9))).toEqual(["the file ends inside this flow"]);
  // where no length leads to the next flow, the rest is lost, and the run goes on
  for (const rest of ["x1:2:ab", "12345678901234", ":4:type;", "1x:2:ab}"])
    for (const chunkSize of [1, 7, 10_000])
      expect(await told(flow + rest + flow, { chunkSize })).toEqual([
        ...LAMP,
        "no flow begins here, and what stands behind cannot be read",
      ]);
});

const har = (content: object): object => ({
  log: {
    version: "1.2",
    entries: [
      {
        request: { method: "GET", url, headers: [] },
        response: { status: 200, headers: [{ name: "Content-Type", value: JSON_TYPE }], content },
      },
    ],
  },
});

it("a HAR whose bodies stand in files is read with them", async () => {
  const document = har({ size: -1, mimeType: JSON_TYPE, _file: "a1.json" });
  const attachments = (name: string): Promise<Uint8Array | null> =>
    Promise.resolve(name === "a1.json" ? Buffer.from(BODY) : null);
  expect(await told(document, { attachments })).toEqual(LAMP);
  expect(await told(document)).toEqual(["GET http://lamps.test/v1/lamps/7?unit=w 200 unrecorded"]);
});

it("ZIP archives are read: Playwright's HAR, its trace, and any recording in gzip", async () => {
  const withFile = JSON.stringify(har({ _file: "a1.json" }));
  expect(await told(zipSync({ "har.har": withFile, "a1.json": BODY }))).toEqual(LAMP);
  const entry = (har({ _sha1: "a1.json" }) as { log: { entries: unknown[] } }).log.entries[0];
  const trace = `${JSON.stringify({ type: "resource-snapshot", snapshot: entry })}\n`;
  const files = { "trace.trace": "{}", "trace.network": trace, "resources/a1.json": BODY };
  expect(await told(zipSync(files))).toEqual(LAMP);
  expect(await told(zipSync({ "notes.txt": "hello" }))).toEqual([
    "this ZIP archive holds no recording that could be read",
  ]);
  expect(await told(gzipSync(JSON.stringify(har({ text: BODY }))))).toEqual(LAMP);
});

it("what no recording can be made of is refused by its name", async () => {
  expect((await told({ _type: "export", resources: [] }))[0]).toMatch(/^this is an Insomnia export/);
  expect(
    (await told('{"type":"Metric","data":{},"metric":"http_reqs"}\n{"type":"Point","data":{},"metric":"x"}'))[0],
  ).toMatch(/^these are k6 results/);
  expect((await told({ openapi: "3.1.0", paths: {} }))[0]).toMatch(/^this is an OpenAPI document/);
  expect((await told(Buffer.from([0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0])))[0]).toMatch(/packet capture/);
  expect((await told({ consumer: {}, provider: {}, interactions: [] }))[0]).toBe("this Pact holds no exchanges");
  expect((await told({ a: 1 }))[0]).toMatch(/^this is no recording/);
});

it("redirects that curl followed leave the last response to the last request", async () => {
  const both = await readAll(readFileSync("test/exchange/recorders/curl-redirect.txt"));
  expect(both.map((one) => ("response" in one ? [one.response.status, one.response.body.kind] : one.message))).toEqual([
    [302, "unrecorded"],
    [200, "json"],
  ]);
  const asked = { method: "GET", url: "/v1/lamps/7" };
  expect(await told(readFileSync("test/exchange/recorders/curl-head.txt"), { operation: asked })).toEqual([
    "GET /v1/lamps/7 200 json",
  ]);
});

it.each<[string, string, Uint8Array | string]>([
  ["UTF-16 with a byte order mark", "application/json; charset=utf-16", Buffer.from(`\uFEFF${BODY}`, "utf16le")],
  ["UTF-16 without one", "application/json; charset=utf-16le", Buffer.from(BODY, "utf16le")],
  ["Latin-1", "application/json; charset=iso-8859-1", Buffer.from('{"name":"Caf\u00E9"}', "latin1")],
  ["events", "text/event-stream", 'event: x\ndata: {"a":1}\n\ndata: [DONE]\n\n'],
  ["a value a line", "application/x-ndjson", '{"a":1}\n{"a":2}\n'],
  ["lines that call themselves JSON", JSON_TYPE, '{"a":1}\n{"a":2}\n'],
])("a body in %s is JSON", async (_name, mimeType, bytes) => {
  const text = Buffer.from(bytes as Uint8Array).toString("base64");
  const document = har({ size: 9, mimeType, encoding: "base64", text }) as { log: { entries: { response: object }[] } };
  Object.assign(document.log.entries[0]?.response ?? {}, { headers: [{ name: "Content-Type", value: mimeType }] });
  expect(await told(document)).toEqual(LAMP);
});

it.each([[[{}]], [["7"]], [[256]], [[null, 1]]])("reads a run whose bytes of a body are %j", async (data) => {
  const response = { code: 200, header: headerList, stream: { type: "Buffer", data } };
  const executions = [{ request: { method: "GET", url: postmanUrl, header: [] }, response }];
  const [only, ...others] = await told({ collection: {}, run: { executions } });
  expect(only).toContain("GET http://lamps.test/v1/lamps/7?unit=w 200");
  expect(others).toEqual([]);
});
