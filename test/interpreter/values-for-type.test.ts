/** Values that a row lists where its type would stand. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

/** What each parameter of the first call is limited to. */
const values = (id: string, text: string): unknown[] =>
  readText(id, text).page.operations[0]!.parameters.map(({ constraints }) =>
    constraints.flatMap(({ keyword, value }) => (keyword === "enum" ? [value] : [])),
  );

describe("a list of values in the column for types", () => {
  test("in AsciiDoc", () => {
    const page =
      "= Pots\n\n----\nGET /pots/{STATE}\n----\n\n.Path Parameters\n|===\n|Name | Description | Schema\n\n| `STATE`\n| The state of the pots.\na| Must be one of:\n\n* `wet`\n* `fired`\n\n|===\n";
    expect(values("page.adoc", page)).toEqual([[["wet", "fired"]]]);
  });

  test("in a sentence, in Chinese", () => {
    const page =
      "# 陶罐\n\nGET /pots/{state}\n\n路径参数\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| state | 取值为：`wet`、`fired` | 状态 |\n";
    expect(values("page.md", page)).toEqual([[["wet", "fired"]]]);
  });
});

test("a type that the page does not explain limits nothing", () => {
  const page =
    "# Pots\n\nGET /pots/{state}\n\nPath parameters\n\n| Name | Type | Description |\n|---|---|---|\n| state | PotState | One of the states. |\n";
  expect(values("page.md", page)).toEqual([[]]);
});

test.each([
  [
    "page.md",
    "# Pots\n\nGET /pots/{state}\n\nPath parameters\n\n| Name | Type | Description |\n|---|---|---|\n| state | AnyPot | The state.<br>**Default value**: |\n",
  ],
  [
    "page.rst",
    "陶罐\n====\n\nGET /pots/{state}\n\n路径参数\n\n.. list-table::\n   :header-rows: 1\n\n   * - 名称\n     - 类型\n     - 描述\n   * - state\n     - AnyPot\n     - 状态\n\n       **默认取值**：\n",
  ],
])("a label at the end of the description says nothing of the type: %s", (id, text) => {
  const { constraints } = readText(id, text).page.operations[0]!.parameters[0]!;
  expect(constraints).toEqual([]);
});
