/** Where a configuration has docproof write, and what a report that is no file is written into. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { docproof, folderWith } from "./run.ts";

const PAGE = `# Lamps

GET /v1/lamps

Table 1 Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| id | String | The id. |
`;

/** A project with a folder beside it, and a link that leads there. */
function project(config: string): { readonly around: string; readonly inside: string } {
  const around = folderWith({ "项目/a.md": PAGE, "项目/docproof.yaml": config, "beside/b.md": PAGE });
  const inside = join(around, "项目");
  mkdirSync(join(inside, ".git"));
  symlinkSync(join(around, "beside"), join(inside, "out"));
  return { around, inside };
}

describe("a configuration", () => {
  it.each([
    ["schemas: ../beside", "outside the project"],
    ["reports: ../new/deep", "outside the project"],
    ["baseline: ../accepted.yaml", "outside the project"],
    ["reports: out", "outside the project"],
    ["schemas: out/new", "outside the project"],
    ["reports: .git/hooks", "outside the project"],
    ["reports: /tmp/docproof-absolute", "is an absolute path"],
    ["recordings: [/etc/hostname]", "is an absolute path"],
  ])("that says %j is refused, and nothing is written", (line, message) => {
    const { around, inside } = project(`sources: [a.md]\n${line}\n`);
    const ran = docproof(inside, ["audit"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
    expect(readdirSync(around).toSorted()).toEqual(["beside", "项目"]);
    expect(readdirSync(join(around, "beside"))).toEqual(["b.md"]);
    expect(readdirSync(inside).toSorted()).toEqual([".git", "a.md", "docproof.yaml", "out"]);
  });

  it("below the root of its project may name the folders beside its own", () => {
    const { inside } = project("sources: [a.md]\n");
    mkdirSync(join(inside, "ci"));
    const folder = folderWith({
      ".git/HEAD": "x",
      "ci/docproof.yaml": "sources: [../a.md]\nreports: ../报告\n",
      "a.md": PAGE,
    });
    expect(docproof(folder, ["audit", "--config", "ci/docproof.yaml"]).code).toBe(0);
    expect(existsSync(join(folder, "报告/audit.json"))).toBe(true);
  });

  it("has no say where the command line names the place", () => {
    const { around, inside } = project("sources: [a.md]\n");
    expect(docproof(inside, ["audit", "--report", "json=../beside/r.json"]).code).toBe(0);
    expect(existsSync(join(around, "beside/r.json"))).toBe(true);
  });
});

describe.runIf(process.platform === "linux")("a report that is given a place that keeps no bytes", () => {
  it("goes through a pipe, which stays one", async () => {
    const folder = folderWith({ "a.md": PAGE });
    const pipe = join(folder, "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const reader = spawn("cat", [pipe]);
    let text = "";
    reader.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    const ended = new Promise((resolve) => reader.on("close", resolve));
    expect(docproof(folder, ["lint", "a.md", "--report", "json=pipe"]).code).toBe(0);
    await ended;
    expect(JSON.parse(text)).toHaveProperty("tool.name", "docproof");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it("is exit 2 where nothing fits, and the device is still there", () => {
    const ran = docproof(folderWith({ "a.md": PAGE }), ["lint", "a.md", "--report", "json=/dev/full"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("/dev/full: could not be written (ENOSPC)");
    expect(lstatSync("/dev/full").isCharacterDevice()).toBe(true);
  });
});

describe.runIf(existsSync("/proc/self"))("a folder that the system lets nobody make", () => {
  it("is said of a report, which the run still prints", () => {
    const ran = docproof(folderWith({ "a.md": PAGE }), ["lint", "a.md", "--report", "json=/proc/none/a.json"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("/proc/none/a.json: could not be written (ENOENT)");
    expect(ran.stdout).toContain("a.md");
  });

  it("keeps nothing, where it is that of the cache", () => {
    const folder = folderWith({ "a.md": PAGE });
    const { code, stdout } = docproof(folder, ["lint", "a.md", "--no-cache"]);
    expect(docproof(folder, ["lint", "a.md", "--cache-dir", "/proc/none"])).toMatchObject({ code, stdout });
  });
});
