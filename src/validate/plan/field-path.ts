/** How findings write where a value stands. */
import type { OperationPlan } from "./plan.ts";

/** "clusters[].cluster" and "name"; "request" and "duration" are "request duration". */
export function joinPath(parent: string, name: string): string {
  if (parent === "") return name;
  return parent === "request" ? `request ${name}` : `${parent}.${name}`;
}

/** "the body", "the request body", "clusters[].name"; the operation where there is no field. */
export function subjectWords(fieldPath: string | null, operation: Pick<OperationPlan, "name"> | undefined): string {
  if (fieldPath === "") return "the body";
  return fieldPath === "request" ? "the request body" : (fieldPath ?? operation?.name ?? "");
}
