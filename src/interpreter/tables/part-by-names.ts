/** Which part of a request or response rows are, by their names. */
import { pathVariables } from "../../api-model/path-variables.ts";
import type { TableRow } from "../cells/table-rows.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import type { ClassifiedTable } from "./classified-table.ts";

const HEADER_NAME =
  /^(?:x-[\w-]+|content-(?:type|length|language|md5)|authorization|accept(?:-[\w]+)?|host|date|user-agent|cookie|if-(?:none-)?match|if-(?:un)?modified-since|etag|location|x_[\w]+)$/i;

/** Which part of a request or response the rows are, by their names. */
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
    names.length > 0 &&
    names.every((name) => HEADER_NAME.test(name)) &&
    (names.length > 1 || /^x-|^content-|^auth/i.test(names[0] ?? ""))
  );
}

/** "Tenant-Service": words with capitals and dashes between are how headers alone are written. */
const DASHED_WORDS = /^[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)+$/;

/** A name that only a header has. */
export const isHeaderName = (name: string): boolean => HEADER_NAME.test(name) || DASHED_WORDS.test(name);
