/** Rules about parameters, fields and headers that were added or removed, and rows for what only the URI named. */
import type { Severity } from "../../findings/finding.ts";
import { type Circumstance, type DiffCase, defineDiff, type DiffRule } from "../diff-rule.ts";
import { fieldAreas } from "./areas.ts";

interface Case {
  readonly when: Circumstance | null;
  /** As ids begin: "required-" of "required-field-added". */
  readonly id: string;
  /** As the summary begins. */
  readonly noun: string;
  readonly request: Severity;
  readonly response: Severity;
  readonly rationale: string;
}

const MORE_IN_RESPONSES = "Clients are expected to accept unknown response fields.";

const ADDED: readonly Case[] = [
  {
    when: "required",
    id: "required-",
    noun: "A required field",
    request: "error",
    response: "info",
    rationale: `Clients written from the old page do not send it and are rejected. A default does not help: the page says that it is required. ${MORE_IN_RESPONSES}`,
  },
  {
    when: "optional",
    id: "optional-",
    noun: "An optional field",
    request: "info",
    response: "info",
    rationale: `Clients that do not send it are not affected. ${MORE_IN_RESPONSES}`,
  },
  {
    when: "conditional",
    id: "conditional-",
    noun: "A conditionally required field",
    request: "warning",
    response: "info",
    rationale: `Clients that meet the condition do not send it and may be rejected. ${MORE_IN_RESPONSES}`,
  },
  {
    when: null,
    id: "",
    noun: "A field that is called neither required nor optional",
    request: "warning",
    response: "info",
    rationale: `The page does not say whether it is required. If it is, clients that do not send it are rejected. ${MORE_IN_RESPONSES}`,
  },
];

const STILL_SENT =
  "Clients that still send it may be rejected, or get another result than they asked for; the page does not say which.";

const REMOVED: readonly Case[] = [
  {
    when: "required",
    id: "required-",
    noun: "A required field",
    request: "warning",
    response: "error",
    rationale: `Clients rely on a value that every response contained. ${STILL_SENT}`,
  },
  {
    when: "optional",
    id: "optional-",
    noun: "An optional field",
    request: "warning",
    response: "warning",
    rationale: `Clients that read it from responses no longer get it, without an error. ${STILL_SENT}`,
  },
  {
    when: "conditional",
    id: "conditional-",
    noun: "A conditionally required field",
    request: "warning",
    response: "error",
    rationale: `Clients that meet the condition rely on the value. ${STILL_SENT}`,
  },
  {
    when: null,
    id: "",
    noun: "A field that is called neither required nor optional",
    request: "warning",
    response: "error",
    rationale: `The page promised the value in responses without a condition, and clients rely on it. ${STILL_SENT}`,
  },
  {
    when: "deprecated",
    id: "deprecated-",
    noun: "A deprecated field",
    request: "info",
    response: "warning",
    rationale: "The page had announced the removal. Clients that did not migrate lose the value.",
  },
];

const SAMPLES: Readonly<Record<string, string>> = { added: "no row → `size`", removed: "`size` → no row" };

function ruleOf(entry: Case, action: "added" | "removed"): DiffRule {
  return defineDiff(
    {
      name: `${entry.id}field-${action}`,
      summary: `${entry.noun} was ${action}`,
      rationale: entry.rationale,
      example: SAMPLES[action] ?? "",
      says: () => (action === "added" ? addedWords(entry) : removedWords(entry)),
    },
    fieldAreas.map(({ area, direction, id }): DiffCase => ({
      axes: { direction, area, kind: "existence", action, when: entry.when },
      severity: entry[direction],
      formerly: `diff/${entry.id}${id}-${action}`,
    })),
  );
}

function addedWords({ when }: Case): string {
  switch (when) {
    case "conditional":
      return "added, required under a condition";
    case null:
      return "added; the page does not say whether it is required";
    default:
      return `added, ${when}`;
  }
}

function removedWords({ when }: Case): string {
  return when === "deprecated" ? "removed after it was deprecated" : "removed";
}

/** A variable or query name of the URI whose row came or went: what is sent is the same. */
const parameterRows: readonly DiffRule[] = [
  defineDiff(
    {
      name: "parameter-row-added",
      summary: "A row was added for a parameter that only the URI named",
      rationale: "Requests stay the same; the page says more about them.",
      example: "`/servers?limit={limit}` without a row → with the row `limit`",
      says: () => "documented by a row now; before, only the URI named it",
    },
    [
      {
        axes: { direction: "request", area: "parameter", kind: "existence", action: "stated", when: null },
        severity: "info",
        formerly: "diff/request-parameter-row-added",
      },
    ],
  ),
  defineDiff(
    {
      name: "parameter-row-removed",
      summary: "The row of a parameter that the URI names was removed",
      rationale: "Requests stay the same, but the page no longer says what the parameter means.",
      example: "`/servers?limit={limit}` with the row `limit` → without a row",
      says: () => "row removed; only the URI names it now",
    },
    [
      {
        axes: { direction: "request", area: "parameter", kind: "existence", action: "unstated", when: null },
        severity: "info",
        formerly: "diff/request-parameter-row-removed",
      },
    ],
  ),
];

export const existenceRules: readonly DiffRule[] = [
  ...ADDED.map((entry) => ruleOf(entry, "added")),
  ...REMOVED.map((entry) => ruleOf(entry, "removed")),
  ...parameterRows,
];
