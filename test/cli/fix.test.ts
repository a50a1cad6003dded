/** `--fix`, `--fix-dry-run`, `--fix-probable`: what is sure is written into the page's own markup, and nothing else. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { docproof, folderWith } from "./run.ts";

/** Everything that is wrong here is sure. */
const markdown = [
  "# Listing jobs",
  "",
  "GET /v1/jobs",
  "",
  "## Response",
  "",
  "**Table 1** Response parameters",
  "",
  "| Parameter | Type | Description |",
  "| --- | --- | --- |",
  "| nodes | [Node](#node) object | See Table 3. |",
  "| backend_type | Interger | Type of the backend. |",
  "| ｓize | Integer | Size. |",
  "",
  '<a name="node"></a>',
  "",
  "**Table 3** Node",
  "",
  "| Parameter | Type | Description |",
  "| --- | --- | --- |",
  "| zone | String | The zone. |",
  "",
  "Example response:",
  "",
  "```json",
  '{ "nodes": [{ "zone": "a" }], "bakend_type": 1, "size": 2 }',
  "```",
  "",
].join("\n");

const corrected = markdown
  .replace("[Node](#node) object", "Array of [Node](#node) objects")
  .replaceAll("Table 3", "Table 2")
  .replace("Interger", "Integer")
  .replace("ｓize", "size")
  .replace("bakend_type", "backend_type");

const html = `<h1>查询任务</h1><p>GET /v1/jobs</p><h2>响应参数</h2>
<table><tr><th>参数</th><th>参数类型</th><th>描述</th></tr>
<tr><td><p>nodes</p></td><td><p>object</p></td><td>节点列表。</td></tr></table>
<p>响应示例</p><pre>{ "nodes": [ { "zone": "a" } ] }</pre>
`;

const rst = [
  "Showing a cluster",
  "=================",
  "",
  "URI",
  "---",
  "",
  "GET /v1/clusters",
  "",
  "Response",
  "--------",
  "",
  ".. table:: **Table 1** Response parameters",
  "",
  "   +-----------+---------------+--------------------+",
  "   | Parameter | Type          | Description        |",
  "   +===========+===============+====================+",
  "   | nodes     | nodes object  | The 节点 list.     |",
  "   +-----------+---------------+--------------------+",
  "   | count     | Integer       | How many.          |",
  "   +-----------+---------------+--------------------+",
  "   | Both are always there; count is that of nodes. |",
  "   +------------------------------------------------+",
  "",
  "Example Response",
  "----------------",
  "",
  ".. code-block::",
  "",
  '   { "nodes": [ { "zone": "a" } ], "count": 1 }',
  "",
].join("\n");

const fixed = (file: string, text: string | Uint8Array, ...args: string[]) => {
  const folder = folderWith({ [file]: text });
  const ran = docproof(folder, ["lint", file, "--fix", "--format", "line", ...args]);
  return { ...ran, folder, bytes: readFileSync(join(folder, file)) };
};

