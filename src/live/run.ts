/** Calls what was planned, wave by wave: each response may give later calls their values. */
import type { Json } from "../api-model/api-page.ts";
import type { CallResult, Client, Sent } from "./client.ts";
import type { SkippedCall, Plan, PlannedCall } from "./plan.ts";
import { buildRequest, fillCall, type Filled } from "./request.ts";
import type { Target } from "./documented-calls.ts";

/** What became of a planned call. */
export type Outcome =
  | {
      readonly kind: "called";
      readonly target: Target;
      readonly filled: readonly Filled[];
      readonly result: Exclude<CallResult, { kind: "interrupted" }>;
    }
  | ({ readonly kind: "not-called" } & SkippedCall)
  | { readonly kind: "interrupted"; readonly target: Target };

/** Outcomes in the order of the plan, as soon as each is known; those of one wave are under way at the same time. */
export async function* runPlan(plan: Plan, client: Client, base: URL, signal: AbortSignal): AsyncGenerator<Outcome> {
  const feeding = new Set(
    plan.waves
      .flat()
      .flatMap(({ needs }) =>
        needs.flatMap(({ source }) => (source.kind === "answers" ? source.feeds.map(({ target }) => target) : [])),
      ),
  );
  const answers = new Map<Target, Json>();
  for (const wave of plan.waves) {
    // All of a wave are started before the first is waited for; the client decides how many of them at a time.
    for (const pending of wave.map((call) =>
      signal.aborted ? { kind: "interrupted" as const, target: call.target } : callOne(call, answers, client, base),
    )) {
      const outcome = await pending;
      if (outcome.kind === "called" && feeding.has(outcome.target)) {
        const { result } = outcome;
        if (result.kind === "answered" && result.body.kind === "json" && isSuccess(result.answer))
          answers.set(outcome.target, result.body.value);
      }
      yield outcome;
    }
  }
}

async function callOne(
  call: PlannedCall,
  answers: ReadonlyMap<Target, Json>,
  client: Client,
  base: URL,
): Promise<Outcome> {
  const { target } = call;
  const filled = fillCall(call, answers);
  if ("reason" in filled) return { kind: "not-called", target, reason: filled.reason };
  const request = buildRequest(call, filled, base);
  if ("reason" in request) return { kind: "not-called", target, reason: request.reason };
  const result = await client.call(request);
  return result.kind === "interrupted" ? { kind: "interrupted", target } : { kind: "called", target, filled, result };
}

function isSuccess({ exchange: { response } }: Sent): boolean {
  return response.status >= 200 && response.status < 300;
}
