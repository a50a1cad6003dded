/** Rules about deprecation: of operations and of single fields. */
import { defineDiff, type DiffRule } from "../diff-rule.ts";
import { type AreaWords, fieldAreas } from "./areas.ts";
import { valueWords } from "./words.ts";

const ANNOUNCED = "Nothing breaks today. Clients have time to move before it goes.";

function fieldRules({ area, direction, id, noun, sample }: AreaWords): DiffRule[] {
  const axes = { direction, area, kind: "deprecation", when: null } as const;
  return [
    defineDiff(
      { ...axes, action: "stated" },
      {
        name: `${id}-deprecated`,
        severity: "info",
        summary: `A ${noun} is deprecated`,
        matters: ANNOUNCED,
        example: `${sample} → ${sample}, deprecated`,
        says: () => "is now deprecated",
      },
    ),
    defineDiff(
      { ...axes, action: "unstated" },
      {
        name: `${id}-reactivated`,
        severity: "info",
        summary: `A ${noun} is no longer deprecated`,
        matters: "Clients that stayed with it need not move after all.",
        example: `${sample}, deprecated → ${sample}`,
        says: () => "is no longer deprecated",
      },
    ),
  ];
}

const operation = { direction: null, area: "operation", when: null } as const;

const operationRules: readonly DiffRule[] = [
  defineDiff(
    { ...operation, kind: "deprecation", action: "stated" },
    {
      name: "operation-deprecated",
      severity: "info",
      summary: "An operation is deprecated",
      matters: ANNOUNCED,
      example: "`GET /v1/servers` → `GET /v1/servers` (Deprecated)",
      says: () => "the operation is now deprecated",
    },
  ),
  defineDiff(
    { ...operation, kind: "deprecation", action: "unstated" },
    {
      name: "operation-reactivated",
      severity: "info",
      summary: "An operation is no longer deprecated",
      matters: "Clients that stayed with it need not move after all.",
      example: "`GET /v1/servers` (Deprecated) → `GET /v1/servers`",
      says: () => "the operation is no longer deprecated",
    },
  ),
  ...(
    [
      ["stated", "A deprecated operation names its replacement", "nothing said → use `GET /v2/servers`"],
      ["unstated", "A deprecated operation no longer names its replacement", "use `GET /v2/servers` → nothing said"],
      ["changed", "A deprecated operation names another replacement", "use `GET /v2/servers` → use `GET /v3/servers`"],
    ] as const
  ).map(([action, summary, example]) =>
    defineDiff(
      { ...operation, kind: "replacement", action },
      {
        name: `operation-replacement-${action}`,
        severity: "info",
        summary,
        matters: "The replacement is what clients move to.",
        example,
        says: ({ before, after }) => `the replacement was ${valueWords(before)}, is now ${valueWords(after)}`,
      },
    ),
  ),
];

export const lifecycleRules: readonly DiffRule[] = [...operationRules, ...fieldAreas.flatMap(fieldRules)];
