/** Words that a pattern needs: by form, and for every pattern of facts on the sentences of our own pages. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/language/languages.ts";
import { mayMatch } from "../../src/language/may-match.ts";
import { neededWords, neededWordsTable } from "../../src/language/needed-words.ts";

describe("the words that a pattern needs", () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/default/, ["default"]],
    [/\bDefault value\b/i, ["default value"]],
    [/a|bc/, ["a", "bc"]],
    [/(?:at least|minimum of) \d+/, ["at least", "minimum of"]],
    [/\d+ items?/, [" item"]],
    [/(?:must )?be (?:one of|among) x/, ["one of", "among"]],
    [/(?:long word)*\d/, null],
    [/(?:long word)+\d/, ["long word"]],
    [/(?=.*必选)\d/, ["必选"]],
    [/(?!never)\d/, null],
    [/(?<!never )\d/, null],
    [/(?<=range )\d/, ["range "]],
    [/[ab]|c/, null],
    [/x{0,2}yz/, ["yz"]],
    [/😀+/u, ["😀"]],
    [/(?:a|)b/, ["b"]],
    [/(?:a|)/, null],
  ])("%s", (pattern, words) => {
    expect(neededWords(pattern)).toEqual(words);
  });

  it("are not looked for where they are many", () => {
    const many = Array.from({ length: 25 }, (_, i) => `word${i}`);
    expect(neededWords(new RegExp(many.slice(1).join("|")))).toHaveLength(24);
    expect(neededWords(new RegExp(many.join("|")))).toBeNull();
  });

  const folders = ["sources", "docs"];
  const written = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((name) => /\.(?:md|html|rst|txt)$/.test(name))
    .flatMap((name) => readFileSync(name, "utf8").split(/(?<=[.。;:|])\s*|\n/));
  const sentences = [...new Set(written)].map((text) => ({ text, lowerCase: text.toLowerCase() }));
  const patterns = languages.flatMap(({ facts, messages }) => [
    ...facts.patterns.map(({ pattern }) => pattern),
    ...Object.values(messages).flatMap((one) => one),
  ]);
  const table = neededWordsTable();
  const isKept = (words: readonly string[] | null, text: string): boolean =>
    words === null || words.some((word) => text.toLowerCase().includes(word));

  it("are known of nearly every pattern of facts; a pattern of which nothing is known is tried", () => {
    const facts = languages.flatMap((language) => language.facts.patterns);
    const known = facts.filter(({ pattern }) => Object.hasOwn(table, pattern.source));
    expect(known.length / facts.length).toBeGreaterThan(0.9);
    expect(mayMatch(/in no table/, "")).toBe(true);
  });

  it("are in every sentence of our pages that the pattern matches", () => {
    let matches = 0;
    for (const pattern of patterns) {
      const words = table[pattern.source];
      if (!words) continue;
      const own = new RegExp(pattern.source, pattern.flags.replace(/[gy]/, ""));
      const matched = sentences.filter(({ text }) => own.test(text));
      expect(matched.filter(({ lowerCase }) => !words.some((word) => lowerCase.includes(word)))).toEqual([]);
      matches += matched.length;
    }
    expect(matches).toBeGreaterThan(500);
  });

  it("are in any text that a pattern of words, options and repetitions matches", () => {
    const word = fc.constantFrom("ab", "Default", "至少", " ", "-", "null");
    const piece = fc.letrec<{ piece: string }>((tie) => ({
      piece: fc.oneof(
        { depthSize: "small" },
        word,
        fc.tuple(tie("piece"), tie("piece")).map(([a, b]) => a + b),
        fc.tuple(tie("piece"), tie("piece")).map(([a, b]) => `(?:${a}|${b})`),
        fc.tuple(tie("piece"), fc.constantFrom("?", "*", "+", "{2}")).map(([a, times]) => `(?:${a})${times}`),
        tie("piece").map((a) => `(?=${a})`),
        tie("piece").map((a) => `(?!${a})`),
      ),
    })).piece;
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(""));
    fc.assert(
      fc.property(piece, fc.boolean(), text, (source, ignoresCase, shown) => {
        const pattern = new RegExp(source, ignoresCase ? "i" : "");
        fc.pre(pattern.test(shown));
        expect(isKept(neededWords(pattern), shown)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
