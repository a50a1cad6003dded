/** Maps whose keys are others each night: of which type the values are is known all the same. */
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { bodies, type Files, since } from "./nights.ts";

const english: Files = {
  "page.md": "# Counts\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| counts | Object |\n",
};
const chinese: Files = {
  "page.md":
    "# 统计\n\n**请求URL:** `/pots/{id}`\n\n**请求方式:** GET\n\n**返回参数说明:**\n\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| counts | object | 按名称统计 |\n",
};
const map = (value: (n: number) => Json, ...names: string[]): Json => ({
  counts: Object.fromEntries(names.map((name, n) => [name, value(n)])),
});

describe.each([
  ["English", english],
  ["Chinese", chinese],
])("a page in %s", (_, files) => {
  test("numbers that are texts now are told, whatever the keys are", () => {
    const before = map((n) => n, "red", "blue", "green");
    const now = map(String, "white", "grey", "black");
    expect(since(files, bodies(before), bodies(now))).toEqual([
      expect.stringMatching(/^warning api type-changed: counts\.\{\} is a string /),
    ]);
  });
});

test.each<[string, Json, Json]>([
  ["numbers of either kind", map((n) => n, "a", "b", "c"), map((n) => n + 0.5, "d", "e", "f")],
  ["two keys", map((n) => n, "a", "b"), map(String, "d", "e")],
  ["values of several kinds", map((n) => (n === 0 ? "x" : n), "a", "b", "c"), map(String, "d", "e", "f")],
  [
    "a key that stayed",
    map((n) => (n === 0 ? "x" : "1"), "a", "b", "c"),
    map((n) => (n === 0 ? "x" : "2"), "a", "e", "f"),
  ],
  ["nothing in it", map((n) => n, "a", "b", "c"), { counts: {} }],
])("%s: nothing is told", (_, before, now) => {
  expect(since(english, bodies(before), bodies(now)).filter((line) => line.includes("type-changed"))).toEqual([]);
});

test("three responses of each night make it an error", () => {
  const many = (value: (n: number) => Json, names: readonly string[]): Json[] =>
    names.map((name) => map(value, `${name}1`, `${name}2`, `${name}3`));
  const before = many((n) => n, ["a", "a", "a"]);
  const now = many(String, ["b", "b", "b"]);
  expect(since(english, bodies(...before), bodies(...now))).toEqual([
    expect.stringMatching(/^error api type-changed: counts\.\{\} is a string /),
  ]);
});
