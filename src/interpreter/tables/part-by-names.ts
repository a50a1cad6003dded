/** Which part of a request or response rows are, by their names. */
import { pathVariables } from "../../api-model/path-variables.ts";
import { isKnownHeader } from "../../language/header-names.ts";
import type { TableRow } from "../cells/table-rows.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import type { ClassifiedTable } from "./classified-table.ts";

/** The part, where only the side is known. */
export function refine(
  place: "request" | "response",
  rows: readonly TableRow[],
  site: FoundOperation | undefined,
): ClassifiedTable["place"] {
  if (allHeaders(rows)) return place === "request" ? "request-header" : "response-header";
  if (place === "response") return "response-body";
  const names = rows.map(({ name }) => name);
  const variables = site ? pathVariables(site.path.value) : [];
  if (names.length > 0 && names.every((name) => variables.includes(name))) return "path";
  return "request";
}

function allHeaders(rows: readonly TableRow[]): boolean {
  const names = rows.map(({ name }) => name);
  return (
    names.length > 0 && names.every(isKnownHeader) && (names.length > 1 || /^x-|^content-|^auth/i.test(names[0] ?? ""))
  );
}
