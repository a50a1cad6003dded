/** The manner in which a candidate is written, and how often it recurs: what is done in several sections of a page is its habit. */
import type { Candidate } from "../candidate.ts";
import type { Page } from "./weighed-page.ts";

/** How and where a candidate is written: what recurs is a habit. */
export function manner({ form, item }: Candidate, { items }: Page): string {
  const own = items[item];
  let place = 0;
  for (let at = item - 1; at > 0 && items[at]?.stretch === own?.stretch && place < 2; at -= 1)
    if (items[at]?.block.type === own?.block.type) place += 1;
  const isDirect = items[item - 1]?.block.type === "heading";
  const kind = IN_BLOCKS.includes(form) ? (own?.block.type ?? "") : form;
  return `${kind} ${own?.headings.length ?? 0} ${place} ${isDirect}`;
}

/** Forms of candidates that are lines or blocks, whatever the section around them is called. */
const IN_BLOCKS: readonly string[] = ["uri-section", "line", "code"];

export const stretchesOf = (candidates: readonly Candidate[], { items }: Page): number =>
  new Set(candidates.map(({ item }) => items[item]?.stretch)).size;
