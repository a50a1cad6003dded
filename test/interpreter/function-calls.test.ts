/** Functions below one address, which their sections name. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const page = (base: string, titles: readonly string[], answer: string): string =>
  `# HTTP API\n\n${base}\n\n${titles.map((title) => `### ${title}\n\nDoes it.\n\n${answer}\n\n* \`{code: 0, message: "ok"}\`\n`).join("\n")}`;
const calls = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map(
    ({ method, path, queryTemplate }) =>
      `${method.value} ${path.value} ${queryTemplate.map(({ value }) => value).join(",")}`,
  );
const TITLES = ["fireKiln(kiln, [heat])", "coolKiln(kiln)", "listKilns()"];
const FOUND = ["GET /api/1/fireKiln kiln,heat", "GET /api/1/coolKiln kiln", "GET /api/1/listKilns "];

describe("functions of one address", () => {
  test.each([
    ["All are at `http://host:9001/api/1/functionName?key=KEY&name=value`.", "Example returns:"],
    ["Requests go to http://host/api/1/<method>. All calls must be made with GET.", "*Example response:*"],
    ["请求地址为 http://host/api/1/{方法名}，所有接口均使用 GET 请求。", "返回示例："],
  ])("%s", (base, answer) => expect(calls(page(base, TITLES, answer))).toEqual(FOUND));

  test("of a rendered page", () =>
    expect(
      calls(
        `<h1>API</h1><pre>http://host/api/1/METHOD_NAME?key=k</pre>${TITLES.map((title) => `<h2><code>${title}</code></h2><p>a</p>`).join("")}`,
        "page.html",
      ),
    ).toEqual(FOUND));

  test("their answers are shown in items of a list", () => {
    const { page: read } = readText(
      "page.md",
      page("At http://host/api/1/functionName?key=k", TITLES, "Example returns:"),
    );
    expect(read.operations[0]?.examples.map(({ role, body }) => [role, body?.value?.json])).toEqual([
      ["response", { code: 0, message: "ok" }],
    ]);
  });

  test.each([
    ["two functions may be an aside", "At http://host/api/1/functionName?key=k", TITLES.slice(0, 2)],
    ["no address has a word for any name", "At http://host/api/1/kilns?key=k", TITLES],
    ["there are two", "At http://host/api/1/functionName?key=k or http://host/rpc/2/method?key=k", TITLES],
    ["nothing says with which method", "At http://host/api/1/functionName", TITLES],
    ["its titles call nothing", "At http://host/api/1/functionName?key=k", ["Fire (a kiln)", "Cool", "List"]],
  ])("%s: none", (_, base, titles) => expect(calls(page(base, titles, "Example returns:"))).toEqual([]));
});

test("values in code below a line that announces no example are none", () => {
  const { page: read } = readText(
    "page.md",
    '# Kilns\n\n`GET /kilns`\n\nThe filter may be:\n\n* `{"heat": 1}`\n* `{"heat": 2}`\n',
  );
  expect(read.operations[0]?.examples).toEqual([]);
});
