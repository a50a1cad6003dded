/** Rules about the values that a field can have: lists, constants, values beside a range, defaults. */
import type { DiffRule } from "../diff-rule.ts";
import { fieldAreas } from "./areas.ts";
import { factRules, type FactSpec } from "./facts.ts";
import { listWords } from "./words.ts";

const enumSpec: FactSpec = {
  kind: "enum",
  id: "enum",
  noun: "list of values",
  areas: fieldAreas,
  sample: ["`small`, `large`", "`small`"],
  actions: {
    narrowed: {
      id: "value-removed",
      verb: "lost values",
      says: ({ including }) => `values removed: ${listWords(including)}`,
    },
    widened: {
      id: "value-added",
      verb: "gained values",
      says: ({ including }) => `values added: ${listWords(including)}`,
    },
    stated: {},
    unstated: {},
  },
  isMentioned: true,
  severity: {
    // clients are told everywhere to expect values that they do not know: it may break them, and must be possible
    widened: { request: "info", response: "warning" },
    stated: { request: "error", response: "info" },
    strengthened: { request: "error", response: "info" },
  },
};

const alsoSpec: FactSpec = {
  kind: "also",
  id: "value-beside-range",
  noun: "list of values beside the range",
  areas: fieldAreas,
  sample: ["1 to 100, or -1", "1 to 100"],
  actions: {
    narrowed: {
      id: "removed",
      verb: "lost values",
      says: ({ including }) => `values beside the range removed: ${listWords(including)}`,
    },
    widened: {
      id: "added",
      verb: "gained values",
      says: ({ including }) => `values beside the range added: ${listWords(including)}`,
    },
  },
};

const constSpec: FactSpec = {
  kind: "const",
  id: "const",
  noun: "constant value",
  areas: fieldAreas,
  sample: ["`v2`", "`v1`"],
  actions: { changed: {}, stated: {}, unstated: {} },
  isMentioned: true,
  severity: {
    stated: { request: "error", response: "info" },
    strengthened: { request: "error", response: "info" },
  },
  dropped: { "response-field": "error", "response-header": "error", "response-body": "error" },
};

const SAFE = { request: "info", response: "info" } as const;

const defaultSpec: FactSpec = {
  kind: "default",
  id: "default",
  noun: "default",
  areas: fieldAreas,
  sample: ["20", "10"],
  rationale:
    "A client that leaves out a parameter gets the default: with another default it gets another response without having changed anything. The default of a response says what an omitted value means; no response looks different for it.",
  actions: { changed: {}, stated: {}, unstated: {} },
  isMentioned: true,
  severity: { changed: SAFE, stated: SAFE, strengthened: SAFE, unstated: SAFE, weakened: SAFE },
  exceptions: {
    parameter: {
      changed: "error",
      stated: "error",
      strengthened: "warning",
      unstated: "warning",
      weakened: "warning",
    },
  },
  dropped: { parameter: "error" },
};

export const valueRules: readonly DiffRule[] = [enumSpec, alsoSpec, constSpec, defaultSpec].flatMap(factRules);
