/** The fields that the tables of a page hold, for comparing a plain-text edition with the page's own. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageTables } from "../../../src/document/tables-json.ts";
import { tablesJson } from "../../../src/document/tables-json.ts";
import { makeVocabulary } from "../../../src/language/vocabulary.ts";
import { documentOf } from "./read.ts";

const vocabulary = makeVocabulary();

export function fieldsOfText(text: string): string[] {
  return fieldsOf(tablesJson(documentOf(text), "page"));
}

/** The fields that Chromium sees in the page's HTML or Markdown edition; null where there is none. */
export function fieldsOfEdition(shared: string, page: string): string[] | null {
  for (const ending of [".html", ".md"]) {
    const file = join(shared, "oracle/dom", page.replace(/\.txt$/, `${ending}.json`));
    if (existsSync(file)) return fieldsOf(JSON.parse(readFileSync(file, "utf8")) as PageTables);
  }
  return null;
}

/** How many fields two lists have in common. */
export function share(found: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const field of wanted) left.set(field, (left.get(field) ?? 0) + 1);
  let common = 0;
  for (const field of found) {
    const count = left.get(field) ?? 0;
    if (count === 0) continue;
    left.set(field, count - 1);
    common++;
  }
  return common;
}

/** The caption with name, mark and type of each row, for tables that have a name column and a mark or type column. */
function fieldsOf({ tables }: PageTables): string[] {
  return tables.flatMap(({ caption, rows }) => {
    const [header = [], ...body] = rows;
    const roles = header.map(({ text }) => vocabulary.columnRole(text));
    if (!roles.includes("name") || !(roles.includes("required") || roles.includes("type"))) return [];
    return body.map((row) => {
      const cells = row.filter((_, column) => ["name", "required", "type"].includes(roles[column] ?? ""));
      return [caption ?? "", ...cells.map(({ text }) => text)].map((text) => text.replace(/\s/g, "")).join(" | ");
    });
  });
}
