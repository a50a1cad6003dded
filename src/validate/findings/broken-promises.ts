/** From counts to findings: one for each operation, field path, rule and fact of an edition, however many exchanges show it. */
import type { Json } from "../../api-model/api-page.ts";
import { shownValues } from "../../promises/promises.ts";
import { type Finding, type Place, type Severity, severityRank } from "../../findings/finding.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import { blameOf } from "./attribution.ts";
import { kindBit, kindWords } from "../plan/json-types.ts";
import { SHOWN } from "../plan/plan-builder.ts";
import type { OperationPlan, PagePromise } from "../plan/plan.ts";
import type { BreakData, SeenAt } from "../rules/break-data.ts";
import { ruleOf } from "../rules/registry.ts";
import { type ChangeEvidence, changeEvidence, wasBrokenOtherwise } from "./change-evidence.ts";
import { subjectWords } from "../plan/field-path.ts";
import { severityOf } from "./severity.ts";
import { extrasGroup } from "../counts/extra-groups.ts";
import { countOf, joinObservations, type Moment, type Sample, type Observation } from "../counts/observations.ts";
import { fieldEvidenceOf, type EvidenceIndex } from "./evidence.ts";
import type { Operation } from "../../api-model/api-page.ts";
import type { Rule } from "../../findings/rule.ts";
import { undocumentedFieldRule } from "../rules/undocumented-field.ts";
import { deprecatedOperationInUseRule } from "../rules/deprecated-operation-in-use.ts";

/** A promise that was broken, with those on the same field and fact in responses of other statuses. */
interface Break {
  readonly promise: PagePromise;
  readonly rule: Rule["id"];
  sighting: Observation;
  of: number;
}

/** @param operations the pages' operations in the order of the plan */
export function breakFindings(witnesses: EvidenceIndex, operations: readonly Operation[]): Finding[] {
  return groupBreaks(witnesses).map((found) => breakFinding(found, witnesses, operations));
}

/** The places of values whose change other findings tell: operation and what the history finds the value by. */
export function brokenPlaces(witnesses: EvidenceIndex): Set<string> {
  const { plan } = witnesses;
  const places = new Set<string>();
  for (const { promise, sighting } of groupBreaks(witnesses)) {
    const operation = plan.operations[promise.operation];
    if (operation === undefined || promise.at === null) continue;
    // that the type is wrong is known, and that it is another wrong one is news
    if (wasBrokenOtherwise(witnesses, operation, promise, sighting)) continue;
    const isOfType = promise.fact === "type" || promise.fact === "nullable" || promise.fact === "example";
    if (isOfType || changeEvidence(witnesses, operation, promise, sighting) !== null)
      places.add(`${operation.key} ${promise.at}`);
  }
  return places;
}

function groupBreaks(witnesses: EvidenceIndex): Break[] {
  const { plan, tally, examples } = witnesses;
  const groups = new Map<string, Break>();
  for (const [id, sighting] of [...tally.breaks].toSorted(([a], [b]) => a - b)) {
    const promise = plan.promises[id];
    const operation = promise && plan.operations[promise.operation];
    if (promise === undefined || operation === undefined || promise.rule === null) continue;
    // The page does not call the field required, its own example lacks it, too, and no earlier response had it.
    const isOptional =
      promise.fact === "required" &&
      promise.value !== "yes" &&
      countOf(examples.tally.broken, id) > 0 &&
      changeEvidence(witnesses, operation, promise, sighting) === null;
    if (isOptional && !isNeverShown(promise, witnesses) && !isReplaced(promise, operation, sighting, witnesses))
      continue;
    if (
      !holdsForAll(promise, operation, { kept: countOf(tally.kept, id), broken: countOf(tally.broken, id) }) &&
      changeEvidence(witnesses, operation, promise, sighting) === null
    )
      continue;
    const key = JSON.stringify([operation.edition, operation.name, promise.rule, promise.fieldPath, promise.fact]);
    const of = countOf(tally.seen, promise.of);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { promise, rule: promise.rule, sighting, of });
    else {
      known.sighting = joinObservations(known.sighting, sighting);
      known.of += of;
    }
  }
  return [...groups.values()];
}

/**
 * Where some responses have a field, an example alone does not say that all must. What an API specification does not list as
 * required is optional: that none of a few responses has it says nothing.
 */
function holdsForAll(
  { value, fact }: PagePromise,
  { isSpecification }: OperationPlan,
  { kept, broken }: { readonly kept: number; readonly broken: number },
): boolean {
  if (value === SHOWN) return kept === 0 || fact === "nullable";
  return !isSpecification || fact !== "required" || value === "yes" || (kept === 0 && broken >= MANY_RESPONSES);
}

/** Neither an example of the page nor any of many responses has it: that is evidence against the row. */
function isNeverShown({ id, value, fact, underCondition }: PagePromise, { tally, examples }: EvidenceIndex): boolean {
  return (
    fact === "required" &&
    value === "unsaid" &&
    !underCondition &&
    countOf(tally.kept, id) === 0 &&
    countOf(tally.broken, id) >= MANY_RESPONSES &&
    countOf(examples.tally.kept, id) === 0 &&
    countOf(examples.tally.broken, id) > 0
  );
}

