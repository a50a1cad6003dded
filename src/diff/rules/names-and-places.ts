/** Rules about fields that are the same under another name or in another place. */
import type { Severity } from "../../findings/finding.ts";
import { type Circumstance, defineDiff, type DiffRule } from "../diff-rule.ts";
import { type AreaWords, fieldAreas } from "./areas.ts";
import { listWords, valueWords } from "./words.ts";

const ACTIONS = [
  { action: "renamed", verb: "is renamed", words: "was called", example: "flavor → flavor_ref" },
  {
    action: "respelt",
    verb: "is spelt with other case, hyphens or underscores",
    words: "was spelt",
    example: "flavorRef → flavor_ref",
  },
] as const;

interface NameCase {
  readonly when: Circumstance | null;
  readonly id: string;
  readonly noun: string;
  readonly severity: Severity;
  readonly matters: string;
}

const REQUEST: readonly NameCase[] = [
  {
    when: "required",
    id: "required-",
    noun: "mandatory ",
    severity: "error",
    matters: "Clients send the old name. The API does not find what it asks for, and refuses.",
  },
  {
    when: null,
    id: "",
    noun: "",
    severity: "warning",
    matters: "Clients send the old name. The API may ignore it or refuse it: the page does not say.",
  },
];

const RESPONSE: readonly NameCase[] = [
  {
    when: null,
    id: "",
    noun: "",
    severity: "error",
    matters: "Clients look for the old name and find nothing.",
  },
];

const PATH_VARIABLE: NameCase = {
  when: "path-variable",
  id: "path-variable-",
  noun: "",
  severity: "info",
  matters: "The name of a variable is never sent: calls stay the same. Generated code may name its argument otherwise.",
};

const LETTER_CASE: NameCase = {
  when: "letter-case",
  id: "letter-case-",
  noun: "",
  severity: "info",
  matters: "Header names have no case: clients notice nothing.",
};

function casesOf({ area, direction }: AreaWords, action: "renamed" | "respelt"): NameCase[] {
  return [
    ...(direction === "request" ? REQUEST : RESPONSE),
    ...(area === "parameter" ? [PATH_VARIABLE] : []),
    ...(action === "respelt" && (area === "parameter" || area === "response-header") ? [LETTER_CASE] : []),
  ];
}

function nameRules(words: AreaWords): DiffRule[] {
  const { area, direction, id } = words;
  return ACTIONS.flatMap(({ action, verb, words: said, example }) =>
    casesOf(words, action).map((entry) =>
      defineDiff(
        { direction, area, kind: "name", action, when: entry.when },
        {
          name: `${entry.id}${id}-${action}`,
          severity: entry.severity,
          summary: summaryOf(entry, words.noun, verb),
          matters: entry.matters,
          example,
          says: ({ before }) => `${said} ${valueWords(before)}`,
        },
      ),
    ),
  );
}

function summaryOf({ when, noun }: NameCase, area: string, verb: string): string {
  if (when === "path-variable") return `A variable of the path ${verb}`;
  if (when === "letter-case") return `The name of a header (${area}) differs in upper and lower case only`;
  return `A ${noun}${area} ${verb}`;
}

function placeRule({ area, direction, id, noun }: AreaWords): DiffRule {
  const isParameter = area === "parameter";
  return defineDiff(
    { direction, area, kind: "place", action: "moved", when: null },
    {
      name: `${id}-moved`,
      severity: "error",
      summary: isParameter
        ? "A parameter moves to the path, query or headers from another place of the request"
        : `A ${noun} moves to another place`,
      matters:
        direction === "request"
          ? "Clients send it where the API no longer looks for it."
          : "Clients look for it where it no longer is.",
      example: isParameter ? "request `limit` → query `limit`" : "`name` → `metadata.name`",
      says: ({ before, including }) =>
        `moved here from ${valueWords(before)}${including.length > 0 ? `, together with ${listWords(including)}` : ""}`,
    },
  );
}

/** A header has nowhere to move to. */
const withPlaces = fieldAreas.filter(({ area }) => area !== "response-header");

export const nameAndPlaceRules: readonly DiffRule[] = [...fieldAreas.flatMap(nameRules), ...withPlaces.map(placeRule)];
