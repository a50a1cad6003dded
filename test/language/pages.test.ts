/** A page in each language that has no corpus: `pages/<code>.md`, and what is read of it. */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { languages } from "../../src/language/languages.ts";
import { printField } from "../editions/print-field.ts";
import { readFile, readText } from "../editions/read.ts";

const FOLDER = join(import.meta.dirname, "pages");
const codes = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => basename(name, ".md"));

/** What is read of a language's page: `pages/<code>.txt` has it, for review. */
function reading({ operations, structures, ledger }: ApiPage): string {
  const lines = operations.flatMap(({ method, path, parameters, examples }) => [
    `${method.value} ${path.value}`,
    ...parameters.map((p) => `  ${p.in} ${printField(p)}`),
    ...examples.map(({ role, status }) => `  example of the ${role}${status === null ? "" : ` ${status}`}`),
  ]);
  const structured = structures.flatMap(({ id, fields }) => [id, ...fields.map((field) => `  ${printField(field)}`)]);
  return `${[...lines, ...structured, `tables: ${ledger.map(({ use }) => use.as).join(", ")}`].join("\n")}\n`;
}

test("every language has a page; English and Chinese have those of the other tests", () => {
  const others = languages.map(({ code }) => code).filter((code) => code !== "en" && code !== "zh");
  expect(codes).toEqual(others.toSorted());
});

describe.each(codes)("%s", (code) => {
  const { page } = readFile(`test/language/pages/${code}.md`);

  test("is told apart from the languages that share its letters", () => {
    expect(page.language).toBe(code);
  });

  test("has its operation, with fields that have types, and every table used", () => {
    expect(page.operations).toHaveLength(1);
    const typed = page.structures.flatMap(({ fields }) => fields).filter(({ type }) => type !== null);
    expect(typed.length).toBeGreaterThan(2);
    expect(page.ledger.filter(({ use }) => use.as === "not-understood")).toEqual([]);
  });

  test("is read as its file says (vitest -u writes it)", async () => {
    await expect(reading(page)).toMatchFileSnapshot(`pages/${code}.txt`);
  });
});

test("one page in two languages is read alike", () => {
  const [japanese, korean] = ["ja", "ko"].map((code) => readFile(`test/language/pages/${code}.md`).page);
  if (!japanese || !korean) throw new Error("two pages");
  expect(reading(japanese)).toBe(reading(korean));
  // a default of one case is none
  expect(reading(japanese)).toContain("  season string no\n");
});

test("headers of one language over types and marks of others", () => {
  const { page } = readText(
    "page.md",
    [
      "# Mixed",
      "GET /v1/x",
      "| 名前 | Type | 是否必填 | 설명 |\n| --- | --- | --- | --- |\n| a | 文字列 | 必須 | ひとつ |\n| b | 정수 | Optional | two |\n| c | 布尔型 | 否 | 三 |",
    ].join("\n\n"),
  );
  expect(page.operations.flatMap(({ parameters }) => parameters.map(printField))).toEqual([
    "a string yes",
    "b integer no",
    "c boolean no",
  ]);
});

test("names in another script do not change the language of a page", () => {
  const words = "查询温室中所有货架的名称、编号和当前状态，并按创建时间排序。";
  expect(readText("page.md", `# 货架\n\n${words}（又名 シェルフ）`).page.language).toBe("zh");
});
