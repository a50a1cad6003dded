/** Rules about limits: lengths, counts, ranges, steps. */
import type { ChangeKind } from "../../changes/change.ts";
import type { DiffData, DiffRule } from "../diff-rule.ts";
import { fieldAreas } from "./areas.ts";
import { factRules, type FactSpec } from "./facts.ts";
import { fromTo, valueWords } from "./words.ts";

interface Limit {
  readonly kind: ChangeKind;
  readonly id: string;
  readonly noun: string;
  /** Whether a larger number allows more. */
  readonly isUpper: boolean;
  readonly sample: readonly [wide: string, narrow: string];
  readonly isNew?: true;
}

const LIMITS: readonly Limit[] = [
  {
    kind: "maxLength",
    id: "max-length",
    noun: "maximum length",
    isUpper: true,
    sample: ["64", "32"],
  },
  {
    kind: "maxItems",
    id: "max-items",
    noun: "maximum number of items",
    isUpper: true,
    sample: ["20", "10"],
  },
  { kind: "maximum", id: "maximum", noun: "maximum", isUpper: true, sample: ["100", "50"] },
  {
    kind: "exclusiveMaximum",
    id: "exclusive-maximum",
    noun: "exclusive maximum",
    isUpper: true,
    sample: ["100", "50"],
  },
  {
    kind: "minLength",
    id: "min-length",
    noun: "minimum length",
    isUpper: false,
    sample: ["1", "4"],
  },
  {
    kind: "minItems",
    id: "min-items",
    noun: "minimum number of items",
    isUpper: false,
    sample: ["0", "1"],
  },
  { kind: "minimum", id: "minimum", noun: "minimum", isUpper: false, sample: ["0", "1"] },
  {
    kind: "exclusiveMinimum",
    id: "exclusive-minimum",
    noun: "exclusive minimum",
    isUpper: false,
    sample: ["0", "1"],
  },
  {
    kind: "maxProperties",
    id: "max-properties",
    noun: "maximum number of properties",
    isUpper: true,
    sample: ["20", "10"],
    isNew: true,
  },
  {
    kind: "minProperties",
    id: "min-properties",
    noun: "minimum number of properties",
    isUpper: false,
    sample: ["0", "1"],
    isNew: true,
  },
];

function specOf({ kind, id, noun, isUpper, sample, isNew }: Limit): FactSpec {
  const lowered = {
    id: "lowered",
    verb: "was lowered",
    says: (data: DiffData) => `${noun} lowered ${fromTo(data)}`,
  };
  const raised = {
    id: "raised",
    verb: "was raised",
    says: (data: DiffData) => `${noun} raised ${fromTo(data)}`,
  };
  return {
    kind,
    id,
    noun,
    areas: fieldAreas,
    sample,
    actions: {
      narrowed: isUpper ? lowered : raised,
      widened: isUpper ? raised : lowered,
      stated: {},
      unstated: {},
    },
    isMentioned: true,
    ...(isNew ? { isNew } : {}),
    // clients that made room for so much, or count on so many
    ...(kind === "maxLength" || kind === "minItems" ? { dropped: RESPONSES } : {}),
  };
}

const RESPONSES = { "response-field": "error", "response-header": "error", "response-body": "error" } as const;

const multipleOf: FactSpec = {
  kind: "multipleOf",
  id: "multiple-of",
  noun: "step of the values",
  areas: fieldAreas,
  sample: ["1", "10"],
  actions: {
    narrowed: {
      says: ({ before, after }) => `must be a multiple of ${valueWords(after)}, before only of ${valueWords(before)}`,
    },
    widened: {
      says: ({ before, after }) =>
        `must only be a multiple of ${valueWords(after)}, no longer of ${valueWords(before)}`,
    },
    changed: { example: ["multiples of 4", "multiples of 6"] },
    stated: {},
    unstated: {},
  },
  isMentioned: true,
};

export const limitRules: readonly DiffRule[] = [...LIMITS.map(specOf), multipleOf].flatMap(factRules);
