/** What rows of every kind promise: the same row in an answer, in a request and in headers, and what breaks it. */
import { describe, expect, it, test } from "vitest";
import type { Field, Json } from "../../../src/api-model/api-page.ts";
import {
  exchange,
  type ExchangeParts,
  fact,
  found,
  operation,
  type OperationParts,
  page,
  pageOf,
  parameter,
  row,
  type RowParts,
  structure,
  told,
  type as typeOf,
  validate,
} from "../pages.ts";

/** "warning missing-field a" of each finding. */
const brief = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/^(\w+) \w+ ([\w-]+): ((?:(?:request|query|header|path) )?\S+?):? .*$/, "$1 $2 $3"));
const asked = (rows: readonly Field[], request: Json): string[] =>
  brief(
    told(
      validate(
        [page([operation({ method: "POST", request: "Ask", responses: { 200: null } })], [structure("Ask", rows)])],
        [exchange({ method: "POST", request })],
      ).findings,
    ),
  );
const called = (parts: OperationParts, exchangeParts: ExchangeParts): string[] =>
  brief(told(validate([pageOf([], { responses: { 200: null }, ...parts })], [exchange(exchangeParts)]).findings));

describe("a field that is missing", () => {
  const headersOf = (field: Field): string[] =>
    called({ headers: [field] }, { headers: { "X-Other": "1" } }).filter((line) => line.includes("missing"));
  test.each<[string, RowParts, answer: string[], request: string[]]>([
    ["is required", { required: "yes" }, ["warning missing-field a"], ["warning missing-request-parameter request a"]],
    ["is optional", { required: "no" }, [], []],
    ["is there in some cases", { required: "conditional" }, [], []],
    ["may be required or not", {}, ["info missing-field a"], []],
    [
      "is required, and a sentence says when",
      { required: "yes", says: { condition: "if" } },
      [],
      ["warning missing-request-parameter request a"],
    ],
    ["has a sentence that says when", { says: { condition: "if" } }, [], []],
    ["is required and read only", { required: "yes", says: { readOnly: true } }, ["warning missing-field a"], []],
    [
      "is required and write only",
      { required: "yes", says: { writeOnly: true } },
      [],
      ["warning missing-request-parameter request a"],
    ],
    ["is write only", { says: { writeOnly: true } }, [], []],
  ])("%s", (_, parts, answer, request) => {
    expect(brief(found([row("a", "string", parts), row("b", "string")], [{ b: "x" }]))).toEqual(answer);
    expect(asked([row("a", "string", parts)], {})).toEqual(request);
    expect(headersOf(row("a", "string", parts))).toEqual(
      answer.map((line) => line.replace("missing-field a", "missing-response-header header a")),
    );
  });
  it("in a request, where a common table has it, is told elsewhere", () => {
    const common: Field = { ...row("a", "string", { required: "yes" }), isCommon: true };
    expect(asked([common], {})).toEqual([]);
    expect(brief(found([common], [{}]))).toContain("warning missing-field a");
  });
  it("is told in the page's words for it", () => {
    const said = { ...row("a", "string"), required: fact("yes" as const, "是") };
    expect(found([said, row("b", "string")], [{ b: "" }])).toEqual([
      "warning undecided missing-field: a: missing in the only response; the page says required: 是",
    ]);
    const wordless = { ...row("a", "string"), required: { value: "yes" as const, evidence: [] } };
    expect(found([wordless, row("b", "string")], [{ b: "" }])).toEqual([
      "warning undecided missing-field: a: missing in the only response; the page says required: yes",
    ]);
  });
});

