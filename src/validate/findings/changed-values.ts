/**
 * What responses were in an earlier run and no longer are, where the page does not decide: values without a stated type or with
 * several, optional fields, fields that no page documents. What breaks a promise of the page is told by that promise's rule.
 */
import type { Finding, Severity } from "../../findings/finding.ts";
import type { FieldHistory } from "../../findings/history.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import { indexOfKind, ANY, kindWords, LIST, NULL } from "../plan/json-types.ts";
import type { PlannedValue } from "../plan/plan.ts";
import type { ChangeData } from "../rules/change-data.ts";
import { fieldVanishedRule } from "../rules/field-vanished.ts";
import { listEmptiedRule } from "../rules/list-emptied.ts";
import { formChangedRule } from "../rules/form-changed.ts";
import { typeChangedRule } from "../rules/type-changed.ts";
import type { ComparedValue } from "./compared-value.ts";
import { type FormChange, formChange, formWords } from "./changed-forms.ts";
import { isEmptied } from "./emptied-lists.ts";
import { countedValues } from "./counted-values.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { subjectWords } from "../plan/field-path.ts";
import { countBefore, foldNumbers, kindsBefore } from "./history-index.ts";
import { otherMembers } from "./other-members.ts";
import { renamedFields } from "./renamed-fields.ts";
import { type Compared, replacedObjects } from "./replaced-objects.ts";
import { undocumentedValues } from "./undocumented-values.ts";
import { goneTogether } from "./gone-together.ts";
import { type GoneWith, vanishedSeverity } from "./vanished-fields.ts";
import { BY_CHANCE, ENOUGH } from "./more-than-chance.ts";

/** @param told what other findings already say: edition, operation, place of each value */
export function changedValueFindings(evidence: EvidenceIndex, told: ReadonlySet<string>): Finding[] {
  const seen = new Set<string>();
  const forms: FormChange[] = [];
  const compared = [...plannedValues(evidence), ...undocumentedValues(evidence)].flatMap((value): Compared[] => {
    const before = evidence.history.field(value.operation.key, value.at);
    // Editions see the same responses: the first one tells it.
    const place = placeOf(value);
    if (before === null || seen.has(place)) return [];
    seen.add(place);
    return [{ value, before }];
  });
  const isReplaced = replacedObjects(compared);
  const isGoneTogether = goneTogether(compared);
  const isRenamed = renamedFields(evidence);
  const goneWith = (value: ComparedValue, before: FieldHistory): GoneWith => ({
    isReplaced: isReplaced(value) || isRenamed({ value, before }),
    isTogether: isGoneTogether(value),
  });
  const listsAt = new Map(compared.map(({ value }) => [placeOf(value), value.kinds[LIST_BIT] ?? 0]));
  const found = compared.flatMap(({ value, before }) => {
    if (told.has(placeOf(value))) return [];
    const finding =
      typeChange(value, before) ?? vanished(value, before, goneWith(value, before)) ?? emptying(value, before, listsAt);
    const form = finding === null ? formChange(value, before) : null;
    if (form !== null) forms.push(form);
    return finding ?? [];
  });
  const ofMaps = [...otherMembers(evidence)].flatMap(
    ({ value, before }) => typeChange(value, before) ?? vanished(value, before, ALONE) ?? [],
  );
  return [...found, ...ofMaps, ...formFindings(forms)];
}

const placeOf = ({ operation, at }: Pick<ComparedValue, "operation" | "at">): string => `${operation.key} ${at}`;
const LIST_BIT = indexOfKind(LIST);

/** What one call shows too seldom, many calls show together: a program writes its dates alike everywhere. */
function formFindings(changes: readonly FormChange[]): Finding[] {
  const shown = new Map<string, { now: number; before: number }>();
  const kindOf = ({ before, came, all }: FormChange): string => JSON.stringify([before, came, all]);
  for (const change of changes) {
    const known = shown.get(kindOf(change)) ?? { now: 0, before: 0 };
    shown.set(kindOf(change), { now: known.now + change.count, before: known.before + change.beforeCount });
  }
  return changes.flatMap((change) => {
    const { value, before, came, all, isSure } = change;
    const together = shown.get(kindOf(change)) ?? { now: 0, before: 0 };
    const isEnough = isSure
      ? together.now >= ENOUGH && together.before >= ENOUGH
      : change.count >= ENOUGH && change.beforeCount >= ENOUGH;
    if (!isSure && !isEnough) return [];
    return makeFinding(formChangedRule, {
      ...about(value, `${before.join()} ${came.join()}`),
      data: changeData(value, {
        before: formWords(before),
        beforeCount: change.beforeCount,
        beforeOf: change.beforeOf,
        came: formWords(came),
        count: change.count,
        of: change.of,
      }),
      severity: all && isSure && isEnough ? "error" : "warning",
      count: change.count,
      fact: "format",
    });
  });
}

function* plannedValues({ plan, tally }: EvidenceIndex): Generator<ComparedValue> {
  for (const { planned, ...counts } of countedValues(plan, tally))
    yield { ...planned, ...counts, allowed: allowedKinds(planned), isDocumented: true, mayLack: true };
}

