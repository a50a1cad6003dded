import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildRequest, type Filled } from "../../src/live/request.ts";
import { planCalls } from "../../src/live/plan.ts";
import { targetsOf } from "../../src/live/documented-calls.ts";
import { pagesOf } from "./pages.ts";

function address(
  path: string,
  values: Readonly<Record<string, string>>,
  base = "https://h/base/",
  query: Readonly<Record<string, string>> = {},
): string {
  const pages = pagesOf({ [`GET ${path}`]: {} });
  const [target] = targetsOf(pages);
  if (target === undefined) throw new Error("no operation");
  const filled = [
    ...Object.entries(values).map(([name, value]): Filled => ({ name, in: "path", value, from: "it" })),
    ...Object.entries(query).map(([name, value]): Filled => ({ name, in: "query", value, from: "it" })),
  ];
  const request = buildRequest({ target, needs: [], body: null, missingHeaders: [] }, filled, new URL(base));
  return "reason" in request ? request.reason : request.url.href;
}

describe("the address of a call", () => {
  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    ["/v1/x", {}, "https://h", "https://h/v1/x"],
    ["/v1/x", {}, "https://h:8443/a/b/", "https://h:8443/a/b/v1/x"],
    ["/v1/{a_b}/y", { a_b: "1" }, "https://h", "https://h/v1/1/y"],
    ["/v1/{a}", { a: "x/y z?#%ä" }, "https://h", "https://h/v1/x%2Fy%20z%3F%23%25%C3%A4"],
    ["/v1/{a}", { a: ".." }, "https://h/v1", "the value of a is not valid in a path"],
    ["/v1/{a}", { a: "." }, "https://h", "the value of a is not valid in a path"],
  ])("%s with %j below %s", (path, values, base, expected) => {
    expect(address(path, values, base)).toBe(expected);
  });

  it("carries its query, encoded", () => {
    expect(address("/v1/x", {}, "https://h", { "a b": "1&2=3", c: "" })).toBe("https://h/v1/x?a%20b=1%262%3D3&c=");
  });

  it("never leaves its server and the path before it, whatever the values are", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("..", ".", "%2e%2e", "/..", "@evil", "//evil", "\\")),
        (a, b) => {
          const text = address("/v1/{a}/{b}", { a, b });
          if (text.startsWith("the value of")) return;
          const url = new URL(text);
          expect([
            url.origin,
            url.username,
            url.pathname.startsWith("/base/v1/"),
            url.pathname.split("/").length,
          ]).toEqual(["https://h", "", true, 5]);
        },
      ),
    );
  });
});

it.each(["/../../admin", "/../basement"])("a documented path that leads away is not called: %s", (path) => {
  const [page] = pagesOf({ "GET /v1/x": {} });
  const [target] = targetsOf(page ? [page] : []);
  if (target === undefined) throw new Error("no operation");
  const call = planCalls([{ ...target, path }], [], {
    values: new Map(),
    methods: [],
    credentials: { origins: [] },
  }).waves.flat()[0];
  if (call === undefined) throw new Error("no call");
  expect(buildRequest(call, [], new URL("https://h/base"))).toEqual({
    reason: "its path leads away from the base URL",
  });
});

it.each([
  ["/v1/x?_method=DELETE", "its query names another method (_method)"],
  ["/v1/x?X-HTTP-Method-Override=PUT", "its query names another method (X-HTTP-Method-Override)"],
  ["/v1/..%2fadmin", "its path holds an encoded slash"],
  ["/v1/a%5Cb", "its path holds an encoded slash"],
])("a documented path that means another is not called: %s", (path, reason) => {
  const [target] = targetsOf(pagesOf({ "GET /v1/x": {} }));
  if (target === undefined) throw new Error("no operation");
  const call = { target: { ...target, path }, needs: [], body: null, missingHeaders: [] };
  expect(buildRequest(call, [], new URL("https://h"))).toEqual({ reason });
});
