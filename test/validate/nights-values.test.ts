/** What a change of values tells: its data, its place, and a fingerprint that another change has not. */
import { describe, expect, it, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { findingsSince, notesSince, three, times } from "./nights.ts";
import type { ExchangeParts } from "./pages.ts";

const files = {
  "page.md":
    "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type | Description |\n|---|---|---|\n| glaze | String | Its glaze. |\n| parts | Array of strings | What it is made of. |\n",
};
const pot = { glaze: "red", parts: ["a"], more: "x", at: "2026-01-02" };
const changed = (before: object, now: object, rule: string): Finding => {
  const found = findingsSince(files, three({ ...pot, ...before }), three({ ...pot, ...now }));
  const [one, ...others] = found.filter((finding) => finding.rule === `validate/${rule}`);
  expect(others).toEqual([]);
  return one ?? expect.fail(`no ${rule}`);
};

describe("another type of what no page has", () => {
  it("has the kinds and counts of both nights", () => {
    const { data, fact, count, blame, verdict, operation, fieldPath, severity } = changed(
      {},
      { more: 7 },
      "type-changed",
    );
    expect(data).toEqual({
      subject: "more",
      before: "a string",
      beforeCount: 3,
      beforeOf: 3,
      came: "a whole number",
      count: 3,
      of: 3,
      share: 1,
    });
    expect({ fact, count, blame, operation, fieldPath, severity }).toEqual({
      fact: "type",
      count: 3,
      blame: "api",
      operation: "GET /pots/{id}",
      fieldPath: "more",
      severity: "error",
    });
    expect(verdict).toEqual({ certainty: "sure", wrong: [], because: "The earlier run and this one differ." });
  });
  it("is another finding where another kind came, or came before", () => {
    const prints = [
      changed({}, { more: 7 }, "type-changed"),
      changed({}, { more: true }, "type-changed"),
      changed({ more: true }, { more: 7 }, "type-changed"),
      changed({ more: [] }, { more: null }, "type-changed"),
    ].map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe("a list that is empty now", () => {
  it("has what it had, and is of the list", () => {
    const { data, fact, fieldPath, count, severity } = changed({}, { parts: [] }, "list-emptied");
    expect(data).toEqual({
      subject: "parts",
      before: "items",
      beforeCount: 3,
      beforeOf: 3,
      came: "empty",
      count: 3,
      of: 3,
      share: 1,
    });
    expect({ fact, fieldPath, count, severity }).toEqual({
      fact: "items",
      fieldPath: "parts",
      count: 3,
      severity: "info",
    });
  });
});

describe("texts of another form", () => {
  it("have the forms of both nights, and another fingerprint for another form", () => {
    const one = changed({}, { at: "1767312000" }, "form-changed");
    expect(one.data).toMatchObject({
      subject: "at",
      before: "a date",
      came: "a whole number in a string",
      count: 3,
      of: 3,
    });
    expect([one.fact, one.severity]).toEqual(["format", "error"]);
    const other = changed({}, { at: "2026-01-02T03:04:05Z" }, "form-changed");
    expect(other.fingerprint).not.toBe(one.fingerprint);
  });
  it("are sure after three, or where several fields show the same", () => {
    const lines = (count: number, now: object, more: object = {}): string[] =>
      notesSince(files, times(count, { body: { ...pot, ...more } }), times(count, { body: { ...pot, ...now } })).filter(
        (line) => line.includes("form-changed"),
      );
    const stamp = "1767312000";
    expect(lines(3, { at: stamp })).toEqual([expect.stringMatching(/^error api form-changed: at /)]);
    expect(lines(2, { at: stamp })).toEqual([expect.stringMatching(/^warning api form-changed: at /)]);
    expect(lines(2, { at: stamp, more: stamp }, { more: "2026-01-03" })).toEqual([
      expect.stringMatching(/^error api form-changed: at /),
      expect.stringMatching(/^error api form-changed: more /),
    ]);
    expect(lines(2, { at: stamp, more: "2026-01-03T00:00:00Z" }, { more: "2026-01-03" })).toEqual([
      expect.stringMatching(/^warning api form-changed: at /),
      expect.stringMatching(/^warning api form-changed: more /),
    ]);
    const link = { more: "/a/b" };
    expect(lines(3, { more: "https://h/a/b" }, link)).toEqual([
      expect.stringMatching(/^warning api form-changed: more /),
    ]);
    expect(lines(2, { more: "https://h/a/b" }, link)).toEqual([]);
  });
});

test("a field that is gone is counted by the answers that lack it", () => {
  const found = findingsSince(files, three(pot), [
    { body: { glaze: "red", parts: ["a"], at: pot.at } },
    ...times(4, { body: { glaze: "red", parts: ["a"], at: pot.at } }),
  ] as ExchangeParts[]);
  const gone = found.find(({ rule }) => rule === "validate/field-vanished");
  expect(gone?.data).toMatchObject({
    subject: "more",
    came: "missing",
    beforeCount: 3,
    beforeOf: 3,
    count: 0,
    of: 5,
    share: 1,
  });
  expect([gone?.count, gone?.fact]).toEqual([5, "required"]);
});
