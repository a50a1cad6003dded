import { expect, test } from "vitest";
import { fieldPromises } from "../src/promises/promises.ts";
import { type FieldSpec, withResponse } from "./changes/page-maker.ts";

test("structures are followed as deep as pages nest them", () => {
  const nested = (depth: number): FieldSpec =>
    depth === 0 ? { name: "leaf" } : { name: `level${depth}`, type: [nested(depth - 1)] };
  const page = withResponse(nested(6));
  const [operation] = page.operations;
  const paths = operation ? fieldPromises(page, operation).map(({ path }) => path) : [];
  expect(paths).toHaveLength(7);
  expect(paths.at(-1)).toBe("level6.level5.level4.level3.level2.level1.leaf");
});
