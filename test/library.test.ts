/** The examples of docs/library.md, in one program, against the built package; and every function of the library is shown there. */
import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import * as library from "../src/index.ts";
import { folderWith } from "./cli/run.ts";
import { markdown } from "./live/pages.ts";

const GUIDE = readFileSync("docs/library.md", "utf8");
const EXAMPLES = [...GUIDE.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = ""]) => code);

const page = (rows: readonly (readonly [string, string, string, string])[]): string =>
  markdown("GET /v1/{project_id}/jars", { response: rows });

test("every function is shown in an example", () => {
  const shown = EXAMPLES.join("\n");
  expect(Object.keys(library).filter((name) => !new RegExp(`\\b${name}\\b`).test(shown))).toEqual([]);
});

test("the examples run as they stand", () => {
  const har = {
    log: {
      entries: [
        {
          startedDateTime: "2026-01-30T00:00:00.000Z",
          request: { method: "GET", url: "https://api.example.com/v1/p1/jars", headers: [] },
          response: { status: 200, headers: [], content: { mimeType: "application/json", text: '{"total": "1"}' } },
        },
      ],
    },
  };
  const folder = folderWith({
    // imports are hoisted: the examples are one program
    "example.mjs": EXAMPLES.join("\n"),
    "en.md": page([["total", "Yes", "Integer", "How many."]]),
    "zh.md": page([["total", "Yes", "String", "How many."]]),
    "old/en.md": page([["total", "No", "Integer", "How many."]]),
    "night.har": JSON.stringify(har),
    "package.json": "{}",
    "node_modules/.keep": "",
  });
  symlinkSync(resolve("."), join(folder, "node_modules/docproof"), "dir");
  const { stdout, stderr, status } = spawnSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("GET /v1/{project_id}/jars");
  expect(stdout).toContain("compare/type-differs total");
  expect(stdout).toContain("diff/became-required");
  expect(stdout).toContain("validate/body-type total: expected Integer, got a string in the only response");
  expect(stdout).toContain("as of 2026-01-31");
  expect(stdout).toContain("openapi: '3.1");
  expect(readFileSync(join(folder, "audit.html"), "utf8")).toContain("<!doctype html>");
});
