/** Tables and rows by what they are looked up by, so that a page with thousands of tables is not walked for each row. */
import { foldSpace, trimmed } from "../../source/text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { indexBy } from "../../source/index-by.ts";
import { nameKey, nameWords } from "../cells/names.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import type { PlannedRow } from "../tables/rows.ts";

export interface NameIndex {
  /** Structure tables by each of their names, and by the last part of a dotted one. */
  readonly structures: ReadonlyMap<string, readonly ClassifiedTable[]>;
  readonly children: ReadonlyMap<string, readonly ClassifiedTable[]>;
  /** Structure tables by what their names end with: all their words, the words without the first, and so on. */
  readonly endings: ReadonlyMap<string, readonly ClassifiedTable[]>;
  readonly numbers: ReadonlyMap<number, readonly ClassifiedTable[]>;
  /** Structure tables by the lines that announce them: "links parameters". */
  readonly announced: ReadonlyMap<string, readonly ClassifiedTable[]>;
  readonly rows: ReadonlyMap<string, readonly PlannedRow[]>;
}

/** The index of a page's rows and tables. */
export function indexNames(
  rows: readonly PlannedRow[],
  plans: readonly ClassifiedTable[],
  vocabulary: Vocabulary,
): NameIndex {
  const structures = plans.filter((plan) => plan.place === "structure");
  return {
    structures: indexBy(structures, ({ names }) => names.map(nameKey)),
    children: indexBy(structures, ({ names }) =>
      names.filter((name) => name.includes(".")).map((name) => nameKey(name.split(".").at(-1) ?? "")),
    ),
    endings: indexBy(structures, ({ names }) => names.flatMap(endingsOf)),
    numbers: indexBy(plans, ({ caption }) => [vocabulary.tableNumber(caption ?? "")].filter((n) => n !== null)),
    announced: indexBy(structures, ({ item: { label, lead } }) =>
      [...new Set([label, lead])].flatMap((text) => (text === null ? [] : [announcementKey(text)])),
    ),
    rows: indexBy(rows, ({ name }) => [nameKey(name)]),
  };
}

/** A line without the bullet that a link to its list item carries along, and without the colon that ends it. */
export const announcementKey = (text: string): string =>
  trimmed(foldSpace(text), " •◦▪■●○‣∙·", " :：.。").toLowerCase();

/** The structure tables of which one name ends with all the words of `name`, or `name` with all of its words, in page order. */
export function alikeTo(name: string, { structures, endings }: NameIndex): ClassifiedTable[] {
  const found = new Set([
    ...endingsOf(name).flatMap((ending) => structures.get(ending) ?? []),
    ...(endings.get(nameKey(name)) ?? []),
  ]);
  return [...found].toSorted((a, b) => a.index - b.index);
}

/** A caption of more words is a sentence, which no field is called. */
const MOST_WORDS = 12;

function endingsOf(name: string): string[] {
  const words = nameWords(name);
  return words.slice(-MOST_WORDS).map((_, i, last) => nameKey(last.slice(i).join("")));
}
