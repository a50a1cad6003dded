/** Methods in brackets before their paths. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map((o) => `${o.method.value} ${o.path.value}`);

const TABLE = "\n\n|Name|Type|\n|-|-|\n|id|int|\n";

test("blanks within the brackets and behind them", () => {
  expect(operations(`## One\n\n- <span>**[ POST ]** &nbsp;&nbsp; /crews/</span>${TABLE}`)).toEqual(["POST /crews/"]);
  expect(operations(`## 查询船员\n\n【GET】/crews/list\n\n|参数|类型|\n|-|-|\n|id|int|\n`)).toEqual([
    "GET /crews/list",
  ]);
  expect(
    operations(
      "One\n===\n\n[ DELETE ] /crews/{id}\n\n==== ====\nName Type\n==== ====\nid   int\n==== ====\n",
      "page.rst",
    ),
  ).toEqual(["DELETE /crews/{id}"]);
});

test("in MkDocs cards, with the samples in tabs", () => {
  const text = `### Add a crew
<div class="grid cards" markdown>
- <span>**[ PUT ]** /crews/add</span>
</div>

??? example "Samples"
    === "Request"
        \`\`\`json
        {"name": "a"}
        \`\`\`
    === "Response"
        \`\`\`json
        {"code": 0}
        \`\`\`

#### Request parameters
|Name|Type|
|-|-|
|name|str|
`;
  const { page } = readText("page.md", text);
  expect(page.operations.map((o) => `${o.method.value} ${o.path.value}`)).toEqual(["PUT /crews/add"]);
  expect(page.operations[0]?.examples.map(({ role }) => role)).toEqual(["request", "response"]);
});

test("brackets around other words are no calls", () => {
  expect(operations(`## One\n\n[ note ] /crews/ is old${TABLE}`)).toEqual([]);
  expect(operations(`## One\n\nSome [get] /crews/ in a sentence${TABLE}`)).toEqual([]);
});
