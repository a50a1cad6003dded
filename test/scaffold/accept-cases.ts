/** `npm run accept:cases`: writes the findings of today into the literate cases, for review with `git diff`. */
import { spawnSync } from "node:child_process";

const FILES = ["test/lint/rules.test.ts", "test/compare/rules.test.ts", "test/diff/cases.test.ts"];
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", ...FILES, ...process.argv.slice(2)],
  { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ACCEPT: "1" } },
);
const { stdout } = spawnSync("git", ["diff", "--stat", "--", "test/lint", "test/compare", "test/diff"], {
  encoding: "utf8",
});
console.log(stdout === "" ? "No expectation has changed." : `${stdout}\nReview them: git diff test/`);
// tests that failed had the old expectations; what still fails is shown by running them again
process.exitCode = status === null ? 1 : 0;
