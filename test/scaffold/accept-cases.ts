/** `npm run accept:cases`: writes the findings of today into the literate cases, for review with git; then runs their tests. */
import { spawnSync } from "node:child_process";

const FILES = [
  "test/lint/rules.test.ts",
  "test/compare/rules.test.ts",
  "test/diff/cases.test.ts",
  "test/schema/cases.test.ts",
  "test/validate/cases.test.ts",
  "test/audit/cases.test.ts",
  "test/interpreter/structures/cases.test.ts",
];
const FOLDERS = [
  "test/lint",
  "test/compare",
  "test/diff",
  "test/schema",
  "test/validate",
  "test/audit",
  "test/interpreter",
];
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", ...FILES, ...process.argv.slice(2)];

// its tests still have the old expectations, so that it is not worth reading which of them fail
spawnSync(process.execPath, vitest, { stdio: "ignore", env: { ...process.env, ACCEPT: "1" } });
const { status } = spawnSync(process.execPath, vitest, { stdio: "inherit" });
const { stdout } = spawnSync("git", ["status", "--short", "--untracked-files=all", "--", ...FOLDERS], {
  encoding: "utf8",
});
console.log(stdout === "" ? "No expectation has changed." : `${stdout}Review them: git diff test/, and the new files.`);
process.exitCode = status ?? 1;
