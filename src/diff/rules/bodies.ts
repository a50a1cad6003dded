/** Rules about bodies as a whole and their media types. */
import { defineDiff, type DiffRule } from "../diff-rule.ts";
import { type AreaWords, bodyAreas } from "./areas.ts";
import { listWords, valueWords } from "./words.ts";

const request = { direction: "request", area: "request-body", kind: "existence" } as const;
const response = { direction: "response", area: "response-body", kind: "existence" } as const;

const existence: readonly DiffRule[] = [
  defineDiff(
    { ...request, action: "added", when: "required" },
    {
      name: "required-request-body-added",
      severity: "error",
      summary: "An operation gets a request body with mandatory fields",
      matters: "Clients that keep to the old page send no body, and are refused.",
      example: "no body → body with the mandatory field `name`",
      says: ({ including }) => `is new, with mandatory fields: ${listWords(including)}`,
    },
  ),
  defineDiff(
    { ...request, action: "added", when: null },
    {
      name: "request-body-added",
      severity: "warning",
      summary: "An operation gets a request body without a mandatory field",
      matters: "The page does not say whether the API answers clients that send none.",
      example: "no body → body with the optional field `name`",
      says: ({ including }) => `is new${including.length > 0 ? `: ${listWords(including)}` : ""}`,
    },
  ),
  defineDiff(
    { ...request, action: "removed", when: null },
    {
      name: "request-body-removed",
      severity: "error",
      summary: "An operation loses its request body",
      matters: "Clients send what the API no longer reads: what they ask for is not done, or they are refused.",
      example: "body with the field `name` → no body",
      says: ({ including }) => `is gone${including.length > 0 ? `, with ${listWords(including)}` : ""}`,
    },
  ),
  defineDiff(
    { ...response, action: "added", when: null },
    {
      name: "response-body-added",
      severity: "info",
      summary: "An answer gets a body",
      matters: "Clients that read none are served as before.",
      example: "no body → body with the field `name`",
      says: ({ including }) => `is new${including.length > 0 ? `: ${listWords(including)}` : ""}`,
    },
  ),
  defineDiff(
    { ...response, action: "removed", when: null },
    {
      name: "response-body-removed",
      severity: "error",
      summary: "An answer loses its body",
      matters: "Clients read what the page no longer promises.",
      example: "body with the field `name` → no body",
      says: ({ including }) => `is gone${including.length > 0 ? `, with ${listWords(including)}` : ""}`,
    },
  ),
];

function mediaTypeRule({ area, direction, id, noun }: AreaWords): DiffRule {
  return defineDiff(
    { direction, area, kind: "media-type", action: "changed", when: null },
    {
      name: `${id}-media-type-changed`,
      severity: "error",
      summary: `A ${noun} has another media type`,
      matters:
        direction === "request"
          ? "The API does not read what clients send."
          : "Clients do not read what the API sends.",
      example: "`application/json` → `application/xml`",
      says: ({ before, after }) => `the media type changed from ${valueWords(before)} to ${valueWords(after)}`,
    },
  );
}

export const bodyRules: readonly DiffRule[] = [...existence, ...bodyAreas.map(mediaTypeRule)];
