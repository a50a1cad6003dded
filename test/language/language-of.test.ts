/** Which language carries a text: by its letters, names in Latin letters counting least. */
import { expect, test } from "vitest";
import { languageOf } from "../../src/language/language-of.ts";

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
