/** An object around every answer, which one edition states and another leaves to a page of its own. */
import { expect, test } from "vitest";
import { auditPages } from "../../src/library/check.ts";
import { loadPage } from "../../src/library/load-page.ts";

const english = `# Harbour API

Each reply looks like this:

\`\`\`json
{"code": 0, "msg": "ok", "result": {}}
\`\`\`

The sections that follow describe only the content of \`result\`.

## List boats

\`GET /boats\`

### Response

| Field | Type | Description |
|---|---|---|
| total | integer | How many |
| oldest | string | Its name |
`;
const chinese = `<h1>港口接口</h1><h2>查询船</h2><pre>GET /boats</pre><h3>返回参数</h3><table><tr><th>参数</th><th>类型</th><th>描述</th></tr><tr><td>total</td><td>integer</td><td>数量</td></tr></table>`;

const missing = (pages: readonly (readonly [id: string, text: string])[]): (string | null)[] =>
  auditPages(
    pages.map(([id, text]) => loadPage(id, Buffer.from(text))),
    { lint: false },
  )
    .findings.filter(({ rule }) => rule === "compare/field-missing")
    .map(({ fieldPath }) => fieldPath);

test.each([
  ["Chinese, of a rendered page", ["zh.html", chinese]],
  ["Chinese, with tables of other rows beside it", ["zh.html", chinese.replace("</table>", "</table><p>以上。</p>")]],
] as const)("is nothing that the other edition lacks: %s", (_form, other) => {
  expect(missing([["en.md", english], other])).toEqual([expect.stringMatching(/oldest$/)]);
});

test("rows that one edition has in a table are", () => {
  const rows = english
    .replace("The sections that follow describe only the content of `result`.", "")
    .replace("| total |", "| code | integer | A number |\n| total |");
  expect(
    missing([
      ["en.md", rows],
      ["zh.html", chinese],
    ]),
  ).toEqual(expect.arrayContaining([expect.stringMatching(/code$/), expect.stringMatching(/oldest$/)]));
});
