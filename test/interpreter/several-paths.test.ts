/** Several paths in one heading or behind one label, and segments in slanted type. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const table = "| Name | Type | Required | Description |\n|---|---|---|---|\n| heat | integer | No | a |\n\n";
const calls = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map(({ method, path, otherPaths, parameters }) =>
    [
      `${method.value} ${path.value}`,
      ...otherPaths.map(({ value }) => value),
      ...parameters.map(({ name }) => name.value),
    ].join(" "),
  );

describe("a heading with several paths", () => {
  test.each([
    ["GET /v1/[kilns|pots]", "GET /v1/kilns heat", "GET /v1/pots heat"],
    // ways that end alike are two to one operation
    ["GET /v1/[kilns|pots]/all", "GET /v1/kilns/all /v1/pots/all heat"],
    ["GET /kilns, /pots", "GET /kilns heat", "GET /pots heat"],
    ["GET /kilns and /pots", "GET /kilns heat", "GET /pots heat"],
    ["`GET` `/kilns` or `/pots`", "GET /kilns heat", "GET /pots heat"],
    ["GET /kilns 和 /pots", "GET /kilns heat", "GET /pots heat"],
    ["GET /kilns、/pots", "GET /kilns heat", "GET /pots heat"],
  ])("%s", (heading, ...expected) => expect(calls(`# Kilns\n\n## ${heading}\n\n${table}`)).toEqual(expected));

  test("of a rendered page", () =>
    expect(
      calls(
        "<h1>窑</h1><h2>GET /kilns 或 /pots</h2><table><tr><th>参数</th><th>类型</th><th>说明</th></tr><tr><td>heat</td><td>int</td><td>a</td></tr></table>",
        "page.html",
      ),
    ).toEqual(["GET /kilns heat", "GET /pots heat"]));

  test.each([
    ["GET /v1/[kiln_id|name]", "GET /v1/[kiln_id|name] heat"],
    ["GET /kilns, all of them", "GET /kilns heat"],
    ["GET /kilns and what they hold", "GET /kilns heat"],
    ["GET /kilns /pots", "GET /kilns heat"],
  ])("%s: one path", (heading, expected) => expect(calls(`# Kilns\n\n## ${heading}\n\n${table}`)).toEqual([expected]));
});

describe("a label with two addresses", () => {
  test.each([
    ["- URL: /kilns 或者 /kilns/list\n- Method: GET", "GET /kilns /kilns/list heat"],
    ["Endpoint: `/kilns` or `/kilns/list`\n\nMethod: GET", "GET /kilns /kilns/list heat"],
    ["请求地址：/kilns或/kilns/list\n\n请求方式：GET", "GET /kilns /kilns/list heat"],
  ])("%s", (lines, expected) => expect(calls(`# Kilns\n\n## List\n\n${lines}\n\n${table}`)).toEqual([expected]));

  test("what stands behind an address is no other one", () =>
    expect(calls(`# Kilns\n\n## List\n\n- URL: /kilns (see /pots)\n- Method: GET\n\n${table}`)).toEqual([
      "GET /kilns heat",
    ]));
});

describe("a segment in slanted type", () => {
  test.each([
    ["page.md", "## /kilns/*kiln* [GET]"],
    ["page.md", "## GET /kilns/_kiln_"],
    ["page.html", "<h1>窑</h1><h2>GET /kilns/<em>kiln</em></h2>"],
  ])("%s: %s is a variable", (id, text) => {
    const { page } = readText(id, id.endsWith("md") ? `# Kilns\n\n${text}\n\n${table}` : text);
    expect(page.operations.map(({ path }) => path.value)).toEqual(["/kilns/{kiln}"]);
  });
  test("a whole path in slanted type has none, nor has a word behind it", () =>
    expect(calls(`# Kilns\n\n## GET */kilns/all* here\n\n${table}`)).toEqual(["GET /kilns/all heat"]));
});
