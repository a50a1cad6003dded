/** A range whose meaning is told is a part of what is allowed, and no limit. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const limits = (id: string, text: string): string[] =>
  readText(id, text).page.operations[0]!.parameters.flatMap(({ constraints }) =>
    constraints.map(({ keyword, value }) => `${keyword} ${JSON.stringify(value)}`),
  );

const markdown = (words: string): string =>
  `# 陶罐\n\nGET /pots\n\n查询参数\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| days | Integer | ${words} |\n`;
const html = (words: string): string =>
  `<h1>陶罐</h1><p>GET /pots</p><p>查询参数</p><table><tr><th>名称</th><th>类型</th><th>描述</th></tr><tr><td>days</td><td>Integer</td><td>${words}</td></tr></table>`;

describe.each([
  ["page.md", markdown],
  ["page.html", html],
])("%s", (id, page) => {
  test("the whole is the limit, whatever its parts mean", () => {
    const words = "保存天数，取值范围0~732。<br>取值0，表示关闭。<br>取值1~732，表示开启。";
    expect(limits(id, page(words))).toEqual(["minimum 0", "maximum 732"]);
  });

  test.each(["取值1~9时，表示加热。", "取值1到9：表示加热。", "取值为1~9，代表加热"])(
    "%s alone limits nothing",
    (words) => {
      expect(limits(id, page(words))).toEqual([]);
    },
  );

  test.each(["温度，取值1~9", "温度,取值为1到9,默认5"])("%s is a limit", (words) => {
    expect(limits(id, page(words))).toEqual(expect.arrayContaining(["minimum 1", "maximum 9"]));
  });
});