function allowedKinds({ kinds, nullable }: PlannedValue): number {
  return (kinds === ANY ? ANY : foldNumbers(kinds)) | (nullable ? NULL : 0);
}

function typeChange(value: ComparedValue, before: FieldHistory): Finding | null {
  const { kinds, present, allowed } = value;
  const known = foldNumbers(kindsBefore(before));
  if (present === 0 || before.present === 0 || known === 0) return null;
  const now = kinds.reduce((bits, count, bit) => (count > 0 ? bits | (1 << bit) : bits), 0);
  const fresh = now & ~known;
  if (fresh === 0) return emptied(value, before, now);
  // null says nothing of the type that comes in its place
  if (known === NULL && allowed === ANY) return null;
  // what is null now and then is of another type all the same when it is not
  const all = (now & known & ~NULL) === 0 || (now & known) === 0;
  const count = Math.max(...kinds.map((one, bit) => ((fresh & (1 << bit)) === 0 ? 0 : one)));
  const isAllowed = (fresh & ~allowed) === 0;
  // several members of a map show as much as several responses
  const isRare = before.present < ENOUGH || present < ENOUGH;
  const isFew = isRare && (value.alike ?? 0) < ENOUGH;
  // The page allows it: that some responses make use of that is no change.
  if (isAllowed && (!all || isFew)) return null;
  // of what nobody documents, a null or two may be a matter of the data
  const isData = fresh === NULL && !value.isDocumented && isFew;
  const isOfMap = value.alike !== undefined && isRare;
  const severity: Severity = all && !isAllowed && !isData && !isOfMap ? "error" : "warning";
  return makeFinding(typeChangedRule, {
    ...about(value, `${known} ${fresh}`),
    data: changeData(value, {
      before: kindWords(known),
      beforeCount: countBefore(before, known),
      beforeOf: before.present,
      came: kindWords(fresh),
      count,
      of: present,
    }),
    severity,
    count,
    fact: "type",
  });
}

/**
 * Null in all responses, or the text that a few had in place of an object: where so many had another kind of value that chance does not
 * leave it out of all. A list may hold several kinds, whatever the night.
 */
function emptied(value: ComparedValue, before: FieldHistory, now: number): Finding | null {
  const { present, at } = value;
  const share = countBefore(before, foldNumbers(now)) / before.present;
  if (share >= 1 || present < ENOUGH || share ** present > BY_CHANCE) return null;
  const known = foldNumbers(kindsBefore(before)) & ~NULL & ~now;
  if (known === 0 || (now !== NULL && (at.includes("[]") || (now & NULL) !== 0))) return null;
  return makeFinding(typeChangedRule, {
    ...about(value, `${known} ${now}`),
    data: changeData(value, {
      before: kindWords(known),
      beforeCount: countBefore(before, known),
      beforeOf: before.present,
      came: kindWords(foldNumbers(now)),
      count: present,
      of: present,
    }),
    severity: "warning",
    count: present,
    fact: "type",
  });
}

const ALONE: GoneWith = { isReplaced: false, isTogether: false };

function vanished(value: ComparedValue, before: FieldHistory, gone: GoneWith): Finding | null {
  const severity = vanishedSeverity(value, before, gone);
  if (severity === null) return null;
  const { present, of } = value;
  const counts = { beforeCount: before.present, beforeOf: before.of, count: present, of };
  return makeFinding(fieldVanishedRule, {
    ...about(value, null),
    data: changeData(value, { before: "", came: "missing", ...counts }),
    severity,
    count: of - present,
    fact: "required",
  });
}

function emptying(value: ComparedValue, before: FieldHistory, listsAt: ReadonlyMap<string, number>): Finding | null {
  const { at, fieldPath } = value;
  const list = { ...value, at: at.slice(0, -2), fieldPath: fieldPath.slice(0, -2) };
  const of = listsAt.get(placeOf(list)) ?? 0;
  if (!isEmptied(value, before, of)) return null;
  const counts = { beforeCount: before.present, beforeOf: before.of, count: of, of };
  return makeFinding(listEmptiedRule, {
    ...about(list, null),
    data: changeData(list, { before: "items", came: "empty", ...counts }),
    severity: listEmptiedRule.severity,
    count: of,
    fact: "items",
  });
}

function about({ operation, fieldPath, row }: ComparedValue, detail: string | null) {
  return {
    edition: operation.edition,
    operation: operation.name,
    fieldPath,
    ...(detail === null ? {} : { detail }),
    blame: "api" as const,
    verdict: { certainty: "sure" as const, wrong: [], because: "The earlier run and this one differ." },
    places: [{ span: row.span, role: "subject" as const, words: row.words }] as const,
  };
}

function changeData(
  { operation, fieldPath }: ComparedValue,
  counts: Omit<ChangeData, "subject" | "share">,
): ChangeData {
  const shown = counts.came === "missing" ? counts.of - counts.count : counts.count;
  return {
    subject: subjectWords(fieldPath, operation),
    ...counts,
    share: counts.of === 0 ? 0 : Math.round((shown / counts.of) * 1e6) / 1e6,
  };
}
