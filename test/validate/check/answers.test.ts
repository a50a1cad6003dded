/** What an answer is held against: its status, its media type, its body, its error codes, and what is no answer of the operation. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage, Json } from "../../../src/api-model/api-page.ts";
import type { Payload } from "../../../src/exchange/exchange.ts";
import { errorCodesOf, unlistedCodes } from "../../../src/validate/check/error-codes.ts";
import { isHtmlPage } from "../../../src/validate/check/failures.ts";
import {
  exchange,
  type ExchangeParts,
  fact,
  type OperationParts,
  page,
  pageOf,
  row,
  structure,
  told,
  validate,
  validation,
} from "../pages.ts";

const calls = (parts: OperationParts, came: readonly ExchangeParts[], more: Partial<ApiPage> = {}): string[] =>
  told(
    validate(
      [{ ...pageOf([row("a", "string", { required: "no" })], parts), ...more }],
      came.map((one, entry) => exchange({ entry, ...one })),
    ).findings,
  );
const rules = (lines: readonly string[]): string[] => lines.map((line) => line.split(" ")[2]?.replace(":", "") ?? "");

describe("an answer that is a server's, and no operation's", () => {
  test.each<[status: number, rule: string]>([
    [400, ""],
    [401, "unauthorized"],
    [403, "unauthorized"],
    [407, "unauthorized"],
    [404, ""],
    [500, "server-error"],
    [599, "server-error"],
  ])("%i: %s", (status, rule) => {
    expect(rules(calls({ responses: { "2XX": "Root", "4XX": null } }, [{ status }]))).toEqual(
      rule === "" ? [] : [rule],
    );
  });
  test.each<[status: number, location: string, isLogin: boolean]>([
    [302, "/login", true],
    [300, "/login", true],
    [399, "/login", true],
    [304, "/login", false],
    [200, "/login", false],
    [302, "https://h.example/login", true],
    [302, "https://login.example/pots", false],
    [302, "https://login.example", false],
    [302, "/pots?next=/login", false],
    [302, "/pots#login", false],
    [302, "/log-in", true],
    [302, "/log_in", true],
    [302, "/logon", true],
    [302, "/sign-in", true],
    [302, "/signon", true],
    [302, "/sso/x", true],
    [302, "/oauth/x", true],
    [302, "/oauth2/x", true],
    [302, "/openid-connect", true],
    [302, "/saml", true],
    [302, "/auth.html", true],
    [302, "/authenticate", true],
    [302, "/x/authorize?y", true],
    [302, "/authors", false],
    [302, "/blogin", false],
    [302, "login", true],
  ])("%i to %s", (status, location, isLogin) => {
    const found = rules(calls({ responses: { "2XX": "Root" } }, [{ status, headers: { Location: location } }]));
    expect(found.includes("login-redirect")).toBe(isLogin);
  });
  it("is none where the page lists the status, or no place is given", () => {
    expect(calls({ responses: { 302: null } }, [{ status: 302, headers: { Location: "/login" } }])).toEqual([]);
    expect(calls({ responses: { "2XX": "Root" } }, [{ status: 302, headers: { "X-To": "/login" } }])).toEqual([]);
  });
  const text = (words: string): Payload => ({ kind: "text", text: words });
  test.each<[Payload, string | null, boolean]>([
    [text("x"), "text/html", true],
    [text("x"), "Text/HTML; charset=utf-8", true],
    [text("x"), "application/xhtml+xml", true],
    [text("x"), "text/plain", false],
    [text("<!DOCTYPE html><p>"), null, true],
    [text("\uFEFF\n  <html lang='en'>"), "text/plain", true],
    [text("<HEAD>"), null, true],
    [text("<body>"), null, true],
    [text("<header>"), null, false],
    [text("<p><html>"), null, false],
    [text("<!doctype svg>"), null, false],
    [{ kind: "json", value: {} }, "text/html", false],
    [{ kind: "empty" }, "text/html", false],
  ])("%j as %s is a page for people: %s", (body, contentType, isPage) => {
    expect(isHtmlPage(body, contentType)).toBe(isPage);
  });
});

describe("a page for people", () => {
  const html = (parts: ExchangeParts = {}): ExchangeParts => ({
    payload: { kind: "text", text: "<html>" },
    headers: { "Content-Type": "text/html" },
    ...parts,
  });
  it("is told instead of what the page describes, of an answer that is no error", () => {
    expect(rules(calls({}, [html()]))).toEqual(["html-response"]);
    expect(rules(calls({}, [html({ status: 302 })], {}))).toEqual(["undocumented-status"]);
    expect(rules(calls({ responses: { 200: "Root", 404: "Root" } }, [html({ status: 404 })]))).toEqual([
      "content-type",
    ]);
    expect(rules(calls({ mediaType: "text/html", responses: { 200: "string" } }, [html()]))).toEqual([]);
  });
  it("is what a browser asked for, where only an example shows JSON", () => {
    const shown: OperationParts = { responses: { 200: null }, examples: [{ a: 1 }] };
    const accepting = (accept: string): string[] => rules(calls(shown, [html({ requestHeaders: { Accept: accept } })]));
    expect(rules(calls(shown, [html()]))).toEqual(["html-response"]);
    expect(accepting("text/html,*/*")).toEqual([]);
    expect(accepting("TEXT/HTML")).toEqual([]);
    expect(accepting("text/html,application/json")).toEqual(["html-response"]);
    expect(accepting("*/*")).toEqual(["html-response"]);
    expect(rules(calls({}, [html({ requestHeaders: { Accept: "text/html" } })]))).toEqual(["html-response"]);
  });
});

