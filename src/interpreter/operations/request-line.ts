/** A method with its URI as it stands on a page, and which of them are told together. */
import type { Evidence } from "../../api-model/api-page.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { makePathTemplates, type PathTemplates } from "../cells/path-templates.ts";
import type { UriMatch } from "../cells/uri.ts";

export interface Call {
  readonly match: UriMatch;
  /** Index in the outline of the block that it stands in. */
  readonly item: number;
  readonly evidence: Evidence;
}

export const isTableRow = ({ item }: Call, items: readonly OutlineItem[]): boolean =>
  items[item]?.block.type === "table";

/** The calls of a stretch, cut where what describes the ones before stands between; an example call of one of those begins nothing. */
export function partsOf(
  group: readonly Call[],
  isApart: (last: Call, next: Call) => boolean,
): readonly (readonly Call[])[] {
  const [first, ...others] = group;
  if (!first) return [];
  const parts = [[first]];
  const known = new Map<string, PathTemplates>();
  const isKnown = ({ match }: Call): boolean => known.get(match.method)?.matches(match.path) ?? false;
  const add = ({ match }: Call): void => {
    const templates = known.get(match.method) ?? makePathTemplates();
    templates.add(match.path);
    known.set(match.method, templates);
  };
  add(first);
  for (const next of others) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last && (isKnown(next) || !isApart(last, next))) part.push(next);
    else parts.push([next]);
    add(next);
  }
  return parts;
}

/** Whether a table or list of fields stands between two calls. */
export function isDescribedBetween(items: readonly OutlineItem[], last: Call, next: Call): boolean {
  return items.slice(last.item + 1, next.item).some(({ block }) => block.type === "table");
}
