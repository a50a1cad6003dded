/** The lines and the title of a cause: who says what, what examples and recordings show, who says nothing. */
import { describe, expect, it, test } from "vitest";
import { joiningOf } from "../../../src/audit/catalogue.ts";
import { causeLines } from "../../../src/audit/wording/cause-lines.ts";
import { causeTitle } from "../../../src/audit/wording/titles.ts";
import type { Finding } from "../../../src/findings/finding.ts";
import type { ReportAtom, ReportPlace } from "../../../src/findings/report.ts";
import { cause, finding } from "../findings.ts";

/** "subject a:7 size": a place with its role, edition, line and words. */
const place = (written: string): ReportPlace => {
  const [, role, edition = "", line = "", words = ""] = /^(\S+) (\S+):(\d+) ?(.*)$/.exec(written) ?? [];
  return { role, edition, file: edition, line: Number(line), words } as ReportPlace;
};
const atom = (...places: string[]): ReportAtom => ({ places: places.map(place), data: {} }) as unknown as ReportAtom;
const linesOf = (rule: string, editions: readonly string[], ...atoms: readonly ReportAtom[]): string[] =>
  causeLines(
    cause(editions.map((edition) => finding({ rule, edition }))),
    atoms,
    (source) => source.toUpperCase(),
    (source) => !source.endsWith(".har"),
  );

describe("what pages say", () => {
  test.each<[string, string, ReportAtom[], string[]]>([
    ["stands in the page's words", "lint/x", [atom("subject a:7 size", "subject a:9 size")], ['"size"  a:7,9']],
    [
      "stands before what others say",
      "compare/x",
      [atom("other-edition b:3 width", "subject a:7 size", "evidence a:8 more")],
      ['"size"  a:7', 'other editions say "width"  b:3'],
    ],
    [
      "is said once, where another finding has it as its own",
      "compare/x",
      [atom("subject a:7 size", "other-edition b:3 width"), atom("subject b:3 width", "other-edition a:7 size")],
      ['"size"  a:7', '"width"  b:3'],
    ],
    [
      "is said twice in two lines or files",
      "compare/x",
      [atom("subject a:7 size", "other-edition a:8 width", "other-edition b:7 width")],
      ['"size"  a:7', 'other editions say "width"  a:8  b:7'],
    ],
    ["is nothing", "lint/x", [atom()], []],
  ])("%s", (_, rule, atoms, expected) => {
    expect(linesOf(rule, ["a"], ...atoms)).toEqual(expected);
  });
  it("and who does not, where an edition lacks something", () => {
    const said = atom("other-edition b:3 width", "subject a:7 size");
    expect(linesOf("compare/field-missing", ["a", "a"], said)).toEqual(['said "width"  b:3', "not in A"]);
    expect(linesOf("compare/field-missing", [..."abcdef"], said)[1]).toBe("not in A B C D E F");
    expect(linesOf("compare/field-missing", [..."abcdefgh"], said)[1]).toBe("not in A B C D E F and 2 more");
  });
});

describe("what is shown", () => {
  const shown = (rule: string, ...places: string[]): string[] => linesOf(rule, ["a"], atom(...places));
  test.each<[string, string, string[], string[]]>([
    ["by one example of the page", "lint/x", ["example a:7 5"], ["its own example shows 5  a:7"]],
    ["by two of the page", "lint/x", ["example a:7 5", "example a:9 5"], ["its own examples show 5  a:7,9"]],
    ["by those of two pages", "lint/x", ["example a:7 5", "example b:9 6"], ["their own examples show 5, 6  a:7  b:9"]],
    ["to whoever compares", "compare/x", ["example a:7 5"], ["examples show 5  a:7"]],
    [
      "by four examples, of which three are named",
      "compare/x",
      ["example a:1 5", "example a:2 6", "example a:3 7", "example a:4 8"],
      ["examples show 5, 6, 7  a:1,2,3,4"],
    ],
    ["at length", "compare/x", [`example a:7 ${"x".repeat(71)}`], [`examples show ${"x".repeat(69)}…  a:7`]],
    ["by a recording", "validate/x", ["recording n.har:1 5", "recording n.har:2 5"], ["recorded: 5  n.har"]],
    [
      "by two recordings",
      "validate/x",
      ["recording n.har:1 5", "recording m.har:2 6", "recording m.har:3 7", "recording m.har:4 8"],
      ["recorded: 5, 6, 7  n.har m.har"],
    ],
    [
      "at length by a recording",
      "validate/x",
      [`recording n.har:1 ${"x".repeat(71)}`],
      [`recorded: ${"x".repeat(69)}…  n.har`],
    ],
    ["by a page that was recorded", "validate/x", ["recording a:1 5"], []],
  ])("%s", (_, rule, places, expected) => {
    expect(shown(rule, ...places)).toEqual(expected);
  });
});

