/** Files that pages take in from beside them, and those that they may not have. */
import { execFileSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const page = (sample: string): string => `Kettles
=======

.. http:get:: /kettles/{id}

   Shows a kettle.

   :>json int litres: How much.

   **Example response**:

   .. literalinclude:: ${sample}
`;

const lint = (cwd: string, ...args: string[]): string => docproof(cwd, ["lint", ...args]).stdout;

test("a sample is held against the table, and named by its own line", () => {
  const cwd = folderWith({
    "docs/kettles.rst": page("samples/kettle.json"),
    "docs/samples/kettle.json": '{\n  "litres": "two"\n}\n',
  });
  const out = lint(cwd, "docs");
  expect(out).toContain("docs/samples/kettle.json:2:");
  expect(out).toContain("lint/type-example");
});

test("text outside the folder that was given, hidden files and links out of it are not taken in", () => {
  const cwd = folderWith({
    "docs/up.rst": page("../outside.json"),
    "docs/hidden.rst": page(".secret.json"),
    "docs/link.rst": page("link.json"),
    "docs/.secret.json": '{"litres": "two"}',
    "outside.json": '{"litres": "two"}',
  });
  symlinkSync(join(cwd, "outside.json"), join(cwd, "docs/link.json"));
  const out = lint(cwd, "docs", "--format", "github");
  expect(out).not.toContain("type-example");
  // one habit, told once with each of its places
  expect(out.match(/malformed-markup/g)).toHaveLength(1);
  for (const place of ["hidden:12", "link:12", "up:12"]) expect(out).toContain(place);
  expect(lint(cwd, "docs/up.rst", "--format", "github")).not.toContain("type-example");
});

test("a revision takes in what stood beside the page then", () => {
  const cwd = folderWith({ "docs/kettles.rst": page("kettle.json"), "docs/kettle.json": '{"litres": "two"}' });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "before");
  writeFileSync(join(cwd, "docs/kettle.json"), '{"litres": 2}');
  expect(lint(cwd, "docs")).not.toContain("type-example");
  expect(lint(cwd, "git:HEAD:docs")).toContain("type-example");
});
