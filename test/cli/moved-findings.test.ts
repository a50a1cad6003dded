/** A finding stays what it was when its operation gets another path, or its page another name: for the baseline and for --since. */
import { expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const page = (path: string, value: string): string => `# 查询书架

GET ${path}

## 响应参数

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| size | Integer | 大小。 |

## 响应示例

\`\`\`
{ "size": ${value} }
\`\`\`
`;

const broken = (path: string): string => page(path, '"a"');

const folder = (): string =>
  folderWith({ "a.md": broken("/v1/shelves"), "b.md": broken("/v2/shelves"), "sub/c.md": broken("/v1/shelves") });

test.each([
  ["another path", "b.md", 0],
  ["another file", "sub/c.md", 0],
])("%s: accepted, and not new", (_, now, exit) => {
  const at = folder();
  docproof(at, ["lint", "a.md", "--report", "json=r.json", "--baseline", "b.yaml", "--update-baseline"]);
  docproof(at, ["lint", "a.md", "--report", "json=r.json"]);
  expect(docproof(at, ["lint", now, "--baseline", "b.yaml"]).code).toBe(exit);
  const since = docproof(at, ["lint", now, "--since", "r.json", "--fail-on-new"]);
  expect(since.code).toBe(exit);
  expect(since.stderr).toContain("0 findings are new, 1 known, 0 gone");
});

test("a page that is not looked at is not gone", () => {
  const at = folder();
  docproof(at, ["lint", "a.md", "b.md", "--report", "json=r.json"]);
  const { stderr } = docproof(at, ["lint", "a.md", "--since", "r.json"]);
  expect(stderr).toContain("0 findings are new, 1 known, 0 gone");
});
