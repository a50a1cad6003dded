/** Which findings one mistake explains, in what order causes are read, and what is made of joined ones. */
import { describe, expect, it, test } from "vitest";
import { groupCauses } from "../../src/audit/causes.ts";
import type { GroupOf } from "../../src/audit/group-of.ts";
import { newFirst } from "../../src/audit/novelty.ts";
import type { Cause, Finding, Verdict } from "../../src/findings/finding.ts";
import { finding, place } from "./findings.ts";

/** Editions of one group have one letter: "a.en.md", "a.zh.md". */
const groupOf: GroupOf = ({ edition }) => edition.slice(0, 1);
const causesOf = (...findings: readonly Finding[]): Cause[] => groupCauses(findings, groupOf, (edition) => edition);
const sentence = "The value is between one and sixty-four characters.";

describe("two findings", () => {
  const plain = (more: Partial<Finding>): Finding => finding({ rule: "lint/x", ...more });
  const types = (more: Partial<Finding>): Finding =>
    plain({ data: { says: "Integer", shows: "string" }, places: [place(`${more.edition ?? "a"}.md:7 x`)], ...more });
  const compare = (more: Partial<Finding>): Finding =>
    finding({ rule: "compare/type-differs", severity: "warning", data: { here: "Integer", there: "String" }, ...more });
  const traffic = (more: Partial<Finding>): Finding =>
    finding({ rule: "validate/x", blame: "api", count: 1, places: [place("a.md:7 x")], ...more });

  test.each<[string, Finding, Finding]>([
    ["the same field in two editions", types({ edition: "a.en" }), types({ edition: "a.zh" })],
    ["a list's items and the list's", types({ fieldPath: "pots[].size" }), types({ fieldPath: "pots.size", data: {} })],
    ["what lint and compare find of a type", types({ rule: "lint/type-example" }), compare({ edition: "a.zh" })],
    [
      "what lint and responses find, where the page is to blame",
      types({ rule: "lint/type-example" }),
      traffic({ rule: "validate/body-type", blame: "page" }),
    ],
    ["a GET's and a POST's response", types({}), types({ operation: "POST /pots", data: {} })],
    [
      "paths whose variables have other names",
      types({ operation: "GET /p/{a}" }),
      types({ operation: "GET /p/{b}", data: {} }),
    ],
    ["fields that show the same picture", types({ fieldPath: "size" }), types({ fieldPath: "width" })],
    [
      "one row that two operations use, broken by responses",
      traffic({ operation: "GET /a", fieldPath: "a.size", fact: "type" }),
      traffic({ operation: "GET /b", fieldPath: "b.c[].size", fact: "type", data: { says: 1 } }),
    ],
    [
      "one sentence on two pages",
      finding({ rule: "lint/length-example", data: { sentence, says: 1 }, edition: "a" }),
      finding({ rule: "lint/length-example", data: { sentence, says: 2 }, edition: "b", fieldPath: "pots.size" }),
    ],
    [
      "one habit of a house on two pages",
      finding({ rule: "lint/empty-example", fieldPath: null, data: { label: "Example" }, edition: "a" }),
      finding({ rule: "lint/empty-example", fieldPath: null, data: { label: "Example" }, edition: "b" }),
    ],
    [
      "what compare says of a page as a whole",
      compare({ rule: "compare/example-missing", fieldPath: null, fact: "request example", operation: "GET /a" }),
      compare({ rule: "compare/example-missing", fieldPath: null, fact: "request example", operation: "GET /b" }),
    ],
    [
      "what responses say of a page as a whole",
      traffic({ rule: "validate/server-error", fieldPath: null, fact: "status", operation: "GET /a" }),
      traffic({ rule: "validate/server-error", fieldPath: null, fact: "other", operation: "GET /b" }),
    ],
    [
      "one row that compare finds wrong in two operations",
      compare({ fieldPath: "a.size", operation: "GET /a", data: { here: "x", value: 1 }, places: [place("a.md:7 x")] }),
      compare({ fieldPath: "b.size", operation: "GET /b", data: { here: "x", value: 1 }, places: [place("a.md:7 x")] }),
    ],
    [
      "one object that two pages describe in the same words",
      compare({ edition: "a", fieldPath: "pots[].lid.size", operation: "GET /a", places: [place("a.md:7 x")] }),
      compare({ edition: "b", fieldPath: "request lid{}.size", operation: "GET /b", places: [place("b.md:9 x")] }),
    ],
  ])("are of one mistake: %s", (_, one, other) => {
    expect(causesOf(one, other)).toHaveLength(1);
  });

  test.each<[string, Finding, Finding]>([
    ["the same field of two groups", plain({ edition: "a.en" }), plain({ edition: "b.en" })],
    ["of two fields with other pictures", types({}), types({ fieldPath: "width", data: { says: "Long" } })],
    ["of two fields in other editions", types({}), types({ fieldPath: "width", edition: "a.zh" })],
    ["of two fields with other severities", types({}), types({ fieldPath: "width", severity: "warning" })],
    ["of two paths", types({}), types({ operation: "GET /lids", data: {} })],
    [
      "of two requests",
      types({ fieldPath: "request size" }),
      types({ fieldPath: "request size", operation: "PUT /pots", data: {} }),
    ],
    ["of a request and a response", plain({}), plain({ fieldPath: "request size" })],
    ["of two facts", types({}), finding({ rule: "lint/length-example", fact: "maxLength" })],
    [
      "of two facts of one rule",
      compare({ rule: "compare/x" }),
      compare({ rule: "compare/x", fact: "format", data: {} }),
    ],
    ["of page and API", types({ rule: "lint/type-example" }), traffic({ rule: "validate/body-type" })],
    ["of the API and of nobody yet", traffic({}), traffic({ blame: "undecided", data: { says: 1 } })],
    [
      "of two rows of one name, broken by responses",
      traffic({ operation: "GET /a", fieldPath: "a.size", data: { says: 1 } }),
      traffic({ operation: "GET /b", fieldPath: "b.size", data: { says: 2 }, places: [place("a.md:9 x")] }),
    ],
    [
      "of one row and two fields, broken by responses",
      traffic({ operation: "GET /a", fieldPath: "a.size", data: { says: 1 } }),
      traffic({ operation: "GET /b", fieldPath: "b.width", data: { says: 2 } }),
    ],
    [
      "with a short sentence on two pages",
      finding({ rule: "lint/length-example", data: { sentence: "x".repeat(39) }, edition: "a" }),
      finding({ rule: "lint/length-example", data: { sentence: "x".repeat(39) }, edition: "b" }),
    ],
    [
      "with one sentence of two fields on two pages",
      finding({ rule: "lint/length-example", data: { sentence }, edition: "a" }),
      finding({ rule: "lint/length-example", data: { sentence }, edition: "b", fieldPath: "pots.width" }),
    ],
    [
      "with other habits",
      finding({ rule: "lint/empty-example", fieldPath: null, data: { label: "Example" }, edition: "a" }),
      finding({ rule: "lint/empty-example", fieldPath: null, data: { label: "Sample" }, edition: "b" }),
    ],
    ["of a page as a whole, by lint", plain({ fieldPath: null }), plain({ fieldPath: null })],
    [
      "of other facts of a page as a whole, by compare",
      compare({ rule: "compare/example-missing", fieldPath: null, fact: "request example" }),
      compare({ rule: "compare/example-missing", fieldPath: null, fact: "response example" }),
    ],
    [
      "of one field's name at the top of two pages",
      compare({ edition: "a", fieldPath: "size", operation: "GET /a", places: [place("a.md:7 x")] }),
      compare({ edition: "b", fieldPath: "request size", operation: "GET /b", places: [place("b.md:9 x")] }),
    ],
    [
      "of objects with another name on two pages",
      compare({ edition: "a", fieldPath: "lid.size", operation: "GET /a", places: [place("a.md:7 x")] }),
      compare({ edition: "b", fieldPath: "cup.size", operation: "GET /b", places: [place("b.md:9 x")] }),
    ],
    [
      "of one object of which two pages say other things",
      compare({ edition: "a", fieldPath: "lid.size", operation: "GET /a" }),
      compare({
        edition: "b",
        fieldPath: "lid.size",
        operation: "GET /b",
        data: { here: "x" },
        places: [place("b:9 x")],
      }),
    ],
  ])("are two mistakes: %s", (_, one, other) => {
    expect(causesOf(one, other)).toHaveLength(2);
  });

  it("that a third one joins are of one mistake, whatever their order", () => {
    const [left, middle, right] = [
      types({ rule: "lint/type-example", fieldPath: "size" }),
      types({ rule: "lint/type-example", fieldPath: "size", edition: "a.zh", data: {} }),
      compare({ edition: "a.zh", severity: "error", data: { x: 1 } }),
    ];
    for (const order of [
      [left, middle, right],
      [right, left, middle],
      [middle, right, left],
    ])
      expect(causesOf(...order)).toHaveLength(1);
  });
  it("that lack a field in one object are one picture, in two objects two", () => {
    const lacking = (fieldPath: string): Finding =>
      finding({
        rule: "compare/field-missing",
        severity: "warning",
        fact: null,
        fieldPath,
        places: [place("a.md:7 x")],
      });
    expect(causesOf(lacking("lid.size"), lacking("lid.width"))).toHaveLength(1);
    expect(causesOf(lacking("lid.size"), lacking("cup.width"))).toHaveLength(2);
  });
});

