/** Where the rows of a table live: each as a parameter of its own, or all of them as a body. */
import type { ParameterLocation } from "../api-model/api-page.ts";
import { flatText } from "../document/visit.ts";
import type { OperationSite } from "./operations.ts";
import { isHeaderName, type TablePlan } from "./plan.ts";
import type { PlannedRow } from "./rows.ts";
import { pathVariables } from "./uri.ts";

type RowsOf = (plan: TablePlan) => readonly PlannedRow[];

/** Where one row of a table that is not all body lives; null for the body. */
export function locationOf(
  row: PlannedRow,
  site: OperationSite,
  pathTold: ReadonlySet<string>,
): ParameterLocation | null {
  const variables = [site.path, ...site.otherPaths].flatMap((path) => pathVariables(path.value));
  const inQuery = site.queryTemplate.some((name) => name.value === row.name);
  const told = row.row.cells.location ? flatText(row.row.cells.location.blocks).toLowerCase() : "";
  if (/^(?:path|query|header|cookie)$/.test(told)) return told as ParameterLocation;
  if (told === "body") return null;
  switch (row.plan.place) {
    case "path":
      return inQuery && !variables.includes(row.name) ? "query" : "path";
    case "query":
      return variables.includes(row.name) && !inQuery && !pathTold.has(row.name) ? "path" : "query";
    case "uri":
      return variables.includes(row.name)
        ? "path"
        : !inQuery && isHeaderName(row.name) && /^x-/i.test(row.name)
          ? "header"
          : "query";
    case "request-header":
      return "header";
    case "request": {
      if (!inQuery && isHeaderName(row.name) && /-/.test(row.name)) return "header";
      if (variables.includes(row.name) && !pathTold.has(row.name)) return "path";
      if (inQuery) return "query";
      return ["GET", "HEAD", "DELETE"].includes(site.method.value) && row.type?.kind !== "object" ? "query" : null;
    }
    default:
      return null;
  }
}

/** Names that tables of the URI describe. */
export function pathNames(own: readonly TablePlan[], rowsOf: RowsOf): ReadonlySet<string> {
  return new Set(
    own
      .filter((plan) => plan.place === "path" || plan.place === "uri")
      .flatMap((plan) => rowsOf(plan).map((row) => row.name)),
  );
}

/** Rows of body tables that are no fields of the body: one table may list an operation's path, its headers and its body. */
export function rowsBesideBodies(
  plans: readonly TablePlan[],
  sites: readonly OperationSite[],
  plansOf: (operation: number) => readonly TablePlan[],
  rowsOf: RowsOf,
): ReadonlySet<PlannedRow> {
  const beside = new Set<PlannedRow>();
  const told = sites.map((_, index) => pathNames(plansOf(index), rowsOf));
  for (const plan of plans) {
    const owner = plan.owners[0] ?? -1;
    const site = sites[owner];
    const pathTold = told[owner];
    const isBeside =
      plan.place === "request" && site && pathTold
        ? (row: PlannedRow): boolean => locationOf(row, site, pathTold) !== null
        : plan.place === "response-body"
          ? (row: PlannedRow): boolean => /^x-/i.test(row.name) && isHeaderName(row.name)
          : null;
    const rows = isBeside ? rowsOf(plan).filter(isBeside) : [];
    // a table without any field left is no body at all, and is told apart elsewhere
    if (rows.length < rowsOf(plan).length) for (const row of rows) beside.add(row);
  }
  return beside;
}
