import { expect, test } from "vitest";
import { oncePer } from "../../src/source/once-per.ts";

test("what is made of a thing is made once, whatever it is", () => {
  const made: string[] = [];
  const nameOf = oncePer(({ name }: { readonly name: string }): string | null => {
    made.push(name);
    return name === "" ? null : name.toUpperCase();
  });
  const [oar, nameless] = [{ name: "oar" }, { name: "" }];
  expect([nameOf(oar), nameOf(nameless), nameOf(oar), nameOf(nameless)]).toEqual(["OAR", null, "OAR", null]);
  expect(made).toEqual(["oar", ""]);
  expect(nameOf({ name: "oar" })).toBe("OAR");
  expect(made).toHaveLength(3);
});
