/** Type cells that point to a section of the page: a table of values, or the fields of an object, by a link or by the heading's words. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { factsOf, readText } from "../editions/read.ts";
import { promised } from "./promised.ts";

const read = (text: string, id = "page.md"): ApiPage => readText(id, text).page;
const enumsOf = (page: ApiPage): Record<string, unknown> =>
  Object.fromEntries(
    page.structures.flatMap(({ fields }) =>
      fields.flatMap((field) => (factsOf(field)["enum"] ? [[field.name.value, factsOf(field)["enum"]]] : [])),
    ),
  );
const table = (header: string, ...rows: string[]): string =>
  [header, header.replace(/[^|]+/g, " --- "), ...rows].map((line) => `| ${line} |`).join("\n");
const page = (type: string, ...below: string[]): ApiPage =>
  read(
    [
      `# Lamp`,
      "`GET /lamps/{id}`",
      "## Response",
      table("Name | Type | Description", `kind | ${type} | What it is.`),
      ...below,
    ].join("\n\n"),
  );
const VALUES = table("Value | Description", "`oil` | Burns oil.", "`gas` | Burns gas.");

describe("a table of values", () => {
  test("gives those of the fields whose type links to it or is its heading", () => {
    expect(enumsOf(page("[kind of lamp](#kind)", '<a id="kind"></a>', "## Kind", VALUES))).toEqual({
      kind: ["oil", "gas"],
    });
    expect(enumsOf(page("lamp kind", "## Lamp Kind", VALUES))).toEqual({ kind: ["oil", "gas"] });
    const rst = `Lamp\n====\n\n.. http:get:: /lamps/{id}\n\nResponse\n--------\n\n.. list-table::\n   :header-rows: 1\n\n   * - Name\n     - Type\n     - Description\n   * - kind\n     - lamp kind\n     - What it is.\n\nLamp kind\n---------\n\n.. list-table::\n   :header-rows: 1\n\n   * - Value\n     - Description\n   * - oil\n     - Burns oil.\n   * - gas\n     - Burns gas.\n`;
    expect(enumsOf(read(rst, "page.rst"))).toEqual({ kind: ["oil", "gas"] });
    const zh = read(
      [
        "# 灯",
        "`GET /lamps/{id}`",
        "## 响应参数",
        table("参数 | 类型 | 描述", "kind | 灯的种类 | 种类"),
        "## 灯的种类",
        table("取值 | 说明", "oil | 油灯", "gas | 气灯"),
      ].join("\n\n"),
    );
    expect(enumsOf(zh)).toEqual({ kind: ["oil", "gas"] });
  });

  test("gives none to a field of a plain type, under two such headings, or where its cells are no values", () => {
    expect(enumsOf(page("string", "## String", VALUES))).toEqual({});
    expect(enumsOf(page("lamp kind", "## Lamp Kind", VALUES, "# Other", "## Lamp Kind", VALUES))).toEqual({});
    const prose = table("Value | Description", "any word | Burns oil.", "`gas` | Burns gas.");
    expect(enumsOf(page("lamp kind", "## Lamp Kind", prose))).toEqual({});
  });
});

test("an object is described below the heading that its type cell has", () => {
  const members = table("Name | Type | Description", "width | integer | How wide.");
  expect(promised(page("lamp foot", "# Objects", "## Lamp Foot", members))).toEqual([
    "GET /lamps/{id} 2XX kind:structure",
    "GET /lamps/{id} 2XX kind.width:integer",
  ]);
  expect(promised(page("some other foot", "# Objects", "## Lamp Foot", members))).toEqual([
    "GET /lamps/{id} 2XX kind:unknown",
  ]);
});

describe("a value that a sentence gives", () => {
  const fact = (said: string): unknown =>
    Object.values(
      read(
        `# Lamp\n\n\`GET /lamps\`\n\n## Response\n\n${table("Name | Type | Description", `kind | string | ${said} |`)}`,
      ).structures.map(({ fields }) =>
        fields.map((field) => factsOf(field)["const"] ?? factsOf(field)["enum"] ?? null),
      )[0] ?? [],
    )[0];
  test("holds always", () => {
    for (const said of [
      'is always "oil"',
      "Always `oil`.",
      "The value is always `oil`.",
      "始终为 `oil`。",
      "固定返回 `oil`",
    ])
      expect(fact(said)).toBe("oil");
    expect(fact("The kind, either `oil` or `gas`.")).toEqual(["oil", "gas"]);
    expect(fact("种类可能取值为：oil、gas")).toEqual(["oil", "gas"]);
  });
  test("holds of something else, or not always", () => {
    for (const said of [
      "Almost always `oil`",
      "Not always `oil`",
      "The name of a room whose door is always `open`",
      "Always `oil` or `gas`",
      "It is always `oil` if it burns.",
      "门始终为 `open` 或 `shut`",
    ])
      expect([said, fact(said)]).not.toEqual([said, expect.stringMatching(/oil|open/)]);
  });
});
