/** Reports for auditors: spreadsheets, and whether a report still holds. */
import { execFileSync, execSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, docproof, folderWith } from "./run.ts";

const page = (type: string, description = "Size in GB."): string =>
  [
    "# Show a disk",
    "",
    "GET /v1/disks",
    "",
    "## Response",
    "",
    "| Parameter | Type | Description |",
    "| --- | --- | --- |",
    `| size | ${type} | ${description} |`,
    "",
    "Example response:",
    "",
    "```json",
    '{ "size": "large" }',
    "```",
    "",
  ].join("\n");
const exchange = `${JSON.stringify({
  request: { method: "GET", url: "https://h/v1/disks" },
  response: { status: 200, headers: { "Content-Type": "application/json" }, body: { size: "large" } },
})}\n`;
const files = {
  "docs/a.md": page("Integer"),
  "docs/b.md": page("String"),
  "rec.ndjson": exchange,
  "accepted.yaml": "accepted: []\n",
  "docproof.yaml": "sources: [docs]\nrecordings: [rec.ndjson]\nbaseline: accepted.yaml\n",
};

describe("verify", () => {
  it("finds all as it was, and gives the command that makes the same bytes again", () => {
    const folder = folderWith(files);
    docproof(folder, ["audit", "--report", "json=audit.json"]);
    const { stdout, code } = docproof(folder, ["verify", "audit.json"]);
    expect(code).toBe(0);
    expect(stdout).toContain("same     5 of 5 files\n");
    const before = readFileSync(join(folder, "audit.json"));
    const [, command = ""] = /^repeat {3}docproof (.*)$/m.exec(stdout) ?? [];
    rmSync(join(folder, "audit.json"));
    execSync(`${process.execPath} ${BIN} ${command} || true`, { cwd: folder, stdio: "pipe" });
    expect(readFileSync(join(folder, "audit.json")).equals(before)).toBe(true);
  });

  it("names what has changed and what is gone", () => {
    const folder = folderWith(files);
    docproof(folder, ["audit", "--report", "json=audit.json"]);
    writeFileSync(join(folder, "docs/a.md"), page("Integer", "In GB."));
    writeFileSync(join(folder, "docproof.yaml"), `${files["docproof.yaml"]}fail-on: never\n`);
    rmSync(join(folder, "rec.ndjson"));
    const { stdout, code } = docproof(folder, ["verify", "audit.json"]);
    expect(code).toBe(1);
    expect(stdout).toContain("same     2 of 5 files\n");
    expect(stdout).toContain("changed  docs/a.md (page)\n");
    expect(stdout).toContain("changed  docproof.yaml (configuration)\n");
    expect(stdout).toContain("gone     rec.ndjson (recording)\n");
  });

  it("is exit 2 for what is no report", () => {
    expect(docproof(folderWith(files), ["verify", "docproof.yaml"]).code).toBe(2);
  });
});

describe("spreadsheets", () => {
  it("have a sheet each, equal bytes for equal runs, and no formula of a page", () => {
    const folder = folderWith({ ...files, "docs/a.md": page("Integer", '=1+1, "x"') });
    const write = (name: string): Buffer => {
      docproof(folder, ["audit", "--report", `xlsx=${name}.xlsx`, "--report", `csv=${name}.csv`]);
      return readFileSync(join(folder, `${name}.xlsx`));
    };
    expect(write("one").equals(write("two"))).toBe(true);
    const part = (name: string): string =>
      execFileSync(
        "python3",
        [
          "-c",
          "import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))",
          "one.xlsx",
          name,
        ],
        { cwd: folder, encoding: "utf8" },
      );
    expect([...part("xl/workbook.xml").matchAll(/sheet name="(\w+)"/g)].map(([, name]) => name)).toEqual([
      "Findings",
      "Matrix",
      "Ledger",
      "Accepted",
    ]);
    expect(part("xl/worksheets/sheet1.xml")).toContain("size: the table says Integer, the example shows a string");
    expect(part("xl/worksheets/sheet3.xml")).toContain("docs/a.md");
    const csv = readFileSync(join(folder, "one.csv"), "utf8");
    expect(csv.split("\n")[0]).toMatch(/^\ufeffnumber,severity,rule,/);
    expect(csv).toMatch(/\d+,error,lint\/type-example,/);
    expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m);
  });
});
