/** Imports run one way along the list of folders; only the edges of the program touch the world. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** A folder may import from those before it (ARCHITECTURE.md, "The way data flows"). */
const ORDER = [
  "source",
  "language",
  "document",
  "api-model",
  "findings",
  "readers",
  "interpreter",
  "schema",
  "exchange",
  "changes",
  "lint",
  "compare",
  "diff",
  "validate",
  "audit",
  "reporters",
  "live",
  "cli",
];

/** What only some folders may import, and why. */
const WORLD: Readonly<Record<string, readonly string[]>> = {
  "node:fs": ["cli", "live"],
  "node:fs/promises": ["cli", "live"],
  "node:child_process": ["cli"],
  "node:http": ["live"],
  "node:https": ["live"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .toSorted();

function importsOf(file: string): string[] {
  const text = readFileSync(join("src", file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

const folderOf = (file: string): string => file.split("/")[0] ?? "";

test("every folder of src has its place in the order", () => {
  const folders = new Set(files.filter((file) => file.includes("/")).map(folderOf));
  expect([...folders].filter((folder) => !ORDER.includes(folder))).toEqual([]);
});

test("no folder imports from one that comes after it", () => {
  const wrong = files
    .filter((file) => file.includes("/"))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .flatMap((name) => {
          const target = folderOf(normalize(join(dirname(file), name)));
          return ORDER.indexOf(target) > ORDER.indexOf(folderOf(file)) ? [`${file} imports ${name}`] : [];
        }),
    );
  expect(wrong).toEqual([]);
});

test("only cli and live touch files, processes and the network", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name in WORLD && !WORLD[name]?.includes(folderOf(file)))
      .map((name) => `${file} imports ${name}`),
  );
  const globals = files
    .filter((file) => !["cli", "live"].includes(folderOf(file)))
    .filter((file) =>
      /\b(?:process\.(?!nextTick)|console\.|fetch\(|Date\.now\(|new Date\(\))/.test(
        readFileSync(join("src", file), "utf8").replace(
          /`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"|\/\*[^]*?\*\/|\/\/[^\n]*/g,
          "",
        ),
      ),
    );
  expect([...wrong, ...globals]).toEqual([]);
});

test("the code names no page that it was tried on", () => {
  const names = /clustercert|cce_02_|internalCluster|insecure-skip-tls|huaweicloudDocs|opentelekomcloud/;
  expect(files.filter((file) => names.test(readFileSync(join("src", file), "utf8")))).toEqual([]);
});
