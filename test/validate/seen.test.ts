/** How much there was to judge: what a run saw decides whether its silence means anything. */
import { describe, expect, it } from "vitest";
import { exchange, type ExchangeParts, operation, page, row, structure, validate } from "./pages.ts";

const pages = [
  page(
    [
      operation(),
      operation({ path: "/v1/{project_id}/nodes", responses: { 200: "Root" } }),
      operation({ method: "DELETE", responses: { 204: null } }),
    ],
    [structure("Root", [row("a", "string", { required: "no" }), row("token", "string", { required: "no" })])],
  ),
];
const seenOf = (calls: readonly ExchangeParts[]) =>
  validate(
    pages,
    calls.map((one, entry) => exchange({ entry, ...one })),
  ).seen;
const good: ExchangeParts = { body: { a: "x" } };

describe("what was seen", () => {
  it("is counted by bodies, successes and operations", () => {
    const calls: ExchangeParts[] = [
      good,
      { ...good, url: "https://api.example.com/v1/7/nodes" },
      {},
      { payload: { kind: "empty" } },
      { payload: { kind: "text", text: "x" }, status: 404 },
      { payload: { kind: "binary", bytes: 7 }, status: 500 },
      { url: "https://api.example.com/v1/other", body: {} },
    ];
    expect(seenOf(calls)).toEqual({
      matched: 6,
      bodies: 4,
      withoutBody: 1,
      besideBodies: [],
      successes: 4,
      operations: 2,
      prefix: null,
      empty: [],
    });
  });
  it("is nothing where nothing came", () => {
    expect(seenOf([])).toMatchObject({ matched: 0, bodies: 0, withoutBody: 0, successes: 0, operations: 0 });
  });
  it("counts the editions of an operation once", () => {
    const { seen } = validate([...pages, ...pages.map((one) => ({ ...one, source: "zh/page.md" }))], [exchange(good)]);
    expect(seen).toMatchObject({ matched: 1, bodies: 1, successes: 1, operations: 1 });
  });
  it("has the prefix that most calls share, and of two the one that comes first", () => {
    const under = (prefix: string): ExchangeParts => ({
      ...good,
      url: `https://api.example.com/${prefix}/v1/7/clusters`,
    });
    expect(seenOf([under("gw"), under("b"), under("gw")]).prefix).toEqual({ path: "/gw", count: 2 });
    expect(seenOf([under("gw"), under("b")]).prefix).toEqual({ path: "/b", count: 1 });
    expect(seenOf([under("gw/eu")]).prefix).toEqual({ path: "/gw/eu", count: 1 });
    expect(seenOf([under("gw/eu/x/y")]).prefix).toEqual({ path: "/gw/eu/x/y", count: 1 });
    expect(seenOf([under("gw/eu/x/y/z")]).prefix).toBeNull();
    // what may be a value is no prefix
    expect(seenOf([under("9f8e7d6c")]).prefix).toBeNull();
  });
  it("names the secrets in exchanges that were checked, by kind and in order", () => {
    const { masked } = validate(pages, [
      exchange({ body: { token: "s3cr3t-value" }, requestHeaders: { Authorization: "Bearer abcdef0123456789" } }),
      exchange({ url: "https://api.example.com/v1/other", body: { token: "s3cr3t" }, entry: 1 }),
    ]);
    expect(masked.length).toBeGreaterThan(0);
    expect(masked.map(({ kind }) => kind)).toEqual(masked.map(({ kind }) => kind).toSorted());
    expect(masked.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});

describe("hosts of calls that match nothing", () => {
  const calls = (...urls: string[]) => urls.map((url, entry) => exchange({ entry, url, body: {} }));
  const api = "https://api.example.com/v1/7/clusters";
  it("are the API's where some call matched, or where they are named", () => {
    const other = "https://other.example.com/v1/other";
    const told = (hosts: string[], ...urls: string[]): string[] =>
      validate(pages, calls(...urls), { hosts }).findings.map(({ operation: call }) => call ?? "");
    expect(told([], api, "https://api.example.com/v1/other", other)).toEqual(["GET /v1/other"]);
    expect(told([], other)).toEqual(["GET /v1/other"]);
    expect(told(["other.example.com"], api, other)).toEqual(["GET /v1/other"]);
    expect(told(["https://other.example.com:443"], other)).toEqual(["GET /v1/other"]);
    expect(told(["other.example.com:8080"], other)).toEqual([]);
    expect(told(["elsewhere.example.com"], other)).toEqual([]);
  });
  it("are no API's where the call is for a file of a page, or of a browser", () => {
    const ignored = (method: string, url: string): number =>
      validate(pages, [exchange({ method, url }), exchange({ ...good, entry: 1 })]).recordings[0]?.ignored ?? 0;
    for (const url of ["https://api.example.com/a.css", "https://api.example.com/x/app.js", "data:text/plain,x"])
      expect(ignored("GET", url)).toBe(1);
    expect(ignored("OPTIONS", "https://api.example.com/v1/other")).toBe(1);
    expect(ignored("GET", "https://api.example.com/css/a")).toBe(0);
    expect(ignored("GET", "localhost:8080/v1/other")).toBe(0);
  });
});
