/** Findings about responses that are not what an operation is called for: server errors, refusals, logins, HTML pages. */
import type { Finding, Place, Severity } from "../../findings/finding.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import type { OperationHistory } from "../../findings/history.ts";
import { DENIED_GROUP, extrasGroup, FAILURE_GROUPS, SHOWN_ERROR, STATUS_GROUP } from "../counts/extra-groups.ts";
import { countOf, joinObservations, type Observation, type Tally } from "../counts/observations.ts";
import type { OperationPlan } from "../plan/plan.ts";
import { inResponses } from "../rules/change-data.ts";
import { isTold } from "../check/told-statuses.ts";
import { isCommonStatus } from "../rules/undocumented-status.ts";
import { ruleOf } from "../rules/registry.ts";
import { breakData, recordingPlace } from "./broken-promises.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { successesOf } from "./history-index.ts";
import type { Rule } from "../../findings/rule.ts";
import { noSuccessRule } from "../rules/no-success.ts";
import { VARIABLE } from "../match/path-template.ts";
import { BY_CHANCE, ENOUGH } from "./more-than-chance.ts";

/** Of one operation, what came. */
interface Calls {
  readonly operation: OperationPlan;
  /** Responses with a status. */
  readonly responses: number;
  readonly successes: number;
  /** Successes of an earlier run, of how many responses; null when none was seen there. */
  readonly before:
    | (Pick<OperationHistory, "responses" | "statuses" | "denied"> & { readonly successes: number })
    | null;
}

/** @param commonStatuses statuses that the pages leave to another page */
export function failedCallFindings(evidence: EvidenceIndex, commonStatuses: readonly string[]): Finding[] {
  const { plan, tally, history } = evidence;
  const all = plan.operations.flatMap((operation) => callsOf(operation, tally, history.operation(operation.key)) ?? []);
  // Where nothing but refusals came, the credentials are at fault, and no single operation.
  const refusesAll = all.length > 0 && all.every((calls) => refusals(calls, tally) === calls.responses);
  const deniesAll = all.reduce((sum, calls) => sum + calls.successes, 0) >= ENOUGH && all.every(isDeniedAlways(tally));
  // of several descriptions of one call, one may have got those that failed, and another those that did not
  const succeeded = new Set(all.flatMap(({ operation, successes }) => (successes > 0 ? [operation.key] : [])));
  const seen = new Set<string>();
  return all.flatMap((calls) => {
    const { operation } = calls;
    // Editions see the same responses: the first one tells it.
    if (seen.has(operation.key)) return [];
    seen.add(operation.key);
    const found = [
      serverErrors(calls, tally, commonStatuses, all),
      refused(calls, tally, refusesAll),
      inEvery(calls, tally, FAILURE_GROUPS.loginRedirect),
      inEvery(calls, tally, FAILURE_GROUPS.htmlPage),
    ].filter((one) => one !== null);
    const denial = denied(calls, tally, deniesAll);
    if (denial !== null) found.push(denial);
    if (found.length > 0 || succeeded.has(operation.key)) return found;
    return [noSuccess(calls, tally, commonStatuses)].filter((one) => one !== null);
  });
}

function callsOf(operation: OperationPlan, tally: Tally, earlier: OperationHistory | null): Calls | null {
  const statuses = tally.extras.get(extrasGroup(operation, STATUS_GROUP))?.entries;
  if (statuses === undefined) return null;
  let responses = 0;
  let successes = 0;
  for (const [status, { sighting }] of statuses) {
    responses += sighting.count;
    if (status.startsWith("2") || status === "304") successes += sighting.count;
  }
  const before = earlier === null ? 0 : successesOf(earlier);
  return {
    operation,
    responses,
    successes,
    before: earlier === null || before === 0 ? null : { ...earlier, successes: before },
  };
}

function sightingOf({ operation }: Calls, tally: Tally, group: string): Observation | null {
  const found = tally.extras.get(extrasGroup(operation, group))?.entries.values();
  const [first, ...others] = [...(found ?? [])].map(({ sighting }) => sighting);
  return first === undefined ? null : others.reduce(joinObservations, first);
}

