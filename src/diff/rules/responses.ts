/** Rules about the statuses that an operation answers with. */
import { defineDiff, type DiffRule } from "../diff-rule.ts";
import { valueWords } from "./words.ts";

const answer = { direction: "response", area: "response", when: null } as const;

export const responseRules: readonly DiffRule[] = [
  defineDiff(
    { ...answer, kind: "existence", action: "added", when: "success" },
    {
      name: "response-success-status-added",
      severity: "info",
      summary: "A further status of success is documented",
      matters: "The statuses of the old page stay.",
      example: "200 → 200 and 202",
      says: () => "is new",
    },
  ),
  defineDiff(
    { ...answer, kind: "existence", action: "removed", when: "success" },
    {
      name: "response-success-status-removed",
      severity: "error",
      summary: "A status of success is no longer documented",
      matters: "Clients take that status for success, and the page no longer promises it.",
      example: "200 and 202 → 200",
      says: () => "is gone",
    },
  ),
  defineDiff(
    { ...answer, kind: "existence", action: "added" },
    {
      name: "response-other-status-added",
      severity: "info",
      summary: "A further status that is no success is documented",
      matters: "Clients must expect statuses that they do not know.",
      example: "404 → 404 and 409",
      says: () => "is new",
    },
  ),
  defineDiff(
    { ...answer, kind: "existence", action: "removed" },
    {
      name: "response-other-status-removed",
      severity: "info",
      summary: "A status that is no success is no longer documented",
      matters: "Clients keep a case that no longer comes.",
      example: "404 and 409 → 404",
      says: () => "is gone",
    },
  ),
  defineDiff(
    { ...answer, kind: "status", action: "changed" },
    {
      name: "response-status-changed",
      severity: "error",
      summary: "Success is told by another status",
      matters: "Clients that wait for the old status take the new one for a failure.",
      example: "200 → 202",
      says: ({ before, after }) => `success is ${valueWords(after)} now, it was ${valueWords(before)}`,
    },
  ),
  defineDiff(
    { ...answer, kind: "status", action: "stated" },
    {
      name: "response-status-stated",
      severity: "info",
      summary: "The status of success is stated for the first time",
      matters: "The old page named none.",
      example: "no status → 200",
      says: ({ after }) => `the status ${valueWords(after)} is now stated`,
    },
  ),
  defineDiff(
    { ...answer, kind: "status", action: "unstated" },
    {
      name: "response-status-unstated",
      severity: "warning",
      summary: "The status of success is no longer stated",
      matters: "Clients that wait for the old status can no longer tell from the page that it comes.",
      example: "200 → no status",
      says: ({ before }) => `the status ${valueWords(before)} is no longer stated`,
    },
  ),
];
