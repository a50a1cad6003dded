/** Whether a field that an earlier run saw is gone, or only was not needed this time: how sure that is, by how often it was there. */
import type { Severity } from "../../findings/finding.ts";
import type { FieldHistory } from "../../findings/history.ts";
import { isHeaderPath, JSON_TYPE } from "../counts/undescribed.ts";
import type { ComparedValue } from "./compared-value.ts";
import { BY_CHANCE, ENOUGH } from "./more-than-chance.ts";

/** One that so few would lack is worth a look. */
const SELDOM = 0.05;

/** What else is gone. */
export interface GoneWith {
  /** Whether the object has lost all that it had, or has the field under another name. */
  readonly isReplaced: boolean;
  /** Whether other operations lost a field of this name, too. */
  readonly isTogether: boolean;
}

/** null where nothing is worth telling. */
export function vanishedSeverity(value: ComparedValue, before: FieldHistory, gone: GoneWith): Severity | null {
  // An empty list or map has no items to look at.
  if (before.present === 0 || /(?:\[\]|\{\})$/.test(value.at)) return null;
  const severity = value.present > 0 ? whereSomeLack(value, before) : whereAllLack(value, before, gone);
  // The page says that there may be other keys: a person has to look.
  return severity === "error" && value.isKey === true ? "warning" : severity;
}

function whereAllLack(
  value: ComparedValue,
  before: FieldHistory,
  { isReplaced, isTogether }: GoneWith,
): Severity | null {
  const { at, of, isOptional, isDocumented, alike = ENOUGH } = value;
  const share = before.present / before.of;
  const isFew = before.of < ENOUGH || of < ENOUGH || alike < ENOUGH;
  const isHeader = isHeaderPath(at);
  if (isFew && (isOptional || isHeader || (!isDocumented && share < 1))) return null;
  if (share === 1 || (1 - share) ** of <= BY_CHANCE) {
    // What a page does not document, or what items of a list have, may well be a matter of the data where it came once or twice.
    if (isFew && !isReplaced && (!isDocumented || at.includes("[]"))) {
      if (!isTogether) return "info";
      return isDocumented ? "error" : "warning";
    }
    return share === 1 && (!isHeader || isOfTheApi(at)) ? "error" : "warning";
  }
  // Most of a few had it: other data may explain that, and a person has to look.
  const isSeldom = !isFew && (1 - share) ** of <= SELDOM;
  if (!isSeldom || isOptional || isHeader) return null;
  return isDocumented && !at.includes("[]") ? "warning" : "info";
}

/** All had it, and now more lack it than chance explains. What a page describes is told by the promise that it breaks. */
function whereSomeLack(
  { at, present, of, isDocumented, mayLack }: ComparedValue,
  before: FieldHistory,
): Severity | null {
  if (isDocumented || !mayLack || isHeaderPath(at) || before.present < before.of) return null;
  if (allAmongTheLater(of - present, before.of, of) > BY_CHANCE) return null;
  return at.includes("[]") ? "info" : "warning";
}

/** How probable it is that so many responses without the field are all of this run, if both runs are alike. */
function allAmongTheLater(lacking: number, earlier: number, later: number): number {
  let chance = 1;
  for (let n = 0; n < lacking && chance > 0; n += 1) chance *= (later - n) / (earlier + later - n);
  return chance;
}

/** Where the new thing is, and that a body is JSON: a client cannot go on without it. Other headers may be of a proxy in between. */
const isOfTheApi = (header: string): boolean => header.endsWith(" location") || header === JSON_TYPE;
