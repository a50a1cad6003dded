/** When a value that a page states and a recorded one are the same. */
import type { Json } from "../../api-model/api-page.ts";

/** Whether a recorded value is the one that a page states. A page's words have no JSON type: its "true" and "7" are also the truth value and the number. */
export function sameScalar(stated: Json, recorded: Json): boolean {
  return stated === recorded || (typeof stated !== typeof recorded && scalarText(stated) === scalarText(recorded));
}

/** The text of a scalar, as a page would write it. */
export function scalarText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
