/** Reports as the command line writes them: which files are of the repository, what makes a report again, the work list. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { docproof, folderWith } from "./run.ts";

const page = (type: string, path = "/v1/things/{id}"): string =>
  [
    "# Show a thing",
    "",
    `GET ${path}`,
    "",
    "Table 1 Parameters in the URI",
    "",
    "| Parameter | Mandatory | Type | Description |",
    "| --- | --- | --- | --- |",
    "| id | Yes | String | Id of the thing. |",
    "",
    "## Response",
    "",
    "Table 2 Response parameters",
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

describe("a PDF", () => {
  it("that no browser prints is exit 2 in a sentence, and the other reports are written", () => {
    const folder = folderWith({ "a.md": page("Integer") });
    const args = ["lint", "a.md", "--report", "pdf=a.pdf", "--report", "html=a.html"];
    const { code, stderr } = docproof(folder, args, undefined, { CHROME_PATH: join(folder, "no-browser") });
    expect(code).toBe(2);
    expect(stderr).toMatch(/CHROME_PATH: no such program: .*no-browser/);
    expect(readdirSync(folder).toSorted()).toEqual(["a.html", "a.md"]);
  });
  it("holds what the browser made of the HTML report", () => {
    const folder = folderWith({ "a.md": page("Integer"), "browser.sh": PRINTER });
    chmodSync(join(folder, "browser.sh"), 0o755);
    docproof(folder, ["lint", "a.md", "--report", "pdf=a.pdf"], undefined, { CHROME_PATH: join(folder, "browser.sh") });
    expect(readFileSync(join(folder, "a.pdf"), "utf8")).toMatch(/^<!doctype html>\n<html lang="en" class="brief">/);
    docproof(folder, ["lint", "a.md", "--report", "pdf=a.pdf", "--paper", "full"], undefined, {
      CHROME_PATH: join(folder, "browser.sh"),
    });
    expect(readFileSync(join(folder, "a.pdf"), "utf8")).toMatch(/^<!doctype html>\n<html lang="en">/);
  });
});

/** Stands for a browser: "prints" the page that its last argument names. */
const PRINTER = [
  "#!/bin/sh",
  'for a in "$@"; do case "$a" in --print-to-pdf=*) out="${a#--print-to-pdf=}";; file:*) in="${a#file://}";; esac; done',
  'cp "$in" "$out"',
  "",
].join("\n");

interface Sarif {
  readonly runs: readonly [
    {
      readonly invocations: readonly [
        { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] },
      ];
      readonly results: readonly {
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
            readonly region: { readonly startLine: number };
          };
        }[];
        readonly properties: { readonly outsideRepository?: boolean };
      }[];
    },
  ];
}

const sarif = (cwd: string, ...pages: string[]): Sarif =>
  JSON.parse(docproof(cwd, ["lint", ...pages, "--format", "sarif"]).stdout) as Sarif;
const places = ({ runs: [run] }: Sarif) =>
  run.results.map(({ locations: [first], properties }) => ({
    uri: first?.physicalLocation.artifactLocation.uri,
    uriBaseId: first?.physicalLocation.artifactLocation.uriBaseId,
    outside: properties.outsideRepository ?? false,
  }));

describe("SARIF", () => {
  it("names files from the root of the repository, also when it runs below it", () => {
    const root = folderWith({ "docs/a.md": page("Integer"), "tools/x": "" });
    execFileSync("git", ["init", "-q"], { cwd: root });
    const inside = { uri: "docs/a.md", uriBaseId: "%SRCROOT%", outside: false };
    expect(new Set(places(sarif(join(root, "tools"), "../docs/a.md")).map((place) => JSON.stringify(place)))).toEqual(
      new Set([JSON.stringify(inside)]),
    );
    expect(places(sarif(root, join(root, "docs/a.md")))[0]).toMatchObject({ uri: "docs/a.md", uriBaseId: "%SRCROOT%" });
  });

  it("keeps what it finds in files outside, on no base of the repository, and says so", () => {
    const root = folderWith({
      "repo/docs/a.md": page("Integer"),
      "elsewhere/b.md": page("Boolean", "/v2/others/{id}"),
    });
    mkdirSync(join(root, "repo/.git"));
    const log = sarif(join(root, "repo"), "docs/a.md", "../elsewhere/b.md");
    const uris = places(log);
    expect(uris.some(({ uri, uriBaseId }) => uri === "docs/a.md" && uriBaseId === "%SRCROOT%")).toBe(true);
    const outside = uris.filter((place) => place.outside);
    expect(outside.length).toBeGreaterThan(0);
    for (const place of outside)
      expect(place).toEqual({ uri: "../elsewhere/b.md", uriBaseId: undefined, outside: true });
    const [{ toolExecutionNotifications: said }] = log.runs[0].invocations;
    expect(said.map(({ message }) => message.text)).toEqual([
      `${outside.length} ${outside.length === 1 ? "finding" : "findings"} in 1 file outside the repository, of which code scanning shows no source: ../elsewhere/b.md.`,
    ]);
  });
});

