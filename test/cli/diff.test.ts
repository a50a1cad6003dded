/** Old pages against new through the command line, in a real repository: folders, revisions, and what is new since one. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { docproof, folderWith } from "./run.ts";

const page = (...rows: readonly string[]): string => `# Listing Volumes<a name="list_volumes"></a>

## URI

GET /v1/volumes

## Response

**Table 1** Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
${rows.join("\n")}
`;
const COUNT = "| count | Integer | How many there are. |";
const ZONE = "| zone | String | The zone. |";
const ZONE_NUMBER = "| zone | Integer | The zone. |";
const OWNER = "| owner | String | Whose it is. |";

/** The committed v2 has lost a field; in the one of the folder another has a new type, too. */
function repository(): string {
  const folder = folderWith({
    "v1/volumes.md": page(COUNT, ZONE, OWNER),
    "v2/volumes.md": page(COUNT, ZONE),
    "v1/other.md": "# Other\n",
  });
  const git = (...args: readonly string[]): void => {
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
  };
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  writeFileSync(join(folder, "v2/volumes.md"), page(COUNT, ZONE_NUMBER));
  return folder;
}

const novelties = (report: Report): (string | null)[][] =>
  report.groups.flatMap(({ findings: atoms, novelty }) => atoms.map(({ fieldPath }) => [fieldPath, novelty]));

describe("diff", () => {
  const folder = repository();

  test("a folder against a revision of another", () => {
    const { code, stdout } = docproof(folder, ["diff", "git:HEAD:v2", "v2", "--format", "json"]);
    expect(novelties(JSON.parse(stdout) as Report)).toEqual([["zone", null]]);
    expect(code).toBe(1);
  });

  test("since a revision, only what is new fails", () => {
    const args = ["diff", "v1/volumes.md", "v2/volumes.md", "--since", "git:HEAD", "--fail-on-new"];
    const now = docproof(folder, [...args, "--format", "json"]);
    expect(novelties(JSON.parse(now.stdout) as Report)).toEqual([
      ["zone", "new"],
      ["owner", "known"],
    ]);
    expect(now.code).toBe(1);
    writeFileSync(join(folder, "v2/volumes.md"), page(COUNT, ZONE));
    expect(docproof(folder, args).code).toBe(0);
    writeFileSync(join(folder, "v2/volumes.md"), page(COUNT, ZONE_NUMBER));
  });

  test("since an earlier report", () => {
    const args = ["diff", "v1/volumes.md", "v2/volumes.md"];
    expect(docproof(folder, [...args, "--report", "json=last.json"]).code).toBe(1);
    expect(docproof(folder, [...args, "--since", "last.json", "--fail-on-new"]).code).toBe(0);
  });
});

test("a table that belongs to no operation is not said to be unchanged", () => {
  const lamps = (...rows: readonly string[]): string =>
    `# Lamps\n\n## Fields of a lamp\n\n| Attribute | Type | Description |\n| --- | --- | --- |\n${rows.join("\n")}\n\n## List them\n\nGET /lamps\n`;
  const folder = folderWith({ "old.md": lamps(COUNT, ZONE), "new.md": lamps(COUNT) });
  const { stdout } = docproof(folder, ["diff", "old.md", "new.md"]);
  expect(stdout).not.toContain("Nothing changed in what the pages promise");
  expect(stdout).toContain("belong to no operation");
  expect(stdout).toContain("Fields of a lamp: rows removed: ");
});

describe("a table of an object that no field names", () => {
  const NOTHING = "Nothing changed in what the pages promise";

  test("is not said to be unchanged", () => {
    const lamps = (part: string): string =>
      `# 灯具\n\n\`POST /lamps\`\n\n请求参数\n\n| 参数 | 类型 |\n| --- | --- |\n| id | string |\n\nOwner 说明\n\n| 参数 | 类型 |\n| --- | --- |\n| ${part} | string |\n`;
    const folder = folderWith({ "old.md": lamps("name"), "new.md": lamps("full_name") });
    const { stdout } = docproof(folder, ["diff", "old.md", "new.md", "--lang", "en"]);
    expect(stdout).not.toContain(NOTHING);
    expect(stdout).toContain("Owner: row renamed from name to full_name");
  });

  test("is, where a field names it", () => {
    const lamps = `Lamps\n=====\n\nPOST /lamps\n\nRequest parameters\n------------------\n\n=====  ======\nName   Type\n=====  ======\nowner  Owner\n=====  ======\n\nOwner\n-----\n\n=====  ======\nName   Type\n=====  ======\nname   string\n=====  ======\n`;
    const folder = folderWith({ "old.rst": lamps, "new.rst": lamps });
    expect(docproof(folder, ["diff", "old.rst", "new.rst"]).stdout).toContain(NOTHING);
  });
});

