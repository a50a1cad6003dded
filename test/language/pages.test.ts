/** A page in each language that has no corpus: it is read as its counterparts are, and its examples fit its tables. */
import { describe, expect, test } from "vitest";
import type { Field } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readFile, readText } from "../editions/read.ts";

const print = (f: Field): string =>
  [
    f.name.value,
    f.type ? typeWords(f.type.value) : "-",
    f.required?.value ?? "-",
    ...f.constraints.map((c) => `${c.keyword}=${JSON.stringify(c.value)}`),
  ].join(" ");

describe.each(["ja", "ko"])("%s", (code) => {
  const { page } = readFile(`test/language/pages/${code}.md`);
  const [operation] = page.operations;

  test("is told apart from the languages that share its letters", () => {
    expect(page.language).toBe(code);
  });

  test("has its operation with the parameters of the path", () => {
    expect(page.operations.map(({ method, path }) => `${method.value} ${path.value}`)).toEqual([
      "PUT /v1/greenhouses/{greenhouse_id}/shelves/{shelf_id}",
    ]);
    expect(operation?.parameters.map((p) => `${p.in} ${print(p)}`)).toEqual([
      "path greenhouse_id string yes",
      "path shelf_id string yes",
    ]);
  });

  test("has its body, a structure within it and its response", () => {
    expect(page.structures.map(({ id, fields }) => [id, ...fields.map(print)])).toEqual([
      [
        "request-body",
        "label string yes maxLength=40",
        "level integer no default=3",
        "lit boolean no default=false",
        "plants array of plants no",
        // a default of one case is none
        "season string no",
      ],
      ["plants", "name string yes", "height number no"],
      ["response-body_200", "id string -", "updated string -", "note string - nullable=true"],
    ]);
  });

  test("has its examples at their places, and every table used", () => {
    expect(operation?.examples.map(({ role, status }) => `${role} ${status}`)).toEqual([
      "request null",
      "response null",
    ]);
    expect(page.ledger.map(({ use }) => use.as)).toEqual(["parameters", "parameters", "parameters", "parameters"]);
  });
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
  expect(page.operations.flatMap(({ parameters }) => parameters.map(print))).toEqual([
    "a string yes",
    "b integer no",
    "c boolean no",
  ]);
});

test("names in another script do not change the language of a page", () => {
  const words = "查询温室中所有货架的名称、编号和当前状态，并按创建时间排序。";
  expect(readText("page.md", `# 货架\n\n${words}（又名 シェルフ）`).page.language).toBe("zh");
});
