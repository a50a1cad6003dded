/** What the columns of a table hold, as far as laying out its rows needs it. */
import type { ColumnRole } from "../../language/language.ts";
import type { HeaderCell } from "./header-row.ts";

/**
 * "Type" is a field's type only beside a field's name: in a table of status codes it is any text. A first column of no known
 * kind names what its rows are about.
 */
export function layoutRoles(cells: readonly Pick<HeaderCell, "role">[]): ColumnRole[] {
  const roles = cells.map(({ role }) => role ?? "other");
  const hasFields = roles.includes("type") || roles.includes("required");
  if (hasFields && !roles.includes("name") && cells[0]?.role === null) roles[0] = "name";
  if (roles.includes("name") && roles[0] !== "status") return roles;
  return roles.map((role, column) => {
    if (role !== "type" && role !== "required" && role !== "other") return role;
    return column === 0 ? "group" : "other";
  });
}
