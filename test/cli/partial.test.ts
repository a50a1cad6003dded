/** Runs that end before their work does: by a signal, by a recording that is cut short. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { type Running, startDocproof } from "../live/process.ts";
import { GOOD, har, mixedNight, ndjson, PAGE } from "./nights.ts";
import { docproof, folderWith } from "./run.ts";

const FORMATS = ["json", "markdown", "html", "sarif", "junit", "github"] as const;
const reportArgs = FORMATS.flatMap((format) => ["--report", `${format}=out/report.${format}`]);

function reports(folder: string): Record<string, string> {
  return Object.fromEntries(FORMATS.map((f) => [f, readFileSync(join(folder, "out", `report.${f}`), "utf8")]));
}

/** More than pipes and streams hold back, so that what is taken beyond it was read. */
const MORE_THAN_BUFFERS = 4 * 1024 * 1024;

describe.each(["SIGINT", "SIGTERM"] as const)("%s while standard input is read", (signal) => {
  it("leaves whole reports of what was read, marked as partial in words, and ends with 2", async () => {
    const folder = folderWith({ "page.md": PAGE });
    const args = ["validate", "--docs", "page.md", "-", ...reportArgs];
    const running = startDocproof(folder, args, {}, "pipe");
    const one = ndjson([{ body: { ...GOOD, count: "1" } }]);
    // taken by the other side once the callback comes; the stream is not ended
    await new Promise<void>((taken) => {
      running.process.stdin?.write(one.repeat(MORE_THAN_BUFFERS / one.length), () => taken());
    });
    running.process.kill(signal);
    const { code, stdout, stderr } = await running.ended;
    expect(stderr).toContain("docproof: interrupted; writing what was done so far");
    expect(code).toBe(2);
    const report = JSON.parse(reports(folder)["json"] ?? "") as Report;
    expect(report.partial).toBe("unknown");
    const [recording] = report.recordings;
    expect(recording?.exchanges).toBeGreaterThan(1000);
    expect(recording?.broken).toBe(0);
    expect(report.groups.map(({ count }) => count)).toEqual([recording?.exchanges]);
    for (const text of [stdout, ...Object.values(reports(folder)).slice(1)])
      expect(text.replace(/\s+/g, " ")).toContain("Partial: the run was interrupted or a recording is truncated");
    expect(readdirSync(join(folder, "out"))).toHaveLength(FORMATS.length);
  });
});

/** Waits until the process has the file open. */
async function whenOpen({ process: child }: Running, file: string): Promise<void> {
  const folder = `/proc/${child.pid}/fd`;
  while (child.exitCode === null) {
    const links = readdirSync(folder).map((fd) => {
      try {
        return readlinkSync(join(folder, fd));
      } catch {
        return "";
      }
    });
    if (links.some((link) => link.endsWith(file))) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe.skipIf(!existsSync("/proc/self/fd"))("a signal while files are read (skipped without /proc)", () => {
  it("tells the share that was read, and the part of a sharded run does, too", async () => {
    const night = ndjson(mixedNight(1000));
    const folder = folderWith({ "page.md": PAGE, "small.ndjson": ndjson([{}]), "big.ndjson": night.repeat(120) });
    const args = ["validate", "--docs", "page.md", "small.ndjson", "big.ndjson", "--part", "part.json", ...reportArgs];
    const running = startDocproof(folder, args);
    await whenOpen(running, "big.ndjson");
    running.process.kill("SIGTERM");
    const { code, stdout } = await running.ended;
    expect(code).toBe(2);
    const { partial, recordings } = JSON.parse(reports(folder)["json"] ?? "") as Report;
    expect(partial).toBeGreaterThan(0);
    expect(partial).toBeLessThan(1);
    expect(recordings.find(({ file }) => file === "small.ndjson")?.matched).toBe(1);
    const words = `Partial: this report covers only ${Math.floor(Number(partial) * 100)} % of the recordings or calls.`;
    expect(stdout).toContain(words);
    for (const text of Object.values(reports(folder)).slice(1)) expect(text.replaceAll("%25", "%")).toContain(words);
    const merged = docproof(folder, ["report", "merge", "part.json", "--format", "json"]);
    expect(merged.code).toBe(2);
    expect(merged.stdout).toBe(reports(folder)["json"]);
  });
});

describe("a recording that is cut short", () => {
  const exchanges = [{}, {}, { body: { ...GOOD, state: "broken" } }, {}];
  it.each([
    ["night.ndjson", ndjson(exchanges).slice(0, -40)],
    ["night.har", har(exchanges).slice(0, -40)],
  ])("%s: what was whole is judged, the report says that it is partial, the exit code is 2", (name, content) => {
    const folder = folderWith({ "page.md": PAGE, [name]: content });
    const { code, stdout, stderr } = docproof(folder, ["validate", "--docs", "page.md", name, ...reportArgs]);
    expect(code).toBe(2);
    expect(stderr).toContain(`docproof: ${name}: truncated; complete entries are included in the report`);
    const report = JSON.parse(reports(folder)["json"] ?? "") as Report;
    expect(report).toMatchObject({ partial: "unknown", recordings: [{ exchanges: 3, matched: 3, broken: 1 }] });
    expect(report.groups.map(({ rule }) => rule)).toEqual(["validate/enum", "validate/invalid-entry"]);
    for (const text of [stdout, ...Object.values(reports(folder)).slice(1)])
      expect(text.replace(/\s+/g, " ")).toContain("how much is missing is unknown");
  });
});

describe("a page that cannot be read", () => {
  it("is named with the reason in every report, which is of the others", () => {
    const folder = folderWith({ "page.md": PAGE, "broken.md": Uint8Array.from([0x89, 0x50, 0, 0, 0, 13]) });
    const { code } = docproof(folder, ["lint", ".", ...reportArgs]);
    expect(code).toBe(2);
    const { json = "", ...others } = reports(folder);
    expect((JSON.parse(json) as Report).notRead).toEqual([
      { file: "broken.md", reason: expect.stringContaining("is binary") },
    ]);
    for (const text of Object.values(others)) expect(text).toMatch(/Not judged: broken\.md \(is binary/);
    expect(others["sarif"]).toContain('"executionSuccessful": false');
  });

  it("is not spoken of where there is none", () => {
    const folder = folderWith({ "page.md": PAGE });
    docproof(folder, ["lint", ".", ...reportArgs]);
    const { json = "", ...others } = reports(folder);
    expect(JSON.parse(json)).not.toHaveProperty("notRead");
    for (const text of Object.values(others)) expect(text).not.toContain("Not judged");
  });
});