describe("what is said of a list's row", () => {
  test.each<[stated: string, RowParts["says"], good: Json, bad: Json]>([
    ["[]string", { const: "x" }, ["x", "x"], ["y"]],
    ["[]string", { enum: ["x", "y"] }, ["x", "y"], ["z"]],
    ["[]string", { format: "date" }, ["2026-01-02"], ["soon"]],
    ["[]string", { minLength: 2 }, ["ab"], ["a"]],
    ["[]string", { maxLength: 2 }, ["ab"], ["abc"]],
    ["[]integer", { minimum: 2 }, [2], [1]],
    ["[]integer", { maximum: 2 }, [2], [3]],
    ["[]integer", { exclusiveMinimum: 2 }, [3], [2]],
    ["[]integer", { exclusiveMaximum: 2 }, [1], [2]],
    ["[]integer", { multipleOf: 5 }, [10], [7]],
    ["[]integer", { minimum: 2, also: [-1] }, [2, -1], [-2]],
  ])("%s: %j is said of its items", (stated, says, good, bad) => {
    expect(found([row("a", stated, { says: says ?? {} })], [{ a: good }])).toEqual([]);
    expect(found([row("a", stated, { says: says ?? {} })], [{ a: bad }])).toEqual([
      expect.stringMatching(/^warning undecided (?:const|enum|format|limits): a\[\]: /),
    ]);
  });
  test.each<[RowParts["says"], good: Json, bad: Json]>([
    [{ minItems: 2 }, ["a", "b"], ["a"]],
    [{ maxItems: 1 }, ["a"], ["a", "b"]],
    [{ uniqueItems: true }, ["a", "b"], ["a", "a"]],
  ])("%j is said of itself", (says, good, bad) => {
    expect(found([row("a", "[]string", { says: says ?? {} })], [{ a: good }])).toEqual([]);
    expect(found([row("a", "[]string", { says: says ?? {} })], [{ a: bad }])).toEqual([
      expect.stringMatching(/^warning undecided limits: a: /),
    ]);
  });
  it("null may be the list, not an item", () => {
    const list = [row("a", "[]string", { says: { nullable: true } })];
    expect(found(list, [{ a: null }])).toEqual([]);
    expect(brief(found(list, [{ a: [null] }]))).toEqual(["warning null a[]"]);
  });
  it("of which one type of several is a list, is said of the whole", () => {
    const both = [row("a", "string|[]integer", { says: { maxLength: 2 } })];
    expect(brief(found(both, [{ a: "abc" }]))).toEqual(["warning limits a"]);
    expect(brief(found(both, [{ a: ["x"] }]))).toEqual(["error body-type a[]"]);
    expect(found([row("a", "[]string|[]integer")], [{ a: ["x", 1, true] }])).toEqual([]);
  });
});

describe("null", () => {
  test.each<[string, string | null, RowParts["says"], boolean]>([
    ["a type alone", "string", {}, false],
    ["a sentence of null", "string", { nullable: true }, true],
    ["the constant null", "string", { const: null }, true],
    ["another constant", "string", { const: "x" }, false],
    ["a list of values with null", "string", { enum: ["x", null] }, true],
    ["a list of values without", "string", { enum: ["x", "null"] }, false],
    ["a default of null", "string", { default: null }, true],
    ["no type", null, {}, true],
    ["a type of several with null", "string|null", {}, true],
  ])("is allowed by %s: %s", (_, stated, says, isAllowed) => {
    expect(brief(found([row("a", stated, { says: says ?? {} })], [{ a: null }]))).toEqual(
      isAllowed ? [] : ["warning null a"],
    );
  });
});

describe("a header of media types", () => {
  const sent = (name: string, says: RowParts["says"], value: string): string[] =>
    called(
      { method: "POST", parameters: [parameter("header", row(name, "string", { says: says ?? {} }))] },
      { method: "POST", requestHeaders: { [name]: value }, request: {} },
    );
  test.each<[string, RowParts["says"], good: string, bad: string]>([
    ["Content-Type", { const: "application/json; charset=utf-8" }, "APPLICATION/JSON;charset=UTF-8", "text/plain"],
    ["content-type", { enum: ["application/json", "Text/XML"] }, "text/xml", "text/plain"],
    ["Accept", { const: "Application/JSON" }, "application/json", "text/plain"],
    ["X-Accept", { const: "Red" }, "Red", "red"],
  ])("%s: %j is kept by %s, not by %s", (name, says, good, bad) => {
    expect(sent(name, says, good)).toEqual([]);
    expect(sent(name, says, bad)).toEqual([`warning request-parameter header ${name}`]);
  });
  it("may have a length, as any other", () => {
    expect(sent("Accept", { maxLength: 3 }, "a/b")).toEqual([]);
    expect(sent("Accept", { maxLength: 3 }, "a/bc")).toEqual(["warning request-parameter header Accept"]);
  });
  it("is one in a header alone", () => {
    const typed = [row("accept", "string", { says: { const: "Red" } })];
    expect(found(typed, [{ accept: "Red" }])).toEqual([]);
    expect(brief(found(typed, [{ accept: "red" }]))).toEqual(["warning const accept"]);
    expect(asked(typed, { accept: "Red" })).toEqual([]);
    expect(asked(typed, { accept: "red" })).toEqual(["warning request-body request accept"]);
  });
  it("of an answer is held against the page's, too", () => {
    const of = (value: string): string[] =>
      called(
        { headers: [row("Content-Type", "string", { says: { const: "Application/JSON" } })] },
        { headers: { "Content-Type": value } },
      );
    expect(of("application/json")).toEqual([]);
    expect(of("text/html")).toEqual(["warning const header Content-Type"]);
  });
});