describe("a status", () => {
  const statuses = (documented: readonly string[], came: number, parts: OperationParts = {}): string[] =>
    rules(calls({ responses: Object.fromEntries(documented.map((one) => [one, null])), ...parts }, [{ status: came }]));
  test.each<[documented: string[], came: number, isTold: boolean]>([
    [["200"], 200, false],
    [["200"], 202, true],
    [["2XX"], 202, false],
    [["200"], 404, true],
    [["404"], 200, false],
    [["404"], 302, false],
    [["302"], 200, true],
    [["404"], 400, true],
    [["2XX"], 404, false],
    [["200"], 304, false],
    [["200"], 0, false],
    [["200", "4XX"], 404, false],
    [["default"], 404, false],
    [["default"], 200, false],
    [["200", "default"], 404, false],
    [["200", "default"], 202, true],
    [["200"], 199, true],
  ])("%j, and %i came: %s", (documented, came, isTold) => {
    expect(statuses(documented, came).includes("undocumented-status")).toBe(isTold);
  });
  it("of an error is news where the page shows an answer and speaks of no error", () => {
    const shown = (came: number, more: Partial<ApiPage> = {}): string[] =>
      calls({ responses: {}, examples: [{ a: "x" }] }, [{ status: came }, { body: { a: "x" } }], more).filter((line) =>
        line.includes("undocumented-status"),
      );
    expect(shown(404)).toEqual([
      "info undecided undocumented-status: undocumented status code 404 in 1 of 2 responses",
    ]);
    for (const status of [401, 403, 405, 407, 429, 500]) expect(shown(status)).toEqual([]);
    for (const status of [400, 499]) expect(shown(status)).toHaveLength(1);
    expect(shown(404, { tellsErrors: true })).toEqual([]);
  });
  it("is documented where a sentence tells it of any call, or a hundred of it", () => {
    const beside = (errorStatuses: readonly string[], came: number): string[] =>
      rules(calls({ responses: { 200: null, 404: null } }, [{ status: came }], { errorStatuses }));
    expect(beside([], 409)).toEqual(["undocumented-status"]);
    expect(beside(["409"], 409)).toEqual([]);
    expect(beside(["4XX"], 409)).toEqual([]);
    expect(beside(["408", "5XX"], 409)).toEqual(["undocumented-status"]);
  });
  it("of a refusal is told where others were let in", () => {
    expect(rules(calls({}, [{ status: 401 }, { body: { a: "x" } }]))).toEqual(["undocumented-status"]);
    expect(rules(calls({}, [{ status: 401 }]))).toEqual(["unauthorized"]);
    expect(rules(calls({}, [{ status: 405 }, { body: { a: "x" } }]))).toEqual(["undocumented-status"]);
  });
});

describe("what counts as success", () => {
  const successes = (documented: readonly string[], came: ExchangeParts): number => {
    const parts = { responses: Object.fromEntries(documented.map((one) => [one, one === "200" ? "Root" : null])) };
    const run = validation([pageOf([row("a", "string")], parts)], [exchange(came)]);
    return run.result().seen.successes;
  };
  test.each<[documented: string[], status: number, isSuccess: boolean]>([
    [["200"], 200, true],
    [["200"], 302, true],
    [["200"], 404, false],
    [["200", "404"], 404, false],
    [["404"], 404, true],
    [["404"], 400, false],
    [["404", "500"], 404, true],
    [["404", "default"], 404, false],
    [["default"], 404, false],
    [[], 404, false],
    [["200"], 0, false],
    [["401"], 401, false],
    [["500"], 500, false],
  ])("%j, and %i came: %s", (documented, status, isSuccess) => {
    expect(successes(documented, { status })).toBe(isSuccess ? 1 : 0);
  });
  it("is no page for people", () => {
    const html: ExchangeParts = { payload: { kind: "text", text: "<html>" }, headers: { "Content-Type": "text/html" } };
    expect(successes(["200"], html)).toBe(0);
  });
});

