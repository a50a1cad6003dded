/** Rules about the form of values, null, read-only fields and conditions. */
import type { DiffRule } from "../diff-rule.ts";
import { fieldAreas } from "./areas.ts";
import { factRules, type FactSpec } from "./facts.ts";
import { valueWords } from "./words.ts";

const formatSpec: FactSpec = {
  kind: "format",
  id: "format",
  noun: "format",
  areas: fieldAreas,
  sample: ["date-time", "date"],
  actions: { changed: {}, stated: {}, unstated: {} },
  isMentioned: true,
};

const nullableSpec: FactSpec = {
  kind: "nullable",
  id: "null",
  noun: "permission to be null",
  areas: fieldAreas,
  sample: ["may be null", "never null"],
  actions: {
    narrowed: {
      id: "no-longer-allowed",
      verb: "was withdrawn",
      says: () => "null is no longer allowed",
      example: ["may be null", "null not mentioned"],
    },
    widened: {
      id: "allowed",
      verb: "was granted",
      says: () => "null is now allowed",
      example: ["null not mentioned", "may be null"],
    },
  },
};

const readOnlySpec: FactSpec = {
  kind: "readOnly",
  id: "read-only",
  noun: "read-only mark",
  areas: fieldAreas,
  sample: ["read-only", "read-only"],
  actions: {
    stated: { says: () => "now read-only", example: ["not read-only", "read-only"] },
    unstated: { says: () => "no longer read-only", example: ["read-only", "not read-only"] },
  },
  matters:
    "The API may ignore or refuse a read-only value that clients send; the pages do not say which. Responses stay as they are.",
  severity: {
    stated: { request: "info", response: "info" },
    unstated: { request: "info", response: "info" },
  },
};

const conditionSpec: FactSpec = {
  kind: "condition",
  id: "condition",
  noun: "condition",
  areas: fieldAreas,
  sample: ["only in clusters of version 1.9 or later", "only when `mode` is `x`"],
  actions: {
    stated: {
      verb: "was added",
      says: ({ after }) => `now only under a condition: ${valueWords(after)}`,
    },
    unstated: {
      verb: "was dropped",
      says: ({ before }) => `no longer under a condition (was: ${valueWords(before)})`,
    },
    changed: { verb: "was reworded" },
  },
  matters:
    "A condition can make a value required for some clients and forbidden for others, and a value that is returned only under a condition is a weaker promise. Only the words tell for whom.",
  severity: {
    stated: { request: "warning", response: "warning" },
    unstated: { request: "info", response: "info" },
    changed: { request: "warning", response: "warning" },
  },
};

export const formatRules: readonly DiffRule[] = [formatSpec, nullableSpec, readOnlySpec, conditionSpec].flatMap(
  factRules,
);
