/** "Request parameters" beside "Request body": what the first table lists is not in the body. */
import type { Vocabulary } from "../../language/vocabulary.ts";
import { flatText } from "../../document/visit.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { indexBy } from "../../source/index-by.ts";
import type { OperationScope } from "../operations/operation-scope.ts";
import type { TableRow } from "../cells/table-rows.ts";
import type { ClassifiedTable } from "./classified-table.ts";

/** Such tables are about the URI, where their rows are plain values and no example has them in a body. */
export function withParametersBesideBodies(
  plans: readonly ClassifiedTable[],
  items: readonly OutlineItem[],
  operationsAt: OperationScope,
  vocabulary: Vocabulary,
): ClassifiedTable[] {
  const withBody = new Set(
    plans.flatMap(({ place, saysBody, owners }) => (place === "request-body" && saysBody ? owners : [])),
  );
  const isBeside = ({ place, placedBy, owners, continues }: ClassifiedTable): boolean =>
    place === "request" &&
    continues === null &&
    (placedBy === "caption" || placedBy === "lead") &&
    owners.length > 0 &&
    owners.every((owner) => withBody.has(owner));
  const open = plans.filter(isBeside);
  if (open.length === 0) return [...plans];
  const code = indexBy(
    [...items.entries()].filter(([, { block }]) => block.type === "code"),
    ([at, item]) => operationsAt(at, item),
  );
  const isSent = ({ owners }: ClassifiedTable, { name }: TableRow): boolean =>
    owners.some((owner) =>
      (code.get(owner) ?? []).some(([, { block }]) => block.type === "code" && block.text.includes(`"${name}"`)),
    );
  return plans.map((plan) =>
    open.includes(plan) && plan.rows.every((row) => isPlain(row, vocabulary) && !isSent(plan, row))
      ? { ...plan, place: "uri" }
      : plan,
  );
}

/** A value that a URL can carry. */
function isPlain({ cells }: TableRow, vocabulary: Vocabulary): boolean {
  const type = cells.type ? parseTypeText(flatText(cells.type.blocks), vocabulary) : null;
  return type === null || !["object", "map", "file"].includes(type.kind);
}
