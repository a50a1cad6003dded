/** Names that are written from the root of the body: "[].watts", "$.items[].id", ".name", "/data/id". */
import type { TableRow } from "../cells/table.ts";

/** The elements of the list that the body is. */
const LIST_ROOT = /^(?:\$|root|body)?\.?\[(?:\d*|n|i|\*)\]\.?/i;
const ROOT = /^(?:\$\.?|\.)(?=[A-Za-z_[])/;
const STEPS = /^\/?[A-Za-z_][\w-]*(?:\[\])?(?:\/[A-Za-z_][\w-]*(?:\[\])?)+$/;

/** The rows by their names below the root, and whether that is a list. A table that writes some of its names so means another thing. */
export function withoutRootMarks(rows: readonly TableRow[]): {
  readonly rows: readonly TableRow[];
  readonly isList: boolean;
} {
  const named = rows.filter(({ name }) => name !== "");
  const inList = named.filter(({ name }) => LIST_ROOT.test(name) && name.replace(LIST_ROOT, "") !== "");
  const isWhole = ({ name }: TableRow): boolean => name.replace(LIST_ROOT, "") === "" || name === "$";
  if (inList.length > 0 && named.every((row) => inList.includes(row) || isWhole(row)))
    return { rows: inList.map((row) => ({ ...row, name: row.name.replace(LIST_ROOT, "") })), isList: true };
  if (named.length > 0 && named.every((row) => ROOT.test(row.name) || row.name === "$"))
    return {
      rows: named.filter(({ name }) => name !== "$").map((row) => ({ ...row, name: row.name.replace(ROOT, "") })),
      isList: false,
    };
  return { rows: withDots(rows), isList: false };
}

/** "owner/id" below a row "owner", as "owner.id"; "tags.#.key" as "tags[].key". */
function withDots(rows: readonly TableRow[]): readonly TableRow[] {
  const names = new Set(rows.map(({ name }) => name));
  const roots = new Set([...names].flatMap((name) => /^(\/[A-Za-z_][\w-]*)\//.exec(name)?.[1] ?? []));
  return rows.map((row) => {
    const name = row.name.replace(/\.#(?=\.|$)/g, "[]");
    const [first = "", second = ""] = name.split("/", 2);
    const isPath = STEPS.test(name) && (names.has(first) || (first === "" && names.has(`/${second}`)));
    // "/data" beside "/data/id"
    const plain = isPath || roots.has(name) ? name.replace(/^\//, "").replaceAll("/", ".") : name;
    return plain === row.name ? row : { ...row, name: plain };
  });
}
