/** The sentence of a run that only looked at responses. */
import { expect, test } from "vitest";
import { trafficHeadline } from "../../../src/audit/wording/traffic-headline.ts";
import type { Earlier } from "../../../src/findings/earlier.ts";
import type { Cause, Finding } from "../../../src/findings/finding.ts";
import type { RecordingSummary } from "../../../src/findings/report.ts";

const recordings = (...matched: number[]): RecordingSummary[] =>
  matched.map((count) => ({ matched: count }) as RecordingSummary);
/** "error api a b": a cause of two findings. */
const causes = (...written: string[]): Cause[] =>
  written.map((line) => {
    const [severity, blame, ...fingerprints] = line.split(" ");
    return {
      severity,
      findings: fingerprints.map((fingerprint) => ({ blame, fingerprint }) as Finding),
    } as unknown as Cause;
  });
const earlier = (asOf: string | null, ...known: string[]): Earlier => ({
  asOf,
  since: new Map(known.map((fingerprint) => [fingerprint, null])),
});

test.each<[string, readonly Cause[], RecordingSummary[], Earlier | null]>([
  ["No exchange matched a documented operation: nothing was checked.", [], [], null],
  ["No exchange matched a documented operation: nothing was checked.", causes("error api a"), recordings(0, 0), null],
  ["The one response that matched contradicts nothing that the pages say.", [], recordings(0, 1), null],
  ["The 5 responses that matched contradict nothing that the pages say.", [], recordings(2, 3), null],
  [
    "The 5 responses that matched contradict nothing that the pages say.",
    causes("info api a", "info page b"),
    recordings(5),
    null,
  ],
  ["1 finding is caused by the API.", causes("error api a", "info api b"), recordings(5), null],
  [
    "2 findings are caused by the API, 1 by the page, 3 undecided.",
    causes(
      "error api a",
      "warning api b",
      "error page c",
      "error undecided d",
      "error undecided e",
      "error undecided f",
    ),
    recordings(5),
    null,
  ],
  ["No finding is caused by the API, 1 by the page.", causes("error page a"), recordings(5), null],
  [
    "No finding is caused by the API, 2 undecided.",
    causes("error undecided a", "error undecided b"),
    recordings(5),
    null,
  ],
  [
    "No finding is caused by the API, 1 by the page, 1 undecided.",
    causes("error page a", "warning undecided b"),
    recordings(5),
    null,
  ],
  [
    "1 finding is caused by the API. Against the report of 2026-01-02: 1 new, 2 known, 3 gone.",
    causes("error api a b c"),
    recordings(5),
    earlier("2026-01-02", "b", "c", "x", "y", "z"),
  ],
  [
    "The 5 responses that matched contradict nothing that the pages say. Against the earlier state: 0 new, 0 known, 1 gone.",
    [],
    recordings(5),
    earlier(null, "x"),
  ],
  [
    "1 finding is caused by the API. Against the earlier state: 1 new, 0 known, 0 gone.",
    causes("error api a a"),
    recordings(5),
    earlier(null),
  ],
])("%s", (headline, all, recorded, before) => {
  expect(trafficHeadline(all, recorded, before)).toBe(headline);
});
