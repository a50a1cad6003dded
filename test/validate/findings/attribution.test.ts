/** Whose fault a break is, how sure that is, and the sentence that says why. */
import { expect, test } from "vitest";
import { blameOf, type FieldEvidence } from "../../../src/validate/findings/attribution.ts";

const nothing: FieldEvidence = {
  against: "table",
  edition: "a.md",
  example: null,
  withResponses: [],
  withTable: [],
  kept: 0,
  broken: 2,
  majorityCounts: true,
  changedSince: null,
  isSent: false,
};
const OPEN = "An example, another edition or more responses would decide it.";

test.each<[expected: string, known: Partial<FieldEvidence>]>([
  [`undecided undecided: Only this page's table says so. ${OPEN}`, {}],
  [`undecided undecided: Only this page's example shows it. ${OPEN}`, { against: "example" }],
  [`undecided undecided: Neither an example of the page nor another edition has it. ${OPEN}`, { against: "silence" }],
  ["page sure a.md: The page's own example agrees with the responses.", { example: "responses" }],
  ["page sure a.md: The page's own example has it.", { example: "responses", against: "silence" }],
  [
    "page probable a.md: The page's own example agrees with the responses. b.md says the same as the page.",
    { example: "responses", withTable: ["b.md"] },
  ],
  ["page probable a.md: b.md allows this value.", { withResponses: ["b.md"] }],
  ["page probable a.md: b.md, c.md allow this value.", { withResponses: ["b.md", "c.md"] }],
  ["page probable a.md: b.md documents it.", { withResponses: ["b.md"], against: "silence" }],
  ["page probable a.md: b.md, c.md document it.", { withResponses: ["b.md", "c.md"], against: "silence" }],
  [
    `undecided undecided: b.md allows this value. Of the responses, 9 keep it and 2 do not. ${OPEN}`,
    { withResponses: ["b.md"], kept: 9 },
  ],
  ["page probable a.md: b.md allows this value.", { withResponses: ["b.md"], kept: 2 }],
  ["page probable a.md: b.md allows this value.", { withResponses: ["b.md"], kept: 9, majorityCounts: false }],
  ["api probable: The page's own example agrees with its table.", { example: "table" }],
  ["api probable: The page's own example shows it.", { example: "table", against: "example" }],
  ["api probable: b.md says the same as the page.", { withTable: ["b.md"] }],
  ["api probable: b.md, c.md say the same as the page.", { withTable: ["b.md", "c.md"] }],
  [
    "api sure: The page's own example agrees with its table. b.md says the same as the page.",
    { example: "table", withTable: ["b.md"] },
  ],
  ["api probable: Of the responses, 9 keep it and 2 do not.", { kept: 9 }],
  ["api probable: Of the responses, 9 keep it and 1 does not.", { kept: 9, broken: 1 }],
  [`undecided undecided: Only this page's table says so. ${OPEN}`, { kept: 2 }],
  [
    "undecided undecided: The page's own example agrees with its table. Callers sent it and the API accepted it.",
    { example: "table", isSent: true },
  ],
  ["api sure: It was an integer before.", { changedSince: "It was an integer before.", example: "responses" }],
  [
    "page sure a.md: The responses have what the page's table says; its own example does not.",
    { isTableKept: true, against: "example" },
  ],
])("%s", (expected, known) => {
  const { blame, verdict } = blameOf({ ...nothing, ...known });
  const wrong = verdict.wrong.length > 0 ? ` ${verdict.wrong.join(" ")}` : "";
  expect(`${blame} ${verdict.certainty}${wrong}: ${verdict.because}`).toBe(expected);
});
