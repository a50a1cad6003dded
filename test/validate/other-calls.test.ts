/** Calls that fit a path with an id and are others: "/orders/search" beside "/orders/{id}". */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { exchange, told, validate } from "./pages.ts";

const ENGLISH =
  '# Pots\n\n## GET /pots/{id}\n\n### Response\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | Its id |\n| glaze | String | Its glaze |\n\n```json\n{"id": "a41", "glaze": "red"}\n```\n';
const CHINESE =
  "= 陶罐\n\n== 查询\n\n....\nGET /pots/{hash}\n....\n\n=== 返回参数\n\n|===\n|参数名|类型|说明\n\n|glaze|String|釉\n|===\n";

const rules = (file: string, text: string, url: string, body: Json): string[] =>
  told(
    validate(
      [readText(file, text).page],
      [exchange({ url: "/pots/a41", body: { id: "a41", glaze: "red" } }), exchange({ url, body, entry: 1 })],
    ).findings,
  ).map((line) => line.split(" ")[2] ?? "");

describe("a list where the page describes one thing", () => {
  it.each([
    ["page.md", ENGLISH, "/pots/search"],
    ["page.md", ENGLISH, "/pots/recent-changes"],
    ["page.adoc", CHINESE, "/pots/history"],
    ["page.adoc", CHINESE, "/pots/unconfirmed"],
  ])("is the answer of another call where a word stands for the id: %s %s%s", (file, text, url) => {
    const came = rules(file, text, url, [{ glaze: "red" }]);
    expect(came.filter((rule) => rule.startsWith("body-type"))).toEqual([]);
    expect(came.filter((rule) => rule.startsWith("undocumented-operation"))).toHaveLength(1);
  });

  it.each([
    ["an id", ENGLISH, "/pots/b42"],
    ["a word that is a name", ENGLISH, "/pots/teapot"],
    ["a word where the page's ids are words", ENGLISH.replace('"a41"', '"teapot"'), "/pots/search"],
  ])("is an error where %s stands there", (_what, text, url) => {
    expect(rules("page.md", text, url, [{ id: "b", glaze: "red" }]).join()).toContain("body-type");
  });

  it("and an object is judged as ever", () => {
    expect(rules("page.md", ENGLISH, "/pots/latest", { id: "b43", glaze: 7 }).join()).toContain("body-type");
  });
});