/** Fewer may all have been of the kind that lacks the field. */
const MANY_RESPONSES = 10;

/**
 * Example and responses lack the field, and have in its object another one that no row has: under a name of its own, the row is the
 * other one's.
 */
function isReplaced(
  { id, value, fieldPath }: PagePromise,
  operation: OperationPlan,
  { count }: Observation,
  { tally, examples }: EvidenceIndex,
): boolean {
  if (fieldPath === null || value !== "unsaid" || countOf(tally.kept, id) > 0 || countOf(examples.tally.kept, id) > 0)
    return false;
  const parent = fieldPath.slice(0, Math.max(fieldPath.lastIndexOf("."), 0));
  const group = `${extrasGroup(operation, undocumentedFieldRule.id)} ${parent}`;
  const shown = examples.tally.extras.get(group)?.entries;
  const came = [...(tally.extras.get(group)?.entries ?? [])];
  return shown !== undefined && came.some(([name, { sighting }]) => shown.has(name) && sighting.count >= count);
}

function breakFinding(
  { promise, rule, sighting, of }: Break,
  witnesses: EvidenceIndex,
  operations: readonly Operation[],
): Finding {
  const { plan, examples } = witnesses;
  const operation = plan.operations[promise.operation];
  const { testimony, change, places } = fieldEvidenceOf(witnesses, promise, sighting);
  // That somebody calls what is deprecated is nobody's error.
  const { blame, verdict } =
    rule === deprecatedOperationInUseRule.id ? { blame: "undecided" as const, verdict: null } : blameOf(testimony);
  const [row, ...evidence] = promise.evidence;
  const shown = examples.shown.get(promise.id);
  // what an example shows is no wording of the page
  const isQuoted = promise.says !== "" && promise.value !== SHOWN;
  const subject: Place = { span: row.span, role: "subject", words: isQuoted ? promise.says : row.words };
  const isRequest = operation !== undefined && promise.of !== operation.called && ruleOf(rule).isAboutRequests === true;
  return makeFinding(ruleOf(rule), {
    data: breakData(sighting, {
      subject: subjectWords(promise.fieldPath, operation),
      says: shown === undefined ? promise.says : kindWords(shown),
      came: cameWords(rule, sighting),
      of,
      unit: isRequest ? "requests" : "responses",
    }),
    edition: operation?.edition ?? "",
    operation: operation?.name ?? null,
    fieldPath: promise.fieldPath,
    fact: promise.fact,
    severity: isNeverShown(promise, witnesses)
      ? "warning"
      : atLeast(severityOf(ruleOf(rule), promise, sighting.kinds, testimony, shown), change),
    blame,
    verdict,
    count: sighting.count,
    places: [
      subject,
      ...evidence.map(({ span, words }): Place => ({ span, role: "evidence", words })),
      ...examplePlaces(promise, sighting, operations[promise.operation]),
      ...places,
      ...sighting.samples.map(recordingPlace),
    ],
  });
}

function cameWords(rule: Rule["id"], { kinds, samples }: Observation): string {
  const shapes = [...new Set(samples.map((sample) => sample.shape))].join(" or ");
  return ruleOf(rule).tellsTypes === true && kinds !== 0 ? kindWords(kinds) : shapes;
}

/** What the API changed is an error where every response shows it, and never less than a warning. */
function atLeast(severity: Severity, change: ChangeEvidence | null): Severity {
  if (change === null) return severity;
  return change.all ? "error" : severityRank[severity] > severityRank.warning ? severity : "warning";
}

type Told = Pick<BreakData, "subject" | "says" | "came" | "of" | "unit">;

export function breakData({ count, statuses, samples, first, last }: Observation, told: Told): BreakData {
  const of = Math.max(told.of, count);
  return {
    ...told,
    of,
    count,
    share: Math.round((count / of) * 1e6) / 1e6,
    statuses,
    first: seenAt(first),
    last: seenAt(last),
    samples: samples.map((sample) => ({ ...seenAt(sample), shape: sample.shape })),
  };
}

function seenAt({ file, entry, offset, time }: Moment): SeenAt {
  return { file, entry, offset, time };
}

export function recordingPlace({ file, offset, end, shape }: Sample): Place {
  return { span: { source: file, start: offset, end }, role: "recording", words: shape };
}

/** Where the page's own example shows a value of the kind that came. */
function examplePlaces(
  { fieldPath, fact }: PagePromise,
  { kinds }: Observation,
  operation: Operation | undefined,
): Place[] {
  if (operation === undefined || fieldPath === null || (fact !== "type" && fact !== "example")) return [];
  for (const example of operation.examples) {
    if (example.role !== "response") continue;
    const values = fieldPath === "" ? rootOf(example) : shownValues(example, fieldPath);
    const wanted = values.find(({ value }) => ((kindBit(value) & kinds) !== 0) === (fact === "type"));
    if (wanted === undefined || wanted.offset === null) continue;
    const span = { source: example.span.source, start: wanted.offset, end: wanted.offset + 1 };
    return [{ span, role: "example", words: kindWords(kindBit(wanted.value)) }];
  }
  return [];
}

function rootOf({ body }: Operation["examples"][number]): { value: Json; offset: number | null }[] {
  return body?.value ? [{ value: body.value.json, offset: body.places[""] ?? null }] : [];
}
