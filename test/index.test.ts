import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createValidation, readExchange, readPage, renderTerminal, type Report } from "../src/index.ts";
import { folderWith } from "./cli/run.ts";
import { markdown } from "./live/pages.ts";

const OPERATION = "GET /v1/things";
const page = readPage(
  "page.md",
  Buffer.from(markdown(OPERATION, { response: [["total", "Yes", "Integer", "How many."]] })),
);
const OPTIONS = { basePath: "", hosts: [], commonStatuses: [] };

describe("one exchange, in a program", () => {
  it("is held against a page", () => {
    const validation = createValidation([page], OPTIONS);
    const headers = { "Content-Type": "application/json" };
    const request = { method: "get", url: "https://h/v1/things", headers };
    validation.add(readExchange({ request, response: { status: 200, headers, body: { total: "1" } } }, "mine", 4));
    const { findings, recordings } = validation.result();
    expect(findings.map(({ message }) => message)).toEqual([
      "total: expected Integer, got a string in the only response",
    ]);
    expect(findings[0]?.data["first"]).toMatchObject({ file: "mine", entry: 4 });
    expect(recordings).toMatchObject([{ file: "mine", exchanges: 1, matched: 1, broken: 0 }]);
  });

  it.each([undefined, null, 7, "GET /", [], {}, { request: { method: "GET", url: "/v1/things" } }])(
    "%j is none, and a finding",
    (recorded) => {
      const validation = createValidation([page], OPTIONS);
      validation.add(readExchange(recorded));
      expect(validation.result().findings.map(({ rule }) => rule)).toEqual(["validate/invalid-entry"]);
    },
  );
});

it("the README's example runs as it stands", () => {
  const example = /## As a library\n\n```ts\n([^]*?)```/.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
  const page = markdown("GET /v1/{project_id}/clusters", { response: [["total", "Yes", "Integer", "How many."]] });
  const folder = folderWith({
    "example.mjs": example,
    "create.md": page,
    "package.json": "{}",
    "node_modules/.keep": "",
  });
  symlinkSync(resolve("."), join(folder, "node_modules/docproof"), "dir");
  const { stdout, stderr, status } = spawnSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("GET /v1/{project_id}/clusters");
  expect(stdout).toContain("total: expected Integer, got a string in the only response");
});

it("the README's excerpt is what the audit says", () => {
  const excerpt = /```\n(Each of the four[^]*?)```/.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
  const screen = renderTerminal(JSON.parse(readFileSync("reports/audit.json", "utf8")) as Report).split("\n");
  const lines = excerpt.split("\n").filter((line) => line !== "" && line !== "…");
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => !screen.includes(line))).toEqual([]);
});
