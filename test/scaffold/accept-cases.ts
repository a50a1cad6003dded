/** `npm run accept:cases`: writes the findings of today into the literate cases, for review with git. */
import { spawnSync } from "node:child_process";

const FILES = ["test/lint/rules.test.ts", "test/compare/rules.test.ts", "test/diff/cases.test.ts"];
const FOLDERS = ["test/lint", "test/compare", "test/diff"];

const before = changed();
// tests that had the old expectations fail in this run, so that its report says nothing
const { status, stderr } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", ...FILES, ...process.argv.slice(2)],
  { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8", env: { ...process.env, ACCEPT: "1" } },
);
const after = changed();
if (after === before && status !== 0) {
  console.error(stderr);
  process.exitCode = 1;
} else if (after === "") console.log("No expectation has changed.");
else
  console.log(
    `${after}\nReview them (git diff test/, and the new files); then run the tests: npx vitest run --project unit ${FILES.join(" ")}`,
  );

/** Files of cases that differ from what is committed, with a digest of what is in them: new ones count. */
function changed(): string {
  const { stdout } = spawnSync("git", ["status", "--short", "--untracked-files=all", "--", ...FOLDERS], {
    encoding: "utf8",
  });
  return stdout;
}
