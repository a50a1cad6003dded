/** Which of several descriptions of one call an answer is held against: each expects a field of its own, and none comes. */
import { describe, expect, it } from "vitest";
import type { ApiPage, Field, Json, Operation } from "../../src/api-model/api-page.ts";
import {
  exchange,
  type ExchangeParts,
  operation,
  type OperationParts,
  page,
  parameter,
  row,
  structure,
  validate,
} from "./pages.ts";

interface Use extends OperationParts {
  /** Rows of the request's body. */
  readonly asks?: readonly Field[];
  /** Rows of the answer beside the use's own. */
  readonly tells?: readonly Field[];
}

/** A page with several uses of one call, named by the field that each expects: "a", "b". */
function uses(...all: readonly Use[]): ApiPage[] {
  const names = ["a", "b", "c"];
  const operations = all.map(({ asks, ...parts }, n): Operation =>
    operation({
      method: "POST",
      path: "/pots",
      responses: { 200: `R${n}` },
      ...(asks && { request: `Q${n}` }),
      ...parts,
    }),
  );
  const structures = all.flatMap(({ asks, tells = [] }, n) => [
    structure(`R${n}`, [row(names[n] ?? "", "string", { required: "yes" }), ...tells]),
    ...(asks ? [structure(`Q${n}`, asks)] : []),
  ]);
  return [page(operations, structures)];
}

/** The fields that are missed. */
function held(pages: readonly ApiPage[], parts: ExchangeParts = {}): string[] {
  const { findings } = validate(pages, [exchange({ method: "POST", url: "/pots", body: {}, ...parts })]);
  return findings
    .flatMap(({ rule, fieldPath }) => (rule === "validate/missing-field" ? [fieldPath ?? ""] : []))
    .toSorted();
}

const query = (name: string, says: { readonly enum?: Json[]; readonly required?: "yes" } = {}) =>
  parameter(
    "query",
    row(name, "string", {
      ...(says.required && { required: "yes" as const }),
      says: says.enum ? { enum: says.enum } : {},
    }),
  );
const empty = { payload: { kind: "empty" } } as const;

describe("what was sent decides", () => {
  it("a parameter that one use has", () => {
    const pages = uses({ parameters: [query("size")] }, { parameters: [query("glaze")] });
    expect(held(pages, { url: "/pots?glaze=red" })).toEqual(["b"]);
    expect(held(pages, { url: "/pots?size=3" })).toEqual(["a"]);
    expect(held(pages, { url: "/pots?size=3&size=4" })).toEqual(["a"]);
  });
  it("a parameter that one use demands", () => {
    const pages = uses({ parameters: [query("size", { required: "yes" })] }, {});
    expect(held(pages)).toEqual(["b"]);
    expect(held(pages, { url: "/pots?size=3" })).toEqual(["a"]);
  });
  it("a value that one use lists", () => {
    const pages = uses(
      { parameters: [query("do", { enum: ["fire", "dry"] })] },
      { parameters: [query("do", { enum: ["glaze"] })] },
    );
    expect(held(pages, { url: "/pots?do=glaze" })).toEqual(["b"]);
    expect(held(pages, { url: "/pots?do=dry" })).toEqual(["a"]);
    const [listed] = uses(
      { parameters: [query("do"), query("so", { enum: ["dry"] })] },
      {
        parameters: [query("do"), query("so", { enum: ["wet"] })],
      },
    );
    expect(held(listed ? [listed] : [], { url: "/pots?do=dry&so=wet" })).toEqual(["b"]);
  });
  it("a limit on a value says nothing of what is meant", () => {
    const short = parameter("query", row("do", "string", { says: { maxLength: 2 } }));
    expect(held(uses({ parameters: [short] }, { parameters: [query("do")] }), { url: "/pots?do=glaze" })).toEqual([
      "a",
    ]);
  });
  it("a parameter of a header or the path decides nothing", () => {
    const needing = (place: "header" | "path") => [parameter(place, row("size", "string", { required: "yes" }))];
    for (const place of ["header", "path"] as const)
      expect(held(uses({ parameters: needing(place) }, {}))).toEqual(["a"]);
  });
  it("a parameter with brackets behind its name", () => {
    const pages = uses({ parameters: [query("size")] }, { parameters: [query("glaze")] });
    expect(held(pages, { url: "/pots?glaze[]=red&glaze[]=blue" })).toEqual(["b"]);
  });
  it("a body where one use takes none: by how many keys it has", () => {
    const pages = uses({}, { asks: [row("size", "integer", { required: "no" })] });
    expect(held(pages, { request: { size: 3 } })).toEqual(["b"]);
    expect(held(pages, { request: { size: 3, glaze: "red" } })).toEqual(["b"]);
    expect(held(pages, { request: { glaze: "red" } })).toEqual(["a"]);
    expect(held(pages, { request: {} })).toEqual(["a"]);
  });
  it("the keys of its body", () => {
    const pages = uses({ asks: [row("size", "integer")] }, { asks: [row("glaze", "string")] });
    expect(held(pages, { request: { glaze: "red" } })).toEqual(["b"]);
    expect(held(pages, { request: { size: 3 } })).toEqual(["a"]);
  });
  it("the type and the constants of its body", () => {
    const types = uses({ asks: [row("size", "integer")] }, { asks: [row("size", "string")] });
    expect(held(types, { request: { size: "3" } })).toEqual(["b"]);
    expect(held(types, { request: { size: 3 } })).toEqual(["a"]);
    const kinds = uses(
      { asks: [row("kind", "string", { says: { const: "Pot" } })] },
      { asks: [row("kind", "string", { says: { const: "Lid" } })] },
    );
    expect(held(kinds, { request: { kind: "Lid" } })).toEqual(["b"]);
    expect(held(kinds, { request: { kind: "Pot" } })).toEqual(["a"]);
  });
  it("that nothing was sent, where one use demands a body", () => {
    const pages = uses({ asks: [row("size", "integer", { required: "yes" })] }, {});
    expect(held(pages)).toEqual(["b"]);
    expect(held(pages, { request: { size: 3 } })).toEqual(["a"]);
  });
  it("before what came", () => {
    const pages = uses(
      { asks: [row("size", "integer")], tells: [row("x", "integer", { required: "no" })] },
      { asks: [row("glaze", "string")], tells: [row("y", "integer", { required: "no" })] },
    );
    expect(held(pages, { request: { glaze: "red" }, body: { x: 1 } })).toEqual(["b"]);
  });
});

