/** Values of two kinds of which the usual one is gone. */
import { expect, test } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { bodies, type Files, since } from "./nights.ts";

const english: Files = {
  "page.md": "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| id | Integer |\n",
};
const chinese: Files = {
  "page.md":
    "# 查询\n\n**请求URL:** `/pots/{id}`\n\n**请求方式:** GET\n\n**返回参数说明:**\n\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| id | int | 编号 |\n",
};
const pots = (...glazes: Json[]): Json[] => glazes.map((glaze) => ({ id: 1, glaze }));
const many = (count: number, value: Json): Json[] => Array.from({ length: count }, () => value);
const about = (lines: readonly string[]): string[] => lines.filter((line) => line.includes("type-changed"));

test.each([
  ["English", english],
  ["Chinese", chinese],
])("an object in nearly all responses that is a text in each is told, on a page in %s", (_, files) => {
  const before = pots(...many(19, { name: "red" }), "none");
  expect(about(since(files, bodies(...before), bodies(...pots(...many(5, "none")))))).toEqual([
    expect.stringMatching(/^warning api type-changed: glaze is a string in each of 5 responses/),
  ]);
});

test.each<[string, Json[], Json[]]>([
  ["half of them were texts", [...many(5, { name: "red" }), ...many(5, "none")], many(5, "none")],
  ["only two came", [...many(19, { name: "red" }), "none"], many(2, "none")],
  ["one is still an object", [...many(19, { name: "red" }), "none"], [...many(5, "none"), { name: "red" }]],
  ["the numbers have decimals", [...many(19, 1), "none"], many(5, 1.5)],
  ["lists hold both", [...many(19, [1]), ["a"]], many(5, ["a"])],
])("nothing is told where %s", (_, before, now) => {
  expect(about(since(english, bodies(...pots(...before)), bodies(...pots(...now))))).toEqual([]);
});
