/** Which language carries a text: by its letters, names in Latin letters counting least. */
import { expect, test } from "vitest";
import { languageOf } from "../../src/language/language-of.ts";
import { languages } from "../../src/language/languages.ts";
import { makeLanguage } from "../../src/language/make-language.ts";

test.each([
  ["en", "Lists the volumes of a project."],
  ["zh", "查询指定项目下的云硬盘 volume 列表"],
  ["zh", "表 3 server"],
  // a name in the other script is a name
  ["en", "The city is 北京, one of the regions that the service runs in today."],
])("%s: %s", (code, text) => {
  expect(languageOf(text)).toBe(code);
});

test("a text without letters is in no language", () => {
  expect(languageOf("200, 404: 5.0")).toBeNull();
  expect(languageOf("")).toBeNull();
});

test("kanji beside kana are Japanese, a few kana among Chinese are a name", () => {
  expect(languageOf("必須項目を指定してください")).toBe("ja");
  expect(languageOf("查询温室中所有货架的名称、编号和当前状态（シェルフ）")).toBe("zh");
  expect(languageOf("온실의 선반 목록을 조회합니다. GET /shelves")).toBe("ko");
});

test("a language in Latin letters is told from English by its function words", () => {
  const functionWords = "le la les un une des du de et ou à en est sont pour par dans que qui ne pas".split(" ");
  const french = makeLanguage({ code: "fr", name: "French", scripts: ["Latin"], functionWords });
  for (const among of [[...languages, french], [languages[0], french, ...languages.slice(1)].filter((one) => !!one)]) {
    expect(languageOf("Liste les étagères de la serre et le nombre de plantes.", among)).toBe("fr");
    // names and types are English on every page
    expect(languageOf("GET /shelves: string, integer. Le nom de l'étagère. Request body name value type", among)).toBe(
      "fr",
    );
    expect(languageOf("Lists the shelves of a greenhouse. The café is in the city of Le Mans.", among)).toBe("en");
    expect(languageOf("limit integer", among)).toBe("en");
    expect(languageOf("查询温室中所有货架的名称 de la", among)).toBe("zh");
    expect(languageOf("必須項目を指定してください", among)).toBe("ja");
  }
});
