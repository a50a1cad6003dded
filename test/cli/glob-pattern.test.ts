/** Globs come from configurations of strangers, file names too: what would take minutes to match is refused. */
import { describe, expect, test } from "vitest";
import { checkedGlob, globMatcher } from "../../src/cli/io/glob-pattern.ts";

describe("a glob", () => {
  test.each(["docs/**/*.md", "**/*-v*_*.*", "*/*/*/*/*/*.md", "docs/{en,zh}/*.md", "+(a|b).md", "***", "页面/*.md"])(
    "is taken: %s",
    (pattern) => expect(checkedGlob(pattern)).toBe(pattern),
  );

  test.each([
    ["*a*a*a*a*", "has more than 4 stars between two slashes"],
    ["docs/**/*甲*甲*甲*甲*.md", "has more than 4 stars between two slashes"],
    ["docs/+(a*)b", "has a star in a group that may repeat"],
    ["*(x|*y).md", "has a star in a group that may repeat"],
  ])("is refused: %s", (pattern, message) => {
    expect(() => globMatcher(pattern)).toThrow(`${pattern} ${message}`);
  });

  test("matches names that begin with a dot", () => {
    expect(globMatcher("docs/*.md")("docs/.a.md")).toBe(true);
    expect(globMatcher("docs/*.md")("docs/a.txt")).toBe(false);
  });
});
