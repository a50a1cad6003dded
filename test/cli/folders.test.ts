/** Which files of a folder are read as pages, and what is said of the others. */
import { expect, test } from "vitest";
import { PAGE_ENDINGS } from "../../src/readers/endings.ts";
import { docproof, folderWith } from "./run.ts";

const pagesOf = (stdout: string): string[] =>
  stdout
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { page: string }).page);

test("every ending of the one table is looked for in a folder", () => {
  const markup = PAGE_ENDINGS.filter((ending) => !["yaml", "yml", "json"].includes(ending));
  const folder = folderWith(Object.fromEntries(markup.map((ending) => [`docs/page.${ending}`, "Some text.\n"])));
  const { stdout, code } = docproof(folder, ["tables", "--format", "json", "docs"]);
  expect(pagesOf(stdout)).toEqual(markup.map((ending) => `docs/page.${ending}`).toSorted());
  expect(code).toBe(0);
});

test("YAML and JSON are pages where they are OpenAPI, a README is a page, and what is left out is counted", () => {
  const folder = folderWith({
    "docs/README.md": "# Kettles\n\n`GET /kettles`\n",
    "docs/LICENSE.txt": "Free.\n",
    "docs/kettles.yaml": "openapi: 3.1.0\ninfo: {title: Kettles, version: '1'}\npaths: {}\n",
    "docs/parameters.yaml": "kettle_id: {in: path}\n",
    "docs/sample.json": '{"id": 1}\n',
    "docs/other.json": '{"id": 2}\n',
    "docs/boil-curl": "curl https://example.com/kettles\n",
    "docs/kettle.png": "x",
  });
  const { stdout, stderr } = docproof(folder, ["tables", "--format", "json", "docs"]);
  expect(pagesOf(stdout)).toEqual(["docs/README.md", "docs/kettles.yaml"]);
  expect(stderr).toBe(
    "docproof: docs: skipped 2 .json files, 1 file without an ending, 1 .png file, 1 .txt file and 1 .yaml file\n",
  );
});

test("nothing is said of a folder that holds pages alone", () => {
  const folder = folderWith({ "docs/a.md": "# A\n" });
  expect(docproof(folder, ["tables", "--format", "json", "docs"]).stderr).toBe("");
});
