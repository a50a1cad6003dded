/** Searches by halves, beside a search through all. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { countWhile, lastUpTo } from "../../src/source/ascending.ts";

const ascending = fc.array(fc.integer({ min: -50, max: 50 })).map((numbers) => numbers.toSorted((a, b) => a - b));

test("the last that is not above a limit, or the first where all are", () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -60, max: 60 }), (numbers, limit) => {
      expect(lastUpTo(numbers, limit)).toBe(
        Math.max(
          0,
          numbers.findLastIndex((number) => number <= limit),
        ),
      );
    }),
  );
});

test("as many as come before the first of which it does not hold", () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -60, max: 60 }), (numbers, limit) => {
      expect(countWhile(numbers, (number) => number < limit)).toBe(numbers.filter((number) => number < limit).length);
    }),
  );
});
