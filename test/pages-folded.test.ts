/** Of many pages all but those used last are kept small: what is made of them is the same. */
import { describe, expect, it } from "vitest";
import { isFolded, wholePage } from "../src/api-model/whole-page.ts";
import { auditPages } from "../src/audit/audit.ts";
import { makeJudges } from "../src/cli/run/make-judges.ts";
import { loadConfig } from "../src/cli/config/config.ts";
import { readingSettings } from "../src/cli/config/bindings.ts";
import { expandInputs } from "../src/cli/io/inputs.ts";
import { makeFolding } from "../src/cli/pages/folding.ts";
import { loadPages } from "../src/cli/pages/load-pages.ts";
import { folderWith } from "./cli/run.ts";
import { readText } from "./editions/read.ts";

const PAGES = 150;
/** So that the pages together are more than those that stay open. */
const filler = `\n\n\`\`\`\n${`${"one more lamp is lit; ".repeat(20)}\n`.repeat(300)}\`\`\`\n`;

const lamp = (n: number): string => `# Show lamp ${n}

GET /lamps/${n}

Response parameters:

| Parameter | Type | Description |
| --- | --- | --- |
| id | Integer | The lamp's ID. |
| bulb | [Bulb](parts.md#bulb) object | What gives light. |

Example response:

\`\`\`json
{ "id": "${n}", "bulb": { "watt": 5 } }
\`\`\`
${filler}`;

const parts = `# Parts

<a name="bulb"></a>

Table 1 Bulb

| Parameter | Type | Description |
| --- | --- | --- |
| watt | Integer | Power. |
`;

describe("many pages", () => {
  const lamps = Array.from({ length: PAGES }, (_, n) => [`lamp-${n}.md`, lamp(n)] as const);
  const folder = folderWith({ ...Object.fromEntries(lamps), "parts.md": parts });

  const load = async (oneByOne: boolean) => {
    const settings = readingSettings(await loadConfig(undefined));
    const { pages } = await loadPages(await expandInputs([folder], "pages"), settings, { linted: true, oneByOne });
    return { pages, ...auditPages(pages, { lint: true, compare: false }, makeJudges(pages, [])) };
  };

  it("are as they would be if all of them stayed in memory", async () => {
    const [open, small] = [await load(false), await load(true)];
    expect(open.pages.some(({ page }) => isFolded(page))).toBe(false);
    const folded = small.pages.filter(({ page }) => isFolded(page));
    expect(folded.length).toBeGreaterThan(PAGES / 10);
    expect(folded.length).toBeLessThan(PAGES);
    expect(small.pages.map(({ page }) => wholePage(page))).toEqual(open.pages.map(({ page }) => page));
    expect(small.pages.map(({ source }) => source.text)).toEqual(open.pages.map(({ source }) => source.text));
    expect(small.findings).toEqual(open.findings);
    expect(small.findings.length).toBeGreaterThanOrEqual(PAGES);
    // what leads to another page is followed there
    expect(JSON.stringify(folded.map(({ page }) => page.structures)).split('parts.md"').length).toBeGreaterThan(
      folded.length,
    );
  });
});

describe("a folded page", () => {
  const read = readText("lamp.md", lamp(1));

  it("is whole, and one and the same while it is used", () => {
    const folding = makeFolding();
    const page = folding.page(read.page, 1);
    expect(wholePage(page)).toBe(read.page);
    expect({ ...page }).toEqual(read.page);
    for (let other = 0; other < 3; other += 1) folding.page(readText("other.md", parts).page, 1_500_000);
    expect(wholePage(page)).not.toBe(read.page);
    expect(wholePage(page)).toBe(wholePage(page));
    expect(wholePage(page)).toEqual(read.page);
    expect(JSON.stringify(page)).toBe(JSON.stringify(read.page));
    expect(page.webhooks).toBeUndefined();
  });

  it("has a text with its lines", () => {
    const folding = makeFolding();
    const source = folding.source(read.source);
    for (let other = 0; other < 3; other += 1) folding.page(read.page, 1_500_000);
    expect({ ...source }).toEqual(read.source);
  });

  it("is a page like any other where it was never folded", () => {
    expect(isFolded(read.page)).toBe(false);
    expect(wholePage(read.page)).toBe(read.page);
  });
});
