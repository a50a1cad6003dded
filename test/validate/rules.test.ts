import { describe, expect, it } from "vitest";
import type { ApiPage, Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { validateRules } from "../../src/validate/rules/registry.ts";
import {
  exchange,
  found,
  operation,
  page,
  pageOf,
  parameter,
  row,
  structure,
  told,
  validate,
  type ExchangeParts,
  type OperationParts,
} from "./pages.ts";

const seen = new Set<string>();
/** Keeps account of the rules that fired, for the last test. */
function noting(lines: string[]): string[] {
  for (const line of lines) seen.add(`validate/${line.split(" ")[2]?.replace(":", "")}`);
  return lines;
}
const of = (...args: Parameters<typeof found>): string[] => noting(found(...args));
const calls = (parts: OperationParts, exchanges: readonly ExchangeParts[], rows = [row("a", "string")]): string[] =>
  noting(
    told(
      validate(
        [pageOf(rows, parts)],
        exchanges.map((one, entry) => exchange({ entry, ...one })),
      ).findings,
    ),
  );

describe("body-type", () => {
  it.each<[string, Json]>([
    ["string", 7],
    ["string", {}],
    ["integer", "7"],
    ["integer", 7.5],
    ["number", "7.5"],
    ["boolean", "true"],
    ["boolean", 1],
    ["object", []],
    ["[]string", {}],
    ["string|integer", true],
  ])("%s is not %j", (stated, value) => {
    expect(of([row("a", stated)], [{ a: value }])).toEqual([
      expect.stringMatching(/^error undecided body-type: a: expected .+, got .+ in the only response$/),
    ]);
  });
  it.each<[string, Json]>([
    ["string", ""],
    ["integer", 7],
    ["integer", -7.0],
    ["number", 7],
    ["number", 7.5],
    ["object", {}],
    ["object", { x: 1 }],
    ["[]", [1, "a"]],
    ["[]string", []],
    ["{}string", { x: "y" }],
    ["string|integer", 7],
    ["?", 7],
    ["file", "x"],
    ["string", "******"],
    ["integer", "***"],
    ["boolean", "[REDACTED]"],
  ])("%s is %j", (stated, value) => {
    expect(of([row("a", stated)], [{ a: value }])).toEqual([]);
  });
  it("judges items and map values, and the body itself", () => {
    expect(of([row("a", "[]integer")], [{ a: [1, "2"] }])).toEqual([
      "error undecided body-type: a[]: expected []integer, got a string in the only response",
    ]);
    expect(of([row("a", "{}integer")], [{ a: { x: "2" } }])).toEqual([
      "error undecided body-type: a{}: expected {}integer, got a string in the only response",
    ]);
    expect(of([row("a", "string")], ["text"])).toEqual([
      "error undecided body-type: the body: expected an object, got a string in the only response",
    ]);
  });
  it("is said once: what is of the wrong type has no right value, length or format", () => {
    const says = { const: "Config", enum: ["Config"], maxLength: 3, format: "uuid" };
    expect(of([row("a", "string", { says })], [{ a: 7 }])).toEqual([
      "error undecided body-type: a: expected string, got a whole number in the only response",
    ]);
  });
  it("goes on below a list where the page says object, and the other way round", () => {
    const item = [structure("Item", [row("n", "integer")])];
    expect(of([row("a", "Item")], [{ a: [{ n: "x" }] }], {}, item)).toEqual([
      "error undecided body-type: a: expected Item, got a list in the only response",
      "error undecided body-type: a.n: expected integer, got a string in the only response",
    ]);
    expect(of([row("a", "[]Item")], [{ a: { n: "x" } }], {}, item)).toEqual([
      "error undecided body-type: a: expected []Item, got an object in the only response",
      "error undecided body-type: a[].n: expected integer, got a string in the only response",
    ]);
  });
});

describe("const and enum", () => {
  it("find another value, without showing it", () => {
    expect(of([row("kind", "string", { says: { const: "Config" } })], [{ kind: "Canary" }])).toEqual([
      "warning undecided const: kind: expected Config, got string, 6 characters in the only response",
    ]);
    expect(of([row("mode", "string", { says: { enum: ["a", "b"] } })], [{ mode: "Canary" }])).toEqual([
      "warning undecided enum: mode: expected a, b, got string, 6 characters in the only response",
    ]);
  });
  it("read a page's words as any JSON type, and hold a list's words against its items", () => {
    expect(
      of(
        [row("on", "boolean", { says: { const: "true" } }), row("n", "integer", { says: { enum: ["1", "2"] } })],
        [{ on: true, n: 2 }],
      ),
    ).toEqual([]);
    expect(of([row("on", null, { says: { const: "true" } })], [{ on: false }])).toHaveLength(1);
    expect(
      of([row("modes", "[]string", { says: { enum: ["a", "b"], maxItems: 2 } })], [{ modes: ["a", "b"] }]),
    ).toEqual([]);
    expect(
      of([row("modes", "[]string", { says: { enum: ["a", "b"], maxItems: 2 } })], [{ modes: ["a", "c", "a"] }]),
    ).toHaveLength(2);
  });
  it("do not judge masks", () => {
    expect(
      of([row("kind", "string", { says: { const: "Config", maxLength: 2, format: "uuid" } })], [{ kind: "******" }]),
    ).toEqual([]);
  });
});

describe("limits", () => {
  it.each<[string, Record<string, Json>, Json, Json]>([
    ["string", { maxLength: 3 }, "abc", "abcd"],
    ["string", { maxLength: 2 }, "🙂🙂", "🙂🙂🙂"],
    ["string", { minLength: 2 }, "集群", "集"],
    ["[]string", { maxItems: 1 }, ["a"], ["a", "b"]],
    ["[]string", { minItems: 1 }, ["a"], []],
    ["[]string", { maxLength: 1 }, ["a"], ["ab"]],
    ["integer", { minimum: 1, maximum: 5, also: [-1] }, 5, 6],
    ["integer", { minimum: 1, maximum: 5, also: [-1] }, -1, 0],
    ["number", { exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5, 1],
    ["integer", { multipleOf: 10 }, 30, 35],
    ["number", { multipleOf: 0.1 }, 0.3, 0.35],
  ])("of %s: %j keeps %j, not %j", (stated, says, good, bad) => {
    expect(of([row("a", stated, { says })], [{ a: good }])).toEqual([]);
    expect(of([row("a", stated, { says })], [{ a: bad }])).toEqual([
      expect.stringMatching(/^warning undecided limits: a(\[\])?: expected .+, got .+ in the only response$/),
    ]);
  });
});

describe("format", () => {
  it.each<[string, string[], string[]]>([
    ["uuid", ["3f2a19b0-11ee-4c5d-8e9f-0242ac120002", ""], ["3f2a", "3f2a19b011ee4c5d8e9f0242ac120002"]],
    [
      "ip",
      ["10.0.0.1", "::1", "fe80::1%eth0", "::ffff:10.0.0.1", "2001:db8:0:0:0:0:0:1"],
      ["10.0.0", "10.0.0.256", "10.0.0.1.", "1::2::3", ":::", "https://10.0.0.1"],
    ],
    ["cidr", ["10.0.0.0/8", "fe80::/10"], ["10.0.0.0", "10.0.0.0/33", "/8"]],
    [
      "date-time",
      ["2026-11-21T10:00:00Z", "2026-11-21 10:00:00.123", "2026-11-21T10:00:00+0800"],
      ["2026-11-21", "2026-13-21T10:00:00Z", "soon"],
    ],
    ["date", ["2026-11-21"], ["2026-11-32", "21.11.2026"]],
    ["base64", ["YQ==", "YWJj\nYWJj", "YWJj"], ["YQ=", "a b", "YQ==YQ=="]],
    ["uri", ["https://h/a", "obs:b"], ["no uri", "/a"]],
    ["email", ["a@b.c"], ["a.b.c"]],
    ["hostname", ["a.b-c.d"], ["a_b", "-a"]],
  ])("%s", (format, good, bad) => {
    const rows = [row("a", "string", { says: { format } })];
    for (const text of good) expect(of(rows, [{ a: text }]), text).toEqual([]);
    for (const text of bad)
      expect(of(rows, [{ a: text }]), text).toEqual([
        expect.stringMatching(`^warning undecided format: a: expected format ${format}, got .+ in the only response$`),
      ]);
  });
  it("is not judged when nobody knows it, nor in what is no text", () => {
    expect(of([row("a", "string", { says: { format: "duration-ish" } })], [{ a: "x" }])).toEqual([]);
    expect(of([row("a", null, { says: { format: "uuid" } })], [{ a: 7 }])).toEqual([]);
  });
});

describe("null", () => {
  it("is found where the page has a type and does not allow it", () => {
    expect(of([row("a", "string")], [{ a: null }])).toEqual([
      "warning undecided null: a: null in the only response; the page says string",
    ]);
    expect(
      of(
        [
          row("a", "string", { says: { nullable: true } }),
          row("b", null),
          row("c", "?"),
          row("d", "null"),
          row("e", "string", { says: { enum: ["x", null] } }),
        ],
        [{ a: null, b: null, c: null, d: null, e: null }],
      ),
    ).toEqual([]);
  });
});

describe("missing-field", () => {
  const rows = [
    row("yes", "string", { required: "yes" }),
    row("no", "string", { required: "no" }),
    row("maybe", "string", { required: "conditional" }),
    row("unsaid", "string"),
  ];
  it("is graded by what the page says", () => {
    expect(of(rows, [{}])).toEqual([
      "warning undecided missing-field: yes: missing in the only response; the page says required: yes",
      "info undecided missing-field: unsaid: missing in the only response; the page says nothing about it being optional",
    ]);
  });
  it("is no finding where the page does not say mandatory and its own example lacks it, too", () => {
    expect(of(rows, [{}], { examples: [{}] })).toEqual([
      "warning page missing-field: yes: missing in the only response; the page says required: yes",
    ]);
  });
  it("is of the object that lacks it", () => {
    const others = [structure("Item", [row("n", "integer", { required: "yes" })])];
    expect(
      of(
        [row("list", "[]Item", { required: "no" }), row("map", "{}Item", { required: "no" })],
        [{ list: [{ n: 1 }, {}] }, { map: { x: {} } }, {}],
        {},
        others,
      ),
    ).toEqual([
      "warning undecided missing-field: list[].n: missing in the only response; the page says required: yes",
      "warning undecided missing-field: map{}.n: missing in the only response; the page says required: yes",
    ]);
  });
});

describe("undocumented-field", () => {
  it("is told with counts; a name that looks like a value is not shown", () => {
    const body = {
      a: "x",
      extra: 1,
      "3f2a19b0-11ee-4c5d-8e9f-0242ac120002": 1,
      "4f2a19b0-11ee-4c5d-8e9f-0242ac120002": 2,
    };
    expect(of([row("a", "string")], [body, body, { a: "x" }])).toEqual([
      "info undecided undocumented-field: extra: undocumented field in 2 of 3 responses",
      "info undecided undocumented-field: {}: undocumented field in 2 of 3 responses",
    ]);
  });
  it("is none in an object that the page does not describe, nor under any key", () => {
    expect(
      of(
        [row("a", "object"), row("b", "{}string"), row("c", "Any")],
        [{ a: { x: 1 }, b: { x: "1" }, c: { known: 1, other: 2 } }],
        {},
        [structure("Any", [row("known", "integer")], row("{key}", "integer"))],
      ),
    ).toEqual([]);
  });
  it("is shown by the page's own example, or by another edition", () => {
    expect(of([row("a", "string", { required: "no" })], [{ b: 1 }], { examples: [{ b: 1 }] })).toEqual([
      "info page undocumented-field: b: undocumented field in the only response",
    ]);
  });
  it("`__proto__` and `constructor` are names like any other", () => {
    const body = JSON.parse('{"__proto__":{"a":1},"constructor":"x"}') as Json;
    expect(of([row("toString", "string")], [body])).toEqual([
      "info undecided missing-field: toString: missing in the only response; the page says nothing about it being optional",
      "info undecided undocumented-field: __proto__: undocumented field in the only response",
      "info undecided undocumented-field: constructor: undocumented field in the only response",
    ]);
    expect(of([row("__proto__", "string")], [body])[0]).toBe(
      "error undecided body-type: __proto__: expected string, got an object in the only response",
    );
  });
});

describe("example-mismatch", () => {
  it("takes the example where the table does not say the type, or says it against the example", () => {
    expect(of([row("a", "?")], [{ a: {} }, { a: {} }, { a: "x" }], { examples: [{ a: {} }] })).toEqual([
      "warning api example-mismatch: a: expected an object as in the page's example, got a string in 1 of 3 responses",
    ]);
    expect(of([row("a", "string")], [{ a: {} }, { a: {} }, { a: "x" }], { examples: [{ a: {} }] })).toEqual([
      "error page body-type: a: expected string, got an object in 2 of 3 responses",
      "warning api example-mismatch: a: expected an object as in the page's example, got a string in 1 of 3 responses",
    ]);
    expect(of([row("a", null)], [{ a: 7.5 }], { examples: [{ a: 7 }, { a: "******" }, { a: null }] })).toEqual([]);
  });
});

describe("statuses", () => {
  const statuses = (responses: OperationParts["responses"], came: number[], options = {}): string[] =>
    noting(
      told(
        validate(
          [pageOf([], { responses: responses ?? {} })],
          came.map((status, entry) => exchange({ status, entry })),
          options,
        ).findings,
      ),
    );
  it("that no page lists are errors for 2xx, warnings otherwise", () => {
    expect(statuses({ 200: null, 404: null }, [200, 202, 404, 409])).toEqual([
      "error undecided undocumented-status: undocumented status code 202 in 1 of 4 responses",
      "warning undecided undocumented-status: undocumented status code 409 in 1 of 4 responses",
    ]);
  });
  it("may be delegated to another page, by the caller or by a page that names none", () => {
    expect(statuses({ 200: null }, [200, 401, 502, 0], { commonStatuses: ["401", "5XX"] })).toEqual([]);
    expect(statuses({ "2XX": null }, [200, 204, 404])).toEqual([]);
    expect(statuses({ default: null, 404: null }, [200, 404])).toEqual([]);
    expect(statuses({}, [200])).toEqual([]);
  });
  it("are HTTP's own where a cache was told that its copy is good", () => {
    expect(statuses({ 200: null }, [200, 304, 302])).toEqual([
      "warning undecided undocumented-status: undocumented status code 302 in 1 of 3 responses",
    ]);
  });
  it("without a number of their own are held against the page's answer for their kind", () => {
    const error = (pageStatus: string, status: number): string[] =>
      calls({ responses: { 200: "Root", [pageStatus]: "Root" } }, [{ status, body: { a: 7 } }]);
    expect(error("default", 404)).toHaveLength(1);
    expect(error("4XX", 404)).toHaveLength(1);
    expect(error("default", 202)).toEqual([
      "error undecided undocumented-status: undocumented status code 202 in the only response",
    ]);
    expect(
      calls({ responses: { "2XX": "Root" } }, [
        { status: 202, body: { a: 7 } },
        { status: 404, body: { a: 7 } },
      ]),
    ).toEqual(["error undecided body-type: a: expected string, got a whole number in the only response"]);
  });
});

describe("error codes", () => {
  const listed = (...codes: string[]): ApiPage => ({
    ...page([], [], "errors.md"),
    errorCodes: codes.map((value) => ({
      code: { value, evidence: [{ span: { source: "errors.md", start: 0, end: 1 }, words: value }] },
      status: null,
      message: null,
    })),
  });
  const codes = (bodies: readonly Json[], status = 404, pages = [listed("SHELF.0001", "SHELF.0002")]): string[] =>
    noting(
      told(
        validate(
          [pageOf([row("a", "string")], { responses: { 200: null, 404: null } }), ...pages],
          bodies.map((body, entry) => exchange({ entry, status, body })),
        ).findings,
      ).filter((line) => line.includes("error-code")),
    );
  it("of a kind that a table lists, and lacks", () => {
    expect(
      codes([{ error_code: "SHELF.0042" }, { error: { code: "SHELF.0001" } }, { errorCode: "SHELF.0002" }]),
    ).toEqual(["warning undecided undocumented-error-code: undocumented error code SHELF.0042 in 1 of 3 responses"]);
  });
  it.each<[string, Json]>([
    ["in a list", { errors: [{ code: "SHELF.0001" }, { code: "SHELF.0042" }] }],
    ["in a list alone", [{ error_code: "SHELF.0042", error_msg: "no" }]],
    ["in a list of codes", { errors: ["SHELF.0001", "SHELF.0042"] }],
    ["deeper", { fault: { detail: { inner: [{ errorCode: "SHELF.0042" }] } } }],
    ["behind another key", { error: "SHELF.0042", message: "no such shelf" }],
    ["behind a key with a word before it", { sub_code: "SHELF.0042" }],
    ["twice, and told once", { code: "SHELF.0042", details: [{ code: "SHELF.0042" }] }],
  ])("%s", (_name, body) => {
    expect(codes([body])).toEqual([
      "warning undecided undocumented-error-code: undocumented error code SHELF.0042 in the only response",
    ]);
  });
  it("are told one by one", () => {
    expect(codes([{ errors: [{ code: "SHELF.0041" }, { code: "SHELF.0042" }] }])).toHaveLength(2);
  });
  it("are no names, ids and messages that begin like one", () => {
    expect(
      codes([{ id: "SHELF.0042", name: "SHELF.west", error: { message: "SHELF.0042", target: ["SHELF.0042"] } }]),
    ).toEqual([]);
  });
  it("of another service, of success, and where no table lists any", () => {
    expect(
      codes([
        { error_code: "GATEWAY.0101" },
        { error_code: "0042" },
        { error_code: 42 },
        ["SHELF.0042"],
        { errors: [{ code: "GATEWAY.0101" }] },
      ]),
    ).toEqual([]);
    expect(codes([{ error_code: "SHELF.0042" }], 200)).toEqual([]);
    expect(codes([{ error_code: "SHELF.0042" }], 404, [])).toEqual([]);
  });
});

describe("response headers", () => {
  const headers = [row("Port-ID", "integer"), row("X-Must", "string", { required: "yes", says: { maxLength: 3 } })];
  it("are there or missing, and hold what the page says", () => {
    const parts = { headers, responses: { 200: null } };
    expect(
      calls(parts, [{ headers: { "port-id": "7", "X-MUST": "abc", Date: "x", "Access-Control-Allow-Origin": "*" } }]),
    ).toEqual([]);
    expect(calls(parts, [{ headers: { "X-New": "1" } }])).toEqual([
      "info undecided missing-response-header: header Port-ID: missing in the only response; the page says nothing about it being optional",
      "warning undecided missing-response-header: header X-Must: missing in the only response; the page says required: yes",
      "info undecided undocumented-header: header x-new: undocumented header in the only response",
    ]);
    expect(calls(parts, [{ headers: { "Port-ID": "a", "X-Must": "abcd" } }])).toEqual([
      "error undecided body-type: header Port-ID: expected integer, got a string in the only response",
      "warning undecided limits: header X-Must: expected at most 3 characters, got string, 4 characters in the only response",
    ]);
  });
  it("cannot be missing where none were recorded, nor be undocumented where the page lists none", () => {
    expect(calls({ headers, responses: { 200: null } }, [{ headers: {} }])).toEqual([]);
    expect(calls({ responses: { 200: null } }, [{ headers: { "X-New": "1" } }])).toEqual([]);
  });
});

it("finds a body where a row says that there is none", () => {
  const table = "| Status | Response |\n|---|---|\n| 200 | A |\n| 404 | none |\n";
  const { page } = readText("page.md", `# P\n\nGET /pots\n\n## Status codes\n\n${table}`);
  const came = exchange({ url: "/pots", status: 404, body: { a: 1 } });
  expect(noting(told(validate([page], [came]).findings))).toEqual([
    "warning undecided unexpected-body: the body: the page says “none”, got object with 1 field in the only response",
  ]);
});

describe("content-type and invalid-json", () => {
  const body = { a: "x" };
  it.each(["application/json", "application/json;charset=utf-8", "application/problem+json", "text/json"])(
    "%s is JSON",
    (contentType) => {
      expect(calls({}, [{ body, headers: { "Content-Type": contentType } }])).toEqual([]);
    },
  );
  it("find a gateway's page, and JSON under a wrong name", () => {
    expect(
      calls({}, [{ payload: { kind: "text", text: "<html>" }, headers: { "Content-Type": "text/html" } }]),
    ).toEqual(["error api html-response: got an HTML page in the only response; the page documents JSON"]);
    expect(calls({}, [{ payload: { kind: "text", text: "OK" }, headers: { "Content-Type": "text/plain" } }])).toEqual([
      "error undecided content-type: the body: expected application/json, got text/plain in the only response",
    ]);
    expect(calls({}, [{ body, headers: { "Content-Type": "text/plain" } }])).toEqual([
      "info undecided content-type: the body: expected application/json, got text/plain in the only response",
    ]);
  });
  it("find what calls itself JSON and is not, or is empty", () => {
    expect(calls({}, [{ payload: { kind: "text", text: "OK" } }])).toEqual([
      "error undecided invalid-json: the body: expected JSON, got no JSON but a text of 2 characters in the only response",
    ]);
    expect(calls({}, [{ payload: { kind: "empty" } }])).toEqual([
      "error undecided invalid-json: the body: expected JSON, got empty in the only response",
    ]);
  });
  it("say nothing of a body that was not recorded, of a HEAD, and of statuses without a documented body", () => {
    expect(
      calls({ responses: { 200: "?" } }, [
        { payload: { kind: "empty" } },
        { payload: { kind: "text", text: "OK" }, headers: { "Content-Type": "text/plain" } },
      ]),
    ).toEqual([]);
    expect(calls({ responses: { "2XX": "Root" } }, [{ status: 204, payload: { kind: "empty" } }])).toEqual([]);
    expect(calls({}, [{ payload: { kind: "unrecorded" } }, { method: "HEAD", payload: { kind: "empty" } }])).toEqual(
      [],
    );
    expect(
      calls({ responses: { 200: "Root", 422: null } }, [
        { status: 422, payload: { kind: "text", text: "<html>" }, headers: { "Content-Type": "text/html" } },
      ]),
    ).toEqual([]);
    expect(
      calls({ mediaType: "application/octet-stream" }, [
        { payload: { kind: "binary", bytes: 4 }, headers: { "Content-Type": "application/octet-stream" } },
      ]),
    ).toEqual([]);
    // a file may be anything, JSON too, and be sent as any type
    expect(
      calls({ responses: { 200: "file" }, mediaType: "application/octet-stream" }, [
        { payload: { kind: "binary", bytes: 4 }, headers: { "Content-Type": "application/zip" } },
        { payload: { kind: "json", value: { a: 1 } }, headers: { "Content-Type": "application/json" } },
      ]),
    ).toEqual([]);
  });
});

describe("requests", () => {
  const parts: OperationParts = {
    method: "POST",
    request: "Ask",
    responses: { 200: null, 400: null },
    parameters: [
      parameter("path", row("project_id", "string", { required: "yes", says: { maxLength: 3 } })),
      parameter("query", row("limit", "integer", { required: "yes", says: { maximum: 10 } })),
      parameter("query", row("ids", "[]integer")),
      parameter("header", row("X-Trace", "string", { required: "yes" })),
      parameter("header", row("X-Auth-Token", "string", { required: "yes" })),
      parameter(
        "header",
        row("Content-Type", "string", {
          required: "yes",
          says: { enum: ["application/json;charset=utf-8", "application/json"] },
        }),
      ),
    ],
  };
  const ask = [
    structure("Ask", [row("duration", "integer", { required: "yes", says: { minimum: 1 } }), row("deep", "Deep")]),
    structure("Deep", [row("x", "string")]),
  ];
  const good: ExchangeParts = {
    method: "POST",
    url: "/v1/7/clusters?limit=5&ids=1,2",
    requestHeaders: { "x-trace": "1", "Content-Type": "Application/JSON; charset=UTF-8" },
    request: { duration: 3, deep: { x: "y" } },
  };
  const sent = (change: ExchangeParts): string[] =>
    noting(told(validate([page([operation(parts)], ask)], [exchange({ ...good, ...change })]).findings));

  it("that keep everything are silent", () => {
    expect(sent({})).toEqual([]);
  });
  it("are held against parameters and body", () => {
    expect(
      sent({ url: "/v1/long/clusters?limit=50&new=1&ids=1,b", requestHeaders: { "Content-Type": "text/xml" } }),
    ).toEqual([
      "warning undecided request-parameter: path project_id: expected at most 3 characters, got string, 4 characters in the only request, and the server accepted it",
      "warning undecided request-parameter: query limit: expected at most 10, got whole number in the only request, and the server accepted it",
      "warning undecided request-parameter: query ids[]: expected []integer, got string, 1 character in the only request, and the server accepted it",
      "warning undecided missing-request-parameter: header X-Trace: not sent in the only request, and the server accepted it; the page says required: yes",
      "warning undecided request-parameter: header Content-Type: expected application/json;charset=utf-8, application/json, got string, 8 characters in the only request, and the server accepted it",
      "info undecided undocumented-request-parameter: query new: undocumented parameter in the only request",
    ]);
    expect(sent({ request: { duration: 0, deep: { x: 1, y: 1 }, z: 1 } })).toEqual([
      "warning undecided request-body: request duration: expected at least 1, got whole number in the only request, and the server accepted it",
      "warning undecided request-body: request deep.x: expected string, got whole number in the only request, and the server accepted it",
      "info undecided undocumented-field: request deep.y: undocumented field in the only request",
      "info undecided undocumented-field: request z: undocumented field in the only request",
    ]);
    expect(sent({ request: {}, url: "/v1/7/clusters" })).toEqual([
      "warning undecided missing-request-parameter: query limit: not sent in the only request, and the server accepted it; the page says required: yes",
      "warning undecided missing-request-parameter: request duration: not sent in the only request, and the server accepted it; the page says required: yes",
    ]);
    expect(sent({ url: "/v1/7/clusters?limit=5&ids[]=1&ids[]=2&ids[0]=1&new[a]=1" })).toEqual([
      "info undecided undocumented-request-parameter: query new: undocumented parameter in the only request",
    ]);
    expect(sent({ request: [] })).toEqual([
      "warning undecided request-body: the request body: expected an object, got empty list in the only request, and the server accepted it",
    ]);
  });
  it("are not judged when the answer is a 4xx, and where a value is a placeholder", () => {
    expect(sent({ status: 400, url: "/v1/long/clusters?new=1", request: { duration: "x" } })).toEqual([]);
    expect(sent({ url: "/v1/{project_id}/clusters?limit={limit}" })).toEqual([]);
  });
  it("need no Content-Type without a body, and headers only where some were recorded", () => {
    const get = [pageOf([], { responses: { 200: null }, parameters: parts.parameters ?? [] })];
    const url = "/v1/7/clusters?limit=5";
    expect(
      told(validate(get, [exchange({ url, requestHeaders: { "X-Trace": "1" } }), exchange({ url })]).findings),
    ).toEqual([]);
  });
});

describe("the recording as such", () => {
  const known = [pageOf([], { responses: { 200: null } })];
  it("tells of calls that no page describes, without what looks like a value", () => {
    const exchanges = [
      exchange(),
      exchange({ entry: 1, method: "DELETE", url: "https://api.example.com/v1/7/clusters/3f2a19b0/nodes" }),
      exchange({ entry: 2, url: "https://cdn.example.com/v1/7/fonts" }),
      exchange({ entry: 3, url: "https://api.example.com/app/main.js" }),
      exchange({ entry: 4, method: "OPTIONS", url: "https://api.example.com/v9" }),
      exchange({ entry: 5, url: "data:text/plain,x" }),
      exchange({ entry: 6, url: "wss://api.example.com/v1/events", status: 101 }),
    ];
    const result = validate(known, exchanges);
    expect(noting(told(result.findings))).toEqual([
      "info undecided undocumented-operation: DELETE /v1/{}/clusters/{}/nodes is undocumented; it was called 1 time",
    ]);
    expect(result.recordings).toEqual([
      {
        file: "night.ndjson",
        sha256: "",
        exchanges: 7,
        matched: 1,
        otherHosts: 1,
        undocumented: 1,
        ignored: 4,
        withoutBody: 1,
        broken: 0,
      },
    ]);
  });
  it("goes by the hosts that the caller names", () => {
    const exchanges = [
      exchange(),
      exchange({ entry: 1, url: "https://other.example.com/v1/7/clusters" }),
      exchange({ entry: 2, url: "https://other.example.com/v2" }),
    ];
    const result = validate(known, exchanges, { hosts: ["other.example.com"] });
    expect(result.recordings[0]).toMatchObject({ exchanges: 3, matched: 1, otherHosts: 1, undocumented: 1 });
  });
  it.each([
    ["https://h.example.com/v1/7/clusters", "h.example.com:443", 1],
    ["https://h.example.com:443/v1/7/clusters", "H.example.com", 1],
    ["https://h.example.com:8443/v1/7/clusters", "https://h.example.com:8443/base", 1],
    ["https://h.example.com:8443/v1/7/clusters", "h.example.com:443", 0],
    ["https://[2001:db8::1]:8443/v1/7/clusters", "[2001:db8::1]", 1],
    ["https://g.example.com/v1/7/clusters", "example.com", 0],
  ])("knows %s as one to %s: %i", (url, host, matched) => {
    expect(validate(known, [exchange({ url })], { hosts: [host] }).recordings[0]).toMatchObject({ matched });
  });
  it("tells of broken entries with their places", () => {
    const at = (entry: number) => ({ file: "night.ndjson", entry, offset: entry * 10, end: entry * 10 + 5 });
    const made = validate(known, [exchange({ entry: 9 })]);
    expect(made.findings).toEqual([]);
    const broken = [0, 1, 2, 3].map((entry) => ({
      at: at(entry),
      message: entry === 3 ? "this line is not valid JSON" : `not valid JSON at byte ${entry}`,
    }));
    const { findings, recordings } = validate(known, [exchange({ entry: 9 }), ...(broken as never[])]);
    expect(noting(told(findings))).toEqual([
      "warning null invalid-entry: 3 entries of night.ndjson could not be read: not valid JSON",
      "warning null invalid-entry: 1 entry of night.ndjson could not be read: this line is not valid JSON",
    ]);
    expect(findings[0]?.places.map(({ span }) => span.start)).toEqual([0, 10, 20]);
    expect(recordings[0]).toMatchObject({ exchanges: 1, broken: 4 });
  });
  it("tells of deprecated operations in use, and of ambiguous ones", () => {
    expect(calls({ deprecated: true, responses: { 200: null } }, [{}, {}])).toEqual([
      "info undecided deprecated-operation-in-use: GET /v1/{project_id}/clusters is deprecated and was called 2 times",
    ]);
    const two = [
      page(
        [
          operation({ path: "/a/{x}/c", responses: { 200: null } }),
          operation({ path: "/a/b/{y}", responses: { 200: null } }),
        ],
        [],
      ),
    ];
    expect(noting(told(validate(two, [exchange({ url: "/a/b/c" })]).findings))).toEqual([
      "info undecided ambiguous-operation: 1 call to GET /a/b/{y} also matches /a/{x}/c",
    ]);
  });
});

it("a key that stands twice is the API's, whatever the page says", () => {
  const payload = {
    kind: "json",
    value: { a: "x" },
    lost: { repeated: [["a"], ["b", 0, "c"]], wholeNumbers: [] },
  } as const;
  expect(calls({}, [{ payload }])).toEqual([
    "warning api repeated-key: a: the key stands twice in one object in the only response",
    "warning api repeated-key: b[].c: the key stands twice in one object in the only response",
  ]);
});

it("an object that has the documented fields one level deeper is told once", () => {
  expect(calls({}, [{ body: { box: { a: "x", b: "y" } } }], [row("a", "string"), row("b", "string")])).toEqual([
    expect.stringContaining("warning undecided other-shape"),
  ]);
});

describe("responses that are not the operation's", () => {
  const plain = (status: number, headers: Record<string, string> = {}): ExchangeParts => ({ status, headers });
  it("are server errors: of every response an error, of some a warning unless the page lists them", () => {
    expect(calls({ responses: { "2XX": "Root" } }, [plain(500), plain(503)])).toEqual([
      "error api server-error: status 500 or 503: a server error in all 2 responses",
    ]);
    expect(calls({}, [plain(500), { body: { a: "x" } }])).toEqual([
      "warning api server-error: status 500: a server error in 1 of 2 responses",
    ]);
    expect(calls({ responses: { 200: "Root", 500: null } }, [plain(500), { body: { a: "x" } }])).toEqual([]);
  });
  it("are refusals, when every call was refused", () => {
    expect(calls({ responses: { 200: "Root" } }, [plain(401), plain(403)])).toEqual([
      "error undecided unauthorized: status 401 or 403: rejected in all 2 responses",
    ]);
    expect(calls({ responses: { "2XX": "Root" } }, [plain(401), { body: { a: "x" } }])).toEqual([]);
  });
  it("are redirects to a login, and no others", () => {
    expect(calls({ responses: { 200: "Root" } }, [plain(302, { Location: "/account/login?next=%2Fv1" })])).toEqual([
      "error undecided login-redirect: status 302: redirected to a login page in the only response",
    ]);
    expect(calls({ responses: { "2XX": "Root" } }, [plain(302, { Location: "/blogs/7?from=login" })])).toEqual([]);
    expect(calls({ responses: { 302: null } }, [plain(302, { Location: "/oauth/authorize" })])).toEqual([]);
  });
});

it("every rule fires in one of these tests, has a page and a message", () => {
  // These compare with an earlier run: changes.test.ts, nights.test.ts
  const ofChanges = [
    "validate/field-vanished",
    "validate/form-changed",
    "validate/list-emptied",
    "validate/new-unlisted-value",
    "validate/no-success",
    "validate/not-called",
    "validate/status-changed",
    "validate/type-changed",
  ];
  expect([...seen, ...ofChanges].toSorted()).toEqual(validateRules.map((rule) => rule.id).toSorted());
  for (const { id, docs, summary } of validateRules)
    for (const text of [summary, ...Object.values(docs)]) expect(text.length, id).toBeGreaterThan(10);
});
