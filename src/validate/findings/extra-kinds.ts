/**
 * What is told of that which came and is on no page, by the rule that it was counted under: which field and place it is about, and
 * whether another edition has it. A rule that is not here is about a field of an object.
 */
import type { Place } from "../../findings/finding.ts";
import type { Rule } from "../../findings/rule.ts";
import { alignedKey } from "../../promises/promises.ts";
import { countOf } from "../counts/observations.ts";
import { joinPath } from "../plan/field-path.ts";
import type { OperationPlan, Plan } from "../plan/plan.ts";
import { ambiguousOperationRule } from "../rules/ambiguous-operation.ts";
import { undocumentedErrorCodeRule } from "../rules/undocumented-error-code.ts";
import { undocumentedHeaderRule } from "../rules/undocumented-header.ts";
import { undocumentedRequestParameterRule } from "../rules/undocumented-request-parameter.ts";
import { undocumentedStatusRule } from "../rules/undocumented-status.ts";
import type { EvidenceIndex } from "./evidence.ts";

/** Something that came and has no promise. */
export interface Extra {
  readonly operation: OperationPlan;
  readonly rule: Rule["id"];
  /** Path of the object, for a field. */
  readonly parent: string;
  readonly name: string;
}

interface About {
  readonly fieldPath: string | null;
  readonly fact: string | null;
  readonly detail: string | null;
  readonly place: Place;
  readonly of: number;
  readonly unit: "responses" | "requests";
}

interface ExtraKind {
  readonly about: (extra: Extra, witnesses: EvidenceIndex) => About;
  /** Whether another edition of the operation documents it. */
  readonly isIn: (other: OperationPlan, extra: Extra, fieldPath: string | null, plan: Plan) => boolean;
}

const subject = ({ span, words }: OperationPlan["evidence"]): Place => ({ span, role: "subject", words });

const KINDS: ReadonlyMap<Rule["id"], ExtraKind> = new Map<Rule["id"], ExtraKind>([
  [
    undocumentedStatusRule.id,
    {
      about: ({ operation, name }, { tally }) => ({
        fieldPath: null,
        fact: "status",
        detail: name,
        place: subject(operation.nearest.status),
        of: countOf(tally.seen, operation.called),
        unit: "responses",
      }),
      isIn: ({ responses }, { name }) => responses.has(name),
    },
  ],
  [
    undocumentedErrorCodeRule.id,
    {
      about: ({ operation, name }, { tally }) => ({
        fieldPath: null,
        fact: "error-code",
        detail: name,
        place: subject(operation.nearest.status),
        of: countOf(tally.seen, operation.called),
        unit: "responses",
      }),
      isIn: () => false,
    },
  ],
  [
    ambiguousOperationRule.id,
    {
      about: ({ operation, name }, { tally }) => ({
        fieldPath: null,
        fact: null,
        detail: name,
        place: subject(operation.evidence),
        of: countOf(tally.seen, operation.called),
        unit: "requests",
      }),
      isIn: () => false,
    },
  ],
  [
    undocumentedHeaderRule.id,
    {
      about: ({ operation, name }, { tally }) => ({
        fieldPath: `header ${name}`,
        fact: "header",
        detail: null,
        place: subject(operation.nearest.header),
        of: countOf(tally.seen, operation.called),
        unit: "responses",
      }),
      isIn: ({ responses }, { name }) =>
        [...responses.values()].some((response) => response.headers.has(name.toLowerCase())),
    },
  ],
  [
    undocumentedRequestParameterRule.id,
    {
      about: ({ operation, name }, { tally }) => ({
        fieldPath: `query ${name}`,
        fact: null,
        detail: null,
        place: subject(operation.nearest.query),
        of: countOf(tally.seen, operation.judged),
        unit: "requests",
      }),
      isIn: ({ parameters }, { name }) =>
        parameters.some((parameter) => parameter.in === "query" && parameter.key === name),
    },
  ],
]);

const OF_OBJECTS: ExtraKind = {
  about: ({ operation, parent, name }, { plan, tally }) => {
    const table = plan.tables.get(`${operation.index} ${parent}`);
    return {
      fieldPath: joinPath(parent, name),
      fact: null,
      detail: null,
      place: subject(table?.evidence ?? operation.evidence),
      of: table === undefined ? 0 : countOf(tally.seen, table.opened),
      unit: /^request\b/.test(parent) ? "requests" : "responses",
    };
  },
  isIn: (other, _, fieldPath, plan) => documentedPaths(plan, other).has(alignedKey(fieldPath ?? "")),
};

/** What is told of what was counted under a rule. */
export const extraKind = (rule: Rule["id"]): ExtraKind => KINDS.get(rule) ?? OF_OBJECTS;

const pathsOf = new WeakMap<OperationPlan, ReadonlySet<string>>();

function documentedPaths(plan: Plan, operation: OperationPlan): ReadonlySet<string> {
  let paths = pathsOf.get(operation);
  if (paths === undefined) {
    const own = plan.promises.filter((promise) => promise.operation === operation.index && promise.fieldPath !== null);
    paths = new Set(own.map((promise) => alignedKey(promise.fieldPath ?? "")));
    pathsOf.set(operation, paths);
  }
  return paths;
}
