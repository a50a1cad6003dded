import { describe, expect, it } from "vitest";
import type { Field, Json } from "../../src/api-model/api-page.ts";
import {
  exchange,
  type ExchangeParts,
  type OperationParts,
  pageOf,
  row,
  told,
  validation,
  withoutChinese,
} from "./pages.ts";

/** What is said of tonight's responses when last night's are known. */
function since(
  rows: readonly Field[],
  before: readonly ExchangeParts[],
  now: readonly ExchangeParts[],
  parts: OperationParts = {},
): string[] {
  const night = (list: readonly ExchangeParts[]) =>
    validation(
      [pageOf(rows, parts)],
      list.map((one, entry) => exchange({ entry, ...one })),
    );
  const { history } = night(before).result();
  const { findings } = night(now).result(structuredClone(history));
  expect(withoutChinese(findings)).toEqual([]);
  return told(findings);
}

const bodies = (...list: Json[]): ExchangeParts[] => list.map((body) => ({ body }));
const three = (body: Json): ExchangeParts[] => bodies(body, body, body);

describe("what an earlier run saw decides", () => {
  const count = [row("count", "integer", { required: "yes" })];
  it("who is at fault for another type: an error in every response, and the page alone is silent", () => {
    expect(since(count, three({ count: 1 }), three({ count: "1" }))).toEqual([
      "error api body-type: count: expected integer, got a string in all 3 responses",
    ]);
    expect(since(count, three({ count: "1" }), three({ count: "1" }))).toEqual([
      "error undecided body-type: count: expected integer, got a string in all 3 responses",
    ]);
  });
  it("against the page's own example, too", () => {
    const parts = { examples: [{ count: "7" }] };
    expect(since(count, three({ count: 1 }), three({ count: "1" }), parts)[0]).toMatch(/^error api /);
    expect(since(count, three({ count: "1" }), three({ count: "1" }), parts)[0]).toMatch(/ page /);
  });
  it("a field that is required, unstated or optional and gone", () => {
    const gone = (field: Field): string[] =>
      since([field, row("id", "string")], three({ id: "a", x: 1 }), three({ id: "a" }));
    expect(gone(row("x", null, { required: "yes" }))).toEqual([
      "error api missing-field: x: missing in all 3 responses; the page says required: yes",
    ]);
    expect(gone(row("x", null))).toEqual([
      "error api missing-field: x: missing in all 3 responses; the page says nothing about it being optional",
    ]);
    expect(gone(row("x", null, { required: "no" }))).toEqual([
      "error api field-vanished: x is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
  });
  it("nothing of an optional field after one response, and of one that only some had", () => {
    const optional = [row("x", null, { required: "no" }), row("id", "string")];
    expect(since(optional, bodies({ id: "a", x: 1 }), bodies({ id: "a" }))).toEqual([]);
    expect(since(optional, bodies({ id: "a", x: 1 }, { id: "a" }, { id: "a" }), three({ id: "a" }))).toEqual([]);
  });
  it("that a member is gone only where its object came", () => {
    const list = [row("items", "[]object", { required: "yes" })];
    expect(since(list, three({ items: [{ a: 1 }] }), three({ items: [] }))).toEqual([
      "info api list-emptied: items is an empty list in each of 3 responses; in the earlier run it had items in each of 3 responses",
    ]);
  });
  it("types that the page leaves open: untyped, of several types, undocumented", () => {
    expect(since([row("x", null)], three({ x: 1 }), three({ x: "1" }))).toEqual([
      "error api type-changed: x is a string in each of 3 responses; in the earlier run it was a number in each of 3 responses",
    ]);
    expect(since([row("x", "string|integer")], three({ x: 1 }), bodies({ x: "1" }, { x: 2 }, { x: 3 }))).toEqual([]);
    expect(since([row("x", "string|integer")], three({ x: 1 }), three({ x: "1" }))[0]).toMatch(/^warning api type-ch/);
    expect(since([row("x", null)], three({ x: 1 }), bodies({ x: 1.5 }, { x: 1 }))).toEqual([]);
    expect(since([row("id", null)], three({ id: "a", extra: 1 }), three({ id: "a", extra: {} }))[0]).toMatch(
      /^error api type-changed: extra /,
    );
    expect(since([row("id", null)], three({ id: "a", extra: 1 }), three({ id: "a" }))[0]).toMatch(
      /^error api field-vanished: extra /,
    );
  });
  it("that null is new, unless the page allows it", () => {
    expect(since([row("x", "string")], three({ x: "a" }), bodies({ x: null }, { x: "a" }))).toEqual([
      "warning api null: x: null in 1 of 2 responses; the page says string",
    ]);
    const nullable = [row("x", "string", { says: { nullable: true } })];
    expect(since(nullable, three({ x: "a" }), bodies({ x: null }, { x: "a" }))).toEqual([]);
  });
  it("values of enumerations and headers", () => {
    const kind = [row("kind", "string", { says: { enum: ["A", "B"] } })];
    expect(since(kind, three({ kind: "A" }), three({ kind: "C" }))[0]).toMatch(/^error api enum: /);
    expect(since(kind, bodies({ kind: "A" }, { kind: "C" }), three({ kind: "C" }))[0]).not.toMatch(/ api /);
    const headers = (names: Record<string, string>): ExchangeParts[] =>
      [1, 2, 3].map(() => ({ body: {}, headers: { "Content-Type": "application/json", ...names } }));
    expect(since([], headers({ "X-Total": "1" }), headers({}), { headers: [row("X-Total", "integer")] })[0]).toMatch(
      /^error api missing-response-header: header X-Total: /,
    );
  });
  it("that an operation no longer succeeds", () => {
    const failing = (status: number): ExchangeParts[] => [{ status }, { status }];
    expect(since(count, three({ count: 1 }), failing(404), { responses: { "2XX": "Root" } })).toEqual([
      "error api no-success: status 404: no success in all 2 responses; in the earlier run it succeeded in each of 3 responses",
    ]);
    expect(since(count, three({ count: 1 }), failing(500))[0]).toMatch(/^error api server-error/);
    expect(since(count, failing(404), failing(404), { responses: { "2XX": "Root" } })).toEqual([]);
  });
});

it("a history holds counts, and no recorded value, also where a key is one", () => {
  const made = validation(
    [pageOf([row("token", "string")])],
    [
      exchange({
        body: { token: "s3cr3t", extra: "v4lue", labels: { "correct-horse-battery-staple": 1, "rate-limit": 1 } },
      }),
    ],
  );
  const { history } = made.result();
  expect(history.operations[0]?.fields).toContainEqual({
    field: "extra",
    present: 1,
    of: 1,
    types: { string: 1 },
    forms: { other: 1 },
  });
  expect(JSON.stringify(history)).not.toMatch(/s3cr3t|v4lue|correct-horse/);
  expect(history.operations[0]?.fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining(["labels.{}", "labels.rate-limit"]),
  );
});

it("parts of a run join to the history of one", () => {
  const pages = [pageOf([row("x", null), row("state", null, { says: { enum: ["A"] } })])];
  const calls: ExchangeParts[] = [
    ...bodies({ x: 1, y: { a: 1 }, state: "B" }, { x: "a", y: { b: [7], c: "2024-01-01" }, state: "C" }, { x: [] }),
    ...bodies({ state: "B" }, { state: ["A"] }),
    { status: 404, body: { message: "none", at: [{ line: 1 }] } },
    ...[200, 404, 200].map((status) => ({ url: "https://api.example.com/v1/health", status })),
    { url: "https://api.example.com/v1/kilns/81", status: 503 },
  ];
  const all = calls.map((one, entry) => exchange({ entry, ...one }));
  const whole = validation(pages, all).result().history;
  expect(whole.undocumented).toEqual([
    { call: "GET /v1/health", statuses: { 200: 2, 404: 1 } },
    { call: "GET /v1/kilns/{}", statuses: { 503: 1 } },
  ]);
  expect(
    whole.operations[0]?.promises.map(({ unlisted }) => Object.values(unlisted ?? {}).toSorted((a, b) => a - b)),
  ).toContainEqual([1, 2]);
  for (let cut = 0; cut <= all.length; cut += 1) {
    const first = validation(pages, all.slice(0, cut));
    const second = validation(pages, all.slice(cut));
    for (const [into, from] of [
      [first, second.state()],
      [second, first.state()],
    ] as const) {
      const joined = validation(pages, []);
      joined.join(structuredClone(from));
      joined.join(structuredClone(into.state()));
      expect(joined.result().history).toEqual(whole);
    }
  }
});

describe("what an earlier run saw of what no page describes", () => {
  const untold = { responses: { "200": null } } satisfies OperationParts;
  const open = [row("id", "string"), row("metadata", "object")];
  it("decides on a body without a table: another type of a field, a list for an object, a text", () => {
    const lamp = { name: "desk", level: 3, place: { room: "hall", floor: 1 }, tags: [{ key: "a" }] };
    expect(since([], three(lamp), three({ ...lamp, level: "3" }), untold)).toEqual([
      "error api type-changed: level is a string in each of 3 responses; in the earlier run it was a number in each of 3 responses",
    ]);
    expect(since([], three(lamp), three({ ...lamp, place: { room: "hall", floor: "1" } }), untold)[0]).toMatch(
      /^error api type-changed: place\.floor is a string /,
    );
    expect(since([], three(lamp), three({ ...lamp, tags: [{ key: 7 }] }), untold)[0]).toMatch(
      /^error api type-changed: tags\[\]\.key is a whole number /,
    );
    expect(since([], three(lamp), three([lamp]), untold)[0]).toMatch(/^error api type-changed: the body is a list /);
    const texts = [1, 2, 3].map((): ExchangeParts => ({ payload: { kind: "text", text: "gone" } }));
    expect(since([], three(lamp), texts, untold)[0]).toMatch(/^error api type-changed: the body is a string /);
  });
  it("decides below a described object without rows of its own", () => {
    const body = (metadata: Json): Json => ({ id: "a", metadata });
    expect(since(open, three(body({ etag: "x", size: 1 })), three(body({ etag: "x", size: "1" })))[0]).toMatch(
      /^error api type-changed: metadata\.size is a string /,
    );
    expect(since(open, three(body({ etag: "x", size: 1 })), three(body({ size: 1 })))[0]).toMatch(
      /^error api field-vanished: metadata\.etag is in none of 3 responses/,
    );
  });
  it("says nothing of a map's keys, which are data", () => {
    const body = (metadata: Json): Json => ({ id: "a", metadata });
    const gone = (before: Json, now: Json): string[] => since(open, three(body(before)), three(body(now)));
    expect(gone({ anna: { age: 3 }, ben: { age: 4 } }, { carla: { age: 5 } })).toEqual([]);
    expect(gone({ colour: "red", room: "hall", team: "a" }, { colour: "red" })).toEqual([]);
    expect(gone({ "7c9e6679-7425-40de-944b-e07fc1f90ae7": 1, size: "s" }, { size: "s" })).toEqual([]);
    // two keys of two kinds are no map
    expect(gone({ colour: "red", depth: 7 }, { colour: "red" })[0]).toMatch(
      /^error api field-vanished: metadata\.depth /,
    );
  });
  it("says nothing of null, of empty lists and of whole numbers among others", () => {
    expect(since([], three({ a: null, n: 1, l: [{ x: 1 }] }), three({ a: "b", n: 1.5, l: [] }), untold)).toEqual([]);
    expect(since([], bodies({ a: "b" }), bodies({ a: null }), untold)[0]).toMatch(
      /^warning api type-changed: a is null/,
    );
    expect(since([], three({ a: "b" }), three({ a: null }), untold)[0]).toMatch(/^error api type-changed: a is null/);
  });
  it("says nothing of the responses of errors, and nothing at all without an earlier run", () => {
    const failing = (body: Json): ExchangeParts[] => [{ status: 404, body }];
    expect(since([], failing({ code: 1 }), failing({ code: "1" }), { responses: { "404": null } })).toEqual([]);
    expect(since([], [], three({ code: "1" }), untold)).toEqual([]);
  });
});

describe("a type that is wrong on the page and now is another wrong one", () => {
  const glaze = [row("glaze", "string", { required: "yes" })];
  it("is news, and no promise that was kept", () => {
    expect(
      since(glaze, three({ glaze: 1 }), three({ glaze: {} })).filter((line) => line.includes("type-changed")),
    ).toEqual([
      "error api type-changed: glaze is an object in each of 3 responses; in the earlier run it was a number in each of 3 responses",
    ]);
  });
  it("is none where it is as wrong as it was, a number with decimals, or was right in one response", () => {
    const changed = (before: Json[], now: Json[]): string =>
      since(
        glaze,
        bodies(...before.map((one) => ({ glaze: one }))),
        bodies(...now.map((one) => ({ glaze: one }))),
      ).join();
    expect(changed([1, 2, 3], [4, 5, 6])).not.toContain("type-changed");
    expect(changed([1, 2, 3], [4.5, 5.5, 6.5])).not.toContain("type-changed");
    expect(changed([1, "red", 3], [{}, {}, {}])).not.toContain("type-changed");
  });
});
