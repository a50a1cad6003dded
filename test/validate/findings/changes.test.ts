/** How sure a change is between two runs: forms of texts, fields that are gone, lists that are empty, objects that are replaced. */
import { describe, expect, it, test } from "vitest";
import type { FieldHistory } from "../../../src/findings/history.ts";
import { formChange, formWords } from "../../../src/validate/findings/changed-forms.ts";
import type { ComparedValue } from "../../../src/validate/findings/compared-value.ts";
import { isEmptied } from "../../../src/validate/findings/emptied-lists.ts";
import {
  countBefore,
  foldNumbers,
  indexHistory,
  kindsBefore,
  successesOf,
} from "../../../src/validate/findings/history-index.ts";
import { replacedObjects } from "../../../src/validate/findings/replaced-objects.ts";
import { vanishedSeverity } from "../../../src/validate/findings/vanished-fields.ts";
import { TEXT_FORMS, type TextForm } from "../../../src/validate/counts/text-forms.ts";
import { FRACTION, INTEGER, LIST, NULL, OBJECT, STRING } from "../../../src/validate/plan/json-types.ts";

const value = (more: Partial<ComparedValue> = {}): ComparedValue =>
  ({
    operation: { key: "GET /pots" },
    at: "a",
    present: 0,
    of: 5,
    isOptional: false,
    isDocumented: true,
    mayLack: true,
    forms: [],
    kinds: [],
    ...more,
  }) as ComparedValue;
const field = (present: number, of: number, more: Partial<FieldHistory> = {}): FieldHistory => ({
  field: "a",
  present,
  of,
  types: {},
  ...more,
});

describe("texts of another form", () => {
  /** "date date-time": counts of four and of three. */
  const change = (before: string, now: string) => {
    const forms = (names: string, count: number) =>
      Object.fromEntries(names === "" ? [] : names.split("|").map((name, n) => [name, count - n]));
    const came = forms(now, 3);
    const made = formChange(
      value({ present: 3, forms: TEXT_FORMS.map((form) => came[form] ?? 0) }),
      field(4, 4, { forms: forms(before, 4) }),
    );
    return made === null ? "none" : `${made.isSure ? "sure" : "likely"}${made.all ? "" : ", of some"}`;
  };
  test.each<[before: string, now: string, change: string]>([
    ["date", "date", "none"],
    ["date", "date-time", "sure"],
    ["date", "integer", "sure"],
    ["date", "decimal", "sure"],
    ["date", "date|date-time", "likely, of some"],
    ["date", "date|integer", "likely, of some"],
    ["date", "uuid", "sure"],
    ["date", "url", "sure"],
    ["date", "path", "sure"],
    ["date", "date|uuid", "none"],
    ["date", "other", "none"],
    ["date", "empty", "none"],
    ["date", "date|empty", "none"],
    ["date|empty", "date-time", "sure"],
    ["date|other", "date-time", "none"],
    ["uuid", "hexadecimal", "sure"],
    ["uuid", "digest", "sure"],
    ["uuid", "integer", "sure"],
    ["uuid", "date", "sure"],
    ["uuid", "url", "sure"],
    ["uuid", "other", "likely"],
    ["uuid", "email", "likely"],
    ["uuid", "uuid|other", "none"],
    ["digest", "uuid", "sure"],
    ["hexadecimal", "uuid", "sure"],
    ["integer", "uuid", "sure"],
    ["integer", "date", "sure"],
    ["integer", "decimal", "none"],
    ["integer", "other", "none"],
    ["decimal", "date-time", "sure"],
    ["url", "path", "likely"],
    ["path", "url", "likely"],
    ["url", "other", "none"],
    ["url", "url|path", "none"],
    ["other", "date", "none"],
    ["email", "uuid", "none"],
    ["boolean", "integer", "none"],
    ["", "date", "none"],
    ["date", "", "none"],
  ])("%s, now %s: %s", (before, now, expected) => {
    expect(change(before, now)).toBe(expected);
  });
  it("are told with the form that most had, on both sides", () => {
    const forms = TEXT_FORMS.map((form) => (form === "integer" ? 2 : form === "decimal" ? 5 : 0));
    const before: Partial<Record<TextForm, number>> = { date: 3, "date-time": 7 };
    expect(formChange(value({ present: 6, forms }), field(9, 10, { forms: before }))).toMatchObject({
      before: ["date-time", "date"],
      came: ["integer", "decimal"],
      beforeCount: 7,
      beforeOf: 9,
      count: 5,
      of: 6,
      all: true,
    });
    expect(formChange(value({ present: 6, forms }), field(9, 10))).toBeNull();
  });
  it("have words for each", () => {
    const words = TEXT_FORMS.map((form) => formWords([form]));
    expect(new Set(words).size).toBe(TEXT_FORMS.length);
    for (const one of words) expect(one).toMatch(/^(?:an? |true |hexadecimal )/);
    expect(formWords(["uuid", "hexadecimal"])).toBe("a UUID or hexadecimal digits");
  });
});

