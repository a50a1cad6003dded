/**
 * Makes the rules about one fact (a limit, a type, a default) for everything that can have it. The direction decides how grave a
 * change is: requests break when the API takes less than it did, responses when it returns more or other than it did.
 */
import type { ChangeAction, ChangeDirection, ChangeKind } from "../../changes/change.ts";
import type { Severity } from "../../findings/finding.ts";
import { defineDiff, type DiffData, type DiffRule } from "../diff-rule.ts";
import type { AreaWords } from "./areas.ts";
import { valueWords } from "./words.ts";

/** What can happen to a fact that both pages could state. */
export type FactAction = Extract<
  ChangeAction,
  "narrowed" | "widened" | "changed" | "stated" | "unstated" | "weakened" | "strengthened"
>;

type Severities = Readonly<Record<ChangeDirection, Severity>>;

/** How one action is told, where the general words do not fit. */
export interface ActionWords {
  /** As the id ends: "lowered". */
  readonly id: string;
  /** "is lowered", as summaries end. */
  readonly verb: string;
  readonly says: (data: DiffData) => string;
  readonly example: readonly [before: string, after: string];
}

/** How grave a change is, and why where the general reason does not fit. */
export interface Exception {
  readonly severity: Severity;
  readonly matters?: string;
}

export interface FactSpec {
  readonly kind: ChangeKind;
  /** As it stands in ids: "max-length". */
  readonly id: string;
  /** "maximum length". */
  readonly noun: string;
  readonly areas: readonly AreaWords[];
  /** Two values for the examples of the documentation, the wider first. */
  readonly sample: readonly [wide: string, narrow: string];
  readonly actions: Readonly<Partial<Record<FactAction, Partial<ActionWords>>>>;
  /** Where the general judgement does not hold. */
  readonly severity?: Readonly<Partial<Record<FactAction, Severities>>>;
  /** Where the general reason does not fit. */
  readonly matters?: Readonly<Record<ChangeDirection, string>>;
  /** What does not hold for a single part of an operation. */
  readonly exceptions?: Readonly<Partial<Record<AreaWords["area"], Readonly<Partial<Record<FactAction, Exception>>>>>>;
}

/** The judgement that follows from direction and action alone. */
export const severityOf: Readonly<Record<FactAction, Severities>> = {
  narrowed: { request: "error", response: "info" },
  widened: { request: "info", response: "error" },
  changed: { request: "error", response: "error" },
  stated: { request: "warning", response: "info" },
  unstated: { request: "info", response: "warning" },
  weakened: { request: "info", response: "warning" },
  strengthened: { request: "warning", response: "info" },
};

/** Why it matters, or why it does not. */
export const matters: Readonly<Record<FactAction, Readonly<Record<ChangeDirection, string>>>> = {
  narrowed: {
    request: "A client that kept to the old page may send what the new page rules out, and is refused.",
    response: "A client that can take everything the old page allowed can take everything the new page allows.",
  },
  widened: {
    request: "Everything that clients may send by the old page stays allowed.",
    response: "A client may receive what the old page ruled out and have no case, no column or no room for it.",
  },
  changed: {
    request: "What a client sends by the old page is not what the new page asks for.",
    response: "What a client expects by the old page is not what the new page promises.",
  },
  stated: {
    request:
      "The old page was silent: the API may always have been so, or it may now refuse what it took. The pages alone cannot decide.",
    response: "A client that relied on nothing finds nothing broken.",
  },
  unstated: {
    request:
      "A page that rules out less leaves every request of the old page allowed. Clients can no longer look the fact up.",
    response:
      "Clients may have relied on it, and the page no longer promises it. Whether the API changed, the pages alone cannot decide.",
  },
  weakened: {
    request: "The description still mentions it, no longer as a rule. Every request of the old page stays allowed.",
    response:
      "The description still mentions it, no longer as a rule: the promise that clients may have relied on is weaker.",
  },
  strengthened: {
    request: "What the old page only mentioned is now a rule: the API may now refuse what it took.",
    response: "The new page promises more than the old one.",
  },
};

const MILDER_IN_PROSE = " Where only the sentences of a description say so, and no cell of the table, it is a warning.";

const VERBS: Readonly<Record<FactAction, string>> = {
  narrowed: "is narrowed",
  widened: "is widened",
  changed: "is changed",
  stated: "is stated for the first time",
  unstated: "is no longer stated",
  weakened: "is no longer stated, only mentioned in the description",
  strengthened: "is stated, where the description only mentioned it",
};

function saysOf(noun: string): Readonly<Record<FactAction, (data: DiffData) => string>> {
  return {
    narrowed: (data) => `the ${noun} is narrower: ${fromTo(data)}`,
    widened: (data) => `the ${noun} is wider: ${fromTo(data)}`,
    changed: (data) => `the ${noun} changed ${fromTo(data)}`,
    stated: ({ after }) => `the ${noun} is now stated: ${valueWords(after)}`,
    unstated: ({ before }) => `the ${noun} is no longer stated (it was ${valueWords(before)})`,
    weakened: ({ before }) => `the ${noun} (${valueWords(before)}) is no longer stated, only mentioned`,
    strengthened: ({ after }) => `the ${noun} (${valueWords(after)}), only mentioned before, is now stated`,
  };
}

function fromTo({ before, after }: DiffData): string {
  return `from ${valueWords(before)} to ${valueWords(after)}`;
}

/** The rules of one fact: one for each part of an operation and each thing that can happen to it. */
export function factRules(spec: FactSpec): DiffRule[] {
  const general = saysOf(spec.noun);
  return spec.areas.flatMap((words) =>
    (Object.keys(spec.actions) as FactAction[]).map((action) => {
      const { area, direction } = words;
      const own = spec.actions[action] ?? {};
      const [before, after] = own.example ?? sampleOf(spec, action);
      const exception = spec.exceptions?.[area]?.[action];
      const severity = exception?.severity ?? (spec.severity?.[action] ?? severityOf[action])[direction];
      return defineDiff(
        { direction, area, kind: spec.kind, action, when: null },
        {
          name: `${words.id}-${spec.id}-${own.id ?? action}`,
          severity,
          summary: `The ${spec.noun} of a ${words.noun} ${own.verb ?? VERBS[action]}`,
          matters: `${exception?.matters ?? (spec.matters ?? matters[action])[direction]}${severity === "error" ? MILDER_IN_PROSE : ""}`,
          example: `${words.sample}: ${before} → ${after}`,
          says: own.says ?? general[action],
        },
      );
    }),
  );
}

function sampleOf({ noun, sample: [wide, narrow] }: FactSpec, action: FactAction): readonly [string, string] {
  const samples: Readonly<Record<FactAction, readonly [string, string]>> = {
    narrowed: [`${noun} ${wide}`, `${noun} ${narrow}`],
    widened: [`${noun} ${narrow}`, `${noun} ${wide}`],
    changed: [`${noun} ${narrow}`, `${noun} ${wide}`],
    stated: ["nothing said", `${noun} ${narrow}`],
    unstated: [`${noun} ${narrow}`, "nothing said"],
    weakened: [`${noun} ${narrow}`, `a description that mentions ${narrow} as one case`],
    strengthened: [`a description that mentions ${narrow} as one case`, `${noun} ${narrow}`],
  };
  return samples[action];
}
