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
      verb: "loses values",
      says: ({ including }) => `values are gone from the list: ${listWords(including)}`,
    },
    widened: {
      id: "value-added",
      verb: "gains values",
      says: ({ including }) => `new values in the list: ${listWords(including)}`,
    },
    stated: {},
    unstated: {},
    weakened: {},
    strengthened: {},
  },
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
      verb: "loses values",
      says: ({ including }) => `values beside the range are gone: ${listWords(including)}`,
    },
    widened: {
      id: "added",
      verb: "gains values",
      says: ({ including }) => `new values beside the range: ${listWords(including)}`,
    },
  },
};

const constSpec: FactSpec = {
  kind: "const",
  id: "const",
  noun: "only value",
  areas: fieldAreas,
  sample: ["`v2`", "`v1`"],
  actions: { changed: {}, stated: {}, unstated: {}, weakened: {}, strengthened: {} },
  severity: {
    stated: { request: "error", response: "info" },
    strengthened: { request: "error", response: "info" },
  },
};

const defaultSpec: FactSpec = {
  kind: "default",
  id: "default",
  noun: "default",
  areas: fieldAreas,
  sample: ["20", "10"],
  matters: {
    request:
      "A client that leaves the value out gets the default: with another default it gets another result without having changed anything.",
    response:
      "The default of an answer tells what it means that a value is left out. No answer looks different for it.",
  },
  actions: { changed: {}, stated: {}, unstated: {}, weakened: {}, strengthened: {} },
  severity: {
    changed: { request: "info", response: "info" },
    stated: { request: "info", response: "info" },
    strengthened: { request: "info", response: "info" },
    unstated: { request: "info", response: "info" },
    weakened: { request: "info", response: "info" },
  },
  // what a client that leaves a parameter out gets is another answer
  exceptions: {
    parameter: {
      changed: { severity: "error" },
      stated: { severity: "error" },
      strengthened: { severity: "warning" },
      unstated: { severity: "warning" },
      weakened: { severity: "warning" },
    },
  },
};

export const valueRules: readonly DiffRule[] = [enumSpec, alsoSpec, constSpec, defaultSpec].flatMap(factRules);
