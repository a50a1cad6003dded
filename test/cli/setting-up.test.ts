/** The first minutes: what globs take, what `init` writes, and configurations that extend others. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { docproof, folderWith } from "./run.ts";

const page = (path: string, type = "String"): string =>
  [
    "# Show a disk",
    "",
    `GET ${path}`,
    "",
    "## Response",
    "",
    "| Parameter | Type | Description |",
    "| --- | --- | --- |",
    `| size | ${type} | Size. |`,
    "",
    "Example response:",
    "",
    "```json",
    '{ "size": "large" }',
    "```",
    "",
  ].join("\n");
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]);

describe("a glob", () => {
  const folder = folderWith({ "d/a.md": page("/v1/a"), "d/x.png": PNG, "d/y.png": PNG, "d/LICENSE": "x" });

  it("takes what are pages, and counts the rest", () => {
    const { code, stderr } = docproof(folder, ["lint", "d/**"]);
    expect([code, stderr]).toEqual([0, "docproof: d/**: skipped 2 .png files and 1 file without an ending\n"]);
  });

  it("is the same when the shell has expanded it", () => {
    const { code, stderr } = docproof(folder, ["lint", "d/a.md", "d/x.png", "d/y.png"]);
    expect([code, stderr]).toEqual([0, "docproof: skipped 2 files that are not pages\n"]);
  });

  it("of nothing but pictures is no work done", () => {
    expect(docproof(folder, ["lint", "d/*.png"]).code).toBe(2);
    expect(docproof(folder, ["lint", "d/x.png"])).toMatchObject({ code: 2, stderr: expect.stringContaining("binary") });
  });
});

describe("init", () => {
  it("names pages only, and its file passes at once, with all findings shown", () => {
    const folder = folderWith({
      "docs/api/a.md": page("/v1/a", "Integer"),
      "docs/api/b.md": page("/v1/b"),
      "docs/guide.md": "# Guide\n\nHow to begin.\n",
      "docs/broken.md": Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x41, 0xff]),
      "docs/notes/one.md": "# Notes\n",
      "docs/notes/c.md": page("/v1/c"),
    });
    docproof(folder, ["init", "docs"]);
    const text = readFileSync(join(folder, "docproof.yaml"), "utf8");
    expect(text).toContain('sources:\n  - "docs/api"\n  - "docs/notes/c.md"\n');
    expect(text).toContain("# Written in: 3 markdown; 3 en.");
    expect(text).toContain("# There is 1 error now.");
    const { code, stdout } = docproof(folder, ["audit"]);
    expect(code).toBe(0);
    expect(stdout).toContain("lint/type-example");
  });

  it("names the folder where all of it are pages, and proposes pages that differ by a language", () => {
    const folder = folderWith({ "en/show.md": page("/v1/a"), "zh/show.md": page("/v2/other/{id}/things") });
    docproof(folder, ["init", "en", "zh"]);
    const text = readFileSync(join(folder, "docproof.yaml"), "utf8");
    expect(text).toContain('sources:\n  - "en"\n  - "zh"\n');
    expect(text).toContain('#   - ["en/show.md","zh/show.md"]\n');
    expect(text).toContain("fail-on: error\n");
  });
});

describe("extends", () => {
  const house = "rules:\n  lint/type-example: warning\n  lint/field-not-in-examples: off\nfail-on: warning\n";

  it("adds a configuration to another, whose own words win", () => {
    const folder = folderWith({
      "x.md": page("/v1/a", "Integer"),
      "house.yaml": house,
      "docproof.yaml": "extends: ./house.yaml\n",
    });
    expect(docproof(folder, ["lint", "x.md", "--format", "line"])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("warning: size: the table says Integer"),
    });
    writeFileSync(join(folder, "docproof.yaml"), "extends: [./house.yaml]\nrules:\n  lint/type-example: info\n");
    expect(docproof(folder, ["lint", "x.md", "--format", "line"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("info: size: the table says Integer"),
    });
  });

  it("takes a package, and its lists", () => {
    const folder = folderWith({
      "x.md": page("/v1/a", "Integer"),
      "node_modules/@house/rules/docproof.yaml": "ignore:\n  - rule: lint/type-example\n    reason: of the house\n",
      "docproof.yaml": 'extends: "@house/rules"\nignore:\n  - rule: lint/missing-type\n    reason: own\n',
    });
    const ran = docproof(folder, ["lint", "x.md"]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain("matches nothing: rule lint/missing-type");
    expect(docproof(folder, ["lint", "x.md", "--format", "json"]).stdout).toContain("of the house");
  });

  it("refuses a few files that would be read a million times", () => {
    const levels = Array.from({ length: 20 }, (_, n) => [`${n}.yaml`, `extends: [./${n + 1}.yaml, ./${n + 1}.yaml]\n`]);
    const files = { ...Object.fromEntries(levels), "20.yaml": "rules: {}\n", "x.md": page("/v1/a") };
    const ran = docproof(folderWith(files), ["lint", "x.md", "--config", "0.yaml"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("more than 100 configurations are extended");
    const few = docproof(folderWith(files), ["lint", "x.md", "--config", "16.yaml"]);
    expect(few.stderr).not.toContain("extended");
  });

  it.each([
    ["a circle", { "docproof.yaml": "extends: ./b.yaml\n", "b.yaml": "extends: ./docproof.yaml\n" }, "in turn"],
    ["what is not there", { "docproof.yaml": "extends: ./b.yaml\n" }, "could not be read"],
    ["a file outside of the project", { "docproof.yaml": "extends: ../b.yaml\n" }, "outside the project"],
    ["an absolute path", { "docproof.yaml": "extends: /etc/b.yaml\n" }, "outside the project"],
    ["a wrong key", { "docproof.yaml": "extends: ./b.yaml\n", "b.yaml": "\nruls: {}\n" }, "b.yaml:2: unknown key"],
  ])("refuses %s", (_what, files, message) => {
    const ran = docproof(folderWith({ "x.md": page("/v1/a"), ...files }), ["lint", "x.md"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });
});
