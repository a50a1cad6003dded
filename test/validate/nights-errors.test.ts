/** The bodies of errors on two nights: all errors of a status are compared together, and all of a class. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { findingsSince, notesSince, times, type Files } from "./nights.ts";
import type { ExchangeParts } from "./pages.ts";

const row = "Response\n\n| Name | Type |\n|---|---|\n| glaze | String |\n";
const files: Files = {
  "page.md": `# Pots\n\n## One\n\nGET /pots/{id}\n\n${row}\n## Fire\n\nPOST /pots/{id}\n\n${row}\n## Lids\n\nGET /lids/{id}\n\n${row}`,
};
const good: ExchangeParts[] = [
  { body: { glaze: "red" } },
  { body: { glaze: "red" }, method: "POST" },
  { body: { glaze: "red" }, url: "/lids/7" },
];
const fail = (status: number, body: Json, parts: ExchangeParts = {}): ExchangeParts => ({ status, body, ...parts });
const fails = (count: number, status: number, body: Json): ExchangeParts[] => times(count, fail(status, body));

const changed = (before: readonly ExchangeParts[], now: readonly ExchangeParts[]): string[] =>
  notesSince(files, [...good, ...before], [...good, ...now]).filter((line) => /-changed|vanished/.test(line));

const error = { code: 7, message: "no such pot" };

describe("a member of errors that is gone", () => {
  it("is an error after six of both nights, a warning after three, and nothing after two", () => {
    expect(changed(fails(6, 404, error), fails(6, 404, { code: 7 }))).toEqual([
      "error api field-vanished: 4XX message is in none of 6 responses; in the earlier run it was in each of 6 responses",
    ]);
    for (const [before, now] of [
      [5, 6],
      [6, 5],
      [3, 3],
    ] as const)
      expect(changed(fails(before, 404, error), fails(now, 404, { code: 7 }))).toEqual([
        expect.stringMatching(/^warning api field-vanished: 4XX message /),
      ]);
    expect(changed(fails(2, 404, error), fails(6, 404, { code: 7 }))).toEqual([]);
    expect(changed(fails(6, 404, error), fails(2, 404, { code: 7 }))).toEqual([]);
  });
  it("is told of its status where other statuses still have it", () => {
    const before = [...fails(6, 404, error), ...fails(6, 409, error)];
    expect(changed(before, [...fails(6, 404, { code: 7 }), ...fails(6, 409, error)])).toEqual([
      "error api field-vanished: 404 message is in none of 6 responses; in the earlier run it was in each of 6 responses",
    ]);
  });
  it("is told once with all that was in it, and once of all statuses", () => {
    const nested = { error: { code: 7, detail: { line: 3 } }, trace: "x" };
    const before = [...fails(6, 404, nested), ...fails(6, 500, nested)];
    const now = [...fails(6, 404, { trace: "x" }), ...fails(6, 500, { trace: "x" })];
    expect(changed(before, now)).toEqual([
      expect.stringMatching(/^error api field-vanished: 4XX error is in none of 6 /),
      expect.stringMatching(/^error api field-vanished: 5XX error is in none of 6 /),
    ]);
  });
  it("is another one than one whose name only begins alike", () => {
    const before = fails(6, 404, { err: 1, error: 2, errors: [1], code: 3 });
    expect(changed(before, fails(6, 404, { code: 3 })).map((line) => line.split(" ")[4])).toEqual([
      "err",
      "error",
      "errors",
    ]);
  });
  it("is told of items, too, and not of a list that is empty", () => {
    const before = fails(6, 404, { errors: [{ code: 1, at: "x" }] });
    expect(changed(before, fails(6, 404, { errors: [{ code: 1 }] }))).toEqual([
      expect.stringMatching(/^error api field-vanished: 4XX errors\[\]\.at is in none of 6 /),
    ]);
    expect(changed(before, fails(6, 404, { errors: [] }))).toEqual([]);
  });
  it("was in each of the errors before, of those that could have had it", () => {
    const mixed = [...fails(6, 404, error), ...fails(1, 404, { code: 7 })];
    expect(changed(mixed, fails(9, 404, { code: 7 }))).toEqual([]);
    // a member that one status never had was none of all errors of the class
    const apart = [...fails(6, 404, error), ...fails(6, 409, { code: 7 })];
    expect(changed(apart, [...fails(6, 404, { code: 7 }), ...fails(6, 409, { code: 7 })])).toEqual([
      expect.stringMatching(/^error api field-vanished: 404 message /),
    ]);
    expect(changed(apart, fails(6, 409, { code: 7 }))).toEqual([]);
  });
});

describe("a member of errors of another type", () => {
  it("is told with the counts of both nights", () => {
    expect(changed(fails(6, 404, error), fails(7, 404, { ...error, code: "E7" }))).toEqual([
      "error api type-changed: 4XX code is a string in each of 7 responses; in the earlier run it was a number in each of 6 responses",
    ]);
    expect(changed(fails(6, 404, error), fails(6, 404, "none"))).toEqual([
      "error api type-changed: 4XX body is a string in each of 6 responses; in the earlier run it was an object in each of 6 responses",
    ]);
  });
  it("is no matter where it is a number with decimals, null, or of both types", () => {
    const now = (code: Json): ExchangeParts[] => fails(6, 404, { ...error, code });
    expect(changed(fails(6, 404, error), now(7.5))).toEqual([]);
    expect(changed(fails(6, 404, error), now(null))).toEqual([]);
    expect(changed(now(null), fails(6, 404, error))).toEqual([]);
    expect(changed(fails(6, 404, error), [...now("E7"), ...fails(1, 404, error)])).toEqual([]);
  });
  it("is no matter where fewer than three had it", () => {
    const seldom = [...fails(2, 404, { ...error, line: 3 }), ...fails(6, 404, error)];
    expect(changed(seldom, fails(6, 404, { ...error, line: "3" }))).toEqual([]);
    expect(changed(fails(6, 404, { ...error, line: "3" }), seldom)).toEqual([]);
  });
  it("is told of each class where both have it, and of members that are inside once", () => {
    const before = [...fails(6, 404, { at: { line: 1 } }), ...fails(6, 500, { at: { line: 1 } })];
    const now = [...fails(6, 404, { at: "1" }), ...fails(6, 500, { at: { line: "1" } })];
    expect(changed(before, now)).toEqual([
      expect.stringMatching(/^error api type-changed: 4XX at is a string /),
      expect.stringMatching(/^error api type-changed: 5XX at\.line is a string /),
    ]);
  });
});

describe("the finding", () => {
  it("is said of the first operation that failed so, with its counts", () => {
    const of = (url: string, method: string, count: number, body: Json): ExchangeParts[] =>
      times(count, fail(404, body, { url, method }));
    const before = [...of("/pots/7", "POST", 4, error), ...of("/lids/7", "GET", 4, error)];
    const now = [...of("/pots/7", "POST", 3, { code: 7 }), ...of("/lids/7", "GET", 5, { code: 7 })];
    const [found, ...others] = findingsSince(files, [...good, ...before], [...good, ...now]).filter(({ rule }) =>
      rule.endsWith("field-vanished"),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      edition: "page.md",
      operation: "POST /pots/{id}",
      fieldPath: "4XX message",
      fact: "required",
      severity: "error",
      count: 8,
      blame: "api",
      data: { subject: "4XX message", beforeCount: 8, beforeOf: 8, count: 0, of: 8, share: 1 },
      places: [{ role: "subject", words: "POST /pots/{id}" }],
    });
  });
  it("has the fact and the share of another type", () => {
    const found = findingsSince(
      files,
      [...good, ...fails(6, 500, error)],
      [...good, ...fails(6, 500, { ...error, code: "E7" })],
    ).find(({ rule }) => rule.endsWith("type-changed"));
    expect(found).toMatchObject({
      operation: "GET /pots/{id}",
      fieldPath: "5XX code",
      fact: "type",
      count: 6,
      data: { before: "a number", beforeCount: 6, beforeOf: 6, came: "a string", count: 6, of: 6, share: 1 },
    });
  });
});

it("errors of a run that an older report knows nothing of are not compared", () => {
  expect(changed([], fails(6, 404, error))).toEqual([]);
  expect(changed(fails(6, 404, error), [])).toEqual([]);
});