describe("causes are read", () => {
  const titles = (...findings: readonly Finding[]): string[] => causesOf(...findings).map(({ title }) => title);
  const of = (message: string, more: Partial<Finding>): Finding =>
    finding({ message, fieldPath: null, rule: "lint/x", ...more });
  it("gravest first, then those that are ranked, then by family", () => {
    expect(
      titles(
        of("note", { severity: "info" }),
        of("compared", { rule: "compare/x" }),
        of("linted", {}),
        of("seen", { rule: "validate/x" }),
        of("warning", { severity: "warning" }),
        of("ranked", { rule: "lint/required-mismatch" }),
      ),
    ).toEqual(["ranked", "seen", "linted", "compared", "warning", "note"]);
  });
  it("then those of most editions, then in the order of the pages", () => {
    const at = (offset: number): Partial<Finding> => ({ places: [place(`a.md:${offset} x`)] });
    expect(titles(of("second", at(20)), of("first", at(3)), of("third", at(100)))).toEqual([
      "first",
      "second",
      "third",
    ]);
    const wide = { rule: "compare/x", fact: "x" } as const;
    expect(
      titles(
        of("one", { rule: "compare/y", ...at(1) }),
        of("many", { ...wide, ...at(9), edition: "a.en" }),
        of("many", { ...wide, ...at(9), edition: "a.zh" }),
      ),
    ).toEqual(["many", "one"]);
    expect(titles(of("without", { places: [] }), of("with", at(5)))).toEqual(["without", "with"]);
  });
  it("in the same order, however they were found", () => {
    const all = [of("a", {}), of("b", {}), of("c", {})];
    expect(titles(...all)).toEqual(titles(...all.toReversed()));
  });
  it("what is new first among those that are as grave", () => {
    const [old, mild, fresh] = [
      of("old", { fingerprint: "1" }),
      of("mild", { fingerprint: "2", severity: "warning" }),
      of("fresh", { fingerprint: "3", places: [place("a.md:99 x")] }),
    ];
    const all = causesOf(old, mild, fresh);
    const order = (...known: string[]): string[] =>
      newFirst(all, { asOf: null, since: new Map(known.map((one) => [one, null])) }).map(({ title }) => title);
    expect(all.map(({ title }) => title)).toEqual(["old", "fresh", "mild"]);
    expect(newFirst(all, null)).toBe(all);
    expect(order("1", "2")).toEqual(["fresh", "old", "mild"]);
    expect(order("1", "3")).toEqual(["old", "fresh", "mild"]);
    expect(order()).toEqual(["old", "fresh", "mild"]);
  });
});

