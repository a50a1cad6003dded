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
  "ignores",
  "readers",
  "interpreter",
  "promises",
  "schema",
  "exchange",
  "changes",
  "lint",
  "compare",
  "diff",
  "validate",
  "fix",
  "audit",
  "history",
  "translation",
  "reporters",
  "lsp",
  "library",
  "live",
  "cli",
  "matchers",
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

/** The rooms of a folder, in the order of imports. Files beside the rooms are a folder's beginning and end; only circles are kept out. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  interpreter: ["cells", "prose", "outline", "bindings", "operations", "tables", "structures", "messages", "readings"],
  exchange: ["streams", "masking", "formats"],
  lint: ["subject", "rules"],
  validate: ["rules", "plan", "match", "counts", "check", "findings"],
  audit: ["wording"],
  reporters: ["terminal", "sheets", "html", "history"],
  cli: ["io", "config", "pages", "options", "traffic", "run", "actions", "commands"],
};

const roomOf = (file: string): string | null => (file.split("/").length > 2 ? (file.split("/")[1] ?? null) : null);

const targetsOf = (file: string): string[] =>
  importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => normalize(join(dirname(file), name)));

test("no room of a folder imports from one that comes after it", () => {
  const inRooms = files.filter((file) => folderOf(file) in ROOMS && roomOf(file) !== null);
  expect(inRooms.filter((file) => !ROOMS[folderOf(file)]?.includes(roomOf(file) ?? ""))).toEqual([]);
  const wrong = inRooms.flatMap((file) => {
    const order = ROOMS[folderOf(file)] ?? [];
    return targetsOf(file)
      .filter((target) => folderOf(target) === folderOf(file) && roomOf(target) !== null)
      .filter((target) => order.indexOf(roomOf(target) ?? "") > order.indexOf(roomOf(file) ?? ""))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

/** Follows imports, those of types too, which the linter's own check leaves out. */
test("no file reaches itself through imports", () => {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const target of targetsOf(file)) visit(target, [...path, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test("only cli and live touch files, processes and the network", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name in WORLD && !WORLD[name]?.includes(folderOf(file)))
      .map((name) => `${file} imports ${name}`),
  );
  const globals = files
    .filter((file) => !["cli", "live", "matchers"].includes(folderOf(file)))
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
  const names = /clustercert|cce_02_|internalCluster|insecure-skip-tls|huaweicloudDocs|opentelekomcloud/i;
  expect(files.filter((file) => names.test(readFileSync(join("src", file), "utf8")))).toEqual([]);
});

test("what holds of a script stands in language/scripts.ts", () => {
  const named = files.filter((file) => /\\p\{Script(?:_Extensions)?=/.test(readFileSync(join("src", file), "utf8")));
  expect(named.filter((file) => folderOf(file) !== "language")).toEqual([]);
});