describe("a body where the page says that there is none", () => {
  const none: ApiPage = pageOf([], { responses: { 204: null } });
  const [silent] = none.operations;
  const pages = [
    {
      ...none,
      operations: silent
        ? [
            {
              ...silent,
              responses: silent.responses.map((one) => ({ ...one, noBody: fact("none").evidence[0] as never })),
            },
          ]
        : [],
    },
  ];
  const came = (parts: ExchangeParts): string[] =>
    told(validate(pages, [exchange({ status: 204, ...parts })]).findings).map((line) => line.replace(/^.*, got /, ""));
  test.each<[string, ExchangeParts, string[]]>([
    ["nothing", { payload: { kind: "empty" } }, []],
    ["what nobody recorded", {}, []],
    ["blanks", { payload: { kind: "text", text: " \n" } }, []],
    ["an empty object", { body: {} }, []],
    ["an empty list", { body: [] }, []],
    ["null", { body: null }, []],
    ["an object", { body: { a: 1 } }, ["object with 1 field in the only response"]],
    ["a list", { body: [1] }, ["list of 1 number in the only response"]],
    ["a text", { payload: { kind: "text", text: "x" } }, ["a text in the only response"]],
    ["bytes", { payload: { kind: "binary", bytes: 4 } }, ["binary data in the only response"]],
    ["a text to a HEAD", { method: "HEAD", payload: { kind: "text", text: "x" } }, []],
  ])("%s", (_, parts, expected) => {
    expect(came(parts)).toEqual(expected);
  });
});

describe("a stream of values", () => {
  const stream = (
    value: Json,
    rows: "Root" | "[]Root",
    more: { readonly isStream?: true } = { isStream: true },
  ): string[] =>
    rules(
      calls({ responses: { 200: rows } }, [
        { payload: { kind: "json", value, ...more }, headers: { "Content-Type": "application/x-ndjson" } },
      ]),
    );
  it("is held against the page value by value, whatever its type is called", () => {
    expect(stream([{ a: "x" }, { a: "y" }], "Root")).toEqual([]);
    expect(stream([{ a: "x" }, { a: 1 }], "Root")).toEqual(["body-type"]);
    expect(stream([{ a: "x" }, { a: 1 }], "[]Root")).toEqual(["body-type"]);
    expect(stream([{ a: "x" }], "Root", {}).length).toBeGreaterThan(0);
  });
});

describe("error codes", () => {
  const listed = errorCodesOf([
    {
      ...page([], []),
      errorCodes: ["POT.01", "POT.02", "LID-1", "E7", "99"].map((value) => ({
        code: fact(value),
        status: null,
        message: null,
      })),
    },
    page([], []),
  ]);
  const unlisted = (value: Json): string[] => [...unlistedCodes({ kind: "json", value }, listed)];
  test.each<[Json, string[]]>([
    [{ code: "POT.03" }, ["POT.03"]],
    [{ code: "POT.01" }, []],
    [{ code: "LID-2" }, ["LID-2"]],
    [{ code: "LID.2" }, []],
    [{ code: "E8" }, []],
    [{ code: "CUP.1" }, []],
    [{ code: 7 }, []],
    [{ errorCode: "POT.03" }, ["POT.03"]],
    [{ sub_code: "POT.03" }, ["POT.03"]],
    [{ error: "POT.03" }, ["POT.03"]],
    [{ errors: ["POT.03", "POT.04"] }, ["POT.04", "POT.03"]],
    [{ err: "POT.03" }, ["POT.03"]],
    [{ errno: "POT.03" }, ["POT.03"]],
    [{ err_no: "POT.03" }, ["POT.03"]],
    [{ reason: "POT.03" }, ["POT.03"]],
    [{ codes: "POT.03" }, []],
    [{ message: "POT.03" }, []],
    [{ id: "POT.03" }, []],
    [{ code: { id: "POT.03" } }, []],
    [{ error: { code: "POT.03" } }, ["POT.03"]],
    [{ id: [{ code: "POT.03" }] }, ["POT.03"]],
    [{ code: [["POT.03"]] }, ["POT.03"]],
    [{ code: "POT.03", error: "POT.03" }, ["POT.03"]],
    [{ code: `POT.${"x".repeat(40)}` }, [`POT.${"x".repeat(40)}`]],
    [{ code: `POT.${"x".repeat(41)}` }, []],
    [{ code: "POT." }, []],
    ["POT.03", []],
    [null, []],
  ])("%j has %j", (value, expected) => {
    expect(unlisted(value)).toEqual(expected);
  });
  it("are looked for in the first 10,000 values", () => {
    const long = (length: number): Json => [...Array.from({ length }, () => ({ code: "POT.03" })), 1].toReversed();
    expect(unlisted(Array.from({ length: 9_998 }, (_, n) => (n === 0 ? { code: "POT.03" } : 1)))).toEqual(["POT.03"]);
    expect(unlisted(Array.from({ length: 9_999 }, (_, n) => (n === 0 ? { code: "POT.03" } : 1)))).toEqual([]);
    expect(unlisted(long(3))).toEqual(["POT.03"]);
  });
  it("are none in a text, and where no page lists any", () => {
    expect([...unlistedCodes({ kind: "text", text: '{"code": "POT.03"}' }, listed)]).toEqual([]);
    expect([...unlistedCodes({ kind: "json", value: { code: "POT.03" } }, errorCodesOf([page([], [])]))]).toEqual([]);
  });
});

