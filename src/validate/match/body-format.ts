/** Of the formats that a page shows a body in, the one that a body has. */
import type { Json } from "../../api-model/api-page.ts";
import { kindBit } from "../plan/json-types.ts";
import type { BodyPlan, ValueNode } from "../plan/plan.ts";

export function formatOf({ root, otherFormat }: Pick<BodyPlan, "root" | "otherFormat">, value: Json): ValueNode {
  const isOther = otherFormat !== undefined && (otherFormat.kinds & kindBit(value)) !== 0;
  return isOther ? otherFormat.root : root;
}
