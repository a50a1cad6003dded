/** A run of four processes, joined: exactly the report that one process gives. */
import { createHash } from "node:crypto";
import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { runDocproof } from "../live/process.ts";
import { har, largeNight, mixedNight, ndjson, PAGE } from "./nights.ts";
import { docproof, folderWith } from "./run.ts";

/** Some lines are none, and the last is cut off. */
function damaged(text: string): string {
  const lines = text.split("\n");
  for (let n = 3; n < lines.length; n += 40) lines[n] = `${lines[n]?.slice(0, 20)}`;
  return lines.join("\n").slice(0, -30);
}

const night = mixedNight(400);
const compressed = gzipSync(ndjson(mixedNight(300)));

describe.each<[string, string, Readonly<Record<string, string | Uint8Array>>]>([
  ["one HAR file", "rec/night.har", { "rec/night.har": har(night) }],
  ["one damaged NDJSON file", "rec/night.ndjson", { "rec/night.ndjson": damaged(ndjson(night)) }],
  [
    "a large file among small ones",
    "rec/c.ndjson",
    {
      "rec/a.ndjson": ndjson(night.slice(0, 3)),
      "rec/b.har": har(night.slice(3, 9)),
      "rec/c.ndjson": ndjson(night),
      // compressed, and cut short
      "rec/d.ndjson.gz": compressed.subarray(0, compressed.length - 200),
      "rec/empty.ndjson": "",
    },
  ],
])("%s", (_name, largest, recordings) => {
  it("is divided among four processes and joined to the same bytes", async () => {
    const folder = folderWith({ ...recordings, "page.md": PAGE });
    const run = ["validate", "--docs", "page.md", "--format", "json", "rec"];
    const parts = [1, 2, 3, 4].map((i) => `part-${i}.json`);
    const [whole, ...shards] = await Promise.all([
      runDocproof(folder, run),
      ...parts.map((part, i) => runDocproof(folder, [...run, "--shard", `${i + 1}/4`, "--part", part])),
    ]);
    const merged = docproof(folder, ["report", "merge", "--format", "json", ...parts.toReversed()]);
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.code).toBe(whole.code);
    // each has its share of the largest recording
    const exchangesOf = (stdout: string): number =>
      (JSON.parse(stdout) as Report).recordings.find(({ file }) => file === largest)?.exchanges ?? 0;
    const shares = shards.map(({ stdout }) => exchangesOf(stdout));
    expect(shares.reduce((sum, count) => sum + count, 0)).toBe(exchangesOf(whole.stdout));
    expect(Math.min(...shares)).toBeGreaterThan(80);
  });
});

describe("a recording of many ranges", () => {
  const [name, large] = ["night.ndjson", largeNight(17)];
  const run = ["validate", "--docs", "page.md", "--format", "json"];
  let folder = "";
  beforeAll(() => {
    folder = folderWith({ [name]: ndjson(large), "night.har": har(large), "page.md": PAGE });
  });

  it.each([name, "night.har"])(
    "%s: has one digest, whoever reads how much of it, and verify knows it again",
    (file) => {
      const parts = [1, 2, 3].map((i) => `${file}-${i}.json`);
      const whole = docproof(folder, [...run, file, "--report", "json=whole.json"]);
      for (const [i, part] of parts.entries())
        docproof(folder, [...run, file, "--shard", `${i + 1}/3`, "--part", part]);
      docproof(folder, ["report", "merge", "--part", "two.json", ...parts.slice(1)]);
      const merged = docproof(folder, ["report", "merge", "--format", "json", "two.json", parts[0] ?? ""]);
      expect(merged.stdout).toBe(whole.stdout);
      expect(merged.stderr).toBe("");
      const [recording] = (JSON.parse(whole.stdout) as Report).recordings;
      const ranges = readFileSync(join(folder, file));
      const all = createHash("sha256");
      for (let at = 0; at < ranges.length; at += 1 << 20)
        all.update(
          createHash("sha256")
            .update(ranges.subarray(at, at + (1 << 20)))
            .digest(),
        );
      expect(recording).toMatchObject({ sha256: all.digest("hex"), rangeBytes: 1 << 20 });
      expect(docproof(folder, ["verify", "whole.json"]).stdout).toContain("same     2 of 2 files\n");
    },
  );

  it("a part that is there is made again only when it is not whole, or its recordings have changed", () => {
    const shard = [...run, name, "--shard", "2/3", "--part", "resumed.json", "--resume"];
    const first = docproof(folder, shard);
    const again = docproof(folder, shard);
    expect(again.stderr).toBe("docproof: resumed.json: whole already, and nothing has changed since\n");
    expect(again.stdout).toBe(first.stdout);
    const part = readFileSync(join(folder, "resumed.json"), "utf8");
    writeFileSync(join(folder, "resumed.json"), part.slice(0, -100));
    expect(docproof(folder, shard).stderr).toBe("");
    expect(readFileSync(join(folder, "resumed.json"), "utf8")).toBe(part);
    utimesSync(join(folder, name), 0, 0);
    expect(docproof(folder, shard).stderr).toBe("");
  });
});

