/** Examples that are told by "Failure:", or stand behind a failure and are none. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const statuses = (text: string, id = "page.md"): (string | null)[] =>
  (readText(id, text).page.operations[0]?.examples ?? []).map(({ status }) => status);
const table = "| Field | Type | Description |\n|---|---|---|\n| heat | integer | a |\n| shelf | string | b |\n\n";
const json = (text: string): string => `\`\`\`json\n${text}\n\`\`\`\n\n`;

describe("labels of two examples", () => {
  const page = (success: string, failure: string, section: string): string =>
    `# Kilns\n\n\`GET /kilns\`\n\n### ${section}\n\n${table}- ${success}\n\n${json('{"heat": 1, "shelf": "a"}')}- ${failure}\n\n${json('{"code": 1}')}`;
  test.each([
    ["Success:", "Failure:", "Response"],
    ["Success:", "Failed:", "Response"],
    ["成功：", "失败：", "返回参数"],
  ])("%s %s", (success, failure, section) =>
    expect(statuses(page(success, failure, section))).toEqual([null, "default"]),
  );
  test("a sentence that speaks of failures is no label", () =>
    expect(statuses(page("Success:", "What the last run that failed may show:", "Response"))).not.toContain("default"));
});

describe("an example behind the line of a failure", () => {
  const page = (line: string, shown: string): string =>
    `# Kilns\n\n## GET /kilns/{id}\n\n__Response__\n\n\`200 (OK)\`: The kiln, with these fields:\n\n${table}${line}\n\n__Example__\n\n${json(shown)}`;
  test("that shows what the table of the success has is of the success", () =>
    expect(statuses(page("`404 (NOT FOUND)`: There is none.", '{"heat": 1, "shelf": "a"}'))).toEqual(["200"]));
  test.each([
    ['{"heat": 1, "code": 2}', "another name"],
    ['{"heat": 1}', "one name, which may be an accident"],
  ])("%s has %s", (shown) => expect(statuses(page("`404 (NOT FOUND)`: There is none.", shown))).toEqual(["404"]));
  test("that leaves out a row of the success is of the failure, whichever names they share", () => {
    const envelope =
      "| Field | Type | Description |\n|---|---|---|\n| code | integer | a |\n| message | string | b |\n| data.heat | integer | c |\n\n";
    const line = "`404`: There is none.";
    const text = (shown: string): string => page(line, shown).replace(table, envelope);
    expect(statuses(text('{"code": 404, "message": "none"}'))).toEqual(["404"]);
    expect(statuses(text('{"code": 0, "message": "ok", "data": {"heat": 1}}'))).toEqual(["200"]);
  });
  test("in Chinese, of a rendered page", () =>
    expect(
      statuses(
        '<h1>窑</h1><pre>GET /kilns</pre><h3>返回参数</h3><table><tr><th>参数</th><th>类型</th></tr><tr><td>heat</td><td>int</td></tr><tr><td>shelf</td><td>string</td></tr></table><h4>错误 404</h4><p>没有。</p><p><b>返回示例</b></p><pre>{"heat": 1, "shelf": "a"}</pre>',
        "page.html",
      ),
    ).toEqual([null]));
});

test.each(["Error 103: Not logged in", "错误 103：未登录"])(
  "%s is a number of the server's own, and no status",
  (heading) => {
    const { page } = readText(
      "page.md",
      `# Kilns\n\n\`GET /kilns\`\n\n### Response\n\n${table}### ${heading}\n\nNot so.\n`,
    );
    expect(page.operations[0]?.responses.map(({ status }) => status.value)).toEqual(["2XX"]);
  },
);

test.each([
  ["Send a JSON body specifying where to:", "request"],
  ["Provide the following object:", "request"],
])("%s announces what is sent", (lead, role) => {
  const { page } = readText("page.md", `# Kilns\n\n## POST /kilns\n\n${lead}\n\n${json('{"heat": 1}')}`);
  expect(page.operations[0]?.examples.map((one) => one.role)).toEqual([role]);
});
