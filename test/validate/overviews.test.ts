/** Calls that an overview lists before the page describes them: the list is no description that an answer may fit better. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { exchange, told, validation } from "./pages.ts";

interface Came {
  readonly status?: number;
  readonly body?: Json;
}
const night = (pages: Readonly<Record<string, string>>, came: readonly Came[]) =>
  validation(
    Object.entries(pages).map(([file, text]) => readText(file, text).page),
    came.map((one, entry) => exchange({ url: "/pots/7", entry, ...one })),
  );
const since = (pages: Readonly<Record<string, string>>, before: readonly Came[], now: readonly Came[]): string[] =>
  told(night(pages, now).result(structuredClone(night(pages, before).result().history)).findings);

const described = '## One pot\n\nGET /pots/{id}\n\nExample response\n\n```json\n{"id": "8", "size": 4}\n```\n';
const markdown = { "page.md": `# Pots\n\nThe calls are:\n\n- \`GET /pots\`\n- \`GET /pots/{id}\`\n\n${described}` };
const chinese = {
  "page.rst": `罐子\n====\n\n接口如下::\n\n   GET /pots\n   GET /pots/{id}\n\n一个罐子\n--------\n\n::\n\n   GET /pots/{id}\n\n响应示例::\n\n   {"id": "8", "size": 4}\n`,
};
const folder = {
  "about.md": "# Overview\n\n| Method | URI |\n|---|---|\n| GET | /pots |\n| GET | /pots/{id} |\n",
  "pot.md": described.replace("## ", "# "),
};
const good = { body: { id: "7", size: 3 } };
const lost = { status: 404, body: "none" };

describe.each([
  ["a list on the page", markdown],
  ["a list in a block of code, in Chinese", chinese],
  ["a table of another page", folder],
])("%s", (_, pages) => {
  it("does not take what the description would be broken by", () => {
    expect(
      since(pages, [good, good, good], [{ body: { id: "7" } }, { body: { id: "8" } }, { body: { id: "9" } }]),
    ).toEqual([expect.stringMatching(/^error api missing-field: size/)]);
  });
  it("does not make a failure of one call the failure of all", () => {
    const both = [good, good, good, lost];
    expect(since(pages, both, both).filter((one) => one.includes("no-success"))).toEqual([]);
  });
});

it("an operation that is only listed is still known", () => {
  const { findings } = night({ "page.md": markdown["page.md"].replace(/## [^]*/, "") }, [good]).result();
  expect(told(findings)).toEqual([]);
});
