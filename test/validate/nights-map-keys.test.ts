/** Keys of what the page calls a map: other ones are other data; one that alone is gone has to be looked at. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { type Files, since, times } from "./nights.ts";

const page = (type: string): Files => ({
  "page.md": `# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| glaze | String |\n| labels | ${type} |\n`,
});
const chinese: Files = {
  "page.md":
    "# 陶罐\n\n**请求URL:** `/pots/{id}`\n\n**请求方式:** GET\n\n**返回参数说明:**\n\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| glaze | string | 釉 |\n| labels | Map<String, Object> | 标签 |\n",
};
const html: Files = {
  "page.html":
    "<h1>Pots</h1><p>GET /pots/{id}</p><h2>Response</h2><table><tr><th>Name</th><th>Type</th></tr><tr><td>glaze</td><td>string</td></tr><tr><td>labels</td><td>Map of key=val</td></tr></table>",
};
const pot = (labels: Json): { body: Json } => ({ body: { glaze: "red", labels } });
const gone = (files: Files, before: Json, now: Json): string[] =>
  since(files, times(4, pot(before)), times(4, pot(now)));

describe.each([
  ["Markdown", page("map")],
  ["HTML", html],
  ["Chinese", chinese],
])("a map, %s", (_, files) => {
  it("may have other keys, and none", () => {
    expect(gone(files, { shelf: "a", room: "b" }, { kiln: "c" })).toEqual([]);
    expect(gone(files, { shelf: "a", room: "b" }, {})).toEqual([]);
  });
  it("that has kept a key and lost another is looked at", () => {
    expect(gone(files, { shelf: "a", room: "b" }, { shelf: "a" })).toEqual([
      expect.stringMatching(/^warning api field-vanished: labels\.room is in none of 4 /),
    ]);
  });
});

it("an object that nobody calls a map has lost its fields", () => {
  expect(gone(page("Object"), { shelf: "a", room: "b" }, { kiln: "c" })).toEqual([
    expect.stringMatching(/^error api field-vanished: labels\.room /),
    expect.stringMatching(/^error api field-vanished: labels\.shelf /),
  ]);
});
