/** `explain FOLDER` and `init` tell how pages are written; `habit:` of the configuration sets it. */
import { expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const page = (name: string): string => `# ${name}\n\n## Get\n\n\`\`\`\nGET /${name}/{id}\n\`\`\`\n
| Attribute | Type |
| --- | --- |
| id | string |
`;

const SHOWN = `# Doors\n\n## Open\n\nFor example:\n\n\`\`\`\nPOST /doors/17/open\n\`\`\`\n
| Name | Type |
| --- | --- |
| wide | integer |
`;

const OTHER = "# Masts\n\nGET /masts\n\n| Name | Type |\n| --- | --- |\n| tall | integer |\n";

const FOLDER = {
  "docs/lamps.md": page("lamps"),
  "docs/boats.md": page("boats"),
  "docs/doors.md": SHOWN,
  "docs/masts.md": OTHER,
};

test("a folder and a page are explained", () => {
  const folder = folderWith(FOLDER);
  expect(docproof(folder, ["explain", "docs"])).toMatchObject({
    code: 0,
    stdout: `docs: how its 4 pages are written
   request lines: first code block under a level-2 heading (2 of 3); first line under a level-1 heading (1 of 3)
   parameters: tables headed Attribute, Type (2 of 3); tables headed Name, Type (1 of 3)
1 page otherwise:
   docs/masts.md (first line under a level-1 heading)
1 page without a request line that was found:
   docs/doors.md
habit: in docproof.yaml sets where request lines stand; docproof explain PAGE:LINE tells how a line was read.
`,
  });
  const { stdout } = docproof(folder, ["explain", "docs/lamps.md"]);
  expect(stdout).toContain("docs/lamps.md: how the page is written\n   request lines: first code block");
});

test("init writes the habit into the configuration, as comments", () => {
  const { stdout } = docproof(folderWith(FOLDER), ["init", "docs", "--dry-run"]);
  expect(stdout).toContain("# request lines: first code block under a level-2 heading (2 of 3)");
  expect(stdout).toContain("# habit:\n#   request-lines:\n#     - first code block under a level-2 heading\n");
});

test("a habit that is set decides, also where the page was read before", () => {
  const config = "habit:\n  request-lines:\n    - first code block under a level-2 heading\n";
  const folder = folderWith({ ...FOLDER, "set.yaml": config });
  const operations = (): string => docproof(folder, ["extract", "docs/doors.md"]).stdout;
  expect(operations()).not.toContain("/doors/17/open");
  const { stdout } = docproof(folder, ["explain", "docs/doors.md:8", "--config", "set.yaml"]);
  expect(stdout).toContain("POST /doors/17/open, in a block that is announced as an example, is a request line");
  const set = folderWith({ ...FOLDER, "docproof.yaml": config });
  expect(docproof(set, ["extract", "docs/doors.md"]).stdout).toContain("/doors/17/open");
});

test("a habit that names no place is an error with its line", () => {
  const folder = folderWith({ ...FOLDER, "docproof.yaml": "habit:\n  request-lines:\n    - frist code block\n" });
  const { stderr, code } = docproof(folder, ["lint", "docs"]);
  expect(code).toBe(2);
  expect(stderr).toContain('docproof.yaml:3: habit.request-lines: "frist code block" names no place of request lines');
  expect(stderr).toContain('For example "first code block under a level-2 heading".');
});
