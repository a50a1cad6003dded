/** What an operation promises of its answers: by status, their headers and their bodies. */
import type { ApiPage, Body, Evidence, Example, Operation, Response } from "../../api-model/api-page.ts";
import { unexpectedBodyRule } from "../rules/unexpected-body.ts";
import { compileBody } from "./compile-body.ts";
import { compileRequired } from "./compile-required.ts";
import { compileShown, shownIn } from "./compile-shown.ts";
import { compileField, isLeftOpen } from "./compile-value.ts";
import { ANY, kindBit, NULL } from "./json-types.ts";
import { newCounter, newPromise, NONE } from "./plan-builder.ts";
import type { BodyPlan, HeaderPlan, ResponsePlan } from "./plan.ts";
import { showsError } from "./shown-errors.ts";
import { alignmentKey, historyPath, ledgerLine, type OperationContext, type ValueContext } from "./value-context.ts";

/** "default" is an error's word, unless the page names no success and does not call the table one of errors. */
export function isDefaultSuccess(responses: readonly Response[], page: ApiPage): boolean {
  if (responses.some((response) => response.status.value.startsWith("2"))) return false;
  const type = responses.find((response) => response.status.value === "default")?.body?.type;
  const id = type?.kind === "structure" ? type.id : null;
  return page.structures.find((structure) => structure.id === id)?.root !== "error-response";
}

/** A page may describe one status in several places: headers here, the body there. */
export function compileResponses(
  { responses, examples }: Operation,
  called: number,
  path: Evidence,
  base: OperationContext,
): ReadonlyMap<string, ResponsePlan> {
  const plans = new Map<string, ResponsePlan>();
  const shown = examples.filter(({ role, body }) => role === "response" && body?.value != null);
  const stated = [...new Set(responses.map((response) => response.status.value))];
  const success =
    stated.find((status) => status.startsWith("2")) ??
    (base.defaultIsSuccess && stated.includes("default") ? "default" : "2XX");
  const isNew = !stated.includes(success) && shown.some(({ status }) => status === null || status.startsWith("2"));
  for (const status of isNew ? [...stated, success] : stated) {
    const same = responses.filter((response) => response.status.value === status);
    const answered = newCounter(base.builder);
    const withHeaders = newCounter(base.builder);
    const context: ValueContext = { ...base, place: "response", status, of: answered };
    ledgerLine("", "status", NONE, answered, called, context);
    const body = same.find((response) => response.body !== null)?.body ?? null;
    const evidence = same[0]?.status.evidence[0] ?? path;
    const own = shown.filter(
      (example) => example.status === status || (status === success && isOfSuccess(example, stated)),
    );
    plans.set(status, {
      answered,
      withHeaders,
      headers: compileHeaders(same, { ...context, place: "response-header", of: withHeaders }),
      body: compileResponseBody(body, own, evidence, context),
      noBody: body === null && own.length === 0 ? promiseNoBody(same, context) : NONE,
      isTold: same.length > 0 && same.every((response) => response.told === true),
    });
  }
  return plans;
}

/** That a response has no body, where a cell says so. */
function promiseNoBody(responses: readonly Response[], context: ValueContext): number {
  const said = responses.find(({ noBody }) => noBody !== undefined)?.noBody;
  if (said === undefined) return NONE;
  return newPromise(context.builder, {
    operation: context.operation,
    rule: unexpectedBodyRule.id,
    fact: "no-body",
    fieldPath: "",
    at: historyPath(context, ""),
    key: alignmentKey(context, "", "no-body"),
    value: said.words,
    says: said.words,
    evidence: [said],
    isProse: false,
    underCondition: false,
    name: "",
    of: context.of,
  });
}

/** One without a status that shows no error, or one with a status that the page does not list. */
function isOfSuccess({ status, body }: Example, stated: readonly string[]): boolean {
  return status === null ? !showsError(body?.value?.json) : status.startsWith("2") && !stated.includes(status);
}

/** Where the page leaves the body to its examples, they are what there is. */
function compileResponseBody(
  body: Body | null,
  examples: readonly Example[],
  evidence: Evidence,
  context: ValueContext,
): BodyPlan | null {
  const isOpen = body === null || (body.elsewhere === null && isLeftOpen(body.type));
  if (!isOpen || examples.length === 0) {
    const plan = body && compileBody(body, evidence, { ...context, shown: shownIn(examples) });
    const others = plan === null ? [] : inOtherFormat(plan, examples);
    if (plan === null || others.length === 0) return plan;
    const kinds = others.reduce((bits, { body }) => bits | kindBit(body?.value?.json ?? null), 0);
    return { ...plan, otherFormat: { kinds, root: compileShown(others, { ...context, of: plan.recorded }) } };
  }
  const described = body ?? {
    type: { kind: "unknown" } as const,
    mediaType: "application/json",
    elsewhere: null,
    evidence: [evidence],
  };
  const plan = compileBody(described, evidence, context);
  const shown = compileShown(examples, { ...context, of: plan.recorded });
  return {
    ...plan,
    showsJson: true,
    root: {
      ...shown,
      kinds: plan.root.kinds,
      type: plan.root.type,
      notNull: plan.root.notNull >= 0 ? plan.root.notNull : shown.notNull,
      checks: plan.root.checks,
    },
  };
}

/** Where a page shows answers of the kind that it describes and answers of another one, it shows two formats and is not wrong of one. */
function inOtherFormat({ root: { kinds } }: BodyPlan, examples: readonly Example[]): readonly Example[] {
  const kindOf = ({ body }: Example): number => (body?.value ? kindBit(body.value.json) : NULL);
  const others = examples.filter((example) => kindOf(example) !== NULL && (kindOf(example) & kinds) === 0);
  return kinds === ANY || others.length === examples.length ? [] : others;
}

function compileHeaders(responses: readonly Response[], context: ValueContext): ReadonlyMap<string, HeaderPlan> {
  const headers = new Map<string, HeaderPlan>();
  for (const field of responses.flatMap((response) => response.headers)) {
    const name = field.name.value;
    if (headers.has(name.toLowerCase())) continue;
    const required = compileRequired(field, name, context);
    const node = compileField(field, name, "header", context);
    headers.set(name.toLowerCase(), { node, required });
  }
  return headers;
}
