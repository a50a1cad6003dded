/** Which corrections of a page hold is found out once for what it depends on, and again where it could not be told. */
import { expect, test } from "vitest";
import { readingSettings } from "../src/cli/config/bindings.ts";
import { makeDesk } from "../src/cli/pages/desk.ts";
import { memoryStore } from "../src/cli/pages/page-store.ts";

const settings = readingSettings({ config: {}, resolve: (path) => path });

test("corrections are tried once for each page, and for each set of pages around it", () => {
  const desk = makeDesk(settings, memoryStore());
  const tried: string[] = [];
  const ask = (version: string, around: string): readonly number[] =>
    desk.corrections(version, [around], () => {
      tried.push(`${version} ${around}`);
      return { held: [1], mayKeep: true };
    });
  expect([ask("a", "x"), ask("a", "x"), ask("a", "y"), ask("b", "x"), ask("b", "x")]).toEqual([
    [1],
    [1],
    [1],
    [1],
    [1],
  ]);
  expect(tried).toEqual(["a x", "a y", "b x"]);
});

test("that none holds is an answer, and is kept", () => {
  const desk = makeDesk(settings, memoryStore());
  expect(desk.corrections("a", null, () => ({ held: [], mayKeep: true }))).toEqual([]);
  expect(desk.corrections("a", null, () => ({ held: [0], mayKeep: true }))).toEqual([]);
});

test("what comparing took too long to tell is not kept", () => {
  const desk = makeDesk(settings, memoryStore());
  expect(desk.corrections("a", null, () => ({ held: [], mayKeep: false }))).toEqual([]);
  expect(desk.corrections("a", null, () => ({ held: [0], mayKeep: true }))).toEqual([0]);
});
