/** Calls that no page describes, and that an earlier run made with success: somebody uses them, and they fail now. */
import type { Finding, Severity } from "../../findings/finding.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import type { CallHistory } from "../../findings/history.ts";
import type { Observation } from "../counts/observations.ts";
import type { OperationPlan } from "../plan/plan.ts";
import { inResponses } from "../rules/change-data.ts";
import { ruleOf } from "../rules/registry.ts";
import { noSuccessRule } from "../rules/no-success.ts";
import { serverErrorRule } from "../rules/server-error.ts";
import { breakData, recordingPlace } from "./broken-promises.ts";
import { BY_CHANCE, ENOUGH } from "./more-than-chance.ts";

/** @param nearest where a page comes nearest to describing it */
export function failedAnew(
  call: string,
  sighting: Observation,
  statuses: ReadonlyMap<string, number>,
  before: CallHistory["statuses"],
  nearest: OperationPlan,
): Finding | null {
  const now = [...statuses];
  const earlier = Object.entries(before);
  const goodBefore = goodOf(earlier);
  const of = sum(now);
  if (goodBefore === 0 || of === 0) return null;
  const count = goodOf(now, earlier) === 0 ? of : sum(now.filter(([status]) => isNewServerError(status, before)));
  if (count === 0) return null;
  const isAll = count === of;
  const failing = isAll ? sighting.statuses : sighting.statuses.filter((one) => isNewServerError(String(one), before));
  const all = sum(earlier);
  const since = `; in the earlier run it succeeded ${inResponses(goodBefore, all)}`;
  const samples = sighting.samples.filter(({ status }) => failing.includes(status));
  const shown: Observation = {
    ...sighting,
    count,
    statuses: failing,
    samples: samples.length > 0 ? samples : sighting.samples,
  };
  const rule = failing.every((status) => status >= 500) ? serverErrorRule : noSuccessRule;
  const { span, words } = nearest.evidence;
  return makeFinding(ruleOf(rule.id), {
    data: breakData(shown, {
      subject: call,
      says: since,
      came: `status ${failing.join(" or ")}`,
      of,
      unit: "responses",
    }),
    edition: nearest.edition,
    operation: call,
    fieldPath: null,
    fact: "status",
    severity: isAll ? severityOf(call, failing, { of, all, goodBefore }) : "warning",
    blame: "api",
    verdict: {
      certainty: "probable",
      wrong: [],
      because: `In the earlier run it succeeded ${inResponses(goodBefore, all)}.`,
    },
    count,
    places: [{ span, role: "subject", words }, ...shown.samples.map(recordingPlace)],
  });
}

function severityOf(
  call: string,
  failing: readonly number[],
  { of, all, goodBefore }: { readonly of: number; readonly all: number; readonly goodBefore: number },
): Severity {
  const isFew = of < ENOUGH || all < ENOUGH;
  // a thing that is looked up by its name may be gone, and no operation with it
  if (isFew && call.includes("{}") && failing.every((status) => status === 404)) return "info";
  const mayBeChance = of < all && (1 - goodBefore / all) ** of > BY_CHANCE;
  return isFew || mayBeChance ? "warning" : "error";
}

type Counts = readonly (readonly [status: string, count: number])[];

/** How many succeeded; where nothing ever did, how many led somewhere else. */
function goodOf(counts: Counts, by: Counts = counts): number {
  const isSuccess = ([status]: Counts[number]): boolean => status.startsWith("2") || status === "304";
  const isGood = by.some(isSuccess) ? isSuccess : ([status]: Counts[number]): boolean => status.startsWith("3");
  return sum(counts.filter((one) => isGood(one) || isSuccess(one)));
}

function isNewServerError(status: string, before: CallHistory["statuses"]): boolean {
  return status.startsWith("5") && before[status] === undefined;
}

function sum(counts: Counts): number {
  return counts.reduce((total, [, count]) => total + count, 0);
}
