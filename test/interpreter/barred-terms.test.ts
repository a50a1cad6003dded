/** Fields in lists whose parts stand between bars or dots, and lists of what belongs to every call. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

/** The fields of the request of the one operation of a page, each with its type and mark. */
function requestOf(name: string, text: string): readonly string[] {
  const { page } = readText(name, text);
  return (page.operations[0]?.parameters ?? []).map(
    (field) =>
      `${field.name.value} ${field.type?.value.kind} ${field.required?.value ?? "–"} ${field.description?.value ?? "–"}`,
  );
}

const listOf = (written: string): string =>
  `# Boats\n\n## All\n\nGET /boats\n\n### Parameters\n\n- ${written}\n- ${written.replace("port", "crew")}\n`;

test.each([
  ["`port` · String · optional — Where it lies", "port string no Where it lies"],
  ["`port` · *String* · **required** — Where it lies", "port string yes Where it lies"],
  ["`port` | string | required | Where it lies - or lay", "port string yes Where it lies - or lay"],
  ["**port** • integer • optional", "port integer no –"],
  ["port | string | required | Where it lies", "port string yes Where it lies"],
  ["**port** · 字符串 · 必填 · 停泊的港口", "port string yes 停泊的港口"],
  ["`port` | 整数 | 可选 | 停泊的港口", "port integer no 停泊的港口"],
])("%s", (written, row) => {
  expect(requestOf("page.md", listOf(written))[0]).toBe(row);
  expect(requestOf("page.md", listOf(written))).toHaveLength(2);
});

test("in HTML", () => {
  const html = `<h2>All</h2><p><code>GET /boats</code></p><h3>Parameters</h3><ul><li><code>port</code> · <em>string</em> · <b>required</b> — Where</li><li><code>crew</code> · <em>int</em> · <b>optional</b> — How many</li></ul>`;
  expect(requestOf("page.html", html)).toEqual(["port string yes Where", "crew integer no How many"]);
});

test("words between bars are no fields", () => {
  expect(requestOf("page.md", listOf("port | or some other place | and so on"))).toEqual([]);
});

const nested = (response: string, common: string): string =>
  `# Boats\n\n## All\n\nGET /boats\n\n**${response}**\n\n- \`data\` · Object · optional — All\n  - \`boats\` · Object[] · optional — Of it\n    - \`name\` · String · optional — Its name\n\n**${common}**\n\n- \`sign\` · String · required — Of the caller\n- \`stamp\` · String · required — When\n`;

test.each([
  ["Response parameters", "Common parameters"],
  ["返回参数", "公共参数"],
])("below %s fields nest, and below %s stands what is sent", (response, common) => {
  const { page } = readText("page.md", nested(response, common));
  const [boats] = page.operations;
  expect(boats?.parameters.map(({ name }) => name.value)).toEqual(["sign", "stamp"]);
  expect(page.structures.flatMap(({ fields }) => fields.map(({ name }) => name.value))).toEqual([
    "data",
    "boats",
    "name",
  ]);
});

test.each(["Common response parameters", "公共返回参数"])("%s is none of the request", (label) => {
  const { page } = readText("page.md", nested("Response parameters", label));
  expect(page.operations[0]?.parameters).toEqual([]);
});