describe("--fix", () => {
  it("writes what is sure in the page's own markup, and reports what is left; then there is nothing to write", () => {
    const { bytes, folder, stderr, stdout } = fixed("x.md", markdown);
    expect(bytes.toString()).toBe(corrected);
    expect(stderr).toContain("docproof: x.md: 5 corrections written\n");
    expect(stdout).not.toMatch(/type-example|misspelled|confusable|table-numbering/);
    expect(docproof(folder, ["lint", "x.md", "--fix"]).stderr).not.toContain("correction");
    expect(readFileSync(join(folder, "x.md"), "utf8")).toBe(corrected);
  });

  it("leaves line ends, byte order mark and encoding as they are", () => {
    const windows = Buffer.from(`\ufeff${markdown.replaceAll("\n", "\r\n")}`);
    expect(fixed("x.md", windows).bytes.equals(Buffer.from(`\ufeff${corrected.replaceAll("\n", "\r\n")}`))).toBe(true);
    // 查询 in GB18030
    const chinese = Buffer.concat([
      Buffer.from("# "),
      Buffer.from([0xb2, 0xe9, 0xd1, 0xaf]),
      Buffer.from(markdown.slice("# Listing jobs".length).replace("ｓize", "size")),
    ]);
    const expected = Buffer.concat([chinese.subarray(0, 6), Buffer.from(corrected.slice("# Listing jobs".length))]);
    expect(fixed("x.md", chinese).bytes.equals(expected)).toBe(true);
  });

  it("writes into the cells of HTML", () => {
    expect(fixed("x.html", html).bytes.toString()).toBe(html.replace("<p>object</p>", "<p>Array of objects</p>"));
  });

  it("lays a grid table of RST out again where the cell becomes too long", () => {
    const { bytes } = fixed("x.rst", rst);
    const lines = bytes.toString().split("\n").slice(13, 22);
    expect(lines).toEqual([
      "   +-----------+------------------------+--------------------+",
      "   | Parameter | Type                   | Description        |",
      "   +===========+========================+====================+",
      "   | nodes     | Array of nodes objects | The 节点 list.     |",
      "   +-----------+------------------------+--------------------+",
      "   | count     | Integer                | How many.          |",
      "   +-----------+------------------------+--------------------+",
      "   | Both are always there; count is that of nodes.          |",
      "   +---------------------------------------------------------+",
    ]);
  });

  it("outdents a caption that shows as code", () => {
    const text = markdown
      .replace("**Table 3** Node", "    **Table 3** Node")
      .replace("| --- | --- | --- |\n| zone", "| --- | --- | --- |\n| zone");
    expect(fixed("x.md", text).bytes.toString()).toBe(corrected);
  });

  it("writes nothing that is accepted, off, or in doubt", () => {
    const doubtful = markdown
      .replace("See Table 3.", "See Table 3 of [another page](other.md).")
      .replace("Type of the backend.", "A type.")
      .replace("Interger", "Integer")
      .replace("ｓize", "size")
      .replace("| nodes |", "| nodes <!-- docproof-ignore lint/type-example: the API changes --> |");
    expect(fixed("x.md", doubtful).bytes.toString()).toBe(doubtful);
    const onlySize = markdown.replace("ｓize", "size");
    const off = ["type-example", "misspelled-type", "misspelled-key", "table-numbering"].flatMap((rule) => [
      "--rule",
      `lint/${rule}=off`,
    ]);
    expect(fixed("x.md", markdown, ...off).bytes.toString()).toBe(onlySize);
  });
});

