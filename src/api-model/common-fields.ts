/** What belongs to every call: fields of a page's common tables, and of those of pages above it or beside it. */
import type { ApiPage } from "./api-page.ts";

type Pages = ReadonlyMap<string, ApiPage>;
type Index = ReadonlyMap<string, ReadonlySet<string>>;

const indexes = new WeakMap<Pages, Index>();

/** Whether one page's common tables are about the calls of another: it stands in the same folder, or in one around it. */
export function isCommonFor(common: ApiPage, page: ApiPage): boolean {
  return common.common !== undefined && (common === page || page.source.startsWith(folderOf(common.source)));
}

/** Whether a page without an operation has no tables of fields but common ones. */
export function isOnlyCommon({ operations, common = [], ledger }: ApiPage): boolean {
  if (operations.length > 0 || common.length === 0) return false;
  const tables = new Set(common.map(({ table }) => table));
  return ledger.every(({ use }, table) => use.as !== "parameters" || tables.has(table));
}

/** Names of fields that any call of a page may have beside its own. */
export function commonNames(page: ApiPage, pages: Pages): ReadonlySet<string> {
  const byFolder = indexes.get(pages) ?? indexOf(pages);
  const names = new Set(namesOf(page));
  for (let folder = folderOf(page.source); ; folder = folderOf(folder.slice(0, -1))) {
    for (const name of byFolder.get(folder) ?? []) names.add(name);
    if (folder === "") return names;
  }
}

/** With the slash at its end; "" for none. */
const folderOf = (source: string): string => source.slice(0, source.lastIndexOf("/") + 1);

const namesOf = ({ common = [] }: ApiPage): string[] =>
  common.flatMap(({ fields }) => fields.map(({ name }) => name.value.split(/[.[]/, 1)[0] ?? ""));

function indexOf(pages: Pages): Index {
  const index = new Map<string, Set<string>>();
  for (const page of pages.values()) {
    if (page.common === undefined) continue;
    const folder = folderOf(page.source);
    const known = index.get(folder) ?? new Set();
    for (const name of namesOf(page)) known.add(name);
    index.set(folder, known);
  }
  indexes.set(pages, index);
  return index;
}
