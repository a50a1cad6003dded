/** What is new, fixed and open from run to run. */
import { describe, expect, it } from "vitest";
import { type PastCause, type PastRun, trendOf } from "../../src/audit/trend.ts";

const cause = (fingerprints: string, more: Partial<PastCause> = {}): PastCause => ({
  severity: "error",
  fingerprints: fingerprints.split(" "),
  pages: ["a.md"],
  isOfTraffic: false,
  ...more,
});
const run = (asOf: string, causes: readonly PastCause[], more: Partial<PastRun> = {}): PastRun => ({
  asOf,
  file: `${asOf}.json`,
  version: "1",
  pages: new Set(["a.md"]),
  hasRecordings: false,
  causes,
  ...more,
});
const none = { error: 0, warning: 0, info: 0 };

describe("the trend", () => {
  it("counts what is open, new and fixed, by severity", () => {
    const [first, second] = trendOf([
      run("2026-01-01", [cause("1"), cause("2 3"), cause("4", { severity: "info" })]),
      run("2026-02-01", [cause("1"), cause("5", { severity: "warning" })]),
    ]);
    expect(first).toMatchObject({ open: { error: 2, warning: 0, info: 1 }, since: null });
    expect(second).toMatchObject({
      open: { error: 1, warning: 1, info: 0 },
      since: { new: { ...none, warning: 1 }, fixed: { error: 1, warning: 0, info: 1 }, notLookedAt: 0 },
    });
  });

  it("takes a finding of which a part is left as open, and one of which a part is new as new", () => {
    const [, second] = trendOf([run("2026-01-01", [cause("1 2")]), run("2026-02-01", [cause("2 3")])]);
    expect(second?.since).toEqual({ new: { ...none, error: 1 }, fixed: none, notLookedAt: 0 });
  });

  it("does not call fixed what nobody looked at: other pages, no recordings", () => {
    const before = [cause("1", { pages: ["b.md"] }), cause("2", { isOfTraffic: true }), cause("3")];
    const [, second] = trendOf([run("2026-01-01", before, { hasRecordings: true }), run("2026-02-01", [])]);
    expect(second?.since).toEqual({ new: none, fixed: { ...none, error: 1 }, notLookedAt: 2 });
  });
});
