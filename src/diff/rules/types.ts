/** Rules about types: of fields and of whole bodies, list against object, and what objects consist of. */
import { defineDiff, type DiffData, type DiffRule } from "../diff-rule.ts";
import { type AreaWords, bodyAreas, fieldAreas } from "./areas.ts";
import { factRules, type FactSpec } from "./facts.ts";
import { listWords, valueWords } from "./words.ts";

const typeSpec: FactSpec = {
  kind: "type",
  id: "type",
  noun: "type",
  areas: [...fieldAreas, ...bodyAreas],
  sample: ["number", "integer"],
  actions: {
    narrowed: {},
    widened: {},
    changed: { example: ["string", "integer"] },
    stated: {},
    unstated: {},
  },
  exceptions: {
    parameter: {
      stated: {
        severity: "info",
        matters:
          "In a URI or a header everything is sent as text: a type that is stated for the first time tells what the text means.",
      },
    },
  },
};

const SHAPES = [
  { action: "list-became-object", words: "list", now: "object" },
  { action: "object-became-list", words: "object", now: "list" },
] as const;

/** One difference however many fields stand below: `clusters[].name` and `clusters.name` are the same field. */
function shapeRules(area: AreaWords): DiffRule[] {
  return SHAPES.map(({ action, words, now }) =>
    defineDiff(
      { direction: area.direction, area: area.area, kind: "type", action, when: null },
      {
        name: `${area.id}-${action}`,
        severity: "error",
        summary: `A ${area.noun} that was ${withArticle(words)} is now ${withArticle(now)}`,
        matters:
          area.direction === "request"
            ? `An API that expects ${withArticle(now)} does not understand the ${words} that clients send.`
            : `Code that reads ${withArticle(words)} fails on ${withArticle(now)}. Often the old page was wrong rather than the API changed: an example or a recording tells.`,
        example: `${area.sample}: ${words} → ${now}`,
        says: ({ before, after }) => `was ${withArticle(valueWords(before))}, is now ${withArticle(valueWords(after))}`,
      },
    ),
  );
}

const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;

/** An object whose fields are described, or are no longer: not as many fields added or removed. */
function structureRules({ area, direction, id, noun, sample }: AreaWords): DiffRule[] {
  const axes = { direction, area, kind: "structure", when: null } as const;
  const stated = defineDiff(
    { ...axes, action: "stated" },
    {
      name: `${id}-structure-stated`,
      severity: "info",
      summary: `What a ${noun} consists of is described for the first time`,
      matters: "Clients learn more than the old page told, and nothing of what it told is taken back.",
      example: `${sample}: object → object with fields \`name\` and \`size\``,
      says: nowDescribed,
    },
  );
  const unstated = defineDiff(
    { ...axes, action: "unstated" },
    {
      name: `${id}-structure-unstated`,
      severity: "warning",
      summary: `What a ${noun} consists of is no longer described`,
      matters:
        "Clients may have used any of the fields that the page no longer names. A lost table or a broken link is the usual reason.",
      example: `${sample}: object with fields \`name\` and \`size\` → object`,
      says: ({ including }) => `its fields are no longer described: ${listWords(including)}`,
    },
  );
  if (direction === "response") return [stated, unstated];
  const mandatory = defineDiff(
    { ...axes, action: "stated", when: "required" },
    {
      name: `${id}-structure-stated-with-required`,
      severity: "warning",
      summary: `What a ${noun} consists of is described for the first time, mandatory fields among it`,
      matters:
        "The old page did not tell that the fields are mandatory: the API may always have asked for them, or it does now.",
      example: `${sample}: object → object with the mandatory field \`name\``,
      says: nowDescribed,
    },
  );
  return [stated, mandatory, unstated];
}

function nowDescribed({ including }: DiffData): string {
  return `its fields are now described: ${listWords(including)}`;
}

/** Parameters and headers that hold objects are too rare to have parts that are followed. */
const withParts = [...fieldAreas, ...bodyAreas].filter(
  ({ area }) => area !== "parameter" && area !== "response-header",
);

export const typeRules: readonly DiffRule[] = [
  ...factRules(typeSpec),
  ...[...fieldAreas, ...bodyAreas].flatMap(shapeRules),
  ...withParts.flatMap(structureRules),
];