describe("structures", () => {
  const lid = structure("Lid", [row("kind", "string"), row("size", "integer", { required: "no" })]);
  const briefly = (stated: string, value: Json, ...others: Parameters<typeof structure>[]): string[] =>
    brief(found([row("a", stated)], [{ a: value }], {}, [lid, ...others.map((one) => structure(...one))]));
  test.each<[string, Json, string[]]>([
    ["Lid", { kind: 1 }, ["error body-type a.kind"]],
    ["[]Lid", [{ kind: 1 }], ["error body-type a[].kind"]],
    ["{}Lid", { x: { kind: 1 } }, ["error body-type a{}.kind"]],
    ["[]{}Lid", [{ x: { kind: 1 } }], ["error body-type a[]{}.kind"]],
    ["{}[]Lid", { x: [{ kind: 1 }] }, ["error body-type a{}[].kind"]],
    ["string|Lid", { kind: 1 }, ["error body-type a.kind"]],
    ["string|Lid", "x", []],
    ["string|{}integer", { x: "y" }, ["error body-type a{}"]],
    ["Lid", {}, ["info missing-field a.kind"]],
    ["{}", { x: 1 }, []],
    ["Nowhere", { x: 1 }, []],
    ["Nowhere", "x", ["error body-type a"]],
  ])("%s given %j", (stated, value, expected) => {
    expect(briefly(stated, value)).toEqual(expected);
  });
  it("of which two are named are told apart by what came", () => {
    const cup: Parameters<typeof structure> = ["Cup", [row("handle", "boolean")]];
    expect(briefly("Lid|Cup", { handle: 1 }, cup)).toEqual(["error body-type a.handle"]);
    expect(briefly("Lid|Cup", { kind: "x", handle: true }, cup)).toEqual(["info undocumented-field a.handle"]);
    expect(briefly("Lid|{}integer", { x: "y" }, cup)).toEqual(["error body-type a{}"]);
    expect(briefly("Lid|{}integer", { kind: "x", size: "y" }, cup)).toEqual(["error body-type a.size"]);
  });
  it("without rows say nothing of what is inside", () => {
    expect(briefly("Empty", { x: 1 }, ["Empty", []])).toEqual([]);
    expect(briefly("Open", { x: "1" }, ["Open", [], row("{key}", "integer")])).toEqual(["error body-type a{}"]);
  });
  it("that hold themselves are followed as deep as they come", () => {
    const node: Parameters<typeof structure> = [
      "Node",
      [row("next", "Node", { required: "no" }), row("n", "integer", { required: "no" })],
    ];
    expect(briefly("Node", { next: { next: { next: { n: "x" } } } }, node)).toEqual(["error body-type a.n"]);
  });
  it("are followed twelve deep, and not further", () => {
    const chain = Array.from({ length: 14 }, (_, n) =>
      structure(`N${n}`, [
        row("next", n < 13 ? `N${n + 1}` : "object", { required: "no" }),
        row("n", "integer", { required: "no" }),
      ]),
    );
    const deep = (depth: number): string[] => {
      let value: Json = { n: "x" };
      for (let i = 0; i < depth; i += 1) value = { next: value };
      return brief(found([row("a", "N0")], [{ a: value }], {}, chain)).map((line) => line.slice(0, 15));
    };
    expect([deep(0), deep(10), deep(11)]).toEqual([["error body-type"], ["error body-type"], []]);
  });
  it("have each name once: the first row of it counts", () => {
    expect(brief(found([row("a", "string"), row("a", "integer")], [{ a: "x" }]))).toEqual([]);
    expect(brief(found([row("a", "string"), row("a", "integer")], [{ a: 1 }]))).toEqual(["error body-type a"]);
  });
  it("may name many keys in one row, of which none must be there", () => {
    const sized = [row("size-{n}", "integer", { required: "yes" }), row("b", "string", { required: "no" })];
    expect(found(sized, [{ "size-1": 1, "size-2": 2 }])).toEqual([]);
    expect(found(sized, [{ b: "x" }])).toEqual([]);
    expect(brief(found(sized, [{ "size-1": "x", sizes: 1 }]))).toEqual([
      "error body-type size-{n}",
      "info undocumented-field sizes",
    ]);
  });
});

