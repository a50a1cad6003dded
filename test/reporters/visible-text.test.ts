import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { inertJson, logText, oneLine, shorten, visible } from "../../src/reporters/visible-text.ts";

describe("visible text", () => {
  it.each([
    ["a\u0000b", "a[U+0000]b"],
    ["\u001b[2J", "[U+001B][2J"],
    ["\u007f\u009b", "[U+007F][U+009B]"],
    ["user\u202egnp", "user[U+202E]gnp"],
    ["zero\u200bwidth\ufeff", "zero[U+200B]width[U+FEFF]"],
    ["\u{e0041}", "[U+E0041]"],
    ["lone \ud800 and \udc00", "lone \ufffd and \ufffd"],
    ["pair \u{1f600}", "pair \u{1f600}"],
    ["a\r\nb\rc\td", "a\nb\nc\td"],
    ["集群 e\u0301 \u0915\u094d\u200d\u0937", "集群 e\u0301 \u0915\u094d\u200d\u0937"],
  ])("%j shows as %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it("has nothing invisible left, and shows the same again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        expect(visible(shown)).toBe(shown);
        expect(oneLine(text)).not.toMatch(/[\n\t]/);
      }),
    );
  });

  it("cuts no character in two", () => {
    expect(shorten("ab\u{1f600}cd", 4)).toBe("ab…");
    expect(shorten("abcd", 4)).toBe("abcd");
  });
});

describe("a log", () => {
  test.each([
    ["::error::x", ": :error::x"],
    ["a\n \t::warning file=a::x\nb ::not::", "a\n \t: :warning file=a::x\nb ::not::"],
    [":field: x", ":field: x"],
    ["\u3000\u00a0::error::全角", "\u3000\u00a0: :error::全角"],
    [`${" ".repeat(500)}::error::x`, `${" ".repeat(500)}: :error::x`],
    ["Boats::list", "Boats::list"],
  ])("takes no line of ours for its command: %j", (text, shown) => {
    expect(logText(text)).toBe(shown);
  });

  test("nor one inside a line", () => {
    expect(visible("a ##[error]b ###[group]")).toBe("a # #[error]b ## #[group]");
    expect(visible("##vso[task.complete] ##teamcity[x]")).toBe("# #vso[task.complete] # #teamcity[x]");
    expect(visible("## [link] ##array[0]")).toBe("## [link] ##array[0]");
  });
});

test("JSON is the same value without characters that act", () => {
  const value = { a: "##[error]x\u202e\u009b31m\u2028\u200bé", "::b": "中" };
  const text = inertJson(JSON.stringify(value));
  expect(JSON.parse(text)).toEqual(value);
  expect(text).not.toMatch(/##\[|[\u0080-\u009f\u200b\u2028\u202e]/);
  expect(text).toContain("é");
});
