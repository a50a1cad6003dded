/** Patterns are spared where a word that they need is missing: nothing that they would find is lost by that. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../../src/language/languages.ts";
import { makeMatcher } from "../../src/language/matching.ts";

const forms = languages.flatMap(({ facts }) => facts.patterns);
const tryAll = (text: string) =>
  forms.flatMap((form) => {
    const match = form.pattern.exec(text);
    return match ? [[form, match]] : [];
  });

const sentences = [
  ...new Set(
    ["sources", "docs"]
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
      .filter((name) => /\.(?:md|html|rst|txt)$/.test(name) && !name.includes("node_modules"))
      .flatMap((name) => readFileSync(name, "utf8").split(/(?<=[.。;:|])\s*|\n/)),
  ),
].filter((_, i) => i % 3 === 0);

test("the sentences of our pages hold the forms that are found by trying all of them, in their order", () => {
  const find = makeMatcher(forms);
  expect(sentences.filter((text) => find(text).length > 0).length).toBeGreaterThan(100);
  for (const text of sentences) expect(find(text)).toEqual(tryAll(text));
});

test("words put together at random do, too", () => {
  const find = makeMatcher(forms);
  const words = fc.constantFrom(
    ..."The value|default|Default|defaults to|is|must be|at most|minimum|range|1|64|to|characters|or|true|null|if|ISO 8601|UUID".split(
      "|",
    ),
    ..."默认值|为|取值范围|最大长度|1|64|到|个字符|必选|可选|。|：|最小值|如果|不能|空".split("|"),
    " ",
    ", ",
    ". ",
    "“a”",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 9 }), (parts) => {
      const text = parts.join(" ");
      expect(find(text)).toEqual(tryAll(text));
    }),
    { numRuns: 1000 },
  );
});

test("a pattern whose words nobody derived is always tried", () => {
  const find = makeMatcher([{ pattern: /no form of any language: (\d)/ }, { pattern: /language/ }]);
  expect(find("no form of any language: 7").map(([, [words]]) => words)).toEqual([
    "no form of any language: 7",
    "language",
  ]);
});
