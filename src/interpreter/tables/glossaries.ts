/**
 * Tables of names and meanings beside a table that says more: "Notes on parameters" with every argument of a handler, and below it
 * "Parameters" with where each is sent. The first explains names, and does not say again where they are.
 */
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { ClassifiedTable } from "./classified-table.ts";
import { toldPlace } from "./rows.ts";

/** Those tables as they are without a place, where another of their operation places its rows itself or is its body. */
export function withoutGlossaries(plans: readonly ClassifiedTable[], vocabulary: Vocabulary): ClassifiedTable[] {
  const saying = new Set(plans.flatMap((plan) => (saysMore(plan, vocabulary) ? plan.owners : [])));
  const isGlossary = (plan: ClassifiedTable): boolean =>
    (plan.place === "request" || plan.place === "path") &&
    plan.item.listed === null &&
    plan.owners.length > 0 &&
    plan.owners.every((owner) => saying.has(owner)) &&
    !saysMore(plan, vocabulary) &&
    plan.read.kind === "parameters" &&
    plan.read.roles.every((role) => role === "name" || role === "description");
  return plans.map((plan) => (isGlossary(plan) ? { ...plan, side: "request", place: "unplaced" } : plan));
}

/** It has a column of places, or is the body's with a type for each row. */
function saysMore({ read, rows, place, item }: ClassifiedTable, vocabulary: Vocabulary): boolean {
  if (read.kind !== "parameters" || item.listed !== null || rows.length === 0) return false;
  if (rows.every((row) => toldPlace({ row }, vocabulary) !== null)) return true;
  return place === "request-body" && read.roles.includes("type");
}
