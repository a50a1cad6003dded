/** An example below a line on a failure that shows all that the table of a success has, and no more: "`404`: there is none", and then "Example". */
import type { Example } from "../../api-model/api-page.ts";
import { isList, isObject } from "../../api-model/json.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";

/** So many names are no accident. */
const FEWEST = 2;

/**
 * The examples, those of a failure without a table of its own by the status of the table that has their names. A failure may share
 * some names with a success (`code` and `message`), and leaves out what only a success has.
 */
export function withStatusesOfTables(examples: readonly Example[], own: readonly ClassifiedTable[]): Example[] {
  const tables = own.flatMap(({ place, item, rows }) =>
    place === "response-body" && item.listed === null
      ? [{ item, known: new Set(rows.map(({ name }) => topName(name))) }]
      : [],
  );
  return examples.map((example) => {
    const { role, status } = example;
    if (role !== "response" || status === null || !/^[45]\d\d$/.test(status)) return example;
    if (tables.length === 0 || tables.some(({ item }) => item.status === status)) return example;
    const names = namesIn(example);
    const fitting = tables.filter(
      ({ item, known }) =>
        (item.status === null || item.status.startsWith("2")) &&
        item.answer !== "error" &&
        names.length >= FEWEST &&
        known.size === names.length &&
        names.every((name) => known.has(name)),
    );
    const [table, ...others] = fitting;
    return table && others.length === 0 ? { ...example, status: table.item.status } : example;
  });
}

/** The names of the object that is shown, or of the items of a list. */
function namesIn({ body }: Example): string[] {
  const json = body?.value?.json ?? null;
  const [one = null] = isList(json) ? json : [json];
  return isObject(one) ? Object.keys(one) : [];
}

/** "data" of "data.items[].id" */
const topName = (name: string): string => name.split(/[.[]/, 1)[0] ?? "";