describe("a cause", () => {
  const joined = (...all: readonly Partial<Finding>[]): Cause => {
    const [one, ...others] = causesOf(...all.map((more) => finding({ rule: "compare/x", fieldPath: null, ...more })));
    expect(others).toEqual([]);
    return one ?? expect.fail("no cause");
  };
  const verdict = (certainty: Verdict["certainty"], because: string, ...wrong: string[]): Partial<Finding> => ({
    verdict: { certainty, wrong, because },
  });
  it("is as grave as the gravest of its findings, which comes first", () => {
    const { severity, findings } = joined({ severity: "warning" }, { severity: "error" }, { severity: "info" });
    expect([severity, ...findings.map((one) => one.severity)]).toEqual(["error", "error", "warning", "info"]);
  });
  it("has the surest verdict, against all that findings as sure find wrong", () => {
    expect(
      joined(
        verdict("undecided", "who knows"),
        verdict("probable", "likely", "a"),
        verdict("probable", "as likely", "b", "a"),
      ).verdict,
    ).toEqual({ certainty: "probable", wrong: ["a", "b"], because: "likely" });
    expect(joined(verdict("probable", "likely", "a"), verdict("sure", "is so", "c")).verdict).toEqual({
      certainty: "sure",
      wrong: ["c"],
      because: "is so",
    });
    expect(joined(verdict("undecided", "who knows")).verdict?.certainty).toBe("undecided");
    expect(joined({}).verdict).toBeNull();
  });
  it("is mended by all edits of its leading rule", () => {
    const edit = (start: number) => ({ span: { source: "a.md", start, end: start + 1 }, replacement: "x" });
    const fix = (text: string, ...starts: number[]): Partial<Finding> => ({ fix: { text, edits: starts.map(edit) } });
    expect(joined({}, fix("Write x.", 1), fix("Write y.", 5, 7)).fix).toEqual({
      text: "Write x.",
      edits: [edit(1), edit(5), edit(7)],
    });
    expect(joined({}).fix).toBeNull();
    const [both] = causesOf(
      finding({ data: {}, ...fix("Write x.", 1) }),
      finding({ rule: "compare/type-differs", ...fix("Write y.", 5) }),
    );
    expect(both?.fix).toEqual({ text: "Write x.", edits: [edit(1)] });
  });
  it("has a fingerprint of its rule, group, fields and fact, whatever the order of its findings", () => {
    const [size, width] = [finding({ fieldPath: "size" }), finding({ fieldPath: "width" })];
    const print = (...all: readonly Finding[]): string | undefined => causesOf(...all)[0]?.fingerprint;
    expect(print(size, width)).toBe(print(width, size));
    expect(print(size, finding({ fieldPath: "size", edition: "a.zh" }))).toBe(print(size));
    const others = [
      print(size),
      print(width),
      print(size, width),
      print(finding({ edition: "b" })),
      print(finding({ rule: "lint/length-example", fact: "maxLength" })),
      print(finding({ fieldPath: null, fingerprint: "x" })),
      print(finding({ fieldPath: null, fingerprint: "y" })),
    ];
    expect(new Set(others).size).toBe(others.length);
  });
});
