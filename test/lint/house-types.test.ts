/** A word in type cells that no language knows: a slip where it stands once, a type of the house where it stands again and again. */
import { expect, test } from "vitest";
import { lintPage } from "../../src/lint/lint.ts";
import { subjectOf } from "./cases.ts";

const page = (words: readonly string[]): string => `# List lamps

\`GET /lamps\`

## Response parameters

| Name | Type | Description |
| --- | --- | --- |
${words.map((word, at) => `| field_${at} | ${word} | What it is. |`).join("\n")}
`;

const chinese = (words: readonly string[]): string => `# 查询灯

\`GET /lamps\`

## 响应参数

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
${words.map((word, at) => `| field_${at} | ${word} | 说明。 |`).join("\n")}
`;

const severities = (text: string): readonly string[] =>
  lintPage(subjectOf({ title: "", format: "markdown", page: text, expected: [] })).flatMap(({ rule, severity }) =>
    rule === "lint/unknown-type" ? [severity] : [],
  );

test("a word of two fields is a warning, of three a note", () => {
  for (const make of [page, chinese]) {
    expect(severities(make(["datestamp", "datestamp", "String"]))).toEqual(["warning"]);
    expect(severities(make(["datestamp", "datestamp", "datestamp"]))).toEqual(["info"]);
    // each word is counted by itself
    expect(severities(make(["datestamp", "lampname", "glow"]))).toEqual(["warning", "warning", "warning"]);
  }
});
