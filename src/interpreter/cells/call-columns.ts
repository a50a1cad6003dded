/** Tells by their cells which columns of a table hold methods and paths, whatever their headers say. */
import { flatText, inlineLinks } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import { hasEastAsian } from "../../language/scripts.ts";
import { methodsAlone, requestLines, splitTarget } from "./uri.ts";
import type { Grid, GridRow } from "./grid.ts";

type Roles = readonly (ColumnRole | null)[];

const isMethod = (text: string): boolean => text === text.toUpperCase() && methodsAlone(text).length > 0;
const isPath = (text: string): boolean => /^(?:https?:\/)?\/[^\s]*$/.test(text) && splitTarget(text) !== null;
const isCall = (text: string): boolean => requestLines(text)?.length === 1;

/** The roles of a table's columns with those of a method and a path where each row has one of both. */
export function withCallColumns(roles: Roles, body: Grid): Roles {
  if (roles.includes("method") && roles.includes("uri")) return roles;
  const method = columnOf(body, isMethod);
  const uri = method < 0 ? columnOfCalls(roles, body) : columnOf(body, isPath);
  if (uri < 0) return roles;
  return roles.map((role, x) =>
    x === method ? "method" : x === uri ? "uri" : role === "method" || role === "uri" ? null : role,
  );
}

/** Whether the column of URIs holds whole calls, method and path in each row: "GET /things". */
export const holdsCalls = (roles: Roles, body: Grid): boolean => {
  const uri = columnOfCalls(roles, body);
  return uri >= 0 && roles[uri] === "uri";
};

/**
 * The column of a table that lists calls, and beside them says what each does in a column of descriptions, or in sentences beside
 * calls of several methods; what lists the permissions or the limits of calls, or links to the pages that describe them, lists none.
 */
function columnOfCalls(roles: Roles, body: Grid): number {
  const at = columnOf(body, isCall);
  if (at < 0 || body.length < 2 || body.every(linksElsewhere)) return -1;
  const texts = body.map((cells) => textAt(cells, at));
  if (new Set(texts).size < texts.length) return -1;
  const methods = new Set(texts.map((text) => requestLines(text)?.[0]?.method));
  const others = roles.flatMap((role, x) => (x === at ? [] : [{ role, x }]));
  const isSaid = others.some(({ role }) => role === "description") && others.every(({ role }) => DESCRIBING.has(role));
  const isTold = (x: number): boolean => body.every((cells) => isSentence(textAt(cells, x)));
  return isSaid ||
    (methods.size > 1 && others.length === 1 && others.every(({ role, x }) => role === null && isTold(x)))
    ? at
    : -1;
}

const DESCRIBING: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(["description", "name", null]);
/** Words, and no name of one: "boats:list" is a permission. */
const isSentence = (text: string): boolean => /\p{L}\s+\p{L}/u.test(text) || (hasEastAsian(text) && !/[:_]/.test(text));

const linksElsewhere = (cells: GridRow): boolean =>
  cells.some((cell) =>
    cell?.blocks.some(
      (block) => block.type === "paragraph" && [...inlineLinks(block.content)].some(({ href }) => /^[^#]/.test(href)),
    ),
  );

/** The first column whose cells are so in each row. */
function columnOf(body: Grid, isWanted: (text: string) => boolean): number {
  const [first] = body;
  return first ? first.findIndex((_, x) => body.every((cells) => isWanted(textAt(cells, x)))) : -1;
}

const textAt = (cells: GridRow, x: number): string => (cells[x] ? flatText(cells[x].blocks) : "");