describe("a field that is gone", () => {
  const severity = (more: Partial<ComparedValue>, present: number, of: number, isReplaced = false) =>
    vanishedSeverity(value(more), field(present, of), { isReplaced, isTogether: false });
  test.each<[string, Partial<ComparedValue>, present: number, of: number, string | null]>([
    ["is an error where each of three had it", { of: 3 }, 3, 3, "error"],
    ["is one after fewer, where the page has it", { of: 1 }, 1, 1, "error"],
    ["says nothing after two where it is optional", { of: 2, isOptional: true }, 3, 3, null],
    ["says nothing after two of before where it is optional", { of: 3, isOptional: true }, 2, 2, null],
    ["is an error after three where it is optional", { of: 3, isOptional: true }, 3, 3, "error"],
    ["is a note after two where no page has it", { of: 2, isDocumented: false }, 2, 2, "info"],
    ["is an error after three where no page has it", { of: 3, isDocumented: false }, 3, 3, "error"],
    ["says nothing after two where no page has it and some lacked it", { of: 2, isDocumented: false }, 1, 2, null],
    ["is a note after two in items", { of: 2, at: "a[].b" }, 2, 2, "info"],
    ["is an error after three in items", { of: 3, at: "a[].b" }, 3, 3, "error"],
    [
      "is a note where few members of a map show it",
      { of: 5, at: "{}.b", isDocumented: false, alike: 2 },
      5,
      5,
      "info",
    ],
    ["is an error where three do", { of: 5, at: "{}.b", isDocumented: false, alike: 3 }, 5, 5, "error"],
    ["is a warning of a header", { of: 3, at: "header x-a" }, 3, 3, "warning"],
    ["says nothing of a header after two", { of: 2, at: "header x-a" }, 2, 2, null],
    ["is an error of the place of what is new", { of: 3, at: "header location" }, 3, 3, "error"],
    ["says nothing where it was never there", { of: 5 }, 0, 5, null],
    ["says nothing of items", { of: 5, at: "a[]" }, 5, 5, null],
    ["says nothing of members of a map", { of: 5, at: "a{}" }, 5, 5, null],
    ["is a warning where chance does not explain it", { of: 10 }, 5, 10, "warning"],
    ["is a warning where it hardly does", { of: 5 }, 5, 10, "warning"],
    ["says nothing where it does", { of: 4 }, 5, 10, null],
    ["says nothing where it hardly does and it is optional", { of: 5, isOptional: true }, 5, 10, null],
    ["says nothing where it hardly does and it is a header", { of: 5, at: "header x-a" }, 5, 10, null],
    ["is a note where it hardly does and no page has it", { of: 5, isDocumented: false }, 5, 10, "info"],
    ["is a note where it hardly does, in items", { of: 5, at: "a[].b" }, 5, 10, "info"],
    ["says nothing where it hardly does, of few", { of: 2 }, 9, 10, null],
    ["is a warning of an optional one, of many", { of: 10, isOptional: true }, 5, 10, "warning"],
  ])("%s", (_, more, present, of, expected) => {
    expect(severity(more, present, of)).toBe(expected);
  });
  it("is an error after one where its object is another one", () => {
    expect(severity({ of: 1, isDocumented: false }, 1, 1, true)).toBe("error");
    expect(severity({ of: 1, isDocumented: false }, 1, 1, false)).toBe("info");
  });
  test.each<[string, Partial<ComparedValue>, present: number, of: number, string | null]>([
    ["is a warning where chance does not explain it", { present: 1, of: 20 }, 20, 20, "warning"],
    ["is a warning where it hardly does", { present: 2, of: 10 }, 10, 10, "warning"],
    ["says nothing where it may", { present: 3, of: 10 }, 10, 10, null],
    ["says nothing where one lacks it", { present: 9, of: 10 }, 10, 10, null],
    ["says nothing where a page has it", { present: 1, of: 20, isDocumented: true }, 20, 20, null],
    ["says nothing where it may lack", { present: 1, of: 20, mayLack: false }, 20, 20, null],
    ["says nothing of a header", { present: 1, of: 20, at: "header x-a" }, 20, 20, null],
    ["says nothing where some lacked it before", { present: 1, of: 20 }, 19, 20, null],
    ["is a note in items", { present: 1, of: 20, at: "a[].b" }, 20, 20, "info"],
  ])("in some responses %s", (_, more, present, of, expected) => {
    expect(severity({ isDocumented: false, ...more }, present, of)).toBe(expected);
  });
});

