/** Calls that the steps of a guide walk through are mentions; numbered sections of a reference are none of a guide. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map((o) => `${o.method.value} ${o.path.value}`);
const part = (title: string, call: string): string => `## ${title}\n\n\`\`\`\n${call}\n\`\`\`\n`;

describe("the steps of a guide state nothing", () => {
  test.each([
    ["Make your pot", "Step 1: Get a token", "Step 2: Make the pot"],
    ["Quick start", "1. Get a token", "2. Make the pot"],
    ["花盆", "第一步：获取令牌", "第二步：新建花盆"],
    ["快速入门", "1. 获取令牌", "2. 新建花盆"],
  ])("%s", (title, first, second) => {
    expect(operations(`# ${title}\n\n${part(first, "POST /tokens")}\n${part(second, "POST /pots/{id}")}`)).toEqual([]);
  });
  test("in HTML", () => {
    const html =
      "<h1>Tutorial</h1><h2>1. Make it</h2><pre>POST /pots/{id}</pre><h2>2. See it</h2><pre>GET /pots/{id}</pre>";
    expect(operations(html, "page.html")).toEqual([]);
  });
});

describe("sections of a reference state their calls", () => {
  test.each([
    ["Pots", "1. Get a token", "2. Make the pot"],
    ["Getting started", "Get a token", "Make the pot"],
    ["花盆接口", "1. 获取令牌", "2. 新建花盆"],
  ])("%s", (title, first, second) => {
    expect(operations(`# ${title}\n\n${part(first, "POST /tokens")}\n${part(second, "POST /pots/{id}")}`)).toEqual([
      "POST /tokens",
      "POST /pots/{id}",
    ]);
  });
  test("and so does a step with a table of what is sent", () => {
    const table = "| Name | Type |\n|---|---|\n| size | integer |\n";
    expect(operations(`# Quick start\n\n${part("Step 1: Make", "POST /pots")}\n${table}`)).toEqual(["POST /pots"]);
  });
});

describe("calls with a query in a section that describes nothing", () => {
  const part = (title: string, call: string, rows: string): string =>
    `## ${title}\n\n\`\`\`\n${call}\n\`\`\`\n\n${rows}\n`;
  const table = (head: string): string => `| ${head} |\n|---|---|---|\n| level | string | a |\n`;
  const kites = ["List kites", "Show a kite", "Drop a kite"].map((title, n) =>
    part(title, ["GET /kites", "GET /kites/{id}", "DELETE /kites/{id}"][n] ?? "", table("Name | Type | Description")),
  );
  const found = (...parts: string[]): string[] =>
    readText("page.md", `# Kites\n\n${parts.join("\n")}`).page.operations.map(
      ({ method, path }) => `${method.value} ${path.value}`,
    );
  const own = ["GET /kites", "GET /kites/{id}", "DELETE /kites/{id}"];

  test("show how to filter, where the page describes its own calls in tables", () => {
    const filter = part("Filtering by tags", "GET /all-kites?tags=red", "Kites that are red.");
    expect(found(...kites, filter)).toEqual(own);
    expect(found(...kites, part("按标签过滤", "GET /all-kites?tags=red", "红色的风筝。"))).toEqual(own);
  });

  test("are calls of the page where they have a table, or few others have one", () => {
    const described = part("Searching", "GET /search?q={q}", table("Name | Type | Description"));
    expect(found(...kites, described)).toEqual([...own, "GET /search"]);
    const few = kites.slice(0, 2);
    expect(found(...few, part("Searching", "GET /search?q={q}", "All that fits."))).toContain("GET /search");
  });
});
