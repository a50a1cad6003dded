/** Bad input gets a message that says what and where; the rest of the run goes on; exit codes say how it went. */
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, existsSync, lutimesSync, openSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BIN, docproof, folderWith } from "./run.ts";

const PAGE = `# Show a thing

## URI

GET /v1/things/{id}

**Table 1** Path parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| id | Yes | String | The thing's ID. |

## Response

**Table 2** Response body parameters

| Parameter | Type | Description |
| --- | --- | --- |
| name | String | The name. |

## Example Response

\`\`\`
{ "name": "a" }
\`\`\`
`;

describe("inputs", () => {
  test.each([
    ["an empty file", "", "is empty"],
    ["a binary file", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]), "is binary"],
    ["a file in no known encoding", Uint8Array.from([0xff, 0xfe, 0xff, 0xff, 0x81]), "encoding"],
  ])("%s is said by name, and the other page is still read", (_name, bytes, message) => {
    const folder = folderWith({ "bad.md": bytes, "good.md": PAGE });
    const { code, stdout, stderr } = docproof(folder, ["extract", "--format", "json", "bad.md", "good.md"]);
    expect(stderr).toContain(`docproof: bad.md: `);
    expect(stderr).toContain(message);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { page: string }).page),
    ).toEqual(["good.md"]);
    expect(code).toBe(2);
  });

  test("a missing file is an error that names the nearest one", () => {
    const { code, stderr } = docproof(folderWith({ "good.md": PAGE }), ["lint", "god.md"]);
    expect(stderr).toContain("god.md: no such file or folder");
    expect(stderr).toContain("Did you mean good.md?");
    expect(code).toBe(2);
  });

  test("a folder without pages, and a glob that matches nothing", () => {
    const folder = folderWith({ "data/x.bin": "x" });
    expect(docproof(folder, ["lint", "data"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no pages in this folder") as string,
    });
    expect(docproof(folder, ["lint", "*.md"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("*.md: no such file") as string,
    });
  });

  test("an existing path with brackets is no glob", () => {
    const { code, stdout } = docproof(folderWith({ "page [v1].md": PAGE }), [
      "tables",
      "--format",
      "json",
      "page [v1].md",
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { tables: unknown[] }).tables).toHaveLength(2);
  });

  test("a page without tables has an empty list of them", () => {
    const { code, stdout } = docproof(folderWith({ "plain.md": "# Nothing here\n\nJust text.\n" }), [
      "tables",
      "--format",
      "json",
      "plain.md",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ page: "plain.md", tables: [] });
  });

  test("a page is read from standard input", () => {
    const { code, stdout } = docproof(folderWith({}), ["extract", "--format", "json", "-"], PAGE);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { operations: { method: { value: string } }[] }).operations[0]?.method.value).toBe(
      "GET",
    );
  });

  test("a recording that is none is said, with where", () => {
    const { code, stdout, stderr } = docproof(
      folderWith({ "good.md": PAGE, "rec.ndjson": '{"request": 3}\nnot json\n' }),
      ["validate", "--docs", "good.md", "--", "rec.ndjson"],
    );
    expect(`${stdout}${stderr}`).toContain("rec.ndjson");
    expect(stderr).toContain("0 exchanges matched");
    expect(code).toBe(2);
  });
});

