/** What belongs to no operation is counted and named, by every command; a run that understood nothing is no pass. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const shown = (name: string): string =>
  `# ${name}\n\n## Open\n\nFor example:\n\n\`\`\`\nPOST /${name}/17/open\n\`\`\`\n
| Name | Type |
| --- | --- |
| wide | integer |
`;

const HALF = `# Lamps

GET /lamps/{id}

| Name | Type |
| --- | --- |
| id | integer |

## Limits

| Name | Type |
| --- | --- |
| most | integer |
`;

const EXCHANGE = {
  request: { method: "GET", url: "https://x.example/lamps/1", headers: [] },
  response: { status: 200, headers: [], content: { mimeType: "application/json", text: '{"id":1}' } },
};

const FOLDER = {
  "none/a.md": shown("doors"),
  "none/b.md": shown("gates"),
  "half/a.md": shown("doors"),
  "half/c.md": HALF,
  "r.har": JSON.stringify({ log: { version: "1.2", entries: [EXCHANGE] } }),
};

test.each([
  ["lint", "none"],
  ["compare", "none"],
  ["audit", "none"],
  ["validate", "r.har", "--docs", "none"],
  ["diff", "none", "none"],
  ["live", "--docs", "none", "--base-url", "http://127.0.0.1:9"],
])("%s of a folder of which nothing was read is exit 2, and says why", (...args) => {
  const { code, stdout, stderr } = docproof(folderWith(FOLDER), args);
  expect(code).toBe(2);
  expect(`${stdout}${stderr}`).toMatch(/no operation that was found|no request line found|nothing was compared/);
  expect(stdout).not.toContain("all understood");
});

test.each([
  ["lint", "half"],
  ["audit", "half"],
  ["validate", "r.har", "--docs", "half"],
  ["diff", "half", "half"],
])("%s of a folder of which half was read names the other half", (...args) => {
  const { stdout } = docproof(folderWith(FOLDER), args);
  expect(stdout).toMatch(/1 page|2 pages/);
  expect(stdout).toContain("no operation that was found");
  expect(stdout).toMatch(/[24] tables belong to no operation: a(?:\.md)?:11, c(?:\.md)?:11/);
  expect(stdout).not.toContain("all understood");
  expect(stdout.replace(/\s+/g, " ")).toContain("habit: in docproof.yaml says where request lines stand");
});

test("every report names the tables", () => {
  const folder = folderWith(FOLDER);
  docproof(folder, ["lint", "half", "--report", "html=a.html", "--report", "json=a.json", "--report", "markdown=a.md"]);
  const report = JSON.parse(readFileSync(join(folder, "a.json"), "utf8")) as { passedOver: unknown };
  expect(report.passedOver).toMatchObject({
    tables: [
      { file: "half/a.md", line: 11 },
      { file: "half/c.md", line: 11 },
    ],
    requestLines: 0,
    shownCalls: 1,
    jsonBlocks: 0,
  });
  expect(readFileSync(join(folder, "a.md"), "utf8")).toContain("2 tables belong to no operation: a:11, c:11.");
  expect(readFileSync(join(folder, "a.html"), "utf8")).toContain("2 tables belong to no operation</summary>");
});

test("what is understood is called so", () => {
  const page = "# 灯\n\nGET /lamps/{id}\n\n| 名称 | 类型 |\n| --- | --- |\n| id | Integer |\n";
  const { stdout } = docproof(folderWith({ "a.md": page }), ["lint", "a.md"]);
  expect(stdout).toContain("all understood");
  expect(stdout).not.toContain("NOT READ");
});

const GUIDE = `# 灯

打开所有灯：

\`\`\`
curl -X POST https://lamps.example/v1/lamps/open -d "room=7"
\`\`\`

\`\`\`json
{ "opened": 3 }
\`\`\`
`;

test("a page that only shows calls says so, unless an operation was read beside it", () => {
  const folder = folderWith({ "a.md": GUIDE, "b.md": HALF, "c.md": "# Lamps\n\nAll about lamps.\n" });
  const alone = docproof(folder, ["lint", "a.md"]);
  expect(alone).toMatchObject({ code: 2 });
  const said = alone.stdout.replace(/\s+/g, " ");
  expect(said).toContain("1 JSON block belongs to no operation");
  expect(said).toContain("No operation was found. 1 call is only shown or mentioned: habit:");
  expect(docproof(folder, ["lint", "a.md", "--lang", "zh"]).stdout).toContain("未找到任何接口。");
  expect(docproof(folder, ["extract", "a.md"]).stderr).toContain("no operation found (1 call is only shown");
  for (const pages of [["a.md", "b.md"], ["c.md"]])
    expect(docproof(folder, ["lint", ...pages]).stdout).not.toContain("No operation was found");
});
