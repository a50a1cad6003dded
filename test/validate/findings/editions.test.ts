/** What editions, examples and joined parts of a run make of a finding: whose fault it is, how grave, where it points. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage, Field, Json } from "../../../src/api-model/api-page.ts";
import {
  exchange,
  type ExchangeParts,
  operation,
  type OperationParts,
  page,
  pageOf,
  parameter,
  row,
  structure,
  told,
  validate,
  validation,
} from "../pages.ts";

interface Edition {
  readonly rows?: readonly Field[];
  readonly parts?: OperationParts;
}
const rows = [row("id", "string"), row("n", "integer")];
const of = (name: string, { rows: own = rows, parts = {} }: Edition): ApiPage => pageOf(own, parts, [], name);

/** "1.md error page body-type n: because": what is said of each edition. */
function judged(editions: Readonly<Record<string, Edition>>, ...came: readonly ExchangeParts[]): string[] {
  const pages = Object.entries(editions).map(([name, edition]) => of(name, edition));
  const { findings } = validate(
    pages,
    came.map((one, entry) => exchange({ entry, ...one })),
  );
  return findings.map(
    ({ edition, severity, blame, rule, fieldPath, fact }) =>
      `${edition} ${severity} ${blame} ${rule.replace("validate/", "")} ${fieldPath || fact || ""}`,
  );
}
const list: ExchangeParts = { body: [{ id: "a", n: 1 }] };

describe("a list of the objects that a table describes", () => {
  it("is the page's mistake where another edition says list, and the API's where it says the same", () => {
    expect(judged({ "1.md": {}, "2.md": { parts: { responses: { 200: "[]Root" } } } }, list)).toContain(
      "1.md warning page body-type list",
    );
    expect(judged({ "1.md": {}, "2.md": {} }, list)).toEqual([
      "1.md warning api body-type list",
      "2.md warning api body-type list",
    ]);
    expect(judged({ "1.md": {} }, list)).toEqual(["1.md warning undecided body-type list"]);
    expect(judged({ "1.md": {} }, list, { body: { id: "a", n: 1 } }, { body: { id: "a", n: 1 } })).toEqual([
      "1.md warning api body-type list",
    ]);
  });
});

describe("another edition", () => {
  const edition = (field: Field): Edition => ({ rows: [row("id", "string"), field] });
  const wrong = (...others: Field[]): string | undefined =>
    judged(Object.fromEntries([row("n", "integer"), ...others].map((field, n) => [`${n}.md`, edition(field)])), {
      body: { id: "a", n: "x" },
    })[0];
  test.each<[string, Field[], string]>([
    ["that allows what came", [row("n", "string")], "page"],
    ["that allows it among others", [row("n", "string|integer")], "page"],
    ["that allows it not", [row("n", "boolean")], "api"],
    ["that says the same", [row("n", "integer")], "api"],
    ["that says nothing", [row("n", null)], "undecided"],
    ["that has no such field", [row("m", "string")], "undecided"],
  ])("%s", (_, others, blame) => {
    expect(wrong(...others)).toBe(`0.md error ${blame} body-type n`);
  });
  const missing = (own: Field, other: Field): string | undefined =>
    judged({ "1.md": edition(own), "2.md": edition(other) }, { body: { id: "a" } })[0];
  test.each<[string, Field, Field, string | undefined]>([
    [
      "calls optional what is missing",
      row("n", "integer", { required: "yes" }),
      row("n", "integer", { required: "no" }),
      "1.md warning page missing-field n",
    ],
    [
      "says when it is there",
      row("n", "integer", { required: "yes" }),
      row("n", "integer", { required: "conditional" }),
      "1.md warning page missing-field n",
    ],
    [
      "requires it, too",
      row("n", "integer", { required: "yes" }),
      row("n", "integer", { required: "yes" }),
      "1.md warning api missing-field n",
    ],
    [
      "says nothing of it",
      row("n", "integer", { required: "yes" }),
      row("n", "integer"),
      "1.md warning undecided missing-field n",
    ],
    [
      "requires what this one does not speak of",
      row("n", "integer"),
      row("n", "integer", { required: "yes" }),
      "1.md info undecided missing-field n",
    ],
  ])("%s", (_, own, other, expected) => {
    expect(missing(own, other)).toBe(expected);
  });
  it("has the values, or others, of a list", () => {
    const listed = (...values: string[]): Edition => edition(row("n", "string", { says: { enum: values } }));
    const found = (other: Edition, ...came: string[]): string[] =>
      judged({ "1.md": listed("a"), "2.md": other }, ...came.map((n) => ({ body: { id: "x", n } }))).filter((line) =>
        line.startsWith("1.md"),
      );
    expect(found(listed("a", "b"), "b")).toEqual(["1.md warning page enum n"]);
    expect(found(listed("a"), "b")).toEqual(["1.md error api enum n"]);
    expect(found(listed("c"), "b")).toEqual(["1.md warning undecided enum n"]);
  });
  it("allows null by saying nothing against it", () => {
    const nullable = edition(row("n", "integer", { says: { nullable: true } }));
    const nulls = (other: Edition): string | undefined =>
      judged({ "1.md": edition(row("n", "integer")), "2.md": other }, { body: { id: "a", n: null } })[0];
    expect(nulls(nullable)).toBe("1.md warning page null n");
    expect(nulls(edition(row("n", "integer")))).toBe("1.md warning api null n");
    expect(nulls(edition(row("m", "integer")))).toBe("1.md warning undecided null n");
  });
});

