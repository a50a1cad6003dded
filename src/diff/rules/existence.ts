/** Rules about parameters, fields and headers that came or went, and rows for what only the URI named. */
import type { Severity } from "../../findings/finding.ts";
import { type Circumstance, defineDiff, type DiffRule } from "../diff-rule.ts";
import { type AreaWords, fieldAreas } from "./areas.ts";

interface Case {
  readonly when: Circumstance | null;
  /** Stands before the area in the id: "required-" of "required-request-parameter-added". */
  readonly id: string;
  readonly noun: string;
  readonly request: readonly [Severity, string];
  readonly response: readonly [Severity, string];
}

const MORE_IN_ANSWERS = "Clients are expected to take fields that they do not know.";

const ADDED: readonly Case[] = [
  {
    when: "required",
    id: "required-",
    noun: "mandatory",
    request: [
      "error",
      "Clients that keep to the old page do not send it, and are refused. A default does not help: the page calls it mandatory.",
    ],
    response: ["info", MORE_IN_ANSWERS],
  },
  {
    when: "optional",
    id: "optional-",
    noun: "optional",
    request: ["info", "Clients that do not send it are served as before."],
    response: ["info", MORE_IN_ANSWERS],
  },
  {
    when: "conditional",
    id: "conditional-",
    noun: "conditionally mandatory",
    request: ["warning", "Clients for whom the condition holds do not send it, and may be refused."],
    response: ["info", MORE_IN_ANSWERS],
  },
  {
    when: null,
    id: "",
    noun: "new",
    request: [
      "warning",
      "The page does not say whether it is mandatory. If it is, clients that do not send it are refused.",
    ],
    response: ["info", MORE_IN_ANSWERS],
  },
];

const REMOVED: readonly Case[] = [
  {
    when: "required",
    id: "required-",
    noun: "mandatory",
    request: [
      "warning",
      "Clients still send it. The API may ignore it, or refuse what it does not know: the page does not say.",
    ],
    response: ["error", "Clients rely on a value that every answer held."],
  },
  {
    when: "optional",
    id: "optional-",
    noun: "optional",
    request: ["warning", "Clients that still send it may be refused, or get another result than they asked for."],
    response: ["warning", "Clients that use it when it is there lose it, and will not see why."],
  },
  {
    when: "conditional",
    id: "conditional-",
    noun: "conditionally mandatory",
    request: ["warning", "Clients that still send it may be refused, or get another result than they asked for."],
    response: ["error", "Clients for whom the condition holds rely on the value."],
  },
  {
    when: null,
    id: "",
    noun: "documented",
    request: ["warning", "Clients that still send it may be refused, or get another result than they asked for."],
    response: ["error", "The page promised the value without a condition; clients rely on it."],
  },
  {
    when: "deprecated",
    id: "deprecated-",
    noun: "deprecated",
    request: ["info", "The page had announced that it would go."],
    response: ["warning", "The page had announced that it would go; clients that did not follow lose the value."],
  },
];

function caseRules({ area, direction, id, noun, sample }: AreaWords): DiffRule[] {
  const rules = (cases: readonly Case[], action: "added" | "removed"): DiffRule[] =>
    cases.map((entry) => {
      const [severity, matters] = entry[direction];
      const isNew = action === "added";
      return defineDiff(
        { direction, area, kind: "existence", action, when: entry.when },
        {
          name: `${entry.id}${id}-${action}`,
          severity,
          summary: isNew ? `A ${withoutNew(entry.noun)}${noun} is added` : `A ${entry.noun} ${noun} is removed`,
          matters,
          example: isNew ? `no row → ${sample}` : `${sample} → no row`,
          says: () =>
            isNew ? addedWords(entry) : `is gone${entry.when === "deprecated" ? ", after it was deprecated" : ""}`,
        },
      );
    });
  return [...rules(ADDED, "added"), ...rules(REMOVED, "removed")];
}

const withoutNew = (noun: string): string => (noun === "new" ? "" : `${noun} `);

function addedWords({ when, noun }: Case): string {
  return when === null ? "is new; the page does not say whether it is mandatory" : `is new and ${noun}`;
}

/** A variable or query name of the URI whose row came or went: what is sent is the same. */
const parameterRows: readonly DiffRule[] = [
  defineDiff(
    { direction: "request", area: "parameter", kind: "existence", action: "stated", when: null },
    {
      name: "request-parameter-row-added",
      severity: "info",
      summary: "A parameter that only the URI named has a row now",
      matters: "What clients send is the same; the page tells more of it.",
      example: "`/servers?limit={limit}` without a row → with the row `limit`",
      says: () => "has a row now; so far only the URI named it",
    },
  ),
  defineDiff(
    { direction: "request", area: "parameter", kind: "existence", action: "unstated", when: null },
    {
      name: "request-parameter-row-removed",
      severity: "info",
      summary: "A parameter of the URI has no row any more",
      matters: "What clients send is the same, but the page no longer says what it means.",
      example: "`/servers?limit={limit}` with the row `limit` → without a row",
      says: () => "has no row any more; only the URI names it",
    },
  ),
];

export const existenceRules: readonly DiffRule[] = [...fieldAreas.flatMap(caseRules), ...parameterRows];