test.each<[string, Partial<ComparedValue>, present: number, of: number, lists: number, boolean]>([
  ["that had items in both of two", { at: "a[]" }, 2, 2, 2, true],
  ["that came once", { at: "a[]" }, 2, 2, 1, false],
  ["that came once before", { at: "a[]" }, 1, 1, 2, false],
  ["that was empty before, too", { at: "a[]" }, 1, 2, 2, false],
  ["that has items", { at: "a[]", present: 1 }, 2, 2, 2, false],
  ["that is none", { at: "a" }, 2, 2, 2, false],
  ["in items, of two", { at: "a[].b[]" }, 2, 2, 2, false],
  ["in items, of three", { at: "a[].b[]" }, 3, 3, 3, true],
  ["of lists, of three", { at: "a[][]" }, 3, 3, 3, true],
])("a list %s is emptied: %s", (_, more, present, of, lists, expected) => {
  expect(isEmptied(value(more), field(present, of), lists)).toBe(expected);
});

describe("an object of which nothing is left", () => {
  const compared = (at: string, types: FieldHistory["types"], more: Partial<ComparedValue> = {}, present = 2) => ({
    value: value({ at, of: 2, ...more }),
    before: field(present, 2, { types }),
  });
  const isReplaced = (...all: ReturnType<typeof compared>[]): boolean => {
    const replaced = replacedObjects(all);
    return all.some((one) => replaced(one.value));
  };
  const [a, b, c] = [compared("p.a", { string: 2 }), compared("p.b", { integer: 2 }), compared("p.c", { string: 2 })];
  it("is another one, where it had three members of two kinds", () => {
    expect(isReplaced(a, b, c)).toBe(true);
    expect(isReplaced(a, b)).toBe(false);
    expect(isReplaced(a, c, compared("p.d", { string: 2 }))).toBe(false);
    expect(isReplaced(a, c, compared("p.d", { string: 1, null: 1 }))).toBe(false);
    expect(isReplaced(compared("p.a", { integer: 2 }), b, compared("p.d", { number: 2 }))).toBe(false);
    expect(isReplaced(a, b, compared("q.c", { string: 2 }))).toBe(false);
    expect(isReplaced(compared("a", { string: 2 }), compared("b", { integer: 2 }), compared("c", { string: 2 }))).toBe(
      true,
    );
  });
  it("is none where a member is left, where nothing came, or where one was not always there", () => {
    expect(isReplaced(a, b, c, compared("p.d", { string: 2 }, { present: 1 }))).toBe(false);
    expect(isReplaced(a, b, compared("p.c", { string: 2 }, { of: 0 }))).toBe(false);
    expect(isReplaced(a, b, compared("p.c", { string: 2 }, {}, 1))).toBe(false);
  });
  it("is none in items, and of headers", () => {
    const inside = (prefix: string): boolean =>
      isReplaced(
        compared(`${prefix}a`, { string: 2 }),
        compared(`${prefix}b`, { integer: 2 }),
        compared(`${prefix}c`, { string: 2 }),
      );
    expect([inside("p[]."), inside("header "), inside("p.q.")]).toEqual([false, false, true]);
  });
});

describe("a history", () => {
  it("tells kinds, with numbers as one where asked for", () => {
    expect(kindsBefore(field(1, 1, { types: { string: 1, array: 0, object: 2 } }))).toBe(STRING | OBJECT);
    expect([INTEGER, FRACTION, STRING | INTEGER, LIST].map(foldNumbers)).toEqual([
      INTEGER | FRACTION,
      INTEGER | FRACTION,
      STRING | INTEGER | FRACTION,
      LIST,
    ]);
    const types = { string: 3, null: 5, integer: 1 };
    expect([STRING, NULL, STRING | NULL, LIST].map((kinds) => countBefore(field(9, 9, { types }), kinds))).toEqual([
      3, 5, 5, 0,
    ]);
  });
  it("counts what succeeded", () => {
    const statuses = { 200: 3, 204: 2, 304: 7, 404: 9 };
    expect(successesOf({ operation: "GET /a", responses: 0, statuses, fields: [], promises: [] })).toBe(5);
  });
  it("knows the operation that a call was of", () => {
    const operation = (name: string) => ({
      operation: name,
      responses: 1,
      statuses: {},
      fields: [field(1, 1)],
      promises: [],
    });
    const index = indexHistory({
      version: 1,
      truncated: false,
      operations: [operation("GET /pots/{}"), operation("GET /lids")],
    } as never);
    const former = (call: string): string | undefined => index.formerOperation(call)?.operation;
    expect(["GET /pots/red", "GET /pots/{}", "GET /lids"].map(former)).toEqual([
      "GET /pots/{}",
      "GET /pots/{}",
      "GET /lids",
    ]);
    expect(["GET /pots", "GET /pots/red/lid", "PUT /lids", "GET /cups"].map(former)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([index.operation("GET /lids")?.responses, index.operation("GET /cups")]).toEqual([1, null]);
    expect([index.field("GET /lids", "a")?.present, index.field("GET /lids", "b"), index.field("x", "a")]).toEqual([
      1,
      null,
      null,
    ]);
    expect([index.errors, index.undocumented("GET /cups")]).toEqual([[], null]);
  });
});
