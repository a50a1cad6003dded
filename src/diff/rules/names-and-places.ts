/** Rules about fields that are the same under another name or in another place. */
import { type DiffCase, defineDiff, type DiffRule } from "../diff-rule.ts";
import { fieldAreas } from "./areas.ts";
import { listWords, valueWords } from "./words.ts";

/** Clients may send the old name of what the API does not require: whether that is ignored or refused nobody says. */
function nameCases(action: "renamed" | "respelt"): DiffCase[] {
  return fieldAreas.flatMap(({ area, direction, id }): DiffCase[] => {
    const axes = { direction, area, kind: "name", action } as const;
    if (direction === "response")
      return [{ axes: { ...axes, when: null }, severity: "error", formerly: `diff/${id}-${action}` }];
    return [
      { axes: { ...axes, when: "required" }, severity: "error", formerly: `diff/required-${id}-${action}` },
      { axes: { ...axes, when: null }, severity: "warning", formerly: `diff/${id}-${action}` },
    ];
  });
}

const RATIONALE =
  "Clients send the old name. An API that requires the value rejects the request; otherwise the page does not say whether it ignores or rejects the value. In responses, clients look for the old name and find nothing.";

/** A header has nowhere to move to. */
const withPlaces = fieldAreas.filter(({ area }) => area !== "response-header");

export const nameAndPlaceRules: readonly DiffRule[] = [
  defineDiff(
    {
      name: "field-renamed",
      summary: "A parameter, field or header was renamed",
      rationale: RATIONALE,
      example: "flavor → flavor_ref",
      says: ({ before }) => `renamed, was ${valueWords(before)}`,
    },
    nameCases("renamed"),
  ),
  defineDiff(
    {
      name: "field-respelled",
      summary: "The spelling of a name changed in case, hyphens or underscores",
      rationale: RATIONALE,
      example: "flavorRef → flavor_ref",
      says: ({ before }) => `spelling changed, was ${valueWords(before)}`,
    },
    nameCases("respelt"),
  ),
  defineDiff(
    {
      name: "path-variable-renamed",
      summary: "A variable of the path was renamed",
      rationale:
        "The name of a variable is never sent, so calls stay the same. Generated code may name its argument differently.",
      example: "`/servers/{id}` → `/servers/{server_id}`",
      says: ({ before }) => `renamed, was ${valueWords(before)}`,
    },
    (["renamed", "respelt"] as const).map((action) => ({
      axes: { direction: "request", area: "parameter", kind: "name", action, when: "path-variable" },
      severity: "info",
      formerly: `diff/path-variable-request-parameter-${action}`,
    })),
  ),
  defineDiff(
    {
      name: "header-case-changed",
      summary: "The name of a header changed only in case",
      rationale: "Header names are case-insensitive, so clients are not affected.",
      example: "X-total → X-Total",
      says: ({ before }) => `case changed, was ${valueWords(before)}`,
    },
    fieldAreas
      .filter(({ area }) => area === "parameter" || area === "response-header")
      .map(({ area, direction, id }) => ({
        axes: { direction, area, kind: "name", action: "respelt", when: "letter-case" },
        severity: "info",
        formerly: `diff/letter-case-${id}-respelt`,
      })),
  ),
  defineDiff(
    {
      name: "field-moved",
      summary: "A parameter or field moved to another place",
      rationale:
        "Clients send it where the API no longer looks for it, or look for it where it no longer is. Where the old page's own example shows it in the new place, only the documentation moved; an object whose fields one page alone describes makes that likely.",
      example: "`name` → `metadata.name`",
      says: ({ before, including }) =>
        `moved from ${valueWords(before)}${including.length > 0 ? `, together with ${listWords(including)}` : ""}`,
    },
    withPlaces.flatMap(({ area, direction, id }): DiffCase[] => {
      const axes = { direction, area, kind: "place", action: "moved" } as const;
      return [
        { axes: { ...axes, when: null }, severity: "error", formerly: `diff/${id}-moved` },
        { axes: { ...axes, when: "opened" }, severity: "warning", formerly: null },
        { axes: { ...axes, when: "shown" }, severity: "info", formerly: null },
      ];
    }),
  ),
];
