/** Rules about examples: they promise nothing, but people copy them. */
import type { ChangeDirection } from "../../changes/change.ts";
import { defineDiff, type DiffRule } from "../diff-rule.ts";
import { listWords } from "./words.ts";

const MATTERS = "An example is no promise. People copy it, so a reader of the change history wants to know.";

function rulesOf(direction: ChangeDirection): DiffRule[] {
  const axes = { direction, area: "example", when: null } as const;
  const noun = direction === "request" ? "request" : "response";
  return [
    defineDiff(
      { ...axes, kind: "existence", action: "added" },
      {
        name: `${noun}-example-added`,
        severity: "info",
        summary: `A ${noun} example is added`,
        matters: MATTERS,
        example: "no example → an example",
        says: () => "is new",
      },
    ),
    defineDiff(
      { ...axes, kind: "existence", action: "removed" },
      {
        name: `${noun}-example-removed`,
        severity: "info",
        summary: `A ${noun} example is removed`,
        matters: MATTERS,
        example: "an example → no example",
        says: () => "is gone",
      },
    ),
    defineDiff(
      { ...axes, kind: "content", action: "changed" },
      {
        name: `${noun}-example-changed`,
        severity: "info",
        summary: `A ${noun} example shows something else`,
        matters: MATTERS,
        example: '`{"limit": 10}` → `{"limit": 20}`',
        says: ({ including }) => `changed at ${listWords(including)}`,
      },
    ),
  ];
}

export const exampleRules: readonly DiffRule[] = [...rulesOf("request"), ...rulesOf("response")];
