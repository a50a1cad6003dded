/** Findings about what the pages do not document: fields, statuses, headers, query parameters, operations; and broken entries. */
import type { Finding, Place } from "../../findings/finding.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import { blameOf } from "./attribution.ts";
import {
  COUNTED_ELSEWHERE,
  extrasGroup,
  REPEATED_KEY_GROUP,
  STATUS_GROUP,
  UNDOCUMENTED_FIELD_GROUP,
} from "../counts/extra-groups.ts";
import { type Extra, extraKind } from "./extra-kinds.ts";
import { isRefusedAlways } from "./failed-calls.ts";
import { subjectWords } from "../plan/field-path.ts";
import { breakData, recordingPlace } from "./broken-promises.ts";
import type { OperationPlan, Plan } from "../plan/plan.ts";
import { NONE } from "../plan/plan-builder.ts";
import { ruleOf } from "../rules/registry.ts";
import { countOf, type Observation, type Tally } from "../counts/observations.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { namesStatuses } from "../check/told-statuses.ts";
import { undocumentedStatusRule } from "../rules/undocumented-status.ts";
import { ambiguousOperationRule } from "../rules/ambiguous-operation.ts";
import type { Rule } from "../../findings/rule.ts";

interface Undocumented extends Extra {
  readonly sighting: Observation;
}

export function extraFindings(witnesses: EvidenceIndex): Finding[] {
  const { plan, tally } = witnesses;
  const found: Undocumented[] = [];
  for (const [group, names] of tally.extras) {
    const [index = "", rule = "", ...parent] = group.split(" ");
    const operation = plan.operations[Number(index)];
    if (operation === undefined || COUNTED_ELSEWHERE.has(rule)) continue;
    const path = parent.join(" ");
    const table = plan.tables.get(`${index} ${path}`);
    // An example that has a small part of the fields is a selection: it does not say that there are no others.
    if (rule === UNDOCUMENTED_FIELD_GROUP && names.entries.size > SELECTION * (table?.shown ?? Infinity)) continue;
    for (const [name, { sighting }] of names.entries) {
      const isRefusal = rule === undocumentedStatusRule.id && /^40[137]$/.test(name);
      if (isRefusal && isRefusedAlways(operation, tally)) continue;
      if (rule === undocumentedStatusRule.id && isUntold(operation, name) && !hasSucceeded(operation, tally)) continue;
      // what comes with some objects of a kind may come with the others, too
      const isSometimes = path.includes("[]") || sighting.count < countOf(tally.seen, table?.opened ?? NONE);
      if (table?.ofOthers?.has(name) === true && isSometimes) continue;
      found.push({ operation, rule: rule as Rule["id"], parent: path, name, sighting });
    }
  }
  const byPlace = (a: Undocumented, b: Undocumented): number =>
    a.operation.index - b.operation.index ||
    compare(`${a.rule} ${a.parent} ${a.name}`, `${b.rule} ${b.parent} ${b.name}`);
  return found.toSorted(byPlace).map((one) => undocumentedFinding(one, witnesses));
}

/** The page names no status of an error: it only shows what comes when all is well. */
const isUntold = (operation: OperationPlan, status: string): boolean => !namesStatuses(operation, Number(status));

function hasSucceeded(operation: OperationPlan, { extras }: Tally): boolean {
  const statuses = extras.get(extrasGroup(operation, STATUS_GROUP))?.entries.keys() ?? [];
  return [...statuses].some((status) => status.startsWith("2"));
}

/** How many times the fields of an example may be missing in it before it is no more than a selection of them. */
const SELECTION = 3;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function undocumentedFinding(one: Undocumented, witnesses: EvidenceIndex): Finding {
  const { operation, rule, name, sighting } = one;
  const { fieldPath, fact, detail, place, of, unit } = extraKind(rule).about(one, witnesses);
  const others = editionsWith(one, fieldPath, witnesses.plan);
  const inExample = witnesses.examples.tally.extras
    .get(`${extrasGroup(operation, rule)} ${one.parent}`)
    ?.entries.get(name);
  const { blame, verdict } =
    rule === REPEATED_KEY_GROUP
      ? REPEATED
      : blameOf({
          against: "silence",
          edition: operation.edition,
          example: inExample === undefined ? null : "responses",
          withResponses: others,
          withTable: [],
          kept: 0,
          broken: sighting.count,
          majorityCounts: false,
          changedSince: null,
          isSent: false,
        });
  const isSuccess = fact === "status" && name.startsWith("2");
  return makeFinding(ruleOf(rule), {
    data: breakData(sighting, {
      subject: subjectWords(fieldPath, operation),
      says: rule === ambiguousOperationRule.id ? name : "",
      came: fact === "status" || fact === "error-code" ? name : shapesOf(sighting),
      of,
      unit,
    }),
    edition: operation.edition,
    operation: operation.name,
    fieldPath,
    fact,
    ...(isSuccess ? { severity: "error" } : fact === "status" && isUntold(operation, name) ? { severity: "info" } : {}),
    ...(detail === null ? {} : { detail }),
    blame,
    verdict,
    count: sighting.count,
    places: [
      place,
      ...(inExample?.sighting.samples ?? []).map((sample): Place => ({ ...recordingPlace(sample), role: "example" })),
      ...sighting.samples.map(recordingPlace),
    ],
  });
}

/** Whatever a page says: which of the two values a client gets is up to its parser. */
const REPEATED: Pick<Finding, "blame" | "verdict"> = {
  blame: "api",
  verdict: { certainty: "sure", wrong: [], because: "No page can be wrong about it." },
};

function shapesOf({ samples }: Observation): string {
  return [...new Set(samples.map((sample) => sample.shape))].join(" or ");
}

/** Other editions of the operation that document what this one does not. */
function editionsWith(extra: Extra, fieldPath: string | null, plan: Plan): string[] {
  const { operation, rule } = extra;
  const { isIn } = extraKind(rule);
  const others = plan.operations.filter(
    (other) =>
      other.key === operation.key && other.edition !== operation.edition && isIn(other, extra, fieldPath, plan),
  );
  return [...new Set(others.map((other) => other.edition))];
}
