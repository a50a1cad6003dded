/** Every command as a process of its own, with each exit code: what it says is what the thread of `run.ts` says in its place. */
import { execFileSync } from "node:child_process";
import { beforeAll, expect, it } from "vitest";
import { ndjson, PAGE } from "./nights.ts";
import { docproof, docproofProcess, folderWith } from "./run.ts";

const RUNS: readonly (readonly [code: number, args: string])[] = [
  [0, "--help"],
  [2, "lnt a.md"],
  [1, "audit"],
  [0, "lint a.md"],
  [1, "lint wrong.md"],
  [2, "lint gone.md"],
  [2, "lint a.md --fail-on sometimes"],
  [1, "compare a.md wrong.md --format json"],
  [0, "diff a.md a.md"],
  [1, "diff a.md wrong.md"],
  [0, "validate --docs a.md good.ndjson --format json"],
  [1, "validate --docs a.md broken.ndjson"],
  [2, "validate --docs a.md a.md"],
  [0, "extract a.md"],
  [0, "tables a.md --format json"],
  [0, "schema a.md"],
  [0, "openapi a.md"],
  [0, "rules"],
  [0, "explain lint/type-example --lang zh"],
  [2, "explain lint/type-exampel"],
  [0, "history a.md"],
  [0, "init --dry-run"],
  [0, "verify last.json"],
  [0, "report merge 1.json 2.json"],
  [0, "live --docs a.md --base-url https://h --var project_id=p --dry-run"],
  [2, "record --docs gone.md"],
];

/** `lsp.test.ts` begins a process in any case. */
const ELSEWHERE = ["lsp", "help"];

const EXAMPLE = '## Example Response\n\n```\n{ "count": 1, "state": "on" }\n```\n';

let folder = "";
beforeAll(() => {
  folder = folderWith({
    "a.md": PAGE,
    "wrong.md": `${PAGE.replace("| state | Yes | String |", "| state | Yes | Integer |")}\n${EXAMPLE}`,
    "good.ndjson": ndjson([{}, {}]),
    "broken.ndjson": ndjson([{ body: { count: "1", state: "on" } }]),
    "docproof.yaml": "sources: [wrong.md]\n",
  });
  const git = (...args: string[]): void =>
    void execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd: folder });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "pages");
  docproof(folder, ["lint", "a.md", "--report", "json=last.json"]);
  for (const i of [1, 2])
    docproof(folder, ["validate", "--docs", "a.md", "good.ndjson", "--shard", `${i}/2`, "--part", `${i}.json`]);
});

it.each(RUNS)("exit code %d: %s", (code, line) => {
  const args = line.split(" ");
  const ran = docproofProcess(folder, args);
  expect(ran.code).toBe(code);
  expect(docproof(folder, args)).toEqual(ran);
});

it("no command is left out", () => {
  const begun = new Set(RUNS.map(([, line]) => line.split(" ")[0]));
  const [, listed = ""] = docproof(folder, ["--help"]).stdout.split("\nCommands:\n");
  const commands = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(15);
  expect(commands.filter((name) => !begun.has(name) && !ELSEWHERE.includes(name ?? ""))).toEqual([]);
});
