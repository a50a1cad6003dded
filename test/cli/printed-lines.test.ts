/** What every command prints is text: a page's words and a file's name drive no terminal and give a pipeline no command. */
import { describe, expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const NAME = "docs/a\n::error::named.md";
const EVIL = "\u001b[31mred\u202eback\u2028\u009b1m ##[error]x ##vso[task.complete]x";
const PAGE = `# Get ${EVIL}

GET /v1/lamps

**Table 1** Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| id | String | The id. ${EVIL} |
| size | Strnig | ${EVIL} |

Example response:

\`\`\`json
{"id": 1, "x\\n::error::key": "\u3000::warning::value", "${EVIL.replaceAll("\u001b", "\\u001b")}": 2}
\`\`\`
`;
const CHINESE = `# 查询灯${EVIL}

## URI

GET /v1/lamps

## 响应参数

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| id | Integer | 灯的 ID。${EVIL} |
`;
const RECORDED = `${JSON.stringify({
  request: { method: "GET", url: "https://h/v1/lamps" },
  response: { status: 200, headers: {}, body: { id: `x\n::error::body ${EVIL}`, [`key\n::error::${EVIL}`]: 1 } },
})}\n`;
const folder = folderWith({ [NAME]: PAGE, "docs/zh.md": CHINESE, "rec\n::error::r.ndjson": RECORDED });

/** Controls but line feeds and tabs, direction marks, line separators; commands at the beginning of a line, or anywhere. */
// oxlint-disable-next-line no-control-regex -- what must not be there
const DRIVES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]|##\w*\[/u;
const COMMAND = /^\s*::(?:error|warning)::(?:named|key|value|body|r\b)/mu;

const JUDGED = ["lint", "compare", "audit", "validate --coverage --show-values --docs"];
const FORMATS = "terminal line json markdown html sarif junit github gitlab worklist csv".split(" ");
const COMMANDS = [
  ...JUDGED.flatMap((command) => FORMATS.map((format) => `${command} docs --format ${format}`)),
  ...["terminal", "html", "junit", "csv"].map((format) => `lint docs --lang zh --format ${format}`),
  "tables docs",
  "tables docs --json",
  "extract docs",
  "extract docs --json",
  "schema docs",
  "openapi docs",
  "openapi docs --yaml",
  "explain docs",
  "explain docs/zh.md:9",
  "explain 1 docs",
  "explain 2 docs --lang zh",
  "explain PAGE:3",
  "explain PAGE:9",
  "explain PAGE:15",
  "diff docs/zh.md PAGE",
  "diff docs/zh.md PAGE --changelog",
  "verify report.json",
  "live --docs docs --dry-run",
  "lint missing\n::error::named",
];

docproof(folder, ["lint", "docs", "--report", "json=report.json"]);

describe("printed", () => {
  test.each(COMMANDS)("by %j", (command) => {
    const args = command.split(" ").map((word) => word.replace("PAGE", NAME));
    if (command.startsWith("validate")) args.push("rec\n::error::r.ndjson");
    if (command.startsWith("live")) args.push("--base-url", "http://127.0.0.1:9");
    const { stdout, stderr, code } = docproof(folder, args);
    expect(code).toBeLessThan(3);
    expect(stdout + stderr).not.toBe("");
    for (const text of [stdout, stderr]) {
      expect(DRIVES.exec(text)?.[0]).toBeUndefined();
      expect(COMMAND.exec(text)?.[0]).toBeUndefined();
    }
  });

  test("as data it is what stands on the page", () => {
    const schemas = JSON.parse(docproof(folder, ["schema", "docs"]).stdout) as Record<string, unknown>;
    expect(JSON.stringify(schemas)).toContain(JSON.stringify("##vso[task.complete]x").slice(1, -1));
    const { stdout } = docproof(folder, ["openapi", "docs", "--yaml"]);
    expect(stdout).toContain("\\u202eback");
  });
});
