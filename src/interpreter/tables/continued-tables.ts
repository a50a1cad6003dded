/** Tables that add rows to another: "In addition to the above when `full` is set:", "Common response parameters" beside those of the call. */
import type { Vocabulary } from "../../language/vocabulary.ts";
import { normaliseWords } from "../../language/words.ts";
import { flatText } from "../../document/visit.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { groupMark } from "../cells/group-mark.ts";
import type { ClassifiedTable } from "./classified-table.ts";

/** Such tables with the place of the one that they add to, and the cases in which their rows are there. */
export function withContinued(plans: readonly ClassifiedTable[], vocabulary: Vocabulary): readonly ClassifiedTable[] {
  const done: ClassifiedTable[] = [];
  for (const plan of plans) {
    const words = [plan.item.label, plan.item.lead].find((text) => text !== null && vocabulary.continuesTable(text));
    const head = words === undefined ? undefined : done.findLast((other) => isAbove(other, plan));
    const isSaid = plan.placedBy === "caption" || plan.placedBy === "lead";
    if (words === undefined || words === null || !head || isSaid || plan.read.kind !== "parameters") {
      done.push(plan);
      continue;
    }
    const { place, side, names, namesField, saysBody } = head;
    const isCase = vocabulary.languages.some(({ facts }) => facts.condition.test(normaliseWords(words)));
    done.push({
      ...plan,
      place,
      side,
      names,
      namesField,
      saysBody,
      shape: null,
      continues: head.continues ?? head.index,
      condition: isCase ? words : null,
    });
  }
  return withParts(withoutShown(done), vocabulary);
}

/** A body that code shows with types for values, right above the table that describes the same fields: the table says all of it. */
function withoutShown(plans: readonly ClassifiedTable[]): readonly ClassifiedTable[] {
  return plans.map((plan, at) => {
    const next = plans[at + 1];
    // only what is written out as code has types and nothing that explains them
    const isShown = plan.item.listed !== null && plan.rows.every(isUnexplained);
    if (!isShown || !next || next.item.listed !== null) return plan;
    const described = new Set(next.rows.map(({ name }) => name));
    const isSame =
      plan.continues === null &&
      plan.place === next.place &&
      isBody(plan.place) &&
      plan.item.stretch === next.item.stretch &&
      plan.owners.join() === next.owners.join() &&
      plan.rows.length > 0 &&
      plan.rows.every(({ name }) => described.has(name));
    return isSame ? { ...plan, rows: [], continues: next.index } : plan;
  });
}

/**
 * What all calls answer and what this one does are parts of one body, where there is one table of each; so are the fields that a call
 * must be sent and those that it may.
 */
function withParts(plans: readonly ClassifiedTable[], vocabulary: Vocabulary): readonly ClassifiedTable[] {
  const bodies = new Map<string, ClassifiedTable[]>();
  for (const plan of plans) {
    if (plan.continues !== null || plan.owners.length === 0 || !isBody(plan.place)) continue;
    const key = JSON.stringify([plan.owners, plan.place]);
    const known = bodies.get(key);
    if (known) known.push(plan);
    else bodies.set(key, [plan]);
  }
  const heads = new Map<ClassifiedTable, ClassifiedTable>();
  for (const group of bodies.values()) {
    const [head, part, ...more] = group;
    if (!head || !part || more.length > 0 || !areBeside(head, part)) continue;
    if (isCommon(head, vocabulary) !== isCommon(part, vocabulary) || areOfOneRequest(head, part, vocabulary))
      heads.set(part, head);
  }
  return plans.map((plan) => {
    const head = heads.get(plan);
    return head ? { ...plan, shape: null, continues: head.index } : plan;
  });
}

function isUnexplained({ cells: { type, description } }: TableRow): boolean {
  const said = description ? flatText(description.blocks).trim() : "";
  return type !== undefined && (said === "" || said === flatText(type.blocks).trim());
}

const isBody = (place: ClassifiedTable["place"]): boolean =>
  place === "response" || place === "response-body" || place === "request-body" || place === "request";

/** "Required attributes" and "Optional attributes" are of one request, whichever stands first. */
function areOfOneRequest(head: ClassifiedTable, part: ClassifiedTable, vocabulary: Vocabulary): boolean {
  const [one, other] = [head, part].map((plan) => groupMark(`${headingOf(plan) ?? ""}:`, vocabulary));
  return one !== null && other !== null && one !== other;
}

const isCommon = (plan: ClassifiedTable, vocabulary: Vocabulary): boolean =>
  vocabulary.isCommonHeading(headingOf(plan) ?? "");

const headingOf = ({ caption, item: { label, headings } }: ClassifiedTable): string | null =>
  caption ?? label ?? headings.at(-1) ?? null;

/** Under headings of one level: what is common to all calls of a page stands elsewhere. */
const areBeside = ({ item: { headings: a } }: ClassifiedTable, { item: { headings: b } }: ClassifiedTable): boolean =>
  a.length === b.length && a.slice(0, -1).join("\n") === b.slice(0, -1).join("\n");

/** The nearest table of fields in the same stretch of text. */
const isAbove = (other: ClassifiedTable, { item }: ClassifiedTable): boolean =>
  other.read.kind === "parameters" && other.item.stretch === item.stretch && other.item.lead !== item.lead;
