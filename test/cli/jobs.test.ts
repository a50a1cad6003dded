/** Pages and recordings that several threads read give the bytes of one thread's run. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { har, largeNight, mixedNight, ndjson, PAGE } from "./nights.ts";
import { docproof, folderWith } from "./run.ts";

const row = (page: number, n: number): string =>
  `| part_${page}_${n} | ${n % 3 === 0 ? "Integer" : "String"} | How much of part ${n} there is. The value ranges from 1 to ${n + 2}. |`;

const FILLER = "A line of a log that says nothing of the API.\n".repeat(2_500);

/** Enough text, all together, for three threads. */
const page = (name: string, n: number): string =>
  `# ${name} ${n}\n\nGET /v1/parts${n}\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n${Array.from({ length: 12 }, (_, i) => row(n, i)).join("\n")}\n\nSee [the next](parts${n + 1}.md) and [the last](gone.md).\n\n\`\`\`json\n{ "part_${n}_1": 5, "part_${n}_3": "x" }\n\`\`\`\n\n\`\`\`text\n${FILLER}\`\`\`\n`;

const files = {
  ...Object.fromEntries(Array.from({ length: 24 }, (_, n) => [`en/parts${n}.md`, page("Parts", n)])),
  ...Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`other/parts${n}.md`, page("零件", n)])),
  "en/broken.md": new Uint8Array([0, 159, 146, 150]),
  "docproof.yaml":
    "vocabulary:\n  types:\n    flurb: boolean\noperations:\n  - page: en/parts1.md\n    heading: Parts 1\n    method: PUT\n    path: /v1/bound\n",
};

describe("--jobs", () => {
  it("changes no byte of what is found and said", () => {
    const folder = folderWith(files);
    const run = (...more: string[]): unknown =>
      docproof(folder, ["audit", "en", "other", "--format", "json", "--max", "40", ...more]);
    const one = run("--jobs", "1", "--cache-dir", "a");
    expect(JSON.stringify(one)).toContain("/v1/bound");
    expect(run("--jobs", "3", "--cache-dir", "b")).toEqual(one);
    expect(run("--jobs", "3", "--no-cache")).toEqual(one);
    const names = (cache: string): string[] =>
      readdirSync(join(folder, cache), { recursive: true, encoding: "utf8" }).toSorted();
    expect(names("b")).toEqual(names("a"));
  });

  it("changes no byte of what recordings show", () => {
    const night = ndjson(mixedNight(1000));
    const large = largeNight(17);
    const folder = folderWith({
      "page.md": PAGE,
      "rec/a.ndjson": ndjson(large),
      "rec/b.har": har(large),
      "rec/c.ndjson": night.slice(0, -20),
      "rec/d.ndjson.gz": gzipSync(night),
    });
    const run = (...more: string[]): unknown =>
      docproof(folder, ["validate", "--docs", "page.md", "--format", "json", "rec", ...more]);
    const one = run("--jobs", "1", "--no-cache");
    expect(JSON.stringify(one)).toContain("rec/b.har");
    expect(run("--jobs", "3", "--cache-dir", "cache")).toEqual(one);
    const part = (name: string, ...more: string[]): string => {
      run("--shard", "2/3", "--part", name, ...more);
      return readFileSync(join(folder, name), "utf8");
    };
    // what a shard hands over is the same, too, but for the places where its threads began to count
    const stateOf = (text: string): unknown => {
      const { state } = JSON.parse(text) as { state: { kept: unknown; broken: unknown; seen: unknown } };
      return [state.kept, state.broken, state.seen];
    };
    expect(stateOf(part("3.json", "--jobs", "3"))).toEqual(stateOf(part("1.json", "--jobs", "1")));
  });
});
