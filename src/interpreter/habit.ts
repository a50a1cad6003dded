/** How a folder is written: where its pages have their request lines, parameters and responses, counted and told in words. */
import type { Table } from "../document/document.ts";
import { flatText } from "../document/visit.ts";
import { foldSpace } from "../source/text.ts";
import type { Interpretation } from "./interpret.ts";
import { placeOf, placeWords } from "./operations/request-place.ts";
import type { OutlineItem } from "./outline/outline-item.ts";
import type { ClassifiedTable } from "./tables/classified-table.ts";

/** How often a page writes a thing in each way. */
export type Ways = Readonly<Record<string, number>>;

/** Of one page, or of many together. */
export interface Habit {
  readonly requestLines: Ways;
  readonly parameters: Ways;
  readonly responses: Ways;
}

/** How one page is written, as it was read. */
export function habitOf(read: Interpretation): Habit {
  const { items, taken, plans, page } = read;
  const owned = plans.filter(({ owners, read: { kind } }) => owners.length > 0 && kind === "parameters");
  const isOf = (places: readonly string[]) => (plan: ClassifiedTable) => places.includes(plan.place);
  const codeAt = new Map(items.flatMap((item) => (item.block.type === "code" ? [[item.block.span.start, item]] : [])));
  const answers = new Set(
    page.operations.flatMap(({ examples }) =>
      examples.flatMap(({ role, body, span }) => (role === "response" && body !== null ? [span.start] : [])),
    ),
  );
  return {
    requestLines: counted(
      taken.flatMap((candidate) => {
        const place = placeOf(candidate, items);
        return place === null ? [] : [placeWords(place)];
      }),
    ),
    parameters: counted(owned.filter(isOf(REQUEST_PLACES)).map(tableWords)),
    responses: counted([
      ...owned.filter(isOf(RESPONSE_PLACES)).map(tableWords),
      ...[...answers].flatMap((start) => {
        const item = codeAt.get(start);
        return item ? [exampleWords(item)] : [];
      }),
    ]),
  };
}

/** The same for any order of the pages. */
export function joinHabits(habits: readonly Habit[]): Habit {
  const sum = (part: keyof Habit): Ways => {
    const counts = new Map<string, number>();
    for (const habit of habits)
      for (const [way, count] of Object.entries(habit[part])) counts.set(way, (counts.get(way) ?? 0) + count);
    return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  return { requestLines: sum("requestLines"), parameters: sum("parameters"), responses: sum("responses") };
}

const REQUEST_PLACES = ["path", "query", "uri", "request-header", "request", "request-body", "form"];
const RESPONSE_PLACES = ["response-header", "response-body", "response"];

function counted(ways: readonly string[]): Ways {
  const counts = new Map<string, number>();
  for (const way of ways) counts.set(way, (counts.get(way) ?? 0) + 1);
  return Object.fromEntries(counts);
}

const MOST_HEADERS = 4;
const LONGEST_LEAD = 40;

/** "tables headed Attribute, Type, Required". */
function tableWords({ item: { block, listed } }: ClassifiedTable): string {
  if (listed) return "lists of fields";
  const headers = headersOf(block);
  if (headers.length === 0) return "tables without a header";
  return `tables headed ${headers.slice(0, MOST_HEADERS).join(", ")}${headers.length > MOST_HEADERS ? " …" : ""}`;
}

const headersOf = ({ rows, headerRows }: Table): string[] =>
  rows.slice(0, Math.max(1, headerRows)).flatMap(({ cells }, at) =>
    // a second row of the head only divides the first
    at > 0 ? [] : cells.map(({ blocks }) => foldSpace(flatText(blocks))).filter((text) => text !== ""),
  );

/** "JSON after “Example response”": the line that announces it, or the heading right above. */
function exampleWords({ label, lead, headings }: OutlineItem): string {
  const said =
    [label, lead].find((text) => text !== null && text.length <= LONGEST_LEAD && !/[.。]$/.test(text)) ?? null;
  if (said !== null) return `JSON after “${said.replace(/[:：]$/, "").trimEnd()}”`;
  const heading = headings.at(-1);
  if (lead !== null || heading === undefined) return "JSON after a sentence";
  return heading.length > LONGEST_LEAD ? "JSON right under a heading" : `JSON under “${heading}”`;
}

/** A way is a habit of its own from this share on. */
const SHARE = 0.1;
const MOST_WAYS = 3;

const NAMES: readonly (readonly [keyof Habit, string])[] = [
  ["requestLines", "request lines"],
  ["parameters", "parameters"],
  ["responses", "responses"],
];

/** "request lines: first code block under a level-2 heading (41 of 44)", for each part that the pages have; the most frequent first. */
export function habitLines(habit: Habit): string[] {
  return NAMES.flatMap(([part, name]) => {
    const ways = inOrder(habit[part]);
    const total = ways.reduce((sum, [, count]) => sum + count, 0);
    if (total === 0) return [];
    const [first, ...others] = ways;
    const shown = [...(first ? [first] : []), ...others.filter(([, count]) => count >= SHARE * total)].slice(
      0,
      MOST_WAYS,
    );
    const rest = total - shown.reduce((sum, [, count]) => sum + count, 0);
    const told = shown.map(([way, count]) => `${way} (${count} of ${total})`);
    return [`${name}: ${[...told, ...(rest > 0 ? [`${rest} otherwise`] : [])].join("; ")}`];
  });
}

/** Ways with their counts, the most frequent first. */
export const inOrder = (ways: Ways): [string, number][] =>
  Object.entries(ways).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
