/** Holds the pages' own examples against the pages: what they keep, break and show is evidence of whose mistake a break is. */
import type { ApiPage, Example, Json, Operation } from "../../api-model/api-page.ts";
import { isMasked } from "../../exchange/masking/masked.ts";
import { isList } from "../../api-model/json.ts";
import { describeValueShape } from "../../exchange/masking/describe-shape.ts";
import { extrasGroup } from "../counts/extra-groups.ts";
import { formatOf } from "../match/body-format.ts";
import { walkHeaders } from "./exchange.ts";
import { ANY, FRACTION, INTEGER, kindBit, NULL, OBJECT } from "../plan/json-types.ts";
import { type OperationPlan, memberNode, type Plan, type ResponsePlan, type ValueNode } from "../plan/plan.ts";
import { countOf, makeTally, type Tally } from "../counts/observations.ts";
import { walkValue } from "./value.ts";
import { undocumentedFieldRule } from "../rules/undocumented-field.ts";

/** What the examples keep and break of their own page, and by promise the kinds that they show where the table does not say. */
export interface ExampleEvidence {
  readonly tally: Tally;
  readonly shown: ReadonlyMap<number, number>;
}

/** Also lets the nodes know what the examples show, so that responses are held against it. */
export function readExamples(plan: Plan, operations: readonly Operation[]): ExampleEvidence {
  const tally = makeTally(plan.promises.length, plan.counters);
  const kinds = new Map<ValueNode, number>();
  for (const operation of plan.operations) {
    for (const example of operations[operation.index]?.examples ?? []) readExample(operation, example, tally, kinds);
  }
  const shown = new Map<number, number>();
  for (const [node, bits] of kinds) {
    const isSilent = node.type < 0 || countOf(tally.broken, node.type) > 0;
    if (!isSilent || node.unlikeExample < 0) continue;
    // An example cannot show that a number is always whole.
    const all = bits | (node.shownElsewhere ?? 0);
    node.shown = (all & (INTEGER | FRACTION)) === 0 ? all : all | INTEGER | FRACTION;
    shown.set(node.unlikeExample, node.shown);
  }
  return { tally, shown };
}

/** The operations of the pages in the order of the plan. */
export function operationsOf(pages: readonly ApiPage[]): Operation[] {
  return pages.flatMap((page) => page.operations);
}

function readExample(operation: OperationPlan, example: Example, tally: Tally, kinds: Map<ValueNode, number>): void {
  const json = example.body?.value?.json;
  const isRequest = example.role === "request";
  const response = isRequest ? null : exampleResponse(operation, example.status);
  const plan = isRequest ? operation.requestBody : response?.body;
  tally.now += 1;
  const { span } = example;
  const where = {
    at: { file: span.source, entry: 0, offset: span.start, end: span.end },
    time: null,
    status: Number(example.status ?? 200),
  };
  const group = extrasGroup(operation, undocumentedFieldRule.id);
  const walk = {
    tally,
    where,
    secrets: null,
    extrasGroup: group,
    describe: describeValueShape,
    isExample: true as const,
  };
  if (response !== null && example.headers.length > 0) {
    const headers = example.headers.map(({ name, value }) => ({ name: name.toLowerCase(), value }));
    walkHeaders(response, headers, walk);
  }
  if (json === undefined || !plan) return;
  const root = formatOf(plan, json);
  walkValue(root, json, walk);
  if (!isRequest) showKinds(root, json, kinds, 0);
}

/** An example without a status is one of success. */
function exampleResponse({ responses }: OperationPlan, status: string | null): ResponsePlan | null {
  if (status !== null) return responses.get(status) ?? responses.get(`${status[0]}XX`) ?? null;
  for (const [known, response] of responses) if (known.startsWith("2") && response.body !== null) return response;
  return responses.get("default") ?? null;
}

const DEEPEST = 100;

function showKinds(node: ValueNode, value: Json, kinds: Map<ValueNode, number>, depth: number): void {
  const kind = kindBit(value);
  if (depth > DEEPEST || kind === NULL || (typeof value === "string" && isMasked(value))) return;
  kinds.set(node, (kinds.get(node) ?? ANY) | kind);
  if (isList(value)) {
    for (const item of value) {
      if (node.items !== null) showKinds(node.items, item, kinds, depth + 1);
      else showMembers(node, item, kinds, depth + 1);
    }
  } else if (node.shape === null && node.items !== null && kind === OBJECT)
    showKinds(node.items, value, kinds, depth + 1);
  else showMembers(node, value, kinds, depth);
}

function showMembers(node: ValueNode, value: Json, kinds: Map<ValueNode, number>, depth: number): void {
  if (node.shape === null || kindBit(value) !== OBJECT) return;
  for (const [name, member] of Object.entries(value as { readonly [key: string]: Json })) {
    const inner = memberNode(node.shape, name);
    if (inner !== null && inner !== undefined) showKinds(inner, member, kinds, depth + 1);
  }
}
