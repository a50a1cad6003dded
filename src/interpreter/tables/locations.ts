/** Where the rows of request and response tables live: in the path, the query, a header, or the body. */
import type { ParameterLocation } from "../../api-model/api-page.ts";
import { flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import { isHeaderName } from "../../language/header-names.ts";
import type { ClassifiedTable } from "./classified-table.ts";
import { toldPlace, type PlannedRow } from "./rows.ts";
import { lettersOf, pathVariables } from "../../api-model/path-variables.ts";
import { isHostName } from "../cells/uri.ts";

/** Where one row of a table that is not all body lives; null for the body. */
export function locationOf(
  row: PlannedRow,
  site: FoundOperation,
  pathTold: ReadonlySet<string>,
  vocabulary: Vocabulary,
): ParameterLocation | null {
  const variables = [site.path, ...site.otherPaths].flatMap((path) => pathVariables(path.value));
  const inQuery = site.queryTemplate.some((name) => name.value === row.name);
  const told = toldPlace(row, vocabulary);
  if (told === "body") return null;
  if (told !== null && told !== "uri") return told;
  if (row.plan.placedBy === "configuration") return BOUND[row.plan.place] ?? null;
  switch (told ?? row.plan.place) {
    case "path":
      return inQuery && !variables.includes(row.name) ? "query" : "path";
    case "query":
      return variables.includes(row.name) && !inQuery && !pathTold.has(row.name) ? "path" : "query";
    case "uri":
      if (isHostName(row.name) && !inQuery && !variables.includes(row.name)) return null;
      return variables.includes(row.name) || (!inQuery && isVariableSpelledAnew(row, variables, pathTold))
        ? "path"
        : !inQuery && isHeaderName(row.name) && /^x-/i.test(row.name)
          ? "header"
          : "query";
    case "request-header":
      return "header";
    case "request": {
      const inProse =
        row.row.cells.description && vocabulary.locationInProse(flatText(row.row.cells.description.blocks));
      if (inProse) return inProse;
      if (!inQuery && isHeaderName(row.name) && /-/.test(row.name)) return "header";
      if (variables.includes(row.name) && !pathTold.has(row.name)) return "path";
      if (inQuery) return "query";
      if (isVariableSpelledAnew(row, variables, pathTold)) return "path";
      return ["GET", "HEAD", "DELETE"].includes(site.method.value) && row.type?.kind !== "object" ? "query" : null;
    }
    default:
      return null;
  }
}

/**
 * "lampId" for {lamp_id}, where no row has the variable's own name: pages that are generated for a client spell names as its
 * language does. "ID" for {id} may as well be a field of a body that begins all names so, if its table is not of the address.
 */
function isVariableSpelledAnew(
  { name, plan }: PlannedRow,
  variables: readonly string[],
  pathTold: ReadonlySet<string>,
): boolean {
  const meant = variables.filter(
    (variable) => lettersOf(variable) === lettersOf(name) && (plan.place === "uri" || /[_-]|[a-z][A-Z]/.test(variable)),
  );
  return meant.length === 1 && !meant.some((one) => pathTold.has(one) || plan.rows.some((row) => row.name === one));
}

/** Where the rows of a table live that the configuration binds. */
const BOUND: Readonly<Partial<Record<ClassifiedTable["place"], ParameterLocation>>> = {
  path: "path",
  query: "query",
  "request-header": "header",
};

/** What a page is read with to tell the rows of bodies from others. */
interface Rows {
  readonly sites: readonly FoundOperation[];
  readonly plansOf: (operation: number) => readonly ClassifiedTable[];
  readonly rowsOf: (plan: ClassifiedTable) => readonly PlannedRow[];
  readonly vocabulary: Vocabulary;
}

/** Names in the tables of an operation that are about its URI. */
export function pathNames(own: readonly ClassifiedTable[], rowsOf: Rows["rowsOf"]): ReadonlySet<string> {
  return new Set(
    own
      .filter((plan) => plan.place === "path" || plan.place === "uri")
      .flatMap((plan) => rowsOf(plan).map((row) => row.name)),
  );
}

/** Rows of body tables that are no fields of the body: one table may list an operation's path, its headers and its body. */
export function rowsBesideBodies(plans: readonly ClassifiedTable[], rows: Rows): ReadonlySet<PlannedRow> {
  const beside = new Set<PlannedRow>();
  const told = rows.sites.map((_, index) => pathNames(rows.plansOf(index), rows.rowsOf));
  for (const plan of plans) {
    const isBeside = besideBody(plan, told, rows);
    const all = rows.rowsOf(plan);
    const found = isBeside ? all.filter(isBeside) : [];
    // a table without any field left is no body at all, and is told apart elsewhere
    if (found.length < all.length) for (const row of found) beside.add(row);
  }
  return beside;
}

function besideBody(
  plan: ClassifiedTable,
  told: readonly ReadonlySet<string>[],
  { sites, vocabulary }: Rows,
): ((row: PlannedRow) => boolean) | null {
  if (plan.place === "response-body")
    return (row) =>
      toldPlace(row, vocabulary) === "header" || (!plan.saysBody && /^x-/i.test(row.name) && isHeaderName(row.name));
  if (plan.place !== "request" || plan.owners.length === 0) return null;
  const owned = plan.owners.flatMap((owner) => {
    const [site, names] = [sites[owner], told[owner]];
    return site && names ? [{ site, names }] : [];
  });
  return (row) => owned.every(({ site, names }) => locationOf(row, site, names, vocabulary) !== null);
}
