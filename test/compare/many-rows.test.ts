/** Editions of one operation with thousands of fields are compared in time that grows with their number. */
import { expect, test } from "vitest";
import { auditPages } from "../../src/library/check.ts";
import { loadPage } from "../../src/library/load-page.ts";

interface Rows {
  readonly name: (n: number) => string;
  readonly type: string;
  readonly example?: true;
}

const list = (count: number, item: (n: number) => string, between: string): string =>
  Array.from({ length: count }, (_, n) => item(n)).join(between);

const english = (count: number, { name, type, example }: Rows): string =>
  `# Boats\n\nGET /v1/boats\n\n**Table 1** Response parameters\n\n| Parameter | Type | Description |\n|---|---|---|\n${list(count, (n) => `| ${name(n)} | ${type} | x |`, "\n")}\n${example ? `\nExample response:\n\n\`\`\`json\n{\n${list(count, (n) => `  "${name(n)}": "a"`, ",\n")}\n}\n\`\`\`\n` : ""}`;
const chinese = (count: number, { name, type }: Rows): string =>
  `# 船\n\nGET /v1/boats\n\n**表1** 响应参数\n\n| 参数 | 参数类型 | 描述 |\n|---|---|---|\n${list(count, (n) => `| ${name(n)} | ${type} | x |`, "\n")}\n`;

const EDITIONS: Readonly<Record<string, (count: number) => readonly [string, string]>> = {
  "of two types": (count) => [
    english(count, { name: (n) => `o.s${n}`, type: "String" }),
    chinese(count, { name: (n) => `o.s${n}`, type: "Integer" }),
  ],
  "a third of which the other edition lacks": (count) => [
    english(count, { name: (n) => (n % 3 ? `same_${n}` : `boat_colour_${n}`), type: "String", example: true }),
    english(count, { name: (n) => (n % 3 ? `same_${n}` : `mast_${n}_height`), type: "String" }),
  ],
};

test.each(Object.entries(EDITIONS))("thousands of fields, %s, take as long as they are many", (_form, editions) => {
  const secondsFor = (count: number): number => {
    const pages = editions(count).map((text, i) => loadPage(`page${i}.md`, Buffer.from(text)));
    const before = process.cpuUsage().user;
    expect(auditPages(pages, { lint: false }).findings.length).toBeGreaterThan(0);
    return (process.cpuUsage().user - before) / 1e6;
  };
  secondsFor(10);
  const few = Math.max(0.1, secondsFor(1000));
  // the square would be 64 times
  expect(secondsFor(8000) / few).toBeLessThan(24);
});
