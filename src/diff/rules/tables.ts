/**
 * Rules about tables that are of no operation: error codes, quotas, the values of something, objects that no field names. Nobody knows
 * whether clients send or get what they list, so that no change of them is called breaking.
 */
import type { Json } from "../../api-model/api-page.ts";
import type { ChangeAction, ChangeKind } from "../../changes/change.ts";
import type { Severity } from "../../findings/finding.ts";
import { type Circumstance, type DiffCase, defineDiff, type DiffRule, type DiffRuleParts } from "../diff-rule.ts";
import { fromTo, valueWords } from "./words.ts";

const UNKNOWN_SIDE = "The page ties the table to no operation, so that nobody knows from it which clients count on it.";

/** Facts by what people call them; what is none of them is the header of a column. */
const FACTS: Readonly<Record<string, string>> = {
  required: "required mark",
  enum: "list of values",
  const: "constant value",
  also: "list of values beside the range",
  maxLength: "maximum length",
  minLength: "minimum length",
  maxItems: "maximum number of items",
  minItems: "minimum number of items",
  exclusiveMaximum: "exclusive maximum",
  exclusiveMinimum: "exclusive minimum",
  multipleOf: "step of the values",
  nullable: "permission to be null",
  readOnly: "read-only mark",
  uniqueItems: "demand for unique items",
};

/** A cell may hold paragraphs: a message quotes both where they begin to differ, and the places beside it have the rest. */
function cellWords(value: Json, other: Json): string {
  const [words, others] = [valueWords(value), valueWords(other)];
  if (words.length <= MOST_QUOTED) return words;
  let same = 0;
  while (same < words.length && words[same] === others[same]) same += 1;
  const from = same <= MOST_QUOTED / 2 ? 0 : same - MOST_QUOTED / 2;
  const part = words.slice(from, from + MOST_QUOTED);
  return `${from > 0 ? "…" : ""}${part}${from + MOST_QUOTED < words.length ? "…" : ""}`;
}

const MOST_QUOTED = 80;

function ofTable(
  kind: ChangeKind,
  cases: readonly (readonly [ChangeAction, Severity, Circumstance?])[],
  parts: DiffRuleParts,
): DiffRule {
  return defineDiff(
    parts,
    cases.map(([action, severity, when]): DiffCase => ({
      axes: { direction: null, area: "table", kind, action, when: when ?? null },
      severity,
      formerly: null,
    })),
  );
}

export const tableRules: readonly DiffRule[] = [
  ofTable("existence", [["added", "info"]], {
    name: "table-added",
    summary: "A table that is of no operation was added",
    rationale: "What it lists was not promised before.",
    example: "no table → a table of error codes",
    says: ({ after }) => `table added: ${valueWords(after)}`,
  }),
  ofTable("existence", [["removed", "warning"]], {
    name: "table-removed",
    summary: "A table that is of no operation was removed",
    rationale: `What it listed may be gone, or may be told elsewhere in words that no table has. ${UNKNOWN_SIDE}`,
    example: "a table of error codes → no table",
    says: ({ before }) => `table removed: ${valueWords(before)}`,
  }),
  ofTable(
    "row",
    [
      ["added", "info"],
      ["added", "warning", "required"],
    ],
    {
      name: "table-rows-added",
      summary: "Rows were added to a table that is of no operation",
      rationale: `Clients get more codes, values or fields than they know. A field that is called required may be one that they have to send. ${UNKNOWN_SIDE}`,
      example: "error codes `1001` → error codes `1001` and `1002`",
      says: ({ after }) => `rows added: ${valueWords(after)}`,
    },
  ),
  ofTable("row", [["removed", "warning"]], {
    name: "table-rows-removed",
    summary: "Rows were removed from a table that is of no operation",
    rationale: `What they told may be gone: a code that clients look for, a value that they send. ${UNKNOWN_SIDE}`,
    example: "values `ON` and `OFF` → values `ON`",
    says: ({ before }) => `rows removed: ${valueWords(before)}`,
  }),
  ofTable("row", [["renamed", "warning"]], {
    name: "table-row-renamed",
    summary: "A row of a table that is of no operation has another name",
    rationale: `It says the same of another name. ${UNKNOWN_SIDE}`,
    example: "row `LAMP.1` → row `LAMP.001`",
    says: (data) => `row renamed ${fromTo(data)}`,
  }),
  ofTable(
    "cell",
    [
      ["changed", "warning"],
      ["stated", "info"],
      ["unstated", "info"],
    ],
    {
      name: "table-cell-changed",
      summary: "A row of a table that is of no operation says something else",
      rationale: `A type, a status or a limit is another than before. ${UNKNOWN_SIDE}`,
      example: "quota 100 → quota 50",
      says: ({ action, before, after, including }) => {
        const what = `“${including.map((name) => FACTS[name] ?? name).join(", ")}”`;
        if (action === "stated") return `${what} is now told: ${cellWords(after, null)}`;
        if (action === "unstated") return `${what} is no longer told, was ${cellWords(before, null)}`;
        return `${what} was ${cellWords(before, after)}, is ${cellWords(after, before)} now`;
      },
    },
  ),
  ofTable("wording", [["changed", "info"]], {
    name: "table-reworded",
    summary: "Rows of a table that is of no operation are worded otherwise",
    rationale: "The sentences have the same figures and names in other words.",
    example: "`1001`: no such lamp → `1001`: the lamp was not found",
    says: ({ after }) => `worded otherwise: ${valueWords(after)}`,
  }),
];
