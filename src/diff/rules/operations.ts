/** Rules about operations as a whole: there or not, method, path. */
import { defineDiff, type DiffRule } from "../diff-rule.ts";
import { listWords, valueWords } from "./words.ts";

const operation = { direction: null, area: "operation", when: null } as const;

export const operationRules: readonly DiffRule[] = [
  defineDiff(
    { ...operation, kind: "existence", action: "added" },
    {
      name: "operation-added",
      severity: "info",
      summary: "An operation is added",
      matters: "Clients do not call it yet.",
      example: "no page → `GET /v1/servers`",
      says: () => "the operation is new",
    },
  ),
  defineDiff(
    { ...operation, kind: "existence", action: "removed" },
    {
      name: "operation-removed",
      severity: "error",
      summary: "An operation is removed that was not deprecated before",
      matters: "Clients call it, and the page no longer promises that it is there.",
      example: "`GET /v1/servers` → no page",
      says: () => "the operation is gone",
    },
  ),
  defineDiff(
    { ...operation, kind: "existence", action: "removed", when: "deprecated" },
    {
      name: "deprecated-operation-removed",
      severity: "info",
      summary: "A deprecated operation is removed",
      matters: "The page had announced that it would go.",
      example: "`GET /v1/servers` (Deprecated) → no page",
      says: () => "the operation is gone, after it was deprecated",
    },
  ),
  defineDiff(
    { ...operation, kind: "method", action: "changed" },
    {
      name: "method-replaced",
      severity: "error",
      summary: "An operation is called by another method",
      matters:
        "Calls with the old method are refused. A body and its header that came with the method are not told again.",
      example: "`GET /v1/servers` → `POST /v1/servers`",
      says: ({ before, after, including }) =>
        `${valueWords(before)} became ${valueWords(after)}${including.length > 0 ? `, and with it came or went: ${listWords(including)}` : ""}`,
    },
  ),
  defineDiff(
    { ...operation, kind: "path", action: "changed" },
    {
      name: "path-changed",
      severity: "error",
      summary: "An operation has another path",
      matters: "Calls to the old path find nothing.",
      example: "`/v1/servers` → `/v2/servers`",
      says: ({ before, after }) => `the path changed from ${valueWords(before)} to ${valueWords(after)}`,
    },
  ),
  defineDiff(
    { ...operation, kind: "other-path", action: "added" },
    {
      name: "further-path-added",
      severity: "info",
      summary: "An operation has a further path",
      matters: "The old path stays.",
      example: "`/v1/servers` → `/v1/servers` and `/v1/{project}/servers`",
      says: ({ after }) => `has the further path ${valueWords(after)}`,
    },
  ),
  defineDiff(
    { ...operation, kind: "other-path", action: "removed" },
    {
      name: "further-path-removed",
      severity: "error",
      summary: "One of several paths of an operation is removed",
      matters: "Calls to that path find nothing.",
      example: "`/v1/servers` and `/v1/{project}/servers` → `/v1/servers`",
      says: ({ before }) => `the path ${valueWords(before)} is gone`,
    },
  ),
];