/** Whether each of the server's errors is one whose body the page shows. */
function showsEach({ operation }: Calls, tally: Tally): boolean {
  const names = tally.extras.get(extrasGroup(operation, FAILURE_GROUPS.serverError))?.entries.keys() ?? [];
  return [...names].every((name) => name.endsWith(` ${SHOWN_ERROR}`));
}

function refusals(calls: Calls, tally: Tally): number {
  return sightingOf(calls, tally, FAILURE_GROUPS.unauthorized)?.count ?? 0;
}

function serverErrors(
  calls: Calls,
  tally: Tally,
  commonStatuses: readonly string[],
  all: readonly Calls[],
): Finding | null {
  const sighting = sightingOf(calls, tally, FAILURE_GROUPS.serverError);
  if (sighting === null) return null;
  const isAll = sighting.count >= calls.responses;
  const isDocumented = sighting.statuses.every(
    (status) => isNamed(calls.operation, status) || isCommonStatus(status, commonStatuses),
  );
  const { before, successes } = calls;
  const isAnnounced =
    isDocumented ||
    sighting.statuses.every((status) => isTold(calls.operation, status)) ||
    (successes > 0 && showsEach(calls, tally));
  // what failed so before, too, beside calls that succeeded, is no news: as much is said of it as of a run alone
  const isAsBefore =
    before !== null && successes > 0 && sighting.statuses.every((status) => (before.statuses[status] ?? 0) > 0);
  if ((before === null || isAsBefore) && isAnnounced) {
    if (!isAll) return null;
    // a client may well provoke what the page announces: that nothing else came is more where nothing else came anywhere
    const isGrave = all.every(({ successes }) => successes === 0);
    const severity = isGrave || (isDocumented && calls.responses >= ENOUGH) ? "error" : "info";
    return failure(FAILURE_GROUPS.serverError, calls, sighting, severity, isGrave ? "api" : "undecided");
  }
  // refusals that a test provokes are no success: what succeeded before succeeds no more
  const isGone = before !== null && successes === 0;
  return failure(
    FAILURE_GROUPS.serverError,
    calls,
    sighting,
    isAll || isGone || isMostAnew(calls, sighting) ? "error" : "warning",
    "api",
  );
}

/** More than half fail, where none did. */
function isMostAnew({ before, responses }: Calls, { count, statuses }: Observation): boolean {
  if (before === null || before.responses < ENOUGH || count < ENOUGH || count * 2 <= responses) return false;
  return statuses.every((status) => (before.statuses[status] ?? 0) === 0);
}

function isNamed({ responses }: OperationPlan, status: number): boolean {
  return responses.has(String(status)) || responses.has(`${Math.floor(status / 100)}XX`);
}

function refused(calls: Calls, tally: Tally, refusesAll: boolean): Finding | null {
  const sighting = sightingOf(calls, tally, FAILURE_GROUPS.unauthorized);
  if (sighting === null || sighting.count < calls.responses) return null;
  const isGrave = refusesAll || (calls.before !== null && !mayBeChance(calls));
  const blame = calls.before !== null && !refusesAll ? "api" : "undecided";
  return failure(FAILURE_GROUPS.unauthorized, calls, sighting, isGrave ? "error" : "warning", blame);
}

function inEvery(calls: Calls, tally: Tally, rule: Rule["id"]): Finding | null {
  const sighting = sightingOf(calls, tally, rule);
  const blame = rule === FAILURE_GROUPS.htmlPage ? "api" : "undecided";
  return sighting === null ? null : failure(rule, calls, sighting, "error", blame);
}

/**
 * Whatever else came in place of the success that an earlier run saw. Without one, a run may well test errors alone: only where the
 * server does not know the call at all is the operation not as documented.
 */
function noSuccess(calls: Calls, tally: Tally, commonStatuses: readonly string[]): Finding | null {
  const { responses, successes, before, operation } = calls;
  if (successes > 0 || responses === 0) return null;
  const sighting = sightingOf(calls, tally, STATUS_GROUP);
  if (sighting === null) return null;
  if (before !== null)
    return failure(noSuccessRule.id, calls, sighting, mayBeChance(calls) ? "warning" : "error", "api");
  const isUnknown = sighting.statuses.every(
    (status) => isUnknownCall(operation, status) && !isCommonStatus(status, commonStatuses),
  );
  return isUnknown ? failure(noSuccessRule.id, calls, sighting, "warning", "undecided") : null;
}

