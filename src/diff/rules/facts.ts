/**
 * Makes the rules about one fact (a limit, a type, a default), each for everything that can have it. The direction decides how
 * severe a change is: requests break when the API accepts less than it did, responses when it returns more or something else.
 */
import type { ChangeAction, ChangeDirection, ChangeKind } from "../../changes/change.ts";
import type { Severity } from "../../findings/finding.ts";
import { defineDiff, type DiffCase, type DiffData, type DiffRule } from "../diff-rule.ts";
import { type AreaWords, bodyAreas, fieldAreas } from "./areas.ts";
import { fromTo, valueWords } from "./words.ts";

/** What can happen to a fact that both pages could state, a rule for each. */
export type FactAction = Extract<ChangeAction, "narrowed" | "widened" | "changed" | "stated" | "unstated">;

type Severities = Readonly<Record<ChangeDirection, Severity>>;

/** How one action is worded, where the general words do not fit. */
export interface ActionWords {
  /** As the id ends: "lowered". */
  readonly id: string;
  /** "was lowered", as summaries end. */
  readonly verb: string;
  readonly says: (data: DiffData) => string;
  readonly example: readonly [before: string, after: string];
}

export interface FactSpec {
  readonly kind: ChangeKind;
  /** As it appears in ids: "max-length". */
  readonly id: string;
  /** "maximum length". */
  readonly noun: string;
  readonly areas: readonly AreaWords[];
  /** Two values for the examples of the documentation, the wider first. */
  readonly sample: readonly [wide: string, narrow: string];
  readonly actions: Readonly<Partial<Record<FactAction, Partial<ActionWords>>>>;
  /** Whether a description may still mention the value when the page no longer states it as a rule. */
  readonly isMentioned?: boolean;
  /** Where the general judgement does not hold. */
  readonly severity?: Readonly<Partial<Record<ChangeAction, Severities>>>;
  /** Where the general reason does not fit. */
  readonly rationale?: string;
  /** What does not hold for a single part of an operation. */
  readonly exceptions?: Readonly<Partial<Record<AreaWords["area"], Readonly<Partial<Record<ChangeAction, Severity>>>>>>;
  /** The fact had no rules before: its cases have no former ids. */
  readonly isNew?: true;
  /** How severe it is that a specification no longer states it, where that is another severity. */
  readonly dropped?: Readonly<Partial<Record<AreaWords["area"], Severity>>>;
}

/** The judgement that follows from direction and action alone. */
const SEVERITY_OF: Readonly<Partial<Record<ChangeAction, Severities>>> = {
  narrowed: { request: "error", response: "info" },
  widened: { request: "info", response: "error" },
  changed: { request: "error", response: "error" },
  stated: { request: "warning", response: "info" },
  unstated: { request: "info", response: "warning" },
  weakened: { request: "info", response: "warning" },
  strengthened: { request: "warning", response: "info" },
};

/** Why it matters. */
const RATIONALE: Readonly<Record<FactAction, string>> = {
  narrowed:
    "A client written from the old page may send a value that the new page rules out, and be rejected. A narrower promise for responses breaks no client.",
  widened:
    "A client may receive a value that the old page ruled out and that it cannot handle. In requests, everything that clients sent before is still allowed.",
  changed: "Clients written from the old page send or expect something else than the new page promises.",
  stated:
    "The old page did not say. The API may always have worked this way, or it may now reject what it accepted before; the pages alone do not show which. An additional promise for responses breaks no client.",
  unstated:
    "Clients may rely on the promise, and the page no longer makes it. The pages alone do not show whether the API changed. In requests, everything that clients sent before is still allowed.",
};

const MILDER_IN_PROSE = " If only a description states it, and no table cell does, it is a warning.";

const VERBS: Readonly<Record<FactAction, string>> = {
  narrowed: "was narrowed",
  widened: "was widened",
  changed: "changed",
  stated: "is stated for the first time",
  unstated: "is no longer stated",
};

/** The actions that one rule covers: a value that is still mentioned, or was before, is no other kind of change. */
const ALSO: Readonly<Partial<Record<FactAction, ChangeAction>>> = { stated: "strengthened", unstated: "weakened" };