test("changes are told as changes: no page needs one, and headings say what they are for clients", () => {
  const lamps = (type: string): string =>
    `# Lamps\n\nGET /lamps\n\n**Table 1** Response parameters\n\n| Name | Type |\n| --- | --- |\n| watts | ${type} |\n`;
  const folder = folderWith({ "old.md": lamps("Integer"), "new.md": lamps("String") });
  const { stdout } = docproof(folder, [
    "diff",
    "old.md",
    "new.md",
    "--report",
    "html=d.html",
    "--report",
    "markdown=d.md",
  ]);
  expect(stdout).toContain("BREAKING  clients that worked may fail");
  expect(stdout).not.toMatch(/needs? a change|wrong or contradicted/);
  const files = ["d.html", "d.md"].map((name) => readFileSync(join(folder, name), "utf8"));
  for (const text of files) {
    expect(text).toContain("Breaking");
    expect(text).not.toMatch(/Start here|needs? a change in|wrong or contradicted/);
  }
  // pages held against themselves are told as ever
  const { stdout: linted } = docproof(
    folderWith({ "a.md": `${lamps("Integer")}\nExample response:\n\n\`\`\`json\n{ "watts": "40" }\n\`\`\`\n` }),
    ["lint", "a.md"],
  );
  expect(linted).toContain("ERRORS    wrong or contradicted");
  expect(linted).toContain("Start with a");
});

describe("a page of error codes alone", () => {
  const errors = (...codes: readonly string[]): string =>
    `# Error codes\n\n| Error code | Description |\n| --- | --- |\n${codes.map((code) => `| ${code} | What it means. |\n`).join("")}`;

  test("is compared, and what changed in it does not fail", () => {
    const folder = folderWith({ "old.md": errors("KILN.01", "KILN.02"), "new.md": errors("KILN.01") });
    const { code, stdout } = docproof(folder, ["diff", "old.md", "new.md", "--changelog", "--lang", "zh"]);
    expect(code).toBe(0);
    expect(stdout).toContain("- Error codes：删除行：KILN.02");
    expect(docproof(folder, ["diff", "old.md", "new.md", "--fail-on", "warning"]).code).toBe(1);
    expect(docproof(folder, ["diff", "new.md", "new.md"])).toMatchObject({ code: 0 });
  });
});

describe("the changelog", () => {
  test("says no promise of what was not compared", () => {
    const folder = folderWith({ "old.md": "# Kilns\n\nHot.\n", "new.md": "# Kilns\n\nCold.\n" });
    const { code, stdout } = docproof(folder, ["diff", "old.md", "new.md", "--changelog"]);
    expect([code, stdout]).toEqual([2, expect.stringContaining("Nothing was compared")]);
    expect(stdout).not.toContain("No documented promise changed");
  });

  test("names the pages that could not be read", () => {
    const folder = folderWith({
      "v1/a.md": page(COUNT),
      "v2/a.md": page(COUNT),
      "v2/big.md": `${page(COUNT)}${" ".repeat(1_100_000)}`,
    });
    const { stdout } = docproof(folder, ["--max-page-size", "1", "diff", "v1", "v2", "--changelog", "--lang", "en"]);
    expect(stdout).toContain("Not judged: v2/big.md (is larger than 1 MiB");
  });
});

describe("a revision of which not all could be read", () => {
  const folder = folderWith({ "v1/a.md": page(COUNT, ZONE), "v2/a.md": Uint8Array.of(0, 1, 2, 3, 0, 255) });
  const git = (...args: readonly string[]): void => {
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
  };
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  writeFileSync(join(folder, "v2/a.md"), page(COUNT));

  test.each([
    ["diff", ["v1/a.md", "v2/a.md"]],
    ["compare", ["v1/a.md", "v2/a.md"]],
    ["lint", ["v2/a.md"]],
  ])("is said so by %s: what was wrong there counts as new", (command, pages) => {
    const args = [command, ...pages, "--since", "git:HEAD"];
    const { stdout, stderr } = docproof(folder, [...args, "--format", "json"]);
    const { notRead } = JSON.parse(stdout) as Report;
    expect(notRead).toEqual([{ file: "v2/a.md (git:HEAD)", reason: expect.stringContaining("is binary") }]);
    expect(stderr).toContain("v2/a.md (git:HEAD): is binary");
  });
});
