import { describe, expect, it } from "vitest";
import { type Earlier, sinceOf } from "../../src/findings/earlier.ts";
import { failsGate, type Gate, isBelowThreshold, thresholdWords } from "../../src/findings/fail-policy.ts";
import type { Finding } from "../../src/findings/finding.ts";

const GATE: Gate = { failOn: "error", failOnNew: false, failOnBlame: null, minCount: 0, minShare: 0 };

/** Two of ten answers break something, and the API is at fault. */
function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: "validate/body-type",
    severity: "error",
    message: "count is a string",
    data: { share: 0.2, first: { file: "n", entry: 0, offset: 0, time: "2026-11-21T06:00:00.000Z" } },
    operation: "GET /x",
    fieldPath: "count",
    fact: "type",
    edition: "page.md",
    places: [],
    verdict: null,
    blame: "api",
    fix: null,
    count: 2,
    fingerprint: "f",
    ...parts,
  };
}

const ofPage = finding({ rule: "lint/unknown-type", blame: null, count: null, data: {} });

describe("the gate", () => {
  it.each<[string, Partial<Gate>, Finding, boolean]>([
    ["fails an error", {}, finding(), true],
    ["lets a warning pass", {}, finding({ severity: "warning" }), false],
    ["fails a warning when asked to", { failOn: "warning" }, finding({ severity: "warning" }), true],
    ["never fails when asked never to", { failOn: "never" }, finding(), false],
    ["fails the blame that is asked for", { failOnBlame: ["undecided", "api"] }, finding(), true],
    ["lets other blames pass", { failOnBlame: ["page", "undecided"] }, finding(), false],
    ["blames pages for what they say of themselves", { failOnBlame: ["page"] }, ofPage, true],
    ["and not the API", { failOnBlame: ["api", "undecided"] }, ofPage, false],
    [
      "has nobody to blame for a broken recording",
      { failOnBlame: ["api", "page", "undecided"] },
      finding({ blame: null }),
      false,
    ],
    ["counts what is at the thresholds", { minCount: 2, minShare: 0.2 }, finding(), true],
    ["not what is below one", { minCount: 3 }, finding(), false],
    ["nor below the other", { minShare: 0.21 }, finding(), false],
    ["does not count what pages say", { minCount: 3, minShare: 0.5 }, ofPage, true],
  ])("%s", (_name, gate, found, fails) => {
    expect(failsGate(found, false, { ...GATE, ...gate })).toBe(fails);
  });

  it("lets what is known pass when only what is new shall fail", () => {
    expect(failsGate(finding(), true, GATE)).toBe(true);
    expect(failsGate(finding(), true, { ...GATE, failOnNew: true })).toBe(false);
    expect(failsGate(finding(), false, { ...GATE, failOnNew: true })).toBe(true);
  });

  it("says its thresholds as they were asked for", () => {
    expect(isBelowThreshold(finding(), GATE)).toBe(false);
    expect(thresholdWords({ minCount: 5, minShare: 0.1 })).toBe("--min-count 5 and --min-share 0.1");
  });
});

describe("since when", () => {
  const earlier = (
    since: readonly (readonly [string, string | null])[],
    asOf: string | null = "2026-11-20",
  ): Earlier => ({
    asOf,
    since: new Map(since),
  });
  it.each<[string, Earlier | null, Finding, string | null]>([
    ["its first exchange", null, finding(), "2026-11-21T06:00:00.000Z"],
    ["its first exchange, when it is new", earlier([]), finding(), "2026-11-21T06:00:00.000Z"],
    [
      "what the earlier report says",
      earlier([["f", "2026-10-01T00:00:00.000Z"]]),
      finding(),
      "2026-10-01T00:00:00.000Z",
    ],
    ["the earlier report's date, without times", earlier([]), finding({ data: {} }), "2026-11-20"],
    ["unknown", earlier([["f", null]], null), finding({ data: {} }), null],
    ["nothing, of pages", earlier([["f", "2026-10-01"]]), finding({ count: null }), null],
  ])("%s", (_name, state, found, since) => {
    expect(sinceOf(found, state)).toBe(since);
  });
});
