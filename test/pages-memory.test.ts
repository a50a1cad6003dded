/** A run that is repeated reads only the pages that changed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readingSettings } from "../src/cli/config/bindings.ts";
import { expandInputs } from "../src/cli/io/inputs.ts";
import { loadPages } from "../src/cli/pages/load-pages.ts";
import { makePageMemory } from "../src/cli/pages/page-memory.ts";
import { folderWith } from "./cli/run.ts";

const page = (name: string): string =>
  `# Show ${name}\n\nGET /v1/${name}\n\n| Parameter | Type |\n| --- | --- |\n| id | String |\n`;

test("what was made of unchanged pages is that of the run before, and of no run before that", async () => {
  const folder = folderWith({ "a.md": page("a"), "b.md": page("b") });
  const memory = makePageMemory(new AbortController().signal);
  const load = async (types: Readonly<Record<string, "string">> = {}) => {
    memory.begin();
    const loaded = { config: { vocabulary: { types } }, resolve: (path: string) => path };
    const { pages } = await loadPages(await expandInputs([folder], "pages"), readingSettings(loaded), {
      linted: true,
      memory,
    });
    return pages.map(({ passages }) => passages);
  };
  const [a, b] = await load();
  writeFileSync(join(folder, "b.md"), page("bb"));
  const [a2, b2] = await load();
  expect(a2).toBe(a);
  expect(b2).not.toBe(b);
  // words of the configuration change how each page is read
  const [a3] = await load({ Kennung: "string" });
  expect(a3).not.toBe(a);
  await load({ Kennung: "string" });
  writeFileSync(join(folder, "b.md"), page("b"));
  const [a4, b4] = await load();
  expect([a4 === a, b4 === b]).toEqual([false, false]);
});

test("an interruption ends the reading between two pages", async () => {
  const folder = folderWith({ "a.md": page("a") });
  const interrupted = new AbortController();
  interrupted.abort();
  const settings = readingSettings({ config: {}, resolve: (path: string) => path });
  await expect(
    loadPages(await expandInputs([folder], "pages"), settings, { memory: makePageMemory(interrupted.signal) }),
  ).rejects.toThrow("abort");
});
