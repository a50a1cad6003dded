/** What is read back from the cache is what was written, whatever stands in it. */
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeTextSharing } from "../src/cli/pages/share-texts.ts";

it("changes nothing that anyone can see", () => {
  const share = makeTextSharing();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = deserialize(serialize(value)) as unknown;
      expect(share(read)).toEqual(value);
    }),
  );
});

it("takes names that objects have by nature, deep nesting, and what is no plain data", () => {
  const share = makeTextSharing();
  const named = JSON.parse('{"__proto__": "a", "constructor": {"__proto__": {"x": "a"}}}') as object;
  expect(JSON.stringify(share(deserialize(serialize(named))))).toBe(JSON.stringify(named));
  let deep: unknown = "end";
  for (let n = 0; n < 100_000; n += 1) deep = [deep];
  let inner = share(deep);
  while (Array.isArray(inner)) [inner] = inner as unknown[];
  expect(inner).toBe("end");
  const other = { map: new Map([["a", "b"]]), bytes: new Uint8Array([1, 2]), nothing: null, no: undefined };
  expect(share({ ...other })).toEqual(other);
});
