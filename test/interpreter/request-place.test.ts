/** The words for places of request lines lead back to the places, and the configuration's schema takes the same words. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  isAmong,
  parsePlace,
  placeWords,
  REQUEST_KINDS,
  type RequestPlace,
} from "../../src/interpreter/operations/request-place.ts";

const schema = JSON.parse(readFileSync("schemas/formats/config.schema.json", "utf8")) as {
  properties: { habit: { properties: { "request-lines": { items: { pattern: string } } } } };
};
const pattern = new RegExp(schema.properties.habit.properties["request-lines"].items.pattern);

/** All that words can name. */
const PLACES: readonly RequestPlace[] = REQUEST_KINDS.flatMap((kind) => {
  const isOrdered = ["code block", "curl command", "line", "sentence"].includes(kind);
  const isBelow = isOrdered || kind === "directive or component";
  const orders = isOrdered ? ([null, "first", "second", "later"] as const) : [null];
  const levels = kind.startsWith("heading") ? [null, 1, 2, 6] : isBelow ? [null, 0, 1, 6] : [null];
  return orders.flatMap((order) => levels.map((level) => ({ kind, order, level })));
});

test("every place has words of its own, which the configuration takes", () => {
  const words = PLACES.map(placeWords);
  expect(new Set(words).size).toBe(PLACES.length);
  for (const place of PLACES) {
    expect(parsePlace(placeWords(place))).toEqual(place);
    expect(placeWords(place)).toMatch(pattern);
  }
});

test.each([
  "frist code block",
  "code blocks",
  "first heading",
  "first table row",
  "table row under a level-2 heading",
  "heading under a level-2 heading",
  "line under a level-7 heading",
  "level-2 line",
  "",
])("%s names no place", (words) => {
  expect(parsePlace(words)).toBeNull();
  expect(words).not.toMatch(pattern);
});

test("what is left open may be any", () => {
  const place: RequestPlace = { kind: "line", order: "first", level: 2 };
  const set = (words: string): boolean =>
    isAmong(
      place,
      [parsePlace(words)].flatMap((one) => one ?? []),
    );
  expect(["line", "first line", "line under a level-2 heading", "first line under a level-2 heading"].map(set)).toEqual(
    [true, true, true, true],
  );
  expect(["code block", "second line", "line under a level-3 heading"].map(set)).toEqual([false, false, false]);
});