/** Whether each success of an operation that truly succeeded before says now that it failed. */
const isDeniedAlways =
  (tally: Tally) =>
  (calls: Calls): boolean =>
    (sightingOf(calls, tally, DENIED_GROUP)?.count ?? 0) >= calls.successes;

/** A status of success, and in each body an error: `{"code": 500, "message": "…"}`. What it was before alone can tell. */
function denied(calls: Calls, tally: Tally, deniesAll: boolean): Finding | null {
  const { before, successes, responses } = calls;
  const sighting = sightingOf(calls, tally, DENIED_GROUP);
  if (sighting === null || before === null || successes === 0 || !isDeniedAlways(tally)(calls)) return null;
  const failed = before.denied ?? 0;
  const good = before.successes - failed;
  // fewer calls than before may have only those that failed then, too
  if (good <= 0 || (responses < before.responses && (failed / before.successes) ** successes > BY_CHANCE)) return null;
  const isSure = deniesAll || (sighting.count >= ENOUGH && good >= ENOUGH);
  return failure(
    noSuccessRule.id,
    { ...calls, before: { ...before, successes: good } },
    sighting,
    isSure ? "error" : "warning",
    "api",
    " with an error in the body",
  );
}

/** A run of fewer calls than before may have only those that failed then, too. */
function mayBeChance({ before, responses }: Calls): boolean {
  if (before === null || responses >= before.responses) return false;
  return (1 - before.successes / before.responses) ** responses > BY_CHANCE;
}

/**
 * "Not found" for a path without variables can only mean the path, unless something that was sent is meant; "method not allowed" means
 * the method. Where the page lists statuses, these are undocumented ones.
 */
function isUnknownCall({ method, paths, responses }: OperationPlan, status: number): boolean {
  if ([...responses.keys()].some((known) => /^\d/.test(known) && known !== "2XX")) return false;
  if (status === 405) return true;
  return status === 404 && method === "GET" && paths.every((path) => !VARIABLE.test(path));
}

function failure(
  rule: Rule["id"],
  { operation, responses, before }: Calls,
  sighting: Observation,
  severity: Severity,
  blame: "api" | "undecided",
  came = "",
): Finding {
  const { span, words } = operation.evidence;
  const status = `status ${sighting.statuses.join(" or ")}${came}`;
  const since =
    before === null ? "" : `; in the earlier run it succeeded ${inResponses(before.successes, before.responses)}`;
  return makeFinding(ruleOf(rule), {
    data: breakData(sighting, { subject: operation.name, says: since, came: status, of: responses, unit: "responses" }),
    edition: operation.edition,
    operation: operation.name,
    fieldPath: rule === FAILURE_GROUPS.htmlPage ? "" : null,
    fact: rule === FAILURE_GROUPS.htmlPage ? "json" : "status",
    severity,
    blame,
    verdict: {
      certainty: blame === "api" ? "probable" : "undecided",
      wrong: [],
      because: becauseOf(rule, blame, since),
    },
    count: sighting.count,
    places: [{ span, role: "subject", words } satisfies Place, ...sighting.samples.map(recordingPlace)],
  });
}

function becauseOf(rule: Rule["id"], blame: "api" | "undecided", since: string): string {
  if (since !== "") return `${since.slice(2, 3).toUpperCase()}${since.slice(3)}.`;
  if (rule === noSuccessRule.id) return "The server does not know the call that the page documents.";
  return blame === "api" ? "No page can be wrong about it." : "Either the credentials or the API may be wrong.";
}

/** Whether an operation was refused in every call: then its statuses are told by that finding alone. */
export function isRefusedAlways(operation: OperationPlan, tally: Tally): boolean {
  const called = countOf(tally.seen, operation.called);
  const entries = tally.extras.get(extrasGroup(operation, FAILURE_GROUPS.unauthorized))?.entries.values() ?? [];
  const refusedCalls = [...entries].reduce((sum, { sighting }) => sum + sighting.count, 0);
  return refusedCalls > 0 && refusedCalls >= called;
}
