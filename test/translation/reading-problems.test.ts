/** What readers say of markup that they could not read: each message of their code has a Chinese form. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inChinese } from "../../src/translation/zh/chinese.ts";

const READERS = join(import.meta.dirname, "../../src/readers");
/** Behind the kind of a problem, its own key, or where one is handed on. */
const SAID =
  /(?:"(?:malformed|lost|refused)",\s*|\b(?:message|malformed|reason|TOO_DEEP)(?::|\s=)\s*|\b(?:keepMalformed|rejectTable)\([^"`]*|\blose\(|\? |\breturn )(?:"([^"\n]+)"|`([^`\n]+)`)/g;
/** Words in a row, as no name or key of the code has. */
const isSentence = (text: string): boolean => /^(?:"[^"]*" |[a-z]+ |HTML |CSV |the )[a-z]+ ?/i.test(text);

/** Put together of two: some of them are tried below. */
const JOINED = new Set(["a table 1"]);

const messages = readdirSync(READERS, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => [...readFileSync(join(READERS, name), "utf8").matchAll(SAID)])
  .map(([, plain, template]) => plain ?? (template ?? "").replace(/\$\{[^}]*\}/g, "1").replaceAll("\\\\", "\\"))
  .filter((text) => isSentence(text) && !text.includes("${") && !JOINED.has(text));

test("there are messages to look at", () => {
  expect(messages.length).toBeGreaterThan(60);
});

test("each has a Chinese form with nothing left in English", () => {
  const english = messages.filter((message) => {
    const said = inChinese(message);
    return said === null || /[a-z]{2,} [a-z]{2,}/.test(said.replace(/"[^"]*"/g, ""));
  });
  expect(english).toEqual([]);
});

test.each([
  ["3 tables that are indented by four blanks, and show as code", "表缩进了四个空格，显示为代码（3 个表）"],
  ["a table without a ruler below its head, which shows as text", "表头下没有分隔行，表显示为文本"],
  ["a code fence without an end: 12 lines are read as code", "代码块没有结束标记：12 行被当作代码"],
  [
    "the request body of PUT /v1/cups as text/xml is only compared, not checked",
    "PUT /v1/cups 的请求体（text/xml）只作比较，未经检查",
  ],
])("%s", (english, chinese) => {
  expect(inChinese(english)).toBe(chinese);
});
