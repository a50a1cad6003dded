/** Comments on a page that accept findings, in each markup: whose scope is the next row, block or page. */
import { describe, expect, it } from "vitest";
import { docproof, folderWith } from "./run.ts";

const TYPE = "lint/type-example";

/** Lines of a page whose fields `size` and `count` have a type that the example contradicts. */
const markdown = ({ page = "", table = "", size = "" }): string =>
  [
    ...(page === "" ? [] : [page, ""]),
    "# Show a disk",
    "",
    "GET /v1/disks",
    "",
    "## Response",
    "",
    ...(table === "" ? [] : [table]),
    "Table 1 Response parameters",
    "",
    "| Parameter | Type | Description |",
    "| --- | --- | --- |",
    `| size | Integer | Size in GB. ${size}|`,
    "| count | Integer | How many. |",
    "",
    "Example response:",
    "",
    "```json",
    '{ "size": "large", "count": "many" }',
    "```",
    "",
  ].join("\n");

const html = ({ page = "", table = "", size = "" }): string =>
  `${page}<html><body><h1>查询磁盘</h1><p>GET /v1/disks</p><h2>响应参数</h2>
${table}<table><tr><th>参数</th><th>参数类型</th><th>描述</th></tr>
${size}<tr><td>size</td><td>Integer</td><td>磁盘大小。</td></tr>
<tr><td>count</td><td>Integer</td><td>数量。</td></tr></table>
<p>响应示例</p><pre>{ "size": "large", "count": "many" }</pre></body></html>
`;

const rst = ({ page = "", table = "", size = "" }): string =>
  [
    ...(page === "" ? [] : [page, ""]),
    "Showing a disk",
    "==============",
    "",
    "URI",
    "---",
    "",
    "GET /v1/disks",
    "",
    "Response",
    "--------",
    "",
    ...(table === "" ? [] : [table, ""]),
    ".. table:: **Table 1** Response parameters",
    "",
    "   +-----------+---------+----------------------------------------------------+",
    "   | Parameter | Type    | Description                                        |",
    "   +===========+=========+====================================================+",
    "   | size      | Integer | Size in GB.                                        |",
    ...(size === "" ? [] : ["   |           |         |                                                    |"]),
    ...(size === "" ? [] : [`   |           |         | ${size.padEnd(50)} |`]),
    "   +-----------+---------+----------------------------------------------------+",
    "   | count     | Integer | How many.                                          |",
    "   +-----------+---------+----------------------------------------------------+",
    "",
    "Example Response",
    "----------------",
    "",
    ".. code-block::",
    "",
    '   { "size": "large", "count": "many" }',
    "",
  ].join("\n");

const asciidoc = ({ page = "", table = "", size = "" }): string =>
  [
    ...(page === "" ? [] : [page]),
    "= Show a disk",
    "",
    "GET /v1/disks",
    "",
    "== Response",
    "",
    ...(table === "" ? [] : [table]),
    ".Response parameters",
    '[cols="1,1,1",options="header"]',
    "|===",
    "| Parameter | Type | Description",
    ...(size === "" ? [] : [size]),
    "| size | Integer | Size in GB.",
    "| count | Integer | How many.",
    "|===",
    "",
    "Example response:",
    "",
    "[source,json]",
    "----",
    '{ "size": "large", "count": "many" }',
    "----",
    "",
  ].join("\n");

interface Markup {
  readonly file: string;
  readonly page: (where: { page?: string; table?: string; size?: string }) => string;
  readonly comment: (words: string) => string;
}

const MARKUPS: readonly Markup[] = [
  { file: "x.md", page: markdown, comment: (words) => `<!-- docproof-ignore ${words} -->` },
  { file: "x.mdx", page: markdown, comment: (words) => `{/* docproof-ignore ${words} */}` },
  { file: "x.html", page: html, comment: (words) => `<!-- docproof-ignore ${words} -->` },
  { file: "x.rst", page: rst, comment: (words) => `.. docproof-ignore ${words}` },
  { file: "x.adoc", page: asciidoc, comment: (words) => `// docproof-ignore ${words}` },
];