describe("an object of another shape", () => {
  const lamp = [row("id", "string"), row("watts", "integer"), row("hue", "string")];
  const shape = (body: Json, rows = lamp, ...others: Parameters<typeof structure>[]): string[] =>
    told(
      validate(
        [
          pageOf(
            rows,
            {},
            others.map((one) => structure(...one)),
          ),
        ],
        [exchange({ body })],
      ).findings,
    )
      .filter((line) => line.includes("other-shape"))
      .map((line) => line.replace(/^.*other-shape: /, "").replace(/ in the only response$/, ""));
  const whole = { id: "a", watts: 1, hue: "b" };
  test.each<[string, Json, string[]]>([
    ["none of the fields", { x: 1 }, ["the body: none of the documented fields came"]],
    ["nothing", {}, ["the body: an empty object came"]],
    ["one of them", { id: "a", x: 1, y: 2 }, []],
    [
      "all of them one step deeper",
      { data: whole },
      ['the body: the documented fields are inside "data", which the page does not describe,'],
    ],
    [
      "most of them one step deeper",
      { data: { id: "a", watts: 1 } },
      ['the body: the documented fields are inside "data", which the page does not describe,'],
    ],
    ["one of them one step deeper", { data: { id: "a" } }, ["the body: none of the documented fields came"]],
    [
      "as many others beside them",
      { data: { id: "a", watts: 1, x: 1, y: 2 } },
      ['the body: the documented fields are inside "data", which the page does not describe,'],
    ],
    [
      "more others beside them",
      { data: { id: "a", watts: 1, x: 1, y: 2, z: 3 } },
      ["the body: none of the documented fields came"],
    ],
    [
      "a list of them",
      { data: [1, whole] },
      ['the body: the documented fields are inside "data", which the page does not describe,'],
    ],
    ["a list of other things", { data: [1, { x: 1 }] }, ["the body: none of the documented fields came"]],
    [
      "several of them",
      { a: whole, b: whole },
      ["the body: the documented fields are in each of several members that the page does not describe,"],
    ],
    [
      "them below a name that may be a secret",
      { "3f2a19b0-11ee-4c5d-8e9f-0242ac120002": whole },
      ['the body: the documented fields are inside "{}", which the page does not describe,'],
    ],
  ])("%s", (_, body, expected) => {
    expect(shape(body)).toEqual(expected);
  });
  it("inside of another is told only where it has the fields one step away", () => {
    const lamps: Parameters<typeof structure> = ["Lamp", lamp];
    const rows = [row("lamp", "Lamp"), row("n", "integer")];
    expect(shape({ lamp: { x: 1 }, n: 1 }, rows, lamps)).toEqual([]);
    expect(shape({ lamp: { data: whole }, n: 1 }, rows, lamps)).toEqual([
      'lamp: the documented fields are inside "data", which the page does not describe,',
    ]);
    expect(shape(whole, rows, lamps)).toEqual(['the body: the fields of "lamp" stand without that object around them']);
    expect(shape(whole, [row("lamps", "[]Lamp"), row("n", "integer")], lamps)).toEqual([
      'the body: the fields of "lamps" stand without that object around them',
    ]);
  });
  it("is none where any key may come, where no field need be there, or one must", () => {
    expect(shape({ x: 1 }, [row("a", "string", { required: "no" }), row("b", "string", { required: "no" })])).toEqual(
      [],
    );
    expect(shape({ x: 1 }, [row("a", "string", { required: "yes" }), row("b", "string")])).toEqual([]);
    expect(shape({ x: 1 }, [row("a", "string")])).toEqual([]);
    expect(shape({ x: { a: "b" } }, [row("a", "string")])).toEqual([
      'the body: the documented fields are inside "x", which the page does not describe,',
    ]);
  });
});
