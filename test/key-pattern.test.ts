/** Names of rows that stand for many keys. */
import { describe, expect, it } from "vitest";
import { keyPattern } from "../src/api-model/key-pattern.ts";

describe("a row's name that stands for many keys", () => {
  it.each([
    ["tool{n}", "tool0"],
    ["x-meta-*", "x-meta-colour"],
    ["profile.*", "profile.infill"],
    ["attr_<label>", "attr_size"],
    ["disk{i}_size", "disk12_size"],
    ["{lang}_name", "zh_name"],
    ["a{n}b{m}c", "a1b2c"],
  ])("%s is also %s", (name, key) => {
    const pattern = keyPattern(name);
    expect(pattern?.matches(key)).toBe(true);
    expect(new RegExp(pattern?.expression ?? "", "u").test(key)).toBe(true);
  });

  it.each([
    ["tool{n}", "tool"],
    ["tool{n}", "bed"],
    ["disk{i}_size", "disk_size"],
    ["a{n}b{m}c", "abc"],
    ["a{n}b{m}c", "a1bc"],
  ])("%s is not %s", (name, key) => {
    const pattern = keyPattern(name);
    expect(pattern?.matches(key)).toBe(false);
    expect(new RegExp(pattern?.expression ?? "", "u").test(key)).toBe(false);
  });

  // a mark of what is required, any key, a type's brackets, a value
  it.each(["name", "name*", "{key}", "<any key>", "*", "items[]", "Map<String, X>y", "a{}", 'b{"c"}'])(
    "%s is a name like any other",
    (name) => expect(keyPattern(name)).toBeNull(),
  );
});
