/** Rules about examples: they promise nothing, but people copy them. */
import type { ChangeAction, ChangeKind } from "../../changes/change.ts";
import { type DiffCase, defineDiff, type DiffRule } from "../diff-rule.ts";
import { listWords } from "./words.ts";

const RATIONALE = "An example is not a promise, but people copy it, so it is worth a line in the change history.";

function casesOf(kind: ChangeKind, action: ChangeAction): DiffCase[] {
  return (["request", "response"] as const).map((direction) => ({
    axes: { direction, area: "example", kind, action, when: null },
    severity: "info",
    formerly: `diff/${direction}-example-${action}`,
  }));
}

export const exampleRules: readonly DiffRule[] = [
  defineDiff(
    {
      name: "example-added",
      summary: "A request or response example was added",
      rationale: RATIONALE,
      example: "no example → an example",
      says: () => "added",
    },
    casesOf("existence", "added"),
  ),
  defineDiff(
    {
      name: "example-removed",
      summary: "A request or response example was removed",
      rationale: RATIONALE,
      example: "an example → no example",
      says: () => "removed",
    },
    casesOf("existence", "removed"),
  ),
  defineDiff(
    {
      name: "example-changed",
      summary: "A request or response example changed",
      rationale: RATIONALE,
      example: '`{"limit": 10}` → `{"limit": 20}`',
      says: ({ including }) => `changed at ${listWords(including)}`,
    },
    casesOf("content", "changed"),
  ),
];
