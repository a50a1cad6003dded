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
  rationale:
    "The API may ignore or refuse a read-only value that clients send; the pages do not say which. Responses stay as they are.",
  severity: {
    stated: { request: "info", response: "info" },
    unstated: { request: "info", response: "info" },
  },
};

const writeOnlySpec: FactSpec = {
  kind: "writeOnly",
  id: "write-only",
  noun: "write-only mark",
  areas: fieldAreas,
  isNew: true,
  sample: ["write-only", "write-only"],
  actions: {
    stated: { says: () => "now write-only", example: ["not write-only", "write-only"] },
    unstated: { says: () => "no longer write-only", example: ["write-only", "not write-only"] },
  },
  rationale: "A write-only value is not returned. What clients may send stays the same.",
  severity: {
    stated: { request: "info", response: "info" },
    unstated: { request: "info", response: "info" },
  },
};

const patternSpec: FactSpec = {
  kind: "pattern",
  id: "pattern",
  noun: "pattern",
  areas: fieldAreas,
  isNew: true,
  sample: ["`[a-z]+`", "`[a-z]{4}`"],
  actions: { changed: {}, stated: {}, unstated: {} },
  rationale:
    "A text that matches the old pattern may not match the new one and be rejected. docproof does not compute whether one pattern allows more than another.",
  severity: {
    changed: { request: "warning", response: "info" },
    stated: { request: "error", response: "info" },
    unstated: { request: "info", response: "info" },
  },
};

const uniqueSpec: FactSpec = {
  kind: "uniqueItems",
  id: "unique-items",
  noun: "demand for unique items",
  areas: fieldAreas,
  isNew: true,
  sample: ["items may repeat", "unique items"],
  actions: {
    stated: { says: () => "items must now be unique", example: ["items may repeat", "unique items"] },
    unstated: { says: () => "items need no longer be unique", example: ["unique items", "items may repeat"] },
  },
  severity: { stated: { request: "error", response: "info" }, unstated: { request: "info", response: "warning" } },
};

const closedSpec: FactSpec = {
  kind: "additionalProperties",
  id: "closed",
  noun: "ban on further properties",
  areas: fieldAreas,
  isNew: true,
  sample: ["further properties allowed", "no further properties"],
  actions: {
    stated: {
      says: () => "further properties are no longer allowed",
      example: ["further properties allowed", "no further properties"],
    },
    unstated: {
      says: () => "further properties are now allowed",
      example: ["no further properties", "further properties allowed"],
    },
  },
  severity: { stated: { request: "error", response: "info" }, unstated: { request: "info", response: "warning" } },
};

const discriminatorSpec: FactSpec = {
  kind: "discriminator",
  id: "discriminator",
  noun: "discriminator",
  areas: fieldAreas,
  isNew: true,
  sample: ["`kind` (cat, dog)", "`type` (cat, dog)"],
  actions: { changed: {}, stated: {}, unstated: {} },
  rationale:
    "Generated clients choose the class of an object by this field. Which objects are allowed is told by the alternatives.",
  severity: {
    changed: { request: "info", response: "info" },
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
  rationale:
    "A condition can make a value required for some clients and forbidden for others, and a value that is returned only under a condition is a weaker promise. Only the wording shows whom it affects.",
  severity: {
    stated: { request: "warning", response: "warning" },
    unstated: { request: "info", response: "info" },
    changed: { request: "warning", response: "warning" },
  },
};

export const formatRules: readonly DiffRule[] = [
  formatSpec,
  nullableSpec,
  readOnlySpec,
  writeOnlySpec,
  patternSpec,
  uniqueSpec,
  closedSpec,
  discriminatorSpec,
  conditionSpec,
].flatMap(factRules);