describe("what came decides where nothing else does", () => {
  it("by its keys and types", () => {
    const pages = uses({ tells: [row("size", "integer")] }, { tells: [row("glaze", "string")] });
    expect(held(pages, { body: { glaze: "red" } })).toEqual(["b"]);
    expect(held(pages, { body: { size: 3 } })).toEqual(["a"]);
    const types = uses({ tells: [row("size", "integer")] }, { tells: [row("size", "[]integer")] });
    expect(held(types, { body: { size: [3] } })).toEqual(["b"]);
    expect(held(types, { body: { size: 3 } })).toEqual(["a"]);
  });
  it("by its status, or the hundred of it", () => {
    const told = (pages: readonly ApiPage[], status: number, body: Json): string[] =>
      validate(pages, [exchange({ method: "POST", url: "/pots", status, body })]).findings.map(({ rule }) => rule);
    const pages = uses({ responses: { 200: "R0" } }, { responses: { 202: "R1" } });
    expect(told(pages, 202, { b: "x" })).toEqual([]);
    expect(told(pages, 200, { a: "x" })).toEqual([]);
    const hundred = uses({ responses: { 200: "R0" } }, { responses: { "2XX": "R1" } });
    expect(told(hundred, 202, { b: "x" })).toEqual([]);
    expect(told(hundred, 200, { a: "x" })).toEqual([]);
  });
  it("by what is inside its lists", () => {
    const of = (name: string) => ({ tells: [row("pots", `[]${name}`)] });
    const [both] = uses(of("Pot"), of("Lid"));
    const pages = both
      ? [
          {
            ...both,
            structures: [
              ...both.structures,
              structure("Pot", [row("glaze", "string")]),
              structure("Lid", [row("knob", "string")]),
            ],
          },
        ]
      : [];
    expect(held(pages, { body: { pots: [{ knob: "round" }] } })).toEqual(["b"]);
    expect(held(pages, { body: { pots: [{ glaze: "red" }] } })).toEqual(["a"]);
  });
  it("and nothing where nothing came: the first is held to it", () => {
    expect(held(uses({}, {}), { body: {} })).toEqual(["a"]);
    expect(held(uses({}, {}), empty)).toEqual([]);
  });
});

describe("an overview that lists the call", () => {
  it("is not what is meant, where another part describes it", () => {
    const pages = uses({ responses: {} }, {});
    expect(held(pages)).toEqual(["b"]);
  });
  it("is all there is where no part does", () => {
    const [said] = uses({ responses: {} }, { responses: {} });
    const { findings } = validate(said ? [said] : [], [exchange({ method: "POST", url: "/pots", body: { a: 1 } })]);
    expect(findings).toEqual([]);
  });
});
