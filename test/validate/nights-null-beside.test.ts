/** Null in some answers, where another call of the same things had null there the night before: a matter of the data. */
import { describe, expect, test } from "vitest";
import { notesSince, since } from "./nights.ts";
import type { ExchangeParts } from "./pages.ts";

const example = '```json\n{"id": 7, "kiln": 3}\n```\n';
const PAGES = [
  `# Pots\n\n## Show\n\nGET /pots/{id}\n\nResponse example:\n\n${example}\n## Make\n\nPOST /pots\n\nResponse example:\n\n${example}`,
  `# 陶罐\n\n## 查询\n\nGET /pots/{id}\n\n返回示例：\n\n${example}\n## 新建\n\nPOST /pots\n\n返回示例：\n\n${example}`,
];

const shown = (kiln: number | null): ExchangeParts => ({ body: { id: 7, kiln } });
const made = (kiln: number | null): ExchangeParts => ({ method: "POST", url: "/pots", body: { id: 7, kiln } });
const all = [1, 2, 3, 4].map((kiln) => shown(kiln));
const allMade = [1, 2, 3, 4].map((kiln) => made(kiln));

describe.each(PAGES)("a field that only examples show", (page) => {
  const files = { "page.md": page };

  test("is null in some answers, as it was for another call of the same things", () => {
    const before = [...all, shown(null), ...allMade];
    const now = [...all, ...allMade, made(null)];
    expect(since(files, before, now)).toEqual([]);
    expect(notesSince(files, before, now).some((line) => line.includes("null"))).toBe(true);
  });

  test("is told where no call had null there", () => {
    expect(since(files, [...all, ...allMade], [...all, ...allMade, made(null)])).toHaveLength(1);
  });

  test("is told where every answer has null now", () => {
    const before = [...all, shown(null), ...allMade];
    const now = [...all, ...[1, 2, 3, 4].map(() => made(null))];
    expect(since(files, before, now)).toHaveLength(1);
  });
});
