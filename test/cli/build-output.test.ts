/** What the build writes beside the bundles. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { neededWordsTable } from "../../src/language/needed-words.ts";

it("has the words that the patterns of today need", () => {
  expect(JSON.parse(readFileSync("dist/vendor/needed-words.json", "utf8"))).toEqual(neededWordsTable());
});
