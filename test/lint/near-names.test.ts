/** Names in tables and examples that differ by a slip: found among hundreds, and not looked for among as many as an attacker likes. */
import { describe, expect, test } from "vitest";
import { lintPage } from "../../src/library/check.ts";
import { loadPage } from "../../src/library/load-page.ts";

const numbered = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 100_000);

/** A table with rows `rowName(n)`, and an example with keys `keyName(n)`. */
function pageOf(count: number, rowName: (n: number) => string, keyName: (n: number) => string): string {
  const rows = numbered(count).map((n) => `| ${rowName(n)} | String | Colour ${n} |`);
  const keys = numbered(count).map((n) => `  "${keyName(n)}": "red"`);
  return `# Query lamps

GET /v1/lamps

## Response

| Parameter | Type | Description |
| --- | --- | --- |
| lantern | String | The lantern. |
${rows.join("\n")}

Example response:

\`\`\`json
{
  "lantern": "a",
${keys.join(",\n")}
}
\`\`\`
`;
}

const slips = (markdown: string): string[] =>
  lintPage(loadPage("page.md", Buffer.from(markdown)))
    .filter(({ rule }) => rule === "lint/misspelled-key")
    .map(({ message }) => message);

describe("a row whose name the example spells with other letters", () => {
  const rows = (n: number): string => (n === 100_000 ? "backend_type" : `row_${n}`);
  const keys = (n: number): string => (n === 100_000 ? "bakend_type" : `key_${n}`);

  test("is found among 500 rows and keys", () => {
    expect(slips(pageOf(500, rows, keys))).toEqual([expect.stringContaining("bakend_type")]);
  });

  test("is not looked for among more pairs than a quarter of a million", () => {
    expect(slips(pageOf(501, rows, keys))).toEqual([]);
  });
});

test("a name with the same letters is found among any number", () => {
  const rows = (n: number): string => (n === 100_000 ? "region_id" : `row_${n}`);
  const keys = (n: number): string => (n === 100_000 ? "region-id" : `key_${n}`);
  expect(slips(pageOf(900, rows, keys))).toEqual([expect.stringContaining("region-id")]);
});

const FORMS: Readonly<Record<string, readonly [rows: (n: number) => string, keys: (n: number) => string]>> = {
  "a letter apart": [(n) => `lamp_colour_${n}x`, (n) => `lamp_color_${n}x`],
  "in other case": [(n) => `lampColour${n}x`, (n) => `lamp_colour_${n}x`],
  "with nothing in common": [(n) => `field${n}`, (n) => `other${n}`],
};

describe.each(Object.entries(FORMS))("thousands of rows and keys, %s", (_form, [rows, keys]) => {
  test("take as long as they are many", () => {
    const secondsFor = (count: number): number => {
      const before = process.cpuUsage().user;
      lintPage(loadPage("page.md", Buffer.from(pageOf(count, rows, keys))));
      return (process.cpuUsage().user - before) / 1e6;
    };
    secondsFor(10);
    // the square would be 16 times
    expect(secondsFor(6000) / Math.max(0.05, secondsFor(1500))).toBeLessThan(4 * 2.5);
  });
});
