/** Where a page writes its request lines, in words that reports print and the configuration takes: "first code block under a level-2 heading". */
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";

export const REQUEST_KINDS = [
  "code block",
  "curl command",
  "line",
  "sentence",
  "labelled line",
  "line of a URI section",
  "method beside a path",
  "table row",
  "directive or component",
  "heading",
  "heading with a path",
] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

const ORDERS = ["first", "second", "later"] as const;

/** What is null may be any. */
export interface RequestPlace {
  readonly kind: RequestKind;
  /** Which among the blocks of its type under the heading. */
  readonly order: (typeof ORDERS)[number] | null;
  /** Level of the heading above, or of the heading that it is; 0 before the first. */
  readonly level: number | null;
}

/** Kinds that stand in the text below a heading, in an order. */
const ORDERED: readonly RequestKind[] = ["code block", "curl command", "line", "sentence"];
/** Kinds that stand below a heading of some level. */
const BELOW: readonly RequestKind[] = [...ORDERED, "directive or component"];
const HEADINGS: readonly RequestKind[] = ["heading", "heading with a path"];

/** Null for what is only mentioned within a block of code. */
export function placeOf(candidate: Candidate, items: readonly OutlineItem[]): RequestPlace | null {
  const kind = kindOf(candidate, items);
  if (kind === null) return null;
  const own = items[candidate.item];
  const level = written(own?.level ?? 0);
  if (HEADINGS.includes(kind) || kind === "directive or component") return { kind, order: null, level };
  if (!ORDERED.includes(kind)) return { kind, order: null, level: null };
  let before = 0;
  for (let at = candidate.item - 1; at >= 0 && before < 2 && items[at]?.stretch === own?.stretch; at -= 1)
    if (items[at]?.block.type === own?.block.type) before += 1;
  return { kind, order: ORDERS[before] ?? "later", level };
}

/** What readers make headings of stands between two levels, or below them all. */
const isWritten = (level: number): boolean => Number.isInteger(level) && level <= LEVELS;

/** The level of the heading above, where the page has one there. */
const written = (level: number): number | null => (level > LEVELS ? null : Math.floor(level));

const LEVELS = 6;

function kindOf({ form, item, match }: Candidate, items: readonly OutlineItem[]): RequestKind | null {
  const type = items[item]?.block.type;
  switch (form) {
    case "uri-section":
      return "line of a URI section";
    case "labelled":
      return "labelled line";
    case "heading":
      return isWritten(items[item]?.level ?? 0) ? "heading" : "directive or component";
    case "path-heading":
      return "heading with a path";
    case "pair":
      return "method beside a path";
    case "row":
    case "linked-row":
      return type === "table" ? "table row" : "line";
    case "command":
      return "curl command";
    case "line":
      return "line";
    case "told":
    case "sentence":
      return "sentence";
    case "code":
    case "sample":
    case "message":
      return "code block";
    case "mention":
      return type === "paragraph" ? "sentence" : match.start === 0 && type === "code" ? "code block" : null;
  }
}

/** Whether one place is among those that are set. */
export const isAmong = (place: RequestPlace | null, set: readonly RequestPlace[]): boolean =>
  place !== null &&
  set.some(
    ({ kind, order, level }) =>
      kind === place.kind && (order === null || order === place.order) && (level === null || level === place.level),
  );

export function placeWords({ kind, order, level }: RequestPlace): string {
  if (HEADINGS.includes(kind)) return level === null ? kind : `level-${level} ${kind}`;
  const first = order === null ? kind : `${order} ${kind}`;
  if (level === null) return first;
  return level === 0 ? `${first} before the first heading` : `${first} under a level-${level} heading`;
}

/** The place that words name; null for words that name none. */
export function parsePlace(words: string): RequestPlace | null {
  const text = words.trim().replace(/\s+/g, " ");
  const [, above, heading] = /^(?:level-([1-6]) )?(heading(?: with a path)?)$/.exec(text) ?? [];
  const isHeading = REQUEST_KINDS.find((one) => one === heading);
  if (isHeading) return { kind: isHeading, order: null, level: above === undefined ? null : Number(above) };
  const [, first, rest = ""] = /^(?:(first|second|later) )?(.*)$/.exec(text) ?? [];
  const order = ORDERS.find((one) => one === first) ?? null;
  const [, name = rest, level] = /^(.*?) (?:under a level-([1-6]) heading|before the first heading)$/.exec(rest) ?? [];
  const kind = REQUEST_KINDS.find((one) => one === name);
  if (kind === undefined || HEADINGS.includes(kind)) return null;
  if (order !== null && !ORDERED.includes(kind)) return null;
  if (name === rest) return { kind, order, level: null };
  return BELOW.includes(kind) ? { kind, order, level: level === undefined ? 0 : Number(level) } : null;
}
