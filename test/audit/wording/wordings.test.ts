/** Lines of words with their places, and titles that name operations: how much is named, and what is counted. */
import { describe, expect, test } from "vitest";
import { diffTitle } from "../../../src/audit/wording/diff-title.ts";
import { shorten, spots, wordings } from "../../../src/audit/wording/wordings.ts";
import type { Cause, Finding } from "../../../src/findings/finding.ts";
import type { ReportPlace } from "../../../src/findings/report.ts";

/** "a:7 size": the words that edition a has in line 7. */
const places = (...written: string[]): ReportPlace[] =>
  written.map((one) => {
    const [, edition = "", line = "", words = ""] = /^(\w+):(\d+) ?(.*)$/.exec(one) ?? [];
    return { edition, line: Number(line), words } as ReportPlace;
  });
const pages = (count: number): string[] => Array.from({ length: count }, (_, n) => `p${n}:1 size`);

describe("places", () => {
  test.each<[string, readonly string[]]>([
    ["", []],
    ["a:7", ["a:7"]],
    ["a:3,20,100", ["a:100", "a:20", "a:3", "a:20"]],
    ["a:3  b:1", ["a:3", "b:1"]],
    ["b:1,2  a:3", ["b:2", "a:3", "b:1"]],
    ["a:1,2,3,4,5,6,7,8", ["a:1", "a:2", "a:3", "a:4", "a:5", "a:6", "a:7", "a:8"]],
    ["a:1,2,3,4,5,6,7,8,…", ["a:1", "a:2", "a:3", "a:4", "a:5", "a:6", "a:7", "a:8", "a:9"]],
    ["p0:1  p1:1  p2:1  p3:1  p4:1  p5:1", pages(6)],
    ["p0:1  p1:1  p2:1  p3:1  p4:1  p5:1  and 1 more page", pages(7)],
    ["p0:1  p1:1  p2:1  p3:1  p4:1  p5:1  and 2 more pages", pages(8)],
  ])("%s", (expected, given) => {
    expect(spots(places(...given))).toBe(expected);
  });
});

describe("words", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["", [], []],
    ["said", [], []],
    ["", ["a:1 size"], ['"size"  a:1']],
    ["said", ["a:1 size"], ['said "size"  a:1']],
    ["said", ["a:1 size", "a:2 width", "b:3 width"], ['said "width"  a:2  b:3', '"size"  a:1']],
    ["", ["a:1 size", "a:2 width"], ['"size"  a:1', '"width"  a:2']],
    ["", ["a:1 a", "a:2 b", "a:3 c", "a:4 d"], ['"a"  a:1', '"b"  a:2', '"c"  a:3', '"d"  a:4']],
    [
      "",
      ["a:1 a", "a:2 b", "a:3 c", "a:4 d", "a:5 e", "b:6 f", "a:7 a"],
      ['"a"  a:1,7', '"b"  a:2', '"c"  a:3', '"d"  a:4', "and in other words  a:5  b:6"],
    ],
  ])("after “%s”: %j", (lead, given, expected) => {
    expect(wordings(lead, places(...given))).toEqual(expected);
  });
  test("of more than 70 characters are cut", () => {
    expect(shorten("x".repeat(70))).toBe("x".repeat(70));
    expect(shorten("x".repeat(71))).toBe(`${"x".repeat(69)}…`);
    expect(wordings("", places(`a:1 ${"x".repeat(71)}`))).toEqual([`"${"x".repeat(69)}…"  a:1`]);
  });
});

describe("the title of a change", () => {
  const cause = (...operations: (string | null)[]): Cause =>
    ({ findings: operations.map((operation) => ({ operation }) as Finding) }) as unknown as Cause;
  test.each<[string, readonly (string | null)[]]>([
    ["size was removed", []],
    ["size was removed", [null]],
    ["GET /pots: size was removed", ["GET /pots", null, "GET /pots"]],
    ["GET /pots and 1 more operation: size was removed", ["GET /pots", "GET /lids"]],
    ["GET /pots and 2 more operations: size was removed", ["GET /pots", "GET /lids", "PUT /lids"]],
  ])("%s", (expected, operations) => {
    expect(diffTitle("size was removed", cause(...operations))).toBe(expected);
  });
  test("has an operation that it names no second time", () => {
    expect(diffTitle("GET /pots was removed", cause("GET /pots"))).toBe("GET /pots was removed");
  });
});
