/** Links to headings by the names that site generators make of their words, which the page itself does not show. */
import { expect, test } from "vitest";
import type { ApiPage } from "../../../src/api-model/api-page.ts";
import { readText } from "../../editions/read.ts";

/** The fields of what the field of an answer leads to. */
function fieldsOf(page: ApiPage, operation: string, name: string): readonly string[] {
  const { responses } = page.operations.find(({ path }) => path?.value === operation) ?? { responses: [] };
  const body = responses[0]?.body?.type;
  const inside = (type: typeof body): readonly string[] => {
    if (type?.kind === "array") return inside(type.items ?? undefined);
    const structure = type?.kind === "structure" ? page.structures.find(({ id }) => id === type.id) : undefined;
    return structure?.fields.map((field) => field.name.value) ?? [];
  };
  const root = body?.kind === "structure" ? page.structures.find(({ id }) => id === body.id) : undefined;
  return inside(root?.fields.find((field) => field.name.value === name)?.type?.value);
}

const rows = (...names: string[]): string =>
  `| Name | Type | Description |\n|---|---|---|\n${names.map((name) => `| ${name} | string | Of it |\n`).join("")}`;
const call = (path: string, cells: string): string =>
  `## GET ${path}\n\n### Response\n\n| Name | Type | Description |\n|---|---|---|\n| total | int | How many |\n| lamps | ${cells} |\n\n`;
const objects = `## Objects\n\n### Lamps\n\n${rows("bulb", "owner")}\n### Torch (v2)\n\n${rows("battery", "grip")}`;

test.each(["list | [Torch](#torch-v2) list", "[list of torches](#torch-v2) | What there is"])(
  "%s: the heading is meant, and no table of the field's name",
  (cells) => {
    const { page } = readText("page.md", `# Lights\n\n${call("/torches", cells)}${objects}`);
    expect(fieldsOf(page, "/torches", "lamps")).toEqual(["battery", "grip"]);
  },
);

test("so is one in Chinese", () => {
  const { page } = readText(
    "page.md",
    `# 灯\n\n## 查询火炬\n\nGET /torches\n\n### 返回参数\n\n| 参数 | 类型 | 说明 |\n|---|---|---|\n| total | int | 总数 |\n| lamps | array | [火炬对象](#火炬对象)列表 |\n\n## 数据结构\n\n### lamps\n\n| 参数 | 类型 | 说明 |\n|---|---|---|\n| bulb | string | 灯泡 |\n\n### 火炬对象\n\n| 参数 | 类型 | 说明 |\n|---|---|---|\n| battery | string | 电池 |\n`,
  );
  expect(fieldsOf(page, "/torches", "lamps")).toEqual(["battery"]);
});

test("what an operation's section lists is no structure, and an unknown name leads nowhere", () => {
  const other = `## POST /bulbs\n\n### Parameters\n\n${rows("watts")}\n`;
  for (const target of ["post-bulbs", "elsewhere"]) {
    const cells = `list | What there is, see [there](#${target})`;
    const { page } = readText("page.md", `# Lights\n\n${call("/torches", cells)}${other}${objects}`);
    expect(fieldsOf(page, "/torches", "lamps")).toEqual(["bulb", "owner"]);
  }
});

test("the second of two headings has a number", () => {
  const twice = `## Objects\n\n### Handle\n\n${rows("left")}\n### Handle\n\n${rows("right")}`;
  const cells = "list | Those that [it has](#handle-1)";
  const { page } = readText("page.md", `# Lights\n\n${call("/torches", cells)}${twice}`);
  expect(fieldsOf(page, "/torches", "lamps")).toEqual(["right"]);
});

test("in HTML a heading with an id is linked by that alone", () => {
  const table = (field: string): string =>
    `<table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>${field}</td><td>string</td><td>Of it</td></tr></table>`;
  const answer = `<table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>lamps</td><td>array</td><td>A list of <a href="#torch">torches</a></td></tr></table>`;
  const read = readText(
    "page.html",
    `<h1>Lights</h1><h2>GET /torches</h2><h3>Response</h3>${answer}<h2>Objects</h2><h3>Torch</h3>${table("grip")}<h3 id="torch">Torch, new</h3>${table("battery")}`,
  );
  expect(fieldsOf(read.page, "/torches", "lamps")).toEqual(["battery"]);
});
