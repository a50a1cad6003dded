/** Pages that are judged again one by one are judged beside those that count, not beside all. */
import { expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { judgeAgain } from "../../src/audit/judge-again.ts";
import { makeNeighbours } from "../../src/audit/neighbours.ts";
import { linkPage, makeFinder } from "../../src/interpreter/structures/links.ts";
import { noBindings } from "../../src/interpreter/reading-settings.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeSource } from "../../src/source/source.ts";
import { readText } from "../editions/read.ts";

const cup = (type: string): string =>
  `# Show a cup\n\nGET /v1/cup\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| maker | [Maker](maker.md#maker) | Who made it. |\n| size | ${type} | How large. |\n\nExample response\n\n\`\`\`json\n{ "maker": { "name": 3 }, "size": 2 }\n\`\`\`\n`;
const texts: Readonly<Record<string, string>> = {
  "en/cup.md": cup("Integer"),
  "fr/cup.md": cup("String"),
  "maker.md": `# Makers\n\nGET /v1/makers\n\n<a id="maker"></a>\n\nTable 1 Maker\n\n| Parameter | Type |\n| --- | --- |\n| name | String |\n`,
  "pot.md": "# Show a pot\n\nGET /v1/pot\n\n| Parameter | Type |\n| --- | --- |\n| lid | String |\n",
};

const read = Object.entries(texts).map(([name, text]) => readText(name, text).page);
const find = makeFinder(read);
const pages: readonly ApiPage[] = read.map((page) => linkPage(page, find));
const byName = (name: string): ApiPage => pages.find(({ source }) => source === name) ?? expect.fail(name);

test("a page's neighbours are its editions, what it links to and what links to it", () => {
  const neighbours = makeNeighbours(pages, []);
  const names = (name: string): string[] =>
    neighbours(byName(name))
      .map(({ source }) => source)
      .toSorted();
  expect(names("pot.md")).toEqual(["pot.md"]);
  expect(names("en/cup.md")).toEqual(expect.arrayContaining(["en/cup.md", "fr/cup.md"]));
  expect(names("en/cup.md")).not.toContain("pot.md");
});

test.each(Object.keys(texts))("%s is judged beside them as beside all pages", (name) => {
  const neighbours = makeNeighbours(pages, []);
  const settings = { vocabulary: makeVocabulary(), bindingsOf: noBindings, requestPlaces: [], pairings: [] };
  const judged = (around: readonly ApiPage[]) =>
    judgeAgain(makeSource(name, texts[name] ?? ""), (texts[name] ?? "").replace("| String", "| Number"), {
      ...settings,
      pages: around,
      steps: { lint: true, compare: true },
    }).findings;
  expect(judged(neighbours(byName(name)))).toEqual(judged(pages));
});

test("a page that is judged again is held against its other editions, where it has any and where that is asked for", () => {
  const settings = { vocabulary: makeVocabulary(), bindingsOf: noBindings, requestPlaces: [], pairings: [] };
  const rules = (name: string, around: readonly ApiPage[], steps: { lint: boolean; compare: boolean }): string[] =>
    judgeAgain(makeSource(name, ""), texts[name] ?? "", { ...settings, pages: around, steps }).findings.map(
      ({ rule }) => rule.split("/")[0] ?? "",
    );
  const both = [byName("en/cup.md"), byName("fr/cup.md")];
  expect(new Set(rules("en/cup.md", both, { lint: false, compare: true }))).toEqual(new Set(["compare"]));
  expect(rules("en/cup.md", both.slice(0, 1), { lint: false, compare: true })).toEqual([]);
  expect(rules("en/cup.md", both, { lint: false, compare: false })).toEqual([]);
  expect(new Set(rules("fr/cup.md", both, { lint: true, compare: false }))).toEqual(new Set(["lint"]));
});

test("pages are put together once, however many are judged again", () => {
  let looked = 0;
  const other = new Proxy(byName("pot.md"), {
    get: (page, key) => {
      if (key === "operations") looked += 1;
      return Reflect.get(page, key) as unknown;
    },
  });
  const neighbours = makeNeighbours([...pages.filter(({ source }) => source !== "pot.md"), other], []);
  neighbours(byName("en/cup.md"));
  const before = looked;
  for (let i = 0; i < 50; i += 1) neighbours(byName("fr/cup.md"));
  expect(looked).toBe(before);
});
