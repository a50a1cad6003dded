/** Tells by their cells which columns of a table hold methods and paths, whatever their headers say. */
import type { Cell } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import { methodsAlone, splitTarget } from "./uri.ts";

const isMethod = (text: string): boolean => text === text.toUpperCase() && methodsAlone(text).length > 0;
const isPath = (text: string): boolean => /^(?:https?:\/)?\/[^\s]*$/.test(text) && splitTarget(text) !== null;

/** The roles of a table's columns with those of a method and a path where each row has one of both. */
export function withCallColumns(
  roles: readonly (ColumnRole | null)[],
  body: readonly (readonly (Cell | null)[])[],
): readonly (ColumnRole | null)[] {
  const [first] = body;
  if (!first || (roles.includes("method") && roles.includes("uri"))) return roles;
  const column = (isWanted: (text: string) => boolean): number => {
    const holds = (cells: readonly (Cell | null)[], x: number): boolean =>
      isWanted(cells[x] ? flatText(cells[x].blocks) : "");
    return first.findIndex((_, x) => body.every((cells) => holds(cells, x)));
  };
  const method = column(isMethod);
  const uri = method < 0 ? -1 : column(isPath);
  if (uri < 0) return roles;
  return roles.map((role, x) =>
    x === method ? "method" : x === uri ? "uri" : role === "method" || role === "uri" ? null : role,
  );
}
