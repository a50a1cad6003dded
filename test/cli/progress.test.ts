import { describe, expect, it } from "vitest";
import { bytesWords, progressWords, startProgress } from "../../src/cli/io/progress.ts";

describe("progress", () => {
  it.each([
    [0, 10, 0, "0 of 10 (0 %)"],
    [1, 100, 1000, "1 of 100 (1 %)"],
    [25, 100, 1000, "25 of 100 (25 %), about 3 s left"],
    [25, 100, 100_000, "25 of 100 (25 %), about 5 min left"],
    [100, 100, 1000, "100 of 100 (100 %), about 1 s left"],
    [7, 0, 1000, "7"],
  ])("%i of %i after %i ms is %j", (done, total, ms, words) => {
    expect(progressWords(done, total, ms, String)).toBe(words);
  });

  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1500, "1.5 KB"],
    [123_456_789, "123 MB"],
    [5_000_000_000, "5.0 GB"],
  ])("%i bytes are %j", (bytes, words) => {
    expect(bytesWords(bytes)).toBe(words);
  });

  it("writes nothing where nobody looks at a terminal", () => {
    const written: string[] = [];
    const progress = startProgress("reading", 2, String, { isTTY: false, write: (text) => written.push(text) });
    progress.at(1);
    progress.end();
    expect(written).toEqual([]);
  });
});
