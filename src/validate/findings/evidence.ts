/** Gathers what the witnesses say about one broken promise: the page's own examples, other editions, the responses. */
import type { Place } from "../../findings/finding.ts";
import type { FieldEvidence } from "./attribution.ts";
import type { ExampleEvidence } from "../check/examples.ts";
import { SHOWN } from "../plan/plan-builder.ts";
import { ANY } from "../plan/json-types.ts";
import type { PagePromise, Plan } from "../plan/plan.ts";
import { countOf, type Observation, type Tally } from "../counts/observations.ts";
import { type ChangeEvidence, changeEvidence } from "./change-evidence.ts";
import type { HistoryIndex } from "./history-index.ts";
import { ruleOf } from "../rules/registry.ts";

/** Everything that was counted, and what to look it up by. */
export interface EvidenceIndex {
  readonly plan: Plan;
  readonly tally: Tally;
  readonly examples: ExampleEvidence;
  /** What an earlier run saw; empty without one. */
  readonly history: HistoryIndex;
  /** Promises of all editions by what they are about. */
  readonly byKey: ReadonlyMap<string, readonly PagePromise[]>;
}

export function makeEvidenceIndex(
  plan: Plan,
  tally: Tally,
  examples: ExampleEvidence,
  history: HistoryIndex,
): EvidenceIndex {
  const byKey = new Map<string, PagePromise[]>();
  for (const promise of plan.promises) {
    const same = byKey.get(promise.key);
    if (same === undefined) byKey.set(promise.key, [promise]);
    else same.push(promise);
  }
  return { plan, tally, examples, history, byKey };
}

function editionOf(plan: Plan, promise: PagePromise): string {
  return plan.operations[promise.operation]?.edition ?? "";
}

/** What the page's own examples say: "breaks" it as the answers do, "keeps" it, or nothing. */
function ownExample({ examples }: EvidenceIndex, promise: PagePromise, kinds: number): FieldEvidence["example"] {
  const broken = examples.tally.breaks.get(promise.id);
  // An example that breaks the table in another way than the responses says nothing for them.
  if (broken !== undefined && (kinds === 0 || (broken.kinds & kinds) !== 0)) return "responses";
  return broken === undefined && countOf(examples.tally.kept, promise.id) > 0 ? "table" : null;
}

interface OtherEdition {
  readonly edition: string;
  readonly side: "responses" | "table";
  readonly place: Place;
}

/** Which other editions allow what came, and which say what this one says. A page that contradicts itself is no witness. */
function otherEditions(witnesses: EvidenceIndex, promise: PagePromise, kinds: number): OtherEdition[] {
  const { plan, byKey } = witnesses;
  const own = editionOf(plan, promise);
  const others: OtherEdition[] = [];
  const add = (other: PagePromise, side: "responses" | "table" | null): void => {
    const edition = editionOf(plan, other);
    if (side === null || edition === own || others.some((known) => known.edition === edition)) return;
    if ((witnesses.examples.tally.breaks.get(other.id)?.kinds ?? 0) !== 0) return;
    others.push({ edition, side, place: { span: other.evidence[0].span, role: "other-edition", words: other.says } });
  };
  // What an example shows, another edition's table may say; and whether one comes or a list, any that states a type.
  const key = promise.fact === "example" || promise.fact === "list" ? typeKey(promise) : promise.key;
  for (const other of byKey.get(key) ?? []) add(other, sideOf(other, promise, kinds, witnesses.tally));
  if (promise.fact === "nullable") {
    // An edition that gives the field a type and makes no promise about null says that it may be null.
    for (const other of byKey.get(typeKey(promise)) ?? []) add(other, "responses");
  }
  return others;
}

/** Under which the type of the same value stands. */
const typeKey = ({ key, fact }: PagePromise): string => `${key.slice(0, key.length - (fact ?? "").length)}type`;

function sideOf(other: PagePromise, promise: PagePromise, kinds: number, tally: Tally): "responses" | "table" | null {
  if (promise.fact === "type" || promise.fact === "list" || promise.fact === "example") {
    const allowed = typeof other.value === "number" ? other.value : 0;
    return (allowed & kinds) === kinds ? "responses" : "table";
  }
  if (promise.fact === "required") {
    if (other.value === "no" || other.value === "conditional") return "responses";
    return other.value === "yes" && promise.value === "yes" ? "table" : null;
  }
  if (JSON.stringify(other.value) === JSON.stringify(promise.value)) return "table";
  return countOf(tally.broken, other.id) === 0 && countOf(tally.kept, other.id) > 0 ? "responses" : null;
}

/** Facts for which one response that keeps them speaks against one that does not. */
const DECIDED_BY_MOST: ReadonlySet<string | null> = new Set([
  "type",
  "list",
  "example",
  "const",
  "format",
  "json",
  "media-type",
  "required",
]);

/** Whether the page's own row states a type, and all that ever came has it. */
function isAllowedByTable({ byKey, tally }: EvidenceIndex, promise: PagePromise, { kinds }: Observation): boolean {
  const own = byKey.get(typeKey(promise))?.find(({ operation }) => operation === promise.operation);
  return (
    own !== undefined &&
    countOf(tally.broken, own.id) === 0 &&
    typeof own.value === "number" &&
    own.value !== ANY &&
    (own.value & kinds) === kinds
  );
}

export function fieldEvidenceOf(
  witnesses: EvidenceIndex,
  promise: PagePromise,
  sighting: Observation,
): {
  readonly testimony: FieldEvidence;
  readonly change: ChangeEvidence | null;
  readonly places: readonly Place[];
} {
  const others = otherEditions(witnesses, promise, sighting.kinds);
  const kept = countOf(witnesses.tally.kept, promise.id);
  const side = (wanted: "responses" | "table"): string[] =>
    others.flatMap(({ edition, side: its }) => (its === wanted ? [edition] : []));
  const isShown = promise.fact === "example" || promise.value === SHOWN;
  const example = isShown
    ? kept > 0 && promise.value !== SHOWN
      ? "table"
      : null
    : ownExample(witnesses, promise, sighting.kinds);
  // A field that some items of a list have and others lack is a matter of the items: most answers having it proves nothing.
  const both = kept + sighting.count - countOf(witnesses.tally.seen, promise.of);
  const ofItems = promise.fact === "required" && both > 0;
  const operation = witnesses.plan.operations[promise.operation];
  const change = operation === undefined ? null : changeEvidence(witnesses, operation, promise, sighting);
  return {
    change,
    testimony: {
      against: isShown ? "example" : "table",
      edition: editionOf(witnesses.plan, promise),
      example: ofItems && example === "table" ? null : example,
      withResponses: side("responses"),
      withTable: side("table"),
      kept,
      broken: sighting.count,
      majorityCounts: DECIDED_BY_MOST.has(promise.fact) && !ofItems && promise.value !== SHOWN,
      changedSince: change?.because ?? null,
      isSent: promise.rule !== null && ruleOf(promise.rule).isAboutRequests === true,
      isTableKept: promise.fact === "example" && isAllowedByTable(witnesses, promise, sighting),
    },
    places: others.map(({ place }) => place),
  };
}