function saysOf(noun: string): Readonly<Record<FactAction, (data: DiffData) => string>> {
  return {
    narrowed: (data) => `${noun} narrowed ${fromTo(data)}`,
    widened: (data) => `${noun} widened ${fromTo(data)}`,
    changed: (data) => `${noun} changed ${fromTo(data)}`,
    stated: ({ action, after }) =>
      action === "strengthened"
        ? `${noun} ${valueWords(after)} is now stated; it was only mentioned before`
        : `${noun} is now stated: ${valueWords(after)}`,
    unstated: ({ action, before }) =>
      action === "weakened"
        ? `${noun} ${valueWords(before)} is no longer stated, only mentioned`
        : `${noun} is no longer stated (was ${valueWords(before)})`,
  };
}

/** The rules of one fact, one for each thing that can happen to it. */
export function factRules(spec: FactSpec): DiffRule[] {
  const general = saysOf(spec.noun);
  return (Object.keys(spec.actions) as FactAction[]).map((action) => {
    const own = spec.actions[action] ?? {};
    const [before, after] = own.example ?? sampleOf(spec, action);
    const cases = casesOf(spec, action, own.id ?? action);
    const breaks = cases.some(({ severity }) => severity === "error");
    return defineDiff(
      {
        name: `${spec.id}-${own.id ?? action}`,
        summary: `The ${spec.noun} of a field ${own.verb ?? VERBS[action]}`,
        rationale: `${spec.rationale ?? RATIONALE[action]}${breaks ? MILDER_IN_PROSE : ""}`,
        example: `\`size\`: ${before} → ${after}`,
        says: own.says ?? general[action],
      },
      cases,
    );
  });
}

function casesOf(spec: FactSpec, action: FactAction, suffix: string): DiffCase[] {
  const also = spec.isMentioned ? ALSO[action] : undefined;
  const whole = spec.areas === fieldAreas ? bodyAreas : [];
  return [...spec.areas, ...whole].flatMap(({ area, direction, id }) => [
    ...[action, ...(also ? [also] : [])].flatMap((one): DiffCase[] => {
      const severity =
        spec.exceptions?.[area]?.[one] ?? (spec.severity?.[one] ?? SEVERITY_OF[one])?.[direction] ?? "warning";
      const hadRules = spec.isNew !== true && spec.areas.some((known) => known.area === area);
      const formerly = hadRules ? `diff/${id}-${spec.id}-${one === action ? suffix : one}` : null;
      const axes = { direction, area, kind: spec.kind, action: one } as const;
      if (severity !== "error" || !COMES.has(one)) return [{ axes: { ...axes, when: null }, severity, formerly }];
      return [
        { axes: { ...axes, when: null }, severity: "warning", formerly },
        { axes: { ...axes, when: "specified" }, severity, formerly: null },
      ];
    }),
    ...droppedCases(spec, action, { area, direction, id }),
  ]);
}

/** A specification that says nothing of a fact says that it is not so; a page may have left out what it states now. */
const COMES: ReadonlySet<ChangeAction> = new Set(["stated", "strengthened"]);

function droppedCases({ kind, dropped }: FactSpec, action: FactAction, { area, direction }: AreaWords): DiffCase[] {
  const severity = dropped?.[area];
  if (action !== "unstated" || severity === undefined) return [];
  return (["unstated", "weakened"] as const).map((one) => ({
    axes: { direction, area, kind, action: one, when: "specified" },
    severity,
    formerly: null,
  }));
}

function sampleOf({ noun, sample: [wide, narrow] }: FactSpec, action: FactAction): readonly [string, string] {
  const samples: Readonly<Record<FactAction, readonly [string, string]>> = {
    narrowed: [`${noun} ${wide}`, `${noun} ${narrow}`],
    widened: [`${noun} ${narrow}`, `${noun} ${wide}`],
    changed: [`${noun} ${narrow}`, `${noun} ${wide}`],
    stated: ["not stated", `${noun} ${narrow}`],
    unstated: [`${noun} ${narrow}`, "not stated"],
  };
  return samples[action];
}
