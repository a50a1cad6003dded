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

interface Found {
  readonly rule: string;
  readonly fieldPath: string;
  readonly places: readonly { readonly file: string }[];
}

interface Json {
  readonly groups: readonly { readonly findings: readonly Found[] }[];
  readonly accepted: readonly { readonly rule: string; readonly message: string; readonly reason: string }[];
}

function lint(pages: Readonly<Record<string, string>>) {
  const ran = docproof(folderWith(pages), ["lint", ...Object.keys(pages), "--format", "json"]);
  const report = JSON.parse(ran.stdout) as Json;
  const found = report.groups.flatMap(({ findings }) => findings.filter(({ rule }) => rule === TYPE));
  return {
    code: ran.code,
    accepted: report.accepted,
    fieldsOf: (file: string) =>
      found
        .filter(({ places }) => places[0]?.file === file)
        .map(({ fieldPath }) => fieldPath)
        .toSorted(),
    saidOf: (file: string) => ran.stderr.split("\n").filter((line) => line.startsWith(`docproof: ${file}:`)),
  };
}

/** The page in every markup, linted in one run; `where` puts the comment in the same place of each. */
function lintAll(where: (comment: Markup["comment"]) => Parameters<Markup["page"]>[0]) {
  return lint(Object.fromEntries(MARKUPS.map(({ file, page, comment }) => [file, page(where(comment))])));
}

describe("in every markup", () => {
  const words = `${TYPE}: API differs`;
  const uncommented = lintAll(() => ({}));
  const inRow = lintAll((comment) => ({ size: comment(words) }));
  const beforeTable = lintAll((comment) => ({ table: comment(words) }));
  const beforeAll = lintAll((comment) => ({ page: comment(words) }));
  const ofOtherRule = lintAll((comment) => ({ page: comment("lint/missing-type: no") }));
  const unreasoned = lintAll((comment) => ({ table: comment(TYPE) }));

  it("nothing is accepted without a comment", () => {
    expect(uncommented).toMatchObject({ accepted: [], code: 1 });
  });

  it("what is accepted is listed with its reason", () => {
    const accepted = { rule: TYPE, reason: "API differs", message: expect.stringMatching(/^size: /) };
    expect(inRow.accepted).toMatchObject(MARKUPS.map(() => accepted));
  });

  it("a page whose findings are all accepted does not fail", () => {
    expect(beforeTable.code).toBe(0);
    expect(beforeAll.code).toBe(0);
    expect(unreasoned.code).toBe(1);
  });

  describe.each(MARKUPS)("$file", ({ file }) => {
    it("without a comment has both findings", () => {
      expect(uncommented.fieldsOf(file)).toEqual(["count", "size"]);
    });

    it("one in or before a row accepts findings of that row", () => {
      expect(inRow.fieldsOf(file)).toEqual(["count"]);
      expect(inRow.saidOf(file)).toEqual([]);
    });

    it("one before a table accepts those of the table", () => {
      expect(beforeTable.fieldsOf(file)).toEqual([]);
    });

    it("one before everything else accepts those of the page, by rule", () => {
      expect(beforeAll.fieldsOf(file)).toEqual([]);
      expect(ofOtherRule.fieldsOf(file)).toEqual(["count", "size"]);
      expect(ofOtherRule.saidOf(file)).toEqual([
        `docproof: ${file}:1: this docproof-ignore matches nothing: lint/missing-type`,
      ]);
    });

    it("one without a reason accepts nothing, and is told", () => {
      expect(unreasoned.fieldsOf(file)).toEqual(["count", "size"]);
      expect(unreasoned.saidOf(file)).toEqual([
        expect.stringMatching(/x\.\w+:\d+: this docproof-ignore gives no reason/),
      ]);
    });
  });
});

it("an unknown rule is told with the nearest, an earlier id of a rule counts", () => {
  const told = lint({
    "x.md": markdown({ table: "<!-- docproof-ignore lint/type-exampel: known -->" }),
    "y.md": markdown({ page: "<!-- docproof-ignore lint/key-spelling: known -->" }),
  });
  expect(told.saidOf("x.md")).toEqual([
    "docproof: x.md:7: this docproof-ignore names an unknown rule, lint/type-exampel; did you mean lint/type-example?",
  ]);
  expect(told.fieldsOf("x.md")).toEqual(["count", "size"]);
  expect(told.saidOf("y.md")).toEqual([expect.stringContaining("matches nothing: lint/misspelled-key")]);
});

it("what an example shows is no comment", () => {
  const shown = "~~~\n<!-- docproof-ignore lint/type-example: shown to readers -->\n~~~\n\n";
  const inLine = "Write `<!-- docproof-ignore lint/type-example: why -->` before it.\n\n";
  const linted = lint({ "x.md": `${shown}${markdown({})}`, "y.md": `${inLine}${markdown({})}` });
  for (const file of ["x.md", "y.md"]) {
    expect(linted.fieldsOf(file)).toEqual(["count", "size"]);
    expect(linted.saidOf(file)).toEqual([]);
  }
});

it("reports show what was accepted, with the reason", () => {
  const folder = folderWith({ "x.md": markdown({ page: `<!-- docproof-ignore ${TYPE}: fixed in\n  release 7 -->` }) });
  expect(docproof(folder, ["lint", "x.md", "--format", "html"]).stdout).toContain("fixed in release 7");
});
