/** The examples of docs/scale, run with the variables that their engines set, give the report of one run. */
import { execFileSync, type ExecFileSyncOptions } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { mixedNight, ndjson, PAGE } from "./nights.ts";
import { BIN, docproof, folderWith } from "./run.ts";

const files = { "docs/page.md": PAGE, "recordings/night.ndjson": ndjson(mixedNight(200)) };
const command = `${process.execPath} ${BIN}`;

/** Exit code 1 is what the findings are for. */
function bash(cwd: string, script: readonly string[], env: Readonly<Record<string, string>>): void {
  const options: ExecFileSyncOptions = { cwd, env: { ...process.env, ...env }, stdio: "pipe" };
  try {
    execFileSync("bash", script, options);
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
  }
}

const reportOf = (folder: string, name: string): { recordings: unknown; groups: unknown; ledger: unknown } => {
  const { recordings, groups, ledger } = JSON.parse(readFileSync(join(folder, name), "utf8")) as ReturnType<
    typeof reportOf
  >;
  return { recordings, groups, ledger };
};

function single(folder: string): ReturnType<typeof reportOf> {
  docproof(folder, ["validate", "--docs", "docs/", "recordings/", "--report", "json=single.json"]);
  return reportOf(folder, "single.json");
}

it("slurm.sh: an array, a task of it twice", () => {
  const folder = folderWith(files);
  const script = resolve("docs/scale/slurm.sh");
  const env = {
    DOCPROOF: command,
    PAGES: "docs/",
    RECORDINGS: "recordings/",
    PARTS: join(folder, "parts"),
    REPORT: "merged.json",
    SHARDS: "3",
  };
  for (const id of ["0", "1", "2", "1"]) bash(folder, [script, "shard"], { ...env, SLURM_ARRAY_TASK_ID: id });
  bash(folder, [script, "merge"], env);
  expect(reportOf(folder, "merged.json")).toEqual(single(folder));
});

it("gitlab-ci.yml: parallel jobs, and the one that merges", () => {
  const folder = folderWith(files);
  const jobs = parse(readFileSync("docs/scale/gitlab-ci.yml", "utf8")) as Record<string, { script: readonly string[] }>;
  const run = (name: string, env: Readonly<Record<string, string>>): void => {
    for (const line of jobs[name]?.script ?? [])
      if (line !== "npm ci") bash(folder, ["-c", line.replace("npx docproof", command)], env);
  };
  for (const index of ["1", "2"]) run("docproof shards", { CI_NODE_INDEX: index, CI_NODE_TOTAL: "2" });
  run("docproof report", {});
  docproof(folder, ["report", "merge", "part-1.json", "part-2.json", "--report", "json=merged.json"]);
  expect(reportOf(folder, "merged.json")).toEqual(single(folder));
  expect(readFileSync(join(folder, "gl-code-quality-report.json"), "utf8")).toContain("validate/enum");
});
