/** How far a value is from what a page describes, and which of several descriptions is nearest. */
import { describe, expect, it, test } from "vitest";
import type { Field, Json, Structure } from "../../../src/api-model/api-page.ts";
import { misfit, nearestVariant } from "../../../src/validate/match/misfit.ts";
import { compilePages } from "../../../src/validate/plan/compile-pages.ts";
import { type ValueNode } from "../../../src/validate/plan/plan.ts";
import { pageOf, row, structure } from "../pages.ts";

function nodeOf(rows: readonly Field[], others: readonly Structure[] = []): ValueNode {
  const [operation] = compilePages([pageOf(rows, {}, others)]).operations;
  return operation?.responses.get("200")?.body?.root ?? expect.fail("no body");
}
const misfits = (rows: readonly Field[], value: Json, ...others: Structure[]): number =>
  misfit(nodeOf(rows, others), value);

describe("a break counts", () => {
  const optional = { required: "no" } as const;
  test.each<[string, readonly Field[], Json, number]>([
    ["nothing where all is kept", [row("a", "string")], { a: "x" }, 0],
    ["one for a name that is on no row", [row("a", "string")], { a: "x", b: 1, c: 2 }, 2],
    ["two for a field that is missing", [row("a", "string"), row("b", "string")], {}, 4],
    ["nothing for one that may be missing", [row("a", "string", optional)], {}, 0],
    ["one for null", [row("a", "string")], { a: null }, 1],
    ["nothing for null where it may be", [row("a", "string", { says: { nullable: true } })], { a: null }, 0],
    ["two for a wrong type", [row("a", "string")], { a: 7 }, 2],
    ["two for a wrong type, whatever is inside", [row("a", "string")], { a: { x: 1, y: 2, z: 3 } }, 2],
    ["nothing where no row says the type", [row("a", null)], { a: 7 }, 0],
    ["two for a constant", [row("a", "string", { says: { const: "x" } })], { a: "y" }, 2],
    ["two for each check", [row("a", "string", { says: { enum: ["x"], maxLength: 1 } })], { a: "yy" }, 4],
    ["nothing for a check of another kind", [row("a", null, { says: { maxLength: 1 } })], { a: 777 }, 0],
    ["nothing inside of what no row describes", [row("a", "object")], { a: { x: 1 } }, 0],
    ["what is wrong with the whole", [row("a", "string")], ["x"], 2],
  ])("%s", (_, rows, value, expected) => {
    expect(misfits(rows, value)).toBe(expected);
  });
});

describe("inside", () => {
  const pot = structure("Pot", [row("id", "integer"), row("lid", "string")]);
  it("of an object all members count", () => {
    expect(misfits([row("pot", "Pot")], { pot: { id: "7", lids: 1 } }, pot)).toBe(2 + 1 + 2);
  });
  it("of a list the worst of the first five items counts", () => {
    const good = { id: 7, lid: "a" };
    const bad = { id: "7", lid: "a" };
    const worse = { id: "7" };
    const of = (...pots: Json[]): number => misfits([row("pots", "[]Pot")], { pots }, pot);
    expect(of()).toBe(0);
    expect(of(good, bad, worse)).toBe(4);
    expect(of(worse, bad, good)).toBe(4);
    expect(of(good, good, good, good, bad)).toBe(2);
    expect(of(good, good, good, good, good, bad)).toBe(0);
    expect(misfits([row("pots", "[]")], { pots: [1, {}] }, pot)).toBe(0);
  });
  it("what is nested deeper than six steps does not count", () => {
    const chain = Array.from({ length: 8 }, (_, n) =>
      structure(`N${n}`, [row("next", n < 7 ? `N${n + 1}` : "string"), row("id", "integer", { required: "no" })]),
    );
    const at = (depth: number): number => {
      let value: Record<string, Json> = { id: "wrong", next: {} };
      for (let n = 0; n < depth; n += 1) value = { next: value };
      return misfits([row("next", "N0"), row("id", "integer", { required: "no" })], value, ...chain);
    };
    // the value is wrong, and lacks in the object behind it what must be there, as far as that is looked at
    expect([at(3), at(4), at(5), at(6)]).toEqual([4, 4, 2, 0]);
  });
  it("what a key may be called anything counts by its own row", () => {
    expect(misfits([row("sizes", "{}integer")], { sizes: { a: 1, b: "2", c: "3" } })).toBe(4);
  });
});

describe("of several alternatives", () => {
  const alternatives = [
    structure("Key", [row("bits", "integer"), row("kind", "string", { says: { const: "key" } })]),
    structure("Text", [row("words", "string"), row("kind", "string", { says: { const: "text" } })]),
  ];
  const rows = [row("secret", "Key|Text")];
  it("the nearest counts, in whatever order they stand", () => {
    const of = (secret: Json): number => misfits(rows, { secret }, ...alternatives);
    expect(of({ kind: "key", bits: 1 })).toBe(0);
    expect(of({ kind: "text", words: "a" })).toBe(0);
    expect(of({ kind: "text", words: 1 })).toBe(2);
    expect(of({ kind: "other", bits: 1 })).toBe(2);
    expect(of(7)).toBe(2);
  });
  it("the nearest is meant, and the first of those that are equally near", () => {
    const secret = nodeOf(rows, alternatives).shape?.members.get("secret")?.node ?? expect.fail("no member");
    const nearest = (value: Json): number => secret.variants.indexOf(nearestVariant(secret, value));
    expect(nearest({ kind: "key" })).toBe(0);
    expect(nearest({ kind: "text" })).toBe(1);
    expect(nearest({ words: "a" })).toBe(1);
    expect(nearest({})).toBe(0);
    const plain = nodeOf([row("a", "string")]);
    expect(nearestVariant(plain, { b: 1 })).toBe(plain);
  });
});