describe("what one edition has and another has not", () => {
  const needed = (parts: OperationParts, came: ExchangeParts): string | undefined =>
    judged(
      { "1.md": { parts: { responses: { 200: null } } }, "2.md": { parts: { responses: { 200: null }, ...parts } } },
      came,
    ).find((line) => line.startsWith("1.md"));
  const query = { url: "/v1/7/clusters?a=1" };
  test.each<[string, OperationParts, ExchangeParts, string]>([
    ["a query", { parameters: [parameter("query", row("a", "string"))] }, query, "page"],
    ["a header of that name", { parameters: [parameter("header", row("a", "string"))] }, query, "undecided"],
    ["another query", { parameters: [parameter("query", row("b", "string"))] }, query, "undecided"],
  ])("%s: %s", (_, parts, came, blame) => {
    expect(needed(parts, came)).toBe(`1.md info ${blame} undocumented-request-parameter query a`);
  });
  it("is a status, or a header of an answer", () => {
    expect(needed({ responses: { 200: null, 404: null } }, { status: 404 })).toBe(
      "1.md warning page undocumented-status status",
    );
    expect(needed({ responses: { 200: null, 400: null } }, { status: 404 })).toBe(
      "1.md warning undecided undocumented-status status",
    );
    const headers = (name: string): string | undefined =>
      judged(
        {
          "1.md": { parts: { headers: [row("X-A", "string")] } },
          "2.md": { parts: { headers: [row("X-A", "string"), row(name, "string")] } },
        },
        { body: { id: "a", n: 1 }, headers: { "X-A": "1", "X-B": "2" } },
      ).find((line) => line.startsWith("1.md"));
    expect(headers("X-B")).toBe("1.md info page undocumented-header header x-b");
    expect(headers("X-C")).toBe("1.md info undecided undocumented-header header x-b");
  });
  it("is a field, whatever list it stands in", () => {
    const more: Edition = { rows: [...rows, row("m", "[]integer", { required: "no" })] };
    const found = (body: Json, other: Edition): string | undefined =>
      judged({ "1.md": {}, "2.md": other }, { body }).find((line) => line.startsWith("1.md"));
    expect(found({ id: "a", n: 1, m: [1] }, more)).toBe("1.md info page undocumented-field m");
    expect(found({ id: "a", n: 1, k: [1] }, more)).toBe("1.md info undecided undocumented-field k");
  });
});

it("a field whose name an example gives to another, as the answers do, is the page's mistake", () => {
  const own: Edition = {
    rows: [row("id", "string"), row("size", "integer")],
    parts: { examples: [{ id: "a", width: 1 }] },
  };
  const [first] = judged({ "1.md": own }, { body: { id: "b", width: 2 } });
  expect(first).toBe("1.md info page missing-field size");
  expect(judged({ "1.md": own }, { body: { id: "b", depth: 2 } })).toEqual([
    "1.md info undecided undocumented-field depth",
  ]);
  expect(judged({ "1.md": own }, { body: { id: "b" } })).toEqual([]);
});

describe("a finding points at", () => {
  const places = (parts: OperationParts, came: ExchangeParts, own: readonly Field[] = rows): string[] => {
    const { findings } = validate([pageOf(own, parts)], [exchange(came)]);
    return (findings[0]?.places ?? []).map(({ role, words }) => `${role} ${words}`);
  };
  it("the page's words, its example where that shows what came, and the recording", () => {
    const wrong = { body: { id: "a", n: "x" } };
    const said = ["subject integer", "evidence integer"];
    expect(places({}, wrong)).toEqual([...said, "recording string, 1 character"]);
    expect(places({ examples: [{ id: "a", n: 7 }] }, wrong)).toEqual([...said, "recording string, 1 character"]);
    const [first, ...others] = places(
      { responses: { 200: null }, headers: [row("X-A", "integer")] },
      { headers: { "X-A": "x" } },
    );
    expect([first, others]).toEqual(["subject integer", ["evidence integer", "recording string, 1 character"]]);
  });
  it("the row, where only an example shows the field", () => {
    expect(places({ responses: { 200: null }, examples: [{ id: "a", n: 7 }] }, { body: { id: "a", n: "x" } })).toEqual([
      "subject n",
      "recording string, 1 character",
    ]);
  });
  it("the table of an object that has more", () => {
    expect(places({}, { body: { id: "a", n: 1, m: 2 } })).toEqual(["subject Root", "recording whole number"]);
  });
});

