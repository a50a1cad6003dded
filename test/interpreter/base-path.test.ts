/** A base that the page states joins an edition that writes whole paths with one that writes what comes behind the base. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { pairOperations } from "../../src/changes/operation-pairs.ts";
import { comparePages } from "../../src/compare/compare.ts";
import { readCasePage } from "../literate-cases.ts";

const TABLE = "| Name | Type | Description |\n| --- | --- | --- |\n| size | integer | Size. |\n";
const page = (name: string, base: string, path: string): ApiPage =>
  readCasePage({
    name,
    text: `# Pots\n\n${base}\n\n## List pots\n\n\`\`\`\nGET ${path}\n\`\`\`\n\n**Query parameters**\n\n${TABLE}`,
  });

const STATED = [
  "All calls are below https://pots.example.com/api/v3.",
  "All requests are relative to `https://pots.example.com/api/v3/`.",
  "## Base URL\n\n```\nhttps://pots.example.com/api/v3\n```",
  "**Root URL:** https://{region}.example.com/api/v3",
  "BaseURL：https://pots.example.com/api/v3",
  "所有接口均以 https://pots.example.com/api/v3 开头。",
];

describe.each(STATED)("%s", (base) => {
  const short = page("en/pots.md", base, "/pots");
  const whole = page("zh/pots.md", "", "/api/v3/pots");

  test("is a fact of the page", () => {
    expect(short.basePath?.value).toBe("/api/v3");
    expect(short.operations.map(({ wholePath }) => wholePath)).toEqual(["/api/v3/pots"]);
  });

  test.each([
    ["stated first", [short, whole]],
    ["stated last", [whole, short]],
  ])("pairs the editions, %s", (_name, pages) => {
    const groups = comparePages(pages);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.operations.map(({ editions }) => editions.length)).toEqual([2]);
    expect(groups[0]?.findings.map(({ rule }) => rule)).toEqual([]);
    const [before, after] = pages;
    expect(pairOperations(before?.operations ?? [], after?.operations ?? []).pairs).toHaveLength(1);
  });
});

test.each([
  "See https://pots.example.com/api/v3 for more.",
  "All calls are below https://pots.example.com.",
  "All calls are below https://pots.example.com/api/v3.\n\nAll calls are below https://pots.example.com/api/v4.",
  "所有数据见 https://pots.example.com/api/v3 。",
])("no base: %s", (text) => {
  expect(page("en/pots.md", text, "/pots").basePath).toBeUndefined();
});

test("two APIs that have a path in common below bases of their own are no editions of each other", () => {
  const one = page("en/pots.md", "Base URL: https://a.example.com/kitchen/v1", "/pots");
  const other = page("zh/pots.md", "BaseURL：https://b.example.com/garden/v1", "/pots");
  expect(comparePages([one, other])).toHaveLength(2);
});

test("an edition that states no base is one as before", () => {
  const one = page("en/pots.md", STATED[0] ?? "", "/pots");
  expect(comparePages([one, page("zh/pots.md", "", "/pots")])).toHaveLength(1);
});

test("a path that is whole stays so", () => {
  const whole = page("en/pots.md", STATED[0] ?? "", "/api/v3/pots");
  expect(whole.operations.map(({ wholePath }) => wholePath)).toEqual([undefined]);
});