describe("usage", () => {
  test("a misspelt option and a misspelt command are errors with the nearest name", () => {
    const folder = folderWith({ "good.md": PAGE });
    expect(docproof(folder, ["lint", "--formt", "json", "good.md"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--format") as string,
    });
    expect(docproof(folder, ["lnt", "good.md"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("lint") as string,
    });
  });

  test("an unknown rule is an error with the nearest id", () => {
    const { code, stderr } = docproof(folderWith({ "good.md": PAGE }), [
      "lint",
      "--rule",
      "lint/type-exampel=off",
      "good.md",
    ]);
    expect(stderr).toContain("Did you mean lint/type-example?");
    expect(code).toBe(2);
  });

  test("a configuration with an unknown key names the line and the nearest key", () => {
    const folder = folderWith({ "good.md": PAGE, "docproof.yaml": "# ours\nsources: [good.md]\nfail-onn: never\n" });
    const { code, stderr } = docproof(folder, ["audit"]);
    expect(stderr).toContain('docproof.yaml:3: unknown key "fail-onn"');
    expect(stderr).toContain("Did you mean fail-on?");
    expect(code).toBe(2);
  });

  test("a configuration that is not YAML names the line", () => {
    const { code, stderr } = docproof(folderWith({ "docproof.yaml": "sources: [a\nrules: {" }), ["audit"]);
    expect(stderr).toMatch(/docproof\.yaml:\d+: not YAML/);
    expect(code).toBe(2);
  });

  test("audit without anything to audit says what to do", () => {
    const { code, stderr } = docproof(folderWith({}), ["audit"]);
    expect(stderr).toContain("docproof init");
    expect(code).toBe(2);
  });

  test("a report that cannot be written is said, and the others are written and printed", () => {
    const folder = folderWith({ "good.md": PAGE, taken: "a file" });
    const reports = ["--report", "json=taken/it.json", "--report", "markdown=it.markdown"];
    const { code, stdout, stderr } = docproof(folder, ["lint", "good.md", ...reports]);
    expect(stderr).toBe("docproof: taken/it.json: could not be written (EEXIST)\n");
    expect(stdout).toContain("good.md");
    expect(readdirSync(folder).toSorted()).toEqual(["good.md", "it.markdown", "taken"]);
    expect(code).toBe(2);
  });

  test("--help and --version are no errors", () => {
    expect(docproof(folderWith({}), ["--help"]).code).toBe(0);
    expect(docproof(folderWith({}), ["--version"])).toMatchObject({ code: 0, stdout: "0.1.0\n" });
  });
});

describe("odd pages", () => {
  const audit = (page: string): ReturnType<typeof docproof> =>
    docproof(folderWith({ "p.md": page }), ["audit", "--format", "json", "p.md"]);
  const rules = (page: string): string[] =>
    (JSON.parse(audit(page).stdout) as { groups: { rule: string }[] }).groups.map(({ rule }) => rule);

  test("a page without a request line is no clean bill: it is said, and exit 2", () => {
    const { code, stderr } = audit(PAGE.replace("GET /v1/things/{id}", ""));
    expect(stderr).toContain("nothing was understood of 1 page: no request line found");
    expect(code).toBe(2);
  });

  test("a table with an unknown header is listed, with the line to paste", () => {
    const ran = audit(PAGE.replace("| Parameter | Type | Description |", "| Wert | Art | Bedeutung |"));
    const report = JSON.parse(ran.stdout) as { notUnderstood: { reason: string; place: { line: number } }[] };
    expect(report.notUnderstood).toEqual([
      expect.objectContaining({ reason: "unknown header: Wert | Art | Bedeutung" }),
    ]);
  });

  test("a structure that points at itself, and one that points nowhere", () => {
    const self = PAGE.replace(
      "| name | String | The name. |",
      '| children | Array of [Thing](#thing) objects | More. |\n\n**Table 3** Thing\n\n<a name="thing"></a>\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| parts | Array of [Thing](#thing) objects | Itself. |',
    );
    expect(audit(self).code).not.toBe(3);
    expect(rules(PAGE.replace("| name | String |", "| name | [Gone](#gone) object |"))).toContain("lint/broken-link");
  });

  test("an example that is no JSON is a finding with its kind", () => {
    expect(rules(PAGE.replace('{ "name": "a" }', '{ "name": "a" "b": 1 }'))).toContain("lint/invalid-json-example");
  });
});

describe("exit codes", () => {
  const wrong = PAGE.replace('{ "name": "a" }', '{ "name": ["a"] }');

  test("0 without findings, 1 with, by threshold", () => {
    const folder = folderWith({ "good.md": PAGE, "wrong.md": wrong });
    expect(docproof(folder, ["lint", "good.md"]).code).toBe(0);
    expect(docproof(folder, ["lint", "wrong.md"]).code).toBe(1);
    const never = docproof(folder, ["lint", "--fail-on", "never", "wrong.md"]);
    expect(never.code).toBe(0);
    expect(never.stdout).toMatch(/exit 0: \d+ errors? do(?:es)? not fail the run \(--fail-on never\)/);
    expect(docproof(folder, ["lint", "--rule", "lint/type-example=off", "wrong.md"]).code).toBe(0);
  });

  test("a valid empty report on success, in every format", () => {
    const folder = folderWith({ "good.md": PAGE });
    const files = ["json", "sarif", "html", "junit", "markdown"];
    const reports = files.flatMap((format) => ["--report", `${format}=good.${format}`]);
    expect(docproof(folder, ["lint", ...reports, "good.md"])).toMatchObject({ code: 0, stderr: "" });
    for (const format of files) expect(readFileSync(join(folder, `good.${format}`), "utf8")).not.toBe("");
    for (const format of ["json", "sarif"])
      expect(() => JSON.parse(readFileSync(join(folder, `good.${format}`), "utf8")) as unknown).not.toThrow();
    for (const format of ["json", "markdown"])
      expect(docproof(folder, ["lint", "--format", format, "good.md"])).toMatchObject({ code: 0, stderr: "" });
  });

  test("the baseline accepts what there is and nothing new", () => {
    const folder = folderWith({ "wrong.md": wrong });
    expect(docproof(folder, ["lint", "--baseline", "b.yaml", "--update-baseline", "wrong.md"]).code).toBe(0);
    expect(docproof(folder, ["lint", "--baseline", "b.yaml", "wrong.md"]).code).toBe(0);
    expect(docproof(folderWith({ "wrong.md": wrong }), ["lint", "--baseline", "b.yaml", "wrong.md"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--update-baseline") as string,
    });
  });

  test("--since an earlier report: only what is new fails", () => {
    const folder = folderWith({ "wrong.md": wrong });
    docproof(folder, ["lint", "--report", "json=last.json", "wrong.md"]);
    expect(docproof(folder, ["lint", "--since", "last.json", "--fail-on-new", "wrong.md"]).code).toBe(0);
    expect(docproof(folder, ["lint", "--since", "last.json", "wrong.md"]).code).toBe(1);
  });

  test("--fail-on-new without anything to compare with takes everything as new", () => {
    expect(docproof(folderWith({ "wrong.md": wrong }), ["lint", "--fail-on-new", "wrong.md"]).code).toBe(1);
  });
});

describe("what a folder may hold", () => {
  test("links out of it, pipes and broken links are left out and said; links inside it are read", () => {
    const folder = folderWith({ "docs/inner/good.md": PAGE, "secret.md": PAGE });
    symlinkSync("../secret.md", join(folder, "docs/out.md"));
    symlinkSync("nowhere.md", join(folder, "docs/broken.md"));
    symlinkSync("..", join(folder, "docs/circle"));
    symlinkSync("inner", join(folder, "docs/linked"));
    execFileSync("mkfifo", [join(folder, "docs/pipe.md")]);
    const { code, stdout, stderr } = docproof(folder, ["extract", "--format", "json", "docs"]);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("docs/out.md: skipped: a link to a place outside the folder");
    expect(stderr).toContain("docs/broken.md: skipped: a broken link");
    expect(stderr).toContain("docs/pipe.md: skipped: not a regular file");
    expect(code).toBe(0);
  });

  test("a folder that holds only a link out of it is not said to hold nothing", () => {
    const folder = folderWith({ "docs/.keep": "", "secret/page.md": PAGE });
    symlinkSync("../secret", join(folder, "docs/linked"));
    expect(docproof(folder, ["lint", "docs"]).stderr).toBe(
      "docproof: docs/linked: skipped: a link to a place outside the folder\ndocproof: docs: no pages in this folder but what was skipped\n",
    );
  });

  test("a glob takes no link that leads out of the folder before its first wildcard", () => {
    const folder = folderWith({ "docs/good.md": PAGE, "secret.md": PAGE });
    symlinkSync("../secret.md", join(folder, "docs/out.md"));
    const { stdout, stderr } = docproof(folder, ["extract", "--format", "json", "docs/*.md"]);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("docs/out.md: skipped: a link to a place outside the folder");
  });

  test("a page over the limit is refused by name with the option that raises it, and read with it", () => {
    const folder = folderWith({ "big.md": `${PAGE}${" ".repeat(1024 * 1024)}`, "good.md": PAGE });
    const refused = docproof(folder, ["extract", "--format", "json", "--max-page-size", "1", "big.md", "good.md"]);
    expect(refused.stderr).toContain("big.md: is larger than 1 MiB; --max-page-size 2 raises the limit");
    expect(refused.code).toBe(2);
    expect(refused.stdout.trim().split("\n")).toHaveLength(1);
    expect(docproof(folder, ["extract", "--max-page-size", "2", "big.md"]).code).toBe(0);
    for (const option of ["--config", "--baseline"]) {
      const large = docproof(folder, ["lint", "--max-page-size", "1", "good.md", option, "big.md"]);
      expect(large.code).toBe(2);
      expect(large.stderr).toContain("is larger than 1 MiB; --max-page-size 2 raises the limit");
    }
  });
});

describe("what is written", () => {
  test("a file name with a line feed stays one line on stderr", () => {
    const { stderr } = docproof(folderWith({ "a\n::error::b.md": "" }), ["lint", "a\n::error::b.md"]);
    expect(stderr.split("\n").some((line) => line.startsWith("::"))).toBe(false);
  });

  test.runIf(existsSync("/dev/full"))("an output that cannot be written is exit 2 with a sentence", () => {
    const folder = folderWith({ "good.md": PAGE });
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [BIN, "tables", "good.md"], {
      cwd: folder,
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect(stderr).toContain("standard output could not be written (ENOSPC)");
    expect(status).toBe(2);
  });

  test("what a killed run left beside a report is removed; a link in its place is not followed", () => {
    const folder = folderWith({ "good.md": PAGE, "other.txt": "kept" });
    const stale = join(folder, "out.json.0123456789ab.docproof-tmp");
    symlinkSync("other.txt", stale);
    lutimesSync(stale, new Date(0), new Date(0));
    const { code } = docproof(folder, ["lint", "good.md", "--report", "json=out.json", "--fail-on", "never"]);
    expect(code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(["good.md", "other.txt", "out.json"]);
    expect(readFileSync(join(folder, "other.txt"), "utf8")).toBe("kept");
  });
});
