/** Pages that tell the method of their calls once, for all of them, for a section or as a heading, and list paths without one. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const calls = (text: string, file = "page.md"): string[] =>
  readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

const FIELDS = "| Parameter | Type | Required |\n|---|---|---|\n| heat | int | yes |\n";
const POSTS = ["POST /kilns/list", "POST /kilns/{id}/heat"];

/** Ways to list two paths. */
const LISTS: readonly (readonly [string, string])[] = [
  [
    "a line below each heading",
    `## List\n\n\`/kilns/list\`\n\n${FIELDS}\n## Heat\n\n\`/kilns/{id}/heat\`\n\n${FIELDS}`,
  ],
  ["a block below each heading", "## List\n\nAll.\n\n```\n/kilns/list\n```\n\n## Heat\n\n```\n/kilns/{id}/heat\n```\n"],
  ["labels", "## List\n\nURL: `/kilns/list`\n\n## Heat\n\nURL: `/kilns/{id}/heat`\n"],
  ["labels without a slash", "## 列表\n\n接口地址：kilns/list\n\n## 加热\n\n接口地址：kilns/{id}/heat\n"],
  ["a table", "| Path | Description |\n|---|---|\n| `/kilns/list` | all |\n| `/kilns/\\{id}/heat` | one |\n"],
  ["a table in Chinese", "| 接口 | 说明 |\n|---|---|\n| /kilns/list | 列表 |\n| /kilns/{id}/heat | 加热 |\n"],
  ["titles in a list", "- List: /kilns/list\n- Heat one: /kilns/{id}/heat\n"],
  ["a list in Chinese", "1. 列表：/kilns/list\n\n   返回全部\n\n2. 加热：/kilns/{id}/heat\n"],
  ["a list with what they do", "- `/kilns/list` lists them\n- `/kilns/{id}/heat` - heats one\n"],
];

describe("the method of all calls", () => {
  test.each(LISTS)("over %s", (_, list) => {
    expect(calls(`# Kilns\n\nAll calls are POST requests.\n\n${list}`)).toEqual(POSTS);
    expect(calls(`# 窑\n\n所有接口均使用 POST 请求。\n\n${list}`)).toEqual(POSTS);
  });

  test.each([
    "All of the Kiln API requests must be made with POST.",
    "Every HTTP request is sent with the POST method.",
    "**All endpoints use POST method** - even those that read.",
    "接口请求方式均为post，参数放在 body 里。",
    "请求统一使用 POST，返回 JSON。",
    "1. 所有接口请求方式均为POST, 除公共接口外访问均需token\n2. 返回 JSON",
  ])("%s", (said) => {
    for (const [, list] of LISTS.slice(0, 5)) expect(calls(`# Kilns\n\n## About\n\n${said}\n\n${list}`)).toEqual(POSTS);
  });

  test("in RST, HTML and AsciiDoc", () => {
    const rst =
      "Kilns\n=====\n\nAll calls are POST requests.\n\nList\n----\n\n::\n\n   /kilns/list\n\nHeat\n----\n\n``/kilns/{id}/heat``\n";
    expect(calls(rst, "page.rst")).toEqual(POSTS);
    const row = (path: string): string => `<tr><td>${path}</td><td>窑</td></tr>`;
    const html = `<h1>窑</h1><p>所有接口都使用 POST 方法。</p><table><tr><th>接口</th><th>说明</th></tr>${row("/kilns/list")}${row("/kilns/{id}/heat")}</table>`;
    expect(calls(html, "page.html")).toEqual(POSTS);
    const adoc =
      "= Kilns\n\nAll requests use POST.\n\n|===\n|Path |Description\n\n|`/kilns/list`\n|all\n\n|`/kilns/\\{id}/heat`\n|one\n|===\n";
    expect(calls(adoc, "page.adoc")).toEqual(POSTS);
  });

  test("a call with a method of its own keeps it", () => {
    const text =
      "# Kilns\n\nAll calls are POST requests.\n\n## List\n\nURL: /kilns\n\nMethod: GET\n\n## Heat\n\nURL: /heat\n";
    expect(calls(text)).toEqual(["GET /kilns", "POST /heat"]);
  });

  test.each([
    "Calls are quick.",
    "All write calls are POST requests.",
    "All calls that change something are POST requests.",
    "All calls but the first are quick; POST them.",
    "All calls except uploads are POST requests.",
    "All GET requests return JSON.",
    "All calls need a token, which `POST /login` returns.",
    "所有查询接口均使用 POST 请求。",
    "除上传接口外，所有接口均使用 POST 请求。",
    "所有接口返回 JSON。",
  ])("is not told by: %s", (said) => {
    for (const [, list] of LISTS) expect(calls(`# Kilns\n\n${said}\n\n${list}`)).toEqual([]);
  });

  test("makes no calls of files, of fields, and of what an example shows", () => {
    const said = "# Kilns\n\nAll calls are POST requests.\n\n";
    const files = "| Path | Description |\n|---|---|\n| /etc/kilns.conf | settings |\n| /var/log/kilns | log |\n";
    const fields =
      "| Path | Type | Description |\n|---|---|---|\n| kiln.heat | int | how hot |\n| kiln.name | string | which |\n";
    const shown = "## Heat\n\nText.\n\nFor example:\n\n```\n/kilns/list\n```\n\n## Example\n\nURL: /kilns/list\n";
    for (const list of [files, fields, shown, "- See also: /kilns/list\n"]) expect(calls(said + list)).toEqual([]);
  });
});

