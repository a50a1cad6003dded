/** What pages say of all their calls together, and which of a page's examples speaks of which answer. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage, Example, Json, Operation } from "../../../src/api-model/api-page.ts";
import { readExamples } from "../../../src/validate/check/examples.ts";
import { compilePages } from "../../../src/validate/plan/compile-pages.ts";
import {
  exchange,
  type ExchangeParts,
  operation,
  type OperationParts,
  page,
  pageOf,
  row,
  structure,
  told,
  validate,
} from "../pages.ts";

const made = (more: Partial<Operation>, parts: OperationParts = {}): Operation => ({ ...operation(parts), ...more });
const lines = (pages: readonly ApiPage[], ...came: readonly ExchangeParts[]): string[] =>
  told(
    validate(
      pages,
      came.map((one, entry) => exchange({ entry, ...one })),
    ).findings,
  );

describe("errors that a page tells", () => {
  const pots = (errorStatuses: readonly string[]): Operation =>
    made({ errorStatuses }, { path: "/pots", responses: { 200: null } });
  const lids = operation({ path: "/lids", responses: { 200: null } });
  const failing = (pages: readonly ApiPage[], status: number): string[] =>
    lines(pages, { url: "/lids", status }, { url: "/lids" }).filter((line) => line.includes("server-error"));
  test.each<[string, readonly string[], number, boolean]>([
    ["of a call that is not implemented", ["501"], 501, false],
    ["of a call that is unavailable", ["503"], 503, false],
    ["of a call that fails, which says nothing of another", ["500"], 500, true],
    ["of nothing", [], 503, true],
  ])("%s", (_, statuses, came, isNews) => {
    expect(failing([page([pots(statuses), lids], [])], came)).toHaveLength(isNews ? 1 : 0);
  });
  it("are of its own calls, unless they are told in general", () => {
    const own = page([lids], []);
    expect(failing([own, page([pots(["503"])], [], "other.md")], 503)).toHaveLength(1);
    expect(failing([own, { ...page([], [], "errors.md"), errorStatuses: ["500"] }], 500)).toEqual([]);
    expect(failing([own, { ...page([], [], "errors.md"), errorStatuses: ["5XX"] }], 502)).toEqual([]);
  });
});

describe("several descriptions of one call", () => {
  const shared = (parts: OperationParts, ...more: OperationParts[]): number[] =>
    compilePages([page([operation(parts), ...more.map((one) => operation({ ...parts, ...one }))], [])]).operations.map(
      ({ sharedIndex }) => sharedIndex,
    );
  it("are counted together where they read", () => {
    expect(shared({}, {})).toEqual([0, 0]);
    expect(shared({})).toEqual([-1]);
    expect(shared({}, { path: "/other" })).toEqual([-1, -1]);
    expect(shared({ path: "/pots/{id}" }, { path: "/pots/{pot}" })).toEqual([0, 0]);
    expect(shared({ path: "/other" }, { path: "/pots" }, { path: "/pots" })).toEqual([-1, 1, 1]);
  });
  it("are not where they may do several things", () => {
    expect(shared({ method: "POST" }, {})).toEqual([-1, -1]);
    expect(shared({ query: ["Action"] }, {})).toEqual([-1, -1]);
    expect(shared({}, { query: ["Action"] })).toEqual([-1, -1]);
    expect(shared({}, { query: ["limit"] })).toEqual([0, 0]);
  });
});

describe("the plan of an operation", () => {
  const planOf = (one: Operation, more: Partial<ApiPage> = {}) =>
    compilePages([{ ...page([one], []), ...more }]).operations[0] ?? expect.fail("no operation");
  it("knows whether the page shows an answer that is no error", () => {
    const shown = (status: string | null, role: Example["role"] = "response"): boolean =>
      planOf(made({ examples: operation({ examples: [{ a: 1 }] }).examples.map((one) => ({ ...one, status, role })) }))
        .showsAnswer;
    expect([shown(null), shown("200"), shown("302")]).toEqual([true, true, true]);
    expect([shown("404"), shown("500"), shown(null, "request")]).toEqual([false, false, false]);
  });
  it("has places nearest to what is not there", () => {
    const words = (parts: OperationParts): string[] => {
      const { nearest } = planOf(operation(parts));
      return [nearest.status.words, nearest.header.words, nearest.query.words];
    };
    const bare = "/v1/{project_id}/clusters";
    expect(words({ responses: {} })).toEqual([bare, bare, bare]);
    expect(words({ responses: { 200: null, 404: null } })).toEqual(["200", bare, bare]);
    expect(words({ responses: { 200: null }, headers: [row("X-A", null), row("X-B", null)] })).toEqual([
      "200",
      "X-A",
      bare,
    ]);
    expect(
      words({
        responses: { 200: null },
        parameters: [
          { ...row("id", null), in: "path" },
          { ...row("limit", null), in: "query" },
          { ...row("to", null), in: "query" },
        ],
      }),
    ).toEqual(["200", bare, "limit"]);
  });
  it("knows all its paths, and the names of its queries", () => {
    const other = operation({ path: "/other" }).path;
    const plan = planOf(
      made(
        { otherPaths: [other], wholePath: "/whole" },
        {
          method: "get",
          path: "/one",
          query: ["a"],
          parameters: [
            { ...row("b", null), in: "query" },
            { ...row("X-C", null), in: "header" },
          ],
        },
      ),
    );
    expect([plan.method, plan.paths]).toEqual(["GET", ["/one", "/other", "/whole"]]);
    expect([[...plan.queryNames], plan.parameters.map(({ key }) => key)]).toEqual([
      ["a", "b"],
      ["b", "x-c"],
    ]);
  });
  it("is called what its section or its page is called", () => {
    const titled = { title: { value: "Pots", evidence: [] } };
    const summary = { summary: { value: "One pot", evidence: [] } };
    expect(planOf(operation()).title).toBe("");
    expect(planOf(operation(), titled).title).toBe("Pots");
    expect(planOf(made(summary), titled).title).toBe("One pot");
  });
  it("is of the family of its folder, format and language", () => {
    const family = (source: string, more: Partial<ApiPage> = {}): string =>
      planOf(operation(), { source, ...more }).family;
    expect(family("a/b/c.md")).toBe(family("a/b/d.md"));
    const others = [
      family("a/b/c.md"),
      family("a/c.md"),
      family("c.md"),
      family("a/b/c.md", { language: "zh" }),
      family("a/b/c.md", { format: "rst" }),
    ];
    expect(new Set(others).size).toBe(others.length);
  });
});

describe("an example of an answer", () => {
  const root = structure("Root", [row("id", "string")]);
  const fault = structure("Fault", [row("id", "string")]);
  /** By the body that the example breaks: "200", "404" of the page's responses. */
  const broken = (
    responses: NonNullable<OperationParts["responses"]>,
    status: string | null,
    shown: Json = { id: 7 },
  ): string[] => {
    const examples = operation({ examples: [shown] }).examples.map((one) => ({ ...one, status }));
    const operations = [made({ examples }, { responses })];
    const plan = compilePages([page(operations, [root, fault])]);
    const { tally } = readExamples(plan, operations);
    return [...tally.breaks.keys()].flatMap((id) => {
      const { fact, key = "" } = plan.promises[id] ?? {};
      return fact === "type" ? [key.split(" ").slice(2, 4).join(" ")] : [];
    });
  };
  const both = { 200: "Root", 404: "Fault" };
  test.each<[string, NonNullable<OperationParts["responses"]>, string | null, string[]]>([
    ["of a status is held against that", both, "404", ["response 404"]],
    ["of a success against that", both, "200", ["response 2xx"]],
    ["without a status against the success", both, null, ["response 2xx"]],
    ["without a status against the first success with a body", { 204: null, 201: "Root" }, null, ["response 2xx"]],
    ["without a status against the answer without a number", { default: "Root" }, null, ["response 2xx"]],
    ["without a status against none of errors", { 404: "Fault" }, null, []],
    ["of a status against its hundred", { 200: "Root", "4XX": "Fault" }, "404", ["response 4XX"]],
    ["of a status that the page has not against none", { 200: "Root", 400: "Fault" }, "404", []],
  ])("%s", (_, responses, status, expected) => {
    expect(broken(responses, status)).toEqual(expected);
  });
  it("of a kind that is hidden, or null, shows none", () => {
    const shown = (...examples: Json[]): string[] =>
      lines([pageOf([row("a", null), row("b", "string")], { examples })], { body: { a: true, b: "x" } }).filter(
        (line) => line.includes("example-mismatch"),
      );
    expect(shown({ a: 1, b: "x" })).toHaveLength(1);
    expect(shown({ a: "***", b: "x" })).toEqual([]);
    expect(shown({ a: null, b: "x" })).toEqual([]);
    expect(shown({ a: 1, b: "x" }, { a: false, b: "x" })).toEqual([]);
  });
  it("shows kinds in lists, in objects, and where the table has the one for the other", () => {
    const rows = [row("list", "[]Item", { required: "no" }), row("one", "Item", { required: "no" })];
    const item = structure("Item", [row("n", null)]);
    const found = (shown: Json, came: Json): string[] =>
      lines([pageOf(rows, { examples: [shown] }, [item])], { body: came }).flatMap((line) =>
        line.includes("example-mismatch") ? [line.replace(/^.*example-mismatch: (\S+): .*$/, "$1")] : [],
      );
    expect(found({ list: [{ n: 1 }, { n: 2 }] }, { list: [{ n: "x" }] })).toEqual(["list[].n"]);
    expect(found({ one: { n: 1 } }, { one: { n: "x" } })).toEqual(["one.n"]);
    expect(found({ list: { n: 1 } }, { list: [{ n: "x" }] })).toContain("list[].n");
    expect(found({ one: [{ n: 1 }] }, { one: { n: "x" } })).toContain("one.n");
    expect(found({ list: [{ n: 1 }] }, { one: { n: "x" } })).toEqual([]);
  });
});
