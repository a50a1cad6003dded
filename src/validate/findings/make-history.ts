/** From counts to the history that the next run is compared with. */
import {
  HISTORY_VERSION,
  type FieldHistory,
  type History,
  type OperationHistory,
  type PromiseHistory,
} from "../../findings/history.ts";
import { countOf, type Tally } from "../counts/observations.ts";
import { DENIED_GROUP, STATUS_GROUP } from "../counts/extra-groups.ts";
import { typeNames } from "../plan/json-types.ts";
import type { PagePromise, Plan } from "../plan/plan.ts";
import { countedValues } from "./counted-values.ts";
import { ALL_ERRORS } from "../counts/undescribed.ts";
import { TEXT_FORMS } from "../counts/text-forms.ts";
import { type SeenValue, undescribedCounts } from "./undescribed-counts.ts";
import type { UndocumentedCalls } from "./undocumented-calls.ts";

/** Fields and promises that are kept of a run; a report must not grow with the pages without end. */
const MOST_LINES = 20_000;

/** Facts that the fields' own types and counts tell. */
const TOLD_BY_FIELDS: ReadonlySet<string | null> = new Set(["type", "nullable", "example", "deprecated", null]);

interface Draft {
  responses: number;
  readonly statuses: Map<string, number>;
  denied: number;
  readonly fields: Map<string, FieldHistory>;
  readonly promises: Map<string, PromiseHistory>;
}

/** @param calls what was called and no page describes */
export function makeHistory(plan: Plan, tally: Tally, calls: UndocumentedCalls): History {
  const drafts = new Map<string, Draft>();
  const called = new Set(
    plan.operations.filter((operation) => countOf(tally.seen, operation.called) > 0).map(({ key }) => key),
  );
  const draftOf = (index: number): Draft | null => {
    const operation = plan.operations[index];
    if (operation === undefined || !called.has(operation.key)) return null;
    const known = drafts.get(operation.key);
    if (known !== undefined) return known;
    const made = { responses: 0, statuses: new Map(), denied: 0, fields: new Map(), promises: new Map() };
    drafts.set(operation.key, made);
    return made;
  };

  for (const { index, called } of plan.operations) {
    const draft = draftOf(index);
    if (draft !== null) draft.responses = Math.max(draft.responses, countOf(tally.seen, called));
  }
  for (const { operation, planned, ...counts } of countedValues(plan, tally)) {
    const field = fieldHistory(planned.at, counts);
    const draft = draftOf(operation.index);
    if (draft !== null) keepMore(draft.fields, field.field, field, field.of);
  }
  for (const promise of plan.promises) {
    const draft = draftOf(promise.operation);
    const line = draft === null ? null : promiseHistory(promise, tally);
    if (draft !== null && line !== null) keepMore(draft.promises, promiseKey(line), line, line.kept + line.broken);
  }
  addUnplanned(plan, tally, draftOf);

  let left = MOST_LINES;
  let truncated = false;
  const take = <Line>(lines: ReadonlyMap<string, Line>): Line[] => {
    const sorted = [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
    const kept = sorted.slice(0, left);
    left -= kept.length;
    truncated ||= kept.length < sorted.length;
    return kept;
  };
  const operations = [...drafts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([operation, { responses, statuses, denied, fields, promises }]): OperationHistory => ({
      operation,
      responses,
      statuses: Object.fromEntries([...statuses].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      ...(denied > 0 ? { denied } : {}),
      fields: take(fields),
      promises: take(promises),
    }));
  const errors = take(errorsOf(plan, tally));
  const undocumented = take(
    new Map([...calls].map(([call, { statuses }]) => [call, { call, statuses: Object.fromEntries(statuses) }])),
  );
  return {
    version: HISTORY_VERSION,
    operations,
    ...(errors.length > 0 ? { errors } : {}),
    ...(undocumented.length > 0 ? { undocumented } : {}),
    truncated,
  };
}

/** Editions count the same exchanges: of a field on several pages the one that saw most stands for all. */
function keepMore<Line extends FieldHistory | PromiseHistory>(
  lines: Map<string, Line>,
  key: string,
  line: Line,
  size: number,
): void {
  const known = lines.get(key);
  const before = known === undefined ? -1 : "of" in known ? known.of : known.kept + known.broken;
  if (size > before) lines.set(key, line);
}

function fieldHistory(field: string, { present, of, kinds, forms }: SeenValue): FieldHistory {
  const known = TEXT_FORMS.flatMap((form, n) => ((forms[n] ?? 0) === 0 ? [] : [[form, forms[n]]]));
  return {
    field,
    present,
    of,
    types: typesOf(kinds),
    ...(known.length > 0 ? { forms: Object.fromEntries(known) } : {}),
  };
}

function typesOf(kinds: readonly number[]): Record<string, number> {
  const types: Record<string, number> = {};
  kinds.forEach((count, bit) => {
    for (const name of count === 0 ? [] : typeNames(1 << bit)) types[name] = count;
  });
  return types;
}

function promiseHistory({ id, at, fact, rule, says }: PagePromise, tally: Tally): PromiseHistory | null {
  if (at === null || rule === null || fact === null || TOLD_BY_FIELDS.has(fact)) return null;
  const kept = countOf(tally.kept, id);
  const broken = countOf(tally.broken, id);
  if (kept + broken === 0) return null;
  const unlisted = unlistedCounts(tally, id);
  return {
    field: at,
    fact,
    says,
    kept,
    broken,
    ...(unlisted.length > 0 && { unlisted: Object.fromEntries(unlisted) }),
  };
}

/** What came outside of the list that a promise gives, by mark; nothing where there was too much of it to be told apart. */
export function unlistedCounts({ unlisted }: Tally, promise: number): [mark: string, count: number][] {
  const known = unlisted.get(promise);
  if (known === undefined || known.overflowed) return [];
  return [...known.entries]
    .map(([mark, { count }]): [string, number] => [mark, count])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export function promiseKey({ field, fact, says }: Pick<PromiseHistory, "field" | "fact" | "says">): string {
  return JSON.stringify([field, fact, says]);
}

function errorsOf(plan: Plan, tally: Tally): Map<string, FieldHistory> {
  const counts = undescribedCounts(plan, tally);
  return new Map(
    [...counts.paths(ALL_ERRORS)].flatMap((field) => {
      const seen = counts.seen(ALL_ERRORS, field);
      return seen === null ? [] : [[field, fieldHistory(field, seen)] as const];
    }),
  );
}

/** Statuses, and what the pages do not describe. */
function addUnplanned(plan: Plan, tally: Tally, draftOf: (index: number) => Draft | null): void {
  for (const [group, { entries }] of tally.extras) {
    const [index = "", kind = ""] = group.split(" ");
    const draft = kind === STATUS_GROUP || kind === DENIED_GROUP ? draftOf(Number(index)) : null;
    if (draft === null) continue;
    if (kind === DENIED_GROUP) {
      const denied = [...entries.values()].reduce((sum, { sighting }) => sum + sighting.count, 0);
      draft.denied = Math.max(draft.denied, denied);
      continue;
    }
    for (const [name, { sighting }] of entries)
      draft.statuses.set(name, Math.max(draft.statuses.get(name) ?? 0, sighting.count));
  }
  const counts = undescribedCounts(plan, tally);
  for (const { index } of plan.operations) {
    const draft = draftOf(index);
    if (draft === null) continue;
    for (const field of counts.paths(index)) {
      const seen = counts.seen(index, field);
      // documented on another page: counted there
      if (seen === null || draft.fields.has(field)) continue;
      draft.fields.set(field, fieldHistory(field, seen));
    }
  }
}
