/** What tables leave out and examples show, without being told to prefer examples: an object around all fields, lists told in words. */
import { describe, expect, test } from "vitest";
import { fieldPromises } from "../../src/promises/promises.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const paths = (name: string, text: string): string[] => {
  const { page } = readText(name, text);
  return page.operations.flatMap((operation) =>
    fieldPromises(page, operation).map(
      ({ path, field }) => `${path} ${field.type ? typeWords(field.type.value) : "-"}`,
    ),
  );
};

const names = (name: string, text: string): string[] => paths(name, text).map((path) => path.split(" ")[0] ?? "");

const english = (rows: string, example: string): string =>
  `# Listing lamps\n\nGET /v1/lamps\n\n## Response\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n${rows}\n\n## Example response\n\n\`\`\`\n${example}\n\`\`\`\n`;

const html = (rows: readonly string[], example: string): string =>
  `<h1>Showing a lamp</h1><h2>URI</h2><p>GET /v1/lamps/{id}</p><h2>Response</h2><table><tr><th>Name</th><th>Type</th><th>Description</th></tr>${rows
    .map(
      (row) =>
        `<tr>${row
          .split("|")
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
    )
    .join("")}</table><h2>Example response</h2><pre>${example}</pre>`;

const ROWS = "| colour | String | The colour. |\n| watts | Integer | The power. |";

describe("an object around all that a table describes", () => {
  test("is read, whichever way the page is written", () => {
    expect(paths("a.md", english(ROWS, '{"lamps": [{"colour": "red", "watts": 5}], "next": "b"}'))[0]).toMatch(
      /^lamps array of /,
    );
    expect(names("a.md", english(ROWS, '{"lamps": [{"colour": "red", "watts": 5}], "next": "b"}'))).toEqual([
      "lamps",
      "lamps[].colour",
      "lamps[].watts",
    ]);
    expect(
      names("a.html", html(["colour|String|The colour.", "watts|Integer|The power."], '{"lamp": {"colour": "red"}}')),
    ).toEqual(["lamp", "lamp.colour", "lamp.watts"]);
    const chinese = `# 查询灯\n\n## URI\n\nGET /v1/lamps\n\n## 响应\n\n**表 1**  响应参数\n\n|名称|参数类型|说明|\n|--|--|--|\n|colour|String|颜色。|\n|watts|Int|功率。|\n\n## 响应示例\n\n\`\`\`\n{"lamps": [{"colour": "red", "watts": 5}]}\n\`\`\`\n`;
    expect(names("a.md", chinese)).toEqual(["lamps", "lamps[].colour", "lamps[].watts"]);
  });

  test("is the example's alone where a row stands beside it, has its name, or its values contradict the types", () => {
    for (const [rows, example] of [
      [`${ROWS}\n| next | String | The next. |`, '{"lamps": [{"colour": "red", "watts": 5}], "next": "b"}'],
      [`${ROWS}\n| lamps | String | The lamps. |`, '{"lamps": {"colour": "red", "watts": 5}}'],
      ["| watts | Integer | - |\n| on | Boolean | - |", '{"lamp": {"watts": "5", "on": "true"}}'],
    ] as const)
      expect(names("a.md", english(rows, example))).not.toContain("lamps[].colour");
  });

  test("is said to be left out", () => {
    const { page } = readText("a.md", english(ROWS, '{"lamp": {"colour": "red", "watts": 5}}'));
    expect(page.twoReadings.map(({ kind, example, isLeftOut }) => [kind, example, isLeftOut])).toEqual([
      ["wrapper", "lamp", true],
    ]);
  });
});

describe("an object without a name that the description calls a list", () => {
  const page = (type: string, words: string, example: string): string =>
    `${english(`| lamps | ${type} | ${words} |`, example)}\n**Table 2** lamps\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| colour | String | The colour. |\n`;
  const LIST = '{"lamps": [{"colour": "red"}]}';

  test.each([
    "List of lamps, see Table 2.",
    "The lamp list. See Table 2.",
    "灯列表。请参见表2。",
    "说明：灯的列表，参见表2。",
  ])("%s: a list where the example shows one", (words) => {
    expect(paths("a.md", page("Object", words, LIST))[0]).toBe("lamps array of lamps");
    expect(paths("a.md", page("Object", words, '{"lamps": {"colour": "red"}}'))[0]).toBe("lamps lamps");
  });

  test("stays one where no word says so, or the type names one thing", () => {
    expect(paths("a.md", page("Object", "The lamp. See the list in Table 2.", LIST))[0]).toBe("lamps lamps");
    expect(paths("a.md", page("lamp object", "List of lamps, see Table 2.", LIST))[0]).toBe("lamps lamps");
  });
});

describe("the values of a map that are no more than objects", () => {
  const page = (type: string, example: string): string =>
    `${english(`| lamps | ${type} | By the name of the room. See Table 2. |`, example)}\n**Table 2** Lamp\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| colour | String | The colour. |\n`;
  const LISTS = '{"lamps": {"attic": [{"colour": "red"}], "hall": []}}';

  test("are lists where the example shows lists", () => {
    expect(paths("a.md", page("`Map<String,Object>`", LISTS))[0]).toBe("lamps map of array of Lamp");
    expect(paths("a.md", page("`Map<String,Object>`", '{"lamps": {"attic": {"colour": "red"}}}'))[0]).toBe(
      "lamps map of Lamp",
    );
  });

  test("that have a name are what it says", () => {
    expect(paths("a.md", page("`Map<String,Lamp>`", LISTS))[0]).toBe("lamps map of Lamp");
  });
});