describe("what makes a report again", () => {
  const report = (cwd: string, ...args: string[]) =>
    JSON.parse(docproof(cwd, [...args, "--format", "json"]).stdout) as { command: string; digest: string };

  it("is the command as it was typed, without where the report went", () => {
    const root = folderWith({ "a b/x.md": page("Integer") });
    expect(
      report(
        root,
        "lint",
        "a b/x.md",
        "--as-of",
        "2026-11-22",
        "--report",
        "html=r.html",
        "--rule",
        "lint/field-not-in-examples=off",
      ).command,
    ).toBe("docproof lint 'a b/x.md' --as-of 2026-11-22 --rule lint/field-not-in-examples=off");
  });

  it("is told apart by a digest of pages, settings and configuration", () => {
    const root = folderWith({
      "x.md": page("Integer"),
      "docproof.yaml": "rules:\n  lint/field-not-in-examples: error\n",
    });
    const plain = folderWith({ "x.md": page("Integer") });
    const digests = [
      report(plain, "lint", "x.md"),
      report(plain, "lint", "x.md", "--rule", "lint/type-example=warning"),
      report(plain, "lint", "x.md", "--as-of", "2026-11-22"),
      report(root, "lint", "x.md"),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(digests.length);
    expect(report(plain, "lint", "x.md", "--report", "html=r.html").digest).toBe(digests[0]);
  });

  it("can be followed from the screen: explain finds the finding that lint suggests", () => {
    const root = folderWith({ "x.md": page("Integer") });
    const screen = docproof(root, ["lint", "x.md"]).stdout;
    const [, fingerprint = ""] = /docproof explain ([0-9a-f]{16}) x\.md/.exec(screen) ?? [];
    expect(docproof(root, ["explain", fingerprint, "x.md"]).stdout).toContain(
      "size: the table says Integer, the example shows a string",
    );
    expect(docproof(root, ["audit", "x.md"]).stdout).toContain("docproof explain 1 x.md");
  });
});

describe("the work list", () => {
  it("is written by --report worklist=FILE, a task with place and fix for each page", () => {
    const root = folderWith({ "x.md": page("Integer"), "y.md": page("String") });
    docproof(root, ["audit", "x.md", "y.md", "--report", "worklist=work.md"]);
    const work = readFileSync(join(root, "work.md"), "utf8");
    expect(work).toContain("## x\n\n`x.md`, Markdown, English\n\nTo change:\n\n- [ ] 1. ");
    expect(work).toMatch(/size: the example shows a string; .* at x:17.*Fix: /);
  });
});

describe("the screen of lint", () => {
  it("shows the cell that is wrong in its row, and does not speak of comparisons that it did not make", () => {
    const root = folderWith({ "x.md": page("Integer"), "y.md": page("String") });
    const { stdout } = docproof(root, ["lint", "x.md", "y.md"]);
    expect(stdout).toContain("x.md:17:10\n");
    expect(stdout).toContain("> 17 │ size │ Integer │ Size in GB.\n");
    expect(stdout).toMatch(/^ +│ {8}\^{7}$/m);
    expect(stdout).not.toContain("compared");
  });
});

describe("a line per finding", () => {
  const chinese = [
    "# 查询设备",
    "",
    "GET /v1/devices/{id}",
    "",
    "| 参数 | 是否必选 | 参数类型 | 描述 |",
    "| --- | --- | --- | --- |",
    "| id | 是 | String | 设备ID。 |",
    "",
    "## 响应参数",
    "",
    "| 参数 | 参数类型 | 描述 |",
    "| --- | --- | --- |",
    "| ports | String | 端口。 |",
    "",
    "响应示例",
    "",
    "```json",
    '{ "ports": [1, 2] }',
    "```",
    "",
  ].join("\n");

  it("names file, line and column of the cell, severity, message and rule", () => {
    const root = folderWith({ "x.md": page("Integer"), "zh/设备.md": chinese });
    const { stdout, code } = docproof(root, ["lint", "x.md", "zh", "--format", "line"]);
    const lines = stdout.trimEnd().split("\n");
    expect(code).toBe(1);
    for (const line of lines) expect(line).toMatch(/^[^:]+:\d+:\d+: (?:error|warning|info): \S.* \[[a-z]+\/[a-z-]+\]$/);
    expect(lines).toContain(
      "x.md:17:10: error: size: the table says Integer, the example shows a string [lint/type-example]",
    );
    expect(lines.filter((line) => line.includes("[lint/type-example]")).map((line) => line.split(" ")[0])).toEqual([
      "zh/设备.md:13:11:",
      "x.md:17:10:",
    ]);
  });

  it("is nothing for a page without a fault", () => {
    const root = folderWith({ "x.md": page("String") });
    expect(docproof(root, ["lint", "x.md", "--format", "line"])).toMatchObject({ code: 0, stdout: "" });
  });
});

describe("GitLab's code quality report", () => {
  interface Entry {
    readonly description: string;
    readonly check_name: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const entries = (cwd: string, ...args: string[]): Entry[] =>
    JSON.parse(docproof(cwd, ["lint", ...args, "--format", "gitlab"]).stdout) as Entry[];

  it("has paths from the root of the repository, and fingerprints that moved lines do not change", () => {
    const root = folderWith({ "docs/a.md": page("Integer"), "docs/b.md": page("Integer", "/v1/others/{id}") });
    mkdirSync(join(root, ".git"));
    const found = entries(join(root, "docs"), "a.md", "b.md");
    const wrong = found.filter(({ check_name: rule }) => rule === "lint/type-example");
    expect(wrong.map(({ location: { path } }) => path).toSorted()).toEqual(["docs/a.md", "docs/b.md"]);
    for (const one of wrong)
      expect(one).toMatchObject({
        description: "size: the table says Integer, the example shows a string",
        severity: "major",
        location: { lines: { begin: 17 } },
      });
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    const moved = folderWith({ "a.md": `\n\n${page("Integer")}`, "b.md": page("Integer", "/v1/others/{id}") });
    expect(entries(moved, "a.md", "b.md").map(({ fingerprint }) => fingerprint)).toEqual(
      found.map(({ fingerprint }) => fingerprint),
    );
  });

  it("is an empty list where nothing was found", () => {
    const root = folderWith({ "x.md": page("String") });
    expect(docproof(root, ["lint", "x.md", "--format", "gitlab"]).stdout).toBe("[]\n");
  });
});
