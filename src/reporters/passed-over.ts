/** What belongs to no operation, in words: tables with their places, JSON blocks, request lines; and what would help. */
import type { Report } from "../findings/report.ts";
import { counted, digits, placeName } from "./phrases.ts";
import { oneLine } from "./visible-text.ts";

/** "2 tables belong to no operation: a:9, b:12"; `most` places are named. Null where every table belongs to one. */
export function unplacedTablesPhrase({ passedOver }: Report, most: number): string | null {
  const places = passedOver?.tables ?? [];
  if (places.length === 0) return null;
  const named = places.slice(0, most).map((place) => oneLine(placeName(place)));
  const more = places.length - named.length;
  const rest = more > 0 ? ` and ${digits(more)} more` : "";
  return `${counted(places.length, "table")} ${belong(places.length)} to no operation: ${named.join(", ")}${rest}.`;
}

/** "3 JSON blocks belong to no operation", "1 request line passed over": none where there is none. */
export function passedOverPhrases({ passedOver }: Report): string[] {
  const { jsonBlocks = 0, requestLines = 0, unreadJson = 0 } = passedOver ?? {};
  return [
    ...(jsonBlocks > 0 ? [`${counted(jsonBlocks, "JSON block")} ${belong(jsonBlocks)} to no operation`] : []),
    ...(unreadJson > 0 ? [`${counted(unreadJson, "JSON block")} not understood`] : []),
    ...(requestLines > 0 ? [`${counted(requestLines, "request line")} passed over`] : []),
  ];
}

/** What would help where pages have no operation: set the habit where calls are shown, else say by hand what sections are. */
export function operationsHelp({
  shownCalls = 0,
  requestLines = 0,
}: Partial<NonNullable<Report["passedOver"]>> = {}): string {
  const calls = shownCalls + requestLines;
  return calls > 0
    ? `${counted(calls, "call")} ${calls === 1 ? "is" : "are"} only shown or mentioned: habit: in docproof.yaml says where request lines stand, operations: what single sections are`
    : "operations: in docproof.yaml says by hand what their sections are";
}

const belong = (count: number): string => (count === 1 ? "belongs" : "belong");
