/** Rules about values that may be one of several objects: `oneOf` and `anyOf` of API specifications. */
import type { Severity } from "../../findings/finding.ts";
import { type DiffCase, defineDiff, type DiffRule } from "../diff-rule.ts";
import { bodyAreas, fieldAreas } from "./areas.ts";
import { valueWords } from "./words.ts";

/** Of `anyOf` a response may always be several at once: one more is nothing that clients could not meet. */
function severityOf(action: "added" | "removed", direction: "request" | "response", when: "any-of" | null): Severity {
  if (direction === "request") return action === "removed" ? "error" : "info";
  return action === "added" && when === null ? "error" : "info";
}

function casesOf(action: "added" | "removed"): DiffCase[] {
  return [...fieldAreas, ...bodyAreas].flatMap(({ area, direction }) =>
    ([null, "any-of"] as const).map((when) => ({
      axes: { direction, area, kind: "alternative", action, when },
      severity: severityOf(action, direction, when),
      formerly: null,
    })),
  );
}

export const alternativeRules: readonly DiffRule[] = [
  defineDiff(
    {
      name: "alternative-added",
      summary: "A value can be an additional kind of object",
      rationale:
        "Clients may receive an unknown kind of object. In requests, everything that clients sent before is still allowed.",
      example: "Cat or Dog → Cat, Dog or Bird",
      says: ({ after }) => `alternative added: ${valueWords(after)}`,
    },
    casesOf("added"),
  ),
  defineDiff(
    {
      name: "alternative-removed",
      summary: "A value can no longer be one of its kinds of object",
      rationale: "Clients that send such objects are rejected. In responses, this case no longer occurs.",
      example: "Cat, Dog or Bird → Cat or Dog",
      says: ({ before }) => `alternative removed: ${valueWords(before)}`,
    },
    casesOf("removed"),
  ),
];
