/** Lists that always had items in an earlier run, and have none now: data that is lost, or a test that found nothing this time. */
import type { FieldHistory } from "../../findings/history.ts";
import type { ComparedValue } from "./compared-value.ts";

/** One response on each side shows nothing: what it lists may have been dealt with. */
const FEWEST = 2;
/** Items are not always alike: fewer responses may have had other ones. */
const FEWEST_INSIDE = 3;

/**
 * The path of the list's items tells how many responses had any.
 * @param lists in how many responses of this run the value around the items was a list
 */
export function isEmptied({ at, present }: ComparedValue, before: FieldHistory, lists: number): boolean {
  if (!at.endsWith("[]") || present > 0 || before.present < before.of) return false;
  const isInside = at.slice(0, -2).includes("[]");
  return Math.min(lists, before.of) >= (isInside ? FEWEST_INSIDE : FEWEST);
}
