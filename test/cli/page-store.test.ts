/** What pages promise is kept between runs: with it and without it, every command gives the same bytes. */
import { spawn } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, docproof, folderWith, type Ran } from "./run.ts";

const page = (type: string): string =>
  `# Pots\n\n## URI\n\nGET /v1/pots\n\n## Response\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| size | ${type} | The size. |\n\nStatus code 200\n`;

const RST = "Kettles\n=======\n\n.. include:: more.inc\n";
const INCLUDED = ".. http:get:: /v1/kettles\n\n   :query int limit: How many.\n";

const files = {
  "md/pots.md": page("Integer"),
  "other/pots.md": page("String"),
  "rst/kettles.rst": RST,
  "rst/more.inc": INCLUDED,
  "night.ndjson": `${JSON.stringify({ method: "GET", url: "https://h/v1/pots", status: 200, responseBody: { size: "9" } })}\n`,
};

const entries = (cache: string): string[] =>
  existsSync(cache)
    ? readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => /[0-9a-f]{64}$/.test(name))
    : [];

const shown = ({ code, stdout, stderr }: Ran): unknown => ({ code, stdout, stderr });

describe("the cache of pages", () => {
  it.each([
    ["extract", ["extract", "md", "other", "rst", "--format", "json"]],
    ["schema", ["schema", "md", "rst"]],
    ["openapi", ["openapi", "md", "rst"]],
    ["lint", ["lint", "md", "other", "rst", "--format", "json"]],
    ["compare", ["compare", "md", "other", "--format", "json"]],
    ["diff", ["diff", "md", "other", "--format", "json"]],
    ["validate", ["validate", "--docs", "md", "--format", "json", "night.ndjson"]],
  ])("gives %s the same bytes cold, warm and without", (_name, args) => {
    const folder = folderWith(files);
    const cold = docproof(folder, [...args, "--cache-dir", "kept"]);
    expect(entries(join(folder, "kept")).length).toBeGreaterThan(0);
    expect(shown(docproof(folder, [...args, "--cache-dir", "kept"]))).toEqual(shown(cold));
    expect(shown(docproof(folder, [...args, "--no-cache"]))).toEqual(shown(cold));
  });

  it("keeps nothing with --no-cache, and all in the folder of --cache-dir", () => {
    const folder = folderWith(files);
    const extract = ["extract", "md", "--format", "json"];
    const without = docproof(folder, [...extract, "--no-cache", "--cache-dir", "kept", "--no-cache"]);
    expect(entries(join(folder, "kept"))).toEqual([]);
    const kept = docproof(folder, ["--cache-dir", "kept", ...extract]);
    expect(entries(join(folder, "kept"))).toHaveLength(1);
    expect(shown(kept)).toEqual(shown(without));
  });

  it("reads anew what has changed: the page, a file that it takes in, the vocabulary", () => {
    const folder = folderWith(files);
    const kettles = (): string =>
      docproof(folder, ["--cache-dir", "kept", "extract", "rst", "--format", "json"]).stdout;
    const pots = (): string => docproof(folder, ["--cache-dir", "kept", "extract", "md", "--format", "json"]).stdout;
    expect(kettles()).toContain('"limit"');
    writeFileSync(join(folder, "rst/more.inc"), INCLUDED.replace("limit", "offset"));
    expect(kettles()).toContain('"offset"');
    expect(pots()).toContain('"integer"');
    writeFileSync(join(folder, "md/pots.md"), page("Flurb"));
    expect(pots()).not.toContain('"boolean"');
    writeFileSync(join(folder, "docproof.yaml"), "vocabulary:\n  types:\n    flurb: boolean\n");
    expect(pots()).toContain('"boolean"');
  });

  it("takes an entry that is damaged, or stands under another's name, for none", () => {
    const folder = folderWith(files);
    const run = (): Ran => docproof(folder, ["--cache-dir", "kept", "extract", "md", "other", "--format", "json"]);
    const first = run();
    const [one = "", two = ""] = entries(join(folder, "kept")).map((name) => join(folder, "kept", name));
    const [a, b] = [`${one}.swap`, one];
    renameSync(one, a);
    renameSync(two, b);
    renameSync(a, two);
    expect(shown(run())).toEqual(shown(first));
    for (const name of entries(join(folder, "kept"))) appendFileSync(join(folder, "kept", name), "x");
    expect(shown(run())).toEqual(shown(first));
    for (const name of entries(join(folder, "kept"))) writeFileSync(join(folder, "kept", name), "");
    expect(shown(run())).toEqual(shown(first));
    expect(readFileSync(one).length).toBeGreaterThan(32);
  });

  it.skipIf(process.getuid?.() === 0)("does without a folder that cannot be written", () => {
    const folder = folderWith({ ...files, "kept/x": "" });
    chmodSync(join(folder, "kept"), 0o500);
    expect(docproof(folder, ["--cache-dir", "kept", "extract", "md"]).code).toBe(0);
  });

  it("serves runs side by side", async () => {
    const folder = folderWith(files);
    const args = [BIN, "--cache-dir", "kept", "extract", "md", "other", "rst", "--format", "json"];
    const runs = await Promise.all(
      Array.from(
        { length: 4 },
        () =>
          new Promise<string>((resolve, reject) => {
            const child = spawn(process.execPath, args, { cwd: folder });
            let out = "";
            child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
            child.on("error", reject);
            child.on("close", (code) => resolve(`${code} ${out}`));
          }),
      ),
    );
    expect(new Set(runs).size).toBe(1);
    expect(runs[0]).toMatch(/^0 \{/);
    expect(entries(join(folder, "kept"))).toHaveLength(4); // what is taken in is a page of its own too
  });
});
