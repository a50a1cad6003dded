/** What the decision sees of a page: to which section a candidate belongs, and which sections a table describes. */
import type { OutlineItem } from "../../outline/outline-item.ts";
import type { Candidate } from "../candidate.ts";
import { around, type Section, titled } from "../sections.ts";

export interface Page {
  readonly items: readonly OutlineItem[];
  readonly sections: readonly Section[];
  /** Operations that a table with a column for each method lists: a call or a heading elsewhere only shows one of them. */
  readonly listed: readonly { readonly method: string; readonly path: string }[];
}

/** The section with a title that a candidate belongs to. */
export function homeOf({ form, item }: Candidate, { items, sections }: Page): Section | null {
  const section = sections[items[item]?.stretch ?? 0];
  if (!section) return null;
  const isHeading = items[item]?.block.type === "heading";
  if (isHeading && form === "pair" && section.parent) return titled(section.parent);
  // "Request example for GET /things" is a part of what it stands in
  return isHeading && section.isTitle ? section : titled(section);
}

/** The sections that hold a table, or that a section which is a part of them holds one. */
export function describedSections({ items, sections }: Page): ReadonlySet<Section> {
  const described = new Set<Section>();
  for (const { block, stretch } of items) {
    const own = block.type === "table" ? sections[stretch] : undefined;
    for (const section of own ? around(own) : []) {
      described.add(section);
      if (section.isTitle) break;
    }
  }
  return described;
}