it("what is compressed is no work that can be divided, and every shard says so", () => {
  const folder = folderWith({ "night.ndjson.gz": compressed, "page.md": PAGE });
  const run = ["validate", "--docs", "page.md", "night.ndjson.gz", "--format", "json"];
  const words = "docproof: night.ndjson.gz: cannot be read from its middle; every shard reads all of it";
  for (const i of [1, 2])
    expect(docproof(folder, [...run, "--shard", `${i}/2`, "--part", `${i}.json`]).stderr).toContain(words);
  expect(docproof(folder, ["report", "merge", "--format", "json", "1.json", "2.json"]).stdout).toBe(
    docproof(folder, run).stdout,
  );
});

it("options that were given to the parts count for the whole", () => {
  const folder = folderWith({ "n.ndjson": ndjson(night.slice(0, 30)), "page.md": PAGE });
  const run = [
    "validate",
    "--docs",
    "page.md",
    "--base-path",
    "/gw",
    "--host",
    "api.example.com",
    "--format",
    "json",
    "n.ndjson",
  ];
  const whole = docproof(folder, run);
  for (const i of [1, 2]) docproof(folder, [...run, "--shard", `${i}/2`, "--part", `${i}.json`]);
  expect(docproof(folder, ["report", "merge", "--format", "json", "1.json", "2.json"]).stdout).toBe(whole.stdout);
});

describe("parts that do not belong together", () => {
  let folder = "";
  beforeAll(() => {
    folder = folderWith({
      "page.md": PAGE,
      "night.ndjson": ndjson(night.slice(0, 40)),
      "other.ndjson": ndjson(night.slice(0, 20)),
    });
    const part = (name: string, recording: string, ...args: readonly string[]): void =>
      void docproof(folder, ["validate", "--docs", "page.md", recording, "--part", name, ...args]);
    part("1.json", "night.ndjson", "--shard", "1/2");
    part("2.json", "night.ndjson", "--shard", "2/2");
    part("other.json", "other.ndjson", "--shard", "2/2");
    part("mapped.json", "night.ndjson", "--shard", "2/2", "--base-path", "/x");
    writeFileSync(join(folder, "2-old.json"), readFileSync(join(folder, "2.json"), "utf8").replace("part 3", "part 2"));
  });

  it.each<[string, readonly string[], string]>([
    ["the same part twice", ["1.json", "1.json"], "1.json: part 1 of 2, as 1.json is"],
    ["other recordings", ["1.json", "other.json"], "other.json: this part and 1.json were made from other recordings"],
    ["other options", ["1.json", "mapped.json"], "mapped.json: this part was made with other pages or options"],
    ["no part", ["1.json", "night.ndjson"], "night.ndjson: not a part of a run"],
    ["another version's", ["1.json", "2-old.json"], "2-old.json: not a part of a run"],
  ])("%s is refused", (_name, parts, message) => {
    const ran = docproof(folder, ["report", "merge", ...parts]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });

  it("a part that is missing makes the report partial", () => {
    const ran = docproof(folder, ["report", "merge", "2.json"]);
    expect(ran.stderr).toContain("docproof: report merge: missing shard 1 of 2");
    expect(ran.stdout).toContain("Partial: this report covers only 50 % of the recordings or calls.");
    expect(ran.code).toBe(2);
  });
});

it.each([
  ["cut", '{"format": "docproof part 2", "com'],
  ["without its shard", JSON.stringify({ format: "docproof part 2", state: {} })],
  [
    "with other counts",
    JSON.stringify({
      format: "docproof part 2",
      command: "",
      docs: [],
      options: {},
      shard: { index: 1, of: 1 },
      recordings: [],
      share: 1,
      unreadable: 0,
      state: { counts: 5 },
    }),
  ],
])("a part that is damaged (%s) is exit 2 with a sentence", (_how, text) => {
  const { code, stderr } = docproof(folderWith({ "part.json": text }), ["report", "merge", "part.json"]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^docproof: part\.json: /)]);
  expect(stderr).not.toContain("a bug of docproof");
});
