/** What callers send: parameters that are there, missing or of no page, bodies, and what a recording may have left out. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage, Json, Parameter } from "../../../src/api-model/api-page.ts";
import {
  exchange,
  type ExchangeParts,
  operation,
  type OperationParts,
  page,
  parameter,
  row,
  structure,
  told,
  validate,
} from "../pages.ts";

const brief = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/^\w+ \w+ ([\w-]+): ((?:(?:request|query|header|path) )?\S+?):? .*$/, "$1 $2"));
const sent = (parts: OperationParts, came: ExchangeParts, more: Partial<ApiPage> = {}): string[] => {
  const ask = { ...structure("Ask", [row("size", "integer", { required: "no" })]), root: "request" as const };
  const described = operation({ method: "POST", path: "/pots/{id}", responses: { 200: null }, ...parts });
  const one = { ...page([described], [ask]), ...more };
  return brief(told(validate([one], [exchange({ method: "POST", url: "/pots/7", ...came })]).findings));
};
const required = (place: Parameter["in"], name: string): OperationParts => ({
  parameters: [parameter(place, row(name, "string", { required: "yes" }))],
});

describe("a required parameter", () => {
  const missing = "missing-request-parameter";
  test.each<[string, OperationParts, ExchangeParts, string[]]>([
    ["of the query is missed", required("query", "a"), {}, [`${missing} query a`]],
    ["of the query is there", required("query", "a"), { url: "/pots/7?a=1" }, []],
    ["of the query is there without a value", required("query", "a"), { url: "/pots/7?a" }, []],
    ["of the query is a placeholder", required("query", "a"), { url: "/pots/7?a={a}" }, []],
    ["of the query is in the body", required("query", "a"), { request: { a: 1 } }, []],
    ["of the query is not in the body", required("query", "a"), { request: { b: 1 } }, [`${missing} query a`]],
    ["of the query is not in a list", required("query", "a"), { request: ["a"] }, [`${missing} query a`]],
    [
      "of the query is no key of every object",
      required("query", "toString"),
      { request: {} },
      [`${missing} query toString`],
    ],
    ["of a header is missed", required("header", "X-A"), { requestHeaders: { "X-B": "1" } }, [`${missing} header X-A`]],
    ["of a header is there in other letters", required("header", "X-A"), { requestHeaders: { "x-a": "1" } }, []],
    [
      "of a header is not in the body",
      required("header", "a"),
      { requestHeaders: { b: "1" }, request: { a: 1 } },
      [`${missing} header a`],
    ],
    ["of a header was not recorded with the others", required("header", "X-A"), {}, []],
    ["that authenticates was taken off", required("header", "Authorization"), { requestHeaders: { "X-B": "1" } }, []],
    ["of a cookie is not recorded", required("cookie", "a"), { requestHeaders: { "X-B": "1" } }, []],
    ["of the path that the template has not", required("path", "a"), {}, []],
    ["of the path", required("path", "id"), {}, []],
  ])("%s", (_, parts, came, expected) => {
    expect(sent(parts, came)).toEqual(expected);
  });
  it("of the query may be in a form", () => {
    const lines = (text: string, type = "application/x-www-form-urlencoded"): string[] => {
      const made = exchange({ method: "POST", url: "/pots/7", requestHeaders: { "Content-Type": type } });
      const asked = { ...made, request: { ...made.request, body: { kind: "text" as const, text } } };
      const described = operation({
        method: "POST",
        path: "/pots/{id}",
        responses: { 200: null },
        ...required("query", "a"),
      });
      return brief(told(validate([page([described], [])], [asked]).findings));
    };
    expect(lines("a=1&b=2")).toEqual([]);
    expect(lines("b=2")).toEqual([`${missing} query a`]);
    expect(lines("a=1", "text/plain")).toEqual([`${missing} query a`]);
  });
  test.each(["Content-Type", "Content-Length"])("%s says nothing where there is no body", (name) => {
    const needing = required("header", name);
    expect(sent(needing, { requestHeaders: { "X-B": "1" } })).toEqual([]);
    expect(sent({ ...needing, request: "Ask" }, { requestHeaders: { "X-B": "1" }, request: { size: 1 } })).toEqual([
      `${missing} header ${name}`,
    ]);
  });
});

describe("a value that was sent", () => {
  const integer = (place: Parameter["in"], name: string): OperationParts => ({
    parameters: [parameter(place, row(name, "integer"))],
  });
  const wrong = "request-parameter";
  test.each<[string, OperationParts, ExchangeParts, string[]]>([
    ["in the path", integer("path", "id"), { url: "/pots/x" }, [`${wrong} path id`]],
    ["in the path, rightly", integer("path", "id"), { url: "/pots/7" }, []],
    ["in the path, as a placeholder", integer("path", "id"), { url: "/pots/{id}" }, []],
    ["in the query", integer("query", "a"), { url: "/pots/7?a=x" }, [`${wrong} query a`]],
    ["in the query, the second time", integer("query", "a"), { url: "/pots/7?a=1&a=x" }, [`${wrong} query a`]],
    ["in the query, as a placeholder", integer("query", "a"), { url: "/pots/7?a={n}" }, []],
    ["in a header", integer("header", "X-A"), { requestHeaders: { "X-A": "x" } }, [`${wrong} header X-A`]],
    ["in a header, as a placeholder", integer("header", "X-A"), { requestHeaders: { "X-A": "{a}" } }, []],
    ["in another header", integer("header", "X-A"), { requestHeaders: { "X-B": "x" } }, []],
    ["in a cookie", integer("cookie", "a"), { requestHeaders: { a: "x" } }, []],
    ["in the body", { request: "Ask" }, { request: { size: "x" } }, ["request-body request size"]],
    ["in the body, where the page has none", {}, { request: { size: "x" } }, []],
    [
      "in the body of what was refused",
      { request: "Ask", responses: { 400: null } },
      { status: 400, request: { size: "x" } },
      [],
    ],
    [
      "in the body of what failed",
      { request: "Ask", responses: { 500: null } },
      { status: 500, request: { size: "x" } },
      ["request-body request size", "server-error status"],
    ],
    ["in the body of what nobody answered", { request: "Ask" }, { status: 0, request: { size: "x" } }, []],
  ])("%s", (_, parts, came, expected) => {
    expect(sent(parts, came)).toEqual(expected);
  });
  it("as an object in a path or a header is written in a way that few pages say", () => {
    const object = (place: Parameter["in"], name: string): OperationParts => ({
      parameters: [parameter(place, row(name, "object"))],
    });
    expect(sent(object("path", "id"), {})).toEqual([]);
    expect(sent(object("header", "X-A"), { requestHeaders: { "X-A": "x" } })).toEqual([]);
  });
});

describe("a parameter of no row", () => {
  const news = "undocumented-request-parameter query a";
  test.each<[string, OperationParts, string, Partial<ApiPage>, string[]]>([
    ["is news", {}, "a=1", {}, [news]],
    ["is news, whatever brackets it has", {}, "a[0]=1&a[1]=2", {}, [news]],
    ["is news beside others", required("query", "b"), "a=1&b=1", {}, [news]],
    ["is in the template", { query: ["a"] }, "a=1", {}, []],
    ["is in the template without its brackets", { query: ["a"] }, "a[]=1", {}, []],
    ["is told of all calls", {}, "a=1", { generalNames: ["A"] }, []],
    ["is told of the page's calls", {}, "A=1", { toldNames: ["?a"] }, []],
    ["is told of the page, as a header", {}, "a=1", { toldNames: ["a"] }, [news]],
    ["is a field of the body that was not sent", { request: "Ask" }, "size=1", {}, []],
    ["is no field of the body", { request: "Ask" }, "a=1", {}, [news]],
    ["may be a secret", {}, "3f2a19b0-11ee-4c5d-8e9f-0242ac120002=1", {}, ["undocumented-request-parameter query {}"]],
  ])("%s", (_, parts, query, more, expected) => {
    expect(sent(parts, { url: `/pots/7?${query}` }, more)).toEqual(expected);
  });
  it("is one where a body was sent that could have it", () => {
    expect(sent({ request: "Ask" }, { url: "/pots/7?size=1", request: { size: 1 } })).toEqual([
      "undocumented-request-parameter query size",
    ]);
  });
});

describe("a message that a name in it tells apart", () => {
  const lamp = structure("Lamp", [
    row("lamp", "string", { required: "yes" }),
    row("watts", "integer", { required: "no" }),
  ]);
  const first = structure("First", [row("params[0]", "string", { required: "yes" })]);
  const inside = structure("Inside", [row("params", "Lamp")]);
  const list = structure("List", [row("params", "[]integer")]);
  const call = (rows: string, params: Json | undefined, path = "/rpc#on"): string[] => {
    const described = operation({ method: "POST", path, request: rows, responses: { 200: null } });
    const request = { method: "on", ...(params === undefined ? {} : { params }) };
    const made = page([described], [lamp, first, inside, list]);
    return brief(told(validate([made], [exchange({ method: "POST", url: "/rpc", request })]).findings)).filter(
      (line) => !line.endsWith("request method"),
    );
  };
  test.each<[rows: string, params: Json | undefined, expected: string[]]>([
    ["Lamp", { lamp: "a" }, []],
    ["Lamp", { lamp: 1 }, ["request-body request lamp"]],
    ["Lamp", {}, ["missing-request-parameter request lamp"]],
    ["Lamp", ["a"], []],
    ["Lamp", undefined, ["missing-request-parameter request lamp"]],
    ["First", ["a"], []],
    ["First", [1], ["request-body request params[0]"]],
    ["First", [], ["missing-request-parameter request params[0]"]],
    ["Inside", { lamp: "a" }, []],
    ["Inside", { lamp: 1 }, ["request-body request params.lamp"]],
    ["Inside", [1], []],
    ["List", [1], []],
    ["List", ["a"], ["request-body request params[]"]],
  ])("%s given %j", (rows, params, expected) => {
    expect(call(rows, params)).toEqual(expected);
  });
  it("is a body as any other where the path has no name", () => {
    expect(call("Lamp", { lamp: "a" }, "/rpc")).toEqual([
      "missing-request-parameter request lamp",
      "undocumented-field request params",
    ]);
  });
});
