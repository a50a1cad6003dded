/** A page that takes too long is given up, whatever keeps it; the work on the next one is done. */
import { afterEach, expect, test } from "vitest";
import { limits } from "../../src/cli/io/limits.ts";
import { unlessTooLong } from "../../src/cli/pages/time-limit.ts";
import { makeSource } from "../../src/source/source.ts";

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
