/**
 * Several pages may describe one method and path in different uses: `POST …/servers/{id}/action` with `os-start`, with
 * `os-stop`. A call is then held against those that its body fits. Editions in other formats or languages are no variants.
 */
import type { Json } from "../../api-model/api-page.ts";
import type { Exchange } from "../../exchange/exchange.ts";
import { OBJECT, kindBit } from "../plan/json-types.ts";
import type { BodyPlan, OperationPlan } from "../plan/plan.ts";

/** The operations without those to which a variant of theirs is preferable. */
export function fittingVariants(operations: readonly OperationPlan[], exchange: Exchange): readonly OperationPlan[] {
  if (
    operations.length < 2 ||
    !operations.some((one, n) => operations.some((other, m) => m > n && areVariants(one, other)))
  ) {
    return operations;
  }
  const fits = operations.map((operation) => fitOf(operation, exchange));
  return operations.filter(
    // Most of the body's keys are not on the page: a few alone would be a finding about an old version of it.
    (one, n) =>
      (fits[n] ?? 0) >= 0 || !operations.some((other, m) => areVariants(one, other) && (fits[m] ?? 0) > (fits[n] ?? 0)),
  );
}

/** Two pages of one folder, format and language. Such pages with one page id are versions of each other. */
function areVariants(a: OperationPlan, b: OperationPlan): boolean {
  return a.edition !== b.edition && a.family === b.family && (a.pageId === null || a.pageId !== b.pageId);
}

/** How many of the body's outermost keys the page documents, less those that it does not. */
function fitOf({ requestBody, responses }: OperationPlan, { request, response }: Exchange): number {
  if (request.body.kind === "json") return keysFit(requestBody, request.body.value);
  const plan = responses.get(String(response.status)) ?? responses.get("2XX");
  return response.body.kind === "json" && plan !== undefined ? keysFit(plan.body, response.body.value) : 0;
}

function keysFit(plan: BodyPlan | null, value: Json): number {
  if (kindBit(value) !== OBJECT) return 0;
  const members = plan?.root.shape?.members;
  const keys = Object.keys(value as { readonly [key: string]: Json });
  return keys.reduce((fit, key) => fit + (members?.has(key) === true ? 1 : -1), 0);
}
