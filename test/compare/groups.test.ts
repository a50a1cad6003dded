import { expect, test } from "vitest";
import { comparePages } from "../../src/compare/compare.ts";
import { compareHeadline } from "../../src/audit/wording/compare-headline.ts";
import { readOpenApi } from "../../src/readers/openapi/openapi.ts";
import { makeSource } from "../../src/source/source.ts";
import { readText } from "../editions/read.ts";

const lamps = (type: string): string => `# Lamps

GET /lamps

Query parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| lit | No | ${type} | Whether it is lit. |
`;

function specification(server: string): ReturnType<typeof readOpenApi> {
  const parameters = [{ name: "lit", in: "query", schema: { type: "boolean" } }];
  const operation = { parameters, responses: { "200": { description: "Done." } } };
  const document = { openapi: "3.0.3", servers: [{ url: server }], paths: { "/lamps": { get: operation } } };
  return readOpenApi(makeSource("api.json", JSON.stringify(document)));
}

test("a page that leaves out the base path of a specification's servers is its edition", () => {
  const page = readText("lamps.md", lamps("String")).page;
  for (const server of ["https://example.com/v2", "https://example.com"]) {
    const [group] = comparePages([page, specification(server)]);
    expect(group?.findings.map(({ rule, fieldPath }) => [rule, fieldPath])).toContainEqual([
      "compare/type-differs",
      "query lit",
    ]);
  }
});

test("the only two pages of a folder that describe one operation are editions of each other", () => {
  const groups = comparePages(["a/lamps.md", "a/lamps-v2.md"].map((name) => readText(name, lamps("String")).page));
  expect(groups.map(({ group }) => group.pages.length)).toEqual([2]);
  expect(compareHeadline(groups, [])).toBe("The editions that were compared say the same.");
});

test("pages without an operation in common are not said to agree", () => {
  const other = lamps("String").replace("/lamps", "/chairs");
  const groups = comparePages([readText("a/lamps.md", lamps("String")).page, readText("b/chairs.md", other).page]);
  expect(compareHeadline(groups, [])).toContain("Nothing was compared");
});
