/** Tables without a header of three columns: a name in code, one word, and what is said of it. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const table = (...rows: string[][]): string =>
  `<table><tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</tbody></table>`;
const page = (rows: string, heading: string): string =>
  `<h2>Boats</h2><p><code>GET /boats</code></p><h3>${heading}</h3>${rows}`;
const rowsOf = (name: string, text: string): readonly string[] =>
  (readText(name, text).page.operations[0]?.parameters ?? []).map(
    (field) => `${field.name.value} ${field.type?.value.kind ?? "–"} ${field.description?.value ?? "–"}`,
  );
const port = ["<code>port</code>", "4711", "Where it lies"];
const crew = ["<code>crew</code>", "12", "How many sail it"];

test("a value between name and description", () => {
  expect(rowsOf("page.html", page(table(port, crew), "Parameters"))).toEqual([
    "port – Where it lies",
    "crew – How many sail it",
  ]);
  const chinese = table(["<code>port</code>", "4711", "停泊的港口"], ["<code>crew</code>", "12", "船员人数"]);
  expect(rowsOf("page.html", page(chinese, "请求参数"))).toEqual(["port – 停泊的港口", "crew – 船员人数"]);
  expect(rowsOf("page.md", `## Boats\n\n\`GET /boats\`\n\n### Parameters\n\n${table(port, crew)}\n`)).toHaveLength(2);
});

test("a type between them", () => {
  const rows = table(
    ["<code>port</code>", "string", "Where it lies"],
    ["<code>crew</code>", "int", "How many sail it"],
  );
  expect(rowsOf("page.html", page(rows, "Parameters"))).toEqual([
    "port string Where it lies",
    "crew integer How many sail it",
  ]);
});

test.each([
  ["one row alone", [port]],
  ["words in the middle", [port, ["<code>crew</code>", "twelve or more", "How many sail it"]]],
  [
    "no names",
    [
      ["Port", "4711", "Where it lies"],
      ["Crew", "12", "How many sail it"],
    ],
  ],
  [
    "nothing said",
    [
      ["<code>port</code>", "4711", "1"],
      ["<code>crew</code>", "12", "2"],
    ],
  ],
])("silent: %s", (_, rows) => {
  expect(rowsOf("page.html", page(table(...rows), "Parameters"))).toEqual([]);
});
