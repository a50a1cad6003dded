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
  actions: { changed: {}, stated: {}, unstated: {}, weakened: {}, strengthened: {} },
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
      verb: "is taken back",
      says: () => "null is no longer allowed",
      example: ["may be null", "nothing said of null"],
    },
    widened: {
      id: "allowed",
      verb: "is given",
      says: () => "null is now allowed",
      example: ["nothing said of null", "may be null"],
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
    stated: {
      says: () => "is now called read-only",
      example: ["nothing said", "read-only"],
    },
    unstated: {
      says: () => "is no longer called read-only",
      example: ["read-only", "nothing said"],
    },
  },
  matters: {
    request: "The API may ignore or refuse a read-only value that clients send; the pages do not say which.",
    response: "Answers stay as they are.",
  },
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
      verb: "is added",
      says: ({ after }) => `now only under a condition: ${valueWords(after)}`,
    },
    unstated: {
      verb: "is dropped",
      says: ({ before }) => `no longer under a condition (it was: ${valueWords(before)})`,
    },
    changed: { verb: "is worded anew" },
  },
  matters: {
    request:
      "A condition can make a value mandatory for some clients and forbidden for others. Only its words tell for whom.",
    response:
      "A value that comes only under a condition is a weaker promise than one that always comes. Only the words tell when.",
  },
  severity: {
    stated: { request: "warning", response: "warning" },
    unstated: { request: "info", response: "info" },
    changed: { request: "warning", response: "warning" },
  },
};

export const formatRules: readonly DiffRule[] = [formatSpec, nullableSpec, readOnlySpec, conditionSpec].flatMap(
  factRules,
);
