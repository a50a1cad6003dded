/** Each rule's page in Chinese: no text is missing, what is code stays code, and nothing else stays English. */
import { expect, test } from "vitest";
import { catalogue } from "../../src/audit/catalogue.ts";
import type { Rule } from "../../src/findings/rule.ts";
import { allRulesPage, ruleIndexPage, ruleList, rulePage } from "../../src/reporters/rule-pages.ts";
import { speaking } from "../../src/translation/speaking.ts";
import { diffPages } from "../../src/translation/zh/rule-pages/diff.ts";
import { comparePages } from "../../src/translation/zh/rule-pages/compare.ts";
import { lintDescriptions } from "../../src/translation/zh/rule-pages/lint-descriptions.ts";
import { lintExamples } from "../../src/translation/zh/rule-pages/lint-examples.ts";
import { pageWords } from "../../src/translation/zh/rule-pages/page.ts";
import { rulePagesInChinese } from "../../src/translation/zh/rule-pages/translate.ts";
import { validatePages } from "../../src/translation/zh/rule-pages/validate.ts";

const CODE = /`[^`\n]+`/g;
const withoutCode = (text: string): string => text.replace(CODE, "");
const chinese = (rule: Rule): string => speaking(rulePagesInChinese, () => rulePage(rule));

/** The texts of a rule's page as they are asked for; those that are nothing but code and numbers need no other form. */
const textsOf = ({ summary, severity, docs }: Rule): string[] =>
  [
    summary,
    `Severity: ${severity}.`,
    ...docs.description.split("\n").filter((line) => line !== `${summary}.`),
    docs.rationale,
    docs.example,
    docs.remediation,
  ].filter((text) => /\p{L}/u.test(withoutCode(text)));

test("no text of a rule is missing", () => {
  const missing = catalogue.flatMap((rule) =>
    textsOf(rule)
      .filter((text) => rulePagesInChinese(text) === null)
      .map((text) => `${rule.id}: ${text}`),
  );
  expect(missing).toEqual([]);
});

test("what is code on the English page is code on the Chinese one", () => {
  const codeOf = (page: string): string[] => (page.match(CODE) ?? []).toSorted();
  for (const rule of catalogue)
    expect([rule.id, ...codeOf(chinese(rule))]).toEqual([rule.id, ...codeOf(rulePage(rule))]);
});

/** Names that Chinese writers leave as they are: of types, formats and programs, marks, and what examples are about. */
const NAMES = new RegExp(
  `(?:\\b|(?=--))(?:${[
    "docproof\\.yaml|docproof|shell|schema",
    "JSON Patch|RFC|JSON|HTML|RST|HTTP|API|URI|URL|CIDR|UUID|IPv4|IP|Web|Cookie|--as-of|4xx|2xx|Content-Type|No content|base64",
    "ASCII|UTF-8|GBK|Latin-1|U\\+FFFD",
    "Array of NodeTaint objects|Integer|Boolean|String|Object|Timestamp|object|float|null|true|false|date-time|date|id",
    "TBD|TODO|FIXME|Table 9|N/A",
    "NodeTaint|Cat|Dog|Bird|cat|dog|discard|forward|hosts|ports|flavorRef|flavor_ref|flavor|X-[Tt]otal|GET",
  ].join("|")})\\b`,
  "g",
);

test("nothing else stays in English", () => {
  const english = catalogue.flatMap((rule) => {
    const [, ...lines] = chinese(rule).split("\n");
    const left = lines.filter((line) =>
      /[A-Za-z]{2,}/.test(
        withoutCode(line)
          .replace(NAMES, "")
          .replace(/\*\*\w+\*\*/g, ""),
      ),
    );
    return left.map((line) => `${rule.id}: ${line}`);
  });
  expect(english).toEqual([]);
});

test("each value of a text is said, and no other", () => {
  const names = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{(\w+)(?::[\w-]+!?)?\}/g)].map((match) => match[1] ?? ""))].toSorted();
  for (const [english, other] of [
    ...lintDescriptions,
    ...lintExamples,
    ...comparePages,
    ...validatePages,
    ...diffPages,
    ...pageWords,
  ])
    expect([english, ...names(other)]).toEqual([english, ...names(english)]);
});

test("punctuation of Chinese sentences is full-width", () => {
  const half = /\p{Script=Han}[,;:!?(](?!\/)|[,;!?]\p{Script=Han}|\p{Script=Han}\.(?:\s|$)/u;
  const lines = catalogue.flatMap((rule) => withoutCode(chinese(rule)).split("\n").slice(1));
  expect(lines.filter((line) => half.test(line))).toEqual([]);
});

test("no text is kept that no rule has any more", () => {
  const said = new Set(catalogue.flatMap(textsOf));
  const own = [...lintDescriptions, ...lintExamples, ...validatePages, ...comparePages].map(([english]) => english);
  expect(own.filter((english) => !/\{\w+:/.test(english) && !said.has(english))).toEqual([]);
});

test("the index, the page of all and the list are Chinese too", () => {
  const inChinese = (render: (rules: readonly Rule[]) => string) =>
    speaking(rulePagesInChinese, () => render(catalogue));
  expect(inChinese(ruleIndexPage)).toContain("# 规则\n\n由 ");
  expect(inChinese(ruleIndexPage)).toContain("| 规则 | 严重程度 | 检查内容 |\n| --- |");
  expect(inChinese(allRulesPage)).toContain(
    "\n## lint/missing-file\n\n链接指向的文件不存在。严重程度：警告。\n\n### 检查内容\n",
  );
  expect(inChinese(ruleList)).toMatch(/^lint\/type-example +错误 +示例取值的类型与表中不同$/m);
});

test("in English the page is what it was", () => {
  const rule = catalogue.find(({ id }) => id === "lint/missing-file")!;
  chinese(rule);
  expect(rulePage(rule)).toMatch(
    /^# lint\/missing-file\n\nA link leads .*\. Severity: warning\.\n\n## What it reports\n/,
  );
});
