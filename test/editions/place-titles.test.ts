/** Text keeps no strong type: rows of a table that name a place, or what is required, head the rows below them. */
import { expect, test } from "vitest";
import { readText } from "./read.ts";

const parametersOf = (text: string): string[] =>
  readText("page.txt", text).page.operations.flatMap(({ parameters }) =>
    parameters.map((one) => `${one.in} ${one.name.value} ${one.required?.value ?? "-"}`),
  );

test.each([
  [
    "in English",
    "Boats\nGET /harbours/{harbour}/boats\nName\tType\tDescription\nPath parameters\t\t\nharbour\tstring\tThe harbour\nQuery parameters\t\t\ncolor\tstring\tIts colour\nHeaders\t\t\nX-Flag\tstring\tThe flag\n",
  ],
  [
    "in Chinese",
    "船只\nGET /harbours/{harbour}/boats\n名称\t类型\t描述\n路径参数\t\t\nharbour\tstring\t港口\n查询参数\t\t\ncolor\tstring\t颜色\n请求头\t\t\nX-Flag\tstring\t旗\n",
  ],
])("a place heads the rows below it, %s", (_what, text) => {
  expect(parametersOf(text).map((one) => one.replace(/ \S+$/, ""))).toEqual([
    "path harbour",
    "query color",
    "header X-Flag",
  ]);
});

test("a mark heads the rows below it, and a name with no more said of it is a field", () => {
  const rows = (first: string): string =>
    `Boats\nGET /boats\nName\tType\tDescription\n${first}\t\t\ncolor\tstring\tIts colour\n`;
  expect(parametersOf(rows("Optional parameters"))).toEqual(["query color no"]);
  expect(parametersOf(rows("body"))).toEqual(["query body -", "query color -"]);
});
