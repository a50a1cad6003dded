import fc from "fast-check";
import { expect, test } from "vitest";
import { isCallOf } from "../../src/interpreter/cells/uri.ts";
import { PathTree } from "../../src/interpreter/cells/path-tree.ts";
import { statedAddresses } from "../../src/lint/subject/stated-addresses.ts";

const part = fc.constantFrom("", "a", "b", "{id}", "x{id}", "船", "{}");
const path = fc.array(part, { minLength: 1, maxLength: 4 });

test("a tree of templates finds those that one look at each would find", () => {
  fc.assert(
    fc.property(fc.array(path, { maxLength: 12 }), path, (templates, call) => {
      const tree = new PathTree<number>();
      templates.forEach((template, n) => tree.add(template, n));
      const wanted = templates.flatMap((template, n) => (isCallOf(call.join("/"), template.join("/")) ? [n] : []));
      expect([...tree.valuesFor(call)].toSorted((a, b) => a - b)).toEqual(wanted);
    }),
  );
});

test("an open end holds for what is longer, and not for what is shorter", () => {
  const tree = new PathTree<string>();
  tree.add(["files", "{path}"], "file", true);
  expect([...tree.valuesFor(["files", "a", "b"])]).toEqual(["file"]);
  expect([...tree.valuesFor(["files", "a"])]).toEqual(["file"]);
  expect([...tree.valuesFor(["files"])]).toEqual([]);
  expect([...tree.valuesFor(["others", "a"])]).toEqual([]);
});

test("addresses that stand by themselves are known, and those that go on are not", () => {
  const stated = statedAddresses("Base URL: `https://h/apis/x/`, 地址：https://h/v2；see https://h/v3/jobs.");
  expect(stated.has("https://h/apis/x")).toBe(true);
  expect(stated.has("https://h/v2")).toBe(true);
  expect(stated.has("https://h/v3")).toBe(false);
});
