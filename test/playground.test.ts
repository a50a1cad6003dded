/** The playground's work without a browser: pasted pages give what the library gives. */
import { expect, test } from "vitest";
import { findingsByLine } from "../docs/playground/finding-lines.ts";
import { judge } from "../docs/playground/judge.ts";
import { SAMPLES } from "../docs/playground/samples.ts";

test("the sample shows a page against itself and against its other edition", () => {
  const { pages, findings, matrices, headline, html } = judge(SAMPLES);
  expect(pages.map(({ name, operations }) => [name, operations.map((one) => one.name)])).toEqual([
    ["en.md", ["POST /v1/{project_id}/backup-plans"]],
    ["zh.md", ["POST /v1/{project_id}/backup-plans"]],
  ]);
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining([
      "lint/type-example",
      "lint/misspelled-key",
      "compare/field-missing",
      "compare/range-differs",
    ]),
  );
  expect(matrices).toHaveLength(1);
  expect(html).toContain(headline);
});

test("one page is checked alone, and rows stand with place, type and line", () => {
  const [english] = SAMPLES;
  const { pages, matrices } = judge([english, { name: "zh.md", text: " \n" }]);
  expect(matrices).toEqual([]);
  expect(pages).toHaveLength(1);
  const rows = pages[0]?.operations[0]?.rows ?? [];
  const line = english.text.split("\n").findIndex((text) => text.startsWith("| retention_days")) + 1;
  expect(rows).toContainEqual({
    place: "request",
    path: "retention_days",
    type: "integer",
    required: "no",
    line,
  });
});

test("no text is no page", () => {
  expect(judge([{ name: "a.md", text: "" }])).toMatchObject({ pages: [], findings: [], matrices: [] });
});

test("a finding is told in full in its first line, and by its title in the others", () => {
  const [english] = SAMPLES;
  const lines = findingsByLine(english.text, "en.md", judge([english]).findings);
  expect(lines.map(({ text }) => text).join("\n")).toBe(english.text);
  const misspelled = lines.filter(({ findings }) => findings.some(({ rule }) => rule === "lint/misspelled-key"));
  expect(misspelled.map(({ text }) => text.trim())).toEqual([
    "| retention_days | No | Integer | How long backups are kept, 1 to 365 days. Default: 30 |",
    '"retention_day": 7,',
  ]);
  expect(misspelled.map(({ findings }) => findings[0]?.isFirst)).toEqual([true, false]);
});
