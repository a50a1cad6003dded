/** `--history`: earlier reports become a trend; and CODEOWNERS tells who has the pages. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { docproof, folderWith } from "./run.ts";

const page = (type: string, path = "/v1/disks"): string =>
  [
    "# Show a disk",
    "",
    `GET ${path}`,
    "",
    "## Response",
    "",
    "| Parameter | Type | Description |",
    "| --- | --- | --- |",
    `| size | ${type} | Size in GB. |`,
    "",
    "Example response:",
    "",
    "```json",
    '{ "size": "large" }',
    "```",
    "",
  ].join("\n");

const reportIn = (folder: string, file: string): Report =>
  JSON.parse(readFileSync(join(folder, file), "utf8")) as Report;

function audited(folder: string, date: string, ...more: readonly string[]) {
  return docproof(folder, [
    "audit",
    "docs",
    "--as-of",
    date,
    "--history",
    "runs",
    "--report",
    `json=runs/${date}.json`,
    ...more,
  ]);
}

describe("--history", () => {
  it("holds a run against those before it", () => {
    const folder = folderWith({ "docs/a.md": page("Integer"), "docs/b.md": page("String", "/v1/others") });
    mkdirSync(join(folder, "runs"));
    expect(audited(folder, "2026-01-01").stderr).toContain("no earlier report, so there is no trend yet");
    writeFileSync(join(folder, "docs/a.md"), page("String"));
    writeFileSync(join(folder, "docs/b.md"), page("Boolean", "/v1/others"));
    audited(folder, "2026-02-01");
    audited(folder, "2026-03-01", "--report", "html=trend.html");
    const { trend, settings } = reportIn(folder, "runs/2026-03-01.json");
    expect(trend?.map(({ asOf, file }) => [asOf, file])).toEqual([
      ["2026-01-01", "runs/2026-01-01.json"],
      ["2026-02-01", "runs/2026-02-01.json"],
      ["2026-03-01", null],
    ]);
    expect(trend?.map(({ open }) => open.error)).toEqual([1, 1, 1]);
    expect(trend?.map(({ since }) => since && [since.new.error, since.fixed.error])).toEqual([null, [1, 1], [0, 0]]);
    expect(settings?.map(({ role }) => role)).toEqual(["history", "history"]);
    expect(readFileSync(join(folder, "trend.html"), "utf8")).toContain("Open findings: 2026-01-01");
  });

  it("gives the same bytes when a day's run is made again, and verify knows the reports", () => {
    const folder = folderWith({ "docs/a.md": page("Integer") });
    mkdirSync(join(folder, "runs"));
    audited(folder, "2026-01-01");
    audited(folder, "2026-02-01");
    const before = readFileSync(join(folder, "runs/2026-02-01.json"), "utf8");
    expect(audited(folder, "2026-02-01").stderr).toContain(
      "skipped 2026-02-01.json: of the day of this run, which replaces it",
    );
    expect(readFileSync(join(folder, "runs/2026-02-01.json"), "utf8")).toBe(before);
    writeFileSync(join(folder, "runs/2026-01-01.json"), "{}");
    expect(docproof(folder, ["verify", "runs/2026-02-01.json"]).stdout).toContain(
      "changed  runs/2026-01-01.json (history)",
    );
  });

  it("names what it leaves out: no report, no date, another command, a part of one", () => {
    const folder = folderWith({ "docs/a.md": page("Integer"), "runs/junk.json": "[1", "runs/other.json": '{"a":1}' });
    docproof(folder, ["lint", "docs", "--as-of", "2026-01-01", "--report", "json=runs/lint.json"]);
    docproof(folder, ["audit", "docs", "--report", "json=runs/undated.json"]);
    docproof(folder, ["audit", "docs", "--report", "json=runs/night-20260105.json"]);
    docproof(folder, ["audit", "docs", "--max", "0", "--as-of", "2026-01-02", "--report", "json=runs/max.json"]);
    docproof(folder, ["audit", "docs", "--as-of", "2027-01-01", "--report", "json=runs/later.json"]);
    const { stderr } = audited(folder, "2026-02-01");
    for (const said of [
      "skipped junk.json, other.json: no report of docproof",
      "skipped lint.json: of docproof lint, not audit",
      "skipped undated.json: without a date: --as-of DATE gives it one, or a name like 2026-01-31.json",
      "skipped max.json: findings are hidden by --max",
      "skipped later.json: later than 2026-02-01",
    ])
      expect(stderr).toContain(said);
    expect(reportIn(folder, "runs/2026-02-01.json").trend?.map(({ asOf }) => asOf)).toEqual([
      "2026-01-05",
      "2026-02-01",
    ]);
  });

  it("says that a folder is missing", () => {
    const folder = folderWith({ "docs/a.md": page("Integer") });
    const { code, stderr } = docproof(folder, ["audit", "docs", "--history", "none"]);
    expect(code).toBe(2);
    expect(stderr).toContain("docproof: --history none: the folder could not be read (ENOENT)");
  });
});

describe("owners", () => {
  it("are those that CODEOWNERS of the repository names, also from a folder below its root", () => {
    const folder = folderWith({
      "docs/a.md": page("Integer"),
      "docs/b.md": page("String", "/v1/others"),
      CODEOWNERS: "docs/ @writers\ndocs/b.md\n",
    });
    execFileSync("git", ["init", "-q"], { cwd: folder });
    docproof(join(folder, "docs"), ["audit", "a.md", "b.md", "--report", "json=r.json", "--report", "html=r.html"]);
    const report = reportIn(folder, "docs/r.json");
    expect(report.editions.map(({ owners }) => owners)).toEqual([["@writers"], undefined]);
    expect(report.settings).toMatchObject([{ role: "owners", file: "../CODEOWNERS" }]);
    expect(readFileSync(join(folder, "docs/r.html"), "utf8")).toContain("<bdi>@writers</bdi>");
  });
});