test("of a change, both versions are quoted", () => {
  const change = { ...atom("subject a:7 size"), data: { before: null, after: "size" } } as ReportAtom;
  expect(linesOf("diff/x", ["a"], change)).toEqual(['"size"  a:7']);
});

describe("the title", () => {
  const titleOf = (...all: readonly Partial<Finding>[]): string => {
    const findings = all.map((more) => finding(more));
    const [main] = findings;
    if (main === undefined) return expect.fail("no finding");
    return causeTitle({ main, findings, labelOf: (edition) => edition, joiningOf });
  };
  const length = (fieldPath: string | null, more: Partial<Finding> = {}): Partial<Finding> => ({
    rule: "lint/length-example",
    message: `${fieldPath}: message`,
    fieldPath,
    data: { field: "x", length: 9, limit: 5, end: "most", of: "characters" },
    ...more,
  });
  const statement = "the description allows at most 5 characters, the example has 9";
  test.each<[string, string, Partial<Finding>[]]>([
    ["is the message of one field", "size: message", [length("size")]],
    [
      "is the message of one field in two editions",
      "size: message",
      [length("size"), length("size", { edition: "b" })],
    ],
    ["states of several fields what is said of each", `size, width: ${statement}`, [length("size"), length("width")]],
    [
      "names five of more than six fields",
      `a, b, c, d, e, 2 more: ${statement}`,
      [..."abcdefg"].map((name) => length(name)),
    ],
    ["is the message of what is about no field", "null: message", [length(null), length("size"), length("width")]],
    [
      "is the message of a rule that states nothing",
      "a",
      [
        { rule: "lint/x", message: "a" },
        { rule: "lint/x", message: "b", fieldPath: "b" },
      ],
    ],
    [
      "tells each of two whole bodies",
      "a; b",
      [length("", { message: "a" }), length("request", { message: "b" }), length("", { message: "a" }), length("size")],
    ],
    [
      "counts a habit of one wording",
      "nothing stands under “E”: 3 times on two pages",
      ["a", "b", "b"].map((edition) => ({
        rule: "lint/empty-example",
        message: "nothing stands under “E”",
        fieldPath: null,
        edition,
      })),
    ],
    [
      "counts a habit of two wordings by what the rule is about",
      "An example is announced and missing: 2 times on two pages",
      ["a", "b"].map((edition) => ({ rule: "lint/empty-example", message: `in ${edition}`, fieldPath: null, edition })),
    ],
    [
      "counts no habit of one page",
      "m",
      ["a", "a"].map((edition) => ({ rule: "lint/empty-example", message: "m", fieldPath: null, edition })),
    ],
    [
      "counts no habit that another rule shares",
      "m",
      [
        { rule: "lint/empty-example", message: "m", fieldPath: null, edition: "a" },
        { rule: "lint/malformed-markup", message: "m", fieldPath: null, edition: "b" },
      ],
    ],
  ])("%s", (_, expected, findings) => {
    expect(titleOf(...findings)).toBe(expected);
  });
});
