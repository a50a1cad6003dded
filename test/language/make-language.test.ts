/** A language begins with a few words: what it does not give is silent, and finds nothing on any page. */
import { expect, test } from "vitest";
import { languages } from "../../src/language/languages.ts";
import { makeLanguage } from "../../src/language/make-language.ts";

/** Every pattern of a language, with the way to it. */
function patternsOf(value: unknown, path = ""): (readonly [string, RegExp])[] {
  if (value instanceof RegExp) return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => patternsOf(part, `${path}.${key}`));
}

const first = makeLanguage({
  code: "eo",
  name: "Esperanto",
  scripts: ["Latin"],
  columns: { words: { name: ["nomo"], type: ["tipo"], description: ["priskribo"], required: ["deviga"] } },
  types: { words: { teksto: "string", nombro: "number" } },
  requirement: { yes: /^jes\b/i, no: /^ne\b/i },
});

test("a new language gives only what it knows", () => {
  expect(first.columns.words.type).toEqual(["tipo"]);
  expect(first.facts.patterns).toEqual([]);
});

test("what a language leaves out finds nothing", () => {
  const silent = patternsOf(first).filter(([path]) => !path.startsWith(".requirement") && path !== ".facts.separators");
  expect(silent.length).toBeGreaterThan(40);
  const texts = [
    "",
    "name",
    "Request parameters",
    "Table 1",
    "Status code: 200",
    "the default value is 5",
    "必选",
    "-",
  ];
  expect(silent.filter(([, pattern]) => texts.some((text) => text.search(pattern) >= 0)).map(([path]) => path)).toEqual(
    [],
  );
});

test("languages in the same scripts have function words to be told apart by", () => {
  const alike = languages.filter((one) =>
    languages.some((other) => other !== one && other.scripts.join() === one.scripts.join()),
  );
  expect(alike.filter(({ functionWords }) => functionWords.length < 10).map(({ name }) => name)).toEqual([]);
});

test("every language has a name, a code of its own and the columns that a parameter table needs", () => {
  expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
  for (const { name, columns } of languages) {
    expect(name).toMatch(/^[A-Z][a-z]+$/);
    for (const role of ["name", "type", "required", "description"] as const)
      expect(columns.words[role] ?? [], `${name}: ${role}`).not.toEqual([]);
  }
});
