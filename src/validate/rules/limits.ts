import type { Json } from "../../api-model/api-page.ts";
import { sameScalar } from "../same-scalar.ts";
import { defineRule } from "../../findings/rule.ts";
import { type BreakData, inAnswers } from "./break-data.ts";

export const limitsRule = defineRule<BreakData>({
  id: "validate/limits",
  severity: "error",
  summary: "A value is outside the range, length or number of items that the page states",
  docs: {
    finds: "A number below or above the stated range, a text shorter or longer, a list with fewer or more items.",
    matters: "Clients size columns, fields and checks by these numbers.",
    example: "The page says: *The value contains 1 to 64 characters.* The answer has 80.",
    todo: "Correct the limit on the page, or report the answer to the API's owners.",
  },
  message: (data) => `${data.subject} is not ${data.says} ${inAnswers(data)}`,
});

export type Limit =
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "multipleOf";

/** @param also values that the page allows beside a range */
export function keepsLimit(limit: Limit, bound: number, also: readonly Json[]): (value: Json) => boolean {
  switch (limit) {
    case "minLength":
      return (value) => typeof value !== "string" || (value.length >= bound && characters(value) >= bound);
    case "maxLength":
      return (value) => typeof value !== "string" || value.length <= bound || characters(value) <= bound;
    case "minItems":
      return (value) => !Array.isArray(value) || value.length >= bound;
    case "maxItems":
      return (value) => !Array.isArray(value) || value.length <= bound;
    case "minimum":
      return number((value) => value >= bound, also);
    case "maximum":
      return number((value) => value <= bound, also);
    case "exclusiveMinimum":
      return number((value) => value > bound, also);
    case "exclusiveMaximum":
      return number((value) => value < bound, also);
    case "multipleOf":
      return number((value) => bound <= 0 || Math.abs(value / bound - Math.round(value / bound)) < 1e-9, also);
  }
}

function number(keeps: (value: number) => boolean, also: readonly Json[]): (value: Json) => boolean {
  return (value) => typeof value !== "number" || keeps(value) || also.some((one) => sameScalar(one, value));
}

/** Unicode characters, as JSON Schema counts a length. */
function characters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}
