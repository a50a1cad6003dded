/** What stands beside the message of a finding about responses: operations, fields, moments, the threshold. */
import { describe, expect, test } from "vitest";
import { trafficLines, trafficTitle } from "../../../src/audit/wording/traffic-lines.ts";
import type { Gate } from "../../../src/findings/fail-policy.ts";
import type { Cause, Finding } from "../../../src/findings/finding.ts";
import type { ReportAtom } from "../../../src/findings/report.ts";
import type { Json } from "../../../src/api-model/api-page.ts";

const open: Gate = { failOn: "error", failOnBlame: null, failOnNew: false, minCount: 0, minShare: 0 };
const finding = (more: Partial<Finding>): Finding =>
  ({ rule: "validate/body-type", operation: null, fieldPath: null, count: null, data: {}, ...more }) as Finding;
const cause = (findings: readonly Finding[], more: Partial<Cause> = {}): Cause =>
  ({ rule: "validate/body-type", severity: "error", findings, ...more }) as Cause;
const named = (...operations: (string | null)[]): Finding[] => operations.map((operation) => finding({ operation }));
const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `GET /v1/p${i + 1}`);
const seen = (...moments: Json[]): ReportAtom[] =>
  moments.map((moment) => ({ data: { first: moment, last: moment } }) as unknown as ReportAtom);
const linesOf = (of: Cause, atoms: readonly ReportAtom[] = [], gate = open): string[] => trafficLines(of, atoms, gate);

describe("the title", () => {
  test.each<[string, Cause, string | null, boolean]>([
    ["GET /v1/p1: total: got a string", cause(named("GET /v1/p1")), null, true],
    ["total: got a string", cause(named("GET /v1/p1")), null, false],
    ["GET /v1/p1 and 1 more operation: total: got a string", cause(named("GET /v1/p1", "GET /v1/p2")), null, true],
    ["GET /v1/p1 and 2 more operations: total: got a string", cause(named(...many(3))), null, true],
    ["total: got a string", cause(named(null)), null, true],
    ["total: got a string, since 2026-11-21 06:00 UTC", cause(named(null)), "2026-11-21T06:00:12.000Z", true],
    ["total: got a string, since 2026-11-21", cause(named(null)), "2026-11-21", true],
    ["total: got a string", cause(named("GET /v1/p1"), { rule: "lint/type-example" }), "2026-11-21", true],
  ])("%s", (expected, of, since, namesOperation) => {
    expect(trafficTitle("total: got a string", of, since, namesOperation)).toBe(expected);
  });

  test("has an operation that it names no second time", () => {
    expect(trafficTitle("GET /v1/p1 was called by nobody", cause(named("GET /v1/p1")), null, true)).toBe(
      "GET /v1/p1 was called by nobody",
    );
  });
});

describe("the lines", () => {
  test("name operations where there are several, and count those beyond eight", () => {
    expect(linesOf(cause(named("GET /v1/p1")))).toEqual([]);
    expect(linesOf(cause(named("GET /v1/p1", "GET /v1/p2", "GET /v1/p1")))).toEqual([
      "in 2 operations: GET /v1/p1, GET /v1/p2",
    ]);
    expect(linesOf(cause(named(...many(8))))).toEqual([`in 8 operations: ${many(8).join(", ")}`]);
    expect(linesOf(cause(named(...many(10))))).toEqual([`in 10 operations: ${many(8).join(", ")} and 2 more`]);
    expect(linesOf(cause(named(...many(2)), { rule: "lint/type-example" }))).toEqual([]);
  });

  test("name all fields by operation where the title has counted them", () => {
    const fields = (operation: string, ...paths: string[]): Finding[] =>
      paths.map((fieldPath) => finding({ operation, fieldPath }));
    const few = fields("GET /v1/p1", "a", "b", "c", "d", "e", "f");
    expect(linesOf(cause(few))).toEqual([]);
    expect(linesOf(cause([...few, ...fields("GET /v1/p2", "", "g"), ...named("GET /v1/p2")]))).toEqual([
      "in 2 operations: GET /v1/p1, GET /v1/p2",
      "GET /v1/p1: a, b, c, d, e, f",
      "GET /v1/p2: the body, g",
    ]);
    const hundreds = many(102).flatMap((operation) => fields(operation, "a", "b", "c", "d", "e", "f", "g"));
    const lines = linesOf(cause(hundreds));
    expect(lines).toHaveLength(102);
    expect(lines.at(-1)).toBe("and of 2 more operations");
    expect(linesOf(cause(hundreds.slice(0, 700))).at(-1)).toBe("GET /v1/p100: a, b, c, d, e, f, g");
  });

  test.each<[string, Json[]]>([
    ["in a.ndjson, exchange 3 at byte 7", [{ file: "a.ndjson", entry: 2, offset: 7, time: null }]],
    ["in a.ndjson, byte 7", [{ file: "a.ndjson", entry: null, offset: 7, time: null }]],
    [
      "in a.ndjson, byte 7, 2026-11-21 06:00 UTC",
      [
        { file: "a.ndjson", offset: 7, time: "2026-11-21T06:00:12.000Z" },
        "no moment",
        { file: "a.ndjson" },
        { offset: 7 },
      ],
    ],
    [
      "first in b.har, byte 9, 2026-11-21; last in a.har, byte 1, 2026-11-22",
      [
        { file: "a.har", offset: 1, time: "2026-11-22" },
        { file: "b.har", offset: 9, time: "2026-11-21" },
      ],
    ],
    [
      "first in b.har, byte 9, 2026-11-21; last in a.har, byte 1",
      [
        { file: "a.har", offset: 1, time: null },
        { file: "b.har", offset: 9, time: "2026-11-21" },
      ],
    ],
    [
      "first in a.har, byte 9; last in b.har, byte 1",
      [
        { file: "b.har", offset: 1, time: null },
        { file: "a.har", offset: 9, time: null },
      ],
    ],
    [
      "first in a.har, byte 1; last in a.har, byte 20",
      [
        { file: "a.har", offset: 20, time: null },
        { file: "a.har", offset: 9, time: null },
        { file: "a.har", offset: 1, time: null },
      ],
    ],
  ])("%s", (expected, moments) => {
    expect(linesOf(cause(named(null)), seen(...moments))).toEqual([expected]);
  });

  test("say that a finding is below the threshold where all of it is, and notes never are", () => {
    const rare = [finding({ count: 1 }), finding({ count: 2 })];
    const gate = { ...open, minCount: 5 };
    expect(linesOf(cause(rare), [], gate)).toEqual([
      "Below the threshold of --min-count 5 with 2 exchanges: does not make the run fail.",
    ]);
    expect(linesOf(cause([finding({ count: 1 })]), [], gate)).toEqual([
      "Below the threshold of --min-count 5 with 1 exchange: does not make the run fail.",
    ]);
    expect(linesOf(cause([...rare, finding({ count: 5 })]), [], gate)).toEqual([]);
    expect(linesOf(cause(rare, { severity: "info" }), [], gate)).toEqual([]);
    expect(linesOf(cause(named(null)), [], gate)).toEqual([]);
  });
});
