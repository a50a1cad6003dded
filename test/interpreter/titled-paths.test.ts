/** Headings that are a path in code and a title, on pages that say with which methods all of their calls are made. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const calls = (text: string, file = "page.md"): string[] =>
  readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

const sections = (...headings: string[]): string =>
  headings.map((heading) => `### ${heading}\n\n#### Response\n\n| Field | Type |\n|---|---|\n| a | int |\n`).join("\n");
const THREE = sections("`/lift_anchor` Lift the anchor", "`/drop_anchor` Drop it", "`/set_sail` Set a sail");
const POSTS = ["POST /lift_anchor", "POST /drop_anchor", "POST /set_sail"];
const BOTH = POSTS.flatMap((call) => [call.replace("POST", "GET"), call]);

describe("the methods of all calls", () => {
  test.each([
    ["All calls are made with POST.", POSTS],
    ["All APIs support both GET and POST.", BOTH],
    ["Every endpoint can be called with GET or POST, as you like.", BOTH],
    ["所有接口均为 POST 请求。", POSTS],
    ["所有 API 都同时支持 GET 和 POST 两种请求方式，参数可通过 URL 传入。", BOTH],
    ["全部接口支持 GET、POST 方法。", BOTH],
    // one of them for some, another for others
    ["All calls that read are GET, while all others are POST.", []],
    ["All calls are POST, not GET.", []],
    ["所有查询接口使用 GET，其余均使用 POST。", []],
    ["Send POST requests.", []],
  ])("%s", (words, expected) => {
    expect(calls(`# Boats\n\n${words}\n\n${THREE}`)).toEqual(expected);
  });
});

describe("such headings", () => {
  const all = "# Boats\n\nAll calls are made with POST.\n\n";

  test("may have a sign before the title, and a title in Chinese", () => {
    const marked = sections("`/lift_anchor` - Lift it", "`/drop_anchor`: Drop it", "`/set_sail` 升帆");
    expect(calls(`${all}${marked}`)).toEqual(POSTS);
  });

  test("in HTML", () => {
    const part = (path: string, title: string): string =>
      `<h2><code>${path}</code> ${title}</h2><h3>Response</h3><table><tr><th>Field</th><th>Type</th></tr><tr><td>a</td><td>int</td></tr></table>`;
    const body = [part("/lift_anchor", "起锚"), part("/drop_anchor", "抛锚"), part("/set_sail", "升帆")].join("");
    expect(calls(`<h1>船</h1><p>所有接口均为 POST 请求。</p>${body}`, "page.html")).toEqual(POSTS);
  });

  test("are a habit from three on, and none without a method", () => {
    expect(calls(`${all}${sections("`/lift_anchor` Lift it", "`/drop_anchor` Drop it")}`)).toEqual([]);
    expect(calls(`# Boats\n\n${THREE}`)).toEqual([]);
  });

  test("but no options and names of files among words", () => {
    const others = sections("`--anchor` Lift it", "The `/etc/boats` file", "`anchor` Drop it", "`/var/log` `/var/run`");
    expect(calls(`${all}${others}`)).toEqual([]);
  });
});
