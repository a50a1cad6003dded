/** Puts tables where the configuration binds them, whatever stands around them. */
import type { ByHand } from "../../api-model/api-page.ts";
import { foldSpace } from "../../source/text.ts";
import { type Binding, placeWords, type TableBinding, tableWords } from "../bindings/binding.ts";
import { headingsNamed } from "../bindings/bound-operations.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { ClassifiedTable } from "./classified-table.ts";

export interface BoundTables {
  readonly plans: readonly ClassifiedTable[];
  readonly told: readonly ByHand[];
}

/** `bound` are the operations of the page that are bound, by their bindings. */
export function withBoundTables(
  plans: readonly ClassifiedTable[],
  bound: ReadonlyMap<Binding, FoundOperation>,
  { sites, items, vocabulary }: Page,
): BoundTables {
  const told: ByHand[] = [];
  const placed = new Map<ClassifiedTable, { readonly plan: ClassifiedTable; readonly at: string }>();
  for (const [binding, site] of bound) {
    const owner = sites.indexOf(site);
    for (const table of binding.tables) {
      const tables = tablesOf(table, owner, plans, items, vocabulary);
      const words = tableWords(table);
      const unread = tables.find(({ read }) => read.kind !== "parameters");
      const other = tables.map((plan) => placed.get(plan)).find((known) => known !== undefined);
      const problem =
        tables.length === 0
          ? { kind: "not-found" as const, words: `no ${words.replace(/^the /, "")}` }
          : unread
            ? {
                kind: "not-read" as const,
                words: `${words} has no columns that are known${"reason" in unread.read ? ` (${unread.read.reason})` : ""}: add them under vocabulary.columns`,
              }
            : other
              ? { kind: "twice" as const, words: `${words} is bound in ${other.at} already` }
              : null;
      for (const plan of tables.length > 0 ? tables : [null])
        told.push({
          at: binding.at,
          says: placeWords(table.as),
          binds: words,
          span: plan?.item.block.span ?? null,
          problem,
        });
      if (problem === null)
        for (const plan of tables) placed.set(plan, { plan: asBound(plan, table, owner), at: binding.at });
    }
  }
  return { plans: plans.map((plan) => placed.get(plan)?.plan ?? plan), told };
}

interface Page {
  readonly sites: readonly FoundOperation[];
  readonly items: readonly OutlineItem[];
  readonly vocabulary: Vocabulary;
}

/** Of several that are so called, those that stand in the operation's section. */
function tablesOf(
  { heading, caption, number }: TableBinding,
  owner: number,
  plans: readonly ClassifiedTable[],
  items: readonly OutlineItem[],
  vocabulary: Vocabulary,
): readonly ClassifiedTable[] {
  if (heading !== null) {
    const stretches = new Set(headingsNamed(heading, items).map((at) => items[at]?.stretch));
    return nearest(
      plans.filter(({ item }) => stretches.has(item.stretch)),
      owner,
    );
  }
  if (caption !== null) {
    const wanted = foldSpace(caption);
    return nearest(
      plans.filter(
        (plan) => plan.caption !== null && [plan.caption, vocabulary.withoutTableLabel(plan.caption)].includes(wanted),
      ),
      owner,
    );
  }
  return plans.filter(({ index }) => index + 1 === number);
}

function nearest(plans: readonly ClassifiedTable[], owner: number): readonly ClassifiedTable[] {
  const own = plans.filter(({ owners }) => owners.includes(owner));
  return own.length > 0 ? own : plans;
}

function asBound(plan: ClassifiedTable, { as }: TableBinding, owner: number): ClassifiedTable {
  const base = { ...plan, owners: [owner], placedBy: "configuration" as const, continues: null, ofUri: null };
  if (typeof as === "number")
    return {
      ...base,
      item: { ...plan.item, section: "response", status: String(as), answer: null },
      side: "response",
      place: "response-body",
      saysBody: true,
    };
  const place = as === "header" ? "request-header" : as === "request" ? "request-body" : as;
  return { ...base, side: "request", place, saysBody: place === "request-body" };
}