describe("parts of a run of which one saw too much", () => {
  const listed = pageOf([row("kind", "string", { says: { enum: ["a"] } })]);
  const run = (...kinds: readonly string[]) =>
    validation(
      [listed],
      kinds.map((kind, entry) => exchange({ entry, body: { kind } })),
    );
  const values = (count: number, from = 0): string[] => Array.from({ length: count }, (_, n) => `other ${n + from}`);
  it("know no more than it what came outside of a list", () => {
    const joined = (one: readonly string[], other: readonly string[]): unknown => {
      const made = run(...one);
      made.join(structuredClone(run(...other).state()));
      return made.result().history.operations[0]?.promises.find(({ fact }) => fact === "enum")?.unlisted;
    };
    expect(joined(values(2), values(2, 2))).toBeTypeOf("object");
    expect(joined(values(2), values(80))).toBeUndefined();
    expect(joined(values(80), values(2))).toBeUndefined();
    expect(joined(values(30), values(30, 30))).toBeUndefined();
  });
  it("are of the same pages and options", () => {
    const made = run("a");
    const others = [
      validation([pageOf([row("kind", "string", { says: { enum: ["b"] } })])], []),
      validation([pageOf([row("kind", "integer", { says: { enum: ["a"] } })])], []),
      validation([listed], [], { basePath: "/x" }),
      validation([pageOf([row("kind", "string", { says: { enum: ["a"] } })], { method: "PUT" })], []),
      validation([pageOf([row("kind", "string", { says: { enum: ["a"] } })], {}, [], "other.md")], []),
    ];
    expect(others.map((one) => made.join(one.state()))).toEqual([false, false, false, false, false]);
    expect(made.join(run("b").state())).toBe(true);
  });
});

it("a type of another page is that page's", () => {
  const shared = page([], [structure("Pot", [row("size", "integer")])], "things.md");
  const own = structure("Pot", [row("size", "string")]);
  const linked = (source: string | undefined): string[] => {
    const field = row("pot", "Pot");
    const type = field.type && {
      ...field.type,
      value: { kind: "structure" as const, id: "Pot", ...(source && { page: source }) },
    };
    const one = page([operation()], [structure("Root", [{ ...field, type }]), own]);
    return told(validate([one, shared], [exchange({ body: { pot: { size: "x" } } })]).findings);
  };
  expect(linked(undefined)).toEqual([]);
  expect(linked("things.md")).toEqual([expect.stringContaining("body-type: pot.size: expected integer")]);
  expect(linked("gone.md")).toEqual([]);
});

describe("secrets in what was recorded", () => {
  const masked = (parts: OperationParts, came: ExchangeParts, own: readonly Field[] = rows): string[] =>
    validate([pageOf(own, parts)], [exchange(came)]).masked.map(({ kind, count }) => `${kind} ${count}`);
  const secret = { password: "correct-horse" };
  test.each<[string, OperationParts, ExchangeParts, number]>([
    ["in an answer, documented", {}, { body: { id: "a", n: 1, ...secret } }, 1],
    ["in an answer without a table", { responses: { 200: null } }, { body: secret }, 1],
    ["in an object that nobody describes", {}, { body: { id: "a", n: 1, x: secret } }, 1],
    ["in items of a list that nobody describes", {}, { body: { id: "a", n: 1, x: [secret, secret] } }, 2],
    ["in an answer of a status that no page has", { responses: { 201: "Root" } }, { body: secret }, 1],
    ["in a body of another shape", {}, { body: { data: { id: "a", n: 1, ...secret } } }, 1],
    [
      "in a body that was sent",
      { method: "POST", request: "Root" },
      { method: "POST", request: { id: "a", n: 1, ...secret } },
      1,
    ],
    ["in a body that no page has", { method: "POST" }, { method: "POST", request: secret }, 1],
    [
      "in a body of what was refused",
      { method: "POST", request: "Root" },
      { method: "POST", status: 400, request: secret },
      1,
    ],
    ["in a query", {}, { url: "/v1/7/clusters?password=correct-horse" }, 1],
    ["in headers", {}, { requestHeaders: { "X-Auth-Token": "correct-horse-7" }, headers: { "Set-Cookie": "a=b" } }, 2],
    ["nowhere", {}, { body: { id: "a", n: 1 } }, 0],
  ])("%s are counted once each", (_, parts, came, count) => {
    const total = masked(parts, came).reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
    expect(total).toBe(count);
  });
  it("are counted once, however many editions see them", () => {
    const pages = ["1.md", "2.md"].map((name) => pageOf(rows, {}, [], name));
    expect(validate(pages, [exchange({ body: secret })]).masked).toEqual([
      { kind: expect.any(String) as string, count: 1 },
    ]);
  });
});
