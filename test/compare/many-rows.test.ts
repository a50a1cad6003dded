/** Editions of one operation with thousands of fields are compared in time that grows with their number. */
import { expect, test } from "vitest";
import { auditPages } from "../../src/library/check.ts";
import { loadPage } from "../../src/library/load-page.ts";

const rows = (count: number, type: string): string =>
  Array.from({ length: count }, (_, n) => `| o.s${n} | ${type} | x |\n`).join("");
const english = (count: number): string =>
  `# Boats\n\nGET /v1/boats\n\n**Table 1** Response parameters\n\n| Parameter | Type | Description |\n|---|---|---|\n${rows(count, "String")}`;
const chinese = (count: number): string =>
  `# 船\n\nGET /v1/boats\n\n**表1** 响应参数\n\n| 参数 | 参数类型 | 描述 |\n|---|---|---|\n${rows(count, "Integer")}`;

test("thousands of fields take as long as they are many", () => {
  const secondsFor = (count: number): number => {
    const pages = [loadPage("en.md", Buffer.from(english(count))), loadPage("zh.md", Buffer.from(chinese(count)))];
    const before = process.cpuUsage().user;
    expect(auditPages(pages, { lint: false }).findings.length).toBeGreaterThan(0);
    return (process.cpuUsage().user - before) / 1e6;
  };
  secondsFor(10);
  const few = Math.max(0.1, secondsFor(1000));
  // the square would be 64 times
  expect(secondsFor(8000) / few).toBeLessThan(24);
});
