/** "The client sends", "服务端返回的json格式为": who sends a body tells of which side of the call it is. */
import { describe, expect, test } from "vitest";
import type { ApiPage, TypeExpression } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const names = (page: ApiPage, type: TypeExpression | null | undefined): string =>
  type?.kind === "structure"
    ? (page.structures
        .find(({ id }) => id === type.id)
        ?.fields.map(({ name }) => name.value)
        .join(" ") ?? "?")
    : (type?.kind ?? "-");

/** What the first call sends and answers with: "sends title, answers with id". */
function sides(text: string, file: string): string {
  const { page } = readText(file, text);
  const [operation] = page.operations;
  const answer = operation?.responses.map(({ body }) => names(page, body?.type)).join() ?? "";
  return `sends ${names(page, operation?.requestBody?.type)}, answers with ${answer}`;
}

const PAGES: readonly (readonly [string, (sent: string, answered: string, one: string, other: string) => string])[] = [
  [
    "page.md",
    (sent, answered, one, other) =>
      `# Pots\n\nPOST /pots\n\n${sent}\n\n\`\`\`\n${one}\n\`\`\`\n\n${answered}\n\n\`\`\`\n${other}\n\`\`\`\n`,
  ],
  [
    "page.rst",
    (sent, answered, one, other) =>
      `Pots\n====\n\nPOST /pots\n\n${sent}\n\n.. code-block:: text\n\n   ${one.replaceAll("\n", "\n   ")}\n\n${answered}\n\n.. code-block:: text\n\n   ${other.replaceAll("\n", "\n   ")}\n`,
  ],
  [
    "page.html",
    (sent, answered, one, other) =>
      `<h1>Pots</h1><p>POST /pots</p><p>${sent}</p><pre>${one}</pre><p>${answered}</p><pre>${other}</pre>`,
  ],
];
const LEADS = [
  ["The client sends JSON in this form:", "The server returns JSON in this form:"],
  ["JSON sent by the client:", "JSON returned by the server:"],
  ["客户端发送的json格式为", "服务端返回的json格式为"],
  ["前端提交的数据格式如下：", "后台返回的数据如下："],
] as const;

describe.each(PAGES)("in %s", (file, write) => {
  test.each(LEADS)("%s", (sent, answered) => {
    const sketched = write(sent, answered, '{\n  "title": string,\n  "size": int\n}', '{\n  "id": int\n}');
    expect(sides(sketched, file)).toBe("sends title size, answers with id");
    const shown = readText(file, write(sent, answered, '{"title": "a"}', '{"id": 7}')).page.operations[0]?.examples;
    expect(shown?.map(({ role }) => role)).toEqual(["request", "response"]);
  });
});

test("below the title of a call, in one paragraph with it", () => {
  const [, second] = readText(
    "page.md",
    '# 用户\n\n所有接口均使用 POST 请求。\n\n1. 注册：/user/add\n   客户端发送的json格式为\n\n   ```json\n   {"name": "a"}\n   ```\n\n2. 登录：/user/login\n   客户端发送的json格式为\n\n   ```json\n   {"name": "a"}\n   ```\n',
  ).page.operations;
  expect(second?.examples.map(({ role }) => role)).toEqual(["request"]);
});

test.each(["The server sends these headers:", "服务端返回的响应头："])(
  "of headers it says nothing of a body: %s",
  (lead) => {
    const table = "| Name | Type | Description |\n|---|---|---|\n| X-Kiln | string | The kiln. |\n";
    const [operation] = readText("page.md", `# Pots\n\nGET /pots\n\n${lead}\n\n${table}`).page.operations;
    expect(operation?.responses.flatMap(({ body }) => body ?? [])).toEqual([]);
  },
);
