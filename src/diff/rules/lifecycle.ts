/** Rules about deprecation: of operations and of single fields. */
import { type DiffCase, type DiffData, defineDiff, type DiffRule } from "../diff-rule.ts";
import { bodyAreas, fieldAreas } from "./areas.ts";
import { fromTo, valueWords } from "./words.ts";

const ANNOUNCED = "Nothing breaks today. Clients have time to move before it is removed.";
const STAYS = "Clients that still use it need not migrate after all.";

const operation = { direction: null, area: "operation", when: null } as const;

function fieldCases(action: "stated" | "unstated", suffix: string): DiffCase[] {
  return [...fieldAreas, ...bodyAreas].map((words) => ({
    axes: { direction: words.direction, area: words.area, kind: "deprecation", action, when: null },
    severity: "info",
    formerly: fieldAreas.includes(words) ? `diff/${words.id}-${suffix}` : null,
  }));
}

export const lifecycleRules: readonly DiffRule[] = [
  defineDiff(
    {
      name: "operation-deprecated",
      summary: "An operation was deprecated",
      rationale: ANNOUNCED,
      example: "`GET /v1/servers` → `GET /v1/servers` (Deprecated)",
      says: () => "operation deprecated",
    },
    [
      {
        axes: { ...operation, kind: "deprecation", action: "stated" },
        severity: "info",
        formerly: "diff/operation-deprecated",
      },
    ],
  ),
  defineDiff(
    {
      name: "operation-reactivated",
      summary: "An operation is no longer deprecated",
      rationale: STAYS,
      example: "`GET /v1/servers` (Deprecated) → `GET /v1/servers`",
      says: () => "operation no longer deprecated",
    },
    [
      {
        axes: { ...operation, kind: "deprecation", action: "unstated" },
        severity: "info",
        formerly: "diff/operation-reactivated",
      },
    ],
  ),
  ...(
    [
      [
        "stated",
        "A deprecated operation now names its replacement",
        "not stated → use `GET /v2/servers`",
        ({ after }: DiffData) => `replacement is now named: ${valueWords(after)}`,
      ],
      [
        "unstated",
        "A deprecated operation no longer names its replacement",
        "use `GET /v2/servers` → not stated",
        ({ before }: DiffData) => `replacement is no longer named (was ${valueWords(before)})`,
      ],
      [
        "changed",
        "A deprecated operation names another replacement",
        "use `GET /v2/servers` → use `GET /v3/servers`",
        (data: DiffData) => `replacement changed ${fromTo(data)}`,
      ],
    ] as const
  ).map(([action, summary, example, says]) =>
    defineDiff(
      {
        name: `operation-replacement-${action}`,
        summary,
        rationale: "The replacement is what clients move to.",
        example,
        says,
      },
      [
        {
          axes: { ...operation, kind: "replacement", action },
          severity: "info",
          formerly: `diff/operation-replacement-${action}`,
        },
      ],
    ),
  ),
  defineDiff(
    {
      name: "field-deprecated",
      summary: "A parameter, field or header was deprecated",
      rationale: ANNOUNCED,
      example: "`size` → `size`, deprecated",
      says: () => "deprecated",
    },
    fieldCases("stated", "deprecated"),
  ),
  defineDiff(
    {
      name: "field-reactivated",
      summary: "A parameter, field or header is no longer deprecated",
      rationale: STAYS,
      example: "`size`, deprecated → `size`",
      says: () => "no longer deprecated",
    },
    fieldCases("unstated", "reactivated"),
  ),
];
