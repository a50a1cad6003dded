/** What is to be done where an edition lacks a row: a specification has none to add. */
import { expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { comparePages } from "../../src/compare/compare.ts";
import { readOpenApi } from "../../src/readers/openapi/openapi.ts";
import { makeSource } from "../../src/source/source.ts";
import { readText } from "../editions/read.ts";

const HEAD = "# Boats\n\n`GET /boats`\n\nQuery parameters\n\n| Name | Type | Required |\n| --- | --- | --- |\n";

const page = (...names: readonly string[]): ApiPage =>
  readText("boats.md", HEAD + names.map((name) => `| ${name} | string | No |\n`).join("")).page;

function specification(...names: readonly string[]): ApiPage {
  const parameters = names.map((name) => ({ name, in: "query", schema: { type: "string" } }));
  const get = { parameters, responses: { 200: { description: "Boats" } } };
  const document = { openapi: "3.1.0", info: { title: "Boats", version: "1" }, paths: { "/boats": { get } } };
  return readOpenApi(makeSource("boats.json", JSON.stringify(document)));
}

const fixes = (...pages: readonly ApiPage[]): string[] =>
  comparePages(pages).flatMap(({ findings }) => findings.flatMap(({ fix }) => (fix ? [fix.text] : [])));

test("a page gets a row, a specification the parameter", () => {
  expect(fixes(page("size", "sail"), specification("size"))).toEqual([
    "Add “sail” to the specification, or remove it from the other editions.",
  ]);
  expect(fixes(page("size"), specification("size", "sail"))).toEqual([
    "Add a row for “sail”, or remove it from the other editions.",
  ]);
});