describe("--fix-dry-run", () => {
  it("prints a diff that git applies, and leaves the page", () => {
    const folder = folderWith({ "docs/x.md": markdown, "docs/y.rst": rst });
    const { stdout, code } = docproof(folder, ["lint", "docs", "--fix-dry-run"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^--- a\/docs\/x\.md\n\+\+\+ b\/docs\/x\.md\n@@ /);
    expect(readFileSync(join(folder, "docs/x.md"), "utf8")).toBe(markdown);
    execFileSync("git", ["init", "-q"], { cwd: folder });
    writeFileSync(join(folder, "p.diff"), stdout);
    execFileSync("git", ["apply", "p.diff"], { cwd: folder });
    expect(readFileSync(join(folder, "docs/x.md"), "utf8")).toBe(corrected);
    docproof(folder, ["lint", "docs", "--fix"]);
    expect(docproof(folder, ["lint", "docs", "--fix-dry-run"]).stdout).toBe("");
  });
});

describe("SARIF", () => {
  interface Log {
    readonly runs: readonly {
      readonly results: readonly {
        readonly ruleId: string;
        readonly fixes?: readonly {
          readonly artifactChanges: readonly {
            readonly replacements: readonly {
              readonly deletedRegion: { readonly charOffset: number; readonly charLength: number };
              readonly insertedContent: { readonly text: string };
            }[];
          }[];
        }[];
      }[];
    }[];
  }

  it("has the edits that --fix makes", () => {
    const folder = folderWith({ "x.rst": rst });
    const log = JSON.parse(docproof(folder, ["lint", "x.rst", "--format", "sarif"]).stdout) as Log;
    const result = log.runs[0]?.results.find(({ ruleId }) => ruleId === "lint/type-example");
    const edits = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    const made = edits
      .toSorted((a, b) => b.deletedRegion.charOffset - a.deletedRegion.charOffset)
      .reduce(
        (text, { deletedRegion: { charOffset: at, charLength }, insertedContent }) =>
          text.slice(0, at) + insertedContent.text + text.slice(at + charLength),
        rst,
      );
    expect(made).toBe(fixed("x.rst", rst).bytes.toString());
  });

  it("has no edits that --fix would refuse, and says in words what to do", () => {
    // once the example can be read, it lacks a field
    const unread = [
      "# Listing jobs",
      "GET /v1/jobs",
      "## Response",
      "**Table 1** Response parameters",
      "| Parameter | Type | Description |\n| --- | --- | --- |\n| id | String | Id. |\n| owner | String | Owner. |\n| colour | String | Colour. |\n| ｓize | Integer | Size. |",
      "Example response:",
      '```json\n{\n  "id": "a",\n  "owner”: "b",\n  "size": 1\n}\n```',
    ].join("\n\n");
    const folder = folderWith({ "x.md": unread });
    const shown = docproof(folder, ["lint", "x.md", "--fix-dry-run"]);
    expect(shown.stderr).toContain("1 correction skipped");
    expect(shown.stdout).toContain("+| size |");
    const report = JSON.parse(docproof(folder, ["lint", "x.md", "--format", "json"]).stdout) as Report;
    const fixes = report.groups.flatMap(({ rule, fix }) => (rule === "lint/confusable-characters" && fix ? [fix] : []));
    expect(
      fixes
        .map(({ edits }) => edits.map(({ replacement }) => replacement).join())
        .toSorted((a, b) => a.length - b.length),
    ).toEqual(["", "size"]);
    expect(fixes.every(({ text }) => text !== "")).toBe(true);
    const log = JSON.parse(docproof(folder, ["lint", "x.md", "--format", "sarif"]).stdout) as Log;
    const offered = log.runs[0]?.results.filter(
      ({ ruleId, fixes: own = [] }) => ruleId === "lint/confusable-characters" && own.length > 0,
    );
    expect(offered).toHaveLength(1);
  });

  it("corrects a misspelled key in every object that has it", () => {
    const list = markdown.replace('{ "zone": "a" }', '{ "zone": "a" }, { "zone": "b" }');
    const folder = folderWith({
      "x.md": list
        .replace("| zone |", "| site | String | Site. |\n| zone |")
        .replaceAll('"zone": "', '"site ": "s", "zone": "'),
    });
    docproof(folder, ["lint", "x.md", "--fix"]);
    expect(readFileSync(join(folder, "x.md"), "utf8").match(/"site": "s"/g)).toHaveLength(2);
  });

  it("deletes no comment of an example: what it explains would be lost", () => {
    const commented = markdown.replace('"size": 2 }', '"size": 2 // in GB\n}');
    const folder = folderWith({ "x.md": commented });
    const report = JSON.parse(docproof(folder, ["lint", "x.md", "--format", "json"]).stdout) as Report;
    const found = report.groups.find(({ rule }) => rule === "lint/invalid-json-example");
    expect(found?.fix?.edits).toEqual([]);
    docproof(folder, ["lint", "x.md", "--fix-probable"]);
    expect(readFileSync(join(folder, "x.md"), "utf8")).toContain("// in GB");
    writeFileSync(join(folder, "x.md"), markdown.replace('"size": 2 }', '"size": 2, }'));
    docproof(folder, ["lint", "x.md", "--fix-probable"]);
    expect(readFileSync(join(folder, "x.md"), "utf8")).toContain('"size": 2 }');
  });
});
