/** What facts stand on: the page's words; and what became no fact. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "./field.ts";

const wordsOf = (description: string, type = "string"): string[] =>
  read("name", type, description).constraints.flatMap(({ evidence }) => evidence.map(({ words }) => words));

describe("evidence", () => {
  it("is the line as the page has it", () => {
    expect(wordsOf("API type.\nThe value is fixed at **Config**.")).toEqual(["The value is fixed at Config."]);
  });

  it("is a label and the line right below it", () => {
    expect(wordsOf("**Definition**\nRecords.\n**Default Value**\n10", "integer")).toEqual(["Default Value 10"]);
  });

  it("is the label and every item of a list", () => {
    expect(wordsOf("Possible values:\n- UP: one\n- DOWN: two")).toEqual(["Possible values:", "UP: one", "DOWN: two"]);
  });

  it("is only the sentence where the line is long", () => {
    const long = `${"Words about something else that fill a line. ".repeat(8)}The value is fixed at Config.`;
    expect(wordsOf(long)).toEqual(["The value is fixed at Config."]);
  });

  it("of one value stated twice is both places", () => {
    expect(wordsOf("The default value is 5.\nDefault: 5", "integer")).toEqual([
      "The default value is 5.",
      "Default: 5",
    ]);
  });
});

describe("statements", () => {
  const statements = (description: string, type = "string"): string[] =>
    read("name", type, description).statements.map(({ evidence }) => evidence.words);

  it("keep what holds under a condition only", () => {
    expect(statements("For TCP listeners, the value ranges from 10 to 4000.", "integer")).toEqual([
      "For TCP listeners, the value ranges from 10 to 4000.",
    ]);
    expect(statements("The value is true when the type is externalCluster.", "boolean")).toEqual([
      "The value is true when the type is externalCluster.",
    ]);
  });

  it("are none where all became facts", () => {
    expect(statements("The value is fixed at Config.")).toEqual([]);
  });
});

const word = fc.constantFrom(
  "value",
  "default",
  "is",
  "can be",
  "1",
  "64",
  "to",
  "characters",
  "or",
  "**A**",
  '"B"',
  "取值范围",
  "：",
  "默认",
  "若",
  "时",
  "-",
  ".",
  "\n",
  "- ",
  "null",
  "Minimum:",
  "[",
  "]",
  ",",
  "、",
  "UUID",
);

describe("any words", () => {
  it("give facts that name each keyword once and stand on words of the row", () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.constantFrom("string", "integer", "boolean", "[]string", "-"),
        (words, type) => {
          const { constraints } = read("name", type, words.join(" "));
          const keywords = constraints.map(({ keyword }) => keyword);
          expect(new Set(keywords).size).toBe(keywords.length);
          for (const { evidence } of constraints)
            expect(evidence.every((place) => place.words !== "" && place.span.start <= place.span.end)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("are read whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(read("n", "string", text).constraints.length).toBeLessThan(20);
      }),
    );
  });
});
