/** The biography in Chinese: nothing of docproof's own words stays in English, and in English nothing is Chinese. */
import { expect, test } from "vitest";
import type { Biography } from "../../src/history/biography.ts";
import { renderHistoryHtml } from "../../src/reporters/history/html.ts";
import { renderHistory } from "../../src/reporters/history/terminal.ts";
import { biographyWith } from "../reporters/biography.ts";
import { englishIn } from "./english-in.ts";

const whole = biographyWith("");
const [operation] = whole.operations;
const biographies: Readonly<Record<string, Biography>> = {
  "changes in git": whole,
  "dated editions": { ...whole, source: "editions", isShallow: false },
  "nothing has changed": {
    ...whole,
    delays: [],
    operations: [{ ...operation!, changes: [], fields: [], earlierNames: [] }],
  },
  "no operation": { ...whole, operations: [], editions: [], unread: [], delays: [] },
};

/** Names of editions and fields, types, states, programs. */
const QUOTED =
  /\b(?:PUT \S+|en|zh|target|aim|note|integer|string|docproof|git|history|Markdown|[0-9a-f]{12}|(?:docs\/)?\w+\.(?:md|rst)|[\w.]+\.field\.whose\.name[\w.]*)(?!\w)/g;
const english = (text: string): readonly string[] => text.replace(QUOTED, "").match(/[A-Za-z]{2,}/g) ?? [];

for (const [name, biography] of Object.entries(biographies)) {
  test(`as a page: ${name}`, () => {
    const html = renderHistoryHtml(biography, "zh");
    expect(html).toContain('<html lang="zh">');
    expect(englishIn(html).flatMap(english)).toEqual([]);
  });
  test(`on a terminal: ${name}`, () => {
    const text = renderHistory(biography, 100, "zh");
    expect(english(text)).toEqual([]);
  });
}

test("English is as it was, whatever was said before", () => {
  renderHistory(whole, 100, "zh");
  expect(renderHistory(whole, 100)).not.toMatch(/\p{Script=Han}/u);
});
