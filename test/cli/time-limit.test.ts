/** A page that takes too long is given up, whatever keeps it; the work on the next one is done. */
import { afterEach, describe, expect, test } from "vitest";
import { limits } from "../../src/cli/io/limits.ts";
import { unlessComparingTakesTooLong, unlessTooLong } from "../../src/cli/pages/time-limit.ts";
import { comparePages } from "../../src/compare/compare.ts";
import { diffSets } from "../../src/diff/diff.ts";
import { makeSource } from "../../src/source/source.ts";
import { readText } from "../editions/read.ts";

const { seconds } = limits;
afterEach(() => void (limits.seconds = seconds));

const page = makeSource("slow.md", "# A page", "utf-8");

test.each<[string, () => unknown]>([
  [
    "a loop",
    () => {
      for (;;);
    },
  ],
  ["a regular expression", () => /^(?:a+)+$/.test(`${"a".repeat(60)}b`)],
])("%s without an end", (_what, work) => {
  limits.seconds = 0.05;
  expect(unlessTooLong(page, work)).toEqual({
    id: "slow.md",
    message: expect.stringMatching(/^gave up on this page after 0\.05 s; --max-page-time/),
  });
  expect(unlessTooLong(page, () => 7)).toEqual({ result: 7 });
});

test("what is thrown is thrown on, with the name of the page", () => {
  const cause = new RangeError("it");
  const work = (): never => {
    throw cause;
  };
  expect(() => unlessTooLong(page, work)).toThrow(
    expect.objectContaining({ message: expect.stringContaining("slow.md"), cause }),
  );
});

const table = (type: string): string => Array.from({ length: 500 }, (_, n) => `| f${n} | ${type} | x |\n`).join("");
const editions = ["String", "Integer"].map((type, i) =>
  readText(
    `${i}.md`,
    `# Boats\n\nGET /v1/boats\n\n**Response**\n\n| Parameter | Type | Description |\n|---|---|---|\n${table(type)}`,
  ),
);
const [before, after] = editions.map(({ page: edition }) => edition);

/** Compares pages in no time at all, or says what was given up. */
const within = (said: string[]) => {
  return <Result>(_: unknown, compare: () => Result): Result | null => {
    const done = unlessComparingTakesTooLong(
      editions.map(({ source }) => source),
      compare,
    );
    if (!("message" in done)) return done.result;
    said.push(`${done.id}: ${done.message}`);
    return null;
  };
};

describe("comparing", () => {
  const given = expect.stringMatching(/^0\.md, 1\.md: gave up comparing these pages after 0\.002 s; --max-page-time/);

  test("is given up, and what is not known is no finding", () => {
    if (!before || !after) throw new Error("no editions");
    limits.seconds = 0.002;
    const said: string[] = [];
    expect(comparePages([before, after], [], within(said))).toMatchObject([{ operations: [], findings: [] }]);
    expect(diffSets([before], [after], null, within(said)).findings).toEqual([]);
    expect(said).toEqual([given, given]);
  });

  test("is done where it has the time", () => {
    if (!before || !after) throw new Error("no editions");
    const said: string[] = [];
    const [group] = comparePages([before, after], [], within(said));
    expect(group?.findings.length).toBeGreaterThan(0);
    expect(diffSets([before], [after], null, within(said)).findings.length).toBeGreaterThan(0);
    expect(said).toEqual([]);
  });
});
