/** Blocks that an editor on the web exports as JSON between tags. */
import { describe, expect, test } from "vitest";
import { readText } from "../../editions/read.ts";

const block = (kind: string, json: unknown, indent = 2): string =>
  `[block:${kind}]\n${JSON.stringify(json, null, indent)}\n[/block]`;
const table = (...rows: string[][]): unknown => ({
  data: Object.fromEntries(
    rows.flatMap((cells, row) => cells.map((cell, column) => [`${row === 0 ? "h" : row - 1}-${column}`, cell])),
  ),
  cols: rows[0]?.length,
  rows: rows.length - 1,
});
const read = (...parts: string[]): ReturnType<typeof readText> => readText("page.md", parts.join("\n"));

describe("parameters, code and headings in JSON", () => {
  test.each([
    ["Body parameters", "Parameter", "Type", "Required", "Yes", "Response"],
    ["请求体参数", "参数", "类型", "是否必选", "是", "响应"],
  ])("%s", (head, name, type, required, yes, response) => {
    const { page, source } = read(
      "`POST /boats`",
      block("api-header", { title: head }),
      block("parameters", table([name, type, required], ["`mast`", "string", yes], ["`sail`", "integer", ""])),
      block("api-header", { title: response }, 0),
      block("code", { codes: [{ code: '{\n  "id": 1\n}', language: "json", name: "201 Created" }] }),
    );
    const [operation] = page.operations;
    const fields = page.structures.flatMap((structure) => structure.fields);
    expect(fields.map((field) => [field.name.value, field.required?.value])).toEqual([
      ["mast", "yes"],
      ["sail", undefined],
    ]);
    const words = fields[0]?.name.evidence[0]?.span;
    expect(source.text.slice(words?.start, words?.end)).toBe("`mast`");
    const [example] = operation?.examples ?? [];
    expect(example?.role).toBe("response");
    expect(source.text.slice(example?.body?.places["/id"] ?? 0).slice(0, 7)).toBe('\\"id\\":');
  });

  test("the cells may stand in any order", () => {
    const data = { "1-0": "`b`", "0-1": "string", "h-0": "Name", "0-0": "`a`", "1-1": "integer", "h-1": "Type" };
    const { page } = read("`GET /boats`", "", "**Query parameters**", "", block("parameters", { data }));
    expect(page.operations[0]?.parameters.map(({ name }) => name.value)).toEqual(["a", "b"]);
  });
});

test("what holds no JSON, and what stands in code, stays as it is", () => {
  const rows = block("parameters", table(["Name", "Type"], ["`a`", "string"]));
  const { page } = read("`GET /boats`", "", "```", rows, "```", "", "[block:parameters]", "{ data", "[/block]");
  expect(page.operations[0]?.parameters).toEqual([]);
});
