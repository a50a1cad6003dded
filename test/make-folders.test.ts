/** Folders are made from the top, each once; what cannot be made is an error and no waiting. */
import { existsSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolders } from "../src/cli/io/make-folders.ts";
import { folderWith } from "./cli/run.ts";

test("those that are missing are made, and those that are there are left", () => {
  const folder = folderWith({ "there/a.md": "" });
  makeFolders(join(folder, "there"));
  makeFolders(join(folder, "there/one/two/three"), 0o700);
  expect(statSync(join(folder, "there/one/two/three")).mode & 0o777).toBe(0o700);
  makeFolders(join(folder, "there/one/two/three"));
});

test.each([
  ["a file in its place", "a.md", "EEXIST"],
  ["a file above it", "a.md/below", "ENOTDIR"],
  ["a link to nothing", "link/below", "ENOENT"],
])("%s is an error", (_name, path, code) => {
  const folder = folderWith({ "a.md": "" });
  symlinkSync("nothing", join(folder, "link"));
  expect(() => makeFolders(join(folder, path))).toThrow(code);
});

test.runIf(existsSync("/proc/self"))("so is one that the system says is not there when it is made", () => {
  expect(() => makeFolders("/proc/none/below")).toThrow("ENOENT");
});
