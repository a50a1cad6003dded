/** Rows of statuses that say that there is no body. */
import { expect, it } from "vitest";
import { readText } from "../editions/read.ts";
import { exchange, told, validate } from "./pages.ts";

const body = { code: "not_found" };
const lines = (file: string, text: string, came: object): string[] =>
  told(validate([readText(file, text).page], [exchange({ url: "/pots/7", status: 404, ...came })]).findings);
const page = (header: string, cell: string): string =>
  `# Pots\n\nDELETE and others\n\nGET /pots/{id}\n\n## Responses\n\n| Status Code | Reason | ${header} |\n|---|---|---|\n| \`200\` | Success | A pot |\n| \`404\` | Not found | ${cell} |\n`;

it.each([
  ["page.md", page("Response", "_none_"), "none"],
  ["page.md", page("Remark", "No content"), "No content"],
  [
    "page.md",
    "# 罐\n\nGET /pots/{id}\n\n## 状态码\n\n| 状态码 | 说明 | 返回内容 |\n|---|---|---|\n| 200 | 成功 | 罐 |\n| 404 | 不存在 | 无 |\n",
    "无",
  ],
  [
    "page.html",
    "<h1>Pots</h1><p><code>GET /pots/{id}</code></p><h2>Status codes</h2><table><tr><th>Status</th><th>Body</th></tr><tr><td>200</td><td>A pot</td></tr><tr><td>404</td><td>None</td></tr></table>",
    "None",
  ],
])("a body that came all the same is found: %s", (file, text, words) => {
  expect(lines(file, text, { body })).toEqual([
    `warning undecided unexpected-body: the body: the page says “${words}”, got object with 1 field in the only response`,
  ]);
  for (const came of [
    { body: {} },
    { payload: { kind: "empty" } },
    {},
    { body, method: "HEAD" },
    { body, status: 200 },
  ])
    expect(lines(file, text, came)).toEqual([]);
});

it.each([
  ["a dash", page("Response", "-")],
  ["a cell of another column", page("Parameters", "none")],
  [
    "an example of it",
    `${page("Response", "none")}\n### 404\n\nExample response\n\n\`\`\`json\n{"code": "x"}\n\`\`\`\n`,
  ],
])("%s says nothing of it", (_, text) => {
  expect(lines("page.md", text, { body }).filter((line) => line.includes("unexpected-body"))).toEqual([]);
});
