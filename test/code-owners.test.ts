/** Owners of files as GitHub and GitLab read CODEOWNERS. */
import { describe, expect, it } from "vitest";
import { readCodeOwners } from "../src/cli/config/code-owners.ts";

const ownersOf = (text: string, path: string): readonly string[] => readCodeOwners(text)(path);

describe("CODEOWNERS", () => {
  it.each<[string, string, readonly string[]]>([
    // the last line that fits counts
    ["* @all\n*.md @docs", "a/b.md", ["@docs"]],
    ["*.md @docs\n* @all", "a/b.md", ["@all"]],
    // a name may stand in any folder, one with a slash is seen from the root
    ["api @a", "docs/api/x.md", ["@a"]],
    ["/api @a", "docs/api/x.md", []],
    ["docs/api @a", "docs/api/deep/x.md", ["@a"]],
    ["docs/api @a", "more/docs/api/x.md", []],
    ["docs/ @a", "x/docs/deep/y.md", ["@a"]],
    ["/docs/ @a", "docs", []],
    // a star is one step, and what it names is a file
    ["docs/* @a", "docs/x.md", ["@a"]],
    ["docs/* @a", "docs/deep/x.md", []],
    ["docs/**/x.md @a", "docs/x.md", ["@a"]],
    ["docs/**/x.md @a", "docs/a/b/x.md", ["@a"]],
    ["**/zh @a @b", "docs/zh/x.md", ["@a", "@b"]],
    ["/docs/** @a", "docs/a/b.md", ["@a"]],
    ["page-?.md @a", "docs/page-1.md", ["@a"]],
    ["page-?.md @a", "docs/page-12.md", []],
    // without owners nobody has it
    ["docs/ @a\ndocs/open.md", "docs/open.md", []],
    ["docs/ @a # the writers\n# docs/ @b", "docs/x.md", ["@a"]],
    ["a\\ b.md writers@house.example", "docs/a b.md", ["writers@house.example"]],
    // sections of GitLab stand beside each other, and have usual owners
    ["* @all\n[Reference][2] @docs\ndocs/\n^[Chinese]\ndocs/zh/ @zh", "docs/zh/x.md", ["@all", "@docs", "@zh"]],
    ["[Docs] @a\ndocs/\n!docs/open.md", "docs/open.md", []],
    ["", "x.md", []],
    ["\r\n*.md @a\r\n", "x.md", ["@a"]],
  ])("%j gives %s to %j", (text, path, owners) => expect(ownersOf(text, path)).toEqual(owners));

  it("ends with a pattern that is made to take long", () => {
    const path = `${"a".repeat(200)}/${"a".repeat(200)}`;
    expect(ownersOf(`${"*a".repeat(60)}b @x\n${"**/".repeat(60)}b @y`, path)).toEqual([]);
  });
});
