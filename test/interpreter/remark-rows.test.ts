/** Rows that are a sentence alone. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const namesOf = (name: string, text: string): readonly string[] =>
  (readText(name, text).page.operations[0]?.parameters ?? []).map((field) => field.name.value);
const page = (...rows: string[]): string =>
  `# Boats\n\nGET /boats\n\n## Parameters\n\n| Name | Type | Description |\n|---|---|---|\n${rows.map((row) => `${row}\n`).join("")}`;
const port = "| port | string | Where it lies |";
const crew = "| crew | int | How many |";

test("a sentence below the fields, or cut off a description, is none", () => {
  expect(namesOf("page.md", page(port, crew, "| The usual paging parameters can be used, too. | | |"))).toEqual([
    "port",
    "crew",
  ]);
  expect(namesOf("page.md", page(port, "在有效时间内,对于同一条船,可以多次使用", crew))).toEqual(["port", "crew"]);
  const adoc = `= Boats\n\n----\nGET /boats\n----\n\n.Parameters\n[options="header"]\n|===\n|Name|Required|Description\n|port|No|Where\n|crew|No|How many\n|The general filters can be used for this URL.\n\n|===\n`;
  expect(namesOf("page.adoc", adoc)).toEqual(["port", "crew"]);
  const html = `<h1>Boats</h1><p>GET /boats</p><h2>Parameters</h2><table><tr><th>Name</th><th>Description</th></tr><tr><td>port</td><td>Where</td></tr><tr><td>crew</td><td>How many</td></tr><tr><td>All filters of the list work here.</td><td></td></tr></table>`;
  expect(namesOf("page.html", html)).toEqual(["port", "crew"]);
});

test("a name without a description is one", () => {
  expect(namesOf("page.md", page(port, "| crew | | |", "| owner | | |"))).toEqual(["port", "crew", "owner"]);
  expect(namesOf("page.md", page(port, "| boat name | | |"))).toHaveLength(2);
});
