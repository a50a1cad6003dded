/** Tables that stand below the path of the field whose members they list: "data.page", "data.items[n]". */
import { describe, expect, test } from "vitest";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { promisedBy } from "./promised.ts";

const rows = (...all: string[]): string => `| Field | Type | Description |\n|--|--|--|\n${all.join("\n")}\n`;
const page = (...more: string[]): string =>
  [
    "# Lamps",
    "`GET /lamps`",
    "## Response",
    rows("| ok | bool | Whether it went well |", "| data | object | What was found |", "| right | object | Rights |"),
    ...more,
  ].join("\n\n");
const DATA = rows("| start | int | The first |", "| data | list | The page |");
const inner = (text: string): string[] => promisedBy(text).filter((line) => line.includes("hue"));

describe("a path in a heading", () => {
  test.each([
    ["### data", "### data.data"],
    ["##### data", "##### data.data[n]"],
    ["### data", "### data[0].data[0]"],
    ["### data 字段说明", "### data.data 属性说明"],
    ["**data**", "**data.data[i]**"],
  ])("%s, %s", (outer, own) => {
    expect(inner(page(outer, DATA, own, rows("| hue | string | The hue |")))).toEqual([
      "GET /lamps 2XX data.data[].hue:string",
    ]);
  });

  test("in HTML", () => {
    const table = (...names: string[]): string =>
      `<table><tr><th>参数</th><th>类型</th></tr>${names.map((name) => `<tr><td>${name}</td><td>${name === "hue" ? "string" : "object"}</td></tr>`).join("")}</table>`;
    const text = `<h1>灯</h1><p><code>GET /lamps</code></p><h2>返回参数</h2>${table("data")}<h4>data</h4>${table("page")}<h4>data.page</h4>${table("hue")}`;
    expect(promisedBy(text, "page.html").filter((line) => line.includes("hue"))).toEqual([
      "GET /lamps 2XX data.page.hue:string",
    ]);
  });
});

test("the names of a caption are no longer than a caption is", () => {
  const vocabulary = makeVocabulary();
  const named = (length: number): string => `a、${"b".repeat(length - 2)}`;
  expect(vocabulary.structureName(`${named(100)}属性说明`)).toBe(named(100));
  expect(vocabulary.structureName(`${named(101)}属性说明`)).toBeNull();
});

test("a path that names a field of another type is no other field's", () => {
  const scalar = rows("| start | int | The first |", "| data | long | The page |");
  const lines = promisedBy(page("### data", scalar, "### data.data", rows("| hue | string | The hue |")));
  expect(lines.filter((line) => line.includes("right"))).toEqual(["GET /lamps 2XX right:object"]);
});

test("a heading whose steps no field has names no structure", () => {
  expect(inner(page("### lamps.example", rows("| hue | string | The hue |")))).not.toEqual([
    "GET /lamps 2XX right.hue:string",
  ]);
});