describe("a type that texts write in several ways", () => {
  const typed = (words: string, stated: string): string[] => {
    const field = { ...row("at", stated), type: fact(typeOf(stated), words) };
    return brief(found([field], [{ at: 7.5 }]));
  };
  it("takes numbers only where the page calls it a text", () => {
    expect(typed("Timestamp", "string")).toEqual([]);
    expect(typed("Timestamp", "integer")).toEqual(["error body-type at"]);
    expect(typed("String", "string")).toEqual(["error body-type at"]);
  });
});

describe("bodies", () => {
  const judged = (parts: OperationParts, came: ExchangeParts): string[] =>
    told(validate([pageOf([row("a", "string")], parts)], [exchange(came)]).findings);
  const text = (contentType: string, words = "a,b"): ExchangeParts => ({
    payload: { kind: "text", text: words },
    headers: { "Content-Type": contentType },
  });
  test.each<[documented: string, came: string, isFine: boolean]>([
    ["text/csv", "text/csv; header=present", true],
    ["Text/CSV", "text/csv", true],
    ["text/*", "text/csv", true],
    ["TEXT/*", "text/csv", true],
    ["text/*", "image/png", false],
    ["*/*", "text/csv", true],
    ["text/csv", "text/plain", false],
    ["application/octet-stream", "text/csv", false],
  ])("documented as %s may come as %s: %s", (mediaType, came, isFine) => {
    expect(judged({ mediaType, responses: { 200: "string" } }, text(came))).toHaveLength(isFine ? 0 : 1);
  });
  it("say the type that came where it has the form of one", () => {
    const of = (came: string): string | undefined =>
      judged({ mediaType: "text/csv", responses: { 200: "string" } }, text(came))[0];
    expect(of("text/plain")).toMatch(/expected text\/csv, got text\/plain in the only response$/);
    expect(of("application/vnd.a+xml")).toMatch(/got application\/vnd\.a\+xml in/);
    expect(of("secret")).toMatch(/got another media type in/);
    expect(of(`text/${"x".repeat(41)}`)).toMatch(/got another media type in/);
  });
  it("that are files may be anything, but not another type than the page says", () => {
    const file = (mediaType: string): string[] => judged({ mediaType, responses: { 200: "file" } }, text("image/png"));
    expect(file("application/octet-stream")).toEqual([]);
    expect(file("image/png")).toEqual([]);
    expect(file("image/gif")).toHaveLength(1);
    const json = { body: { a: 1 }, headers: { "Content-Type": "application/json" } };
    expect(judged({ mediaType: "application/json", responses: { 200: "file" } }, json)).toEqual([]);
  });
  it("of binary data are no JSON, and no text is where JSON is documented", () => {
    const binary: ExchangeParts = { payload: { kind: "binary", bytes: 4 } };
    expect(judged({}, binary)).toEqual([
      "error undecided invalid-json: the body: expected JSON, got no JSON but binary data in the only response",
    ]);
    expect(
      judged(
        { mediaType: "image/png", responses: { 200: "file" } },
        { ...binary, headers: { "Content-Type": "image/png" } },
      ),
    ).toEqual([]);
  });
  it("that a page does not describe promise nothing", () => {
    expect(judged({ mediaType: "text/csv", responses: { 200: "?" } }, text("image/png"))).toEqual([]);
    expect(
      told(
        validate(
          [page([operation({ method: "POST", request: "?", responses: { 200: null } })], [])],
          [exchange({ method: "POST", request: [1], requestHeaders: { "content-type": "a/b" } })],
        ).findings,
      ),
    ).toEqual([]);
  });
});
