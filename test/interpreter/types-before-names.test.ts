/** Lists whose items have the type before the name: "string `name` (required): The name". */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const rowsOf = (name: string, text: string): readonly string[] =>
  (readText(name, text).page.operations[0]?.parameters ?? []).map(
    (field) =>
      `${field.name.value} ${field.type?.value.kind} ${field.required?.value ?? "–"} ${field.description?.value}`,
  );
const page = (...items: string[]): string =>
  `# Boats\n\n## All\n\nGET /boats\n\n### Parameters\n\n${items.map((item) => `- ${item}\n`).join("")}`;

test.each([
  ["string `port` (required): Where it lies", "port string yes Where it lies"],
  ["int `port` (optional) - Where it lies", "port integer no Where it lies"],
  ["string `number` (required): Where it lies", "number string yes Where it lies"],
  ["字符串 `port`（必填）：停泊的港口", "port string yes 停泊的港口"],
  // the type behind the name
  ["port `string` (required): Where it lies", "port string yes Where it lies"],
])("%s", (item, row) => {
  expect(rowsOf("page.md", page(item, item.replace("port", "crew")))[0]).toBe(row);
});

test("in HTML", () => {
  const html = `<h2>All</h2><p><code>GET /boats</code></p><h3>Parameters</h3><ul><li>string <code>port</code> (required): Where</li><li>int <code>crew</code> (optional): How many</li></ul>`;
  expect(rowsOf("page.html", html)).toEqual(["port string yes Where", "crew integer no How many"]);
});

test("a word that is no type before code is a sentence", () => {
  expect(rowsOf("page.md", page("see `port`: there", "use `crew`: here"))).toEqual([]);
});

test("a command is described by what stands behind the types", () => {
  const text =
    '# Boats\n\n## boat:find\n\nFinds one.\n\n#### Input\n- string `number` (required): of the boat\n\n#### Request\n\n```\n$ curl -X GET "$API_URL/v1/boats/{number}"\n```\n';
  expect(readText("page.md", text).page.operations.map(({ path }) => path.value)).toEqual(["/v1/boats/{number}"]);
});