interface Json {
  readonly groups: readonly { readonly findings: readonly { readonly rule: string; readonly fieldPath: string }[] }[];
  readonly accepted: readonly { readonly rule: string; readonly message: string; readonly reason: string }[];
}

function lint(file: string, text: string) {
  const ran = docproof(folderWith({ [file]: text }), ["lint", file, "--format", "json"]);
  const report = JSON.parse(ran.stdout) as Json;
  const fields = report.groups.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === TYPE).map(({ fieldPath }) => fieldPath),
  );
  return { fields: fields.toSorted(), accepted: report.accepted, code: ran.code, stderr: ran.stderr };
}

describe.each(MARKUPS)("in $file", ({ file, page, comment }) => {
  const words = `${TYPE}: API differs`;

  it("nothing is accepted without a comment", () => {
    expect(lint(file, page({}))).toMatchObject({ fields: ["count", "size"], accepted: [], code: 1 });
  });

  it("one in or before a row accepts findings of that row", () => {
    const { fields, accepted, stderr } = lint(file, page({ size: comment(words) }));
    expect(fields).toEqual(["count"]);
    expect(accepted).toMatchObject([{ rule: TYPE, reason: "API differs", message: expect.stringMatching(/^size: /) }]);
    expect(stderr).not.toContain("docproof-ignore");
  });

  it("one before a table accepts those of the table", () => {
    expect(lint(file, page({ table: comment(words) })).fields).toEqual([]);
  });

  it("one before everything else accepts those of the page, by rule", () => {
    expect(lint(file, page({ page: comment(words) })).fields).toEqual([]);
    const other = lint(file, page({ page: comment("lint/missing-type: no") }));
    expect(other.fields).toEqual(["count", "size"]);
    expect(other.stderr).toMatch(/x\.\w+:1: this docproof-ignore matches nothing: lint\/missing-type\n/);
  });

  it("one without a reason accepts nothing, and is told", () => {
    const { fields, stderr, code } = lint(file, page({ table: comment(TYPE) }));
    expect([fields, code]).toEqual([["count", "size"], 1]);
    expect(stderr).toMatch(/x\.\w+:\d+: this docproof-ignore gives no reason/);
  });
});

it("an unknown rule is told with the nearest, an earlier id of a rule counts", () => {
  const wrong = lint("x.md", markdown({ table: "<!-- docproof-ignore lint/type-exampel: known -->" }));
  expect(wrong.stderr).toContain(
    "x.md:7: this docproof-ignore names an unknown rule, lint/type-exampel; did you mean lint/type-example?",
  );
  expect(wrong.fields).toEqual(["count", "size"]);
  const folder = folderWith({ "x.md": markdown({ page: "<!-- docproof-ignore lint/key-spelling: known -->" }) });
  expect(docproof(folder, ["lint", "x.md"]).stderr).toContain("matches nothing: lint/misspelled-key");
});

it("what an example shows is no comment", () => {
  const shown = "~~~\n<!-- docproof-ignore lint/type-example: shown to readers -->\n~~~\n\n";
  const inLine = "Write `<!-- docproof-ignore lint/type-example: why -->` before it.\n\n";
  for (const text of [`${shown}${markdown({})}`, `${inLine}${markdown({})}`]) {
    const { fields, stderr } = lint("x.md", text);
    expect(fields).toEqual(["count", "size"]);
    expect(stderr).not.toContain("docproof-ignore");
  }
});

it("reports show what was accepted, with the reason", () => {
  const folder = folderWith({ "x.md": markdown({ page: `<!-- docproof-ignore ${TYPE}: fixed in\n  release 7 -->` }) });
  expect(docproof(folder, ["lint", "x.md", "--format", "html"]).stdout).toContain("fixed in release 7");
});
