/** Rules about types: of fields and of whole bodies, list against object, and what objects consist of. */
import { type DiffCase, defineDiff, type DiffData, type DiffRule } from "../diff-rule.ts";
import { type AreaWords, bodyAreas, fieldAreas } from "./areas.ts";
import { factRules, type FactSpec } from "./facts.ts";
import { listWords, valueWords } from "./words.ts";

const everywhere = [...fieldAreas, ...bodyAreas];

const typeSpec: FactSpec = {
  kind: "type",
  id: "type",
  noun: "type",
  areas: everywhere,
  sample: ["number", "integer"],
  actions: {
    narrowed: {},
    widened: {},
    changed: { example: ["string", "integer"] },
    stated: {},
    unstated: {},
  },
  // in a URI or a header everything is sent as text: a type that is stated for the first time says what the text means
  exceptions: { parameter: { stated: "info" } },
};

const SHAPES = [
  { action: "list-became-object", before: "A list", after: "an object" },
  { action: "object-became-list", before: "An object", after: "a list" },
] as const;

/** One difference however many fields stand below: `clusters[].name` and `clusters.name` are the same field. */
const shapeRules: readonly DiffRule[] = SHAPES.map(({ action, before, after }) =>
  defineDiff(
    {
      name: action,
      summary: `${before} became ${after}`,
      rationale:
        "Code that sends or reads the old shape fails on the new one. Often the API did not change but the old page was wrong; an example or a recording shows which.",
      example: `\`sizes\`: ${before.toLowerCase()} → ${after}`,
      says: (data) => `changed from ${withArticle(valueWords(data.before))} to ${withArticle(valueWords(data.after))}`,
    },
    everywhere.map(({ area, direction, id }): DiffCase => ({
      axes: { direction, area, kind: "type", action, when: null },
      severity: "error",
      formerly: `diff/${id}-${action}`,
    })),
  ),
);

const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;

/** Parameters and headers that hold objects had no parts that were followed. */
const hadParts = ({ area }: AreaWords): boolean => area !== "parameter" && area !== "response-header";

/** An object whose fields are described, or are no longer: not as many fields added or removed. */
const structureRules: readonly DiffRule[] = [
  defineDiff(
    {
      name: "structure-stated",
      summary: "The fields of an object are described for the first time",
      rationale: "Clients learn more than the old page said, and nothing of what it said is withdrawn.",
      example: "`size`: object → object with fields `width` and `height`",
      says: nowDescribed,
    },
    everywhere.map((words) => ({
      axes: { direction: words.direction, area: words.area, kind: "structure", action: "stated", when: null },
      severity: "info",
      formerly: hadParts(words) ? `diff/${words.id}-structure-stated` : null,
    })),
  ),
  defineDiff(
    {
      name: "structure-stated-with-required",
      summary: "The fields of an object are described for the first time, and some of them are required",
      rationale:
        "The old page did not say that the fields are required: the API may always have asked for them, or it does now.",
      example: "`size`: object → object with the required field `width`",
      says: nowDescribed,
    },
    everywhere
      .filter(({ direction }) => direction === "request")
      .map((words) => ({
        axes: { direction: words.direction, area: words.area, kind: "structure", action: "stated", when: "required" },
        severity: "warning",
        formerly: hadParts(words) ? `diff/${words.id}-structure-stated-with-required` : null,
      })),
  ),
  defineDiff(
    {
      name: "structure-unstated",
      summary: "The fields of an object are no longer described",
      rationale:
        "Clients may have used any of the fields that the page no longer names. A lost table or a broken link is the usual reason.",
      example: "`size`: object with fields `width` and `height` → object",
      says: ({ including }) => `fields no longer described: ${listWords(including)}`,
    },
    everywhere.map((words) => ({
      axes: { direction: words.direction, area: words.area, kind: "structure", action: "unstated", when: null },
      severity: "warning",
      formerly: hadParts(words) ? `diff/${words.id}-structure-unstated` : null,
    })),
  ),
];

function nowDescribed({ including }: DiffData): string {
  return `fields now described: ${listWords(including)}`;
}

export const typeRules: readonly DiffRule[] = [...factRules(typeSpec), ...shapeRules, ...structureRules];
