/** Rules about bodies as a whole and their media types. */
import type { Severity } from "../../findings/finding.ts";
import { type DiffCase, defineDiff, type DiffRule } from "../diff-rule.ts";
import { bodyAreas } from "./areas.ts";
import { afterColon, fromTo, listWords, valueWords } from "./words.ts";

const request = { direction: "request", area: "request-body", kind: "existence", when: null } as const;
const response = { direction: "response", area: "response-body", kind: "existence", when: null } as const;

function mediaTypeCases(action: "changed" | "added" | "removed", severity: Severity): DiffCase[] {
  return bodyAreas.map(({ area, direction, id }) => ({
    axes: { direction, area, kind: "media-type", action, when: null },
    severity,
    formerly: action === "changed" ? `diff/${id}-media-type-changed` : null,
  }));
}

export const bodyRules: readonly DiffRule[] = [
  defineDiff(
    {
      name: "required-body-added",
      summary: "A request body with required fields was added",
      rationale: "Clients written from the old page send no body and are rejected.",
      example: "no body → body with the required field `name`",
      says: ({ including }) => `added, with required fields: ${listWords(including)}`,
    },
    [
      {
        axes: { ...request, action: "added", when: "required" },
        severity: "error",
        formerly: "diff/required-request-body-added",
      },
    ],
  ),
  defineDiff(
    {
      name: "body-added",
      summary: "A body without required fields was added",
      rationale:
        "The page does not say whether the API accepts requests without the new body. Clients that ignore the body of a response are not affected.",
      example: "no body → body with the optional field `name`",
      says: ({ including }) => `added${afterColon(including)}`,
    },
    [
      { axes: { ...request, action: "added", when: "optional" }, severity: "info", formerly: null },
      { axes: { ...request, action: "added" }, severity: "warning", formerly: "diff/request-body-added" },
      { axes: { ...response, action: "added" }, severity: "info", formerly: "diff/response-body-added" },
    ],
  ),
  defineDiff(
    {
      name: "body-removed",
      summary: "A request or response body was removed",
      rationale: "Clients send what the API no longer reads, or read what the page no longer promises.",
      example: "body with the field `name` → no body",
      says: ({ including }) => `removed${including.length > 0 ? `, with ${listWords(including)}` : ""}`,
    },
    [
      { axes: { ...request, action: "removed" }, severity: "error", formerly: "diff/request-body-removed" },
      { axes: { ...response, action: "removed" }, severity: "error", formerly: "diff/response-body-removed" },
    ],
  ),
  defineDiff(
    {
      name: "media-type-changed",
      summary: "The media type of a body changed",
      rationale: "The API cannot read what clients send, or clients cannot read what the API sends.",
      example: "`application/json` → `application/xml`",
      says: (data) => `media type changed ${fromTo(data)}`,
    },
    mediaTypeCases("changed", "error"),
  ),
  defineDiff(
    {
      name: "media-type-added",
      summary: "A further media type of a body was added",
      rationale: "The old media types still work.",
      example: "`application/json` → `application/json` or `application/xml`",
      says: ({ after }) => `media type added: ${valueWords(after)}`,
    },
    mediaTypeCases("added", "info"),
  ),
  defineDiff(
    {
      name: "media-type-removed",
      summary: "One of several media types of a body was removed",
      rationale: "Clients that send it are rejected, and clients that request it get something else.",
      example: "`application/json` or `application/xml` → `application/json`",
      says: ({ before }) => `media type removed: ${valueWords(before)}`,
    },
    mediaTypeCases("removed", "error"),
  ),
];
