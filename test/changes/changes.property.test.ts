import fc from "fast-check";
import { expect, test } from "vitest";
import type { ApiPage, Json } from "../../src/api-model/api-page.ts";
import { type Change, DEPRECATED_BEFORE, mirroredAction, ONLY_ANSWER } from "../../src/changes/change.ts";
import { pageChanges } from "../../src/changes/changes.ts";
import { diffPages } from "../../src/diff/diff.ts";
import { arbitraryPage } from "./arbitrary-page.ts";

/** What stays of a change when its pages change sides and are changed back; order and place of lists play no part. */
function essence({ kind, action, before, after, including }: Change): Json {
  const carried = including.filter((word) => word !== DEPRECATED_BEFORE && word !== ONLY_ANSWER);
  return [kind, action, sortedList(before), sortedList(after), carried.toSorted()];
}

function mirrored(change: Change): Json {
  return essence({ ...change, action: mirroredAction[change.action], before: change.after, after: change.before });
}

function sortedList(value: Json): Json {
  return Array.isArray(value) ? value.map((item) => JSON.stringify(item)).toSorted() : value;
}

const asText = (changes: readonly Json[]): string[] => changes.map((change) => JSON.stringify(change)).toSorted();

test("a page has not changed against itself", () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      expect(pageChanges(page, page)).toEqual([]);
    }),
  );
});

test("a page read twice has not changed", () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      const copy = JSON.parse(JSON.stringify(page)) as ApiPage;
      expect(pageChanges(page, copy)).toEqual([]);
    }),
  );
});

test("changes back are the mirror of the changes", () => {
  fc.assert(
    fc.property(arbitraryPage, arbitraryPage, (a, b) => {
      const there = pageChanges(a, b);
      const back = pageChanges(b, a);
      expect(asText(there.map(mirrored))).toEqual(asText(back.map(essence)));
    }),
    { numRuns: 200 },
  );
});

test("every change has a rule, a place and a message, whatever the pages", () => {
  fc.assert(
    fc.property(arbitraryPage, arbitraryPage, (a, b) => {
      for (const finding of diffPages(a, b)) {
        expect(finding.places.length).toBeGreaterThan(0);
        expect(finding.message).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
    { numRuns: 200 },
  );
});

test("no two findings of a diff have one fingerprint", () => {
  fc.assert(
    fc.property(arbitraryPage, arbitraryPage, (a, b) => {
      const seen = new Map(diffPages(a, b).map((finding) => [finding.fingerprint, finding] as const));
      expect(seen.size).toBe(diffPages(a, b).length);
    }),
    { numRuns: 200 },
  );
});
