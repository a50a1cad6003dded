/** A label right below a pipe table is its last row as Markdown is read, and announces what follows. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const page = (label: string): string =>
  [
    "# 船",
    "**Path：** /boats",
    "**Method：** POST",
    "### 请求参数\n**Headers**",
    `| 参数名称 | 参数值 | 是否必须 |\n|---|---|---|\n| Content-Type | application/json | 是 |\n${label}`,
    "| 名称 | 类型 | 是否必须 |\n|---|---|---|\n| mast | string | 必须 |",
  ].join("\n\n");
const read = (text: string): string[] => {
  const { operations, structures } = readText("page.md", text).page;
  return [
    ...operations.flatMap((o) => o.parameters.map((p) => `${p.in} ${p.name.value}`)),
    ...structures.flatMap((s) => s.fields.map(({ name }) => `body ${name.value}`)),
  ];
};

test("a strong word for a place announces the table behind it", () => {
  expect(read(page("**Body**"))).toEqual(["header Content-Type", "body mast"]);
  expect(read(page("**Query**"))).toEqual(["header Content-Type", "query mast"]);
});

test("a row with no more than a name stays a row", () => {
  expect(read(page("X-Mast"))).toContain("header X-Mast");
  expect(read(page("**X-Mast**"))).toContain("header X-Mast");
});
