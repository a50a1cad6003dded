/** Names that are written from the root of the body: "[].watts", "$.items[].id", ".name", "/data/id". */
import { flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { TableRow } from "../cells/table-rows.ts";

/** The elements of the list that the body is. */
const LIST_ROOT = /^(?:\$|root|body)?\.?\[(?:\d*|n|i|\*)\]\.?/i;
const ROOT = /^(?:\$\.?|\.)(?=[A-Za-z_[])/;
const STEPS = /^\/?[A-Za-z_][\w-]*(?:\[\])?(?:\/[A-Za-z_][\w-]*(?:\[\])?)+$/;

/** The rows by their names below the root, and whether that is a list. A table that writes some of its names so means another thing. */
export function withoutRootMarks(
  written: readonly TableRow[],
  /** The words above the table. */
  above: string | null,
  vocabulary: Vocabulary,
): {
  readonly rows: readonly TableRow[];
  readonly isList: boolean;
} {
  const rows = withoutElementRows(written);
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
  const below = belowWhole(rows, above, vocabulary);
  return below ?? { rows: withDots(rows), isList: false };
}

/** Below "lamps | [Lamp]" a row "Lamp | Lamp", with the fields of a lamp: it tells of each element, which has no name of its own. */
function withoutElementRows(rows: readonly TableRow[]): readonly TableRow[] {
  const types = new Map(rows.map((row) => [row.name, typeOf(row)]));
  const isElement = ({ name }: TableRow): boolean => {
    const at = name.lastIndexOf(".");
    const own = name.slice(at + 1);
    return at > 0 && types.get(name) === own && types.get(name.slice(0, at)) === `[${own}]`;
  };
  const elements = new Set(rows.filter(isElement).map(({ name }) => name));
  if (elements.size === 0) return rows;
  return rows
    .filter(({ name }) => !elements.has(name))
    .map((row) => {
      const steps = row.name.split(".");
      const plain = steps.filter((_, i) => !elements.has(steps.slice(0, i + 1).join(".")));
      return plain.length === steps.length ? row : { ...row, name: plain.join(".") };
    });
}

const typeOf = ({ cells: { type } }: TableRow): string => (type ? flatText(type.blocks).trim() : "");

/** "anonymous", or the title that stands above the table, with all other rows nested below it: the body, which has no name. */
function belowWhole(
  rows: readonly TableRow[],
  above: string | null,
  vocabulary: Vocabulary,
): { readonly rows: readonly TableRow[]; readonly isList: boolean } | null {
  const [whole, ...rest] = rows;
  const prefix = `${whole?.name ?? ""}.`;
  if (!whole || rest.length === 0 || !rest.every(({ name }) => name.startsWith(prefix))) return null;
  const type = typeOf(whole);
  // a field may have the words above it for its name, too: only the list itself is called "[Lamp]" there
  if (!vocabulary.isUnnamed(whole.name) && !(whole.name === above && type.startsWith("["))) return null;
  return {
    rows: rest.map((row) => ({ ...row, name: row.name.slice(prefix.length) })),
    isList: /^\[|\[\s?\]$|^(?:array|list)\b/i.test(type),
  };
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