describe("the method of a section", () => {
  test.each([
    ["All calls in this section use PUT.", "Calls are quick."],
    ["本节接口均使用 PUT 请求。", "接口很快。"],
    ["请求方式均为put", "接口很快。"],
  ])("%s", (said, other) => {
    const text = `# Kilns\n\n## Heat\n\n${said}\n\n- One: /heat\n- All: /heat/all\n\n### More\n\nURL: /heat/more\n\n## Cool\n\n${other}\n\nURL: /cool\n`;
    expect(calls(text)).toEqual(["PUT /heat", "PUT /heat/all", "PUT /heat/more"]);
  });

  test("two sections tell their own", () => {
    const text =
      "# 窑\n\n## 加热\n\n请求方式均为 PUT\n\n- 一：/heat\n- 全部：/heat/all\n\n## 查询\n\n请求方式均为 GET\n\n- 一：/kilns\n- 全部：/kilns/all\n";
    expect(calls(text)).toEqual(["PUT /heat", "PUT /heat/all", "GET /kilns", "GET /kilns/all"]);
  });
});

describe("the method as a heading over a table of paths", () => {
  const TABLE = "| Path | Description |\n|---|---|\n| `/kilns` | all |\n| `/kilns/\\{id}` | one |\n";
  const GETS = ["GET /kilns", "GET /kilns/{id}"];

  test.each(["GET", "GET requests", "GET 请求"])("%s", (heading) => {
    const text = `# Kilns\n\n## ${heading}\n\n${TABLE}\n## POST\n\n| URL | 说明 |\n|---|---|\n| /kilns | 新建 |\n`;
    expect(calls(text)).toEqual([...GETS, "POST /kilns"]);
  });

  test("over parts, in AsciiDoc and in HTML", () => {
    expect(calls(`# Kilns\n\n## GET\n\n### All of them\n\n${TABLE}`)).toEqual(GETS);
    const adoc = "= Kilns\n\n== GET\n\n|===\n|Path |Description\n\n|`/kilns`\n|all\n\n|`/kilns/\\{id}`\n|one\n|===\n";
    expect(calls(adoc, "page.adoc")).toEqual(GETS);
    const html =
      "<h1>窑</h1><h2>GET</h2><table><tr><th>路径</th><th>说明</th></tr><tr><td>/kilns</td><td>全部</td></tr><tr><td>/kilns/{id}</td><td>一个</td></tr></table>";
    expect(calls(html, "page.html")).toEqual(GETS);
  });

  test.each(["Get started", "Head", "Options", "Things to GET and PUT", "获取"])("none of %s", (heading) => {
    expect(calls(`# Kilns\n\n## ${heading}\n\n${TABLE}`)).toEqual([]);
  });

  test("it ends with its section", () => {
    expect(calls(`# Kilns\n\n## GET\n\nText.\n\n## Pages\n\n${TABLE}`)).toEqual([]);
  });
});
